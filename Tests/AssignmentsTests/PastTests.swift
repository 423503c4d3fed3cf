import Database
import HTML
import Journal
import Organisation
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Assignments

@Suite struct PastTests {
    /// A province in which something was done on three days, seen from the fourth.
    private struct Told {
        let province: Province
        let room: AssignmentRoom
        let days: [Day]
        let first: Assignment.ID
        let second: Assignment.ID

        func answer(_ target: String, as caller: Caller? = nil) throws -> (status: Int, text: String) {
            let visit = province.visit(
                Request(.get, target), as: caller ?? province.clerk)
            do {
                guard let response = try room.respond(to: visit)?.made() else { return (404, "") }
                return (response.status, String(decoding: try response.bytes(), as: UTF8.self))
            } catch let refusal as any Refusal {
                return (refusal.status, "\(refusal)")
            }
        }
    }

    private func with(_ engine: Engine, _ body: (Told) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            try Province.with(engine) { province in
                let past = PastLedgers(
                    of: province.database, subjects: Province.subjects, migrations: try Province.migrations(),
                    folder: folder.path("past"))
                var days: [Day] = []
                func nextDay() {
                    days.append(province.today)
                    province.clock.advance(by: .seconds(86_400))
                }
                let (clerk, gate) = (province.clerk, province.gate)
                try province.confirm([
                    .due("2026-06-30", "Rà soát thủ tục", ref: "I.1", by: province.schools),
                    .due("2026-07-31", "Kiểm tra công viên", ref: "I.2", by: province.parks),
                    .due("2026-08-31", "Lập danh mục", ref: "I.3", by: province.office),
                ])
                let ids = try province.rows().map(\.id).sorted()
                nextDay()
                try gate.perform(
                    CompleteAssignment(id: ids[0], doneOn: nil, note: "Xong", caller: clerk), as: clerk)
                nextDay()
                try gate.perform(ReopenAssignment(id: ids[0], caller: clerk), as: clerk)
                try gate.perform(
                    WithdrawAssignment(id: ids[1], reason: "Đã thay", basis: "12/KH-UBND", caller: clerk), as: clerk)
                nextDay()
                try gate.perform(
                    MoveBody(province.schools.id, below: province.parks.id, work: Ledger()), as: .atCommandLine)
                let ground = "Nghị quyết 1/NQ-HĐND"
                try gate.perform(
                    ReorganiseBodies(
                        ReorganisationPlan(
                            kind: .abolished, former: [province.office.id],
                            receivers: [.known(province.stranger.id)], from: province.today, ground: ground),
                        work: Ledger()),
                    as: .atCommandLine)
                try body(
                    Told(
                        province: province, room: AssignmentRoom(past), days: days, first: ids[0], second: ids[1]))
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `the ledger of a past day is as it stood then`(engine: Engine) throws {
        try with(engine) { told in
            func ledger(_ day: Day, _ state: String) throws -> String {
                let answer = try told.answer("/assignments?state=\(state)&as_at=\(day.iso)")
                #expect(answer.status == 200)
                return answer.text
            }
            let pages = try told.days.map { try ledger($0, "all") }
            for page in pages { #expect(page.contains("Rà soát thủ tục") && page.contains("Kiểm tra công viên")) }
            let done = try told.days.map { try ledger($0, "done-in-time").contains("Rà soát thủ tục") }
            #expect(done == [false, true, false])
            let withdrawn = try told.days.map { try ledger($0, "withdrawn").contains("Kiểm tra công viên") }
            #expect(withdrawn == [false, false, true])
            for (day, page) in zip(told.days, pages) {
                #expect(page.contains("/assignments/\(told.first)?as_at=\(day.iso)"))
                #expect(page.contains("class=\"as-at\""))
            }
            #expect(try !told.answer("/assignments?state=all").text.contains("class=\"as-at\""))
        }
    }

    @Test(arguments: Engine.tested)
    func `an assignment of a past day shows what was done by then, its words, and no deed`(engine: Engine) throws {
        try with(engine) { told in
            func page(_ day: Day) throws -> String {
                try told.answer("/assignments/\(told.first)?as_at=\(day.iso)").text
            }
            let (before, done, after) = (
                try page(told.days[0]), try page(told.days[1]), try page(told.days[2])
            )
            #expect(!before.contains("Xong") && done.contains("Xong"))
            #expect(after.contains("took back"))
            #expect(!done.contains("took back"))
            for page in [before, done, after] {
                #expect(page.contains("Rà soát"))
                #expect(!page.contains("/completion") && !page.contains("/amendment"))
            }
            #expect(try told.answer("/assignments/\(told.first)").text.contains("/completion"))
            #expect(done.contains("vanthu"), "who said so, as the person is called now")
        }
    }

    @Test func `the API and the exports answer of a past day as well`() throws {
        try with(.sqlite) { told in
            let day = told.days[1].iso
            let list = try told.answer("/api/v1/assignments?state=all&as_at=\(day)")
            #expect(list.status == 200 && list.text.contains("done-in-time"))
            func state(_ day: Day) throws -> [String] {
                let text = try told.answer("/api/v1/assignments/\(told.second)?as_at=\(day.iso)").text
                return ["withdrawn", "not-due"].filter { text.contains("\"state\":\"\($0)\"") }
            }
            #expect(try told.days.map(state) == [["not-due"], ["not-due"], ["withdrawn"]])
            let csv = try told.answer("/assignments.csv?state=all&as_at=\(told.days[0].iso)").text
            #expect(csv.contains("Kiểm tra công viên"))
        }
    }

    @Test func `who may see nothing now sees nothing of the past`() throws {
        try with(.sqlite) { told in
            let day = told.days[0].iso
            let ledger = try told.answer("/assignments?state=all&as_at=\(day)", as: told.province.outsider)
            #expect(ledger.status == 200 && !ledger.text.contains("Rà soát"))
            #expect(
                try told.answer("/assignments/\(told.first)?as_at=\(day)", as: told.province.outsider).status == 404)
        }
    }

    @Test func `a day that is no past day is refused with a reason`() throws {
        try with(.sqlite) { told in
            for day in [told.province.today.iso, "2030-01-01", "31/2/2026", "1990-01-01"] {
                let answer = try told.answer("/assignments?as_at=\(day)")
                #expect(answer.status == 422, "\(day)")
            }
            #expect(try told.answer("/assignments?as_at=").status == 200, "a field left empty")
            #expect(try told.answer("/api/v1/assignments?as_at=").status == 400)
        }
    }

    @Test(arguments: Engine.tested)
    func `the whole journal, replayed in an empty database, gives the same state`(engine: Engine) throws {
        try with(engine) { told in
            try TemporaryFolder.with { folder in
                let replayed = try Database.open(
                    .sqlite(path: folder.path("replayed.sqlite")), hasReferences: false)
                defer { replayed.close() }
                try replayed.migrate(Province.migrations())
                let records = try told.province.database.read {
                    try Journal.entries(after: 0, upTo: .max, limit: 10_000, in: $0)
                }
                // In parts of any size: an act may lie across two.
                for size in [1, records.count] {
                    var replay = Replay(Province.subjects)
                    for start in stride(from: 0, to: records.count, by: size) {
                        let part = Array(records[start..<min(start + size, records.count)])
                        replay = try replayed.write { [replay] connection in
                            var replay = replay
                            try replay.apply(part, in: connection)
                            return replay
                        }
                    }
                    try expectSame(told.province.database, replayed)
                }
            }
        }
    }

    private func expectSame(_ present: Database, _ replayed: Database) throws {
        let derived = [
            ImagedTable("assignment_reach", by: "assignment_id"), ImagedTable("assignment_tally", by: "body_id"),
        ]
        for table in Province.subjects.tables.values.flatMap({ $0 }) + derived {
            for id in Int64(0)...20 {
                let (here, there) = (
                    try present.read { try $0.image(of: table, subject: id) },
                    try replayed.read { try $0.image(of: table, subject: id) }
                )
                let rows = Set(there.rows).filter { !isEmptyCount($0, table) }
                #expect(Set(here.rows).filter { !isEmptyCount($0, table) } == rows, "\(table.name) of \(id)")
            }
        }
    }

    /// A count of none says the same as no count.
    private func isEmptyCount(_ row: [ImagedValue], _ table: ImagedTable) -> Bool {
        table.name == "assignment_tally" && row.last == .integer(0)
    }
}
