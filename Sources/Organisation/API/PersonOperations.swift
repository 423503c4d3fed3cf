public import Web

extension PersonRoom {
    public var operations: [Operation] { asking + changing }

    private var tag: String { "people" }
    private var person: Operation.Parameter { .id("id", "The person's number.") }
    private var changed: [Operation.Answer] { [.absent] + Operation.Answer.usual + Operation.Answer.refused }

    private var asking: [Operation] {
        [
            Operation(
                .get, "/api/v1/people", id: "listPeople", summary: "Lists people by name.", tag: tag,
                parameters: [.words, .limit, .after],
                answers: [.init(200, "A page of people.", .named("PersonPage"))] + Operation.Answer.usual),
            Operation(
                .get, "/api/v1/people/{id}", id: "getPerson", summary: "Gives a person with the posts held today.",
                tag: tag, parameters: [person],
                answers: [.init(200, "The person.", .named("Person")), .absent] + Operation.Answer.usual),
            Operation(
                .get, "/api/v1/people/me", id: "getMe", summary: "Gives the person whose token this is.", tag: tag,
                answers: [.init(200, "The person.", .named("Person"))] + Operation.Answer.usual),
            Operation(
                .get, "/api/v1/people/{id}/stand-ins", id: "listStandIns",
                summary: "Lists who stands in for a person.", tag: tag, parameters: [person],
                answers: [.init(200, "Those who do, and will.", .named("StandInPage")), .absent]
                    + Operation.Answer.usual),
        ]
    }

    private var changing: [Operation] {
        [
            Operation(
                .post, "/api/v1/people", id: "addPerson", summary: "Enters a person with a first post.", tag: tag,
                parameters: [.idempotencyKey], requestBody: .json(.named("NewPerson")),
                answers: [.init(201, "The person's number.", .named("Made"))] + changed),
            Operation(
                .post, "/api/v1/people/{id}/posts", id: "addPost", summary: "Gives a person one more post.", tag: tag,
                parameters: [person, .idempotencyKey], requestBody: .json(.named("NewPost")),
                answers: [.init(201, "The post's number.", .named("Made"))] + changed),
            Operation(
                .post, "/api/v1/people/{id}/posts/{post}/end", id: "endPost", summary: "Ends a post today.", tag: tag,
                parameters: [person, .id("post", "The post's number."), .idempotencyKey],
                answers: [.init(204, "It has ended.")] + changed),
            Operation(
                .post, "/api/v1/people/{id}/invitation", id: "invitePerson",
                summary: "Makes a link by which a person chooses a password; earlier links end.", tag: tag,
                parameters: [person],
                answers: [.init(201, "The link; it is given this once.", .named("MadeInvitation"))] + changed),
            Operation(
                .post, "/api/v1/people/{id}/stand-ins", id: "addStandIn",
                summary: "Says who stands in for the holder of a post.", tag: tag,
                parameters: [person, .idempotencyKey], requestBody: .json(.named("NewStandIn")),
                answers: [.init(201, "The stand-in's number.", .named("Made"))] + changed),
            Operation(
                .post, "/api/v1/people/{id}/stand-ins/{standIn}/end", id: "endStandIn",
                summary: "Ends a stand-in today.", tag: tag,
                parameters: [person, .id("standIn", "The stand-in's number."), .idempotencyKey],
                answers: [.init(204, "It has ended.")] + changed),
        ]
    }

    public var schemas: [OpenAPI.Named] {
        let name = Schema.string(Schema.Text(minLength: 1, maxLength: 200))
        let signInName = Schema.string(Schema.Text(minLength: 2, maxLength: 64))
        let role = Schema.words(Role.allCases.map(\.rawValue))
        let capacity = Schema.words(StandIn.Capacity.allCases.map(\.rawValue))
        let title = Schema.Property("title", .nullable(.string(Schema.Text(maxLength: 200))), isRequired: false)
        let ground = Schema.Property("ground", .nullable(.string(Schema.Text(maxLength: 200))), isRequired: false)
        let held = Schema.object([
            .init("id", .identifier), .init("body", .identifier), .init("body_name", .string()), .init("role", role),
            .init("title", .nullable(.string()), isRequired: false),
        ])
        return [
            OpenAPI.Named(
                "Person",
                .object([
                    .init("id", .identifier), .init("name", .string()), .init("sign_in_name", .string()),
                    .init("posts", .array(of: held)),
                ])), .page("PersonPage", of: "Person"),
            OpenAPI.Named("NewPost", .object([.init("body", .identifier), .init("role", role), title])),
            OpenAPI.Named(
                "NewPerson",
                .object([
                    .init("name", name), .init("sign_in_name", signInName),
                    .init("email", .nullable(.string(Schema.Text(maxLength: 254))), isRequired: false),
                    .init("language", .nullable(.words(["vi", "zh", "en"])), isRequired: false),
                    .init("body", .identifier), .init("role", role), title,
                ])),
            OpenAPI.Named("Made", .object([.init("id", .identifier)])),
            OpenAPI.Named("MadeInvitation", .object([.init("path", .string())])),
            OpenAPI.Named(
                "NewStandIn",
                .object([
                    .init("post", .identifier), .init("sign_in_name", signInName), .init("capacity", capacity), ground,
                    .init("begins", .nullable(.day), isRequired: false, "Today where there is none."),
                    .init("last", .nullable(.day), isRequired: false, "The last day; a deputy needs one."),
                ])),
            OpenAPI.Named(
                "StandIn",
                .object([
                    .init("id", .identifier), .init("post", .identifier), .init("body", .identifier),
                    .init("body_name", .string()), .init("holder", .string()), .init("person", .identifier),
                    .init("person_name", .string()), .init("capacity", capacity), ground, .init("begins", .day),
                    .init("last", .nullable(.day), isRequired: false),
                ])), .page("StandInPage", of: "StandIn"),
        ]
    }
}
