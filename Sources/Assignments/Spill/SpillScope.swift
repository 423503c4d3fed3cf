import Database
import Directives
import Journal
import Organisation

/// All that a text reaches in the ledger and in the journal, so that it can be taken apart whole.
struct SpillScope {
    let text: SpilledText
    /// The assignments that the text makes.
    let own: [Assignment.ID]
    /// Those of other texts that carry words of it: it changed them, withdrew them, or they went on from it.
    let foreign: [Assignment.ID]
    /// What its corrections taught, and nothing else before.
    let lessons: [Int64]
    /// The plans below it that say why they do not carry out one of its tasks.
    let plans: [Directive.ID]

    init(_ text: SpilledText, in connection: Connection) throws {
        self.text = text
        guard text.kind == .directive else {
            (own, foreign, lessons, plans, dues) = ([], [], [], [], [])
            return
        }
        let store = SpillScopeStore(connection)
        let directive = Directive.ID(rawValue: text.id)
        let held = Set(try store.assignments(of: directive))
        let changed = Set(try store.assignments(changedBy: directive))
        let deed = try JournalWordsStore(connection).deed(ConfirmDraft.verb, endingWith: text.subject)
            .map(\.entry.subject)
        let entered = Set(deed.filter { $0.kind == "assignment" }.map { Assignment.ID(rawValue: $0.id) })
        own = held.subtracting(changed).sorted()
        foreign = changed.union(try store.standing(entered.subtracting(held))).sorted()
        lessons = try store.lessons(taughtFirstBy: deed, at: text.confirmedAt)
        plans = try store.plans(explaining: own + foreign)
        let (mine, others) = (own, Set(foreign))
        dues = try DueStore(connection).dues(of: mine + foreign).map { due in
            (due.id, due.subject.assignment.map(others.contains) ?? false)
        }
    }

    /// What bodies owe of the assignments.
    let dues: [(id: Due.ID, isForeign: Bool)]

    var assignments: [Assignment.ID] { own + foreign }

    /// What is taken apart; of other texts what carries words of this one.
    var subjects: [(subject: JournalSubject, isForeign: Bool)] {
        let directive = text.kind == .directive ? [(text.subject, false)] : []
        return directive + text.drafts.map { (JournalSubject(kind: "draft", id: $0), false) }
            + own.map { (JournalSubject(kind: "assignment", id: $0.rawValue), false) }
            + foreign.map { (JournalSubject(kind: "assignment", id: $0.rawValue), true) }
            + dues.map { (JournalSubject(kind: "due", id: $0.id.rawValue), $0.isForeign) }
            + lessons.map { (JournalSubject(kind: "lesson", id: $0), false) }
    }

    /// The entries of the journal that hold words of it.
    func entries(in connection: Connection) throws -> [Int64] {
        let store = JournalWordsStore(connection)
        var numbers: Set<Int64> = []
        for (subject, isForeign) in subjects {
            numbers.formUnion(try store.entries(on: subject, from: isForeign ? text.confirmedAt : nil))
        }
        let told = Set(assignments)
        for plan in plans {
            numbers.formUnion(try SpillScopeStore(connection).reasons(in: plan, on: told))
        }
        return numbers.sorted()
    }
}
