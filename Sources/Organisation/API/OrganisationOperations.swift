public import Web

extension BodyRoom {
    public var operations: [Operation] {
        let (tag, body) = ("bodies", Schema.named("Body"))
        return [
            Operation(
                .get, "/api/v1/bodies", id: "listBodies", summary: "Lists bodies by name.", tag: tag,
                parameters: [.words, .limit, .after],
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
        ]
    }

    public var schemas: [OpenAPI.Named] {
        let name = Schema.string(Schema.Text(minLength: 1, maxLength: 200))
        let shared: [Schema.Property] = [
            .init("parent", .nullable(.identifier), isRequired: false, "The body above."), .init("name", name),
            .init("kind", .words(Body.Kind.allCases.map(\.rawValue))),
            .init("country", .nullable(.words(["VN", "CN"])), isRequired: false, "Whose days off count."),
            .init("identifier", .nullable(.string(Schema.Text(maxLength: 64))), isRequired: false),
            .init("begins", .nullable(.day), isRequired: false), .init("ends", .nullable(.day), isRequired: false),
            .init("aliases", .nullable(.array(of: name, maxItems: 100)), isRequired: false, "Other names in texts."),
        ]
        return [
            OpenAPI.Named("NewBody", .object(shared, isClosed: false)),
            OpenAPI.Named("Body", .object([.init("id", .identifier)] + shared)),
            .page("BodyPage", of: "Body"),
        ]
    }
}

extension PersonRoom {
    public var operations: [Operation] {
        [
            Operation(
                .get, "/api/v1/people", id: "listPeople", summary: "Lists people by name.", tag: "people",
                parameters: [.words, .limit, .after],
                answers: [.init(200, "A page of people.", .named("PersonPage"))] + Operation.Answer.usual),
            Operation(
                .get, "/api/v1/people/{id}", id: "getPerson", summary: "Gives a person with the posts held today.",
                tag: "people", parameters: [.id("id", "The person's number.")],
                answers: [.init(200, "The person.", .named("Person")), .absent] + Operation.Answer.usual),
            Operation(
                .get, "/api/v1/people/me", id: "getMe", summary: "Gives the person whose token this is.", tag: "people",
                answers: [.init(200, "The person.", .named("Person"))] + Operation.Answer.usual),
        ]
    }

    public var schemas: [OpenAPI.Named] {
        let post = Schema.object([
            .init("body", .identifier), .init("body_name", .string()),
            .init("role", .words(Role.allCases.map(\.rawValue))),
            .init("title", .nullable(.string()), isRequired: false),
        ])
        return [
            OpenAPI.Named(
                "Person",
                .object([
                    .init("id", .identifier), .init("name", .string()), .init("sign_in_name", .string()),
                    .init("posts", .array(of: post)),
                ])), .page("PersonPage", of: "Person"),
        ]
    }
}
