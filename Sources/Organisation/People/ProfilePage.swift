import HTML
import WorkCalendar

/// The page where a person sets what concerns himself.
struct ProfilePage {
    let messages: Messages
    let token: String?
    let person: Person
    let posts: [Post]
    let tokens: [(token: APIToken, expires: String)]
    /// The secret of a token just made; shown this once.
    var newSecret: String?
    var problems: [FieldProblem] = []
    var typedTokenName = ""

    var html: HTML {
        """
        \(errorSummary(problems, messages))\(pageHead(messages("My profile"), under: "\(person.name) · \(person.signInName)", actions: linkButton(messages("Sign-in and security"), SecurityRoute.show)))\
        \(secretShown)<div class="parts">\(settings)\(password)\(apiTokens)\(held)</div>
        """
    }

    private var secretShown: HTML {
        guard let newSecret else { return "" }
        return """
            <section class="part secret" role="status"><h2>\(messages("The new token"))</h2>\
            <p>\(messages("Copy it now; it is not shown again."))</p><p><code>\(newSecret)</code></p></section>
            """
    }

    private var settings: HTML {
        let languages =
            [Choice("", messages("as the browser says"))] + Language.allCases.map { Choice($0.code, $0.name) }
        return """
            <section class="part"><h2>\(messages("Settings"))</h2>\(form(to: ProfileRoute.change, token: token, """
                \(select(messages("Language"), name: "language", choices: languages, chosen: person.language?.code ?? ""))\
                \(checkbox(messages("Larger type"), name: "large_type", isChecked: person.largeType))\
                \(field(
                    messages("E-mail"), name: "email", value: person.email ?? "", kind: .email,
                    problem: problems.of("email"), autocomplete: "email", maxLength: 254))\
                <p class="deeds">\(button(messages("Save"), .main))</p>
                """))</section>
            """
    }

    private var password: HTML {
        """
        <section class="part"><h2>\(messages("Change the password"))</h2>\(form(to: ProfileRoute.password, token: token, """
            \(field(
                messages("Current password"), name: "current_password", kind: .password,
                problem: problems.of("current_password"), isRequired: true, autocomplete: "current-password"))\
            \(field(
                messages("New password"), name: "password", kind: .password,
                hint: messages("At least 10 characters; a few words do well."), problem: problems.of("password"),
                isRequired: true, autocomplete: "new-password"))\
            \(field(
                messages("New password again"), name: "password_again", kind: .password,
                problem: problems.of("password_again"), isRequired: true, autocomplete: "new-password"))\
            <p class="deeds">\(button(messages("Change the password")))</p>
            """))</section>
        """
    }

    private var apiTokens: HTML {
        let lines = tokens.map { line -> HTML in
            """
            <li>\(line.token.name) <small>\(messages("until {day}", ["day": line.expires]))</small>\
            \(form(to: ProfileRoute.revokeToken(line.token.id), token: token, button(messages("Revoke"), .danger)))</li>
            """
        }
        return """
            <section class="part"><h2>\(messages("Tokens for programs"))</h2>\
            <p class="hint">\(messages("A token lets a program use the API in your name. The API is described at {address}.", ["address": "/api/openapi.json"]))</p>\
            <ul class="lines">\(lines)</ul>\(form(to: ProfileRoute.makeToken, token: token, """
                \(field(
                    messages("What it is for"), name: "name", value: typedTokenName, problem: problems.of("name"),
                    isRequired: true, maxLength: 200))\
                \(field(messages("Days it lasts"), name: "days", value: "90", kind: .number, problem: problems.of("days"), isRequired: true))\
                <p class="deeds">\(button(messages("Make a token")))</p>
                """))</section>
            """
    }

    private var held: HTML {
        """
        <section class="part"><h2>\(messages("My posts"))</h2><ul class="lines">\(each: posts, { post in
            "<li>\(post.title ?? post.role.name(messages)) · <a href=\"\(link: BodyRoute.show(post.body))\">\(post.bodyName)</a></li>"
        })</ul><p class="deeds">\(linkButton(messages("Name a deputy"), PersonRoute.show(person.id)))</p></section>
        """
    }
}
