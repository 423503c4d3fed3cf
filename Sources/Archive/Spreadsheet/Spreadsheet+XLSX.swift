import CXLSXWriter
import Glibc
import WorkCalendar

/// A workbook that could not be written.
public struct SpreadsheetError: Error, Hashable, Sendable {
    public let cause: String
}

extension Spreadsheet {
    /// What a sheet of Excel holds, the header included.
    public static let mostRows = 1_048_576

    /// The bytes of an .xlsx workbook of one sheet, its header frozen and with filters.
    ///
    /// Rows are streamed through a temporary file, so memory grows with the file's size alone.
    public func xlsx() throws(SpreadsheetError) -> [UInt8] {
        guard rows.count < Spreadsheet.mostRows else {
            throw SpreadsheetError(cause: "a sheet holds at most \(Spreadsheet.mostRows - 1) rows")
        }
        guard let file = TemporaryFile([]) else {
            throw SpreadsheetError(cause: "the temporary directory cannot be written")
        }
        try write(to: file.path)
        do throws(BlobError) {
            let written = try OpenFile(file.path, O_RDONLY)
            var bytes: [UInt8] = []
            while let piece = try written.read() { bytes += piece }
            return bytes
        } catch {
            throw SpreadsheetError(cause: error.cause)
        }
    }

    private func write(to path: String) throws(SpreadsheetError) {
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let workbook = workbook_new_opt(path, &options) else {
            throw SpreadsheetError(cause: "the workbook could not be begun")
        }
        var sheet: SheetWriter?
        do throws(SpreadsheetError) {
            sheet = try SheetWriter(workbook, self)
            try sheet?.write()
        } catch {
            // Closing is the only way to free a workbook.
            workbook_close(workbook)
            throw error
        }
        try check(workbook_close(workbook))
    }
}

/// Throws what the library says of a code that is not success.
private func check(_ code: lxw_error) throws(SpreadsheetError) {
    guard code != LXW_NO_ERROR else { return }
    throw SpreadsheetError(cause: lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
}

/// One sheet being written; the workbook owns everything it points to.
private struct SheetWriter {
    private let content: Spreadsheet
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let header, text, day, share: UnsafeMutablePointer<lxw_format>?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>, _ content: Spreadsheet) throws(SpreadsheetError) {
        guard let sheet = workbook_add_worksheet(workbook, Spreadsheet.tabName(content.name)) else {
            throw SpreadsheetError(cause: "the sheet could not be made")
        }
        self.content = content
        self.sheet = sheet
        header = workbook_add_format(workbook)
        format_set_bold(header)
        format_set_text_wrap(header)
        format_set_bg_color(header, lxw_color_t(0xE8EDF2))
        format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
        text = workbook_add_format(workbook)
        format_set_text_wrap(text)
        day = workbook_add_format(workbook)
        // Format 14 is the short date of whoever opens the file.
        format_set_num_format_index(day, 14)
        share = workbook_add_format(workbook)
        format_set_num_format_index(share, 10)
        for format in [header, text, day, share] { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
    }

    func write() throws(SpreadsheetError) {
        for (column, width) in content.widths.enumerated() {
            try check(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil))
        }
        for (column, title) in content.columns.map(\.title).enumerated() { try write(title, 0, column, header) }
        for (row, values) in content.rows.enumerated() {
            for (column, value) in values.enumerated() { try write(value, row + 1, column) }
        }
        worksheet_freeze_panes(sheet, 1, 0)
        guard !content.columns.isEmpty else { return }
        let last = (row: lxw_row_t(content.rows.count), column: lxw_col_t(content.columns.count - 1))
        try check(worksheet_autofilter(sheet, 0, 0, last.row, last.column))
    }

    private func write(_ value: Spreadsheet.Value, _ row: Int, _ column: Int) throws(SpreadsheetError) {
        switch value {
        case .empty: break
        case .text(let words): try write(words, row, column, text)
        // A double holds whole numbers exactly up to 2^53 only.
        case .integer(let number) where number.magnitude > 1 << 53: try write(String(number), row, column, text)
        case .integer(let number): try write(Double(number), row, column, nil)
        case .number(let number): try write(number, row, column, nil)
        case .share(let number): try write(number, row, column, share)
        case .day(let value): try write(value, row, column)
        }
    }

    /// Strings go in as strings, whatever they begin with, so none is ever computed.
    private func write(
        _ words: String, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(SpreadsheetError) {
        try check(worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), Spreadsheet.fitting(words), format))
    }

    private func write(
        _ number: Double, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(SpreadsheetError) {
        guard number.isFinite else { return }
        try check(worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, format))
    }

    private func write(_ value: Day, _ row: Int, _ column: Int) throws(SpreadsheetError) {
        // Excel counts 29 Feb 1900, which never was; days before March 1900 are written as text.
        guard value >= Spreadsheet.firstExcelDay else { return try write(value.iso, row, column, text) }
        var date = lxw_datetime(
            year: Int32(value.year), month: Int32(value.month), day: Int32(value.dayOfMonth), hour: 0, min: 0, sec: 0)
        try check(worksheet_write_datetime(sheet, lxw_row_t(row), lxw_col_t(column), &date, day))
    }
}

extension Spreadsheet {
    /// 1 March 1900.
    fileprivate static let firstExcelDay = Day(rawValue: -25_508)

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
        guard text.utf16.count > 32_767 else { return text }
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
    fileprivate static func width(of text: String) -> Int {
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
