import Database
import HTML

/// The form in which a person puts a body below another.
struct PlaceForm {
    let body: Body
    let typed: String
    let messages: Messages
    let token: String?

    func html(problems: [FieldProblem]) -> HTML {
        let fields: HTML = """
            \(field(
                messages("The body above"), name: "parent", value: typed,
                hint: messages("The name, the identifier, or # and the number; empty where nothing stands above it."),
                problem: problems.of("parent"), maxLength: 200))\
            <p class="deeds">\(button(messages("Move"), .main))</p>
            """
        return """
            \(errorSummary(problems, messages))\
            \(pageHead(
                messages("Move in the tree"), over: "<a href=\"\(link: BodyRoute.show(body.id))\">\(body.name)</a>"))\
            <div class="sheet">\(form(to: ReorganisationRoute.place(body.id), token: token, fields))</div>
            """
    }
}
