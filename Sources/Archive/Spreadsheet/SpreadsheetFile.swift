import CXLSXWriter
import Glibc
import WorkCalendar

/// A workbook that could not be written.
public struct SpreadsheetError: Error, Hashable, Sendable {
    public let cause: String
}

/// A workbook of one sheet, written row by row to a temporary file: memory does not grow with its rows.
///
/// The header is frozen and has filters. A workbook that is not finished is thrown away.
public final class SpreadsheetFile {
    /// Rows that fit below the header in a sheet of Excel.
    public static let mostRows = 1_048_575

    private let file: TemporaryFile
    /// `nil` once it is closed, which is the only way to free it.
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let header, text, day, share: UnsafeMutablePointer<lxw_format>?
    private let columnCount: Int
    private(set) public var rowCount = 0

    /// - Parameter columns: Those without a width are as wide as their title.
    public init(name: String, columns: [Spreadsheet.Column]) throws(SpreadsheetError) {
        guard let file = TemporaryFile([]) else {
            throw SpreadsheetError(cause: "the temporary directory cannot be written")
        }
        guard let workbook = Self.begin(file) else {
            throw SpreadsheetError(cause: "the workbook could not be begun")
        }
        guard let sheet = workbook_add_worksheet(workbook, Spreadsheet.tabName(name)) else {
            workbook_close(workbook)
            throw SpreadsheetError(cause: "the sheet could not be made")
        }
        (self.file, self.workbook, self.sheet, columnCount) = (file, workbook, sheet, columns.count)
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
        try write(columns)
    }

    deinit {
        if let workbook { workbook_close(workbook) }
    }

    private static func begin(_ file: TemporaryFile) -> UnsafeMutablePointer<lxw_workbook>? {
        // The library copies the name of the directory.
        file.directory.withCString { directory in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: directory)
            return workbook_new_opt(file.path, &options)
        }
    }

    private func write(_ columns: [Spreadsheet.Column]) throws(SpreadsheetError) {
        for (place, column) in columns.enumerated() {
            let width = column.width ?? Double(min(max(Spreadsheet.width(of: column.title) + 2, 6), 60))
            try check(worksheet_set_column(sheet, lxw_col_t(place), lxw_col_t(place), width, nil))
        }
        for (place, title) in columns.map(\.title).enumerated() { try write(title, 0, place, header) }
    }

    /// Adds a row with as many values as there are columns.
    public func append(_ row: [Spreadsheet.Value]) throws(SpreadsheetError) {
        precondition(row.count == columnCount, "a row has as many values as there are columns")
        precondition(workbook != nil, "a row is added to a workbook that is finished")
        guard rowCount < Self.mostRows else {
            throw SpreadsheetError(cause: "a sheet holds at most \(Self.mostRows) rows")
        }
        rowCount += 1
        for (column, value) in row.enumerated() { try write(value, rowCount, column) }
    }

    /// Writes what is left; the file is gone with the value that is returned.
    public func finish() throws(SpreadsheetError) -> TemporaryFile {
        guard let workbook else { return file }
        worksheet_freeze_panes(sheet, 1, 0)
        if columnCount > 0 {
            try check(worksheet_autofilter(sheet, 0, 0, lxw_row_t(rowCount), lxw_col_t(columnCount - 1)))
        }
        self.workbook = nil
        try check(workbook_close(workbook))
        return file
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
        guard value >= Self.firstExcelDay else { return try write(value.iso, row, column, text) }
        var date = lxw_datetime(
            year: Int32(value.year), month: Int32(value.month), day: Int32(value.dayOfMonth), hour: 0, min: 0, sec: 0)
        try check(worksheet_write_datetime(sheet, lxw_row_t(row), lxw_col_t(column), &date, day))
    }

    /// 1 March 1900.
    private static let firstExcelDay = Day(rawValue: -25_508)
}

/// Throws what the library says of a code that is not success.
private func check(_ code: lxw_error) throws(SpreadsheetError) {
    guard code != LXW_NO_ERROR else { return }
    throw SpreadsheetError(cause: lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
}
