import Database
import HTML
import Web

/// The form in which a person says that a body merges, is split, renamed or abolished.
struct ReorganisationForm {
    let body: Body
    let typed: ReorganisationRequest
    let messages: Messages
    let token: String?

    func html(problems: [FieldProblem]) -> HTML {
        let fields: HTML = """
            \(radios(messages("What happens"), name: "kind", choices: kinds, chosen: typed.kind, problem: problems.of("kind")))\
            \(dayField(
                messages("First day on which it is so"), name: "day", value: typed.day,
                hint: messages("Bodies that end have their last day before it."), problem: problems.of("day"),
                isRequired: true))\
            \(field(
                messages("By which decision"), name: "ground", value: typed.ground, problem: problems.of("ground"),
                isRequired: true, maxLength: ReorganisationPlan.longestGround))\
            \(area(
                messages("Other bodies that end with it"), "others", typed.others,
                messages("Only when bodies merge. One on each line: the name, the identifier, or # and the number."),
                problems))\
            \(area(
                messages("Bodies that go on"), "into", typed.into,
                messages("Bodies of the directory that take over. One on each line."), problems))\
            \(area(
                messages("Bodies that begin, or the new name"), "begins", typed.begins,
                messages("One on each line; an identifier may follow behind “|”."), problems))\
            \(select(messages("Posts"), name: "posts", choices: posts, chosen: typed.posts))\
            \(select(messages("Bodies below"), name: "below", choices: below, chosen: typed.below))\
            \(select(messages("Open assignments, where several go on"), name: "division", choices: divisions, chosen: typed.division))\
            <p class="deeds">\(button(messages("See what would change"), .main))</p>
            """
        return """
            \(errorSummary(problems, messages))\
            \(pageHead(messages("Merge, split, rename or abolish"), over: "<a href=\"\(link: BodyRoute.show(body.id))\">\(body.name)</a>"))\
            <div class="sheet">\(form(to: ReorganisationRoute.send(body.id), token: token, fields))</div>
            """
    }

    private func area(
        _ label: String, _ name: String, _ lines: [String], _ hint: String, _ problems: [FieldProblem]
    ) -> HTML {
        textArea(
            label, name: name, value: lines.joined(separator: "\n"), rows: 3, hint: hint, problem: problems.of(name))
    }

    private var kinds: [Choice] { Reorganisation.Kind.allCases.map { Choice($0.rawValue, $0.name(messages)) } }
    private var posts: [Choice] { ReorganisationPlan.Posts.allCases.map { Choice($0.rawValue, $0.name(messages)) } }
    private var below: [Choice] { ReorganisationPlan.Below.allCases.map { Choice($0.rawValue, $0.name(messages)) } }
    private var divisions: [Choice] {
        ReorganisationPlan.Division.allCases.map { Choice($0.rawValue, $0.name(messages)) }
    }
}

extension ReorganisationRequest {
    init(_ form: Form) {
        func lines(_ name: String) -> [String] {
            (form[name] ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
        }
        self.init()
        kind = form["kind"] ?? kind
        (day, ground) = (form["day"] ?? "", form["ground"] ?? "")
        (others, into, begins) = (lines("others"), lines("into"), lines("begins"))
        posts = form["posts"] ?? posts
        below = form["below"] ?? below
        division = form["division"] ?? division
        for item in form.fields.items where item.name.hasPrefix("to-") {
            guard let assignment = Int64(item.name.dropFirst(3)), let place = Int(item.value) else { continue }
            given[assignment] = place
        }
    }

    /// All that was typed, for the form that asks whether to carry it out; `given` has fields of its own.
    var hiddenFields: HTML {
        let fields = [
            ("kind", kind), ("day", day), ("ground", ground), ("others", others.joined(separator: "\n")),
            ("into", into.joined(separator: "\n")), ("begins", begins.joined(separator: "\n")), ("posts", posts),
            ("below", below), ("division", division),
        ]
        return fields.map { hiddenField($0.0, $0.1) }.joined()
    }
}

extension Reorganisation.Kind {
    func name(_ messages: Messages) -> String {
        switch self {
        case .merged: messages("It merges with others, or into another")
        case .split: messages("It is split")
        case .renamed: messages("It is renamed")
        case .abolished: messages("It is abolished")
        }
    }
}

extension ReorganisationPlan.Posts {
    func name(_ messages: Messages) -> String {
        switch self {
        case .move: messages("Go to the first body that goes on")
        case .end: messages("End")
        }
    }
}

extension ReorganisationPlan.Below {
    func name(_ messages: Messages) -> String {
        switch self {
        case .follow: messages("Go below the first body that goes on")
        case .rise: messages("Go below the body above")
        }
    }
}

extension ReorganisationPlan.Division {
    func name(_ messages: Messages) -> String {
        switch self {
        case .first: messages("All to the first body that goes on")
        case .each: messages("Each to all bodies that go on")
        }
    }
}
