import HTML

/// The page where a person sees and sets how he signs in.
struct SecurityPage {
    let messages: Messages
    let token: String?
    /// What the one-time codes are at.
    let codes: Codes
    let sessions: [Line]
    let accounts: [(identity: OuterIdentity, since: String)]
    /// What people call the provider; `nil` where none is set.
    let provider: String?
    var problems: [FieldProblem] = []

    enum Codes {
        case off
        case on(since: String, recoveryCodes: Int)
    }

    /// A session in words.
    struct Line {
        let session: Session
        let began: String
        let seen: String
    }

    var html: HTML {
        """
        \(errorSummary(problems, messages))\(pageHead(messages("Sign-in and security")))\
        <div class="parts">\(codesPart)\(sessionsPart)\(accountsPart)</div>
        """
    }

    private var codesPart: HTML {
        switch codes {
        case .off:
            """
            <section class="part"><h2>\(messages("One-time codes"))</h2>\
            <p>\(messages("Beside the password, signing in asks for six digits that an app on your telephone shows. A stolen password alone then opens nothing."))</p>\
            \(form(to: SecurityRoute.begin, token: token, """
                \(passwordField("current_password"))<p class="deeds">\(button(messages("Set up one-time codes"), .main))</p>
                """))</section>
            """
        case .on(let since, let left):
            """
            <section class="part"><h2>\(messages("One-time codes"))</h2>\
            <p>\(messages("On since {day}.", ["day": since])) \
            \(messages("{count} recovery codes are left.", count: left))</p>\
            \(form(to: SecurityRoute.renewCodes, token: token, """
                \(passwordField("password_for_codes"))<p class="deeds">\(button(messages("Make new recovery codes")))</p>
                """))\
            \(form(to: SecurityRoute.endCodes, token: token, """
                \(passwordField("password_for_end"))<p class="deeds">\(button(messages("Turn one-time codes off"), .danger))</p>
                """))</section>
            """
        }
    }

    private func passwordField(_ name: String) -> HTML {
        field(
            messages("Current password"), name: name, kind: .password, problem: problems.of(name),
            autocomplete: "current-password")
    }

    private var accountsPart: HTML {
        guard provider != nil || !accounts.isEmpty else { return "" }
        let lines = accounts.map { account -> HTML in
            """
            <li><span>\(account.identity.issuer) <small>\(messages("since {day}", ["day": account.since]))</small></span>\
            \(form(
                to: OuterRoute.untie(account.identity.id), token: token, button(messages("Untie"), .danger)))</li>
            """
        }
        let tie: HTML? = provider.map { name in
            form(
                to: OuterRoute.tie, token: token,
                """
                \(passwordField("password_for_account"))\
                <p class="deeds">\(button(messages("Tie an account of {name}", ["name": name])))</p>
                """)
        }
        return """
            <section class="part"><h2>\(messages("Accounts you may sign in with"))</h2><ul class="lines">\(lines)</ul>\(tie)</section>
            """
    }

    private var sessionsPart: HTML {
        let lines = sessions.map { line -> HTML in
            let end: HTML =
                line.session.isThis
                ? "<span>\(messages("this one"))</span>"
                : form(
                    to: SecurityRoute.endSession(line.session.id), token: token, button(messages("End"), .danger))
            return """
                <li><span>\(BrowserName.text(line.session.browser, messages)) <small>\
                \(messages("from {address}", ["address": line.session.address.isEmpty ? "—" : line.session.address])) · \
                \(messages("since {day}", ["day": line.began])) · \
                \(messages("last used {moment}", ["moment": line.seen]))</small></span>\(end)</li>
                """
        }
        let others: HTML =
            sessions.count > 1
            ? form(
                to: SecurityRoute.endOthers, token: token,
                "<p class=\"deeds\">\(button(messages("End all others"), .danger))</p>") : ""
        return """
            <section class="part"><h2>\(messages("Where you are signed in"))</h2>\
            <p class="hint">\(messages("End what you do not know, and change the password."))</p>\
            <ul class="lines">\(lines)</ul>\(others)</section>
            """
    }

    /// The page that shows the secret to the app and asks for a first code.
    static func setUp(
        _ secret: SharedSecret, signInName: String, problems: [FieldProblem], token: String?, _ messages: Messages
    ) -> HTML {
        let address = secret.address(for: signInName)
        return """
            \(errorSummary(problems, messages))<div class="sheet narrow">\(pageHead(messages("Set up one-time codes")))\
            <ol><li>\(messages("Install an app for one-time codes on your telephone; any that follows RFC 6238 will do."))</li>\
            <li><p>\(messages("Let it take this picture, or type the key."))</p>\
            \(CodePicture.drawing(of: address, named: messages("The key as a picture")))\
            <p><code>\(secret.typed)</code></p></li>\
            <li><p>\(messages("Type the six digits that it shows now."))</p>\(form(to: SecurityRoute.confirm, token: token, """
                \(field(
                    messages("Code"), name: "code", problem: problems.of("code"), isRequired: true,
                    autocomplete: "one-time-code", maxLength: 32))\
                <p class="deeds">\(button(messages("Turn one-time codes on"), .main)) \
                <a href="\(link: SecurityRoute.show)">\(messages("Not now"))</a></p>
                """))</li></ol></div>
            """
    }

    /// The recovery codes, shown once.
    static func recovery(_ codes: [RecoveryCode], _ messages: Messages) -> HTML {
        """
        <div class="sheet narrow">\(pageHead(messages("Your recovery codes")))\
        <section class="part secret" role="status"><p>\(messages("Print them or write them down now; they are not shown again. Each lets you in once when the telephone is not at hand."))</p>\
        <ul class="codes">\(each: codes, { "<li><code>\($0.text)</code></li>" })</ul></section>\
        <p class="deeds">\(linkButton(messages("I have kept them"), SecurityRoute.show, .main))</p></div>
        """
    }
}
