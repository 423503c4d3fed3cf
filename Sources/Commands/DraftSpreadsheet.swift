import Archive
import Reading

extension Draft {
    /// The assignments as a sheet, one a row.
    var spreadsheet: Spreadsheet {
        let columns = [
            Spreadsheet.Column("ref", width: 12), .init("group", width: 40), .init("text", width: 80),
            .init("lead", width: 30), .init("support", width: 30), .init("people", width: 20),
            .init("due", width: 12), .init("due_text", width: 24), .init("recurrence", width: 12),
            .init("product", width: 30), .init("targets", width: 40), .init("weight", width: 8),
            .init("group_weight", width: 8), .init("line", width: 6),
        ]
        return Spreadsheet(name: "assignments", columns: columns, rows: assignments.map(\.cells))
    }
}

extension DraftAssignment {
    fileprivate var cells: [Spreadsheet.Value] {
        func text(_ value: String?) -> Spreadsheet.Value { value.map { .text($0) } ?? .empty }
        func number(_ value: Double?) -> Spreadsheet.Value { value.map { .number($0) } ?? .empty }
        let targets = targets.map { target in
            [target.what, target.op, target.value.description, target.unit ?? ""].joined(separator: " ")
        }
        return [
            .text(ref), text(group), .text(self.text), .text(lead.joined(separator: "; ")),
            .text(support.joined(separator: "; ")), .text(people.map(\.name).joined(separator: "; ")),
            text(due.by), text(due.text), text(due.recurrence), text(product), .text(targets.joined(separator: "; ")),
            number(weight), number(groupWeight), .number(Double(sourceLine)),
        ]
    }
}
