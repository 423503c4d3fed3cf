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
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row has as many values as there are columns")
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}
