/// The description of the whole API, in the form of OpenAPI 3.1.
public struct OpenAPI: Sendable {
    public var title: String
    public var version: String
    public var operations: [Operation]
    /// The shapes that operations name, besides `Problem`, which is always there.
    public var schemas: [Named]

    public struct Named: Sendable, Hashable {
        public let name: String
        public let schema: Schema

        public init(_ name: String, _ schema: Schema) {
            self.name = name
            self.schema = schema
        }
    }

    public init(title: String, version: String, operations: [Operation], schemas: [Named] = []) {
        self.title = title
        self.version = version
        self.operations = operations
        self.schemas = schemas
    }

    public var json: JSON {
        [
            "openapi": "3.1.0", "info": ["title": .string(title), "version": .string(version)],
            "paths": .object(paths),
            "components": [
                "schemas": .object(([problemSchema] + schemas).map { JSON.Member($0.name, $0.schema.json) }),
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
            ],
        ]
    }

    /// What does not hold together: ids given twice, shapes and path parameters that are not there.
    public var faults: [String] {
        var faults: [String] = []
        var ids: Set<String> = []
        let names = Set((schemas + [problemSchema]).map(\.name))
        for operation in operations {
            if !ids.insert(operation.id).inserted { faults.append("\(operation.id) is there twice") }
            let inPath = operation.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
                $0.dropFirst().dropLast()
            }
            let described = operation.parameters.filter { $0.place == .path }.map { $0.name[...] }
            if Set(inPath) != Set(described) { faults.append("\(operation.id): path parameters differ from the path") }
            let used = operation.answers.compactMap(\.schema) + (operation.requestBody?.contents.map(\.schema) ?? [])
            for name in used.flatMap(\.references) where !names.contains(name) {
                faults.append("\(operation.id) names \(name), which is not described")
            }
        }
        for name in schemas.flatMap(\.schema.references) where !names.contains(name) {
            faults.append("\(name) is not described")
        }
        return faults
    }

    private var paths: [JSON.Member] {
        var order: [String] = []
        var byPath: [String: [JSON.Member]] = [:]
        for operation in operations {
            if byPath[operation.path] == nil { order.append(operation.path) }
            byPath[operation.path, default: []].append(
                JSON.Member(operation.method.rawValue.lowercased(), operation.json))
        }
        return order.map { JSON.Member($0, .object(byPath[$0] ?? [])) }
    }

    private var problemSchema: Named {
        Named(
            "Problem",
            .object(
                [
                    .init("type", .string()), .init("title", .string(), "What was wrong."),
                    .init("status", .integer(minimum: 400, maximum: 599)),
                    .init("detail", .string(), isRequired: false, "What to do next."),
                    .init("instance", .string(), isRequired: false),
                    .init("field", .string(), isRequired: false, "The member or parameter it concerns."),
                ], isClosed: false))
    }
}

extension Operation {
    fileprivate var json: JSON {
        .members([
            ("operationId", .string(id)), ("summary", .string(summary)), ("tags", [.string(tag)]),
            ("parameters", parameters.isEmpty ? nil : .array(parameters.map(\.json))),
            ("requestBody", requestBody?.json),
            ("responses", .object(answers.map { JSON.Member(String($0.status), $0.json) })),
            ("security", isPublic ? [] : [["token": []]]),
        ])
    }
}

extension Operation.Parameter {
    fileprivate var json: JSON {
        [
            "name": .string(name), "in": .string(place.rawValue), "required": .bool(isRequired),
            "description": .string(description), "schema": schema.json,
        ]
    }
}

extension Operation.RequestBody {
    fileprivate var json: JSON {
        [
            "required": .bool(isRequired),
            "content": .object(contents.map { JSON.Member($0.mediaType, ["schema": $0.schema.json]) }),
        ]
    }
}

extension Operation.Answer {
    fileprivate var json: JSON {
        .members([
            ("description", .string(description)),
            ("content", schema.map { .object([JSON.Member(mediaType, ["schema": $0.json])]) }),
        ])
    }
}

extension Schema {
    /// The names of shapes this one refers to.
    var references: [String] {
        switch self {
        case .named(let name): [name]
        case .array(let item, _): item.references
        case .object(let properties, _): properties.flatMap(\.schema.references)
        case .nullable(let schema): schema.references
        case .oneOf(let schemas): schemas.flatMap(\.references)
        case .string, .integer, .number, .boolean, .file, .anything: []
        }
    }
}
