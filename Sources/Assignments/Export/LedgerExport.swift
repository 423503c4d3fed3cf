import Archive
import Database
import HTML
import Organisation
import Web
import WorkCalendar

/// The rows of a filter as a file: all that match, with the same rule of who may read.
struct LedgerExport {
    let visit: Visit
    let caller: Caller

    init(_ visit: Visit) throws {
        self.visit = visit
        caller = try visit.signedIn()
    }

    private var messages: Messages { visit.messages }

    func csv() throws -> Response {
        .download(try spreadsheet().csv(), mediaType: "text/csv; charset=utf-8", as: name + ".csv")
    }

    func xlsx() throws -> Response {
        .download(
            try spreadsheet().xlsx(),
            mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", as: name + ".xlsx")
    }

    private var name: String { "\(messages("assignments")) \(visit.today.iso)" }

    /// - Throws: the first problem of the address, or `exportTooLong`.
    private func spreadsheet() throws -> Spreadsheet {
        let clock = visit.ledgerClock
        let rows = try visit.database.read { connection -> [LedgerRow] in
            let visibility = try Visibility(of: caller, in: connection)
            let asked = try LedgerQuery(visit.request.query, visibility: visibility, in: connection)
            if let problem = asked.problems.first { throw problem }
            let store = LedgerStore(connection, visibility: visibility, clock: clock)
            let filter = try store.answerable(asked.filter).changed { _ in }
            return try store.rows(filter, limit: LedgerRoomLimits.exported + 1)
        }
        guard rows.count <= LedgerRoomLimits.exported else { throw AssignmentRefusal.exportTooLong }
        return LedgerSheet(messages: messages, clock: clock).spreadsheet(rows)
    }
}

/// The ledger as a sheet.
struct LedgerSheet {
    let messages: Messages
    let clock: LedgerClock

    func spreadsheet(_ rows: [LedgerRow]) -> Spreadsheet {
        Spreadsheet(
            name: messages("Assignments"),
            columns: [
                .init(messages("Assignment number"), width: 12), .init(messages("Document"), width: 22),
                .init(messages("Document title"), width: 40), .init(messages("No."), width: 10),
                .init(messages("Heading"), width: 30), .init(messages("Assignment"), width: 70),
                .init(messages("Lead"), width: 28), .init(messages("Support"), width: 36),
                .init(messages("Deadline"), width: 13), .init(messages("Deadline in words"), width: 24),
                .init(messages("Product"), width: 28), .init(messages("Points"), width: 9),
                .init(messages("State"), width: 16), .init(messages("Working days left"), width: 12),
                .init(messages("Done on"), width: 13),
            ],
            rows: rows.map(values))
    }

    private func values(_ row: LedgerRow) -> [Spreadsheet.Value] {
        func text(_ text: String?) -> Spreadsheet.Value { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
        let stand = row.state(on: clock)
        let left =
            stand.isOpen ? row.dueOn.flatMap { WorkingDays(of: row.country).left(from: clock.today, to: $0) } : nil
        return [
            .integer(Int(row.id.rawValue)), text(row.number), text(row.directiveTitle), text(row.ref), text(row.group),
            text(row.text), text(messages.list(row.leads)), text(messages.list(row.supports)),
            row.dueOn.map { .day($0) } ?? .empty, text(row.dueWords), text(row.product),
            row.weight.map { .number($0) } ?? .empty, .text(stand.name(messages)), left.map { .integer($0) } ?? .empty,
            row.doneOn.map { .day($0) } ?? .empty,
        ]
    }
}
