/// One thing the API does, as its description tells it; each capability contributes its own.
public struct Operation: Sendable, Hashable {
    public var method: Method
    /// The path with its parameters in braces: `/api/v1/assignments/{id}`.
    public var path: String
    /// A name that is the only one of its kind: `listAssignments`.
    public var id: String
    public var summary: String
    /// The noun it belongs to: `assignments`.
    public var tag: String
    public var parameters: [Parameter]
    public var requestBody: RequestBody?
    public var answers: [Answer]
    /// Whether it is answered without a token.
    public var isPublic: Bool

    public init(
        _ method: Method, _ path: String, id: String, summary: String, tag: String, parameters: [Parameter] = [],
        requestBody: RequestBody? = nil, answers: [Answer], isPublic: Bool = false
    ) {
        self.method = method
        self.path = path
        self.id = id
        self.summary = summary
        self.tag = tag
        self.parameters = parameters
        self.requestBody = requestBody
        self.answers = answers
        self.isPublic = isPublic
    }

    /// A value in the address or the head of a request.
    public struct Parameter: Sendable, Hashable {
        public enum Place: String, Sendable { case path, query, header }
        public let name: String
        public let place: Place
        public let schema: Schema
        public let isRequired: Bool
        public let description: String

        public init(
            _ name: String, in place: Place, _ schema: Schema, isRequired: Bool = false, _ description: String
        ) {
            self.name = name
            self.place = place
            self.schema = schema
            self.isRequired = isRequired || place == .path
            self.description = description
        }

        /// The number of the thing in the path.
        public static func id(_ name: String = "id", _ description: String) -> Parameter {
            Parameter(name, in: .path, .identifier, description)
        }

        /// The header that makes a write safe to repeat.
        public static var idempotencyKey: Parameter {
            Parameter(
                "Idempotency-Key", in: .header, .string(Schema.Text(minLength: 1, maxLength: 200)),
                "A name for this write, chosen by the client; sent again, the first answer is given again.")
        }
    }

    /// What is sent, by media type.
    public struct RequestBody: Sendable, Hashable {
        public let contents: [Content]
        public let isRequired: Bool

        public struct Content: Sendable, Hashable {
            public let mediaType: String
            public let schema: Schema

            public init(_ mediaType: String, _ schema: Schema) {
                self.mediaType = mediaType
                self.schema = schema
            }
        }

        public init(_ contents: [Content], isRequired: Bool = true) {
            self.contents = contents
            self.isRequired = isRequired
        }

        public static func json(_ schema: Schema) -> RequestBody {
            RequestBody([Content("application/json", schema)])
        }
    }

    /// An answer by status.
    public struct Answer: Sendable, Hashable {
        public let status: Int
        public let description: String
        public let mediaType: String
        /// The shape of the body; nil when there is none.
        public let schema: Schema?

        public init(
            _ status: Int, _ description: String, mediaType: String = "application/json", _ schema: Schema? = nil
        ) {
            self.status = status
            self.description = description
            self.mediaType = mediaType
            self.schema = schema
        }

        /// A refusal as problem details.
        public static func problem(_ status: Int, _ description: String) -> Answer {
            Answer(status, description, mediaType: "application/problem+json", .named("Problem"))
        }
    }
}
