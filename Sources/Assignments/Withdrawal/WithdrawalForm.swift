import Database
import HTML
import Organisation
import Web
import WorkCalendar

/// The form that withdraws an assignment, as it was typed.
struct WithdrawalForm {
    var reason = ""
    var basis = ""

    init() {}

    init(_ form: Form) {
        (reason, basis) = (form["reason"] ?? "", form["basis"] ?? "")
    }

    func html(of detail: AssignmentDetail, problems: [FieldProblem], token: String?, _ messages: Messages) -> HTML {
        let id = detail.assignment.id
        let fields: HTML = """
            <p>\(detail.assignment.text)</p>\
            \(textArea(messages("Why is it withdrawn?"), name: "reason", value: reason, rows: 3,
                hint: messages("It stays in the ledger as withdrawn, with this reason."), problem: problems.of("reason"),
                isRequired: true, maxLength: 2_000))\
            \(field(messages("Basis"), name: "basis", value: basis,
                hint: messages("The document or decision by which it no longer binds, best by its number."),
                problem: problems.of("basis"), isRequired: true, maxLength: 500))\
            <p class="deeds">\(button(messages("Withdraw the assignment"), .main)) \
            \(linkButton(messages("Back"), AssignmentRoute.show(id)))</p>
            """
        return """
            \(errorSummary(problems, messages))\
            \(pageHead(messages("Withdraw the assignment"), over: "<a href=\"\(link: AssignmentRoute.show(id))\">\(detail.assignment.ref)</a>"))\
            <div class="sheet">\(form(to: AssignmentRoute.withdraw(id), token: token, fields))</div>
            """
    }
}

/// Why an assignment no longer binds, with the button that takes the withdrawal back.
struct WithdrawalPart {
    let messages: Messages
    let token: String?
    let moment: (Instant) -> String

    func html(_ page: AssignmentPage) -> HTML {
        guard page.detail.assignment.phase == .withdrawn else { return "" }
        var content: HTML = ""
        if let withdrawal = page.detail.withdrawal {
            let values: KeyValuePairs = [
                "person": withdrawal.personName ?? messages("the operator"), "moment": moment(withdrawal.at),
            ]
            content = """
                <p>\(messages("{person} withdrew it at {moment}.", values))</p>\
                <blockquote>\(withdrawal.reason)</blockquote><p>\(messages("Basis")): \(basis(withdrawal, page))</p>
                """
        }
        if page.mayAmend {
            content.append(
                form(
                    to: AssignmentRoute.restore(page.detail.assignment.id), token: token,
                    "<p class=\"deeds\">\(button(messages("It binds after all")))</p>"))
        }
        return "<section class=\"part\"><h2>\(messages("Withdrawal"))</h2>\(content)</section>"
    }

    private func basis(_ withdrawal: Withdrawal, _ page: AssignmentPage) -> HTML {
        guard let directive = withdrawal.directive, page.mayReadBasis else { return "\(withdrawal.basis)" }
        return "<a href=\"/directives/\(directive.rawValue)\">\(withdrawal.basis)</a>"
    }
}
