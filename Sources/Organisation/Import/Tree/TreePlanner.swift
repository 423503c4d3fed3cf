import Archive
import Database
import HTML
import WorkCalendar

/// Works out what a table of bodies would change in the directory as it stands.
struct TreePlanner {
    private let table: TreeTable
    private let caller: Caller
    private let today: Day
    private let store: BodyStore
    private let messages = Messages(.en)
    private var plan = TreePlan()
    /// The rows before, by the folded name; of several the last comes first.
    private var named: [String: [TreePlan.Parent]] = [:]
    private var identified: [String: TreePlan.Parent] = [:]
    private var children: [Place: Int] = [:]
    private var seen: Set<Body.ID> = []
    private var faulty = false

    private struct Place: Hashable {
        let parent: TreePlan.Parent
        let name: String
    }

    private init(_ table: TreeTable, _ caller: Caller, _ today: Day, _ connection: Connection) {
        (self.table, self.caller, self.today) = (table, caller, today)
        store = BodyStore(connection)
    }

    static func plan(_ table: TreeTable, as caller: Caller, today: Day, in connection: Connection) throws -> TreePlan {
        var planner = TreePlanner(table, caller, today, connection)
        for row in table.rows { try planner.read(row) }
        planner.plan.others = max(0, try planner.store.count() - planner.seen.count)
        return planner.plan
    }

    private mutating func read(_ row: TreeTable.Row) throws {
        faulty = false
        let name = row.cell(.name)
        let parent = try parent(of: row)
        let known = try body(of: row, below: parent)
        let body = try new(row, known)
        guard !faulty else {
            // Rows below it shall not be told of it once more.
            if !name.isEmpty { remember(known.map { .known($0) } ?? .step(-row.number), name, row.cell(.identifier)) }
            return
        }
        if let known { try keep(row, known, body, parent) } else { try add(row, body, parent ?? .root) }
    }

    private mutating func fault(_ row: TreeTable.Row, _ column: TreeColumn, _ refusal: any Refusal) {
        plan.faults.append(TreePlan.Fault(row: row.number, column: column, refusal: refusal))
        faulty = true
    }

    private mutating func remember(_ body: TreePlan.Parent, _ name: String, _ identifier: String) {
        named[SearchText.folded(name), default: []].insert(body, at: 0)
        if !identifier.isEmpty { identified[identifier.uppercased()] = body }
    }

    // MARK: the body and the one above

    /// The body above; `nil` where the cell is empty.
    private mutating func parent(of row: TreeTable.Row) throws -> TreePlan.Parent? {
        let words = row.cell(.parent)
        guard !words.isEmpty else { return nil }
        if let before = identified[words.uppercased()] ?? named[SearchText.folded(words)]?.first { return before }
        do {
            return .known(try BodyLookup(store.connection, on: today).body(words, field: "parent"))
        } catch let refusal as BodyLookupRefusal {
            switch refusal {
            case .unknown: fault(row, .parent, TreeCellRefusal.noParent(words))
            case .ambiguous: fault(row, .parent, TreeCellRefusal.parentTwice(words))
            case .ended: fault(row, .parent, refusal)
            }
            return nil
        }
    }

    /// The body of the directory that a row means: by number, by identifier, or by name below the one above.
    private mutating func body(of row: TreeTable.Row, below parent: TreePlan.Parent?) throws -> Body? {
        let (number, identifier) = (row.cell(.number), row.cell(.identifier))
        if !number.isEmpty {
            let id = Body.ID(segment: number.hasPrefix("#") ? String(number.dropFirst()) : number)
            guard let found = try id.flatMap({ try store.body($0) }) else {
                fault(row, .number, TreeCellRefusal.noSuchNumber(number))
                return nil
            }
            return found
        }
        if !identifier.isEmpty {
            let bearing = try store.bodies(bearing: identifier.uppercased())
            if let lasting = bearing.first(where: { $0.ends == nil }) ?? bearing.first { return lasting }
        }
        let folded = SearchText.folded(row.cell(.name))
        let namesakes: [Body]
        switch parent {
        case .known(let above): namesakes = try store.siblings(named: folded, below: above.id)
        case .step: namesakes = []
        case .root, nil: namesakes = try store.roots(named: folded)
        }
        // One that ended is meant only where the row says when.
        let ends = Day(typed: row.cell(.ends))
        return namesakes.last { $0.ends == nil || $0.ends == ends } ?? namesakes.last { $0.exists(on: today) }
    }

    // MARK: what the row says

    /// The body as the row says it; what has no column, or an empty cell of a known body, stays as it is.
    private mutating func new(_ row: TreeTable.Row, _ known: Body?) throws -> NewBody {
        var body = NewBody(
            parent: known?.parent, name: known?.name ?? "", kind: known?.kind ?? .office, level: known?.level,
            country: known?.country, identifier: known?.identifier, begins: known?.begins, ends: known?.ends)
        let name = row.cell(.name)
        if !name.isEmpty { body.name = name }
        if body.name.isEmpty { fault(row, .name, OrganisationRefusal.nameMissing) }
        if body.name.utf8.count > NewBody.longestName { fault(row, .name, OrganisationRefusal.nameTooLong) }
        let kind = row.cell(.kind)
        if let found = Body.Kind(word: kind), !kind.isEmpty {
            body.kind = found
        } else if !kind.isEmpty {
            fault(row, .kind, TreeCellRefusal.noKind(kind))
        } else if known == nil {
            fault(row, .kind, TreeCellRefusal.kindMissing)
        }
        let level = row.cell(.level)
        if !level.isEmpty {
            body.level = Body.Level(word: level)
            if body.level == nil { fault(row, .level, TreeCellRefusal.noLevel(level)) }
        }
        let country = row.cell(.country)
        if !country.isEmpty {
            body.country = Country(rawValue: country.uppercased())
            if body.country == nil { fault(row, .country, TreeCellRefusal.noCountry(country)) }
        }
        body.begins = day(row, .begins) ?? body.begins
        body.ends = day(row, .ends) ?? body.ends
        if let begins = body.begins, let ends = body.ends, ends < begins {
            fault(row, .ends, OrganisationRefusal.endsBeforeItBegins)
        }
        do throws(LevelRefusal) { try LevelRules.check(body) } catch { fault(row, .level, error) }
        readIdentifier(row, known, &body)
        return body
    }

