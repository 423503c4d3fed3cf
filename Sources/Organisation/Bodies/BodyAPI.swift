import Archive
import Database
import HTML
import Web

/// Bodies as JSON, below /api/v1/bodies.
struct BodyAPI {
    let work: any BodyWork

    /// A body as programs see it: its number, its facts, and its aliases where one body is asked for.
    struct Item: Encodable, Sendable {
        let id: Body.ID
        let facts: BodyFacts
        let aliases: [String]?

        private enum Key: String, CodingKey { case id, aliases }

        init(_ body: Body, aliases: [BodyAlias]? = nil) {
            id = body.id
            facts = BodyFacts(body)
            self.aliases = aliases?.map(\.alias)
        }

        func encode(to encoder: any Encoder) throws {
            var members = encoder.container(keyedBy: Key.self)
            try members.encode(id.rawValue, forKey: .id)
            try members.encodeIfPresent(aliases, forKey: .aliases)
            try facts.encode(to: encoder)
        }
    }

    /// A body as programs send it.
    struct Sent: Decodable, Sendable {
        let facts: BodyFacts
        let aliases: [String]

        private enum Key: String, CodingKey { case aliases }

        init(from decoder: any Decoder) throws {
            facts = try BodyFacts(from: decoder)
            aliases = try decoder.container(keyedBy: Key.self).decodeIfPresent([String].self, forKey: .aliases) ?? []
        }
    }

    func respond(to visit: Visit) throws -> Response? {
        _ = try visit.signedIn()
        if visit.request.method == .get { try visit.caller(who: .readLedger) }
        let parts = visit.apiSegments
        if parts.count == 2, parts[1].hasPrefix("table") {
            return try TreeAPI(work: work).respond(to: visit, parts[1])
        }
        if parts.count > 2, let body = Body.ID(segment: parts[1]) {
            if parts[2] == "members" { return try GroupAPI(group: body).respond(to: visit, Array(parts.dropFirst(3))) }
            return try ReorganisationAPI(work: work, body: body).respond(to: visit, Array(parts.dropFirst(2)))
        }
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
        let level = try visit.request.query["level"].map { word in
            guard let level = Body.Level(rawValue: word) else { throw APIRefusal.parameter("level") }
            return level
        }
        let bodies = try visit.database.read { connection in
            try BodyStore(connection).bodies(
                matching: words, on: level, after: cursor.map { ($0.text, Body.ID(rawValue: $0.id)) }, limit: limit)
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
        return try visit.perform(AddBody(try sent.facts.body(), aliases: sent.aliases)) { body in
            try KeptAnswer(status: 201, location: "/api/v1/bodies/\(body.id.rawValue)", encoding: Item(body))
        }
    }

    private func change(_ id: Body.ID, _ visit: Visit) throws -> Response {
        let sent = try visit.request.decoded(Sent.self)
        return try visit.perform(ChangeBody(id, to: try sent.facts.body())) { body in
            try KeptAnswer(status: 200, encoding: Item(body))
        }
    }
}
