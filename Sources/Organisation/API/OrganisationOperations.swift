public import Web

extension BodyRoom {
    public var operations: [Operation] {
        let (tag, body) = ("bodies", Schema.named("Body"))
        return [
            Operation(
                .get, "/api/v1/bodies", id: "listBodies", summary: "Lists bodies by name.", tag: tag,
                parameters: [.words, .level, .limit, .after],
                answers: [.init(200, "A page of bodies.", .named("BodyPage"))] + Operation.Answer.usual),
            Operation(
                .post, "/api/v1/bodies", id: "addBody", summary: "Enters a body in the directory.", tag: tag,
                parameters: [.idempotencyKey], requestBody: .json(.named("NewBody")),
                answers: [.init(201, "The body.", body), .absent] + Operation.Answer.usual + Operation.Answer.refused),
            Operation(
                .get, "/api/v1/bodies/{id}", id: "getBody", summary: "Gives a body with its other names.", tag: tag,
                parameters: [.id("id", "The body's number.")],
                answers: [.init(200, "The body.", body), .absent] + Operation.Answer.usual),
            Operation(
                .put, "/api/v1/bodies/{id}", id: "changeBody", summary: "Changes a body; its place in the tree stays.",
                tag: tag, parameters: [.id("id", "The body's number."), .idempotencyKey],
                requestBody: .json(.named("NewBody")),
                answers: [.init(200, "The body.", body), .absent] + Operation.Answer.usual + Operation.Answer.refused),
        ] + ReorganisationOperations.operations + GroupOperations.operations + TreeOperations.operations
    }

    public var schemas: [OpenAPI.Named] {
        let name = Schema.string(Schema.Text(minLength: 1, maxLength: 200))
        let shared: [Schema.Property] = [
            .init("parent", .nullable(.identifier), isRequired: false, "The body above."), .init("name", name),
            .init("kind", .words(Body.Kind.allCases.map(\.rawValue))),
            .init(
                "level", .nullable(.words(Body.Level.allCases.map(\.rawValue))), isRequired: false,
                "Between the whole country and the place; null where it is not told."),
            .init("country", .nullable(.words(["VN", "CN"])), isRequired: false, "Whose days off count."),
            .init("identifier", .nullable(.string(Schema.Text(maxLength: 64))), isRequired: false),
            .init("begins", .nullable(.day), isRequired: false), .init("ends", .nullable(.day), isRequired: false),
            .init("aliases", .nullable(.array(of: name, maxItems: 100)), isRequired: false, "Other names in texts."),
        ]
        return [
            OpenAPI.Named("NewBody", .object(shared, isClosed: false)),
            OpenAPI.Named("Body", .object([.init("id", .identifier)] + shared)),
            .page("BodyPage", of: "Body"),
        ] + ReorganisationOperations.schemas + GroupOperations.schemas + TreeOperations.schemas
    }
}
