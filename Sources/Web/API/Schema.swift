/// The shape of JSON that goes in or out, as JSON Schema 2020-12 says it.
public indirect enum Schema: Sendable, Hashable {
    case string(Text = Text())
    case integer(minimum: Int? = nil, maximum: Int? = nil)
    case number
    case boolean
    case array(of: Schema, maxItems: Int? = nil)
    case object([Property], isClosed: Bool = true)
    /// One of the shapes named in the document's components.
    case named(String)
    case nullable(Schema)
    case oneOf([Schema])
    /// The bytes of a file, in a form.
    case file
    /// Anything at all.
    case anything

    /// What a string may be.
    public struct Text: Sendable, Hashable {
        public var format: String?
        public var pattern: String?
        public var minLength: Int?
        public var maxLength: Int?
        public var values: [String]

        public init(
            format: String? = nil, pattern: String? = nil, minLength: Int? = nil, maxLength: Int? = nil,
            values: [String] = []
        ) {
            self.format = format
            self.pattern = pattern
            self.minLength = minLength
            self.maxLength = maxLength
            self.values = values
        }
    }

    /// A member of an object.
    public struct Property: Sendable, Hashable {
        public let name: String
        public let schema: Schema
        public let isRequired: Bool
        public let description: String?

        public init(_ name: String, _ schema: Schema, isRequired: Bool = true, _ description: String? = nil) {
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
            self.description = description
        }
    }

    /// A day as `2026-03-14`.
    public static var day: Schema { .string(Text(format: "date")) }
    /// A moment as `2026-03-14T02:42:00Z`.
    public static var moment: Schema { .string(Text(format: "date-time")) }
    /// One of a closed set of words.
    public static func words(_ values: [String]) -> Schema { .string(Text(values: values)) }
    /// The number of a row.
    public static var identifier: Schema { .integer(minimum: 1, maximum: Int.max) }
}

extension Schema {
    var json: JSON {
        switch self {
        case .string(let text): text.json
        case .integer(let minimum, let maximum):
            .members([
                ("type", "integer"), ("format", "int64"), ("minimum", minimum.map { .int(Int64($0)) }),
                ("maximum", maximum.map { .int(Int64($0)) }),
            ])
        case .number: ["type": "number"]
        case .boolean: ["type": "boolean"]
        case .array(let item, let maxItems):
            .members([
                ("type", "array"), ("items", item.json), ("maxItems", maxItems.map { .int(Int64($0)) }),
            ])
        case .object(let properties, let isClosed): objectJSON(properties, isClosed: isClosed)
        case .named(let name): ["$ref": .string("#/components/schemas/\(name)")]
        case .nullable(let schema): ["anyOf": [schema.json, ["type": "null"]]]
        case .oneOf(let schemas): ["oneOf": .array(schemas.map(\.json))]
        case .file: ["type": "string", "format": "binary"]
        case .anything: [:]
        }
    }

    private func objectJSON(_ properties: [Property], isClosed: Bool) -> JSON {
        let required = properties.filter(\.isRequired).map { JSON.string($0.name) }
        return .members([
            ("type", "object"),
            (
                "properties",
                .object(
                    properties.map { property in
                        JSON.Member(property.name, property.schema.json.describing(property.description))
                    })
            ), ("required", required.isEmpty ? nil : .array(required)),
            ("additionalProperties", isClosed ? false : nil),
        ])
    }
}

extension Schema.Text {
    fileprivate var json: JSON {
        .members([
            ("type", "string"), ("format", format.map { .string($0) }), ("pattern", pattern.map { .string($0) }),
            ("minLength", minLength.map { .int(Int64($0)) }), ("maxLength", maxLength.map { .int(Int64($0)) }),
            ("enum", values.isEmpty ? nil : .array(values.map { .string($0) })),
        ])
    }
}

extension JSON {
    /// An object of the members that have a value.
    static func members(_ members: [(name: String, value: JSON?)]) -> JSON {
        .object(members.compactMap { member in member.value.map { Member(member.name, $0) } })
    }

    /// The object with a description; a reference keeps its own.
    fileprivate func describing(_ words: String?) -> JSON {
        guard let words, case .object(let members) = self else { return self }
        return .object(members + [Member("description", .string(words))])
    }
}
