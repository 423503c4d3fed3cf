import Archive
import WorkCalendar

/// A table of bodies as it was handed in; nothing of it is in the directory yet.
public struct TreeTable: Sendable {
    /// A line of the table, with its number in the sheet or the text, from 1.
    struct Row: Sendable {
        let number: Int
        let cells: [TreeColumn: String]

        func cell(_ column: TreeColumn) -> String { cells[column] ?? "" }
    }

    /// As comma-separated values, to be handed in again once a person has seen what it would change.
    public let text: String
    let columns: Set<TreeColumn>
    let rows: [Row]

    public static let mostRows = 20_000

    /// A text of values parted by commas, semicolons or tabs.
    public init(csv text: String) throws {
        let table: CSV
        do throws(CSVMistake) { table = try CSV(text) } catch { throw TreeTableRefusal.malformed(error) }
        let columns = try table.header.map { heading in
            guard let column = TreeColumn(heading: heading) else { throw TreeTableRefusal.unknownColumn(heading) }
            return column
        }
        guard Set(columns).count == columns.count else { throw TreeTableRefusal.columnTwice }
        guard columns.contains(.name) else { throw TreeTableRefusal.noNames }
        guard table.rows.count <= Self.mostRows else { throw TreeTableRefusal.tooLong(Self.mostRows) }
        self.text = text
        self.columns = Set(columns)
        rows = table.rows.compactMap { row in
            let cells = row.cells.map { Self.unguarded($0.trimmed) }
            guard cells.contains(where: { !$0.isEmpty }) else { return nil }
            return Row(
                number: row.line, cells: Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first }))
        }
    }

    /// A workbook or a text in UTF-8, told by its bytes.
    public init(file bytes: [UInt8]) throws {
        guard bytes.starts(with: [0x50, 0x4B]) else {
            guard let text = String(validating: bytes, as: UTF8.self) else { throw TreeTableRefusal.unreadable }
            try self.init(csv: text)
            return
        }
        let sheet: SheetReader
        do throws(SheetProblem) {
            sheet = try SheetReader(bytes, mostRows: Self.mostRows + 1)
        } catch {
            throw TreeTableRefusal(error)
        }
        try self.init(csv: Self.csv(sheet))
    }

    /// The sheet as values between commas; a day that the sheet counts is written as a day.
    private static func csv(_ sheet: SheetReader) -> String {
        let header = sheet.rows.first?.cells ?? []
        let columns = header.map { cell in
            if case .text(let heading) = cell { TreeColumn(heading: heading) } else { nil as TreeColumn? }
        }
        var bytes: [UInt8] = []
        let lines = CSVLines(guarded: false)
        var line = 1
        for row in sheet.rows {
            // Empty rows of the sheet are kept as lines, so that a fault names the sheet's own row.
            while line < row.number, sheet.rows[0].number == 1 {
                bytes += [0x0D, 0x0A]
                line += 1
            }
            lines.append(columns.indices.map { place in value(row.cells, place, columns[place]) }, to: &bytes)
            line += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func value(_ cells: [SheetReader.Cell], _ place: Int, _ column: TreeColumn?) -> Spreadsheet.Value {
        guard cells.indices.contains(place) else { return .empty }
        switch cells[place] {
        case .empty: return .empty
        case .text(let words): return .text(words)
        case .number(let number):
            // Excel counts days from 30 December 1899.
            let isDay = (column == .begins || column == .ends) && (1...100_000).contains(number)
            if isDay { return .day(Day(rawValue: Int32(number) - 25_569)) }
            return number == number.rounded() && abs(number) < 1e15 ? .integer(Int(number)) : .number(number)
        }
    }

    /// Without the apostrophe by which an export keeps a text from being computed.
    private static func unguarded(_ cell: String) -> String {
        cell.first == "'" && wantsGuard(cell) ? String(cell.dropFirst()) : cell
    }

    /// Whether a text begins, behind any apostrophes, as a formula does.
    static func wantsGuard(_ text: String) -> Bool {
        guard let first = text.drop(while: { $0 == "'" }).unicodeScalars.first else { return false }
        return "=+-@＝＋－＠".unicodeScalars.contains(first)
    }
}
