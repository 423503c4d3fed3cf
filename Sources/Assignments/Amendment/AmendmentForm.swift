import Database
import HTML
import Organisation
import Web
import WorkCalendar

/// The form that corrects an assignment, as it was typed.
struct AmendmentForm {
    var text: String
    var leads: String
    var supports: String
    var dueOn: String
    var dueWords: String
    var reason: String
    var revision: Int

    init(_ amendment: Amendment, _ messages: Messages) {
        text = amendment.text
        leads = amendment.leads.joined(separator: "\n")
        supports = amendment.supports.joined(separator: "\n")
        dueOn = amendment.dueOn.map { messages.day($0) } ?? ""
        dueWords = amendment.dueWords
        reason = amendment.reason
        revision = amendment.revision
    }

    init(_ form: Form) {
        text = form["text"] ?? ""
        leads = form["leads"] ?? ""
        supports = form["supports"] ?? ""
        dueOn = form["due_on"] ?? ""
        dueWords = form["due_words"] ?? ""
        reason = form["reason"] ?? ""
        revision = form["revision"].flatMap { Int($0) } ?? 0
    }

    /// - Throws: `TypedDayRefusal` when the deadline is no day.
    func amendment(of detail: AssignmentDetail) throws -> Amendment {
        var amendment = Amendment(detail)
        amendment.text = text
        amendment.leads = Self.lines(leads)
        amendment.supports = Self.lines(supports)
        amendment.dueOn = try TypedDayRefusal.day(dueOn, field: "due_on")
        amendment.dueWords = dueWords
        amendment.reason = reason
        amendment.revision = revision
        return amendment
    }

    private static func lines(_ text: String) -> [String] {
        text.split { $0.isNewline }.map(String.init)
    }

    func html(of detail: AssignmentDetail, problems: [FieldProblem], token: String?, _ messages: Messages) -> HTML {
        let id = detail.assignment.id
        let hint = messages("One body a line, as the text writes it.")
        let dayHint =
            !detail.isRecurring
            ? messages("Leave it empty where there is none.")
            : messages("Another day ends the recurrence: it is due once, then.")
        let fields: HTML = """
            \(hiddenField("revision", String(revision)))\
            \(textArea(messages("Assignment"), name: "text", value: text, rows: 5, problem: problems.of("text"),
                isRequired: true, maxLength: 10_000))\
            \(textArea(messages("Lead"), name: "leads", value: leads, rows: 2, hint: hint,
                problem: problems.of("leads"), isRequired: true))\
            \(textArea(messages("Support"), name: "supports", value: supports, rows: 3, hint: hint))\
            \(dayField(messages("Deadline"), name: "due_on", value: dueOn, hint: dayHint, problem: problems.of("due_on")))\
            \(field(messages("Deadline in words"), name: "due_words", value: dueWords, maxLength: 2_000))\
            \(textArea(messages("Why is it corrected?"), name: "reason", value: reason, rows: 2,
                hint: messages("The history shows it beside what was said before."), problem: problems.of("reason"),
                isRequired: true, maxLength: 2_000))\
            <p class="deeds">\(button(messages("Correct the assignment"), .main)) \
            \(linkButton(messages("Back"), AssignmentRoute.show(id)))</p>
            """
        return """
            \(errorSummary(problems, messages))\
            \(pageHead(messages("Correct the assignment"), over: "<a href=\"\(link: AssignmentRoute.show(id))\">\(detail.assignment.ref)</a>"))\
            <div class="sheet">\(form(to: AssignmentRoute.amend(id), token: token, fields))</div>
            """
    }
}
