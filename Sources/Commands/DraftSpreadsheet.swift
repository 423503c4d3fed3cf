import Archive
import Reading

extension Draft {
    /// The assignments as a sheet, one a row; behind them a row for each change in another text that has no new item.
    var spreadsheet: Spreadsheet {
        let columns = [
            Spreadsheet.Column("ref", width: 12), .init("group", width: 40), .init("text", width: 80),
            .init("lead", width: 30), .init("support", width: 30), .init("people", width: 20),
            .init("due", width: 12), .init("due_text", width: 24), .init("recurrence", width: 12),
            .init("product", width: 30), .init("targets", width: 40), .init("weight", width: 8),
            .init("group_weight", width: 8), .init("line", width: 6), .init("restored", width: 40),
            .init("changes", width: 40),
        ]
        var changes: [String: [String]] = [:]
        for amendment in amendments {
            for item in amendment.items { changes[item, default: []].append(amendment.told) }
        }
        let rows =
            assignments.map { $0.cells + [cell(changes[$0.ref]?.joined(separator: "; "))] }
            + amendments.filter(\.items.isEmpty).map { cells($0, of: columns.count) }
        return Spreadsheet(name: "assignments", columns: columns, rows: rows)
    }

    private func cells(_ amendment: DraftAmendment, of count: Int) -> [Spreadsheet.Value] {
        [.text(amendment.ref)] + Array(repeating: .empty, count: count - 4)
            + [.integer(amendment.sourceLine), .empty, .text(amendment.told)]
    }
}

private func cell(_ value: String?) -> Spreadsheet.Value { value.map { .text($0) } ?? .empty }

extension DraftAssignment {
    fileprivate var cells: [Spreadsheet.Value] {
        func number(_ value: Double?) -> Spreadsheet.Value { value.map { .number($0) } ?? .empty }
        let targets = targets.map { target in
            [target.what, target.op, target.value.description, target.unit ?? ""].joined(separator: " ")
        }
        return [
            .text(ref), cell(group), .text(text), .text(lead.joined(separator: "; ")),
            .text(support.joined(separator: "; ")), .text(people.map(\.name).joined(separator: "; ")),
            cell(due.by), cell(due.text), cell(due.recurrence), cell(product), .text(targets.joined(separator: "; ")),
            number(weight), number(groupWeight), .integer(sourceLine),
            cell(restored),
        ]
    }
}
