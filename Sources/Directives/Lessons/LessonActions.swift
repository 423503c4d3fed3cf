import Archive
import Database
import Organisation
import Reading

/// Forgets what a correction taught, or remembers it again.
///
/// A name that was learned as another name of a body goes from the directory with it where the caller may change that.
struct ForgetLesson: Action {
    static let permission = Permission.importDirective
    static let verb = "forget-lesson"

    let lesson: Lesson.ID
    /// Whether it is remembered again.
    let isBack: Bool

    func bodyPath(in connection: Connection) throws -> String? {
        try BodyStore(connection).body(lesson(in: connection).body)?.path
    }

    private func lesson(in connection: Connection) throws -> Lesson {
        guard let lesson = try LessonStore(connection).lesson(lesson) else { throw LessonRefusal.noSuchLesson }
        return lesson
    }

    func perform(in act: Act) throws -> Lesson {
        let before = try lesson(in: act.connection)
        guard before.isForgotten == isBack else { return before }
        try LessonStore(act.connection).set(before.id, isForgotten: !isBack)
        if case .body(let body) = before.meaning { try settleAlias(before.words, of: body, act) }
        try act.record(
            "lesson", before.id.rawValue, before: LessonJournal(before, isForgotten: isBack),
            after: LessonJournal(before, isForgotten: !isBack))
        return try lesson(in: act.connection)
    }

    private func settleAlias(_ words: String, of body: Body.ID, _ act: Act) throws {
        let bodies = BodyStore(act.connection)
        guard let path = try bodies.body(body)?.path, act.caller.may(.keepBodies, at: path) else { return }
        if isBack {
            try bodies.learn(words, for: body, origin: .learned)
        } else {
            try bodies.forget(words, of: body)
        }
    }
}

/// Teaches a body's reader which words name a role, without waiting for corrections.
struct TeachRoleWord: Action {
    static let permission = Permission.importDirective
    static let verb = "teach-role-word"

    let body: Body.ID
    let words: String
    /// As it was sent; one of `RoleWord.Role`.
    let role: String

    func bodyPath(in connection: Connection) throws -> String? {
        guard let path = try BodyStore(connection).body(body)?.path else { throw LessonRefusal.noSuchBody }
        return path
    }

    func perform(in act: Act) throws -> Lesson {
        guard let role = RoleWord.Role(rawValue: role) else { throw LessonRefusal.noSuchRole }
        let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !RoleWord(words, role).folded.isEmpty else { throw LessonRefusal.wordsMissing }
        guard words.count <= RoleWord.longest else { throw LessonRefusal.wordsTooLong }
        return try act.teach(words, .role(role), at: body)
    }
}

extension Act {
    /// Keeps a lesson with its entry in the journal.
    @discardableResult
    func teach(_ words: String, _ meaning: Lesson.Meaning, at body: Body.ID) throws -> Lesson {
        let store = LessonStore(connection)
        let id = try store.learn(words, meaning, at: body, by: caller.person, on: now)
        guard let lesson = try store.lesson(id) else { throw LessonRefusal.noSuchLesson }
        try record("lesson", id.rawValue, before: nil, after: LessonJournal(lesson, isForgotten: false))
        return lesson
    }
}

/// A lesson as the journal keeps it.
struct LessonJournal: Encodable {
    let words: String
    let body: Int64?
    let role: String?
    let forgotten: Bool

    init(_ lesson: Lesson, isForgotten: Bool) {
        words = lesson.words
        forgotten = isForgotten
        (body, role) =
            switch lesson.meaning {
            case .body(let id): (id.rawValue, nil)
            case .words: (nil, nil)
            case .role(let role): (nil, role.rawValue)
            }
    }
}
