import Web

/// The part of the API's description that tells how bodies merge, are split, renamed, abolished and moved.
enum ReorganisationOperations {
    static var operations: [Operation] {
        let (tag, id) = ("bodies", Operation.Parameter.id("id", "The body's number."))
        let usual = [Operation.Answer.absent] + Operation.Answer.usual
        return [
            Operation(
                .get, "/api/v1/bodies/{id}/reorganisations", id: "listReorganisations",
                summary: "Tells how a body began, was renamed or ended, the latest first.", tag: tag, parameters: [id],
                answers: [.init(200, "The reorganisations.", .named("ReorganisationPage"))] + usual),
            Operation(
                .post, "/api/v1/bodies/{id}/reorganisation", id: "reorganiseBody",
                summary: "Merges, splits, renames or abolishes a body; open work, posts and bodies below pass over.",
                tag: tag, parameters: [id, .idempotencyKey], requestBody: .json(.named("NewReorganisation")),
                answers: [.init(201, "What was done.", .named("ReorganisationOutcome"))] + usual
                    + Operation.Answer.refused),
            Operation(
                .post, "/api/v1/bodies/{id}/reorganisation/preview", id: "previewReorganisation",
                summary: "Tells what a reorganisation would change; nothing is written.", tag: tag, parameters: [id],
                requestBody: .json(.named("NewReorganisation")),
                answers: [.init(200, "What would change.", .named("ReorganisationPreview"))] + usual
                    + Operation.Answer.refused),
            Operation(
                .put, "/api/v1/bodies/{id}/parent", id: "moveBody",
                summary: "Puts a body, with all below it, under another; null makes it a root.", tag: tag,
                parameters: [id, .idempotencyKey], requestBody: .json(.named("BodyPlace")),
                answers: [.init(200, "The body.", .named("Body"))] + usual + Operation.Answer.refused),
        ]
    }

    static var schemas: [OpenAPI.Named] {
        let name = Schema.string(Schema.Text(minLength: 1, maxLength: 200))
        let identifier = Schema.nullable(.string(Schema.Text(maxLength: 64)))
        let count = Schema.integer(minimum: 0)
        let kind = Schema.words(Reorganisation.Kind.allCases.map(\.rawValue))
        let ids = Schema.nullable(.array(of: .identifier, maxItems: 100))
        let party = Schema.object([.init("body", .identifier), .init("name", .string())])
        let counts: [Schema.Property] = [.init("posts", count), .init("bodies", count)]
        return [
            OpenAPI.Named(
                "NewReorganisation",
                .object(
                    [
                        .init("kind", kind), .init("day", .day, "The first day on which it is so."),
                        .init("ground", .string(Schema.Text(minLength: 1, maxLength: 500)), "The decision."),
                        .init("others", ids, isRequired: false, "Bodies that end with it, when it merges."),
                        .init("into", ids, isRequired: false, "Bodies of the directory that go on."),
                        .init(
                            "begins",
                            .nullable(
                                .array(
                                    of: .object([
                                        .init("name", name), .init("identifier", identifier, isRequired: false),
                                    ]),
                                    maxItems: 100)), isRequired: false, "Bodies that begin; of a renaming the new name."
                        ),
                        .init(
                            "posts", .nullable(.words(ReorganisationPlan.Posts.allCases.map(\.rawValue))),
                            isRequired: false
                        ),
                        .init(
                            "below", .nullable(.words(ReorganisationPlan.Below.allCases.map(\.rawValue))),
                            isRequired: false
                        ),
                        .init(
                            "division", .nullable(.words(ReorganisationPlan.Division.allCases.map(\.rawValue))),
                            isRequired: false),
                        .init(
                            "given",
                            .nullable(
                                .array(
                                    of: .object([
                                        .init("assignment", .identifier),
                                        .init("receiver", .integer(minimum: 0, maximum: 99)),
                                    ]), maxItems: 10_000)), isRequired: false,
                            "Assignments given to one of those that go on, by its place: first into, then begins."),
                    ], isClosed: false)),
            OpenAPI.Named(
                "ReorganisationOutcome",
                .object(
                    [
                        .init("id", .identifier), .init("successors", .array(of: .identifier)),
                        .init("assignments", count),
                    ]
                        + counts)),
            OpenAPI.Named(
                "ReorganisationPreview",
                .object([.init("leads", count), .init("supports", count), .init("keeps", count)] + counts)),
            OpenAPI.Named("BodyPlace", .object([.init("parent", .nullable(.identifier))], isClosed: false)),
            OpenAPI.Named(
                "Reorganisation",
                .object([
                    .init("id", .identifier), .init("kind", kind), .init("day", .day), .init("ground", .string()),
                    .init("former", .array(of: party)), .init("successors", .array(of: party)),
                ])), .page("ReorganisationPage", of: "Reorganisation"),
        ]
    }
}
