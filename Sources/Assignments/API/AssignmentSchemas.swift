import Organisation
import Reading
public import Web

extension AssignmentRoom {
    public var schemas: [OpenAPI.Named] {
        [
            .init("AssignmentItem", .object(common + item)), .init("AssignmentPage", .object(page)),
            .init("Assignment", .object(common + record)), .init("NewCompletion", .object(completion, isClosed: false)),
            .init("NewWithdrawal", .object(newWithdrawal, isClosed: false)),
            .init("Amendment", .object(amendment, isClosed: false)),
        ]
    }

    private static func optional(_ name: String, _ schema: Schema, _ words: String? = nil) -> Schema.Property {
        .init(name, schema, isRequired: false, words)
    }

    private var common: [Schema.Property] {
        [
            .init("id", .identifier), .init("directive", .identifier),
            .init("ref", .string(), "Its number in the text."),
            Self.optional("group", .string(), "The headings it stands under."), .init("text", .string()),
            Self.optional("restored", .string(), "The likely spelling of a text whose letters a scan changed."),
            Self.optional("due_on", .day, "The last day in time; of recurring work the coming one."),
            Self.optional("product", .string()), Self.optional("weight", .number, "Points."),
            .init("state", .words(AssignmentState.allCases.map(\.rawValue))),
        ]
    }

    private var item: [Schema.Property] {
        [
            Self.optional("number", .string(), "The directive's own number."),
            .init("leads", .array(of: .string())), .init("supports", .array(of: .string())),
            .init("due_kind", .words(DraftDue.Kind.allCases.map(\.rawValue))),
            Self.optional("due_words", .string(), "The deadline as the text says it."),
            .init("due_assumed", .boolean, "Whether a rule supplied the deadline."),
            Self.optional("working_days_left", .integer(), "Negative when late."), Self.optional("done_on", .day),
        ]
    }

    private var page: [Schema.Property] {
        let count: Schema = .object([
            .init("total", .integer(minimum: 0), "Of the states asked for."),
            .init(
                "by_state", .object(AssignmentState.allCases.map { Self.optional($0.rawValue, .integer(minimum: 0)) })),
            .init("capped", .boolean, "Whether there are more than were counted."),
        ])
        return [
            .init("items", .array(of: .named("AssignmentItem"))),
            Self.optional("previous", .string(), "The `before` of the page before; absent on the first."),
            Self.optional("next", .string(), "The `after` of the next page; absent on the last."),
            .init("sort", .words(LedgerSort.allCases.map(\.rawValue)), "The sort that was used."),
            .init("count", count),
        ]
    }

    private var record: [Schema.Property] {
        let named = Schema.object([.init("name", .string()), Self.optional("body", .identifier)])
        let span: [Schema.Property] = [.init("start", .integer(minimum: 0)), .init("end", .integer(minimum: 0))]
        let field = Schema.object(span + [.init("confidence", .number), Self.optional("assumed", .string())])
        return [
            .init("revision", .integer(minimum: 1)), Self.optional("provision", .identifier),
            .init("source", .object(span), "UTF-8 byte offsets in the directive's text."),
            .init("source_line", .integer(minimum: 0)), .init("leads", .array(of: named)),
            .init("supports", .array(of: named)),
            .init(
                "people", .array(of: .object([.init("name", .string()), .init("role", .words(["owner", "leader"]))]))),
            .init("due", due), Self.optional("due_assumption", .string()), .init("targets", .array(of: target)),
            Self.optional("group_weight", .number), .init("kept_by", .identifier), Self.optional("completion", done),
            Self.optional("occurrence", .string(), "Of recurring work, the occurrence that is due, such as 2026-Q3."),
            .init("completions", .array(of: done), "The last said first; of recurring work one for each occurrence."),
            Self.optional("withdrawal", withdrawal),
            Self.optional("rollup", rollup, "How far the members of the group have come to which it was given."),
            .init(
                "fields",
                .object(
                    ["text", "lead", "support", "people", "due", "product", "targets", "weight"].map {
                        Self.optional($0, field)
                    }, isClosed: false), "Where each field was read, and how sure the reader was."),
        ]
    }

    private var rollup: Schema {
        .object([
            .init("id", .identifier), .init("group", .identifier), .init("name", .string()),
            .init("done", .integer(minimum: 0)), .init("members", .integer(minimum: 0)),
        ])
    }

    private var due: Schema {
        .object([
            .init("kind", .words(DraftDue.Kind.allCases.map(\.rawValue))), Self.optional("from", .string()),
            Self.optional("by", .string()), Self.optional("recurrence", .string()), Self.optional("text", .string()),
        ])
    }

    private var target: Schema {
        .object([
            .init("what", .string()), .init("op", .words(["=", ">=", "<=", ">", "<"])), .init("value", .number),
            Self.optional("unit", .string()), Self.optional("scope", .string()), Self.optional("by", .string()),
        ])
    }

    private var done: Schema {
        .object([
            .init("occurrence", .string(), "\u{201C}once\u{201D} where the assignment does not recur."),
            Self.optional("due_on", .day), .init("done_on", .day), .init("late", .boolean),
            Self.optional("note", .string()), Self.optional("person", .identifier),
            .init("at", .moment),
        ])
    }

    private var withdrawal: Schema {
        .object([
            .init("reason", .string()), .init("basis", .string(), "By what it no longer binds."),
            Self.optional("directive", .identifier, "The directive that the basis names, where this ledger has it."),
            Self.optional("person", .identifier), .init("at", .moment),
        ])
    }

    private var newWithdrawal: [Schema.Property] {
        [
            .init("reason", .string(Schema.Text(minLength: 1, maxLength: 2_000))),
            .init(
                "basis", .string(Schema.Text(minLength: 1, maxLength: 500)),
                "The document or decision by which it no longer binds."),
        ]
    }

    private var completion: [Schema.Property] {
        [
            Self.optional("done_on", .day, "Today when absent; never later than today."),
            Self.optional("note", .string(Schema.Text(maxLength: 2_000))),
            Self.optional(
                "occurrence", .string(Schema.Text(maxLength: 40)), "Refused unless it is the one that is due."),
        ]
    }

    private var amendment: [Schema.Property] {
        let name = Schema.string(Schema.Text(minLength: 1, maxLength: 200))
        return [
            Self.optional("text", .string(Schema.Text(minLength: 1, maxLength: 10_000))),
            Self.optional("leads", .array(of: name, maxItems: 100)),
            Self.optional("supports", .array(of: name, maxItems: 100)),
            Self.optional("due_on", .oneOf([.day, .words([""])]), "Empty takes the deadline away."),
            Self.optional("due_words", .string(Schema.Text(maxLength: 2_000))),
            .init("reason", .string(Schema.Text(minLength: 1, maxLength: 2_000))),
            Self.optional("revision", .integer(minimum: 1), "Refused when somebody corrected it since."),
        ]
    }
}
