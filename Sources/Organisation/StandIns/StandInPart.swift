import Database
import HTML
import WorkCalendar

/// The part of a person's page that says who stands in for the person, and for whom the person does.
struct StandInPart {
    let messages: Messages
    let token: String?
    let detail: PersonPages.Detail
    let problems: [FieldProblem]
    /// What was typed and refused.
    var typed = StandInForm()

    var html: HTML {
        let isEmpty = detail.standIns.isEmpty && detail.standingFor.isEmpty
        guard mayAppoint || !isEmpty else { return "" }
        return """
            <section class="part"><h2>\(messages("Deputies and signing"))</h2>\
            <ul class="lines">\(each: detail.standIns, { line($0, other: $0.person, isFor: false) })\
            \(each: detail.standingFor, { line($0, other: $0.holder, isFor: true) })</ul>\
            \(mayAppoint ? appointing : "")</section>
            """
    }

    private var held: [Post] { detail.posts.filter { post in post.ends.map { detail.today < $0 } ?? true } }

    private var mayAppoint: Bool { (detail.mayChange || detail.isOwn) && !held.isEmpty }

    private func line(_ line: StandInStore.Line, other: String, isFor: Bool) -> HTML {
        let standIn = line.standIn
        let person = isFor ? line.post.person : standIn.person
        let time =
            standIn.last.map { messages.days(from: standIn.begins, to: $0) }
            ?? messages("since {day}", ["day": messages.day(standIn.begins)])
        let end: HTML =
            detail.mayChange || detail.isOwn
            ? form(
                to: PersonRoute.endStandIn(detail.person.id, standIn.id), token: token, button(messages("End it")))
            : ""
        let who = isFor ? messages("for {name}", ["name": other]) : other
        return """
            <li><a href="\(link: PersonRoute.show(person))">\(who)</a> \(standIn.capacity.name(messages)) · \
            \(line.post.title ?? line.post.role.name(messages)), \(line.post.bodyName) \
            <small>\([time, standIn.ground].compactMap { $0 }.joined(separator: " · "))</small>\(end)</li>
            """
    }

    private var appointing: HTML {
        let posts = held.map { Choice("\($0.id.rawValue)", "\($0.title ?? $0.role.name(messages)) · \($0.bodyName)") }
        let capacities = StandIn.Capacity.allCases.map { Choice($0.rawValue, $0.name(messages)) }
        let isOpen = !problems.isEmpty && !typed.post.isEmpty
        return """
            <details\(attribute: "open", when: isOpen)><summary>\(messages("Note who stands in"))</summary>\
            \(form(to: PersonRoute.addStandIn(detail.person.id), token: token, """
                \(select(messages("Post"), name: "post", choices: posts, chosen: typed.post, isRequired: true))\
                \(field(
                    messages("Who stands in"), name: "stand_in", value: typed.signInName,
                    hint: messages("The sign-in name, as in the list of people."), problem: problems.of("stand_in"),
                    isRequired: true, maxLength: 64))\
                \(select(messages("In what capacity"), name: "capacity", choices: capacities, chosen: typed.capacity))\
                \(field(messages("First day"), name: "first", value: typed.first, hint: messages("Today, when left empty."), problem: problems.of("first")))\
                \(field(messages("Last day"), name: "last", value: typed.last, problem: problems.of("last")))\
                \(field(
                    messages("On what ground"), name: "ground", value: typed.ground,
                    hint: messages("The decision or paper, by its number and day."), problem: problems.of("ground"),
                    maxLength: 200))\
                <p class="deeds">\(button(messages("Note who stands in"), .main))</p>
                """))</details>
            """
    }
}
