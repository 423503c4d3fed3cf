import Database
import HTML
import WorkCalendar

/// What a group's page shows of its members, and a member's page of its groups.
struct GroupPart {
    let messages: Messages
    let token: String?
    let mayChange: Bool

    /// What was typed of a member, so that a refusal loses nothing.
    struct Typed: Sendable {
        var member = ""
        var begins = ""
        var last = ""
        /// The member whose end was typed.
        var ending: GroupMember.ID?
    }

    func members(_ members: [GroupMember], of group: Body.ID, today: Day, _ typed: Typed, _ problems: [FieldProblem])
        -> HTML
    {
        let lines = members.map { line($0, group, today, typed, problems) }
        let list: HTML =
            members.isEmpty
            ? "<p class=\"soft\">\(messages("It stands for no body yet."))</p>" : "<ul class=\"lines\">\(lines)</ul>"
        return
            "<section class=\"part\"><h2>\(messages("Members"))</h2>\(list)\(adding(group, typed, problems))</section>"
    }

    private func line(
        _ member: GroupMember, _ group: Body.ID, _ today: Day, _ typed: Typed, _ problems: [FieldProblem]
    ) -> HTML {
        let lasts = member.ends.map { $0 >= today } ?? true
        let isTyped = typed.ending == member.id
        let ending: HTML =
            mayChange && lasts
            ? form(
                to: GroupRoute.end(group, member.id), token: token,
                """
                \(dayField(
                    messages("Last day as a member"), name: "last", value: isTyped ? typed.last : "",
                    problem: isTyped ? problems.of("last") : nil))\(button(messages("End")))
                """) : ""
        return """
            <li><a href="\(link: BodyRoute.show(member.member))">\(member.name)</a> \
            <small>\(time(member))</small>\(ending)</li>
            """
    }

    private func time(_ member: GroupMember) -> String {
        switch (member.begins, member.ends) {
        case (nil, nil): ""
        case (let begins?, nil): messages("since {day}", ["day": messages.day(begins)])
        case (nil, let ends?): messages("until {day}", ["day": messages.day(ends)])
        case (let begins?, let ends?): messages.days(from: begins, to: ends)
        }
    }

    private func adding(_ group: Body.ID, _ typed: Typed, _ problems: [FieldProblem]) -> HTML {
        guard mayChange else { return "" }
        return form(
            to: GroupRoute.add(group), token: token,
            """
            \(field(
                messages("A further member"), name: "member", value: typed.member,
                hint: messages("The name, the identifier, or # and the number."), problem: problems.of("member"),
                isRequired: true, maxLength: 200))\
            \(dayField(
                messages("First day as a member"), name: "begins", value: typed.begins,
                hint: messages("Empty: as long as both exist."), problem: problems.of("begins")))\
            <p class="deeds">\(button(messages("Add the member")))</p>
            """)
    }

    func groups(_ groups: [(id: Body.ID, name: String)]) -> HTML {
        guard !groups.isEmpty else { return "" }
        return """
            <section class="part"><h2>\(messages("Belongs to"))</h2><ul class="lines">\(each: groups, {
                "<li><a href=\"\(link: BodyRoute.show($0.id))\">\($0.name)</a></li>"
            })</ul></section>
            """
    }
}
