import Archive
import Database
import Journal
import Organisation
import Reading
import TestSupport
import Testing
import Web

@testable import Directives

/// A plan whose letters were lost, and its pages recognised anew.
@Suite struct RecognisedAnew {
    /// As recognition without Vietnamese leaves it, long enough to be told.
    private static let damaged = """
        UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM
        PHUONG MAU Doclap - Tw do - Hanh phiic
        S6: 12/KH-UBND Mau, ngay 05 thang 01 ndm 2026

        KE HOACH
        Cham s6c cay xanh ndm 2026

        Thwc hi¢n Chuong trinh s6 03/CTr-UBND ngay 02/01/2026 cia UBND tinh Mau, UBND phwong ban hanh Ké hoach:

        I. NHI¢M VU

        1. Vdn phong chu tri, phdi hop v6i Céng an phwong ra soat cay nguy hiém, hoan thanh trwéc ngay 15/3/2026.

        2. Céng an phwong chi tri kiém tra dwong phd, hoan thanh trwéc ngay 30/6/2026.
        """

    /// A draft that was read from the layer of a PDF.
    private func layered(_ office: Office, _ text: String = damaged, origin: TextOrigin = .layer) throws
        -> PendingDraft.ID
    {
        let id = try office.handIn(text, named: "scan.pdf")
        try read(id, as: text, origin, office)
        return id
    }

