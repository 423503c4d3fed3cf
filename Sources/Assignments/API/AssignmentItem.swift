import Database
import Directives
import Organisation
import Reading
import WorkCalendar

/// An assignment in a list, as programs see it.
struct AssignmentItem: Codable, Sendable {
    let id: Int64
    let directive: Int64
    let number: String?
    let ref: String
    let group: String?
    let text: String
    let restored: String?
    let leads: [String]
    let supports: [String]
    let due_kind: String
    let due_on: String?
    let due_words: String?
    let due_assumed: Bool
    let product: String?
    let weight: Double?
    let state: String
    /// Working days until it is due, negative when late; absent when done, without a deadline, or not known yet.
    let working_days_left: Int?
    let done_on: String?

    init(_ row: LedgerRow, on clock: LedgerClock) {
        let stand = row.state(on: clock)
        (id, directive, number) = (row.id.rawValue, row.directive.rawValue, row.number)
        (ref, group, text, restored) = (row.ref, row.group, row.text, row.restored)
        (leads, supports) = (row.leads, row.supports)
        (due_kind, due_on, due_words) = (row.dueKind.rawValue, row.dueOn?.iso, row.dueWords)
        (due_assumed, product, weight) = (row.isDueAssumed, row.product, row.weight)
        state = stand.rawValue
        working_days_left =
            stand.isOpen ? row.dueOn.flatMap { WorkingDays(of: row.country).left(from: clock.today, to: $0) } : nil
        done_on = row.doneOn?.iso
    }
}

/// A page of the ledger, as programs see it.
struct AssignmentList: Codable, Sendable {
    struct Count: Codable, Sendable {
        /// Of the states chosen; where `capped`, at least so many.
        let total: Int
        let by_state: [String: Int]
        let capped: Bool

        init(_ counts: LedgerCounts, _ states: LedgerFilter.States) {
            total = counts.total(of: states)
            by_state = Dictionary(uniqueKeysWithValues: counts.byState.map { ($0.key.rawValue, $0.value) })
            capped = counts.isCapped
        }
    }

    let items: [AssignmentItem]
    /// The `before` of the page before; absent on the first.
    let previous: String?
    /// The `after` of the next page; absent on the last.
    let next: String?
    /// The sort that was used; with it `after` is read.
    let sort: String
    let count: Count
}

/// An assignment with all that was read of it, as programs see it.
struct AssignmentRecord: Codable, Sendable {
    struct Named: Codable, Sendable {
        let name: String
        /// Absent while the name is not linked to the directory.
        let body: Int64?
    }

    struct Done: Codable, Sendable {
        /// "once" where the assignment does not recur.
        let occurrence: String
        /// Absent where there was no deadline.
        let due_on: String?
        let done_on: String
        let late: Bool
        let note: String?
        let person: Int64?
        let at: String
    }

    struct Withdrawn: Codable, Sendable {
        let reason: String
        let basis: String
        /// The directive that the basis names, where this ledger has it.
        let directive: Int64?
        let person: Int64?
        let at: String
    }

    let id: Int64
    let revision: Int
    let directive: Int64
    let provision: Int64?
    let ref: String
    let group: String?
    let text: String
    let restored: String?
    let source: Span
    let source_line: Int
    let leads: [Named]
    let supports: [Named]
    let people: [DraftPerson]
    let due: DraftDue
    let due_on: String?
    let due_assumption: String?
    let product: String?
    let targets: [DraftTarget]
    let weight: Double?
    let group_weight: Double?
    let kept_by: Int64
    let state: String
    /// Of recurring work, the occurrence that is due; absent where nothing is.
    let occurrence: String?
    let completion: Done?
    /// The last said first.
    let completions: [Done]
    let withdrawal: Withdrawn?
    let fields: [String: FieldSource]
    /// How far the members of its group have come; absent where it was given to no group, and from answers to a write.
    var rollup: Rolled?

    struct Rolled: Codable, Sendable {
        let id: Int64
        let group: Int64
        let name: String
        let done: Int
        let members: Int

        init(_ rollup: Rollup) {
            (id, group, name) = (rollup.id.rawValue, rollup.group.rawValue, rollup.name)
            (done, members) = (rollup.done, rollup.members)
        }
    }

    init(_ detail: AssignmentDetail, on clock: LedgerClock) {
        let assignment = detail.assignment
        (id, revision) = (assignment.id.rawValue, assignment.revision)
        (directive, provision) = (assignment.directive.rawValue, assignment.provision?.rawValue)
        (ref, group) = (assignment.ref, assignment.group)
        (text, restored) = (assignment.text, assignment.restored)
        (source, source_line) = (assignment.source, assignment.sourceLine)
        leads = detail.leads.map { Named(name: $0.name, body: $0.body?.rawValue) }
        supports = detail.supports.map { Named(name: $0.name, body: $0.body?.rawValue) }
        people = detail.people
        due = DraftDue(
            kind: assignment.due.kind, from: assignment.due.from, by: assignment.due.by,
            recurrence: assignment.due.recurrence, text: assignment.due.words)
        (due_on, due_assumption) = (assignment.due.on?.iso, assignment.due.assumption)
        (product, targets) = (assignment.product, detail.targets)
        (weight, group_weight) = (assignment.weight, assignment.groupWeight)
        kept_by = assignment.keptBy.rawValue
        state = detail.state(on: clock).rawValue
        occurrence = detail.occurrenceDue
        completion = detail.completion.map(Done.init)
        completions = detail.completions.map(Done.init)
        withdrawal = detail.withdrawal.map(Withdrawn.init)
        fields = detail.fields
    }
}

extension AssignmentRecord.Done {
    init(_ completion: Completion) {
        self.init(
            occurrence: completion.occurrence, due_on: completion.dueOn?.iso, done_on: completion.doneOn.iso,
            late: completion.isLate, note: completion.note, person: completion.person?.rawValue,
            at: completion.at.iso)
    }
}

extension AssignmentRecord.Withdrawn {
    init(_ withdrawal: Withdrawal) {
        self.init(
            reason: withdrawal.reason, basis: withdrawal.basis, directive: withdrawal.directive?.rawValue,
            person: withdrawal.person?.rawValue, at: withdrawal.at.iso)
    }
}
