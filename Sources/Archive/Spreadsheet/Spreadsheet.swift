public import WorkCalendar

/// A table to hand out as XLSX or CSV.
public struct Spreadsheet: Sendable {
    public enum Value: Hashable, Sendable {
        case empty
        /// Shown as it is written; never taken for a formula.
        case text(String)
        case integer(Int)
        case number(Double)
        /// A share of 1, shown as per cent.
        case share(Double)
        case day(Day)
    }

    public struct Column: Hashable, Sendable {
        public let title: String
        /// In characters; `nil` fits the content within reason.
        public let width: Double?

        public init(_ title: String, width: Double? = nil) {
            self.title = title
            self.width = width
        }
    }

    /// The name of the sheet's tab.
    public let name: String
    public let columns: [Column]
    /// Each with as many values as there are columns.
    public let rows: [[Value]]

    public init(name: String, columns: [Column], rows: [[Value]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }

    /// The bytes of an .xlsx workbook.
    public func xlsx() throws(SpreadsheetError) -> [UInt8] { [] }

    /// The bytes of a CSV text (RFC 4180) in UTF-8.
    ///
    /// - Parameter marked: Whether it begins with a byte order mark, by which Excel knows UTF-8.
    public func csv(marked: Bool = true) -> [UInt8] { [] }
}

/// A workbook that could not be written.
public struct SpreadsheetError: Error, Hashable, Sendable {
    public let cause: String
}
