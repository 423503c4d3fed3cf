import HTML

/// The page where an invited person chooses a password.
struct InvitationPage {
    let messages: Messages
    let person: Person
    let secret: Secret
    var problems: [FieldProblem] = []

    var html: HTML {
        """
        \(errorSummary(problems, messages))<div class="sheet narrow">\
        \(pageHead(messages("Welcome, {name}", ["name": person.name])))\
        <p>\(messages("Choose your password. From then on you sign in as {name}.", ["name": person.signInName]))</p>\
        \(form(to: InvitationRoute.accept(secret), token: nil, """
            \(field(
                messages("Password"), name: "password", kind: .password,
                hint: messages("At least 10 characters; a few words do well."), problem: problems.of("password"),
                isRequired: true, autocomplete: "new-password"))\
            \(field(
                messages("Password again"), name: "password_again", kind: .password,
                problem: problems.of("password_again"), isRequired: true, autocomplete: "new-password"))\
            <p class="deeds">\(button(messages("Choose the password and sign in"), .main))</p>
            """))</div>
        """
    }
}
