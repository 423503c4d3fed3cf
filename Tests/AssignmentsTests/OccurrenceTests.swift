import Database
import Journal
import Organisation
import Reading
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Assignments

@Suite struct OccurrenceTests {
    /// Recurring work as a plan words it, led by the schools department.
    static func yearly(
        _ province: Province, _ words: String = "trước ngày 05/12 hằng năm", _ recurrence: String = "yearly",
        by: String? = "12-05"
    ) -> Given {
        var given = Given.due(nil, "Báo cáo năm", by: province.schools)
        given.due = DraftDue(kind: .recurring, by: by, recurrence: recurrence, text: words)
        return given
    }

    private func complete(
        _ id: Assignment.ID, on day: String? = nil, of occurrence: String? = nil, _ province: Province
    ) throws -> AssignmentDetail {
        try province.gate.perform(
            CompleteAssignment(
                id: id, doneOn: try day.map { try Day(parsing: $0) }, note: nil, occurrence: occurrence,
                caller: province.clerk), as: province.clerk)
    }

    @Test(arguments: Engine.tested)
    func `done work that returns moves on to its next day and stays open`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm([Self.yearly(province)])
            let id = try #require(try province.rows().first?.id)
            #expect(try province.rows().first?.dueOn?.iso == "2026-12-04")
            let after = try complete(id, province)
            #expect(after.assignment.phase == .open && after.assignment.due.on?.iso == "2027-12-04")
            #expect(after.completion == nil && after.completions.map(\.occurrence) == ["2026"])
            #expect(after.completions.first?.dueOn?.iso == "2026-12-04" && after.completions.first?.isLate == false)
            #expect(try province.rows { $0.body = province.schools.id }.first?.dueOn?.iso == "2027-12-04")
            #expect(
                try province.counts { $0.due = .days(from: try? Day(parsing: "2027-12-01"), to: nil) }.byState == [
                    .notDue: 1
                ])
            #expect(try province.counts { $0.due = .year }.byState == [:])
        }
    }

    @Test(arguments: Engine.tested)
    func `an occurrence that nobody did stays late, and doing it leads to the next, late as well`(engine: Engine) throws
    {
        try Province.with(engine) { province in
            try province.confirm([Self.yearly(province, "hằng tháng, trước ngày 25", "monthly", by: "25")])
            let id = try #require(try province.rows().first?.id)
            #expect(try province.rows().first?.dueOn?.iso == "2026-03-24")
            province.clock.advance(by: .seconds(86_400 * 70))
            #expect(try province.rows().first?.state(on: province.ledgerClock) == .overdue)
            let first = try complete(id, province)
            #expect(first.completions.first?.isLate == true)
            #expect(first.assignment.due.on?.iso == "2026-04-24")
            #expect(first.state(on: province.ledgerClock) == .overdue)
            #expect(try province.counts().byState == [.overdue: 1])
            let second = try complete(id, on: "2026-04-20", province)
            #expect(second.completions.map(\.isLate) == [false, true])
            #expect(second.assignment.due.on?.iso == "2026-05-24")
        }
    }

    @Test(arguments: Engine.tested)
    func `taking back undoes the last occurrence, then the one before`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm([Self.yearly(province)])
            let id = try #require(try province.rows().first?.id)
            _ = try complete(id, province)
            province.clock.advance(by: .seconds(60))
            _ = try complete(id, province)
            let caller = province.clerk
            for (day, left) in [("2027-12-04", ["2026"]), ("2026-12-04", [])] {
                let back = try province.gate.perform(ReopenAssignment(id: id, caller: caller), as: caller)
                #expect(back.assignment.due.on?.iso == day && back.completions.map(\.occurrence) == left)
                #expect(try province.rows { $0.body = province.schools.id }.first?.dueOn?.iso == day)
            }
            #expect(throws: AssignmentRefusal.notDone) {
                try province.gate.perform(ReopenAssignment(id: id, caller: caller), as: caller)
            }
            let verbs = try province.database.read {
                try Journal.history(of: JournalSubject(kind: "assignment", id: id.rawValue), in: $0).map(\.entry.verb)
            }
            #expect(
                verbs.suffix(4) == [
                    "complete-assignment", "complete-assignment", "reopen-assignment", "reopen-assignment",
                ])
        }
    }

    @Test func `pressing twice does not complete two occurrences`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([Self.yearly(province)])
            let id = try #require(try province.rows().first?.id)
            _ = try complete(id, of: "2026", province)
            #expect(throws: AssignmentRefusal.occurrenceDone) { try complete(id, of: "2026", province) }
            #expect(try province.rows().first?.dueOn?.iso == "2027-12-04")
        }
    }

    @Test func `work whose words name an end is done with its last occurrence, and can be taken back`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([Self.yearly(province, "trước ngày 05/12 hằng năm, đến năm 2027")])
            let id = try #require(try province.rows().first?.id)
            #expect(try complete(id, province).assignment.phase == .open)
            province.clock.advance(by: .seconds(60))
            let last = try complete(id, province)
            #expect(last.assignment.phase == .done && last.completion?.occurrence == "2027")
            #expect(throws: AssignmentRefusal.alreadyDone) { try complete(id, province) }
            let back = try province.gate.perform(
                ReopenAssignment(id: id, caller: province.clerk), as: province.clerk)
            #expect(back.assignment.phase == .open && back.assignment.due.on?.iso == "2027-12-04")
        }
    }

    @Test func `work that returns without a day is noted day by day and goes on`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([Self.yearly(province, "hằng ngày", "daily", by: nil)])
            let id = try #require(try province.rows().first?.id)
            let after = try complete(id, on: "2026-03-17", province)
            #expect(after.assignment.phase == .open && after.assignment.due.on == nil)
            #expect(throws: AssignmentRefusal.occurrenceDone) { try complete(id, on: "2026-03-17", province) }
            #expect(try complete(id, on: "2026-03-18", province).completions.count == 2)
        }
    }

    @Test(
        arguments: [
            ("hằng năm đến năm 2030", 2030), ("hằng năm, đến hết năm 2027", 2027), ("each year until 2028", 2028),
            ("每年12月底前，至2030年", 2030), ("2026—2030年每年", 2030), ("hằng năm", nil), ("trước ngày 05/12 hằng năm", nil),
            ("trước ngày 05-12-2026 hằng năm", nil),
        ] as [(String, Int?)])
    func `the end of what returns is read from its words`(_ words: String, _ year: Int?) {
        #expect(RecurrenceEnd.day(in: words)?.year == year)
    }

    @Test func `the page says what was done in time and what is due next, and the interface gives both`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([Self.yearly(province)])
            let id = try #require(try province.rows().first?.id)
            let form = Form(Query([Query.Item("done_on", "17/3/2026"), Query.Item("occurrence", "2026")]))
            let sent = Request(.post, "/assignments/\(id)/completion", body: .form(form))
            #expect(try province.answer(sent, as: province.clerk).status == 303)
            #expect(try province.answer(sent, as: province.clerk).status == 409)
            let page = try province.answer(Request(.get, "/assignments/\(id)"), as: province.clerk).text
            #expect(page.contains("Done so far") && page.contains("Due on 4 December 2027."))
            #expect(page.contains("said that what was due on 4 December 2026 was done in time, on 17 March 2026"))
            #expect(page.contains("name=\"occurrence\" value=\"2027\""))
            let record = try province.answer(Request(.get, "/api/v1/assignments/\(id)"), as: province.clerk).text
            #expect(record.contains("\"occurrence\":\"2027\"") && record.contains("\"due_on\":\"2027-12-04\""))
            #expect(record.contains("\"late\":false") && record.contains("\"done_on\":\"2026-03-17\""))
        }
    }
}
