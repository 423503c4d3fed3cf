/// One spelling for one body.
enum VietnameseBody {
    /// Short forms of the two elected bodies, as letterheads' abbreviations have them, and a capital at the front.
    static func canonical(_ name: String) -> String {
        let letters = Folding.letters(name)
        var text = name
        for (long, short) in shortForms where letters.place(of: long.letters) != nil {
            text = text.replacing(folded: long.letters, with: short)
        }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// The two elected bodies are known by their short forms; other abbreviations are written out.
    private static let shortForms: [(Phrase, String)] = [
        ("uy ban nhan dan", "UBND"), ("hoi dong nhan dan", "HĐND"), ("btv", "Ban Thường vụ"), ("d/c", "đồng chí"),
        ("gddt", "Giáo dục và Đào tạo"), ("gd&dt", "Giáo dục và Đào tạo"), ("gd-dt", "Giáo dục và Đào tạo"),
        ("pct", "Phó Chủ tịch"), ("mttq", "Mặt trận Tổ quốc"), ("dh", "đại học"), ("cd", "cao đẳng"),
    ]
}

extension String {
    /// Replaces every place whose folded letters are these words.
    func replacing(folded wanted: [Letter], with replacement: String) -> String {
        let scalars = Array(unicodeScalars)
        var folded: [Letter] = []
        var origin: [Int] = []
        for (index, scalar) in scalars.enumerated() {
            if let letter = Folding.letter(scalar.value) {
                folded.append(letter)
                origin.append(index)
            }
        }
        origin.append(scalars.count)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < folded.count {
            let end = index + wanted.count
            let isWhole = (index == 0 || !folded[index - 1].isLatin) && (end >= folded.count || !folded[end].isLatin)
            if end <= folded.count, isWhole, folded[index..<end].elementsEqual(wanted) {
                result.append(contentsOf: replacement.unicodeScalars)
                index = end
            } else {
                result.append(contentsOf: scalars[origin[index]..<origin[index + 1]])
                index += 1
            }
        }
        return String(result)
    }
}
