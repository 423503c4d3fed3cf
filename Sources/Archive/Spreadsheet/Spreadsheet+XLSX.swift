import Glibc

extension Spreadsheet {
    /// The bytes of an .xlsx workbook of one sheet, its header frozen and with filters.
    ///
    /// Rows go through a temporary file, so memory grows with the file's size alone.
    public func xlsx() throws(SpreadsheetError) -> [UInt8] {
        let fitted = zip(columns, widths).map { Column($0.title, width: $1) }
        let sheet = try SpreadsheetFile(name: name, columns: fitted)
        for row in rows { try sheet.append(row) }
        let file = try sheet.finish()
        do throws(BlobError) {
            let written = try OpenFile(file.path, O_RDONLY)
            var bytes: [UInt8] = []
            while let piece = try written.read() { bytes += piece }
            return bytes
        } catch {
            throw SpreadsheetError(cause: error.cause)
        }
    }

    /// The name without the signs that Excel refuses, at most 31 characters; "Sheet1" when nothing is left.
    static func tabName(_ name: String) -> String {
        let allowed = name.filter { !"[]:*?/\\".contains($0) && !$0.isNewline }
        var units = 0
        let short = String(
            allowed.prefix {
                units += $0.utf16.count; return units <= 31
            })
        let bare = short.drop { "' ".contains($0) }.reversed().drop { "' ".contains($0) }.reversed()
        return bare.isEmpty || String(bare).lowercased() == "history" ? "Sheet1" : String(bare)
    }

    /// The text cut to the 32,767 UTF-16 units that a cell holds, with "…" where it was cut.
    static func fitting(_ text: String) -> String {
        // No text has more units than bytes.
        guard text.utf8.count > 32_767, text.utf16.count > 32_767 else { return text }
        var units = 1
        return String(
            text.prefix {
                units += $0.utf16.count; return units <= 32_767
            }) + "…"
    }

    /// Widths of the columns in characters; of those that fit their content, 6…60.
    fileprivate var widths: [Double] {
        columns.enumerated().map { place, column in
            if let width = column.width { return width }
            let longest = rows.prefix(1_000).reduce(Spreadsheet.width(of: column.title)) { widest, row in
                max(widest, row[place].width)
            }
            return Double(min(max(longest + 2, 6), 60))
        }
    }

    /// How wide the longest line of the text is; Chinese characters are as wide as two letters.
    static func width(of text: String) -> Int {
        text.split(separator: "\n").map { line in
            line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
        }.max() ?? 0
    }
}

extension Spreadsheet.Value {
    fileprivate var width: Int {
        switch self {
        case .empty: 0
        case .text(let text): Spreadsheet.width(of: text)
        case .integer(let number): String(number).count
        case .number(let number): "\(number)".count
        case .share: 7
        case .day: 10
        }
    }
}
