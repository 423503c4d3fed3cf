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
        ]
    }

    public var schemas: [OpenAPI.Named] {
        [
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
