import HTML

/// The page where a person signs in.
enum SignInPage {
    /// - Parameter returning: where to go afterwards: a path on this site.
    static func html(
        signInName: String = "", returning: String, provider: String? = nil, problems: [FieldProblem] = [],
        _ messages: Messages
    ) -> HTML {
        let fields: HTML = """
            \(hiddenField("return", returning))\
            \(field(
                messages("Sign-in name"), name: "sign_in_name", value: signInName, problem: problems.of("sign_in_name"),
                isRequired: true, autocomplete: "username", maxLength: 64))\
            \(field(
                messages("Password"), name: "password", kind: .password, problem: problems.of("password"),
                isRequired: true, autocomplete: "current-password"))\
            <p class="deeds">\(button(messages("Sign in"), .main))</p>
            """
        let outer: HTML? = provider.map { name in
            let link = Address(OuterRoute.begin, query: [("return", returning)])
            return "<p class=\"deeds\">\(linkButton(messages("Sign in with {name}", ["name": name]), link))</p>"
        }
        return """
            \(errorSummary(problems, messages))<div class="sheet narrow">\(pageHead(messages("Sign in")))\
            \(form(to: SignInRoute.signIn, token: nil, fields))\(outer)\
            <p class="hint">\(messages("No way in? An administrator of your body gives out names and passwords."))</p>\
            <p class="hint">\(messages("This system is not for state secrets: texts so marked do not belong here."))</p></div>
            """
    }

    /// The page that asks for the code after the password.
    static func code(returning: String, problems: [FieldProblem] = [], _ messages: Messages) -> HTML {
        let fields: HTML = """
            \(hiddenField("return", returning))\
            \(field(
                messages("Code"), name: "code", hint: messages("Six digits from the app on your telephone, or a recovery code."),
                problem: problems.of("code"), isRequired: true, autocomplete: "one-time-code", maxLength: 32))\
            <p class="deeds">\(button(messages("Continue"), .main)) \
            <a href="\(link: SignInRoute.signInForm)">\(messages("Sign in as somebody else"))</a></p>
            """
        return """
            \(errorSummary(problems, messages))<div class="sheet narrow">\(pageHead(messages("One-time code")))\
            \(form(to: SignInRoute.code, token: nil, fields))\
            <p class="hint">\(messages("Telephone and recovery codes lost? An administrator of your body can take the codes away."))</p></div>
            """
    }
}
