import Directives
import HTML
import Organisation
import Web
import WorkCalendar

/// The fields by which the ledger is narrowed: a form that asks, so that the address is the view.
struct LedgerFilterForm {
    let messages: Messages
    let page: LedgerPage

    private var filter: LedgerFilter { page.filter }

    var html: HTML {
        filters(to: AssignmentRoute.ledger, fields: fields, chips: chips, messages)
    }

    private var fields: HTML {
        let kept = filter.items.filter { ["sort", "order"].contains($0.name) }.map { hiddenField($0.name, $0.value) }
        return """
            \(kept)\(field(messages("Words"), name: "q", value: filter.words, kind: .search, maxLength: 200))\
            \(bodyField)\(select(messages("State"), name: "state", choices: states, chosen: filter.states.rawValue))\
            \(select(messages("Deadline"), name: "due", choices: ranges, chosen: filter.due?.name ?? ""))\
            <details class="more"\(attribute: "open", when: isMoreOpen)><summary>\(messages("More filters"))</summary>\
            <div class="more-fields">\(more)</div></details>
            """
    }

    private var more: HTML {
        let (from, to) = ownDays
        return """
            \(select(messages("Role"), name: "role", choices: roles, chosen: filter.role.rawValue))\
            \(dayField(messages("Due from"), name: "due_from", value: from, problem: page.problems.of("due_from")))\
            \(dayField(messages("Due to"), name: "due_to", value: to, problem: page.problems.of("due_to")))\
            \(field(messages("Document number"), name: "directive", value: directive,
                problem: page.problems.of("directive"), maxLength: 200))\
            \(field(messages("Person"), name: "person", value: filter.person, maxLength: 200))\
            \(select(messages("Group by"), name: "group", choices: groups, chosen: filter.grouping.rawValue))\
            \(dayField(messages("As at the end of"), name: "as_at", value: filter.asAt.map(messages.day) ?? "",
                problem: page.problems.of("as_at")))
            """
    }

    private var isMoreOpen: Bool {
        let (from, to) = ownDays
        return filter.role != .any || !from.isEmpty || !to.isEmpty || !directive.isEmpty || !filter.person.isEmpty
            || filter.grouping != .none || filter.asAt != nil
    }

    /// Days of one's own as they were typed, or as the language writes them.
    private var ownDays: (from: String, to: String) {
        func shown(_ day: Day?, _ name: String) -> String {
            page.problems.of(name) == nil ? day.map { messages.day($0) } ?? "" : page.typed[name] ?? ""
        }
        guard case .days(let from, let to) = filter.due else { return (shown(nil, "due_from"), shown(nil, "due_to")) }
        return (shown(from, "due_from"), shown(to, "due_to"))
    }

    private var directive: String { page.directiveName ?? page.typed["directive"] ?? "" }

    private var bodyField: HTML {
        let problem = page.problems.of("body")
        let note: HTML? = problem.map { "<small class=\"problem\" id=\"f-body-problem\">\($0.what) \($0.next)</small>" }
        return """
            <div class="field\(problem == nil ? "" : " wrong")"><label for="f-body">\(messages("Body"))</label>\(note)\
            <input id="f-body" name="body" value="\(page.bodyName ?? page.typed["body"] ?? "")" list="f-body-list"\
             autocomplete="off"\(attribute: "aria-invalid", problem == nil ? nil : "true")\
            \(attribute: "aria-describedby", problem == nil ? nil : "f-body-problem")>\
            <datalist id="f-body-list">\(page.bodyOptions)</datalist></div>
            """
    }

    private var states: [Choice] {
        LedgerFilter.States.allCases.map { Choice($0.rawValue, $0.name(messages)) }
    }

    private var ranges: [Choice] {
        [Choice("", messages("any time"))]
            + [LedgerFilter.DueRange.week, .month, .quarter, .year].map { Choice($0.name ?? "", $0.label(messages)) }
    }

    private var roles: [Choice] {
        LedgerFilter.Role.allCases.map { Choice($0.rawValue, $0.name(messages)) }
    }

    private var groups: [Choice] {
        LedgerGrouping.allCases.map { Choice($0.rawValue, $0.name(messages)) }
    }

    private var chips: [Chip] {
        var chips: [Chip] = []
        func add(_ label: String, _ without: (inout LedgerFilter) -> Void) {
            chips.append(Chip(label, without: filter.changed(without).address()))
        }
        if !filter.words.isEmpty { add("“\(filter.words)”") { $0.words = "" } }
        if let body = page.bodyName {
            let label = filter.role == .any ? body : "\(filter.role.name(messages)): \(body)"
            add(label) { ($0.body, $0.bodyPath, $0.role) = (nil, nil, .any) }
        }
        if filter.states != .open { add(filter.states.name(messages)) { $0.states = .open } }
        if let due = filter.due { add(due.label(messages)) { $0.due = nil } }
        if let directive = page.directiveName { add(directive) { $0.directive = nil } }
        if !filter.person.isEmpty { add(filter.person) { $0.person = "" } }
        if let day = filter.asAt {
            add(messages("as at {day}", ["day": messages.day(day)])) { $0.asAt = nil }
        }
        if chips.count > 1 { chips.append(Chip(messages("All filters"), without: LedgerFilter().address())) }
        return chips
    }
}

extension LedgerFilter.States {
    func name(_ messages: Messages) -> String {
        switch self {
        case .open: messages("open")
        case .all: messages("all states")
        case .one(let state): state.name(messages)
        }
    }
}

extension LedgerFilter.Role {
    func name(_ messages: Messages) -> String {
        switch self {
        case .any: messages("lead or support")
        case .lead: messages("lead")
        case .support: messages("support")
        }
    }
}

extension LedgerGrouping {
    func name(_ messages: Messages) -> String {
        switch self {
        case .none: messages("nothing")
        case .directive: messages("document")
        case .lead: messages("lead body")
        }
    }
}

extension LedgerFilter.DueRange {
    func label(_ messages: Messages) -> String {
        switch self {
        case .week: messages("this week")
        case .month: messages("this month")
        case .quarter: messages("this quarter")
        case .year: messages("this year")
        case .days(let from?, let to?): messages.days(from: from, to: to)
        case .days(let from?, nil): messages("from {day}", ["day": messages.day(from)])
        case .days(nil, let to?): messages("to {day}", ["day": messages.day(to)])
        case .days(nil, nil): messages("any time")
        }
    }
}
