import HTML
import Organisation
import WorkCalendar

/// What was done to an assignment, in words.
struct AssignmentHistory {
    let messages: Messages
    let moment: (Instant) -> String
    /// The page as it stood at the end of the day of a moment; `nil` for today.
    var then: (Instant) -> Address? = { _ in nil }

    func html(_ lines: [AssignmentPage.HistoryLine]) -> HTML {
        guard !lines.isEmpty else { return "<p class=\"soft\">\(messages("Nothing is recorded."))</p>" }
        return """
            <ol class="history">\(each: lines, { line in
                """
                <li><small>\(moment(line.at)) · \(line.who ?? messages("the operator"))\(link(line))</small><br>\(what(line))\
                \(changes(line))\(line.note.map { "<blockquote>\($0)</blockquote>" as HTML })</li>
                """
            })</ol>
            """
    }

    private func link(_ line: AssignmentPage.HistoryLine) -> HTML {
        guard let address = then(line.at) else { return "" }
        return " · <a href=\"\(link: address)\">\(messages("As it stood then"))</a>"
    }

    private func what(_ line: AssignmentPage.HistoryLine) -> String {
        if let removed = line.removed { return removed }
        return switch line.verb {
        case CompleteAssignment.verb: done(line.completion)
        case ReopenAssignment.verb: takenBack(line.completion)
        case WithdrawAssignment.verb:
            line.withdrawal.map { messages("withdrew it, by {basis}", ["basis": $0.basis]) } ?? messages("withdrew it")
        case RestoreAssignment.verb: messages("took back that it is withdrawn")
        case AmendAssignment.verb: messages("corrected it")
        case ReorganiseBodies.verb:
            messages("passed it on to those that go on, by {basis}", ["basis": line.after?.basis ?? ""])
        default: changedByText(line) ?? messages("entered it in the ledger")
        }
    }

    /// That confirming a directive changed or withdrew it; `nil` where it entered the ledger by that.
    private func changedByText(_ line: AssignmentPage.HistoryLine) -> String? {
        if let withdrawal = line.withdrawal { return messages("withdrew it, by {basis}", ["basis": withdrawal.basis]) }
        guard line.before != nil else { return nil }
        return messages("changed it, by {basis}", ["basis": line.after?.basis ?? ""])
    }

    /// What was said to be done; of recurring work which occurrence.
    private func done(_ completion: CompletionJournal?) -> String {
        guard let completion, let done = try? Day(parsing: completion.doneOn), completion.occurrence != nil else {
            return messages("said that it is done")
        }
        guard let due = completion.dueOn.flatMap({ try? Day(parsing: $0) }) else {
            return messages("said that it was done on {day}", ["day": messages.day(done)])
        }
        let values: KeyValuePairs = ["due": messages.day(due), "day": messages.day(done)]
        return done > due
            ? messages("said that what was due on {due} was done late, on {day}", values)
            : messages("said that what was due on {due} was done in time, on {day}", values)
    }

    private func takenBack(_ completion: CompletionJournal?) -> String {
        guard let due = completion?.dueOn.flatMap({ try? Day(parsing: $0) }) else {
            return messages("took back that it is done")
        }
        return messages("took back that what was due on {due} is done", ["due": messages.day(due)])
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
            (messages("Product"), before.product ?? "", after.product ?? ""),
            (messages("Targets"), messages.list(before.targets ?? []), messages.list(after.targets ?? [])),
        ]
        return fields.filter { $0.1 != $0.2 }.map { name, old, new -> HTML in
            "<p class=\"change\">\(name): <del>\(old.isEmpty ? "—" : old)</del> <ins>\(new.isEmpty ? "—" : new)</ins></p>"
        }.joined()
    }
}
