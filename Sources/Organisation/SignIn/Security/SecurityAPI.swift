import Database
import HTML
import Web
import WorkCalendar

/// The caller's sessions, and the codes of others, below /api/v1/sessions and /api/v1/second-factors.
struct SecurityAPI {
    struct Item: Codable, Sendable {
        let id: Int64
        let browser: String
        let address: String
        let began: Instant
        let lastUsed: Instant
        let expires: Instant
    }

    func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        let parts = visit.apiSegments
        switch (visit.request.method, parts.first, parts.count) {
        case (.get, "sessions", 1): return try list(visit, caller)
        case (.delete, "sessions", 1):
            return try visit.perform(EndOtherSessions(keeping: nil)) { _ in KeptAnswer(status: 204, body: []) }
        case (.delete, "sessions", 2):
            guard let session = Session.ID(segment: parts[1]) else { return nil }
            return try visit.perform(EndSession(session)) { KeptAnswer(status: 204, body: []) }
        case (.delete, "second-factors", 2):
            guard let person = Person.ID(segment: parts[1]) else { return nil }
            return try visit.perform(ResetSecondFactor(of: person)) { KeptAnswer(status: 204, body: []) }
        default: return nil
        }
    }

    private func list(_ visit: Visit, _ caller: Caller) throws -> Response {
        guard caller.may(.keepOwnProfile), let person = caller.person else { throw GateRefusal.notAllowed }
        let sessions = try visit.database.read {
            try SessionStore($0).sessions(of: person, holding: nil, at: visit.now)
        }
        let items = sessions.map {
            Item(
                id: $0.id.rawValue, browser: $0.browser, address: $0.address, began: $0.began, lastUsed: $0.seen,
                expires: $0.expires)
        }
        return try .json(encoding: ListPage(items, next: nil))
    }
}
