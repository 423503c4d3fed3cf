import FoundationEssentials
import WorkCalendar

/// What a provider says of who has just signed in there, after everything about it was checked.
struct IDToken: Sendable {
    let subject: String
    let preferredUsername: String?
    /// Only one that the provider has verified.
    let email: String?

    /// What it must say (OpenID Connect Core 1.0, 3.1.3.7).
    struct Expected: Sendable {
        let issuer: String
        let client: String
        let nonce: String
        let now: Instant
    }

    enum Fault: Error, Equatable {
        case form, key, signature, issuer, audience, time, nonce, subject
    }

    /// In seconds: by how much two clocks may differ.
    private static let drift: Double = 60

    /// - Throws: `.key` where none of the keys is named, so that newer ones may be fetched.
    init(_ text: String, keys: [ProviderKey], expecting expected: Expected) throws(Fault) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard text.utf8.count <= 32_768, parts.count == 3, let head: Head = Self.decoded(parts[0]),
            let claims: Claims = Self.decoded(parts[1]), let signature = Base64URL.bytes(parts[2]), head.crit == nil
        else { throw .form }
        let named = keys.filter { head.kid == nil || $0.id == head.kid }
        guard !named.isEmpty else { throw .key }
        let message = Array((parts[0] + "." + parts[1]).utf8)
        guard named.contains(where: { $0.verifies(signature, of: message, by: head.alg) }) else { throw .signature }
        guard claims.iss == expected.issuer else { throw .issuer }
        guard claims.aud.values.contains(expected.client), claims.azp ?? expected.client == expected.client,
            claims.aud.values.count == 1 || claims.azp != nil
        else { throw .audience }
        let now = Double(expected.now.rawValue) / 1_000_000
        guard claims.exp > now - Self.drift, claims.iat < now + Self.drift, claims.nbf ?? now < now + Self.drift else {
            throw .time
        }
        guard claims.nonce == expected.nonce else { throw .nonce }
        guard (1...255).contains(claims.sub.utf8.count) else { throw .subject }
        subject = claims.sub
        preferredUsername = claims.preferredUsername
        email = claims.emailVerified == true ? claims.email : nil
    }

    private struct Head: Decodable {
        let alg: String
        let kid: String?
        let crit: [String]?
    }

    private struct Claims: Decodable {
        let iss: String
        let sub: String
        let aud: Audience
        let azp: String?
        let exp: Double
        let iat: Double
        let nbf: Double?
        let nonce: String?
        let preferredUsername: String?
        let email: String?
        let emailVerified: Bool?
    }

    /// One name or several.
    private struct Audience: Decodable {
        let values: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(String.self) {
                values = [one]
            } else {
                values = try container.decode([String].self)
            }
        }
    }

    private static func decoded<Shape: Decodable>(_ part: String) -> Shape? {
        guard let bytes = Base64URL.bytes(part) else { return nil }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try? decoder.decode(Shape.self, from: Data(bytes))
    }
}
