import Archive
import Database
import HTML
import WorkCalendar

/// The ledger as a sheet.
struct LedgerSheet: Sendable {
    let messages: Messages
    let clock: LedgerClock

    var columns: [Spreadsheet.Column] {
        [
            .init(messages("Assignment number"), width: 12), .init(messages("Document"), width: 22),
            .init(messages("Document title"), width: 40), .init(messages("No."), width: 10),
            .init(messages("Heading"), width: 30), .init(messages("Assignment"), width: 70),
            .init(messages("Lead"), width: 28), .init(messages("Support"), width: 36),
            .init(messages("Deadline"), width: 13), .init(messages("Deadline in words"), width: 24),
            .init(messages("Product"), width: 28), .init(messages("Points"), width: 9),
            .init(messages("State"), width: 16), .init(messages("Working days left"), width: 12),
            .init(messages("Done on"), width: 13),
        ]
    }

    func values(_ row: LedgerRow) -> [Spreadsheet.Value] {
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
