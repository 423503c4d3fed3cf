public import Web

extension SecurityRoom {
    public var operations: [Operation] {
        let gone = Operation.Answer(204, "It is done.")
        return [
            Operation(
                .get, "/api/v1/sessions", id: "listSessions", summary: "Lists where the caller is signed in.",
                tag: "sessions",
                answers: [.init(200, "The sessions.", .named("SessionPage"))] + Operation.Answer.usual),
            Operation(
                .delete, "/api/v1/sessions", id: "endSessions", summary: "Signs the caller out of every browser.",
                tag: "sessions", parameters: [.idempotencyKey],
                answers: [gone] + Operation.Answer.usual + Operation.Answer.refused),
            Operation(
                .delete, "/api/v1/sessions/{id}", id: "endSession", summary: "Ends one of the caller's sessions.",
                tag: "sessions", parameters: [.id("id", "The session's number."), .idempotencyKey],
                answers: [gone, .absent] + Operation.Answer.usual + Operation.Answer.refused),
            Operation(
                .delete, "/api/v1/second-factors/{person}", id: "resetSecondFactor",
                summary: "Takes the one-time codes from another person, who lost the telephone.",
                tag: "second-factors", parameters: [.id("person", "The person's number."), .idempotencyKey],
                answers: [gone, .absent] + Operation.Answer.usual + Operation.Answer.refused),
            Operation(
                .get, "/api/v1/tokens", id: "listTokens", summary: "Lists the caller's tokens.", tag: "tokens",
                answers: [.init(200, "The tokens.", .named("TokenPage"))] + Operation.Answer.usual),
            Operation(
                .post, "/api/v1/tokens", id: "makeToken",
                summary: "Makes a token; its secret is answered this once. A token makes none that may do more.",
                tag: "tokens", requestBody: .json(.named("NewToken")),
                answers: [.init(201, "The secret.", .named("MadeToken"))] + Operation.Answer.usual
                    + Operation.Answer.refused),
            Operation(
                .delete, "/api/v1/tokens/{id}", id: "revokeToken", summary: "Makes one of the caller's tokens useless.",
                tag: "tokens", parameters: [.id("id", "The token's number."), .idempotencyKey],
                answers: [gone, .absent] + Operation.Answer.usual + Operation.Answer.refused),
        ]
    }

    public var schemas: [OpenAPI.Named] {
        let name = Schema.string(Schema.Text(minLength: 1, maxLength: 200))
        let scope = Schema.array(of: .words(Permission.allCases.map(\.rawValue)), maxItems: 100)
        return [
            OpenAPI.Named(
                "NewToken",
                .object([
                    .init("name", name), .init("days", .integer(minimum: 1, maximum: APIToken.longest)),
                    .init("scope", scope, "What it allows of what its owner may."),
                ])),
            OpenAPI.Named("MadeToken", .object([.init("id", .identifier), .init("secret", .string())])),
            OpenAPI.Named(
                "Token",
                .object([
                    .init("id", .identifier), .init("name", name),
                    .init(
                        "scope", .nullable(scope), isRequired: false, "Absent where it allows all that its owner may."),
                    .init("made", .moment), .init("expires", .moment),
                    .init("last_used", .nullable(.moment), isRequired: false),
                ])), .page("TokenPage", of: "Token"),
            OpenAPI.Named(
                "Session",
                .object([
                    .init("id", .identifier), .init("browser", .string(), "What the browser calls itself."),
                    .init("address", .string()), .init("began", .moment), .init("last_used", .moment),
                    .init("expires", .moment),
                ])), .page("SessionPage", of: "Session"),
        ]
    }
}
