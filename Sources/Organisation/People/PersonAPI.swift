import Archive
import Database
import HTML
import Web

/// People as JSON, below /api/v1/people: names and posts, no addresses of mail.
struct PersonAPI {
    struct Item: Codable, Sendable {
        struct Held: Codable, Sendable {
            let id: Int64
            let body: Int64
            let bodyName: String
            let role: String
            let title: String?
        }

        let id: Int64
        let name: String
        let signInName: String
        let posts: [Held]

        init(_ person: Person, _ posts: [Post]) {
            (id, name, signInName) = (person.id.rawValue, person.name, person.signInName)
            self.posts = posts.filter { $0.person == person.id }.map { post in
                Held(
                    id: post.id.rawValue, body: post.body.rawValue, bodyName: post.bodyName, role: post.role.rawValue,
                    title: post.title)
            }
        }
    }

    func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        let parts = visit.apiSegments
        // Every token may ask whose it is.
        if visit.request.method == .get, parts == ["people", "me"] {
            return try caller.person.flatMap { try show($0, visit) }
        }
        if visit.request.method == .get { try visit.caller(who: .readLedger) }
        guard visit.request.method == .get, parts.count < 3 else { return try change(visit, parts) }
        switch parts.count {
        case 1: return try list(visit)
        case 2: return try Person.ID(segment: parts[1]).flatMap { try show($0, visit) }
        default: return nil
        }
    }

    private func list(_ visit: Visit) throws -> Response {
        let (limit, cursor) = (try visit.limit(), try visit.cursor())
        let words = try visit.words()
        let items = try visit.database.read { connection in
            let store = PersonStore(connection)
            let people = try store.people(
                matching: words, after: cursor.map { ($0.text, Person.ID(rawValue: $0.id)) }, limit: limit)
            let posts = try store.posts(of: people.map(\.id), on: visit.today)
            return people.map { Item($0, posts) }
        }
        let next = items.count == limit ? items.last.map { Cursor(text: $0.name, id: $0.id).printed } : nil
        return try .json(encoding: ListPage(items, next: next))
    }

    private func show(_ id: Person.ID, _ visit: Visit) throws -> Response? {
        let found = try visit.database.read { connection -> Item? in
            let store = PersonStore(connection)
            guard let person = try store.person(id) else { return nil }
            return Item(person, try store.posts(of: [id], on: visit.today))
        }
        return try found.map { try .json(encoding: $0) }
    }
}
