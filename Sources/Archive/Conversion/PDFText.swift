/// The text of a PDF's pages as `pdftotext -layout` gives it, each page ended by a form feed.
struct PDFText {
    let pages: [String]

    init(pages: [String]) { self.pages = pages }

    init(_ output: String) {
        let parts = output.split(separator: "\u{0C}", omittingEmptySubsequences: false)
        // Nothing follows the last page's form feed.
        pages = (parts.last?.allSatisfy(\.isWhitespace) == true ? parts.dropLast() : parts[...]).map(String.init)
    }

    /// The pages, from 1, that hold fewer letters than the head of the shortest letter, as a signature's stamp on a scan.
    var thinPages: Set<Int> {
        Set(pages.indices.filter { page in pages[page].count { !$0.isWhitespace } < 200 }.map { $0 + 1 })
    }

    var isBlank: Bool { pages.allSatisfy { $0.allSatisfy(\.isWhitespace) } }

    /// The text with a form feed between pages, without the pages' numbers and running heads.
    var text: String {
        var pages = pages.enumerated().map { PDFPage($1, number: $0 + 1) }
        for _ in 0..<3 {
            PDFText.removeRunningLines(\.first, from: &pages)
            PDFText.removeRunningLines(\.last, from: &pages)
        }
        return pages.map(\.text).joined(separator: "\u{0C}") + "\n"
    }

    /// Takes a line off the pages where most pages have the very same there, but for the page's own number.
    ///
    /// Lines without digits or an address stay: they may be the end of a table that goes on.
    private static func removeRunningLines(_ place: KeyPath<PDFPage, Int?>, from pages: inout [PDFPage]) {
        for page in pages.indices { pages[page].removeNumber(at: place) }
        let forms = pages.map { $0.forms(at: place) }
        let counts = forms.joined().reduce(into: [String: Int]()) { counts, form in counts[form, default: 0] += 1 }
        guard let (running, count) = counts.max(by: { $0.value < $1.value }), count >= 3, count * 2 > pages.count else {
            return
        }
        for (page, forms) in forms.enumerated() where forms.contains(running) { pages[page].removeLine(at: place) }
    }
}

/// The lines of one page while its head and foot are taken off.
struct PDFPage {
    private var lines: [String]
    private let number: Int

    init(_ text: String, number: Int) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in String(line.reversed().drop(while: \.isWhitespace).reversed()) }
        self.number = number
    }

    /// The first line with words.
    var first: Int? { lines.firstIndex { !$0.isEmpty } }
    /// The last line with words.
    var last: Int? { lines.lastIndex { !$0.isEmpty } }

    /// The page's lines, each with its line feed, without empty ones at the end.
    var text: String {
        lines.prefix((last ?? -1) + 1).map { $0 + "\n" }.joined()
    }

    mutating func removeLine(at place: KeyPath<PDFPage, Int?>) {
        if let index = self[keyPath: place] { lines[index] = "" }
    }

    /// The line as it is, and with a mark for the page's number; none for a line without digits or an address.
    func forms(at place: KeyPath<PDFPage, Int?>) -> Set<String> {
        guard let index = self[keyPath: place] else { return [] }
        let line = lines[index].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard line.contains(where: \.isNumber) || line.contains("://") else { return [] }
        var runs: [Substring] = []
        var rest = line[...]
        while let first = rest.first {
            let run = rest.prefix { $0.isNumber == first.isNumber }
            runs.append(run)
            rest = rest.dropFirst(run.count)
        }
        guard let place = runs.firstIndex(of: "\(number)") else { return [line] }
        runs[place] = "\u{1}"
        return [line, runs.joined()]
    }

    /// Takes off the page's own number where it stands alone: "2", "- 2 -", "2/7", "Trang 2", "第 2 页".
    mutating func removeNumber(at place: KeyPath<PDFPage, Int?>) {
        guard let index = self[keyPath: place] else { return }
        var bare = lines[index].lowercased().filter { !$0.isWhitespace && !"-–—".contains($0) }
        for word in ["trang", "page", "第", "页"] { bare = bare.split(separator: word).joined() }
        let rest = bare.dropFirst("\(number)/".count)
        let isNumber =
            bare == String(number) || bare.hasPrefix("\(number)/") && !rest.isEmpty && rest.allSatisfy(\.isNumber)
        if isNumber { lines[index] = "" }
    }
}
