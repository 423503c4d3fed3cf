public import Web

extension Operation.Parameter {
    /// How many items a list gives at most.
    public static var limit: Operation.Parameter {
        Operation.Parameter(
            "limit", in: .query, .integer(minimum: 1, maximum: 200), "How many items at most; 50 if not said.")
    }

    /// Where a list goes on.
    public static var after: Operation.Parameter {
        Operation.Parameter(
            "after", in: .query, .string(Schema.Text(pattern: #"^-?\d{1,18}\..*$"#, maxLength: 1000)),
            "The `next` of the page before; it is no number to be made up.")
    }

    /// Words to look for.
    public static var words: Operation.Parameter {
        Operation.Parameter("q", in: .query, .string(Schema.Text(maxLength: 200)), "Words that must be found.")
    }

    /// Bodies of one level.
    static var level: Operation.Parameter {
        Operation.Parameter(
            "level", in: .query, .words(Body.Level.allCases.map(\.rawValue)), "Only bodies of this level.")
    }
}

extension Operation.Answer {
    /// What every operation may answer: no token, no right, too much.
    public static var usual: [Operation.Answer] {
        [
            .problem(400, "The request cannot be read."), .problem(401, "There is no valid token."),
            .problem(403, "None of the caller's posts allows this."),
        ]
    }

    /// What is answered where the thing is not there, or may not be seen.
    public static var absent: Operation.Answer { .problem(404, "There is no such thing, or it may not be seen.") }

    /// What every write may answer beside.
    public static var refused: [Operation.Answer] {
        [
            .problem(409, "It does not fit with what is there."), .problem(413, "The body is too large."),
            .problem(415, "The body is of another kind."), .problem(422, "A value may not be so."),
        ]
    }
}

extension OpenAPI.Named {
    /// A page of a list of a named shape.
    public static func page(_ name: String, of item: String) -> OpenAPI.Named {
        OpenAPI.Named(
            name,
            .object([
                .init("items", .array(of: .named(item))),
                .init("next", .string(), isRequired: false, "The `after` of the next page; absent on the last."),
            ]))
    }
}
