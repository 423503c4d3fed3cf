import Archive
import Organisation
import Reading
public import Web

extension DraftRoom {
    public var operations: [Operation] {
        let tag = "drafts", id = Operation.Parameter.id("id", "The draft's number.")
        let version = Schema.named("DraftVersion")
        let write = [Operation.Answer.absent] + Operation.Answer.usual + Operation.Answer.refused
        return [
            Operation(
                .get, "/api/v1/drafts", id: "listDrafts", summary: "Lists drafts, the newest first.", tag: tag,
                parameters: [.limit, .after],
                answers: [.init(200, "A page of drafts.", .named("DraftPage"))] + Operation.Answer.usual),
            Operation(
                .post, "/api/v1/drafts", id: "importDirective", summary: "Takes a document in; it is read afterwards.",
                tag: tag, parameters: [.idempotencyKey],
                requestBody: Operation.RequestBody([
                    .init("application/json", .named("NewDraft")),
                    .init("multipart/form-data", .named("NewDraftFile")),
                ]),
                answers: [.init(202, "The draft's number.", .named("DraftNumber"))] + write),
            Operation(
                .get, "/api/v1/drafts/{id}", id: "getDraft", summary: "Gives a draft with what was read.", tag: tag,
                parameters: [id],
                answers: [.init(200, "The draft.", .named("DraftDetail")), .absent] + Operation.Answer.usual),
            Operation(
                .patch, "/api/v1/drafts/{id}", id: "editDraft", summary: "Corrects a draft; all corrections or none.",
                tag: tag, parameters: [id, .idempotencyKey], requestBody: .json(.named("DraftEdits")),
                answers: [.init(200, "The version it has now.", version)] + write),
            Operation(
                .delete, "/api/v1/drafts/{id}", id: "discardDraft", summary: "Puts a draft away; nothing is lost.",
                tag: tag, parameters: [id, .idempotencyKey],
                answers: [.init(204, "It was put away.")] + write),
            Operation(
                .post, "/api/v1/drafts/{id}/undo", id: "undoEdit",
                summary: "Takes the correction back that made a version.",
                tag: tag, parameters: [id, .idempotencyKey], requestBody: .json(version),
                answers: [.init(200, "The version it has now.", version)] + write),
            Operation(
                .post, "/api/v1/drafts/{id}/changes", id: "decideChanges",
                summary: "Decides on changes that the draft proposes; nothing changes before it is confirmed.",
                tag: tag, parameters: [id, .idempotencyKey], requestBody: .json(.named("ChangeChoices")),
                answers: [.init(200, "The version it has now.", version)] + write),
            Operation(
                .post, "/api/v1/drafts/{id}/confirmation", id: "confirmDraft",
                summary: "Makes a directive of it, with its assignments; a second time gives the same directive.",
                tag: tag, parameters: [id, .idempotencyKey], requestBody: .json(.named("DraftConfirmation")),
                answers: [.init(201, "The directive's number.", .named("DirectiveNumber"))] + write),
            Operation(
                .post, "/api/v1/drafts/{id}/recognition", id: "recogniseDraft",
                summary: "Has its pages recognised anew from their pictures; what was read is kept aside.",
                tag: tag, parameters: [id, .idempotencyKey], requestBody: .json(.named("DraftRecognition")),
                answers: [.init(202, "The draft's number.", .named("DraftNumber"))] + write),
        ]
    }

