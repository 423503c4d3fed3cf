import Archive
import Database
import Directives
import FoundationEssentials
import HTML
import Journal
import Organisation
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Assignments

/// A state secret that was found in the ledger: frozen, told of, lifted or removed.
@Suite struct SpillTests {
    static let secret = "Diễn tập phương án Sao Chổi"
    static let plain = "Chăm sóc cây xanh đô thị"

    /// A ledger with a directive that is a secret, and one beside it; the first was worked with.
    struct Spilled {
        let province: Province
        let folder: TemporaryFolder
        let secret: Directive.ID
        let plain: Directive.ID
        let cleaner: Caller
        let sweep: SpillSweep
        let past: PastLedgers

        var gate: Gate { province.gate }

        func read<Value>(_ body: (Connection) throws -> Value) throws -> Value { try province.database.read(body) }

        func freeze() throws -> Spill.ID {
            try gate.perform(FreezeSpill(.directive, secret.rawValue, reason: "Thấy dấu mật"), as: cleaner)
        }

        func remove(_ spill: Spill.ID) throws {
            try gate.perform(TellOfSpill(spill, who: "Bà Hoa, điện thoại"), as: cleaner)
            try gate.perform(RemoveSpill(spill, ground: "QĐ 1", isSure: true), as: cleaner)
        }

        /// All rows of all tables of the ledger, by table.
        func state() throws -> [String: Set<[ImagedValue]>] {
            var state: [String: Set<[ImagedValue]>] = [:]
            let tables =
                Province.subjects.tables.values.flatMap { $0 }
                + [
                    ImagedTable("directive_text", by: "directive_id"),
                    ImagedTable("assignment_reach", by: "assignment_id"),
                    ImagedTable("assignment_tally", by: "body_id"),
                ]
            for table in tables {
                for id in Int64(0)...30 {
                    let rows = try read { try $0.image(of: table, subject: id).rows }
                    // Counts that came to nothing stay as rows.
                    state[table.name, default: []].formUnion(
                        table.name == "assignment_tally" ? rows.filter { $0.last != .integer(0) } : rows)
                }
            }
            return state
        }

        func expectWhole() throws {
            guard case .whole = try read({ try Journal.verify(in: $0) }) else {
                Issue.record("\(try read { try Journal.verify(in: $0) })")
                return
            }
        }
    }

