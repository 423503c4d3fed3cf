import Database
import Web
import WorkCalendar

/// The caller's own tokens, below /api/v1/tokens; a secret is answered once, where it is made.
struct TokenAPI {
    struct Item: Codable, Sendable {
        let id: Int64
        let name: String
        let scope: [String]?
        let made: Instant
        let expires: Instant
        let lastUsed: Instant?

        init(_ token: APIToken) {
            (id, name, made, expires) = (token.id.rawValue, token.name, token.made, token.expires)
            (scope, lastUsed) = (token.grant.scope?.map(\.rawValue).sorted(), token.used)
        }
    }

    struct Sent: Decodable, Sendable {
        let name: String
        let days: Int
        let scope: [String]
    }

    struct Made: Encodable, Sendable {
        let id: Int64
        let secret: String
    }

    func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        let parts = visit.apiSegments
        switch (visit.request.method, parts.count) {
        case (.get, 1): return try list(visit, caller)
        case (.post, 1): return try make(visit, caller)
        case (.delete, 2):
            guard let token = APIToken.ID(segment: parts[1]) else { return nil }
            return try visit.perform(RevokeToken(token)) { KeptAnswer(status: 204, body: []) }
        default: return nil
        }
    }

    private func list(_ visit: Visit, _ caller: Caller) throws -> Response {
        guard caller.may(.keepOwnProfile), let person = caller.person else { throw GateRefusal.notAllowed }
        let tokens = try visit.database.read { try SessionStore($0).tokens(of: person, at: visit.now) }
        return try .json(encoding: ListPage(tokens.map { Item($0) }, next: nil))
    }

    /// Answered without being kept under an Idempotency-Key: the secret would be kept with it.
    private func make(_ visit: Visit, _ caller: Caller) throws -> Response {
        let sent = try visit.request.decoded(Sent.self)
        let scope = try sent.scope.map { word in
            guard let permission = Permission(rawValue: word) else { throw APIRefusal.member("scope") }
            return permission
        }
        let action = MakeToken(named: sent.name, days: sent.days, scope: Set(scope))
        let (id, secret) = try visit.gate.perform(action, as: caller)
        var response = try Response.json(encoding: Made(id: id.rawValue, secret: secret.text), status: 201)
        response.headers.set("Cache-Control", "no-store")
        return response
    }
}
