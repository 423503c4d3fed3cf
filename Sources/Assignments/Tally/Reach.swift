import Organisation

/// At which bodies an assignment counts: those that lead, support or keep it, and all above them.
struct Reach: Hashable {
    static let leads: Int64 = 1
    static let supports: Int64 = 2
    static let keeps: Int64 = 4

    /// By body, the sum of the roles held by it or below it.
    private(set) var roles: [Int64: Int64] = [:]

    /// - Parameter paths: Of all bodies named: the ids from the root, each followed by "/".
    init(bodies: [AssignedBody], keptBy: Body.ID, paths: [Body.ID: String]) {
        add(Self.keeps, at: keptBy, paths)
        for named in bodies {
            guard let body = named.body else { continue }
            add(named.role == .lead ? Self.leads : Self.supports, at: body, paths)
        }
    }

    private mutating func add(_ role: Int64, at body: Body.ID, _ paths: [Body.ID: String]) {
        for id in (paths[body] ?? "").split(separator: "/").compactMap({ Int64($0) }) {
            roles[id, default: 0] |= role
        }
    }
}
