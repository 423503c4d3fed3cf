import Archive
import Database
import Directives
import Journal
import Organisation
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Assignments

/// Words of a secret that went on into other texts, or came from them.
@Suite struct SpilledWordsTests {
    private static func remove(_ directive: Directive.ID, _ province: Province) throws {
        let gate = province.gate
        let spill = try gate.perform(
            FreezeSpill(.directive, directive.rawValue, reason: "Thấy dấu mật"), as: .atCommandLine)
        try HandoverTests.expectWholeCounts(province)
        try gate.perform(TellOfSpill(spill, who: "Bà Hoa"), as: .atCommandLine)
        try gate.perform(RemoveSpill(spill, ground: "QĐ 1", isSure: true), as: .atCommandLine)
        try HandoverTests.expectWholeCounts(province)
        guard case .whole = try province.database.read({ try Journal.verify(in: $0) }) else {
            Issue.record("The journal does not hold.")
            return
        }
        try expectReplay(province)
    }

    /// The whole journal in an empty database gives what stands now.
    private static func expectReplay(_ province: Province) throws {
        try TemporaryFolder.with { folder in
            let replayed = try Database.open(.sqlite(path: folder.path("replayed.sqlite")), hasReferences: false)
            defer { replayed.close() }
            try replayed.migrate(try Province.migrations())
            let records = try province.database.read {
                try Journal.entries(after: 0, upTo: .max, limit: 10_000, in: $0)
            }
            try replayed.write { connection in
                var replay = Replay(Province.subjects)
                try replay.apply(records, in: connection)
            }
            for table in Province.subjects.tables.values.flatMap({ $0 }) {
                for id in Int64(0)...40 {
                    let here = try province.database.read { try $0.image(of: table, subject: id) }
                    let there = try replayed.read { try $0.image(of: table, subject: id) }
                    #expect(Set(here.rows) == Set(there.rows), "\(table.name) of \(id)")
                }
            }
        }
    }

