import HTML
import WorkCalendar

/// What was done to an assignment, in words.
struct AssignmentHistory {
    let messages: Messages
    let moment: (Instant) -> String

    func html(_ lines: [AssignmentPage.HistoryLine]) -> HTML {
        guard !lines.isEmpty else { return "<p class=\"soft\">\(messages("Nothing is recorded."))</p>" }
        return """
            <ol class="history">\(each: lines, { line in
                """
                <li><small>\(moment(line.at)) · \(line.who ?? messages("the operator"))</small><br>\(what(line))\
                \(changes(line))\(line.note.map { "<blockquote>\($0)</blockquote>" as HTML })</li>
                """
            })</ol>
            """
    }

    private func what(_ line: AssignmentPage.HistoryLine) -> String {
        switch line.verb {
        case CompleteAssignment.verb: messages("said that it is done")
        case ReopenAssignment.verb: messages("took back that it is done")
        case AmendAssignment.verb: messages("corrected it")
        default: messages("entered it in the ledger")
        }
    }

    /// Each field that changed, what it said and what it says.
    private func changes(_ line: AssignmentPage.HistoryLine) -> HTML {
        guard let before = line.before, let after = line.after else { return "" }
        func names(_ named: [AssignmentJournal.Named]) -> String { messages.list(named.map(\.name)) }
        func due(_ state: AssignmentJournal) -> String {
            let day = state.dueOn.flatMap { try? Day(parsing: $0) }.map { messages.day($0) }
            return [day, state.dueWords].compactMap { $0 }.joined(separator: " · ")
        }
        let fields = [
            (messages("Assignment"), before.text, after.text),
            (messages("Lead"), names(before.leads), names(after.leads)),
            (messages("Support"), names(before.supports), names(after.supports)),
            (messages("Deadline"), due(before), due(after)),
        ]
        return fields.filter { $0.1 != $0.2 }.map { name, old, new -> HTML in
            "<p class=\"change\">\(name): <del>\(old.isEmpty ? "—" : old)</del> <ins>\(new.isEmpty ? "—" : new)</ins></p>"
        }.joined()
    }
}
