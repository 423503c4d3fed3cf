import FoundationEssentials
import Synchronization
import Web
import WorkCalendar

/// A provider of OpenID Connect: what it says of itself, its keys, and what it says of people.
///
/// What it says of itself is kept for an hour; keys are fetched anew when one is named that is not known, at most
/// once a minute.
final class OpenIDProvider: Sendable {
    let settings: OpenIDSettings
    private let client: HTTPClient
    private let clock: Clock
    private let known = Mutex(Known())

    private static let kept = Duration.seconds(3_600)
    private static let pause = Duration.seconds(60)

    private struct Known {
        var description: (Description, at: Instant)?
        var keys: [ProviderKey] = []
        var keysAt: Instant?
    }

    /// What a provider says of itself (OpenID Connect Discovery 1.0, 3).
    struct Description: Sendable {
        let authorization: ServerAddress
        let token: ServerAddress
        let keys: ServerAddress
        /// Whether the secret is sent in the form, since the provider takes it nowhere else.
        let takesSecretInForm: Bool
    }

    init(_ settings: OpenIDSettings, clock: Clock) {
        self.settings = settings
        self.clock = clock
        client = HTTPClient(authorities: settings.authorities)
    }

    /// Where the browser is sent to sign in.
    func address(for attempt: OpenIDAttempt) throws -> String {
        let description = try description()
        let query = URLQuery.text([
            ("response_type", "code"), ("client_id", settings.client), ("redirect_uri", settings.answerAddress),
            ("scope", settings.scope), ("state", attempt.state),
            ("nonce", attempt.nonce), ("code_challenge", attempt.challenge), ("code_challenge_method", "S256"),
        ])
        return description.authorization.text + (description.authorization.text.contains("?") ? "&" : "?") + query
    }

    /// Gives the code for what the provider says of who signed in.
    func identity(for code: String, of attempt: OpenIDAttempt) throws -> IDToken {
        let description = try description()
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", settings.answerAddress),
            ("client_id", settings.client), ("code_verifier", attempt.verifier),
        ]
        var headers = ["Content-Type: application/x-www-form-urlencoded", "Accept: application/json"]
        if let secret = settings.secret {
            if description.takesSecretInForm {
                fields.append(("client_secret", secret))
            } else {
                // RFC 6749 2.3.1: both are encoded as in a form first.
                let pair = URLQuery.encoded(settings.client) + ":" + URLQuery.encoded(secret)
                headers.append("Authorization: Basic " + Data(pair.utf8).base64EncodedString())
            }
        }
        let answer = try reached { client throws(CallFailure) in
            try client.send(description.token, headers: headers, body: URLQuery.text(fields))
        }
        guard answer.status == 200, let tokens: Tokens = Self.decoded(answer.body) else {
            throw OuterRefusal.answerUnfit
        }
        return try checked(tokens.idToken, attempt, description)
    }

    private func checked(_ text: String, _ attempt: OpenIDAttempt, _ description: Description) throws -> IDToken {
        let expected = IDToken.Expected(
            issuer: settings.issuer.text, client: settings.client, nonce: attempt.nonce, now: clock.now)
        do {
            do {
                return try IDToken(text, keys: try keys(description, anew: false), expecting: expected)
            } catch IDToken.Fault.key {
                return try IDToken(text, keys: try keys(description, anew: true), expecting: expected)
            }
        } catch is IDToken.Fault {
            throw OuterRefusal.answerUnfit
        }
    }

    /// What the provider says of itself, fetched where it is not known or old.
    func description() throws -> Description {
        let now = clock.now
        if let (description, at) = known.withLock({ $0.description }), now - at < Self.kept { return description }
        var base = settings.issuer.text
        while base.hasSuffix("/") { base.removeLast() }
        guard let address = ServerAddress(base + "/.well-known/openid-configuration") else {
            throw OuterRefusal.answerUnfit
        }
        let answer = try reached { client throws(CallFailure) in try client.get(address) }
        guard answer.status == 200, let sent: Sent = Self.decoded(answer.body), sent.issuer == settings.issuer.text,
            let authorization = ServerAddress(sent.authorizationEndpoint),
            let token = ServerAddress(sent.tokenEndpoint), let keys = ServerAddress(sent.jwksUri)
        else { throw OuterRefusal.answerUnfit }
        let methods = sent.tokenEndpointAuthMethodsSupported ?? ["client_secret_basic"]
        let description = Description(
            authorization: authorization, token: token, keys: keys,
            takesSecretInForm: !methods.contains("client_secret_basic") && methods.contains("client_secret_post"))
        known.withLock { $0.description = (description, now) }
        return description
    }

    private func keys(_ description: Description, anew: Bool) throws -> [ProviderKey] {
        let now = clock.now
        let (kept, at) = known.withLock { ($0.keys, $0.keysAt) }
        if let at, !kept.isEmpty, anew ? now - at < Self.pause : now - at < Self.kept { return kept }
        let answer = try reached { client throws(CallFailure) in try client.get(description.keys) }
        guard answer.status == 200, let set: KeySet = Self.decoded(answer.body) else { throw OuterRefusal.answerUnfit }
        let keys = set.keys.prefix(100).compactMap { ProviderKey($0) }
        known.withLock { ($0.keys, $0.keysAt) = (keys, now) }
        return keys
    }

    private func reached(_ call: (HTTPClient) throws(CallFailure) -> HTTPClient.Answer) throws -> HTTPClient.Answer {
        do {
            return try call(client)
        } catch {
            throw OuterRefusal.notReached
        }
    }

    private struct Sent: Decodable {
        let issuer: String
        let authorizationEndpoint: String
        let tokenEndpoint: String
        let jwksUri: String
        let tokenEndpointAuthMethodsSupported: [String]?
    }

    private struct Tokens: Decodable {
        let idToken: String
    }

    private struct KeySet: Decodable {
        let keys: [JSONWebKey]
    }

    private static func decoded<Shape: Decodable>(_ bytes: [UInt8]) -> Shape? {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try? decoder.decode(Shape.self, from: Data(bytes))
    }
}

/// Names and values as a form sends them.
enum URLQuery {
    static func text(_ fields: [(String, String)]) -> String {
        fields.map { encoded($0.0) + "=" + encoded($0.1) }.joined(separator: "&")
    }

    /// RFC 3986's unreserved characters stay.
    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
