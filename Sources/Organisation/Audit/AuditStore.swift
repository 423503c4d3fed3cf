import Database
import Journal

/// All SQL on what the numbers in entries of the journal mean today.
struct AuditStore {
    let connection: Connection

    /// Who, in which post and for which body, in words; absent where it is gone.
    struct Names: Sendable {
        var people: [Int64: String] = [:]
        var posts: [Int64: (title: String?, role: Role)] = [:]
        var bodies: [Int64: String] = [:]
    }

    func names(in records: [JournalRecord]) throws -> Names {
        let actors = records.map(\.entry.actor)
        func ids(_ kind: String, _ own: [Int64?]) -> [Int64] {
            let subjects = records.map(\.entry.subject).filter { $0.kind == kind }.map(\.id)
            return Array(Set(own.compactMap { $0 } + subjects))
        }
        var names = Names()
        let (people, posts) = (ids("person", actors.map(\.person)), ids("post", actors.map(\.post)))
        let bodies = ids("body", actors.map(\.body))
        if !people.isEmpty {
            let rows = try connection.rows("SELECT id, name FROM person WHERE id IN \(values: people) ORDER BY id") {
                (try $0.int64(0), try $0.string(1))
            }
            names.people = Dictionary(uniqueKeysWithValues: rows)
        }
        if !posts.isEmpty {
            let rows = try connection.rows("SELECT id, title, role FROM post WHERE id IN \(values: posts) ORDER BY id")
            {
                (try $0.int64(0), (title: try $0.optionalString(1), role: try $0.raw(2, as: Role.self)))
            }
            names.posts = Dictionary(uniqueKeysWithValues: rows)
        }
        if !bodies.isEmpty {
            let rows = try connection.rows("SELECT id, name FROM body WHERE id IN \(values: bodies) ORDER BY id") {
                (try $0.int64(0), try $0.string(1))
            }
            names.bodies = Dictionary(uniqueKeysWithValues: rows)
        }
        return names
    }

    /// Whose entries a caller may read: all, or those for bodies in the subtrees where a post allows it.
    func sight(of caller: Caller) throws -> JournalSight {
        switch try Visibility(of: caller, to: .readJournal, in: connection) {
        case .everything: .everything
        case .nothing: .bodies([])
        case .subtrees(let paths):
            .bodies(try paths.flatMap { try BodyStore(connection).subtree(of: $0) }.map(\.id.rawValue))
        }
    }
}