    static func with(_ engine: Engine, _ body: (Spilled) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            try Province.with(engine) { province in
                let blobs = try Blobs(directory: folder.path("blobs"))
                let past = PastLedgers(
                    of: province.database, subjects: Province.subjects, migrations: try Province.migrations(),
                    folder: folder.path("past"))
                let plain = try province.confirm(
                    [.due("2026-06-30", Self.plain, ref: "1", by: province.parks)], number: "1/KH")
                province.clock.advance(by: .seconds(60))
                let secret = try province.confirm(
                    [
                        .due("2026-06-30", Self.secret, ref: "1", by: province.schools),
                        .due("2026-07-31", Self.secret + " lần hai", ref: "2", by: province.parks),
                    ], number: "2/KH")
                province.clock.advance(by: .seconds(60))
                let id = try #require(try province.rows { $0.directive = secret }.first?.id)
                try province.gate.perform(
                    CompleteAssignment(id: id, doneOn: nil, note: "Xong Sao Chổi", caller: province.clerk),
                    as: province.clerk)
                province.clock.advance(by: .seconds(60))
                let cleaner = try Province.person(
                    "lanhdao", at: province.government, as: .leader, province.gate, province.clock)
                try body(
                    Spilled(
                        province: province, folder: folder, secret: secret, plain: plain, cleaner: cleaner,
                        sweep: SpillSweep(gate: province.gate, blobs: blobs, past: past), past: past))
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `what is frozen is seen by nobody, and what is lifted is as it was`(engine: Engine) throws {
        try Self.with(engine) { spilled in
            let province = spilled.province
            let before = try spilled.state()
            let id = try #require(try province.rows { $0.directive = spilled.secret }.first?.id)
            let spill = try spilled.freeze()
            try spilled.expectWhole()
            #expect(try province.rows { $0.states = .all }.map(\.text) == [Self.plain])
            #expect(try province.rows { ($0.words, $0.states) = ("sao choi", .all) }.isEmpty)
            #expect(try province.counts().byState == [.notDue: 1])
            #expect(try province.answer(Request(.get, "/assignments/\(id)"), as: province.clerk).status == 404)
            let found = try spilled.read { connection in
                try DirectiveStore(connection, for: .everything).matches("2/KH", limit: 5)
            }
            #expect(found.isEmpty)
            let journal = try spilled.read { try Journal.page(limit: 200, in: $0) }
            #expect(!journal.contains { $0.entry.change?.contains("Sao Chổi") ?? false })

            try spilled.gate.perform(LiftSpill(spill, ground: "Nhầm"), as: spilled.cleaner)
            try spilled.expectWhole()
            #expect(try spilled.state() == before)
            #expect(try province.rows { ($0.words, $0.states) = ("sao choi", .all) }.count == 2)
            let again = try spilled.read { try Journal.page(limit: 200, in: $0) }
            #expect(again.contains { $0.entry.change?.contains("Xong Sao Chổi") ?? false })
        }
    }

    @Test(arguments: Engine.tested)
    func `what is removed is gone, and nothing else is touched`(engine: Engine) throws {
        try Self.with(engine) { spilled in
            try spilled.expectWhole()
            let spill = try spilled.freeze()
            try spilled.remove(spill)
            try spilled.expectWhole()
            try spilled.sweep.sweep()
            try spilled.expectWhole()
            #expect(try spilled.read { try SpillStore($0).spill(spill) }?.state == .removed)
            #expect(try spilled.province.rows { $0.states = .all }.map(\.text) == [Self.plain])
            #expect(try spilled.province.counts().byState == [.notDue: 1])
            #expect(throws: SpillRefusal.notFrozen) {
                try spilled.gate.perform(LiftSpill(spill, ground: "Nhầm"), as: spilled.cleaner)
            }
            try TemporaryFolder.with { folder in
                try spilled.province.database.backup(to: folder.path("data"))
                for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("data")) {
                    let text = String(
                        decoding: try Data(contentsOf: URL(filePath: folder.path("data/" + name))), as: UTF8.self)
                    #expect(!text.contains("Sao Chổi") && !text.contains("sao choi"), "\(name)")
                }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `the whole journal, replayed past a removal, gives the state without the text`(engine: Engine) throws {
        try Self.with(engine) { spilled in
            try spilled.remove(try spilled.freeze())
            try spilled.sweep.sweep()
            let path = spilled.folder.path("replayed.sqlite")
            let replayed = try Database.open(.sqlite(path: path), hasReferences: false)
            defer { replayed.close() }
            try replayed.migrate(try Province.migrations())
            let records = try spilled.read { try Journal.entries(after: 0, upTo: .max, limit: 10_000, in: $0) }
            try replayed.write { connection in
                var replay = Replay(Province.subjects)
                try replay.apply(records, in: connection)
            }
            for table in Province.subjects.tables.values.flatMap({ $0 }) {
                for id in Int64(0)...30 {
                    let here = try spilled.read { try $0.image(of: table, subject: id) }
                    let there = try replayed.read { try $0.image(of: table, subject: id) }
                    #expect(Set(here.rows) == Set(there.rows), "\(table.name) of \(id)")
                }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `the n-th statement of a deed fails, for every n, and all is as before`(engine: Engine) throws {
        try Self.with(engine) { spilled in
            let database = spilled.province.database
            func deed(_ perform: () throws -> Void) throws {
                for n in 1... {
                    let before = try spilled.state()
                    database.faults.fail(at: n)
                    var failed = false
                    do { try perform() } catch is DatabaseError { failed = true }
                    let isOver = database.faults.isPending
                    database.faults.fail(at: nil)
                    try spilled.expectWhole()
                    guard failed else {
                        #expect(isOver)
                        return
                    }
                    #expect(try spilled.state() == before, "n = \(n)")
                }
            }
            try deed { _ = try spilled.freeze() }
            let spill = try #require(try spilled.read { try SpillStore($0).spills(limit: 1).first?.id })
            try deed { try spilled.gate.perform(TellOfSpill(spill, who: "Bà Hoa"), as: spilled.cleaner) }
            try deed {
                try spilled.gate.perform(RemoveSpill(spill, ground: "QĐ 1", isSure: true), as: spilled.cleaner)
            }
            #expect(try spilled.read { try SpillStore($0).spill(spill) }?.state == .removing)
        }
    }

    @Test func `a removal asks for a ground, for who was told, and whether it is meant`() throws {
        try Self.with(.sqlite) { spilled in
            func refusal(_ action: some Action) -> SpillRefusal? {
                do {
                    try spilled.gate.perform(action, as: spilled.cleaner)
                    return nil
                } catch {
                    return error as? SpillRefusal
                }
            }
            let id = spilled.secret.rawValue
            #expect(refusal(FreezeSpill(.directive, id, reason: " ")) == .reasonMissing)
            #expect(refusal(FreezeSpill(.directive, id, reason: String(repeating: "a", count: 2001))) == .tooLong)
            #expect(refusal(FreezeSpill(.directive, 99, reason: "Mật")) == .noSuchText)
            let spill = try spilled.freeze()
            #expect(refusal(FreezeSpill(.directive, id, reason: "Mật")) == .noSuchText)
            #expect(refusal(RemoveSpill(spill, ground: "", isSure: true)) == .groundMissing)
            #expect(refusal(RemoveSpill(spill, ground: "QĐ", isSure: false)) == .notSure)
            #expect(refusal(RemoveSpill(spill, ground: "QĐ", isSure: true)) == .nobodyTold)
            #expect(refusal(TellOfSpill(spill, who: " ")) == .whoMissing)
            #expect(refusal(NoteBackupDestroyed(MadeBackup.ID(rawValue: 1), holding: spill)) == .noSuchBackup)
            #expect(throws: GateRefusal.notAllowed) {
                try spilled.gate.perform(LiftSpill(spill, ground: "Nhầm"), as: spilled.province.clerk)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a past day does not show what is frozen, and shows it again when that is lifted`(engine: Engine) throws {
        try Self.with(engine) { spilled in
            let (province, day) = (spilled.province, spilled.province.today)
            province.clock.advance(by: .seconds(86_400))
            let room = AssignmentRoom(spilled.past)
            func shows() throws -> Bool {
                let target = "/assignments?state=all&as_at=\(day.iso)"
                let visit = province.visit(Request(.get, target), as: province.clerk)
                let answer = try #require(try room.respond(to: visit)).made()
                let text = String(decoding: try answer.bytes(), as: UTF8.self)
                #expect(text.contains(Self.plain))
                return text.contains(Self.secret)
            }
            func files() throws -> [String] {
                try FileManager.default.contentsOfDirectory(atPath: spilled.folder.path("past")).filter { name in
                    let bytes = try Data(contentsOf: URL(filePath: spilled.folder.path("past/" + name)))
                    return bytes.firstRange(of: Data(Self.secret.utf8)) != nil
                }
            }
            #expect(try shows())
            #expect(try !files().isEmpty)
            let spill = try spilled.freeze()
            #expect(try !shows())
            try spilled.sweep.sweep()
            #expect(try files() == [])
            try spilled.gate.perform(LiftSpill(spill, ground: "Nhầm"), as: spilled.cleaner)
            #expect(try shows())
        }
    }

    @Test func `the page of an entry says when its words were set apart, and by whom they were removed`() throws {
        try Self.with(.sqlite) { spilled in
            let province = spilled.province
            let auditor = try Province.person(
                "kiemtra", at: province.government, as: .auditor, province.gate, province.clock)
            let room = JournalRoom(key: SigningKeyFile(spilled.folder.path("journal.key")))
            let spill = try spilled.freeze()
            let number = try #require(try spilled.read { try SpillStore($0).entries(of: spill).numbers.last })
            func page() throws -> String {
                let visit = province.visit(Request(.get, "/journal/\(number)"), as: auditor)
                return String(decoding: try #require(try room.respond(to: visit)).made().bytes(), as: UTF8.self)
            }
            #expect(try page().contains("Its words are kept apart as a spill of a state secret"))
            try spilled.remove(spill)
            let text = try page()
            #expect(text.contains("Its words were removed as a spill of a state secret") && text.contains("lanhdao"))
            #expect(!text.contains("Sao Chổi"))
        }
    }

    @Test func `every route of spills is read back as it was printed`() {
        let (id, backup) = (Spill.ID(rawValue: 7), MadeBackup.ID(rawValue: 9))
        let routes: [SpillRoute] = [
            .list, .directiveForm(Directive.ID(rawValue: 7)), .draftForm(PendingDraft.ID(rawValue: 7)), .freeze,
            .show(id), .tell(id), .lift(id), .remove(id),
            .destroy(id, backup),
        ]
        for route in routes {
            #expect(SpillRoute(route.method, Path(route.path))?.path == route.path, "\(route)")
        }
    }
}
