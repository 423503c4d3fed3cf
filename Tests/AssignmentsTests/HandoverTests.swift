import Database
import Directives
import Foundation
import Journal
import Organisation
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Assignments

/// Open work passes from bodies that end to those that go on; counts, lists and rights follow.
@Suite struct HandoverTests {
    private static func reorganise(
        _ kind: Reorganisation.Kind, _ former: [Organisation.Body], _ receivers: [ReorganisationPlan.Receiver],
        _ province: Province, _ change: (inout ReorganisationPlan) -> Void = { _ in }
    ) throws -> ReorganiseBodies.Outcome {
        var plan = ReorganisationPlan(
            kind: kind, former: former.map(\.id), receivers: receivers, from: province.today, ground: "NQ 202/2025/QH15"
        )
        change(&plan)
        return try province.gate.perform(ReorganiseBodies(plan, work: Ledger()), as: .atCommandLine)
    }

    private static func given(_ ref: String, _ lead: Organisation.Body, _ supports: [Organisation.Body] = []) -> Given {
        var given = Given.due("2026-05-01", "Rà soát \(ref)", ref: ref, by: lead)
        given.supports = supports.map { NamedBody(name: $0.name, body: $0.id) }
        return given
    }

    /// All that a body's subtree has, in any role.
    private static func rows(of body: Organisation.Body.ID, _ province: Province) throws -> [LedgerRow] {
        let path = try province.database.read { try BodyStore($0).body(body)?.path }
        return try province.rows { ($0.body, $0.bodyPath, $0.states) = (body, path, .all) }
    }

    private static func details(_ directive: Directive.ID, _ province: Province) throws -> [AssignmentDetail] {
        try province.database.read { try AssignmentStore($0).details(of: directive) }
    }

