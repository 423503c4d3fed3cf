import Archive
import Database
import Journal
import Organisation
import Reading
import Synchronization
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Directives

@Suite struct WayOfADraft {
    @Test(arguments: Engine.tested)
    func `a plan is taken in, read, confirmed, and is in the ledger with its journal`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn()
            let draft = try #require(try office.draft(id))
            #expect(draft.state == .ready && draft.number == "12/KH-UBND" && draft.version == 0)
            let count = try #require(draft.assignmentCount)
            #expect(count >= 3)

            let directive = try office.confirm(id, seen: 0)
            let kept = try #require(try office.directives(as: office.clerk).first)
            #expect(kept.id == directive && kept.number == "12/KH-UBND" && kept.assignmentCount == count)
            #expect(kept.issuerBody == office.ward.id)
            let entered = try #require(office.ledger.entered.withLock { $0[directive] })
            #expect(entered.count == count)
            #expect(entered[0].leads == [NamedBody(name: "Văn phòng", body: office.hall.id)])
            #expect(entered[0].supports == [NamedBody(name: "Công an phường", body: office.police.id)])
            #expect(entered[0].provision != nil)
            let journal = try office.database.read { try Journal.page(limit: 100, in: $0) }
            #expect(journal.contains { $0.entry.verb == "confirm-directive" && $0.entry.subject.kind == "directive" })
            #expect(try office.database.read { try Journal.verify(in: $0) } == .whole(entries: Int64(journal.count)))
        }
    }

    @Test(arguments: Engine.tested)
    func `confirming twice gives the same directive`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn()
            let first = try office.confirm(id, seen: 0)
            #expect(try office.confirm(id, seen: 0) == first)
            #expect(try office.directives(as: office.clerk).count == 1)
            #expect(throws: DraftRefusal.closed) {
                try office.gate.perform(EditDraft(id, [.remove(card: 1)], seen: 0), as: office.clerk)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `the same file is not taken in twice unseen`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn()
            #expect(throws: DraftRefusal.fileIsHere(id, nil)) { try office.takeIn() }
            let directive = try office.confirm(id)
            #expect(throws: DraftRefusal.fileIsHere(nil, directive)) { try office.takeIn() }
            let bytes = Array(Office.plan.utf8)
            let again = ImportDirective(
                try office.blobs.put(bytes), named: "p.txt", byteCount: bytes.count, keptBy: office.ward.id,
                isAgain: true)
            let second = try office.gate.perform(again, as: office.clerk)
            office.reader.wake()
            office.reader.finish()
            #expect(throws: DraftRefusal.numberIsHere(directive)) { try office.confirm(second) }
            let despite = ConfirmDraft(second, seen: nil, isDespiteNumber: true, into: office.ledger)
            #expect(try office.gate.perform(despite, as: office.clerk) != directive)
        }
    }

    @Test(arguments: Engine.tested)
    func `a directive that comes later is linked to those that cite it`(engine: Engine) throws {
        try Office.with(engine) { office in
            let plan = try office.confirm(try office.takeIn())
            func citation() throws -> Citation? {
                try office.database.read { connection in
                    try DirectiveStore(connection, for: .everything).citations(of: plan).first
                }
            }
            #expect(try citation()?.number == "03/CTr-UBND")
            #expect(try citation()?.cited == nil)
            let programme = """
                ỦY BAN NHÂN DÂN
                TỈNH MẪU
                Số: 03/CTr-UBND
                Mẫu, ngày 02 tháng 01 năm 2026

                CHƯƠNG TRÌNH
                Phát triển cây xanh năm 2026

                1. Công an phường kiểm tra trước ngày 30/6/2026.
                """
            let above = try office.confirm(try office.takeIn(programme, named: "ctr.txt"))
            #expect(try citation()?.cited == above)
            let below = try office.database.read { try DirectiveStore($0, for: .everything).citing(above) }
            #expect(below.map(\.directive) == [plan])
            let chain = try office.database.read { try DirectiveStore($0, for: .everything).basisChain(of: plan) }
            #expect(chain.map(\.link.directive) == [above])
        }
    }

    @Test(arguments: Engine.tested)
    func `what a person said of a name is known for the next text`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn()
            let name = "Trung tâm Văn hóa phường"
            #expect(try office.desk(id)?.namedBodies.contains(name) == true)
            try office.gate.perform(
                EditDraft(id, [.choose(name: name, .body(office.police.id.rawValue))], seen: 0), as: office.clerk)
            let directive = try office.confirm(id)
            let entered = office.ledger.entered.withLock { $0[directive] ?? [] }
            #expect(entered.flatMap(\.leads).first { $0.name == name }?.body == office.police.id)

            let next = try office.takeIn(Office.plan.replacing("12/KH", with: "13/KH"), named: "next.txt")
            let draft = try #require(try office.draft(next))
            let names = try office.database.read {
                try LessonStore($0).names(for: draft, on: try Day(parsing: "2026-01-06"))
            }
            #expect(names.match(name) == .known(office.police, learned: true))
            // The clerk does not keep the directory: for others the name is as unknown as before.
            #expect(try office.database.read { try BodyStore($0).bodies(named: BodyNames.folded(name)) }.isEmpty)
        }
    }

    @Test(arguments: Engine.tested)
    func `a new body enters the directory only through who may keep it`(engine: Engine) throws {
        try Office.with(engine) { office in
            let name = "Trung tâm Văn hóa phường"
            let choice = DeskEdit.choose(name: name, .new(parent: office.ward.id.rawValue, kind: "organisation"))
            let first = try office.takeIn()
            try office.gate.perform(EditDraft(first, [choice], seen: 0), as: office.clerk)
            let asClerk = try office.confirm(first)
            #expect(
                office.ledger.entered.withLock { $0[asClerk] ?? [] }.flatMap(\.leads).first { $0.name == name }?.body
                    == nil)

            let second = try office.takeIn(Office.plan.replacing("12/KH", with: "13/KH"), named: "2.txt")
            try office.gate.perform(EditDraft(second, [choice], seen: 0), as: office.clerk)
            let asKeeper = try office.confirm(second, as: office.administrator)
            let body = office.ledger.entered.withLock { $0[asKeeper] ?? [] }.flatMap(\.leads).first { $0.name == name }?
                .body
            let found = try office.database.read { try BodyStore($0).bodies(named: BodyNames.folded(name)) }
            #expect(found.count == 1 && found.first?.id == body && found.first?.parent == office.ward.id)
        }
    }

    @Test(arguments: Engine.tested)
    func `what was being read when the program stopped is read after the start`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.handIn()
            _ = try office.gate.perform(TakeUpDraft(lease: ReadingLease()), as: .atCommandLine)
            #expect(try office.draft(id)?.state == .converting)
            // A file of SQLite's is one program's; on PostgreSQL another might still be reading.
            if engine == .postgresql { office.clock.advance(by: .seconds(61)) }
            office.reader.start()
            office.reader.finish()
            #expect(try office.draft(id)?.state == .ready)
        }
    }

    @Test(arguments: Engine.tested)
    func `a draft that stops the program again and again is given up`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.handIn()
            for _ in 0..<TakeUpDraft.mostAttempts {
                _ = try office.gate.perform(TakeUpDraft(lease: ReadingLease()), as: .atCommandLine)
                try office.gate.perform(ResumeReading(), as: .atCommandLine)
            }
            #expect(try office.gate.perform(TakeUpDraft(lease: ReadingLease()), as: .atCommandLine) == nil)
            #expect(try office.draft(id)?.refusal == .gaveUp)
            try office.gate.perform(ReadAgain(id), as: office.clerk)
            office.reader.wake()
            office.reader.finish()
            #expect(try office.draft(id)?.state == .ready)
        }
    }

    @Test(arguments: Engine.tested)
    func `what cannot be read is refused in words and nothing is lost`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn("   \n ", named: "rỗng.txt")
            #expect(try office.draft(id)?.refusal == .empty)
            // A refused file may be taken in again without asking.
            _ = try office.takeIn("   \n ", named: "rỗng.txt")
        }
    }

    @Test(arguments: Engine.tested)
    func `of a state secret neither words nor file stay`(engine: Engine) throws {
        try Office.with(engine) { office in
            // Handed in past the door, as inside a file that must be converted first.
            let text = "TUYỆT MẬT\n\n" + Office.plan
            let id = try office.takeIn(text, named: "Đề án bí mật.txt")
            let draft = try #require(try office.draft(id))
            #expect(draft.refusal == .stateSecret(mark: "TUYỆT MẬT") && draft.fileName == "TUYỆT MẬT")
            #expect(try office.desk(id) == nil)
            #expect(try !office.blobs.contains(draft.file))
            #expect(try office.ask(.get, "/drafts/\(id)/file", as: office.clerk) == nil)
            let page = try #require(try office.ask(.get, "/drafts/\(id)", as: office.clerk))
            #expect(!page.text.contains("rà soát cây") && !page.text.contains("/file"))

            // At the door: the one who typed it sees it once more, and nothing is stored.
            let form = ["text": text, "body": office.ward.id.description]
            let refused = try #require(try office.ask(.post, "/directives/import", as: office.clerk, form: form))
            #expect(refused.status == 422)
            #expect(try office.database.read { try PendingDraftStore($0, for: office.clerk).open() }.count == 1)
            #expect(try office.blobs.all().isEmpty)
        }
    }

    @Test(arguments: Engine.tested)
    func `a draft put away comes back as it was`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn()
            try office.gate.perform(EditDraft(id, [.remove(card: 1)], seen: 0), as: office.clerk)
            try office.gate.perform(DiscardDraft(id), as: office.clerk)
            #expect(try office.database.read { try PendingDraftStore($0, for: office.clerk).open() }.isEmpty)
            try office.gate.perform(DiscardDraft(id, isBack: true), as: office.clerk)
            #expect(try office.draft(id)?.state == .ready)
            #expect(try office.desk(id)?.card(1)?.isRemoved == true)
        }
    }

    @Test(arguments: Engine.tested)
    func `who sees an older draft is told before it binds`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn()
            try office.gate.perform(EditDraft(id, [.remove(card: 1)], seen: 0), as: office.clerk)
            #expect(throws: DraftRefusal.changedMeanwhile(seen: 0, now: 1)) { try office.confirm(id, seen: 0) }
            let version = try office.gate.perform(UndoEdit(id, version: 1), as: office.clerk)
            #expect(version == 2)
            #expect(throws: DeskRefusal.nothingToUndo) {
                try office.gate.perform(UndoEdit(id, version: 1), as: office.clerk)
            }
            _ = try office.confirm(id, seen: 2)
        }
    }

    @Test(arguments: Engine.tested)
    func `when the ledger refuses, nothing was confirmed`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn()
            office.ledger.refuses.withLock { $0 = true }
            #expect(throws: ShelfLedger.Refused.self) { try office.confirm(id) }
            #expect(try office.directives(as: office.clerk).isEmpty)
            #expect(try office.draft(id)?.state == .ready)
        }
    }

    /// The n-th statement fails, for every n: directive, draft, ledger and journal are as before, or all are new.
    @Test func `a failure at any statement leaves nothing half done`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn()
            try office.gate.perform(
                EditDraft(id, [.choose(name: "Trung tâm Văn hóa phường", .body(office.police.id.rawValue))], seen: 0),
                as: office.clerk)
            func rows() throws -> [Int] {
                try office.database.read { connection in
                    try connection.rows(
                        """
                        SELECT (SELECT COUNT(*) FROM directive), (SELECT COUNT(*) FROM directive_text),
                            (SELECT COUNT(*) FROM provision), (SELECT COUNT(*) FROM citation),
                            (SELECT COUNT(*) FROM directive_body), (SELECT COUNT(*) FROM lesson WHERE kind = 'name'),
                            (SELECT COUNT(*) FROM journal),
                            (SELECT COUNT(*) FROM draft WHERE state = 'confirmed')
                        """
                    ) { row in try (0...7).map { try row.int($0) } }[0]
                }
            }
            let before = try rows()
            var failures = 0
            for statement in 1...500 {
                office.database.faults.fail(at: statement)
                let result = Result { try office.confirm(id) }
                let happened = !office.database.faults.isPending
                office.database.faults.fail(at: nil)
                guard happened else { break }
                if case .success = result { break }
                failures += 1
                #expect(try rows() == before, "after the failure of statement \(statement)")
            }
            #expect(failures > 15)
            #expect(try rows() != before || (try? office.confirm(id)) != nil)
        }
    }
}