    private mutating func day(_ row: TreeTable.Row, _ column: TreeColumn) -> Day? {
        let words = row.cell(column)
        guard !words.isEmpty else { return nil }
        guard let day = Day(typed: words) else {
            fault(row, column, TypedDayRefusal(field: nil))
            return nil
        }
        return day
    }

    private mutating func readIdentifier(_ row: TreeTable.Row, _ known: Body?, _ body: inout NewBody) {
        let words = row.cell(.identifier)
        guard !words.isEmpty, words != known?.identifier else { return }
        do throws(IdentifierRefusal) {
            body.identifier = try OfficialIdentifier(parsing: words, country: body.country).text
        } catch {
            fault(row, .identifier, error)
        }
        if let identifier = body.identifier, identified[identifier] != nil {
            fault(row, .identifier, OrganisationRefusal.identifierTaken)
        }
    }

    // MARK: what becomes of it

    private mutating func add(_ row: TreeTable.Row, _ body: NewBody, _ parent: TreePlan.Parent) throws {
        let place = Place(parent: parent, name: SearchText.folded(body.name))
        guard children[place] == nil else { return fault(row, .name, TreeCellRefusal.bodyTwice(body.name)) }
        switch parent {
        case .known(let above):
            guard caller.may(.keepBodies, at: above.path) else { return fault(row, .parent, TreeCellRefusal.notHere) }
        case .root:
            guard caller.may(.keepBodies, at: "") else { return fault(row, .parent, TreeCellRefusal.notHere) }
        case .step: break
        }
        children[place] = row.number
        remember(.step(plan.steps.count), body.name, body.identifier ?? "")
        plan.steps.append(
            TreePlan.Step(
                row: row.number, deed: .add(parent), body: body, aliases: Self.aliases(row), changes: []))
    }

    private mutating func keep(_ row: TreeTable.Row, _ known: Body, _ body: NewBody, _ parent: TreePlan.Parent?) throws
    {
        guard seen.insert(known.id).inserted else { return fault(row, .name, TreeCellRefusal.bodyTwice(body.name)) }
        remember(.known(known), body.name, body.identifier ?? "")
        var moving: TreePlan.Parent?
        if let parent, !parent.isBody(known.parent) { moving = parent }
        if case .known(let above)? = moving, above.path.hasPrefix(known.path) {
            return fault(row, .parent, ReorganisationRefusal.belowItself)
        }
        let names = try store.aliases(of: known.id).map { SearchText.folded($0.alias) }
        let aliases = Self.aliases(row).filter { !names.contains(SearchText.folded($0)) }
        let changes = try changes(known, body, moving, row)
        guard !changes.isEmpty || !aliases.isEmpty else {
            plan.steps.append(TreePlan.Step(row: row.number, deed: .leave, body: body, aliases: [], changes: []))
            return
        }
        guard caller.may(.keepBodies, at: known.path) else { return fault(row, .name, TreeCellRefusal.notHere) }
        if case .known(let above)? = moving, !caller.may(.keepBodies, at: above.path) {
            return fault(row, .parent, TreeCellRefusal.notHere)
        }
        plan.steps.append(
            TreePlan.Step(
                row: row.number, deed: .change(known, moving: moving), body: body, aliases: aliases, changes: changes))
    }

    private func changes(_ known: Body, _ body: NewBody, _ moving: TreePlan.Parent?, _ row: TreeTable.Row)
        throws -> [(column: TreeColumn, before: String, after: String)]
    {
        var changes: [(column: TreeColumn, before: String, after: String)] = []
        func compare(_ column: TreeColumn, _ before: String?, _ after: String?) {
            if before != after { changes.append((column, before ?? "", after ?? "")) }
        }
        compare(.identifier, known.identifier, body.identifier)
        compare(.name, known.name, body.name)
        compare(.kind, known.kind.rawValue, body.kind.rawValue)
        compare(.level, known.level?.rawValue, body.level?.rawValue)
        compare(.country, known.country?.rawValue, body.country?.rawValue)
        compare(.begins, known.begins?.iso, body.begins?.iso)
        compare(.ends, known.ends?.iso, body.ends?.iso)
        if moving != nil {
            let above = try known.parent.flatMap { try store.body($0)?.name } ?? ""
            changes.append((.parent, above, row.cell(.parent)))
        }
        return changes
    }

    private static func aliases(_ row: TreeTable.Row) -> [String] {
        row.cell(.aliases).split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

extension TreePlan.Parent {
    /// Whether it is the body above as the directory has it.
    fileprivate func isBody(_ id: Body.ID?) -> Bool {
        switch self {
        case .root: id == nil
        case .known(let body): body.id == id
        case .step: false
        }
    }
}
