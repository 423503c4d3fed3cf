/// The text of a PDF's pages as `pdftotext -layout` gives it, each page ended by a form feed.
struct PDFText {
    let pages: [String]

    init(_ output: String) {
        let parts = output.split(separator: "\u{0C}", omittingEmptySubsequences: false)
        // Nothing follows the last page's form feed.
        pages = (parts.last?.allSatisfy(\.isWhitespace) == true ? parts.dropLast() : parts[...]).map(String.init)
    }

    /// Pages that hold fewer letters than the head of the shortest letter, as a signature's stamp on a scan.
    var thinPages: Int {
        pages.count { page in page.count { !$0.isWhitespace } < 200 }
    }

    var isBlank: Bool { pages.allSatisfy { $0.allSatisfy(\.isWhitespace) } }

    /// The text with a form feed between pages and without the pages' own numbers.
    var text: String {
        pages.enumerated().map { PDFText.withoutNumber($1, $0 + 1) }.joined(separator: "\u{0C}") + "\n"
    }

    /// The page without its number, where that stands alone on the first or last line with words.
    private static func withoutNumber(_ page: String, _ number: Int) -> String {
        var lines = page.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in String(line.reversed().drop(while: \.isWhitespace).reversed()) }
        let worded = lines.indices.filter { !lines[$0].isEmpty }
        for index in Set([worded.first, worded.last].compactMap { $0 }) where isNumber(lines[index], number) {
            lines[index] = ""
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0 + "\n" }.joined()
    }

    /// "2", "- 2 -", "— 2 —", "2/7", "Trang 2", "第 2 页".
    private static func isNumber(_ line: String, _ number: Int) -> Bool {
        var bare = line.lowercased().filter { !$0.isWhitespace && !"-–—".contains($0) }
        for word in ["trang", "page", "第", "页"] where bare.contains(word) {
            bare = bare.split(separator: word).joined()
        }
        return bare == String(number)
            || bare.hasPrefix("\(number)/") && bare.dropFirst("\(number)/".count).allSatisfy(\.isNumber)
    }
}
