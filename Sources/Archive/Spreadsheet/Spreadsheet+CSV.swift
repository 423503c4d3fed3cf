import WorkCalendar

extension Spreadsheet {
    /// The bytes of a CSV text (RFC 4180) in UTF-8.
    ///
    /// - Parameters:
    ///   - marked: Whether it begins with a byte order mark, by which Excel knows UTF-8.
    ///   - guarded: Whether a text that a spreadsheet would take for a formula gets an apostrophe before it. Leave it
    ///     out only for programs that must have every text as it is.
    public func csv(marked: Bool = true, guarded: Bool = true) -> [UInt8] {
        var bytes: [UInt8] = marked ? [0xEF, 0xBB, 0xBF] : []
        func write(_ fields: [String]) {
            bytes += Array(fields.map(Spreadsheet.quoted).joined(separator: ",").utf8) + [0x0D, 0x0A]
        }
        func safe(_ text: String) -> String { guarded && Spreadsheet.looksLikeFormula(text) ? "'" + text : text }
        write(columns.map { safe($0.title) })
        for row in rows {
            write(
                row.map { value in
                    switch value {
                    case .empty: ""
                    case .text(let text): safe(text)
                    case .integer(let number): String(number)
                    case .number(let number), .share(let number): number.isFinite ? "\(number)" : ""
                    case .day(let day): day.iso
                    }
                })
        }
        return bytes
    }

    /// Whether a spreadsheet that opens the text might compute it.
    ///
    /// Source: OWASP, "CSV Injection"; the full-width signs are taken for formulas by Chinese editions of Excel.
    static func looksLikeFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    }

    private static func quoted(_ field: String) -> String {
        let needsQuotes =
            field.utf8.contains { [0x2C, 0x22, 0x0D, 0x0A].contains($0) } || field.first == " " || field.last == " "
        guard needsQuotes else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
