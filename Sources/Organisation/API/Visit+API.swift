public import Web
import FoundationEssentials
public import HTML

/// Why a request to the API could not be read.
public enum APIRefusal: Refusal, Equatable {
    case notJSON
    /// A member is missing or of another kind; its name is given.
    case member(String)
    case notAnObjectOf(mediaType: String)
    case parameter(String)

    public var status: Int {
        switch self {
        case .notJSON, .parameter: 400
        case .member: 422
        case .notAnObjectOf: 415
        }
    }

    public var field: String? {
        switch self {
        case .member(let name), .parameter(let name): name
        case .notJSON, .notAnObjectOf: nil
        }
    }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .notJSON:
            (messages("The body is not valid JSON."), messages("Send one JSON object in UTF-8."))
        case .member(let name):
            (
                messages("The member “{name}” is missing or of the wrong kind.", ["name": name]),
                messages("See the description at /api/openapi.json.")
            )
        case .notAnObjectOf(let type):
            (
                messages("A body of the kind “{type}” is not taken here.", ["type": type]),
                messages("Send Content-Type: application/json.")
            )
        case .parameter(let name):
            (
                messages("The parameter “{name}” cannot be read.", ["name": name]),
                messages("See the description at /api/openapi.json.")
            )
        }
    }
}

extension Visit {
    /// The segments below /api/v1.
    public var apiSegments: [String] { Array(request.path.segments.dropFirst(2)) }

    /// The body's JSON object as a value.
    /// - Throws: `APIRefusal` that names the member at fault.
    public func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
        guard case .bytes(let bytes, let mediaType) = request.body else {
            throw APIRefusal.notAnObjectOf(mediaType: request.headers["Content-Type"] ?? "")
        }
        guard mediaType.lowercased().contains("json") else { throw APIRefusal.notAnObjectOf(mediaType: mediaType) }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do {
            return try decoder.decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw error.refusal
        }
    }

    /// The key under which the same request may be sent again; `nil` when none was sent.
    public func idempotencyKey() throws -> IdempotencyKey? {
        try request.headers["Idempotency-Key"].map { text in
            try IdempotencyKey(
                text, method: request.method.rawValue, target: request.target, body: request.body.fingerprinted)
        }
    }

    /// Performs an action for the API, once under its Idempotency-Key.
    public func perform<A: Action>(
        _ action: A, answer: @escaping @Sendable (A.Outcome) throws -> KeptAnswer
    ) throws -> Response {
        let kept = try gate.perform(action, as: try signedIn(), once: try idempotencyKey(), answer: answer)
        var response = kept.body.isEmpty ? Response(status: kept.status) : .json(kept.body, status: kept.status)
        if let location = kept.location { response.headers.set("Location", location) }
        return response
    }

    /// How many items a list is asked for: `limit`, 1 to `most`.
    public func limit(default usual: Int = 50, most: Int = 200) throws(APIRefusal) -> Int {
        guard let text = request.query["limit"] else { return usual }
        guard let limit = Int(text), (1...most).contains(limit) else { throw .parameter("limit") }
        return limit
    }

    /// Where a list goes on: `after`, as an earlier answer gave it in `next`.
    public func cursor() throws(APIRefusal) -> Cursor? {
        guard let text = request.query["after"] else { return nil }
        guard let cursor = Cursor(text) else { throw .parameter("after") }
        return cursor
    }
}

/// A value as JSON for an answer, its keys in snake case and in order.
public func encodedJSON(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
}

/// A page of a list, with where it goes on.
public struct ListPage<Item: Encodable>: Encodable {
    public let items: [Item]
    /// The `after` of the next page; absent on the last.
    public let next: String?

    public init(_ items: [Item], next: String?) {
        self.items = items
        self.next = next
    }
}

extension DecodingError {
    fileprivate var refusal: APIRefusal {
        switch self {
        case .keyNotFound(let key, _): .member(key.stringValue)
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            context.codingPath.isEmpty
                ? .notJSON : .member(context.codingPath.map(\.stringValue).joined(separator: "."))
        case .dataCorrupted(let context):
            context.codingPath.isEmpty
                ? .notJSON : .member(context.codingPath.map(\.stringValue).joined(separator: "."))
        @unknown default: .notJSON
        }
    }
}

extension Web.Body {
    /// What tells one request's body from another's.
    fileprivate var fingerprinted: [UInt8] {
        switch self {
        case .none: []
        case .bytes(let bytes, _): bytes
        case .form(let form):
            Array(form.fields.items.map { "\($0.name)=\($0.value)" }.joined(separator: "&").utf8)
                + Array(form.files.map { "\($0.field)=\($0.name):\($0.byteCount)" }.joined(separator: "&").utf8)
        }
    }
}
