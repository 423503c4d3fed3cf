import Archive
import Database
import Organisation
import Reading
import WorkCalendar

/// What a confirmed assignment should say instead.
struct Amendment: Sendable, Equatable {
    var text: String
    /// One body each, in order.
    var leads: [String]
    var supports: [String]
    /// `nil` is no deadline.
    var dueOn: Day?
    /// The deadline in words; empty where there are none.
    var dueWords: String
    var reason: String
    /// The revision that was corrected.
    var revision: Int

    /// What the assignment says now, with no reason yet.
    init(_ detail: AssignmentDetail) {
        text = detail.assignment.text
        leads = detail.leads.map(\.name)
        supports = detail.supports.map(\.name)
        dueOn = detail.assignment.due.on
        dueWords = detail.assignment.due.words ?? ""
        reason = ""
        revision = detail.assignment.revision
    }

    /// The same without spaces around and empty names, checked against the limits.
    func checked() throws(AssignmentRefusal) -> Amendment {
        var all = self
        all.text = text.trimmed
        all.leads = leads.map(\.trimmed).filter { !$0.isEmpty }
        all.supports = supports.map(\.trimmed).filter { !$0.isEmpty }
        all.dueWords = dueWords.trimmed
        all.reason = reason.trimmed
        guard !all.text.isEmpty else { throw .textMissing }
        guard all.text.count <= 10_000 else { throw .textTooLong }
        guard !all.leads.isEmpty else { throw .leadMissing }
        guard (all.leads + all.supports).allSatisfy({ $0.count <= 200 }) else { throw .nameTooLong }
        guard all.leads.count + all.supports.count <= 200 else { throw .tooManyBodies }
        guard all.dueWords.count <= 2_000 else { throw .textTooLong }
        guard !all.reason.isEmpty else { throw .reasonMissing }
        guard all.reason.count <= 2_000 else { throw .reasonTooLong }
        return all
    }

    /// The assignment corrected; a name that stays keeps its link, another is looked up in the directory.
    func applied(to detail: AssignmentDetail, lookUp: (String) throws -> Body.ID?) throws -> AssignmentDetail {
        var corrected = detail
        corrected.assignment.text = text
        let known = Dictionary(detail.bodies.map { ($0.name, $0.body) }, uniquingKeysWith: { first, _ in first })
        func named(_ name: String, _ role: AssignedBody.Role) throws -> AssignedBody {
            if let body = known[name] { return AssignedBody(role: role, name: name, body: body) }
            return AssignedBody(role: role, name: name, body: try lookUp(name))
        }
        corrected.bodies = try leads.map { try named($0, .lead) } + supports.map { try named($0, .support) }
        let words = dueWords.isEmpty ? nil : dueWords
        corrected.assignment.due.words = words
        if dueOn != detail.assignment.due.on {
            // Words that say "before" name the day after the last in time.
            let named = DraftDue.saysBefore(words, kind: .date) ? dueOn?.adding(days: 1) : dueOn
            corrected.assignment.due = Assignment.Due(
                kind: named == nil ? .none : .date, from: nil, by: named?.iso, recurrence: nil, words: words,
                assumption: nil, on: dueOn)
        }
        return corrected
    }
}

/// Corrects an assignment after its directive was confirmed; the journal keeps what it said before, and why.
struct AmendAssignment: AssignmentAction {
    static let permission = Permission.amendAssignment
    static let verb = "amend-assignment"

    let id: Assignment.ID
    let amendment: Amendment
    let caller: Caller

    func perform(in act: Act) throws -> AssignmentDetail {
        let store = ChangeStore(act.connection)
        let amendment = try amendment.checked()
        let before = try store.detail(id)
        guard before.assignment.phase != .withdrawn else { throw AssignmentRefusal.withdrawn }
        guard before.assignment.revision == amendment.revision else { throw AssignmentRefusal.changedMeanwhile }
        let bodies = BodyStore(act.connection)
        var after = try amendment.applied(to: before) { name in
            let found = try bodies.bodies(named: SearchText.folded(name))
            return found.count == 1 ? found.first?.id : nil
        }
        guard after != before else { throw AssignmentRefusal.nothingChanged }
        after = try DueKeeping.followed(after, in: act)
        try store.correct(before, to: after)
        var now = AssignmentJournal(text: after.assignment.text, bodies: after.bodies, due: after.assignment.due)
        now.reason = amendment.reason
        try act.record(
            "assignment", id.rawValue,
            before: AssignmentJournal(text: before.assignment.text, bodies: before.bodies, due: before.assignment.due),
            after: now)
        return try store.detail(id)
    }
}
