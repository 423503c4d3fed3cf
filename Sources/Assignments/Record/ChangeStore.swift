import Archive
import Database
import Organisation
import Reading
import WorkCalendar

/// All SQL that changes an assignment, its reach and the kept counts together, so that they never part.
struct ChangeStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// The path of the body under which the caller may change it: the keeper's or, to say that it is done, a lead's.
    ///
    /// Where none allows it, the keeper's, so that the gate refuses.
    /// - Throws: `noSuchAssignment`, also where the caller may not see it.
    func path(of id: Assignment.ID, for caller: Caller, to permission: Permission) throws -> String {
        let visibility = try Visibility(of: caller, in: connection)
        guard let detail = try AssignmentStore(connection).detail(id, for: visibility) else {
            throw AssignmentRefusal.noSuchAssignment
        }
        guard permission == .completeAssignment else { return detail.keeperPath }
        let leads = try EntryStore(connection).paths(of: Set(detail.leads.compactMap(\.body)))
        let paths = [detail.keeperPath] + leads.sorted { $0.key < $1.key }.map(\.value)
        return paths.first { caller.may(permission, at: $0) } ?? detail.keeperPath
    }

    /// - Throws: `noSuchAssignment`.
    func detail(_ id: Assignment.ID) throws -> AssignmentDetail {
        guard let detail = try AssignmentStore(connection).detail(id, for: .everything) else {
            throw AssignmentRefusal.noSuchAssignment
        }
        return detail
    }

    /// Writes how far it has come, and the last day in time, which moves when an occurrence is done.
    func settle(_ before: AssignmentDetail, phase: Assignment.Phase, doneOn: Day?, due: Day?) throws {
        let id = before.assignment.id
        let reach = try reach(before)
        let key = LedgerKeys.due(due)
        try connection.run(
            """
            UPDATE assignment SET phase = \(phase), done_on = \(doneOn), due_on = \(due), due_key = \(key)
            WHERE id = \(id)
            """)
        try connection.run(
            """
            UPDATE assignment_reach SET phase = \(phase), done_on = \(doneOn), due_key = \(key)
            WHERE body_id IN \(values: reach.roles.keys.sorted()) AND assignment_id = \(id)
            """)
        var change = TallyChange()
        change.remove(TallyEntry(before, reach))
        change.add(TallyEntry(phase: phase, due: due, done: doneOn, reach: reach))
        try TallyStore(connection).add(change)
    }

    /// Writes its corrected text, bodies and deadline; what has changed since is refused.
    func correct(_ before: AssignmentDetail, to after: AssignmentDetail) throws {
        let (id, due) = (before.assignment.id, after.assignment.due)
        let (old, new) = (try reach(before), try reach(after))
        let changed = try connection.run(
            """
            UPDATE assignment SET text = \(after.assignment.text), restored = \(after.assignment.restored), due_kind = \(due.kind.rawValue),
                due_from = \(due.from), due_by = \(due.by), due_recurrence = \(due.recurrence),
                due_words = \(due.words), due_assumption = \(due.assumption), due_on = \(due.on),
                due_key = \(LedgerKeys.due(due.on)), leads = \(EntryStore.lines(after.leads.map(\.name))),
                supports = \(EntryStore.lines(after.supports.map(\.name))),
                lead_key = \(LedgerKeys.lead(after.leads.first?.name)), revision = revision + 1
            WHERE id = \(id) AND revision = \(before.assignment.revision)
            """)
        guard changed == 1 else { throw AssignmentRefusal.changedMeanwhile }
        try connection.run("DELETE FROM assignment_body WHERE assignment_id = \(id)")
        try EntryStore(connection).insert(bodies: after.bodies, of: id)
        try remove(old, of: id)
        try insert(new, of: after)
        var change = TallyChange()
        change.remove(TallyEntry(before, old))
        change.add(TallyEntry(after, new))
        try TallyStore(connection).add(change)
        try SearchIndex.ofAssignments.put(id.rawValue, SearchText.folded(after.searchText), in: connection)
    }

    func remove(_ reach: Reach, of id: Assignment.ID) throws {
        try connection.run(
            "DELETE FROM assignment_reach WHERE body_id IN \(values: reach.roles.keys.sorted()) AND assignment_id = \(id)"
        )
    }

    func insert(_ reach: Reach, of detail: AssignmentDetail) throws {
        let assignment = detail.assignment
        for (body, roles) in reach.roles.sorted(by: { $0.key < $1.key }) {
            try connection.run(
                """
                INSERT INTO assignment_reach (body_id, assignment_id, roles, phase, due_key, done_on)
                VALUES (\(body), \(assignment.id), \(roles), \(assignment.phase),
                    \(LedgerKeys.due(assignment.due.on)), \(assignment.doneOn))
                """)
        }
    }

    func reach(_ detail: AssignmentDetail) throws -> Reach {
        let named = Set(detail.bodies.compactMap(\.body) + [detail.assignment.keptBy])
        return Reach(
            bodies: detail.bodies, keptBy: detail.assignment.keptBy, paths: try EntryStore(connection).paths(of: named))
    }
}

extension AssignmentDetail {
    /// What is looked for among: its words, numbers, bodies and people.
    var searchText: String {
        var parts = [
            assignment.ref, assignment.group, assignment.text, assignment.restored, assignment.product,
            assignment.due.words,
        ].compactMap { $0 }
        parts += bodies.map(\.name) + handedOver.map(\.name) + people.map(\.name)
        parts += targets.map { [$0.what, $0.unit, $0.scope].compactMap { $0 }.joined(separator: " ") }
        return parts.joined(separator: "\n")
    }
}
