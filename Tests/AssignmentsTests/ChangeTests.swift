import Database
import Directives
import Journal
import Organisation
import Reading
import TestSupport
import Testing
import WorkCalendar

@testable import Assignments

@Suite struct ChangeTests {
    @Test(arguments: Engine.tested)
    func `what is done is done by somebody on a day, and can be taken back`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm([.due("2026-03-17", by: province.schools)])
            let id = try #require(try province.rows().first?.id)
            let done = try province.gate.perform(
                CompleteAssignment(id: id, doneOn: nil, note: " xong ", caller: province.reporter),
                as: province.reporter)
            #expect(done.state(on: province.ledgerClock) == .doneLate)
            #expect(done.completion?.note == "xong")
            #expect(done.completion?.person == province.reporter.person)
            #expect(try province.counts().byState == [.doneLate: 1])
            #expect(throws: AssignmentRefusal.alreadyDone) {
                try province.gate.perform(
                    CompleteAssignment(id: id, doneOn: nil, note: nil, caller: province.clerk), as: province.clerk)
            }
            let open = try province.gate.perform(
                ReopenAssignment(id: id, caller: province.clerk), as: province.clerk)
            #expect(open.completion == nil)
            #expect(try province.counts().byState == [.overdue: 1])
            let verbs = try province.database.read {
                try Journal.history(of: JournalSubject(kind: "assignment", id: id.rawValue), in: $0).map(\.entry.verb)
            }
            #expect(verbs == ["confirm-directive", "complete-assignment", "reopen-assignment"])
        }
    }

    @Test func `a day in the future is no day of completion`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due(nil)])
            let id = try #require(try province.rows().first?.id)
            #expect(throws: AssignmentRefusal.doneInFuture) {
                try province.gate.perform(
                    CompleteAssignment(
                        id: id, doneOn: province.today.adding(days: 1), note: nil, caller: province.clerk),
                    as: province.clerk)
            }
            #expect(try province.counts().byState == [.noDeadline: 1])
        }
    }

    @Test func `nothing was done before it was ordered`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due(nil)], issued: "2026-03")
            let id = try #require(try province.rows().first?.id)
            #expect(throws: AssignmentRefusal.doneBeforeIssue) {
                try province.gate.perform(
                    CompleteAssignment(
                        id: id, doneOn: try Day(parsing: "2026-02-28"), note: nil, caller: province.clerk),
                    as: province.clerk)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a correction moves the assignment to its new bodies and keeps what it said`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm([.due("2026-03-17", "Cũ", by: province.schools)])
            let id = try #require(try province.rows().first?.id)
            let detail = try #require(
                try province.database.read { try AssignmentStore($0).detail(id, for: .everything) })
            var amendment = Amendment(detail)
            (amendment.text, amendment.leads, amendment.supports) = ("Mới", ["so cong vien"], ["Ai đó"])
            (amendment.dueOn, amendment.reason) = (try Day(parsing: "2026-05-01"), "đính chính")
            let after = try province.gate.perform(
                AmendAssignment(id: id, amendment: amendment, caller: province.clerk), as: province.clerk)
            #expect(after.leads.map(\.body) == [province.parks.id])
            #expect(after.supports.map(\.body) == [nil])
            #expect(after.assignment.revision == 2)
            #expect(try province.rows { $0.body = province.schools.id }.isEmpty)
            #expect(try province.rows { $0.body = province.parks.id }.map(\.text) == ["Mới"])
            #expect(try province.rows { $0.words = "moi" }.count == 1)
            #expect(try province.rows { $0.words = "cu" }.isEmpty)
            #expect(try province.counts { $0.body = province.parks.id }.byState == [.notDue: 1])
            let change = try province.database.read {
                try Journal.history(of: JournalSubject(kind: "assignment", id: id.rawValue), in: $0).last?.entry.change
            }
            #expect(change?.contains("Cũ") == true && change?.contains("đính chính") == true)
            #expect(throws: AssignmentRefusal.changedMeanwhile) {
                try province.gate.perform(
                    AmendAssignment(id: id, amendment: amendment, caller: province.clerk), as: province.clerk)
            }
        }
    }

    @Test(arguments: [
        ("text", AssignmentRefusal.textMissing), ("leads", .leadMissing), ("reason", .reasonMissing),
        ("nothing", .nothingChanged),
    ])
    func `a correction that does not hold is refused`(_ what: String, _ refusal: AssignmentRefusal) throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-03-17", by: province.schools)])
            let id = try #require(try province.rows().first?.id)
            let detail = try #require(
                try province.database.read { try AssignmentStore($0).detail(id, for: .everything) })
            var amendment = Amendment(detail)
            amendment.reason = "vì"
            switch what {
            case "text": amendment.text = " "
            case "leads": amendment.leads = [" "]
            case "reason": amendment.reason = " "
            default: break
            }
            #expect(throws: refusal) {
                try province.gate.perform(
                    AmendAssignment(id: id, amendment: amendment, caller: province.clerk), as: province.clerk)
            }
        }
    }

    @Test func `a department reports but does not correct`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-03-17", by: province.schools), .due("2026-03-17", by: province.parks)])
            let rows = try province.rows()
            let detail = try #require(
                try province.database.read { try AssignmentStore($0).detail(rows[0].id, for: .everything) })
            #expect(throws: GateRefusal.notAllowed) {
                try province.gate.perform(
                    AmendAssignment(id: rows[0].id, amendment: Amendment(detail), caller: province.reporter),
                    as: province.reporter)
            }
            // What another department leads is not even there.
            #expect(throws: AssignmentRefusal.noSuchAssignment) {
                try province.gate.perform(
                    CompleteAssignment(id: rows[1].id, doneOn: nil, note: nil, caller: province.reporter),
                    as: province.reporter)
            }
        }
    }

    /// After any changes the kept counts are what counting would give, for every body, role and stretch of days.
    @Test(arguments: Engine.tested)
    func `kept counts agree with counting after many changes`(engine: Engine) throws {
        try Province.with(engine) { province in
            var dice = Dice(seed: 11)
            let bodies = [province.schools, province.office, province.parks]
            try province.confirm(
                (0..<30).map { number in
                    var one = Given.due(
                        dice.below(5) == 0 ? nil : "2026-0\(dice.below(8) + 1)-1\(dice.below(9))", "Việc \(number)",
                        by: dice.one(of: bodies))
                    one.supports = (0..<dice.below(3)).map { _ in
                        let body = dice.one(of: bodies)
                        return NamedBody(name: body.name, body: body.id)
                    }
                    if number.isMultiple(of: 4) {
                        one.due = DraftDue(kind: .recurring, by: "25", recurrence: "monthly", text: "25 hằng tháng")
                    }
                    return one
                })
            let ids = try province.rows { $0.states = .all }.map(\.id)
            for step in 0..<120 { try change(ids[dice.below(ids.count)], step, &dice, bodies, province) }
            for body in bodies + [province.government] {
                for role in LedgerFilter.Role.allCases {
                    for range: LedgerFilter.DueRange? in [nil, .month, .quarter] {
                        try compare(body, role, range, province)
                    }
                }
            }
        }
    }

    private func change(
        _ id: Assignment.ID, _ step: Int, _ dice: inout Dice, _ bodies: [Organisation.Body], _ province: Province
    ) throws {
        let caller = province.clerk
        let detail = try #require(try province.database.read { try AssignmentStore($0).detail(id, for: .everything) })
        switch dice.below(4) {
        case _ where detail.assignment.phase == .withdrawn:
            try province.gate.perform(RestoreAssignment(id: id, caller: caller), as: caller)
        case 3 where detail.assignment.phase == .open:
            try province.gate.perform(
                WithdrawAssignment(id: id, reason: "thử", basis: "QĐ 1", caller: caller), as: caller)
        case 0 where detail.assignment.phase == .open:
            let day = province.today.adding(days: -dice.below(60))
            try province.gate.perform(CompleteAssignment(id: id, doneOn: day, note: nil, caller: caller), as: caller)
        case 1 where detail.lastCompletion != nil:
            try province.gate.perform(ReopenAssignment(id: id, caller: caller), as: caller)
        default:
            var amendment = Amendment(detail)
            amendment.text = "Việc sửa \(step)"
            amendment.leads = [dice.one(of: bodies).name]
            amendment.dueOn = dice.below(4) == 0 ? nil : province.today.adding(days: dice.below(200) - 60)
            amendment.reason = "thử"
            try province.gate.perform(AmendAssignment(id: id, amendment: amendment, caller: caller), as: caller)
        }
    }

    private func compare(
        _ body: Organisation.Body, _ role: LedgerFilter.Role, _ range: LedgerFilter.DueRange?, _ province: Province
    ) throws {
        var filter = LedgerFilter()
        (filter.body, filter.role, filter.states, filter.due) = (body.id, role, .all, range)
        try province.store { store in
            let rows = try store.rows(filter, limit: 1000)
            let counted = Dictionary(grouping: rows) { $0.state(on: store.clock) }.mapValues(\.count)
            #expect(try store.counts(filter).byState == counted, "\(body.name), \(role), \(String(describing: range))")
        }
    }
}
