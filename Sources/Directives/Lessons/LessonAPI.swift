import Database
import Organisation
import Reading
public import Web

/// What corrections taught as JSON, below /api/v1/lessons.
struct LessonAPI {
    func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        let parts = visit.apiSegments
        switch (visit.request.method, parts.count) {
        case (.get, 1): return try list(visit, caller)
        case (.post, 1): return try teach(visit)
        case (.delete, 2):
            guard let id = Lesson.ID(segment: parts[1]) else { return nil }
            return try visit.perform(ForgetLesson(lesson: id, isBack: false)) { _ in KeptAnswer(status: 204, body: []) }
        case (.post, 3) where parts[2] == "return":
            guard let id = Lesson.ID(segment: parts[1]) else { return nil }
            return try visit.perform(ForgetLesson(lesson: id, isBack: true)) { lesson in
                try KeptAnswer(status: 200, encoding: LessonItem(lesson))
            }
        default: return nil
        }
    }

    private func list(_ visit: Visit, _ caller: Caller) throws -> Response {
        guard caller.may(.importDirective) else { throw GateRefusal.notAllowed }
        let lessons = try visit.database.read { connection in
            try LessonStore(connection).lessons(
                at: try caller.keepers(on: visit.today, in: connection).map(\.id), limit: LessonRoom.most)
        }
        return try .json(encoding: ["items": lessons.map(LessonItem.init)])
    }

    private struct Sent: Decodable {
        let body: Int64
        let words: String
        let role: String
    }

    private func teach(_ visit: Visit) throws -> Response {
        let sent = try visit.request.decoded(Sent.self)
        let action = TeachRoleWord(
            body: Organisation.Body.ID(rawValue: sent.body), words: sent.words, role: sent.role)
        return try visit.perform(action) { lesson in
            try KeptAnswer(
                status: 201, location: "/api/v1/lessons/\(lesson.id)", encoding: LessonItem(lesson))
        }
    }
}

/// A lesson as programs see it.
struct LessonItem: Encodable {
    let id: Int64
    /// The body for whose texts it is.
    let body: Int64
    let words: String
    let kind: String
    /// The body that a name means; absent where it is no body of the directory.
    let means: Int64?
    let role: String?
    let forgotten: Bool

    init(_ lesson: Lesson) {
        (id, body, words) = (lesson.id.rawValue, lesson.body.rawValue, lesson.words)
        (kind, forgotten) = (lesson.meaning.kind.rawValue, lesson.isForgotten)
        (means, role) =
            switch lesson.meaning {
            case .body(let id): (id.rawValue, nil)
            case .words: (nil, nil)
            case .role(let role): (nil, role.rawValue)
            }
    }
}

extension LessonRoom {
    public var operations: [Operation] {
        let id = Operation.Parameter.id("id", "The lesson's number.")
        let write = [Operation.Answer.absent] + Operation.Answer.usual + Operation.Answer.refused
        return [
            Operation(
                .get, "/api/v1/lessons", id: "listLessons",
                summary: "Lists what corrections taught the reader, for the bodies whose texts the caller may take in.",
                tag: "lessons", answers: [.init(200, "At most 2,000.", .named("Lessons"))] + Operation.Answer.usual),
            Operation(
                .post, "/api/v1/lessons", id: "teachRoleWord",
                summary: "Teaches which words over a column or before a colon name a field.", tag: "lessons",
                parameters: [.idempotencyKey], requestBody: .json(.named("NewRoleWord")),
                answers: [.init(201, "The lesson.", .named("Lesson"))] + write),
            Operation(
                .delete, "/api/v1/lessons/{id}", id: "forgetLesson", summary: "Forgets what was taught.",
                tag: "lessons", parameters: [id, .idempotencyKey], answers: [.init(204, "It is forgotten.")] + write),
            Operation(
                .post, "/api/v1/lessons/{id}/return", id: "rememberLesson", summary: "Remembers it again.",
                tag: "lessons", parameters: [id, .idempotencyKey],
                answers: [.init(200, "The lesson.", .named("Lesson"))] + write),
        ]
    }

    public var schemas: [OpenAPI.Named] {
        let roles = Schema.words(RoleWord.Role.allCases.map(\.rawValue))
        return [
            .init("Lessons", .object([.init("items", .array(of: .named("Lesson")))])),
            .init(
                "Lesson",
                .object([
                    .init("id", .identifier), .init("body", .identifier, "The body for whose texts it is."),
                    .init("words", .string(), "As the text writes them."),
                    .init("kind", .words(Lesson.Kind.allCases.map(\.rawValue))),
                    .init("means", .identifier, isRequired: false, "The body that a name means; absent: none."),
                    .init("role", roles, isRequired: false, "What role words name."),
                    .init("forgotten", .boolean, "Whether it is kept only to be remembered again."),
                ])),
            .init(
                "NewRoleWord",
                .object(
                    [
                        .init("body", .identifier, "For whose texts."),
                        .init("words", .string(Schema.Text(maxLength: RoleWord.longest))), .init("role", roles),
                    ], isClosed: false)),
        ]
    }
}
