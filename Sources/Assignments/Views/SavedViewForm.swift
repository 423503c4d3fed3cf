import HTML
import Web

/// The views a person keeps, and the form that keeps the present one.
struct SavedViewForm {
    let messages: Messages
    /// The form token; `nil` before sign-in.
    let token: String?
    let views: [SavedView]
    /// The filter that would be kept.
    let filter: LedgerFilter
    /// The name as it was typed.
    var name = ""
    /// What was wrong with it.
    var problem: FieldProblem?

    var html: HTML {
        """
        <details class="views"\(attribute: "open", when: problem != nil)><summary>\(messages("Kept views"))\
         <span class="count-soft">\(views.count)</span></summary>\(views.isEmpty ? "" : kept)\
        \(form(to: AssignmentRoute.keepView, token: token, """
            \(hiddenField("query", filter.changed { _ in }.address().query))\
            \(field(messages("Name of this view"), name: "name", value: name, problem: problem, isRequired: true,
                maxLength: 80))\
            <p class="deeds">\(button(messages("Keep this view")))</p>
            """))</details>
        """
    }

    private var kept: HTML {
        """
        <ul class="lines">\(each: views, { view in
            """
            <li><a href="\(link: Address(target: "/assignments?" + view.query))">\(view.name)</a>\
            \(form(to: AssignmentRoute.dropView(view.id), token: token, button(
                messages("Remove"), name: "view", value: view.name)))</li>
            """
        })</ul>
        """
    }
}

extension Address {
    /// What stands after the question mark; empty where there is none.
    fileprivate var query: String {
        path.split(separator: "?", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
    }
}
