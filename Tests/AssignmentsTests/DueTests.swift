import Database
import Directives
import Journal
import Organisation
import Reading
import TestSupport
import Testing
import WorkCalendar

@testable import Assignments

/// Every assignment yields dated dues, at each body that answers for it.
@Suite struct DueTests {
    private func detail(_ province: Province) throws -> AssignmentDetail {
        let id = try #require(try province.rows { $0.states = .all }.first?.id)
        return try province.database.read { try ChangeStore($0).detail(id) }
    }

    private func amend(_ province: Province, _ change: (inout Amendment) -> Void) throws -> AssignmentDetail {
        let before = try detail(province)
        var amendment = Amendment(before)
        amendment.reason = "Đọc lại văn bản"
        change(&amendment)
        return try province.gate.perform(
            AmendAssignment(id: before.assignment.id, amendment: amendment, caller: province.clerk), as: province.clerk)
    }

    @Test(arguments: Engine.tested)
    func `each lead owes its own, whoever supports owes nothing`(engine: Engine) throws {
        try Province.with(engine) { province in
            var given = Given.due("2026-04-30", by: province.schools)
            given.leads.append(NamedBody(name: province.parks.name, body: province.parks.id))
            given.supports = [NamedBody(name: province.office.name, body: province.office.id)]
            try province.confirm([given, .due("2026-05-29", ref: "I.2")])
            let dues = try detail(province).dues
            #expect(dues.map(\.body) == [province.schools.id, province.parks.id])
            #expect(dues.allSatisfy { $0.receiver == province.government.id && $0.terms.occurrence == "once" })
            // Where no lead is linked, who keeps the text sees to it.
            let second = try province.rows { $0.sort = .directive }.last.map(\.id)
            let other = try province.database.read { try DueStore($0).dues(of: try #require(second)) }
            #expect(other.map(\.body) == [province.government.id])
            try DueExpectations.expect(province)
        }
    }

    @Test func `a day off moves the day that words name, and the day stated is kept beside it`() throws {
        try Province.with(.sqlite) { province in
            // The Saturday before a Sunday that is a holiday, followed by one in lieu: 25 to 27 April 2026.
            try province.confirm([.due("2026-04-26", by: province.schools)])
            let due = try #require(try detail(province).dues.first)
            #expect(due.terms.stated?.iso == "2026-04-26" && due.terms.roll == .next)
            #expect(due.dueOn == WorkCalendar.vietnam.nextWorkingDay(onOrAfter: "2026-04-26"))
            #expect(try province.rows().first?.dueOn == due.dueOn)
        }
    }

    @Test(arguments: Engine.tested)
    func `what returns is owed a year ahead, and goes on as time passes`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm([OccurrenceTests.yearly(province, "hằng quý, trước ngày 25", "quarterly", by: "25")])
            let first = try detail(province).dues.map(\.terms.occurrence)
            #expect(first.count == 4 || first.count == 5)
            try DueExpectations.expect(province)
            province.clock.advance(by: .seconds(86_400 * 200))
            let upkeep = DueUpkeep(gate: province.gate, failed: { Issue.record($0) })
            try upkeep.extend()
            let later = try detail(province).dues
            #expect(later.count > first.count && Set(later.map(\.terms.occurrence)).count == later.count)
            // What nobody did stays owed.
            #expect(later.first?.phase == .open && later.first?.standing(on: province.ledgerClock) == .overdue)
            let entries = try province.database.read { try Journal.size(in: $0) }
            try upkeep.extend()
            #expect(try province.database.read { try Journal.size(in: $0) } == entries)
            try DueExpectations.expect(province)
        }
    }

    @Test(arguments: Engine.tested)
    func `a correction moves open dues and leaves what is done as it is`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm([OccurrenceTests.yearly(province)])
            let id = try detail(province).assignment.id
            _ = try province.gate.perform(
                CompleteAssignment(id: id, doneOn: nil, note: nil, caller: province.clerk), as: province.clerk)
            let moved = try amend(province) { $0.leads = [province.parks.name] }
            #expect(moved.dues.map(\.phase) == [.done, .dropped, .open])
            #expect(moved.dues.map(\.body) == [province.schools.id, province.schools.id, province.parks.id])
            #expect(moved.assignment.due.on?.iso == "2027-12-04")
            let back = try amend(province) { $0.leads = [province.schools.name] }
            #expect(back.dues.map(\.phase) == [.done, .open, .dropped])
            let fixed = try amend(province) { $0.dueOn = try? Day(parsing: "2026-06-10") }
            #expect(fixed.dues.filter { $0.phase == .open }.map(\.terms.occurrence) == ["once"])
            #expect(fixed.assignment.due.on?.iso == "2026-06-10")
            try DueExpectations.expect(province)
        }
    }

    @Test(arguments: Engine.tested)
    func `a withdrawal drops what is owed, and taking it back brings it again`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm([.due("2026-05-29", by: province.schools)])
            let id = try detail(province).assignment.id
            let withdrawn = try province.gate.perform(
                WithdrawAssignment(id: id, reason: "Không còn phù hợp", basis: "Kết luận 5", caller: province.clerk),
                as: province.clerk)
            #expect(withdrawn.dues.map(\.phase) == [.dropped])
            let again = try province.gate.perform(
                RestoreAssignment(id: id, caller: province.clerk), as: province.clerk)
            #expect(again.dues.map(\.phase) == [.open] && again.assignment.due.on?.iso == "2026-05-29")
            try DueExpectations.expect(province)
        }
    }

    @Test(arguments: Engine.tested)
    func `assignments that were entered before there were dues get them when the program looks`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm([
                .due("2026-05-29", by: province.schools), OccurrenceTests.yearly(province), .due(nil, ref: "I.3"),
            ])
            try province.database.write { connection in
                try connection.run("DELETE FROM due")
                try connection.run("DELETE FROM due_tally")
                try connection.run("UPDATE assignment SET dues_through = 0 WHERE phase = 0")
            }
            try DueUpkeep(gate: province.gate, failed: { Issue.record($0) }).extend()
            #expect(try province.rows().map { $0.dueOn?.iso } == ["2026-05-29", "2026-12-04", nil])
            try DueExpectations.expect(province)
        }
    }
}

extension WorkCalendar {
    fileprivate func nextWorkingDay(onOrAfter text: String) -> Day? {
        (try? Day(parsing: text)).map { $0.rolled(.next, in: self) }
    }
}