    /// What the reader of drafts does, with the words that recognition would give.
    private func read(_ id: PendingDraft.ID, as text: String, _ origin: TextOrigin, _ office: Office) throws {
        let lease = ReadingLease()
        #expect(try office.gate.perform(TakeUpDraft(lease: lease), as: .atCommandLine)?.id == id)
        let source = Source(name: "scan.pdf", text: text)
        #expect(try office.gate.perform(BeginReading(draft: id, lease: lease), as: .atCommandLine))
        #expect(
            try office.gate.perform(
                KeepReading(
                    draft: id, lease: lease, source: source, origin: origin, reading: Reader().read(source),
                    time: .zero), as: .atCommandLine))
    }

    private func verbs(of id: PendingDraft.ID, _ office: Office) throws -> [String] {
        try office.database.read { connection in
            try Journal.history(of: JournalSubject(kind: "draft", id: id.rawValue), limit: 9, in: connection)
                .map(\.entry.verb)
        }
    }

    private func formerReadings(_ office: Office) throws -> Int? {
        try office.database.read { connection in
            try connection.first("SELECT COUNT(*) FROM former_reading") { try $0.int(0) }
        }
    }

    @Test(arguments: Engine.tested)
    func `damaged letters are told, the pages are read anew, and the former reading is kept`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try layered(office)
            let before = try #require(try office.draft(id))
            #expect(before.recognition.isDamaged && before.recognition.origin == .layer)
            let page = try #require(try office.ask(.get, "/drafts/\(id.rawValue)", as: office.clerk))
            #expect(page.text.contains("action=\"/drafts/\(id.rawValue)/recognition\""))

            try office.gate.perform(RecogniseAnew(id, in: .vi), as: office.clerk)
            let waiting = try #require(try office.draft(id))
            #expect(
                waiting.state == .waiting && waiting.recognition.wish == RecognitionWish(language: .vi, isAnew: true))

            try read(id, as: Office.plan, .recognised, office)
            let after = try #require(try office.draft(id))
            #expect(after.state == .ready && after.recognition.origin == .recognised)
            #expect(!after.recognition.isDamaged && !after.recognition.wish.isAnew)
            #expect(after.title == "Kế hoạch Chăm sóc cây xanh năm 2026")
            #expect(try formerReadings(office) == 1)
            #expect(try verbs(of: id, office).contains("recognise-anew"))
        }
    }

    @Test(arguments: Engine.tested)
    func `corrections are left behind only by who says so, and stay in the list of changes`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try layered(office)
            let edit = EditDraft(id, [.setHead(.place("Mẫu"), words: nil)], seen: 0)
            #expect(try office.gate.perform(edit, as: office.clerk) == 1)
            #expect(throws: RecognitionRefusal.corrected(1)) {
                try office.gate.perform(RecogniseAnew(id, in: nil), as: office.clerk)
            }
            let asked = try office.ask(
                .post, "/drafts/\(id.rawValue)/recognition", as: office.clerk, form: ["recognition": ""])
            #expect(asked?.status == 409 && asked?.text.contains("name=\"despite\"") == true)

            try office.gate.perform(RecogniseAnew(id, in: nil, isDespiteCorrections: true), as: office.clerk)
            try read(id, as: Office.plan, .recognised, office)
            let draft = try #require(try office.draft(id))
            #expect(draft.version == 1 && draft.correctionCount == 0)
            #expect(throws: DeskRefusal.nothingToUndo) {
                try office.gate.perform(UndoEdit(id, version: 1), as: office.clerk)
            }
            let page = try #require(try office.ask(.get, "/drafts/\(id.rawValue)", as: office.clerk))
            #expect(page.text.contains("một chỗ sửa trên kết quả đọc trước"))
            // The new reading is corrected and confirmed as any other.
            #expect(
                try office.gate.perform(
                    EditDraft(id, [.setHead(.place("Mẫu 2"), words: nil)], seen: 1), as: office.clerk) == 2)
            #expect(try office.gate.perform(UndoEdit(id, version: 2), as: office.clerk) == 3)
            _ = try office.confirm(id, seen: 3)
        }
    }

    @Test(arguments: Engine.tested)
    func `a recognition that does not succeed gives the former reading back, and says why`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try layered(office)
            let desk = try office.desk(id)
            try office.gate.perform(RecogniseAnew(id, in: .vi), as: office.clerk)
            let lease = ReadingLease()
            _ = try office.gate.perform(TakeUpDraft(lease: lease), as: .atCommandLine)
            let refusal = ReadingRefusal.missingProgram("tesseract-ocr-vie")
            #expect(
                try office.gate.perform(RefuseReading(draft: id, lease: lease, refusal: refusal), as: .atCommandLine))
            let draft = try #require(try office.draft(id))
            #expect(draft.state == .ready && draft.refusal == nil && draft.recognition.refusal == refusal)
            #expect(try office.desk(id) == desk)
            let page = try #require(try office.ask(.get, "/drafts/\(id.rawValue)", as: office.clerk))
            #expect(page.text.contains("tesseract-ocr-vie"))
        }
    }

    @Test(arguments: Engine.tested)
    func `a state secret found in the pictures takes every reading with it`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try layered(office)
            try office.gate.perform(RecogniseAnew(id, in: .vi), as: office.clerk)
            let lease = ReadingLease()
            _ = try office.gate.perform(TakeUpDraft(lease: lease), as: .atCommandLine)
            let secret = RefuseReading(draft: id, lease: lease, refusal: .stateSecret(mark: "TUYỆT MẬT"))
            #expect(try office.gate.perform(secret, as: .atCommandLine))
            #expect(try office.draft(id)?.state == .refused)
            #expect(try office.desk(id) == nil)
            #expect(try formerReadings(office) == 0)
        }
    }

    @Test func `a text without pages is not recognised, a stranger sees nothing, and the interface does the same`()
        throws
    {
        try Office.with(.sqlite) { office in
            let text = try layered(office, origin: .words)
            #expect(throws: RecognitionRefusal.noPages) {
                try office.gate.perform(RecogniseAnew(text, in: nil), as: office.clerk)
            }
            let page = try #require(try office.ask(.get, "/drafts/\(text.rawValue)", as: office.clerk))
            #expect(page.text.contains("Chữ của văn bản này bị sai lệch."))
            #expect(!page.text.contains("/recognition\""))
            let id = try layered(office, Self.damaged + "\n")
            let path = "/api/v1/drafts/\(id.rawValue)/recognition"
            #expect(throws: GateRefusal.self) {
                try office.ask(.post, path, as: office.stranger, json: "{}")
            }
            let answer = try #require(try office.ask(.post, path, as: office.clerk, json: "{\"language\":\"vi\"}"))
            #expect(answer.status == 202)
            #expect(try verbs(of: id, office).contains("recognise-anew"))
            // The reader was woken; what comes next is read by hand.
            office.reader.finish()
            let other = try layered(office, Self.damaged + " ")
            let asked = try office.ask(
                .post, "/drafts/\(other.rawValue)/recognition", as: office.clerk, form: ["recognition": "vi"])
            #expect(asked?.status == 303)
            #expect(try verbs(of: other, office).contains("recognise-anew"))
        }
    }

    @Test func `the page that is being recognised is said in words and by the bar`() {
        let half = ReadingProgress(state: .converting, step: PageStep(page: 11, of: 20))
        #expect(half.words(Office.messages) == "Đang nhận dạng trang 11/20." && half.percent == 50)
        #expect(ReadingProgress(state: .converting).percent == 35)
        let last = ReadingProgress(state: .converting, step: PageStep(page: 20, of: 20)).percent
        #expect(last < ReadingProgress(state: .reading, step: PageStep(page: 20, of: 20)).percent)
    }
}
