import Database
import Organisation

/// Writes where assignments count after their bodies, or the places of these, changed; only what differs is written.
struct ReachRewriting {
    private let connection: Connection
    private var change = TallyChange()

    init(_ connection: Connection) { self.connection = connection }

    /// - Parameters:
    ///   - paths: Of all bodies named before and after.
    ///   - movedTo: The same after; `nil` where no body moves.
    mutating func rewrite(
        _ pairs: [(before: WorkRow, after: WorkRow)], paths: [Body.ID: String], movedTo: [Body.ID: String]? = nil
    ) throws {
        var difference = ReachDifference()
        for (before, after) in pairs {
            let (old, new) = (before.reach(paths), after.reach(movedTo ?? paths))
            guard old != new else { continue }
            change.remove(before.entry(old))
            change.add(after.entry(new))
            difference.add(after, from: old.roles, to: new.roles)
        }
        try HandoverStore(connection).write(difference)
    }

    /// Writes the counts; they were gathered so that each is written once.
    func finish() throws { try TallyStore(connection).add(change) }
}

/// What differs between where assignments counted and where they count.
struct ReachDifference {
    struct Place: Hashable, Comparable {
        let body: Int64
        let roles: Int64

        static func < (a: Place, b: Place) -> Bool { (a.body, a.roles) < (b.body, b.roles) }
    }

    private(set) var gone: [Int64: [Assignment.ID]] = [:]
    private(set) var changed: [Place: [Assignment.ID]] = [:]
    private(set) var new: [(body: Int64, roles: Int64, row: WorkRow)] = []

    mutating func add(_ row: WorkRow, from old: [Int64: Int64], to roles: [Int64: Int64]) {
        for body in old.keys where roles[body] == nil { gone[body, default: []].append(row.id) }
        for (body, role) in roles {
            guard let before = old[body] else { new.append((body, role, row)); continue }
            if before != role { changed[Place(body: body, roles: role), default: []].append(row.id) }
        }
    }
}
