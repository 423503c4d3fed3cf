public import HTML
public import Web
public import WorkCalendar
import Archive

/// Why a request to the API could not be read.
public enum APIRefusal: Refusal, Equatable {
    /// A member whose value is none of those it may have.
    case member(String)
    case parameter(String)

    public var status: Int {
        switch self {
        case .parameter: 400
        case .member: 422
        }
    }

    public var field: String? {
        switch self {
        case .member(let name), .parameter(let name): name
        }
    }

    public func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .member(let name):
            (
                messages("The member “{name}” has a value that it may not have.", ["name": name]),
                messages("See the description at /api/openapi.json.")
            )
        case .parameter(let name):
            (
                messages("The parameter “{name}” cannot be read.", ["name": name]),
                messages("See the description at /api/openapi.json.")
            )
        }
    }
}

extension Day {
    /// A day as programs send it: 2026-03-14.
    public init(sent text: String, or refusal: APIRefusal) throws(APIRefusal) {
        guard let day = try? Day(parsing: text) else { throw refusal }
        self = day
    }
}

extension Visit {
    /// The segments below /api/v1.
    public var apiSegments: [String] { Array(request.path.segments.dropFirst(2)) }

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

    /// The words a list is asked for, `q`, folded; `nil` without any.
    public func words() throws(APIRefusal) -> String? {
        try text("q").map { SearchText.folded($0) }
    }

    /// A parameter of so many letters at most; `nil` where it is not there or empty.
    public func text(_ parameter: String, atMost most: Int = 200) throws(APIRefusal) -> String? {
        guard let text = request.query.filled(parameter) else { return nil }
        guard text.unicodeScalars.count <= most else { throw .parameter(parameter) }
        return text
    }

    /// Where a list goes on: `after`, as an earlier answer gave it in `next`.
    public func cursor() throws(APIRefusal) -> Cursor? {
        guard let text = request.query["after"] else { return nil }
        guard let cursor = Cursor(text) else { throw .parameter("after") }
        return cursor
    }
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
