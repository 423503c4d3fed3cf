import Database
import HTML
import WorkCalendar

/// The pages of people, from plain values.
struct PersonPages {
    let messages: Messages
    let token: String?

    func list(_ people: [(person: Person, posts: [Post])], words: String, next: Address?, mayAdd: Bool) -> HTML {
        let add: HTML = mayAdd ? linkButton(messages("Add a person"), PersonRoute.addForm, .main) : ""
        let search = askForm(
            to: PersonRoute.list, className: "filters",
            "\(field(messages("Name"), name: "q", value: words, kind: .search))\(button(messages("Show")))")
        let rows = people.map { line -> [HTML] in
            let posts = line.posts.map { "\($0.title ?? $0.role.name(messages)) · \($0.bodyName)" }
            return [
                "<a href=\"\(link: PersonRoute.show(line.person.id))\">\(line.person.name)</a>",
                "\(line.person.signInName)", "\(messages.list(posts))",
            ]
        }
        let columns = [
            Column(messages("Name"), .subject), Column(messages("Sign-in name")), Column(messages("Posts")),
        ]
        let content =
            rows.isEmpty
            ? emptyState(messages("Nobody by this name."), messages("Try fewer letters, or add the person."))
            : table(caption: messages("People"), columns: columns, rows: rows.map { .cells($0) })
        return """
            \(pageHead(messages("People"), actions: add))\(search)\(content)\
            \(pager(previous: nil, next: next, shown: "", messages))
            """
    }

    /// One person with the posts held and held before.
    struct Detail: Sendable {
        let person: Person
        let posts: [Post]
        let today: Day
        /// Bodies where the one who looks may give a post.
        let bodies: [Body]
        let mayChange: Bool
        /// Who stands in for the person, and for whom the person does.
        var standIns: [StandInStore.Line] = []
        var standingFor: [StandInStore.Line] = []
        /// Whether the one who looks is the person.
        var isOwn = false
        /// The link of an invitation just made; shown this once.
        var invitation: String?
        /// Whether one-time codes are on that the one who looks may take away.
        var hasCodes = false
    }

    func show(_ detail: Detail, typed: StandInForm = StandInForm(), problems: [FieldProblem] = []) -> HTML {
        let person = detail.person
        let change: HTML = detail.mayChange ? linkButton(messages("Change"), PersonRoute.changeForm(person.id)) : ""
        return """
            \(errorSummary(problems, messages))\(pageHead(person.name, actions: change))\
            <div class="sheet">\(facts([
                (messages("Sign-in name"), "\(person.signInName)"),
                (messages("E-mail"), "\(detail.mayChange ? person.email ?? "—" : "—")"),
                (messages("Left on"), "\(person.left.map(messages.day) ?? "—")"),
            ]))</div>\
            \(invitation(detail))\
            <section class="part"><h2>\(messages("Posts"))</h2>\(posts(detail))</section>\
            \(StandInPart(messages: messages, token: token, detail: detail, problems: problems, typed: typed).html)\
            \(detail.mayChange ? keeping(detail, problems) + codes(detail) : "")
            """
    }

    private func posts(_ detail: Detail) -> HTML {
        """
        <ul class="lines">\(each: detail.posts, { post in
            let isHeld = post.ends.map { detail.today < $0 } ?? true
            let end: HTML =
                isHeld && detail.mayChange
                ? form(
                    to: PersonRoute.endPost(post.person, post.id), token: token, button(messages("End the post"))) : ""
            let time =
                post.ends.map { messages.days(from: post.begins, to: $0) }
                ?? messages("since {day}", ["day": messages.day(post.begins)])
            return """
                <li>\(post.title ?? post.role.name(messages)) · <a href="\(link: BodyRoute.show(post.body))">\(post.bodyName)</a> \
                <small>\(post.role.name(messages)) · \(time)</small>\(end)</li>
                """
        })</ul>
        """
    }

    /// What who keeps the people of the body does now and then, folded away.
    private func keeping(_ detail: Detail, _ problems: [FieldProblem]) -> HTML {
        let person = detail.person
        // Nobody gives himself a post.
        let adding = detail.isOwn ? HTML("") : adding(detail, problems)
        return """
            <section class="part">\(adding)\
            <details><summary>\(messages("Invite"))</summary>\
            <p class="hint">\(messages("A link by which the person chooses the password; it holds seven days and opens once."))</p>\
            \(form(to: PersonRoute.invite(person.id), token: token, """
                <p class="deeds">\(button(messages("Make an invitation")))</p>
                """))</details>\
            <details\(attribute: "open", when: problems.of("password") != nil)>\
            <summary>\(messages("Set a password"))</summary>\(password(person, problems))</details></section>
            """
    }

    private func adding(_ detail: Detail, _ problems: [FieldProblem]) -> HTML {
        """
        <details\(attribute: "open", when: problems.of("body") != nil)><summary>\(messages("Give a post"))</summary>\
        \(form(to: PersonRoute.addPost(detail.person.id), token: token, """
            \(Self.bodyField(detail.bodies, chosen: nil, problems, messages))\
            \(Self.roleField(chosen: nil, messages))\
            \(field(messages("Job title"), name: "title", hint: messages("In the body’s own words."), maxLength: 200))\
            <p class="deeds">\(button(messages("Give the post")))</p>
            """))</details>
        """
    }

    private func invitation(_ detail: Detail) -> HTML {
        guard let link = detail.invitation else { return "" }
        return """
            <section class="part secret" role="status"><h2>\(messages("The invitation"))</h2>\
            <p>\(messages("Hand this link to the person; it is not shown again."))</p><p><code>\(link)</code></p></section>
            """
    }

    private func password(_ person: Person, _ problems: [FieldProblem]) -> HTML {
        form(
            to: PersonRoute.setPassword(person.id), token: token,
            """
            \(field(
                messages("New password"), name: "password", kind: .password,
                hint: messages("At least 10 characters. Hand it over in person; it ends the person’s sessions."),
                problem: problems.of("password"), isRequired: true, autocomplete: "new-password"))\
            <p class="deeds">\(button(messages("Set the password"), .danger))</p>
            """)
    }

    private func codes(_ detail: Detail) -> HTML {
        guard detail.hasCodes else { return "" }
        return """
            <section class="part"><h2>\(messages("One-time codes"))</h2>\
            <p class="hint">\(messages("Only when telephone and recovery codes are lost: be sure who asks. It ends the person’s sessions."))</p>\
            \(form(to: PersonRoute.resetCodes(detail.person.id), token: token, """
                <p class="deeds">\(button(messages("Take the codes away"), .danger))</p>
                """))</section>
            """
    }

    static func bodyField(_ bodies: [Body], chosen: String?, _ problems: [FieldProblem], _ messages: Messages) -> HTML {
        select(
            messages("Body"), name: "body", choices: bodies.map { Choice("\($0.id.rawValue)", $0.name) },
            chosen: chosen,
            problem: problems.of("body"), isRequired: true)
    }

    static func roleField(chosen: String?, _ messages: Messages) -> HTML {
        select(
            messages("Role"), name: "role", choices: Role.allCases.map { Choice($0.rawValue, $0.name(messages)) },
            chosen: chosen ?? Role.reporter.rawValue)
    }
}
