import WorkCalendar

extension Spreadsheet {
    /// The bytes of a CSV text (RFC 4180) in UTF-8.
    ///
    /// - Parameters:
    ///   - marked: Whether it begins with a byte order mark, by which Excel knows UTF-8.
    ///   - guarded: Whether a text that a spreadsheet would take for a formula gets an apostrophe before it. Leave it
    ///     out only for programs that must have every text as it is.
    public func csv(marked: Bool = true, guarded: Bool = true) -> [UInt8] {
        let lines = CSVLines(guarded: guarded)
        var bytes = lines.head(columns.map(\.title), marked: marked)
        for row in rows { lines.append(row, to: &bytes) }
        return bytes
    }

    /// Whether a spreadsheet that opens the text might compute it.
    ///
    /// Source: OWASP, "CSV Injection"; the full-width signs are taken for formulas by Chinese editions of Excel.
    static func looksLikeFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return formulaSigns.contains(first)
    }

    /// The text with an apostrophe before every place where a cell might begin with a formula.
    ///
    /// Where the country writes 1,5, Excel splits at semicolons whatever the file means, and takes no notice of quotes
    /// within a cell: so a text must be guarded behind each of its semicolons, tabs and line ends as well.
    static func guarded(_ text: String) -> String {
        // Most texts are one cell however they are split.
        let isOne = !text.utf8.contains { ";\t\r\n".utf8.contains($0) }
        if isOne { return looksLikeFormula(text) ? "'" + text : text }
        var result = String.UnicodeScalarView()
        var mayBegin = true
        for scalar in text.unicodeScalars {
            if mayBegin, formulaSigns.contains(scalar), !isEnd(scalar) || result.isEmpty { result.append("'") }
            mayBegin = isEnd(scalar)
            result.append(scalar)
        }
        return String(result)
    }

    private static let formulaSigns = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

    /// Whether a spreadsheet may take what stands behind for another cell.
    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool { ";\t\r\n".unicodeScalars.contains(scalar) }
}

/// A CSV text line by line, for tables too long to hold.
public struct CSVLines: Sendable {
    private let guarded: Bool

    /// - Parameter guarded: As of `Spreadsheet.csv`.
    public init(guarded: Bool = true) {
        self.guarded = guarded
    }

    /// The line of titles, behind the mark by which Excel knows UTF-8.
    public func head(_ titles: [String], marked: Bool = true) -> [UInt8] {
        var bytes: [UInt8] = marked ? [0xEF, 0xBB, 0xBF] : []
        append(titles.map { .text($0) }, to: &bytes)
        return bytes
    }

    public func append(_ row: [Spreadsheet.Value], to bytes: inout [UInt8]) {
        for (place, value) in row.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            switch value {
            case .empty: break
            case .text(let text): append(text, to: &bytes)
            case .integer(let number): bytes += String(number).utf8
            case .number(let number), .share(let number): if number.isFinite { bytes += "\(number)".utf8 }
            case .day(let day): bytes += day.iso.utf8
            }
        }
        bytes += [0x0D, 0x0A]
    }

    private func append(_ text: String, to bytes: inout [UInt8]) {
        let text = guarded ? Spreadsheet.guarded(text) : text
        let isQuoted =
            text.utf8.contains { [0x2C, 0x22, 0x0D, 0x0A].contains($0) } || text.utf8.first == 0x20
            || text.utf8.last == 0x20
        if isQuoted { bytes.append(0x22) }
        guard isQuoted else { return bytes.append(contentsOf: text.utf8) }
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