    public var schemas: [OpenAPI.Named] {
        let words = Schema.object([.init("start", .integer(minimum: 0)), .init("end", .integer(minimum: 1))])
        let edit = Schema.object([
            .init("do", .words(SentEdit.verbs)),
            .init("card", .integer(minimum: 1), isRequired: false, "The number of the card."),
            .init(
                "field", .words(CardField.allCases.map(\.rawValue) + HeadField.allCases.map(\.rawValue)),
                isRequired: false, "What is set; for a card or the document itself."),
            .init("value", .anything, isRequired: false, "As the field has it in the draft."),
            .init("words", words, isRequired: false, "The passage it was read from, in UTF-8 bytes."),
            .init("first", .string(), isRequired: false), .init("second", .string(), isRequired: false),
            .init("name", .string(), isRequired: false, "A body's name in the text."),
            .init("body", .identifier, isRequired: false, "The body it means."),
            .init("parent", .identifier, isRequired: false, "The body above a new one."),
            .init(
                "kind", .words(Body.Kind.allCases.map(\.rawValue) + ["words"]), isRequired: false,
                "The kind of a new body, or “words” for no body."),
            .init("finding", .integer(minimum: 0), isRequired: false),
            .init(
                "report", .integer(minimum: 0), isRequired: false, "An order to report, to be put aside or taken up."),
        ])
        let secrecy = Schema.words(DeclaredSecrecy.allCases.map(\.rawValue))
        return [
            OpenAPI.Named("DraftNumber", .object([.init("id", .identifier)])),
            OpenAPI.Named("DraftVersion", .object([.init("version", .integer(minimum: 0))])),
            OpenAPI.Named(
                "ChangeChoices",
                .object(
                    [
                        .init("version", .integer(minimum: 0), "The version the decisions were made on."),
                        .init(
                            "choices",
                            .array(
                                of: .object(
                                    [
                                        .init("change", .string(), "As the draft names it."),
                                        .init("choice", .words(SentChoices.words)),
                                        .init(
                                            "item", .identifier, isRequired: false, "Another assignment of that text."),
                                    ], isClosed: false), maxItems: 1000)),
                    ], isClosed: false)),
            OpenAPI.Named("DirectiveNumber", .object([.init("directive", .identifier)])),
            OpenAPI.Named(
                "NewDraft",
                .object([
                    .init("text", .string(Schema.Text(minLength: 1, maxLength: 1_000_000))),
                    .init("name", .string(Schema.Text(maxLength: 200)), isRequired: false),
                    .init("body", .identifier, isRequired: false, "The body that keeps it."),
                    .init("again", .boolean, isRequired: false, "Take the same file in a second time."),
                    .init("secrecy", secrecy, isRequired: false, "A state secret is refused, and nothing of it kept."),
                ])),
            OpenAPI.Named(
                "NewDraftFile",
                .object(
                    [
                        .init("file", .file),
                        .init("body", .string(), isRequired: false, "The number of the body that keeps it."),
                        .init("again", .words(["yes", "no"]), isRequired: false),
                        .init("secrecy", secrecy, isRequired: false),
                        .init(
                            "recognition", .words(["vi", "zh", "en"]), isRequired: false,
                            "The language of a scan; left out, its pages tell."),
                    ], isClosed: false)),
            OpenAPI.Named(
                "DraftRecognition",
                .object(
                    [
                        .init(
                            "language", .words(["vi", "zh", "en"]), isRequired: false,
                            "The language of the pages; left out, they tell."),
                        .init(
                            "despite_corrections", .boolean, isRequired: false,
                            "Leave corrections of the present reading behind."),
                    ], isClosed: false)),
            OpenAPI.Named(
                "DraftEdits",
                .object(
                    [
                        .init("version", .integer(minimum: 0), "The version the corrections were made on."),
                        .init("edits", .array(of: edit, maxItems: 1000)),
                    ], isClosed: false)),
            OpenAPI.Named(
                "DraftConfirmation",
                .object(
                    [
                        .init("version", .integer(minimum: 0), "The version that was looked at."),
                        .init(
                            "despite_number", .boolean, isRequired: false,
                            "Confirm a second directive of the same number."),
                    ], isClosed: false)),
            OpenAPI.Named("Draft", Self.item), .page("DraftPage", of: "Draft"),
            OpenAPI.Named(
                "DraftDetail",
                .object(
                    [
                        .init("draft", .named("Draft")),
                        .init("language", .words(["vi", "zh", "en"]), isRequired: false),
                        .init("directive", .anything, isRequired: false, "As `remit read` gives it."),
                        .init("cards", .array(of: .object([.init("card", .integer())], isClosed: false))),
                        .init("names", .array(of: .object([.init("name", .string())], isClosed: false))),
                        .init("reports", .array(of: .object([.init("report", .integer())], isClosed: false))),
                        .init("findings", .array(of: .object([.init("code", .string())], isClosed: false))),
                        .init("changes", .array(of: .object([.init("change", .string())], isClosed: false))),
                    ])),
        ]
    }

    private static let item = Schema.object([
        .init("id", .identifier), .init("state", .words(PendingDraft.State.allCases.map(\.rawValue))),
        .init("file_name", .string()), .init("body", .identifier), .init("version", .integer(minimum: 0)),
        .init("title", .string(), isRequired: false), .init("number", .string(), isRequired: false),
        .init("assignments", .integer(minimum: 0), isRequired: false),
        .init("directive", .identifier, isRequired: false),
        .init("entered_at", .moment), .init("changed_at", .moment), .init("refusal", .string(), isRequired: false),
        .init("origin", .words(TextOrigin.allCases.map(\.rawValue)), "Where its words come from."),
        .init("letters_damaged", .boolean),
    ])
}

