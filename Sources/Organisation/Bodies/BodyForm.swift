import Database
import HTML
import Web
import WorkCalendar

/// What a person typed about a body, kept as typed so that a refusal loses nothing.
struct BodyForm: Sendable {
    var parent: Body.ID?
    var name = ""
    var kind = Body.Kind.department.rawValue
    /// Empty where it is not told.
    var level = ""
    var country = Country.vietnam.rawValue
    var identifier = ""
    var begins = ""
    var ends = ""
    var aliases = ""

    init(parent: Body?) {
        self.parent = parent?.id
        if let country = parent?.country { self.country = country.rawValue }
        level = parent?.level?.rawValue ?? ""
    }

    init(_ body: Body, _ messages: Messages) {
        parent = body.parent
        name = body.name
        kind = body.kind.rawValue
        level = body.level?.rawValue ?? ""
        country = body.country?.rawValue ?? ""
        identifier = body.identifier ?? ""
        begins = body.begins.map(messages.day) ?? ""
        ends = body.ends.map(messages.day) ?? ""
    }

    init(_ form: Form) {
        parent = form["parent"].flatMap { Body.ID(segment: $0) }
        name = form["name"] ?? ""
        kind = form["kind"] ?? ""
        level = form["level"] ?? ""
        country = form["country"] ?? ""
        identifier = form["identifier"] ?? ""
        begins = form["begins"] ?? ""
        ends = form["ends"] ?? ""
        aliases = form["aliases"] ?? ""
    }

    /// The body as typed.
    /// - Throws: `TypedDayRefusal` where a day cannot be read; a kind that is none of the list's becomes a department.
    func body() throws(TypedDayRefusal) -> NewBody {
        NewBody(
            parent: parent, name: name, kind: Body.Kind(rawValue: kind) ?? .department,
            level: Body.Level(rawValue: level), country: Country(rawValue: country), identifier: identifier,
            begins: try TypedDayRefusal.day(begins, field: "begins"), ends: try TypedDayRefusal.day(ends, field: "ends")
        )
    }

    var otherNames: [String] {
        aliases.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    func html(
        to route: BodyRoute, title: String, parentName: String?, problems: [FieldProblem], token: String?,
        _ messages: Messages
    ) -> HTML {
        let isNew = if case .add = route { true } else { false }
        let kinds = Body.Kind.allCases.map { Choice($0.rawValue, $0.name(messages)) }
        let levels = BodyPages.levels(open: messages("Not told"), messages)
        let calendars = ([nil] + Country.allCases).map { (country: Country?) in
            Choice(country?.rawValue ?? "", BodyPages.calendarName(country, messages))
        }
        let over: HTML = parentName.map { "\(messages("Below {body}", ["body": $0]))" } ?? ""
        let names: HTML =
            isNew
            ? textArea(
                messages("Other names"), name: "aliases", value: aliases, rows: 3, hint: messages("One on each line."))
            : ""
        let fields: HTML = """
            \(parent.map { hiddenField("parent", "\($0.rawValue)") })\
            \(field(messages("Name"), name: "name", value: name, problem: problems.of("name"), isRequired: true, maxLength: 200))\
            \(names)\
            \(select(messages("Kind"), name: "kind", choices: kinds, chosen: kind))\
            \(select(messages("Level"), name: "level", choices: levels, chosen: level, problem: problems.of("level")))\
            \(select(messages("Calendar"), name: "country", choices: calendars, chosen: country))\
            \(field(messages("Identifier"), name: "identifier", value: identifier, problem: problems.of("identifier"), maxLength: 64))\
            \(dayField(messages("Exists from"), name: "begins", value: begins, problem: problems.of("begins")))\
            \(dayField(messages("Last day"), name: "ends", value: ends, problem: problems.of("ends")))\
            <p class="deeds">\(button(messages("Save"), .main))</p>
            """
        return """
            \(errorSummary(problems, messages))\(pageHead(title, over: over))\
            <div class="sheet">\(form(to: route, token: token, fields))</div>
            """
    }
}
