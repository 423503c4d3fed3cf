import HTML
import Organisation
import WorkCalendar

/// That an assignment is done and by whom it was said, or the form that says so; of recurring work what is done so far.
struct CompletionPart {
    let messages: Messages
    let token: String?
    let moment: (Instant) -> String
    let page: AssignmentPage

    private var detail: AssignmentDetail { page.detail }
    private var id: Assignment.ID { detail.assignment.id }

    /// - Parameters:
    ///   - doneOn: The day as it was typed.
    ///   - note: The note as it was typed.
    func html(problems: [FieldProblem], doneOn: String, note: String) -> HTML {
        let isOpen = page.mayComplete && detail.assignment.phase == .open
        var content: HTML = isOpen ? saying(problems, doneOn, note) : ""
        if detail.isRecurring {
            if !detail.completions.isEmpty { content.append(doneSoFar) }
        } else if let done = detail.completion {
            content.append(said(done))
        }
        guard !content.bytes.isEmpty else { return "" }
        return "<section class=\"part\"><h2>\(messages("Completion"))</h2>\(content)</section>"
    }

    private func said(_ done: Completion) -> HTML {
        let values: KeyValuePairs = [
            "day": messages.day(done.doneOn), "person": done.personName ?? messages("the operator"),
            "moment": moment(done.at),
        ]
        let words = messages("Done on {day}; {person} said so at {moment}.", values)
        return "<p>\(words)</p>\(done.note.map { "<blockquote>\($0)</blockquote>" as HTML })\(undo(done))"
    }

    /// The occurrences that were done, the last first.
    private var doneSoFar: HTML {
        let days = WorkingDays(of: detail.country)
        let words = DueWords(messages: messages, clock: page.clock)
        let rows = detail.completions.prefix(Self.shown).map { done -> TableRow in
            let stand = words.standing(
                done.isLate ? .doneLate : .doneInTime, due: done.dueOn, done: done.doneOn, days: days)
            return .cells([
                "<span class=\"day\">\(done.dueOn.map { messages.day($0) } ?? "—")</span>",
                """
                \(messages.day(done.doneOn))<br><small>\(done.personName ?? messages("the operator"))</small>\
                \(done.note.map { "<br><small>\($0)</small>" as HTML })
                """,
                state(stand, done.isLate ? .late : .done),
            ])
        }
        let more: HTML =
            detail.completions.count > Self.shown
            ? "<p class=\"soft\">\(messages("The history has the earlier ones."))</p>" : ""
        let undoLast = detail.completions.first.map(undo) ?? ""
        return """
            <h3>\(messages("Done so far"))</h3>\(table(caption: messages("Done so far"),
                columns: [Column(messages("Deadline")), Column(messages("Done on")), Column(messages("State"), .state)],
                rows: rows))\(more)\(undoLast)
            """
    }

    private static let shown = 12

    private func undo(_ done: Completion) -> HTML {
        guard page.mayComplete, detail.assignment.phase != .withdrawn else { return "" }
        let label =
            done.occurrence == Recurring.once
            ? messages("Not done after all") : messages("Take back the last one")
        return form(
            to: AssignmentRoute.reopen(id), token: token,
            "\(hiddenField("occurrence", done.occurrence))<p class=\"deeds\">\(button(label))</p>")
    }

    private func saying(_ problems: [FieldProblem], _ doneOn: String, _ note: String) -> HTML {
        let due = detail.assignment.due.on
        var lead: HTML = ""
        if detail.isRecurring, let due {
            lead = """
                <p>\(messages("Due on {day}. When it is done, the next day it is due follows.", ["day": messages.day(due)]))</p>\
                \(hiddenField("occurrence", detail.occurrenceDue ?? ""))
                """
        }
        return form(
            to: AssignmentRoute.complete(id), token: token,
            """
            \(lead)\(dayField(messages("Done on"), name: "done_on", value: doneOn,
                hint: messages("Empty means today."), problem: problems.of("done_on")))\
            \(textArea(messages("Note"), name: "note", value: note, rows: 2, problem: problems.of("note"),
                maxLength: 2_000))\
            <p class="deeds">\(button(messages("It is done"), .main))</p>
            """)
    }
}