    /// Where all assignments count, computed anew and as kept.
    static func expectWholeCounts(_ province: Province, _ comment: Comment? = nil) throws {
        try DueExpectations.expect(province, comment)
        try province.database.read { connection in
            var tally = TallyChange()
            var reaches: Set<String> = []
            let ids = try connection.rows("SELECT id FROM assignment ORDER BY id LIMIT 10000000") {
                try $0.id(0) as Assignment.ID
            }
            for id in ids {
                let detail = try ChangeStore(connection).detail(id)
                let named = Set(detail.bodies.compactMap(\.body) + [detail.assignment.keptBy])
                let reach = Reach(
                    bodies: detail.bodies, keptBy: detail.assignment.keptBy,
                    paths: try EntryStore(connection).paths(of: named))
                let assignment = detail.assignment
                tally.add(
                    TallyEntry(
                        phase: assignment.phase, due: assignment.due.on, done: assignment.doneOn, reach: reach))
                for (body, roles) in reach.roles { reaches.insert("\(body) \(id.rawValue) \(roles)") }
            }
            let kept = try connection.rows("SELECT body_id, assignment_id, roles FROM assignment_reach LIMIT 10000000")
            {
                "\(try $0.int64(0)) \(try $0.int64(1)) \(try $0.int64(2))"
            }
            #expect(Set(kept) == reaches, comment)
            let counts = try connection.rows(
                "SELECT body_id, scope, grain, period, bucket, count FROM assignment_tally WHERE count > 0 LIMIT 10000000"
            ) {
                (
                    TallyChange.Key(
                        body: try $0.int64(0), scope: try $0.int64(1), grain: try $0.int64(2),
                        period: try $0.int64(3), bucket: try $0.int64(4)), try $0.int64(5)
                )
            }
            #expect(
                Dictionary(counts, uniquingKeysWith: { $0 + $1 }) == tally.differences.filter { $0.value != 0 }, comment
            )
        }
    }

    @Test(arguments: Engine.tested)
    func `a merged body's open work is its successor's, and what is done stays`(engine: Engine) throws {
        try Province.with(engine) { province in
            let directive = try province.confirm([
                Self.given("1", province.schools, [province.parks]),
                Self.given("2", province.parks, [province.schools]),
                Self.given("3", province.schools), Self.given("4", province.office),
            ])
            let done = try Self.details(directive, province)[2].assignment.id
            try province.gate.perform(
                CompleteAssignment(id: done, doneOn: province.today, note: nil, caller: province.reporter),
                as: province.reporter)
            let outcome = try Self.reorganise(
                .merged, [province.schools, province.parks], [.new(name: "Sở Mới", identifier: nil)], province)
            let new = try #require(outcome.successors.first)
            #expect(outcome.assignments == 2)
            let after = try Self.details(directive, province)
            #expect(after[0].leads.map(\.body) == [new] && after[0].leads.map(\.name) == ["Sở Mới"])
            #expect(after[0].supports.isEmpty, "it does not support itself")
            #expect(after[1].leads.map(\.body) == [new] && after[1].supports.isEmpty)
            #expect(after[2].leads.map(\.body) == [province.schools.id], "done: it was theirs")
            #expect(after[3].leads.map(\.body) == [province.office.id])
            try Self.expectWholeCounts(province)
            let mine = try Self.rows(of: new, province)
            #expect(mine.map(\.ref).sorted() == ["1", "2", "4"], "the office below came along")
            let history = try province.database.read {
                try Journal.history(
                    of: JournalSubject(kind: "assignment", id: after[0].assignment.id.rawValue), in: $0)
            }
            let change = try #require(history.last?.entry.change)
            #expect(history.last?.entry.verb == "reorganise-bodies")
            #expect(change.contains("Sở Giáo dục") && change.contains("Sở Mới") && change.contains("NQ 202/2025/QH15"))
        }
    }

    @Test(arguments: Engine.tested)
    func `the work of a split body is divided, some of it by hand`(engine: Engine) throws {
        try Province.with(engine) { province in
            let directive = try province.confirm((1...4).map { Self.given("\($0)", province.schools) })
            let second = try Self.details(directive, province)[1].assignment.id
            let outcome = try Self.reorganise(
                .split, [province.schools],
                [.known(province.parks.id), .new(name: "Sở Mới", identifier: nil)], province
            ) { $0.given = [second.rawValue: 1] }
            let new = try #require(outcome.successors.last)
            let leads = try Self.details(directive, province).map { $0.leads.compactMap(\.body) }
            #expect(leads == [[province.parks.id], [new], [province.parks.id], [province.parks.id]])
            try Self.expectWholeCounts(province)
        }
    }

    @Test(arguments: Engine.tested)
    func `each of those that go on may get all of it, once`(engine: Engine) throws {
        try Province.with(engine) { province in
            let directive = try province.confirm([Self.given("1", province.schools, [province.parks])])
            let outcome = try Self.reorganise(
                .split, [province.schools],
                [.known(province.parks.id), .new(name: "Sở Mới", identifier: nil)], province
            ) { $0.division = .each }
            let after = try Self.details(directive, province)[0]
            #expect(after.leads.compactMap(\.body) == outcome.successors)
            #expect(after.supports.isEmpty, "who leads does not support as well")
            try Self.expectWholeCounts(province)
        }
    }

    @Test(arguments: Engine.tested)
    func `an abolished body's texts and all it keeps pass to the heir, who may then change them`(engine: Engine) throws
    {
        try Province.with(engine) { province in
            let directive = try province.confirm([Self.given("1", province.office), Self.given("2", province.office)])
            let heir = try province.gate.perform(
                AddBody(
                    NewBody(parent: province.stranger.id, name: "UBND tỉnh Gộp", kind: .government, country: .vietnam)),
                as: .atCommandLine)
            let done = try Self.details(directive, province)[1].assignment.id
            try province.gate.perform(
                CompleteAssignment(id: done, doneOn: province.today, note: nil, caller: province.clerk),
                as: province.clerk)
            #expect(try province.rows(province.outsider).isEmpty)
            _ = try Self.reorganise(.merged, [province.government], [.known(heir.id)], province)
            #expect(try province.rows(province.outsider) { $0.states = .all }.count == 2)
            for detail in try Self.details(directive, province) { #expect(detail.assignment.keptBy == heir.id) }
            let kept = try province.database.read {
                try DirectiveStore($0, for: .everything).directive(directive)?.body
            }
            #expect(kept == heir.id)
            try Self.expectWholeCounts(province)
            try province.gate.perform(
                WithdrawAssignment(
                    id: try Self.details(directive, province)[0].assignment.id, reason: "Thôi", basis: "QĐ 1",
                    caller: province.outsider), as: province.outsider)
        }
    }

    @Test(arguments: Engine.tested)
    func `a body with open work is not abolished with nobody to go on`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm([Self.given("1", province.parks)])
            #expect(throws: ReorganisationRefusal.nobodyGoesOn(assignments: 1, bodies: 0)) {
                try Self.reorganise(.abolished, [province.parks], [], province)
            }
            let work = try province.database.read { try Ledger().open(of: [province.parks.id], in: $0) }
            #expect(work == OpenWork(leads: 1, supports: 0, keeps: 0))
            let items = try province.database.read { try Ledger().items(of: [province.parks.id], limit: 9, in: $0) }
            #expect(items.map(\.ref) == ["1"])
            #expect(try province.database.read { try BodyStore($0).body(province.parks.id)?.ends } == nil)
        }
    }

    @Test(arguments: Engine.tested)
    func `the counts follow a body that moves, done work as well`(engine: Engine) throws {
        try Province.with(engine) { province in
            let directive = try province.confirm([
                Self.given("1", province.office), Self.given("2", province.office, [province.parks]),
            ])
            try province.gate.perform(
                CompleteAssignment(
                    id: try Self.details(directive, province)[0].assignment.id, doneOn: province.today, note: nil,
                    caller: province.clerk), as: province.clerk)
            try province.gate.perform(
                MoveBody(province.office.id, below: province.parks.id, work: Ledger()), as: .atCommandLine)
            try Self.expectWholeCounts(province)
            #expect(try Self.rows(of: province.parks.id, province).count == 2)
            #expect(try Self.rows(of: province.schools.id, province).isEmpty)
        }
    }

    @Test(arguments: Engine.tested)
    func `passed work is found by the old name and by the new, also after a correction`(engine: Engine) throws {
        try Province.with(engine) { province in
            let directive = try province.confirm([Self.given("1", province.parks)])
            _ = try Self.reorganise(
                .merged, [province.parks, province.schools], [.new(name: "Sở Hợp nhất", identifier: nil)], province)
            func found(_ words: String) throws -> Int { try province.rows { $0.words = words }.count }
            #expect(try found("cong vien") == 1 && found("hop nhat") == 1)
            let before = try Self.details(directive, province)[0]
            _ = try province.database.write { connection in
                var after = before
                after.assignment.text = "Rà soát lại"
                try ChangeStore(connection).correct(before, to: after)
            }
            #expect(try found("cong vien") == 1 && found("hop nhat") == 1)
            let page = try province.answer(
                Request(.get, "/assignments/\(before.assignment.id.rawValue)"), as: province.clerk)
            #expect(page.text.contains("Sở Công viên") && page.text.contains("NQ 202/2025/QH15"))
        }
    }

    /// As many as REMIT_SCALE says; a province's year is 100,000.
    private static let scale = ProcessInfo.processInfo.environment["REMIT_SCALE"].flatMap { Int($0) } ?? 2_000

    @Test(arguments: Engine.tested)
    func `many pages of work pass in one transaction, each with its entry, and every count holds`(engine: Engine) throws
    {
        try Province.with(engine) { province in
            let made = try LedgerGenerator(province.database, today: province.today).fill(Self.scale)
            // The root, then 24 departments and their offices.
            let former = try province.database.read { connection in
                try made.bodies[1...12].compactMap { try BodyStore(connection).body($0) }
            }
            let open = try province.database.read { try Ledger().open(of: former.map(\.id), in: $0) }
            let began = ContinuousClock.now
            let outcome = try Self.reorganise(.merged, former, [.new(name: "Sở Hợp nhất", identifier: nil)], province)
            let took = ContinuousClock.now - began
            #expect(outcome.assignments >= max(open.leads, open.supports) && outcome.assignments > Self.scale / 50)
            let left = try province.database.read { try Ledger().open(of: former.map(\.id), in: $0) }
            #expect(left.isNone)
            try Self.expectWholeCounts(province, "\(outcome.assignments) passed in \(took)")
            let entries = try province.database.read { connection in
                try connection.first(
                    "SELECT COUNT(*) FROM journal WHERE verb = 'reorganise-bodies' AND subject_kind = 'assignment'"
                ) { try $0.int(0) }
            }
            #expect(entries == outcome.assignments)
            if Self.scale > 2_000 { print("\(engine): \(outcome.assignments) of \(Self.scale) passed in \(took)") }
        }
    }
}
