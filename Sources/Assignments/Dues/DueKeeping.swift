import Database
import Directives
import Organisation
import WorkCalendar

/// Keeps the dues of assignments as their schedules, bodies and calendars want them, with their counts and states.
///
/// Open dues follow what changed; those that are reported or done stay as they are.
struct DueKeeping {
    let act: Act
    let store: DueStore
    private var change = DueTallyChange()

    init(_ act: Act) {
        self.act = act
        store = DueStore(act.connection)
    }

    /// Enters the dues of an assignment that is new.
    mutating func enter(_ new: NewAssignment, _ id: Assignment.ID) throws {
        let subject = DueSubject(assignment: id, directive: new.directive, receiver: new.keptBy)
        try insert(new.plans.flatMap { body, plan in plan.terms.map { subject.due(of: body, $0) } })
        if let through = new.plans.first?.plan.through { try store.note(id, duesThrough: through) }
    }

    /// Brings the open dues of an open assignment in line with what it says now.
    ///
    /// - Returns: The first day that is due now; `nil` has none.
    mutating func follow(_ detail: AssignmentDetail, in directive: Directive.ID? = nil) throws -> Day? {
        let assignment = detail.assignment
        let plans = try plans(detail, from: act.today).map { ($0.body, $0.plan.orUndated(assignment.due)) }
        let subject = DueSubject(
            assignment: assignment.id, directive: directive ?? assignment.directive, receiver: assignment.keptBy)
        let before = try store.dues(of: assignment.id)
        let difference = DueDifference(before: before, plans: plans, subject: subject, today: act.today)
        for (old, new) in difference.changed { try write(old, new) }
        try insert(difference.added)
        try store.note(assignment.id, duesThrough: plans.first?.1.through)
        return try store.dues(of: assignment.id).firstOpenDay
    }

    /// An assignment that was changed, with its dues brought in line; what is done already stays as it is.
    ///
    /// - Parameter directive: The text in which it stands from now on; `nil` is its own.
    static func followed(
        _ detail: AssignmentDetail, in act: Act, directive: Directive.ID? = nil
    ) throws -> AssignmentDetail {
        guard detail.assignment.phase == .open else { return detail }
        var (keeping, followed) = (DueKeeping(act), detail)
        followed.assignment.due.on = try keeping.follow(detail, in: directive)
        try keeping.finish()
        return followed
    }

    mutating func write(_ old: Due, _ new: Due) throws {
        guard old != new else { return }
        try store.update(new)
        change.remove(old)
        change.add(new)
        act.touch("due", new.id.rawValue)
    }

    mutating func insert(_ dues: [Due]) throws {
        for due in try store.insert(dues) {
            change.add(due)
            act.touch("due", due.id.rawValue)
        }
    }

    /// Writes the counts; they were gathered so that each is written once.
    func finish() throws { try DueTallyStore(act.connection).add(change) }

    /// What each body that answers for an assignment owes from a day on; none where its schedule has ended.
    ///
    /// - Parameter done: An occurrence that was done just now.
    func plans(
        _ detail: AssignmentDetail, from day: Day, done just: Set<String> = []
    ) throws -> [(body: Body.ID, plan: DuePlan)] {
        let bodies = DueSubject.answering(detail.bodies, keptBy: detail.assignment.keptBy)
        let calendars = try DueCalendars(of: Set(bodies), in: act.connection)
        let done = just.union(detail.completions.map(\.occurrence))
        return bodies.map {
            ($0, DuePlan(detail.assignment.due, from: day, done: done, calendar: calendars.calendar(of: $0)))
        }
    }
}

extension [Due] {
    /// The first day on which one of them is due that is open; `nil` has none.
    var firstOpenDay: Day? { filter { $0.phase == .open }.compactMap(\.runsUntil).min() }

    /// The key of the occurrence that is due now; `nil` where none is open.
    var currentOccurrence: String? {
        filter { $0.phase == .open || $0.phase == .reported }
            .min { LedgerKeys.due($0.runsUntil) < LedgerKeys.due($1.runsUntil) }?.terms.occurrence
    }
}

/// What all dues of one assignment share.
struct DueSubject {
    let assignment: Assignment.ID
    let directive: Directive.ID
    let receiver: Body.ID

    init(assignment: Assignment.ID, directive: Directive.ID, receiver: Body.ID) {
        (self.assignment, self.directive, self.receiver) = (assignment, directive, receiver)
    }

    init(_ detail: AssignmentDetail) {
        let assignment = detail.assignment
        self.init(assignment: assignment.id, directive: assignment.directive, receiver: assignment.keptBy)
    }

    func due(of body: Body.ID, _ terms: DueTerms) -> Due {
        Due(
            id: Due.ID(rawValue: 0), subject: .assignment(assignment), directive: directive, body: body,
            receiver: receiver, into: nil, terms: terms, extendedTo: nil, returnBy: nil, phase: .open, isLate: false,
            doneOn: nil)
    }

    /// The bodies that answer for an assignment: the leads in the directory, or its keeper where there is none.
    static func answering(_ bodies: [AssignedBody], keptBy keeper: Body.ID) -> [Body.ID] {
        var leads: [Body.ID] = []
        for lead in bodies where lead.role == .lead {
            if let body = lead.body, !leads.contains(body) { leads.append(body) }
        }
        return leads.isEmpty ? [keeper] : leads
    }
}

/// What differs between the dues there are and those that are wanted.
struct DueDifference {
    private(set) var changed: [(old: Due, new: Due)] = []
    private(set) var added: [Due] = []

    init(before: [Due], plans: [(body: Body.ID, plan: DuePlan)], subject: DueSubject, today: Day) {
        var wanted: [Place: DueTerms] = [:]
        for (body, plan) in plans {
            for terms in plan.terms { wanted[Place(body: body, occurrence: terms.occurrence)] = terms }
        }
        let bodies = Set(plans.map(\.body))
        let returns = plans.first?.plan.through != nil
        for due in before {
            let terms = wanted.removeValue(forKey: Place(body: due.body, occurrence: due.terms.occurrence))
            var new = due
            new.directive = subject.directive
            if due.phase != .done { new.receiver = subject.receiver }
            switch (due.phase, terms) {
            case (.done, _), (.reported, _): break
            case (.open, let terms?): new.terms = terms
            case (.dropped, let terms?): (new.terms, new.phase) = (terms, .open)
            case (.open, nil):
                // What returned before today was owed as the schedule stood then.
                let isOwed = returns && bodies.contains(due.body) && due.dueOn.map { $0 < today } ?? false
                if !isOwed { new.phase = .dropped }
            case (.dropped, nil): break
            }
            if new != due { changed.append((due, new)) }
        }
        added = plans.flatMap { body, plan in
            plan.terms.filter { wanted[Place(body: body, occurrence: $0.occurrence)] != nil }
                .map { subject.due(of: body, $0) }
        }
    }

    private struct Place: Hashable {
        let body: Body.ID
        let occurrence: String
    }
}
