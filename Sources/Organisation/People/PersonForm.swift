import Database
import HTML
import Web
import WorkCalendar

/// What was typed about a person, kept as typed so that a refusal loses nothing.
struct PersonForm: Sendable {
    var name = ""
    var signInName = ""
    var email = ""
    var language = ""
    var left = ""
    var body = ""
    var role = ""
    var title = ""

    init() {}

    init(_ person: Person, _ messages: Messages) {
        (name, signInName, email) = (person.name, person.signInName, person.email ?? "")
        language = person.language?.code ?? ""
        left = person.left.map(messages.day) ?? ""
    }

    init(_ form: Form) {
        name = form["name"] ?? ""
        signInName = form["sign_in_name"] ?? ""
        email = form["email"] ?? ""
        language = form["language"] ?? ""
        left = form["left"] ?? ""
        body = form["body"] ?? ""
        role = form["role"] ?? ""
        title = form["title"] ?? ""
    }

    var person: NewPerson {
        NewPerson(name: name, signInName: signInName, email: email, language: Language(tag: language))
    }

    /// - Parameter bodies: Where a first post may be given; `nil` when a person is changed.
    func html(
        to route: PersonRoute, title: String, bodies: [Body]?, problems: [FieldProblem], token: String?,
        _ messages: Messages
    ) -> HTML {
        let post: HTML =
            bodies.map { bodies in
                """
                \(PersonPages.bodyField(bodies, chosen: body, problems, messages))\
                \(PersonPages.roleField(chosen: role.nonEmpty, messages))\
                \(field(messages("Job title"), name: "title", value: self.title, hint: messages("In the body’s own words."), maxLength: 200))\
                \(field(
                    messages("First password"), name: "password", kind: .password,
                    hint: messages("At least 10 characters; it may be left empty and set later."),
                    problem: problems.of("password"), autocomplete: "new-password"))
                """
            }
            ?? dayField(messages("Left on"), name: "left", value: left, problem: problems.of("left"))
        let languages =
            [Choice("", messages("as the browser says"))] + Language.allCases.map { Choice($0.code, $0.name) }
        let fields: HTML = """
            \(field(messages("Name"), name: "name", value: name, problem: problems.of("name"), isRequired: true, maxLength: 200))\
            \(field(
                messages("Sign-in name"), name: "sign_in_name", value: signInName,
                hint: messages("Letters, digits, dots, hyphens and underscores."), problem: problems.of("sign_in_name"),
                isRequired: true, maxLength: 64))\
            \(field(messages("E-mail"), name: "email", value: email, kind: .email, problem: problems.of("email"), maxLength: 254))\
            \(select(messages("Language"), name: "language", choices: languages, chosen: language))\
            \(post)<p class="deeds">\(button(messages("Save"), .main))</p>
            """
        return """
            \(errorSummary(problems, messages))\(pageHead(title))\
            <div class="sheet">\(form(to: route, token: token, fields))</div>
            """
    }
}
