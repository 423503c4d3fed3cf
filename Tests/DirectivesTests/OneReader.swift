import Archive
import Database
import Foundation
import Organisation
import Reading
import TestSupport
import Testing
import WorkCalendar

@testable import Directives

/// Several programs on one database: each draft is read by one of them.
@Suite struct OneReaderForEachDraft {
    private func takeUp(_ office: Office, _ lease: ReadingLease) throws -> PendingDraft.ID? {
        try office.gate.perform(TakeUpDraft(lease: lease), as: .atCommandLine)?.id
    }

    @Test(arguments: Engine.tested)
    func `what one has taken up no other does, until its lease is over`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.handIn()
            let (one, other) = (ReadingLease(), ReadingLease())
            #expect(try takeUp(office, one) == id)
            #expect(try takeUp(office, other) == nil)
            office.clock.advance(by: .seconds(50))
            #expect(try office.gate.perform(GoOnReading(draft: id, lease: one), as: .atCommandLine))
            #expect(try !office.gate.perform(GoOnReading(draft: id, lease: other), as: .atCommandLine))
            office.clock.advance(by: .seconds(50))
            #expect(try takeUp(office, other) == nil, "it was prolonged")
            office.clock.advance(by: .seconds(11))
            #expect(try takeUp(office, other) == id)
            #expect(try office.draft(id)?.attempts == 2)

            // The first one wakes up late: what it read counts no more.
            let source = Source(name: "p.txt", text: Office.plan)
            let late = KeepReading(
                draft: id, lease: one, source: source, reading: Reader().read(source), time: .zero)
            #expect(try !office.gate.perform(BeginReading(draft: id, lease: one), as: .atCommandLine))
            #expect(try !office.gate.perform(late, as: .atCommandLine))
            #expect(
                try !office.gate.perform(
                    RefuseReading(draft: id, lease: one, refusal: .damaged), as: .atCommandLine))
            #expect(try office.draft(id)?.state == .converting)
        }
    }

    @Test(arguments: Engine.tested)
    func `a draft is free again once it is read`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn()
            let held = try office.database.read { connection in
                try connection.first("SELECT leased_by FROM draft WHERE id = \(id)") { try $0.optionalString(0) }
            }
            #expect(held == .some(nil))
        }
    }

    @Test(arguments: Engine.tested)
    func `two readers share the work and read nothing twice`(engine: Engine) throws {
        try Office.with(engine) { office in
            let drafts = try (0..<12).map { number in
                try office.handIn(Office.plan.replacing("12/KH", with: "\(number + 20)/KH"), named: "\(number).txt")
            }
            let other = DraftReader(gate: office.gate, blobs: office.blobs, conversion: Conversion()) { print($0) }
            office.reader.wake()
            other.wake()
            office.reader.finish()
            other.finish()
            for id in drafts {
                let draft = try #require(try office.draft(id))
                #expect(draft.state == .ready && draft.attempts == 1)
            }
            let readings = try office.database.read { connection in
                try connection.first("SELECT COUNT(*) FROM journal WHERE verb = 'read-draft'") { try $0.int(0) }
            }
            #expect(readings == drafts.count)
        }
    }

    @Test func `on PostgreSQL a second program leaves alone what the first reads`() throws {
        try Office.with(.postgresql) { office in
            let id = try office.handIn()
            #expect(try takeUp(office, ReadingLease()) == id)
            let other = DraftReader(gate: office.gate, blobs: office.blobs, conversion: Conversion()) { print($0) }
            other.start()
            other.stop()
            #expect(try office.draft(id)?.state == .converting)
            office.clock.advance(by: .seconds(61))
            let next = DraftReader(gate: office.gate, blobs: office.blobs, conversion: Conversion()) { print($0) }
            next.wake()
            next.finish()
            #expect(try office.draft(id)?.state == .ready)
        }
    }
}

/// Files that must not stay: the program may end at any step.
@Suite struct FilesThatMustGo {
    private static let secret = "TUYỆT MẬT\n\n" + Office.plan

