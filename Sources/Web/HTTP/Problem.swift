public import HTML

/// Why a program was refused, in the form of RFC 9457.
public struct Problem: Sendable, Hashable {
    /// What kind of problem; `about:blank` when the status says it all.
    public var type: String
    public var title: String
    public var status: Int
    public var detail: String?
    /// The occurrence: the reference number of a failure.
    public var instance: String?
    /// Further members, such as `field`.
    public var extensions: [Extension]

    public struct Extension: Sendable, Hashable {
        public let name: String
        public let value: JSON

        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    public init(
        type: String = "about:blank", title: String, status: Int, detail: String? = nil, instance: String? = nil,
        extensions: [Extension] = []
    ) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.instance = instance
        self.extensions = extensions
    }

    /// A refusal in the words of its reader's language.
    public init(_ refusal: any Refusal, _ messages: Messages) {
        let words = refusal.explain(messages)
        self.init(
            title: words.what, status: refusal.status, detail: words.next,
            extensions: refusal.field.map { [Extension("field", .string($0))] } ?? [])
    }

    public var json: JSON {
        var members: [JSON.Member] = [
            .init("type", .string(type)), .init("title", .string(title)), .init("status", .int(Int64(status))),
        ]
        if let detail { members.append(.init("detail", .string(detail))) }
        if let instance { members.append(.init("instance", .string(instance))) }
        members += extensions.map { .init($0.name, $0.value) }
        return .object(members)
    }
}
