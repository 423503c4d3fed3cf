import Archive
import Database
import HTML
import Organisation
import Web
import WorkCalendar

/// The rows of a filter as a file: all that match, with the same rule of who may read.
///
/// Neither form is held in memory. Both read at one moment, on a working thread.
struct LedgerExport: Sendable {
    let visit: Visit
    let caller: Caller
    let slot: ExportSlot
    /// Rows that a workbook takes.
    var mostRows = SpreadsheetFile.mostRows

    /// - Throws: `exportsBusy` when enough are being made.
    init(_ visit: Visit, _ slots: ExportSlots) throws {
        self.visit = visit
        caller = try visit.signedIn()
        slot = try slots.take()
    }

    private var name: String { "\(visit.messages("assignments")) \(visit.today.iso)" }
    private var sheet: LedgerSheet { LedgerSheet(messages: visit.messages, clock: visit.ledgerClock) }

    /// A text of any number of lines, sent while it is read.
    /// - Throws: the first problem of the address.
    func csv() throws -> Response {
        try visit.database.read { connection in _ = try asked(connection) }
        let (sheet, lines) = (sheet, CSVLines())
        return .download(mediaType: "text/csv; charset=utf-8", as: name + ".csv") { sink in
            try withExtendedLifetime(slot) {
                try sink.write { $0 += lines.head(sheet.columns.map(\.title)) }
                try rows { row in try sink.write { lines.append(sheet.values(row), to: &$0) } }
            }
        }
    }

    /// A workbook with at most as many rows as Excel opens.
    /// - Throws: the first problem of the address; what makes it throws `exportTooLong`.
    func xlsx() throws -> Response {
        try visit.database.read { connection in
            let (store, filter) = try asked(connection)
            let counts = try store.counts(filter)
            guard counts.total(of: filter.states) <= mostRows else {
                throw AssignmentRefusal.exportTooLong
            }
        }
        let sheet = sheet
        return .later {
            try withExtendedLifetime(slot) {
                let file = try SpreadsheetFile(name: visit.messages("Assignments"), columns: sheet.columns)
                try rows { row in
                    // Counts stop somewhere; rows do not.
                    guard file.rowCount < mostRows else { throw AssignmentRefusal.exportTooLong }
                    try file.append(sheet.values(row))
                }
                let made = try file.finish()
                return .download(temporary: made.path, keeper: made, mediaType: Self.workbook, as: name + ".xlsx")
            }
        }
    }

    private static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    /// Hands over all rows of the filter that was asked for, as the caller may see them.
    private func rows(_ body: (LedgerRow) throws -> Void) throws {
        try visit.database.read { connection in
            let (store, filter) = try asked(connection)
            try store.each(filter, body)
        }
    }

    private func asked(_ connection: Connection) throws -> (store: LedgerStore, filter: LedgerFilter) {
        let visibility = try Visibility(of: caller, in: connection)
        let asked = try LedgerQuery(visit.request.query, visibility: visibility, in: connection)
        if let problem = asked.problems.first { throw problem }
        let store = LedgerStore(connection, visibility: visibility, clock: visit.ledgerClock)
        return (store, try store.answerable(asked.filter).changed { _ in })
    }
}
