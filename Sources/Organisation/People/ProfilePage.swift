import HTML
import WorkCalendar

/// The page where a person sets what concerns himself.
struct ProfilePage {
    let messages: Messages
    let token: String?
    let person: Person
    let posts: [Post]
    let tokens: [TokenLine]
    /// What a new token may be allowed.
    let scopes: [Permission]
    /// The secret of a token just made; shown this once.
    var newSecret: String?
    var problems: [FieldProblem] = []
    var typed = TypedToken()

    /// A token in words.
    struct TokenLine {
        let token: APIToken
        let expires: String
        /// `nil` where it was never used.
        let used: String?
    }

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
            <li><span>\(line.token.name) <small>\(messages("until {day}", ["day": line.expires])) · \
            \(line.used.map { messages("last used {moment}", ["moment": $0]) } ?? messages("never used")) · \
            \(scope(of: line.token))</small></span>\
            \(form(to: ProfileRoute.revokeToken(line.token.id), token: token, button(messages("Revoke"), .danger)))</li>
            """
        }
        return """
            <section class="part"><h2>\(messages("Tokens for programs"))</h2>\
            <p class="hint">\(messages("A token lets a program use the API in your name. The API is described at {address}.", ["address": "/api/openapi.json"]))</p>\
            <ul class="lines">\(lines)</ul>\(form(to: ProfileRoute.makeToken, token: token, """
                \(field(
                    messages("What it is for"), name: "name", value: typed.name, problem: problems.of("name"),
                    isRequired: true, maxLength: 200))\
                \(field(messages("Days it lasts"), name: "days", value: typed.days, kind: .number, problem: problems.of("days"), isRequired: true))\
                \(checkboxes(
                    messages("What it may do"), name: "scope",
                    choices: scopes.map { Choice($0.rawValue, $0.name(messages)) }, chosen: typed.scope,
                    problem: problems.of("scope")))\
                <p class="deeds">\(button(messages("Make a token")))</p>
                """))</section>
            """
    }

    private func scope(of token: APIToken) -> String {
        guard let scope = token.grant.scope else { return messages("all that you may") }
        return messages.list(Permission.allCases.filter(scope.contains).map { $0.name(messages) })
    }

    private var held: HTML {
        """
        <section class="part"><h2>\(messages("My posts"))</h2><ul class="lines">\(each: posts, { post in
            "<li>\(post.title ?? post.role.name(messages)) · <a href=\"\(link: BodyRoute.show(post.body))\">\(post.bodyName)</a></li>"
        })</ul><p class="deeds">\(linkButton(messages("Name a deputy"), PersonRoute.show(person.id)))</p></section>
        """
    }
}

/// A token as it was typed.
struct TypedToken: Sendable {
    var name = ""
    var days = "90"
    var scope: Set<String> = [Permission.readLedger.rawValue]
}
