import Database
import HTML
public import Organisation
import Reading
public import Web

/// What corrections taught the reader, in one place, where it can be undone.
public struct LessonRoom: Capability {
    public let roots: Set<String> = ["lessons"]
    public let nouns: Set<String> = ["lessons"]
    /// A list is no longer than this; the oldest words of the alphabet come first.
    static let most = 2_000

    public init() {}

    public func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        if visit.request.path.first == "api" { return try LessonAPI().respond(to: visit) }
        switch LessonRoute(visit.request.method, visit.request.path) {
        case .list: return try list(visit, caller)
        case .teach: return try teach(visit, caller)
        case .forget(let id):
            let lesson = try visit.gate.perform(ForgetLesson(lesson: id, isBack: false), as: caller)
            return visit.redirect(
                to: LessonRoute.list, saying: visit.messages("“{words}” is forgotten.", ["words": lesson.words]))
        case .bringBack(let id):
            let lesson = try visit.gate.perform(ForgetLesson(lesson: id, isBack: true), as: caller)
            return visit.redirect(
                to: LessonRoute.list, saying: visit.messages("“{words}” is remembered again.", ["words": lesson.words]))
        case nil: return nil
        }
    }

    private func list(
        _ visit: Visit, _ caller: Caller, typed: LessonForm = LessonForm(), refusal: (any Refusal)? = nil
    ) throws -> Response {
        guard caller.may(.importDirective) else { throw GateRefusal.notAllowed }
        let page = try visit.database.read { connection in
            let bodies = try caller.keepers(on: visit.today, in: connection)
            let lessons = try LessonStore(connection).lessons(at: bodies.map(\.id), limit: Self.most)
            var typed = typed
            if typed.body.isEmpty { typed.body = caller.home(for: .importDirective)?.body.description ?? "" }
            let meant = lessons.compactMap { if case .body(let id) = $0.meaning { id } else { nil } }
            return LessonPage(
                lessons: lessons, bodies: bodies,
                names: Dictionary(
                    try Set(meant).compactMap { id in try BodyStore(connection).body(id).map { (id, $0.name) } },
                    uniquingKeysWith: { first, _ in first }),
                typed: typed, token: visit.token?.text, messages: visit.messages)
        }
        let problems = refusal.map { [FieldProblem($0, visit.messages)] } ?? []
        return visit.page(
            visit.messages("What was learned"), PageOptions(status: refusal?.status ?? 200),
            page.html(problems) { visit.moment($0) })
    }

    private func teach(_ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form else { return nil }
        let typed = LessonForm(form)
        do {
            guard let body = Organisation.Body.ID(segment: typed.body) else { throw LessonRefusal.noSuchBody }
            let lesson = try visit.gate.perform(
                TeachRoleWord(body: body, words: typed.words, role: typed.role), as: caller)
            return visit.redirect(
                to: LessonRoute.list,
                saying: visit.messages("“{words}” is known for the next texts.", ["words": lesson.words]))
        } catch let refusal as LessonRefusal {
            return try list(visit, caller, typed: typed, refusal: refusal)
        }
    }
}

/// The form that teaches a role word, as it was typed.
struct LessonForm {
    var words = ""
    var role = ""
    var body = ""

    init() {}

    init(_ form: Form) {
        (words, role, body) = (form["words"] ?? "", form["role"] ?? "", form["body"] ?? "")
    }
}
