import Directives
import Organisation
public import Web

extension SpillRoom {
    public var operations: [Operation] {
        let tag = "spills", id = Operation.Parameter.id("id", "The spill's number.")
        func deed(
            _ path: String, _ name: String, _ summary: String, _ body: Schema?, _ more: [Operation.Parameter] = []
        ) -> Operation {
            Operation(
                .post, "/api/v1/spills/{id}/\(path)", id: name, summary: summary, tag: tag,
                parameters: [id] + more + [.idempotencyKey], requestBody: body.map { .json($0) },
                answers: [.init(204, "Done."), .absent] + Operation.Answer.usual + Operation.Answer.refused)
        }
        return [
            Operation(
                .get, "/api/v1/spills", id: "listSpills", summary: "Lists spills of state secrets, the newest first.",
                tag: tag, parameters: [.limit, .after],
                answers: [.init(200, "A page of spills.", .named("SpillPage"))] + Operation.Answer.usual),
            Operation(
                .post, "/api/v1/spills", id: "freezeSpill",
                summary: "Takes a directive or a draft out of everybody's sight.", tag: tag,
                parameters: [.idempotencyKey], requestBody: .json(.named("NewSpill")),
                answers: [.init(201, "Its number.", .named("MadeSpill")), .absent] + Operation.Answer.usual
                    + Operation.Answer.refused),
            Operation(
                .get, "/api/v1/spills/{id}", id: "getSpill", summary: "Tells what a spill reached, without its words.",
                tag: tag, parameters: [id],
                answers: [.init(200, "The report.", .named("SpillReport")), .absent] + Operation.Answer.usual),
            deed("tellings", "tellOfSpill", "Says that somebody was told.", .named("NewTelling")),
            deed("lift", "liftSpill", "Puts back what was frozen by mistake.", .named("SpillGround")),
            deed("removal", "removeSpill", "Removes what was frozen, for good.", .named("SpillRemoval")),
            deed(
                "backups/{backup}/destruction", "confirmBackupDestroyed", "Says that a backup is destroyed.", nil,
                [.id("backup", "The backup's number.")]),
        ]
    }

    public var schemas: [OpenAPI.Named] {
        let words = Schema.string(Schema.Text(minLength: 1, maxLength: SpillRefusal.longest))
        let digits = Schema.string(Schema.Text(pattern: "^[0-9a-f]+$", minLength: 64, maxLength: 64))
        let kind = Schema.words(Spill.Kind.allCases.map(\.rawValue))
        return [
            OpenAPI.Named(
                "NewSpill",
                .object(
                    [
                        .init("kind", kind), .init("id", .identifier, "The directive's or the draft's number."),
                        .init("reason", words, "How it was noticed; without the secret itself."),
                    ], isClosed: false)),
            OpenAPI.Named("MadeSpill", .object([.init("id", .identifier)])),
            OpenAPI.Named("NewTelling", .object([.init("who", words, "Who was told, and how.")], isClosed: false)),
            OpenAPI.Named(
                "SpillGround", .object([.init("ground", words, "Why, or by whom decided.")], isClosed: false)),
            OpenAPI.Named(
                "SpillRemoval",
                .object(
                    [
                        .init("ground", words, "The decision by which it is removed."),
                        .init("sure", .boolean, "That it is meant: `true`."),
                    ], isClosed: false)),
            OpenAPI.Named(
                "Spill",
                .object([
                    .init("id", .identifier), .init("body", .identifier, "That kept the text."), .init("kind", kind),
                    .init("subject", .identifier), .init("state", .words(Spill.State.allCases.map(\.rawValue))),
                    .init("reason", .string()), .init("frozen_at", .integer(), "Microseconds since 1970 UTC."),
                    .init("ended_at", .integer(), isRequired: false), .init("ground", .string(), isRequired: false),
                    .init("entry", .identifier, "The entry of the journal that tells of it last."),
                ])),
            .page("SpillPage", of: "Spill"),
            OpenAPI.Named(
                "SpillReport",
                .object([
                    .init("spill", .named("Spill")),
                    .init(
                        "rows",
                        .array(of: .object([.init("table", .string()), .init("rows", .integer(minimum: 0))]))),
                    .init("entries", .array(of: .identifier), "Of the journal, whose words are apart."),
                    .init("people", .array(of: .string()), "Who worked with it."),
                    .init(
                        "files",
                        .array(
                            of: .object([
                                .init("sha256", digits), .init("shared", .boolean, "Another text keeps it too."),
                            ]))),
                    .init("others", .array(of: .string()), "Texts that somebody should look at too."),
                    .init(
                        "told", .array(of: .object([.init("who", .string()), .init("at", .integer())]))),
                    .init("to_be_told", .array(of: .string())),
                    .init(
                        "backups",
                        .array(
                            of: .object([
                                .init("id", .identifier), .init("path", .string()), .init("destroyed", .boolean),
                            ]))),
                    .init("addresses", .array(of: .string()), "Under which the access log tells who read it."),
                ])),
        ]
    }
}
