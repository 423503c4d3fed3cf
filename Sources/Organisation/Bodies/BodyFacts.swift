import Database
import WorkCalendar

/// What is known of a body, in words that JSON holds: as programs send and see it, and as the journal keeps it.
struct BodyFacts: Codable, Sendable {
    let parent: Int64?
    let name: String
    let kind: String
    let level: String?
    let country: String?
    let identifier: String?
    let begins: String?
    let ends: String?

    init(_ body: Body) {
        (parent, name, kind) = (body.parent?.rawValue, body.name, body.kind.rawValue)
        level = body.level?.rawValue
        (country, identifier) = (body.country?.rawValue, body.identifier)
        (begins, ends) = (body.begins?.iso, body.ends?.iso)
    }

    /// The body that is meant.
    /// - Throws: `APIRefusal.member` for a word or a day that is none.
    func body() throws -> NewBody {
        guard let kind = Body.Kind(rawValue: kind) else { throw APIRefusal.member("kind") }
        let standing = try level.map { word in
            guard let level = Body.Level(rawValue: word) else { throw APIRefusal.member("level") }
            return level
        }
        let known = try country.map { code in
            guard let known = Country(rawValue: code) else { throw APIRefusal.member("country") }
            return known
        }
        return NewBody(
            parent: parent.map(Body.ID.init(rawValue:)), name: name, kind: kind, level: standing, country: known,
            identifier: identifier, begins: try begins.map { try Day(sent: $0, or: .member("begins")) },
            ends: try ends.map { try Day(sent: $0, or: .member("ends")) })
    }
}
