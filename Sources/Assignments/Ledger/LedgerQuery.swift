import Archive
import Database
import Directives
import HTML
import Organisation
import Web
import WorkCalendar

/// The filter as its address: what was typed, and the filter it comes to.
struct LedgerQuery {
    /// As it came, so that a field refused keeps what was typed.
    let typed: Query
    var filter = LedgerFilter()
    var problems: [any Refusal] = []
    /// The names of what the filter points at, for its chips and fields.
    var bodyName: String?
    var directiveName: String?

    /// Reads an address; what cannot be read is a problem and is left out of the filter.
    init(_ query: Query, visibility: Visibility, in connection: Connection) throws {
        typed = query
        filter.asAt = typed.filled("as_at").flatMap { Day(typed: $0) }
        filter.words = text("q")
        filter.person = text("person")
        read("role", .noSuchRole, LedgerFilter.Role.init(rawValue:)) { $0.role = $1 }
        read("state", .noSuchState, LedgerFilter.States.init(rawValue:)) { $0.states = $1 }
        read("sort", .noSuchSort, LedgerSort.init(rawValue:)) { $0.sort = $1 }
        read("group", .noSuchSort, LedgerGrouping.init(rawValue:)) { $0.grouping = $1 }
        read("order", .noSuchSort, { ["asc": false, "desc": true][$0] }) { $0.descending = $1 }
        readDue()
        try readBody(connection)
        try readDirective(visibility, connection)
        // Rows stand under a heading only where the sort keeps them together.
        switch filter.grouping {
        case .none: break
        case .directive:
            (filter.sort, filter.descending) = (.directive, filter.sort == .directive ? filter.descending : nil)
        case .lead: (filter.sort, filter.descending) = (.lead, filter.sort == .lead ? filter.descending : nil)
        }
        let sort = filter.sort
        read("after", .badCursor, { LedgerCursor($0, sort: sort) }) { $0.after = $1 }
        read("before", .badCursor, { LedgerCursor($0, sort: sort) }) { $0.before = $1 }
        if filter.after != nil, filter.before != nil { problems.append(AssignmentRefusal.twoCursors) }
    }

    private mutating func read<Value>(
        _ name: String, _ refusal: AssignmentRefusal, _ parse: (String) -> Value?,
        _ set: (inout LedgerFilter, Value) -> Void
    ) {
        guard let text = typed.filled(name) else { return }
        guard let value = parse(text) else { return problems.append(refusal) }
        set(&filter, value)
    }

    /// What was typed in a field; longer than the field takes, it is a problem.
    private mutating func text(_ name: String) -> String {
        let text = typed.filled(name) ?? ""
        if text.unicodeScalars.count > 200 { problems.append(APIRefusal.parameter(name)) }
        return String(text.prefix(200))
    }

    private mutating func readDue() {
        do throws(TypedDayRefusal) {
            let from = try TypedDayRefusal.day(typed["due_from"] ?? "", field: "due_from")
            let to = try TypedDayRefusal.day(typed["due_to"] ?? "", field: "due_to")
            if let from, let to, to < from { return problems.append(AssignmentRefusal.rangeBackward) }
            if from != nil || to != nil {
                filter.due = .days(from: from, to: to)
                return
            }
        } catch {
            return problems.append(error)
        }
        read("due", .noSuchRange, LedgerFilter.DueRange.init(name:)) { $0.due = $1 }
    }

    /// A body by its number, or by one of its names.
    private mutating func readBody(_ connection: Connection) throws {
        guard let text = typed.filled("body") else { return }
        let store = BodyStore(connection)
        let found =
            if let id = Body.ID(parsing: text) { try store.body(id) } else {
                try store.bodies(named: SearchText.folded(text)).first
            }
        guard let found else { return problems.append(AssignmentRefusal.noSuchBody) }
        (filter.body, filter.bodyPath, bodyName) = (found.id, found.path, found.name)
    }

    /// A directive by its number in the ledger, or by the document's own.
    private mutating func readDirective(_ visibility: Visibility, _ connection: Connection) throws {
        guard let text = typed.filled("directive") else { return }
        let store = DirectiveStore(connection, for: visibility)
        var found = try Directive.ID(parsing: text).flatMap { try store.directive($0) }
        if found == nil {
            found = try store.matches(text, limit: 5).first {
                $0.number.map(SearchText.folded) == SearchText.folded(text)
            }
        }
        guard let found else { return problems.append(AssignmentRefusal.noSuchDirective) }
        (filter.directive, directiveName) = (found.id, found.number ?? found.title)
    }
}

extension LedgerFilter {
    /// The filter's address as query items, what is usual left out.
    var items: [(name: String, value: String)] {
        var items: [(name: String, value: String)] = []
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { items.append((name, value)) }
        }
        add("q", words)
        add("body", body?.description)
        add("role", role == .any ? nil : role.rawValue)
        add("directive", directive?.description)
        add("state", states == .open ? nil : states.rawValue)
        add("due", due?.name)
        if case .days(let from, let to) = due {
            add("due_from", from?.iso)
            add("due_to", to?.iso)
        }
        add("person", person)
        add("as_at", asAt?.iso)
        add("group", grouping == .none ? nil : grouping.rawValue)
        let sortFollows = grouping.rawValue == sort.rawValue
        add("sort", sort == .due || sortFollows ? nil : sort.rawValue)
        add("order", descending.flatMap { $0 == sort.isNaturallyDescending ? nil : $0 ? "desc" : "asc" })
        add("after", after?.text)
        add("before", before?.text)
        return items
    }

    /// The address of the ledger so filtered.
    func address(_ route: AssignmentRoute = .ledger) -> Address { Address(route, query: items) }

    /// The same from its first row, with something changed.
    func changed(_ change: (inout LedgerFilter) -> Void) -> LedgerFilter {
        var filter = self
        (filter.after, filter.before) = (nil, nil)
        change(&filter)
        return filter
    }
}
