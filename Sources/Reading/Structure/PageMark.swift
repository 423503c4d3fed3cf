/// What a conversion or a word processor leaves at a page's edge: "--- PAGE BREAK ---", "=== Page 3 ===", "24.KHTU07.DOC 9".
enum PageMark {
    static func stands(in letters: ArraySlice<Letter>) -> Bool {
        guard letters.count <= 40 else { return false }
        return isBreak(letters) || isFileName(letters)
    }

    /// Rules on both sides of words that name a page and nothing else.
    private static func isBreak(_ letters: ArraySlice<Letter>) -> Bool {
        let signs: (Letter) -> Bool = { $0 == 0x2D || $0 == 0x3D || $0 == 0x2A || $0 == 0x23 }
        guard letters.prefix(2).count(where: signs) == 2 else { return false }
        let words = letters.split { !$0.isLatin }.map { Folding.string($0) }
        return words.contains { $0 == "page" || $0 == "trang" } && words.allSatisfy(pageWords.contains)
    }

    private static let pageWords: Set<String> = [
        "page", "break", "end", "of", "start", "new", "trang", "ngat", "het", "so",
    ]

    /// A file's name as a running foot, with the page's number before or behind it and no word besides.
    private static func isFileName(_ letters: ArraySlice<Letter>) -> Bool {
        let words = letters.split { $0.isSpace }
        let names = words.filter { word in
            endings.contains { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
        }
        return names.count == 1 && words.count <= 4
            && words.allSatisfy { word in
                word.elementsEqual(names[0]) || word.allSatisfy { $0.isDigit || $0 == 0x2D || $0 == 0x2F }
            }
    }

    private static let endings = [".doc", ".docx", ".odt", ".rtf"].map { Folding.letters($0) }
}
