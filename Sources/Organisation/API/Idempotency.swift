public import HTML
import WorkCalendar
import CSodium
import Database
import Web

/// A caller's own name for a write, so that sending it twice does it once (draft-ietf-httpapi-idempotency-key-header).
public struct IdempotencyKey: Sendable, Equatable {
    /// In UTF-8 bytes.
    public static let longest = 200
    /// How long an answer is kept.
    static let kept = Duration.seconds(48 * 3_600)

    public let text: String
    /// SHA-256 of the method, the target and the body: the same key for another request is a mistake.
    let fingerprint: [UInt8]

    /// - Throws: `IdempotencyRefusal.malformedKey` when it is empty or too long.
    public init(_ text: String, method: String, target: String, body: [UInt8]) throws(IdempotencyRefusal) {
        guard (1...Self.longest).contains(text.utf8.count) else { throw .malformedKey }
        self.text = text
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        let input = Array("\(method) \(target)\n".utf8) + body
        crypto_hash_sha256(&hash, input, UInt64(input.count))
        fingerprint = hash
    }
}

/// What was answered to a write, kept so that it can be answered again.
public struct KeptAnswer: Sendable, Equatable {
    public let status: Int
    public let location: String?
    /// JSON, UTF-8.
    public let body: [UInt8]

    public init(status: Int, location: String? = nil, body: [UInt8]) {
        self.status = status
        self.location = location
        self.body = body
    }

    /// With a value as its JSON.
    public init(status: Int, location: String? = nil, encoding value: some Encodable) throws {
        let response = try Response.json(encoding: value)
        guard case .bytes(let body) = response.body else { preconditionFailure("JSON is bytes") }
        self.init(status: status, location: location, body: body)
    }
}

/// Why an Idempotency-Key could not be honoured.
public enum IdempotencyRefusal: Refusal, CaseIterable {
    case malformedKey
    /// The key was used for another request.
    case otherRequest

    public var status: Int { self == .malformedKey ? 400 : 422 }
    public var field: String? { nil }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .malformedKey:
            (
                messages("The Idempotency-Key is empty or longer than 200 bytes."),
                messages("Send a shorter key, such as a UUID.")
            )
        case .otherRequest:
            (messages("This Idempotency-Key was used for another request."), messages("Send a key of its own."))
        }
    }
}

extension Gate {
    /// Performs the action, or gives the kept answer when the caller has sent the same request under this key before.
    ///
    /// The answer is kept in the transaction of the action: a crash leaves both or neither.
    public func perform<A: Action>(
        _ action: A, as caller: Caller, once key: IdempotencyKey?,
        answer: @escaping @Sendable (A.Outcome) throws -> KeptAnswer
    ) throws -> KeptAnswer {
        let now = clock.now
        return try database.write { connection in
            let store = IdempotencyStore(connection: connection)
            if let key, let person = caller.person, let earlier = try store.answer(to: key, of: person) {
                guard earlier.fingerprint == key.fingerprint else { throw IdempotencyRefusal.otherRequest }
                return earlier.answer
            }
            let given = try answer(try run(action, as: caller, at: now, in: connection))
            if let key, let person = caller.person {
                try store.forget(before: now + (.zero - IdempotencyKey.kept))
                try store.keep(given, for: key, of: person, at: now)
            }
            return given
        }
    }
}