extension DirectiveRoom {
    public var operations: [Operation] {
        let tag = "directives", id = Operation.Parameter.id("id", "The directive's number.")
        return [
            Operation(
                .get, "/api/v1/directives", id: "listDirectives", summary: "Lists directives, the latest issued first.",
                tag: tag,
                parameters: [
                    .words,
                    .init("type", in: .query, .words(DirectiveType.allCases.map(\.rawValue)), "Of this kind alone."),
                    .init("issuer", in: .query, .string(Schema.Text(maxLength: 200)), "A part of the issuer's name."),
                    .init("year", in: .query, .integer(minimum: 1, maximum: 9999), "Issued in this year."), .limit,
                    Operation.Parameter(
                        "after", in: .query, .string(Schema.Text(pattern: #"^[1-9]\d{0,17}\.-?\d{1,18}$"#)),
                        "The `next` of the page before."),
                ],
                answers: [.init(200, "A page of directives.", .named("DirectivePage"))] + Operation.Answer.usual),
            Operation(
                .get, "/api/v1/directives/{id}", id: "getDirective", summary: "Gives a directive with what it cites.",
                tag: tag, parameters: [id],
                answers: [.init(200, "The directive.", .named("DirectiveDetail")), .absent] + Operation.Answer.usual),
            Operation(
                .get, "/api/v1/directives/{id}/provisions", id: "listProvisions",
                summary: "Gives the numbered passages of a directive.", tag: tag, parameters: [id],
                answers: [.init(200, "All of them.", .named("ProvisionPage")), .absent] + Operation.Answer.usual),
            Operation(
                .get, "/api/v1/directives/{id}/text", id: "getDirectiveText", summary: "Gives the text of a directive.",
                tag: tag, parameters: [id],
                answers: [.init(200, "The text.", mediaType: "text/plain", .string()), .absent] + Operation.Answer.usual
            ),
        ]
    }

    public var schemas: [OpenAPI.Named] {
        let capacity = Schema.object([
            .init(
                "kind", .words(SigningCapacity.Kind.allCases.map(\.rawValue)),
                "Vietnamese texts write TM., KT., TL., TUQ. and Q."), .init("of", .string()),
        ])
        let signatory = Schema.object([
            .init("name", .string()), .init("title", .string(), isRequired: false),
            .init("capacity", .array(of: capacity), "For whom or in whose place it was signed."),
        ])
        let item = Schema.object([
            .init("id", .identifier), .init("number", .string(), isRequired: false),
            .init("type", .words(DirectiveType.allCases.map(\.rawValue))),
            .init("language", .words(["vi", "zh", "en"])),
            .init("title", .string()), .init("issuer", .string(), isRequired: false),
            .init("issuer_body", .identifier, isRequired: false),
            .init("issued", .string(), isRequired: false, "A day, a month or a year, as far as the text says."),
            .init(
                "effective", .day, isRequired: false, "The first day in force, where it is another than that of issue."),
            .init("place", .string(), isRequired: false), .init("signatory", signatory, isRequired: false),
            .init("body", .identifier, "The body that keeps it."),
            .init("assignments", .integer(minimum: 0)), .init("sha256", .string()), .init("confirmed_at", .moment),
        ])
        let cited = Schema.object([
            .init("kind", .words(Citation.Kind.allCases.map(\.rawValue))),
            .init("number", .string(), isRequired: false),
            .init("issued", .string(), isRequired: false), .init("issuer", .string(), isRequired: false),
            .init("title", .string(), isRequired: false), .init("directive", .identifier, isRequired: false),
        ])
        let recipient = Schema.object([.init("name", .string()), .init("body", .identifier, isRequired: false)])
        let reporting = Schema.object([
            .init("id", .identifier), .init("who", .array(of: recipient)), .init("to", recipient, isRequired: false),
            .init("subject", .string(), isRequired: false),
            .init("recurrence", .string(), isRequired: false, "Such as “quarterly”; absent when it does not recur."),
            .init(
                "by", .string(), isRequired: false,
                "A day, or a recurring one's: “12-05” of the year, “25” of the month."),
            .init("on_request", .boolean), .init("start", .integer(minimum: 0), isRequired: false),
            .init("end", .integer(minimum: 0), isRequired: false),
        ])
        let provision = Schema.object([
            .init("id", .identifier), .init("ref", .string()), .init("parent", .identifier, isRequired: false),
            .init("heading", .string(), isRequired: false), .init("start", .integer(minimum: 0)),
            .init("end", .integer(minimum: 0)),
        ])
        return [
            OpenAPI.Named("Directive", item), .page("DirectivePage", of: "Directive"),
            OpenAPI.Named("Provision", provision), .page("ProvisionPage", of: "Provision"),
            OpenAPI.Named(
                "DirectiveDetail",
                .object([
                    .init("directive", .named("Directive")), .init("cites", .array(of: cited)),
                    .init("cited_by", .array(of: .identifier)), .init("recipients", .array(of: recipient)),
                    .init("reporting", .array(of: reporting)),
                ])),
        ]
    }
}
