/// Capitals of headings turned back into the capitals of running text.
enum VietnameseCase {
    /// First letter high, the rest low.
    static func sentence(_ text: String) -> String {
        let low = text.lowercased()
        return low.prefix(1).uppercased() + low.dropFirst()
    }

    /// The words as the document writes them elsewhere in small letters; in sentence case where it nowhere does.
    static func restored(_ passage: Passage, in document: Document) -> String {
        let upper = document.string(passage)
        guard passage.isCapitals else { return upper }
        return written(passage.letters, in: document) ?? name(upper)
    }

    /// The first place where the same letters stand with some of them small.
    private static func written(_ wanted: [Letter], in document: Document) -> String? {
        let text = document.text
        guard let first = wanted.first, wanted.count > 4, text.letters.count > wanted.count else { return nil }
        for start in 0...(text.letters.count - wanted.count) where text.letters[start] == first {
            let range = start..<(start + wanted.count)
            guard text.letters[range].elementsEqual(wanted), text.capitals[range].contains(false) else { continue }
            let latin = range.filter { text.letters[$0].isLatin }
            if latin.count(where: { text.capitals[$0] }) * 2 < latin.count {
                return Passage(text, range: range, line: 1).string(of: text)
            }
        }
        return nil
    }

    /// Sentence case, with a capital for each word of the place that follows "huyện", "tỉnh" and the like.
    static func name(_ upper: String) -> String {
        var inPlace = false
        let words = upper.lowercased().split(separator: " ").map { word -> String in
            let folded = Folding.string(word)
            if placeKinds.contains(folded) || folded == "uy" {
                inPlace = true
                return String(word)
            }
            return inPlace ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
        }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static let placeKinds: Set<String> = ["tinh", "huyen", "pho", "xa", "phuong", "quan", "tran", "khu"]
}

extension VietnameseCase {
    /// An office in capitals as running text has it: "PHÓ GIÁM ĐỐC" is "Phó Giám đốc".
    static func office(_ upper: String) -> String {
        let text = sentence(upper)
        for rank in ["Phó ", "Quyền "] where text.hasPrefix(rank) {
            return rank + capitalised(String(text.dropFirst(rank.count)))
        }
        return text
    }

    /// The first letter high, the rest as it is.
    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
