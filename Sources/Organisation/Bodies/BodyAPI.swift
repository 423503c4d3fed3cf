import Archive
import Database
import HTML
import Web
import WorkCalendar

/// Bodies as JSON, below /api/v1/bodies.
struct BodyAPI {
    /// A body as programs see it.
    struct Item: Codable, Sendable {
        let id: Int64
        let parent: Int64?
        let name: String
        let kind: String
        let country: String?
        let identifier: String?
        let begins: String?
        let ends: String?
        var aliases: [String]?

        init(_ body: Body, aliases: [BodyAlias]? = nil) {
            (id, parent, name) = (body.id.rawValue, body.parent?.rawValue, body.name)
            (kind, country, identifier) = (body.kind.rawValue, body.country?.rawValue, body.identifier)
            (begins, ends) = (body.begins?.iso, body.ends?.iso)
            self.aliases = aliases?.map(\.alias)
        }
    }

    /// A body as programs send it.
    struct Sent: Decodable, Sendable {
        let parent: Int64?
        let name: String
        let kind: String
        let country: String?
        let identifier: String?
        let begins: String?
        let ends: String?
        let aliases: [String]?

        /// - Throws: `APIRefusal.member` for a word or a day that is none.
        func body() throws -> NewBody {
            guard let kind = Body.Kind(rawValue: kind) else { throw APIRefusal.member("kind") }
            let known = try country.map { code in
                guard let known = Country(rawValue: code) else { throw APIRefusal.member("country") }
                return known
            }
            return NewBody(
                parent: parent.map(Body.ID.init(rawValue:)), name: name, kind: kind, country: known,
                identifier: identifier, begins: try day(begins, "begins"), ends: try day(ends, "ends"))
        }

        private func day(_ text: String?, _ member: String) throws -> Day? {
            guard let text else { return nil }
            guard let day = try? Day(parsing: text) else { throw APIRefusal.member(member) }
            return day
        }
    }

    func respond(to visit: Visit) throws -> Response? {
        _ = try visit.signedIn()
        let parts = visit.apiSegments
        let id = parts.count == 2 ? Body.ID(segment: parts[1]) : nil
        switch (visit.request.method, parts.count, id) {
        case (.get, 1, _): return try list(visit)
        case (.post, 1, _): return try add(visit)
        case (.get, 2, let id?): return try show(id, visit)
        case (.put, 2, let id?): return try change(id, visit)
        default: return nil
        }
    }

    private func list(_ visit: Visit) throws -> Response {
        let (limit, cursor) = (try visit.limit(), try visit.cursor())
        let words = try visit.words()
        let bodies = try visit.database.read { connection in
            try BodyStore(connection).bodies(
                matching: words, after: cursor.map { ($0.text, Body.ID(rawValue: $0.id)) }, limit: limit)
        }
        let next = bodies.count == limit ? bodies.last.map { Cursor(text: $0.name, id: $0.id.rawValue).printed } : nil
        return try .json(encoding: ListPage(bodies.map { Item($0) }, next: next))
    }

    private func show(_ id: Body.ID, _ visit: Visit) throws -> Response? {
        let found = try visit.database.read { connection -> Item? in
            let store = BodyStore(connection)
            guard let body = try store.body(id) else { return nil }
            return Item(body, aliases: try store.aliases(of: id))
        }
        return try found.map { try .json(encoding: $0) }
    }

    private func add(_ visit: Visit) throws -> Response {
        let sent = try visit.request.decoded(Sent.self)
        return try visit.perform(AddBody(try sent.body(), aliases: sent.aliases ?? [])) { body in
            try KeptAnswer(status: 201, location: "/api/v1/bodies/\(body.id.rawValue)", encoding: Item(body))
        }
    }

    private func change(_ id: Body.ID, _ visit: Visit) throws -> Response {
        let sent = try visit.request.decoded(Sent.self)
        return try visit.perform(ChangeBody(id, to: try sent.body())) { body in
            try KeptAnswer(status: 200, encoding: Item(body))
        }
    }
}
