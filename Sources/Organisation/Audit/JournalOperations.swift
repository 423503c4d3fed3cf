public import Web

extension JournalRoom {
    public var operations: [Operation] {
        let tag = "journal", number = Operation.Parameter.id("number", "The entry's number.")
        return [
            Operation(
                .get, "/api/v1/journal", id: "listJournal", summary: "Lists entries of the journal, the newest first.",
                tag: tag,
                parameters: [
                    Operation.Parameter("from", in: .query, .day, "The first day."),
                    Operation.Parameter("to", in: .query, .day, "The last day."),
                    Operation.Parameter("person", in: .query, .identifier, "Who did it."),
                    Operation.Parameter("body", in: .query, .identifier, "For which body."),
                    Operation.Parameter("verb", in: .query, .string(Schema.Text(maxLength: 200)), "What was done."),
                    Operation.Parameter(
                        "subject_kind", in: .query, .string(Schema.Text(maxLength: 200)), "To what kind of thing."),
                    Operation.Parameter("subject", in: .query, .identifier, "To which; only with `subject_kind`."),
                    .limit, .after,
                ],
                answers: [.init(200, "A page of entries.", .named("JournalEntryPage"))] + Operation.Answer.usual),
            Operation(
                .get, "/api/v1/journal/{number}", id: "getJournalEntry", summary: "Gives an entry of the journal.",
                tag: tag, parameters: [number],
                answers: [.init(200, "The entry.", .named("JournalEntry")), .absent] + Operation.Answer.usual),
            Operation(
                .get, "/api/v1/journal/{number}/proof", id: "getJournalProof",
                summary: "Gives the proof that an entry is in the journal, to be checked without it.", tag: tag,
                parameters: [number],
                answers: [
                    .init(200, "The proof.", .named("JournalProof")), .absent,
                    .problem(409, "No signed head stands for the entry yet."),
                ] + Operation.Answer.usual),
        ]
    }

    public var schemas: [OpenAPI.Named] {
        [
            OpenAPI.Named(
                "JournalEntry",
                .object([
                    .init("number", .identifier), .init("at", .integer(), "Microseconds since 1970 UTC."),
                    .init("person", .integer(), isRequired: false), .init("post", .integer(), isRequired: false),
                    .init("body", .integer(), isRequired: false), .init("verb", .string()),
                    .init("subject_kind", .string()), .init("subject_id", .integer()),
                    .init(
                        "change", .string(), isRequired: false,
                        "JSON with what was and what is; absent where it was taken out."),
                    .init("salt", .digits(32), isRequired: false, "Gone with the change."),
                    .init("commitment", .digits(32), "Over salt and change: what is hashed in their place."),
                    .init(
                        "removed_by", .identifier, isRequired: false,
                        "The later entry that says that the change was taken out."),
                    .init("previous_hash", .digits(32)), .init("hash", .digits(32)),
                ])),
            .page("JournalEntryPage", of: "JournalEntry"),
            OpenAPI.Named(
                "JournalProof",
                .object([
                    .init("form", .words(["remit journal proof 2"])), .init("entry", .named("JournalEntry")),
                    .init("path", .array(of: .digits(32)), "From the entry's leaf to the root (RFC 9162, 2.1.3)."),
                    .init("head", .named("Head")),
                    .init(
                        "removal",
                        .object([
                            .init("entry", .named("JournalEntry")), .init("path", .array(of: .digits(32))),
                        ]), isRequired: false, "The later entry that took the change out, proven likewise."),
                ])),
        ]
    }
}
