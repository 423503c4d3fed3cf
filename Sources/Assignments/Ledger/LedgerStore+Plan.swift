import Database
import Organisation

extension LedgerPlan {
    /// Where the keys of the sort stand: an index serves only the columns of the table it walks.
    var columns: LedgerColumns {
        switch self {
        case .reach: .reach
        case .walkWords: .words
        case .order, .gather: .assignment
        }
    }

    /// Whether its source holds only what these bodies reach in these roles.
    func holds(_ bodies: [Body.ID], _ roles: [Int64]?) -> Bool {
        switch self {
        case .reach(let body, let mine): [body] == bodies && mine == roles
        case .gather(.bodies(let mine, let mineRoles)): mine == bodies && mineRoles == roles
        case .order, .gather, .walkWords: false
        }
    }
}

extension LedgerStore {
    /// The way that reads the fewest rows.
    func plan(_ filter: LedgerFilter, _ view: LedgerView) throws -> LedgerPlan {
        if filter.directive != nil { return .gather(.directive) }
        if !filter.person.isEmpty { return .gather(.person) }
        if !filter.words.isEmpty {
            return try matchCount(filter.words) <= Self.fewMatches ? .gather(.words) : .walkWords
        }
        switch view {
        case .nothing, .everything: return .order
        case .body(let body, let role), .both(let body, let role as LedgerFilter.Role?, _):
            if filter.sort == .due || filter.sort == .newest { return .reach(body, roles: role?.roles) }
            let count = try TallyStore(connection).total(of: body, scope: role?.scope ?? TallyScope.seen)
            return try isFew(count) ? .gather(.bodies([body], roles: role?.roles)) : .order
        case .bodies(let bodies):
            var count = 0
            for body in bodies { count += try TallyStore(connection).total(of: body, scope: TallyScope.seen) }
            return try isFew(count) ? .gather(.bodies(bodies, roles: nil)) : .order
        }
    }

    /// Words that match more are walked newest first instead of being sorted.
    static let fewMatches = 10_000

    /// How many texts hold the words, counted to just beyond the few.
    func matchCount(_ words: String) throws -> Int {
        try connection.first(
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM \(matches(words)) AS hit LIMIT \(Self.fewMatches + 1)) AS few"
        ) { try $0.int(0) } ?? 0
    }

    /// Whether gathering so many and sorting them reads fewer rows than walking the sort's index until a page of
    /// fifty of them is found: it does while count² < 60 · all.
    private func isFew(_ count: Int) throws -> Bool {
        guard count > 2_000 else { return true }
        let all = try TallyStore(connection).total(of: nil, scope: TallyScope.seen)
        return count * count <= 60 * all
    }
}