    /// Taken up, found to be a secret, and the program ends before the file is removed.
    private func endsAfterTheRefusal(_ office: Office) throws -> PendingDraft {
        let id = try office.handIn(Self.secret)
        let lease = ReadingLease()
        let draft = try #require(try office.gate.perform(TakeUpDraft(lease: lease), as: .atCommandLine))
        #expect(draft.id == id)
        let refusal = RefuseReading(draft: id, lease: lease, refusal: .stateSecret(mark: "TUYỆT MẬT"))
        #expect(try office.gate.perform(refusal, as: .atCommandLine))
        #expect(try office.blobs.contains(draft.file))
        return draft
    }

    @Test(arguments: Engine.tested)
    func `a program that ended between the refusal and the removal is made good at the start`(engine: Engine) throws {
        try Office.with(engine) { office in
            let draft = try endsAfterTheRefusal(office)
            office.reader.start()
            office.reader.finish()
            #expect(try !office.blobs.contains(draft.file))
            #expect(try office.database.read { try DraftWriting(connection: $0).filesToGo() }.isEmpty)
        }
    }

    @Test(arguments: Engine.tested)
    func `it is made good also when the draft was put away meanwhile`(engine: Engine) throws {
        try Office.with(engine) { office in
            let draft = try endsAfterTheRefusal(office)
            try office.gate.perform(DiscardDraft(draft.id), as: office.clerk)
            office.reader.start()
            office.reader.finish()
            #expect(try !office.blobs.contains(draft.file))
        }
    }

    @Test(arguments: Engine.tested)
    func `a secret put away while it was being read goes all the same`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.handIn(Self.secret)
            let lease = ReadingLease()
            let draft = try #require(try office.gate.perform(TakeUpDraft(lease: lease), as: .atCommandLine))
            try office.gate.perform(DiscardDraft(id), as: office.clerk)
            let refusal = RefuseReading(draft: id, lease: lease, refusal: .stateSecret(mark: "TUYỆT MẬT"))
            #expect(try !office.gate.perform(refusal, as: .atCommandLine))
            try Intake(gate: office.gate, blobs: office.blobs).sweep()
            #expect(try !office.blobs.contains(draft.file))
        }
    }

    @Test(arguments: Engine.tested)
    func `the same file taken in once more is refused and removed in its turn`(engine: Engine) throws {
        try Office.with(engine) { office in
            let draft = try endsAfterTheRefusal(office)
            let second = try office.handIn(Self.secret, named: "2.txt")
            let intake = Intake(gate: office.gate, blobs: office.blobs)
            try intake.sweep()
            #expect(try office.blobs.contains(draft.file), "it waits to be read")
            office.reader.wake()
            office.reader.finish()
            #expect(try office.draft(second)?.refusal == .stateSecret(mark: "TUYỆT MẬT"))
            #expect(try !office.blobs.contains(draft.file))
            // One whose file went while it waited is refused for the same reason.
            let third = try office.handIn(Self.secret, named: "3.txt")
            try office.blobs.remove(draft.file)
            office.reader.wake()
            office.reader.finish()
            #expect(try office.draft(third)?.refusal == .stateSecret(mark: "TUYỆT MẬT"))
        }
    }

    @Test(arguments: Engine.tested)
    func `a file whose draft never came is removed, one whose draft is there stays`(engine: Engine) throws {
        try Office.with(engine) { office in
            let lost = try office.blobs.put(Array(Self.secret.utf8), isPending: true)
            let young = try office.blobs.put(Array("một".utf8), isPending: true)
            let bytes = Array(Office.plan.utf8)
            let kept = try office.blobs.put(bytes, isPending: true)
            try office.gate.perform(
                ImportDirective(kept, named: "p.txt", byteCount: bytes.count, keptBy: office.ward.id), as: office.clerk)
            // The program ended before it could settle any of them; two were forgotten long ago.
            for hash in [lost, kept] {
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSinceNow: -3600)],
                    ofItemAtPath: office.blobs.directory + "/incoming/\(hash.text).pending")
            }
            office.reader.start()
            office.reader.finish()
            #expect(try !office.blobs.contains(lost))
            #expect(try office.blobs.contains(young) && office.blobs.contains(kept))
            #expect(try office.blobs.pending(forSeconds: 0) == [young])
        }
    }
}