    /// Whether any row or entry holds these words.
    private static func holds(_ words: String, _ province: Province) throws -> Bool {
        try TemporaryFolder.with { folder in
            try province.database.backup(to: folder.path("data"))
            let names = ["assignment", "supersession", "journal", "directive_text", "spill_row", "spill_words"]
            return try names.contains { name in
                let table = try BackupTable(name, in: folder.path("data"))
                while let row = try table.next() {
                    for column in ["text", "before", "change", "image", "product"] {
                        if let value = try? row.optionalString(column), value.contains(words) { return true }
                    }
                }
                return false
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `what a secret changed in another text goes back, and what was done since stays`(_ engine: Engine) throws {
        try Province.with(engine) { province in
            let plan = try province.confirm(text: Amendments.plan)
            let before = try province.details(of: plan)
            province.clock.advance(by: .seconds(60))
            let draft = try province.takeIn(Amendments.amending)
            try province.decide(draft, rest: .acceptPlain)
            let secret = try province.gate.perform(ConfirmDraft(draft, seen: nil, into: Ledger()), as: province.clerk)
            province.clock.advance(by: .seconds(60))
            try province.gate.perform(
                CompleteAssignment(
                    id: before[0].assignment.id, doneOn: nil, note: "Xong", caller: province.clerk),
                as: province.clerk)
            province.clock.advance(by: .seconds(60))
            try Self.remove(secret, province)
            let after = try province.details(of: plan)
            #expect(after.map(\.assignment.text) == before.map(\.assignment.text))
            #expect(after.map(\.assignment.due.on) == before.map(\.assignment.due.on))
            #expect(after.map { $0.leads.map(\.name) } == before.map { $0.leads.map(\.name) })
            #expect(after.map { $0.targets } == before.map { $0.targets })
            #expect(after.map(\.assignment.phase) == [.done, .open, .open, .open])
            #expect(after[0].completion?.note == "Xong" && after[2].withdrawal == nil)
            for detail in after {
                let kept = try province.database.read {
                    try SupersessionStore($0).supersessions(of: detail.assignment.id)
                }
                #expect(kept.isEmpty)
            }
            #expect(try !Self.holds("trồng 800 cây", province))
            #expect(try !Self.holds("ghế đá", province))
        }
    }

    private static let replacing = Amendments.plan.replacing("15/KH-UBND", with: "40/KH-UBND")
        .replacing("20 tháng 01", with: "10 tháng 3").replacing("500 cây", with: "650 cây")
        .replacing("TM. ỦY", with: "Kế hoạch này thay thế Kế hoạch số 15/KH-UBND ngày 20/01/2026.\n\nTM. ỦY")

    private func replaced(_ province: Province) throws -> (plan: Directive.ID, by: Directive.ID) {
        let plan = try province.confirm(text: Amendments.plan)
        province.clock.advance(by: .seconds(60))
        let draft = try province.takeIn(Self.replacing)
        for proposal in try province.proposals(draft) { try province.decide(draft, [(proposal.key, .accept(.found))]) }
        let by = try province.gate.perform(ConfirmDraft(draft, seen: nil, into: Ledger()), as: province.clerk)
        province.clock.advance(by: .seconds(60))
        return (plan, by)
    }

    @Test(arguments: Engine.tested)
    func `assignments that went on in a secret come back to their own text`(_ engine: Engine) throws {
        try Province.with(engine) { province in
            let (plan, by) = try replaced(province)
            #expect(try province.details(of: by).count == 4)
            try Self.remove(by, province)
            let after = try province.details(of: plan)
            #expect(after.count == 4 && after[0].assignment.text.contains("500 cây"))
            #expect(try !Self.holds("650 cây", province))
        }
    }

    @Test(arguments: Engine.tested)
    func `assignments that went on from a secret stay in their new text, without its words`(_ engine: Engine) throws {
        try Province.with(engine) { province in
            let (plan, by) = try replaced(province)
            try Self.remove(plan, province)
            let after = try province.details(of: by)
            #expect(after.count == 4 && after[0].assignment.text.contains("650 cây"))
            #expect(try !Self.holds("500 cây", province))
        }
    }

    @Test(arguments: Engine.tested)
    func `a freeze of a text that others changed is lifted as it was`(_ engine: Engine) throws {
        try Province.with(engine) { province in
            let (plan, by) = try replaced(province)
            for frozen in [plan, by] {
                let before = (try province.details(of: plan), try province.details(of: by))
                let spill = try province.gate.perform(
                    FreezeSpill(.directive, frozen.rawValue, reason: "Nghi là mật"), as: .atCommandLine)
                #expect(try province.details(of: frozen).isEmpty)
                try province.gate.perform(LiftSpill(spill, ground: "Nhầm"), as: .atCommandLine)
                #expect(try province.details(of: plan) == before.0)
                #expect(try province.details(of: by) == before.1)
                try HandoverTests.expectWholeCounts(province)
                province.clock.advance(by: .seconds(60))
            }
            try Self.expectReplay(province)
        }
    }

    @Test func `a freeze that a later one took its ground from waits for that one`() throws {
        try Province.with(.sqlite) { province in
            let (plan, by) = try replaced(province)
            let first = try province.gate.perform(
                FreezeSpill(.directive, by.rawValue, reason: "Mật"), as: .atCommandLine)
            let second = try province.gate.perform(
                FreezeSpill(.directive, plan.rawValue, reason: "Mật"), as: .atCommandLine)
            #expect(throws: SpillRefusal.dependsOnOther) {
                try province.gate.perform(LiftSpill(first, ground: "Nhầm"), as: .atCommandLine)
            }
            try province.gate.perform(LiftSpill(second, ground: "Nhầm"), as: .atCommandLine)
            try province.gate.perform(LiftSpill(first, ground: "Nhầm"), as: .atCommandLine)
            #expect(try province.details(of: by).count == 4)
        }
    }
}
