import HTML

/// The page that asks why and by what right personal data is erased.
struct ErasurePage {
    let messages: Messages
    let token: String?
    let person: Person
    let ground: String
    let reason: String
    var problems: [FieldProblem] = []

    var html: HTML {
        """
        \(errorSummary(problems, messages))\
        \(pageHead(messages("Erase personal data"), over: "<a href=\"\(link: PersonRoute.show(person.id))\">\(person.name)</a>"))\
        <div class="sheet"><p>\(messages("Name, sign-in name, e-mail and password are erased, here and in what the journal told of them. It cannot be undone."))</p>\
        <p>\(messages("What the person did stays in the journal under a number, and the journal still verifies: it keeps a commitment in place of each value. Backups made before still hold the data; let them expire."))</p></div>\
        \(form(to: ErasureRoute.erase(person.id), token: token, """
            \(field(
                messages("Legal ground"), name: "ground", value: ground,
                hint: messages("The law and its article that order it."), problem: problems.of("ground"),
                isRequired: true, maxLength: 500))\
            \(textArea(
                messages("Reason"), name: "reason", value: reason,
                hint: messages("It stays in the journal: do not repeat the data itself."),
                problem: problems.of("reason"), isRequired: true, maxLength: 2000))\
            <p class="deeds">\(button(messages("Erase for good"), .danger)) \
            \(linkButton(messages("Cancel"), PersonRoute.show(person.id)))</p>
            """))
        """
    }
}
