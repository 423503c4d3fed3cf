import Archive
import Database
import Foundation
import HTML
import Organisation
import Reading
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Assignments
@testable import Directives

/// A plan of the province, a text that amends it, and what comes of both in the ledger.
@Suite struct Amendments {
    static let plan = """
        ỦY BAN NHÂN DÂN
        TỈNH MẪU

        Số: 15/KH-UBND
        Mẫu, ngày 20 tháng 01 năm 2026

        KẾ HOẠCH
        Chăm sóc trường học và công viên năm 2026

        I. MỤC ĐÍCH
        Trường xanh, công viên sạch.
        II. YÊU CẦU
        Đúng thời hạn.
        III. NHIỆM VỤ
        1. Sở Giáo dục chủ trì, phối hợp với Sở Công viên trồng 500 cây tại các trường học, hoàn thành trước ngày 30/6/2026.
        2. Sở Công viên chủ trì sửa chữa 10 sân chơi trẻ em, hoàn thành trước ngày 15/5/2026.
        3. Văn phòng Sở Giáo dục chủ trì tổ chức hội thi vẽ tranh, hoàn thành trước ngày 20/11/2026.
        4. Sở Công viên chủ trì lập danh mục cây cổ thụ, hoàn thành trước ngày 30/9/2026.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Trần Văn An
        """

    static let amending = """
        ỦY BAN NHÂN DÂN
        TỈNH MẪU

        Số: 88/KH-UBND
        Mẫu, ngày 12 tháng 3 năm 2026

        KẾ HOẠCH
        Sửa đổi, bổ sung một số nội dung của Kế hoạch số 15/KH-UBND ngày 20/01/2026

        Ủy ban nhân dân tỉnh sửa đổi, bổ sung Kế hoạch số 15/KH-UBND như sau:

        1. Sửa đổi khoản 1 Mục III như sau:
        “1. Sở Giáo dục chủ trì, phối hợp với Sở Công viên trồng 800 cây tại các trường học, hoàn thành trước ngày 30/9/2026.”
        2. Bãi bỏ khoản 3 Mục III.
        3. Bổ sung khoản 5 vào sau khoản 4 Mục III như sau:
        “5. Sở Công viên chủ trì lắp 20 ghế đá, hoàn thành trước ngày 31/10/2026.”
        4. Điều chỉnh thời gian hoàn thành nhiệm vụ tại khoản 2 Mục III từ “ngày 15/5/2026” sang “trước ngày 15/8/2026”.
        5. Điều chỉnh cơ quan chủ trì nhiệm vụ tại khoản 4 Mục III từ Sở Công viên sang Sở Giáo dục.

        Kế hoạch này có hiệu lực kể từ ngày 15/3/2026.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Trần Văn An
        """

    @Test(arguments: Engine.tested)
    func `accepted changes reach the ledger, and every former value stays in the history`(_ engine: Engine) throws {
        try Province.with(engine) { province in
            let plan = try province.confirm(text: Self.plan)
            let before = try province.details(of: plan)
            let draft = try province.takeIn(Self.amending)
            #expect(try province.proposals(draft).map(\.kind) == [.changed, .withdrawn, .added, .changed, .changed])
            #expect(try province.proposals(draft).allSatisfy(\.isPlain))
            try province.decide(draft, rest: .acceptPlain)
            let by = try province.gate.perform(ConfirmDraft(draft, seen: nil, into: Ledger()), as: province.clerk)

            let after = try province.details(of: plan)
            #expect(after.map(\.assignment.ref) == ["III.1", "III.2", "III.3", "III.4"])
            #expect(after[0].assignment.text.contains("trồng 800 cây"))
            #expect(after[0].assignment.due.on?.iso == "2026-09-29")
            #expect(after[0].targets.map(\.value) == [800])
            #expect(after[0].assignment.wordingDirective == by)
            #expect(after[1].assignment.due.on?.iso == "2026-08-14")
            #expect(after[1].assignment.text == before[1].assignment.text)
            #expect(after[2].assignment.phase == .withdrawn && after[2].withdrawal?.directive == by)
            #expect(after[3].leads.map(\.name) == ["Sở Giáo dục"])
            #expect(after[3].leads.first?.body == province.schools.id)
            #expect(
                try province.details(of: by).map(\.assignment.text) == [
                    "Sở Công viên chủ trì lắp 20 ghế đá, hoàn thành trước ngày 31/10/2026."
                ])

            for (old, new) in zip(before, after) {
                let kept = try province.database.read {
                    try SupersessionStore($0).supersessions(of: new.assignment.id)
                }
                #expect(kept.map(\.before) == [FormerWording(old)])
                #expect(kept.first?.directive == by && kept.first?.from?.iso == "2026-03-15")
                #expect(kept.first?.provision != nil)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `refusing every change leaves the ledger as it was`(_ engine: Engine) throws {
        try Province.with(engine) { province in
            let plan = try province.confirm(text: Self.plan)
            let before = try province.details(of: plan)
            let counts = try province.counts()
            let draft = try province.takeIn(Self.amending)
            try province.decide(draft, rest: .refuse)
            let by = try province.gate.perform(ConfirmDraft(draft, seen: nil, into: Ledger()), as: province.clerk)
            #expect(try province.details(of: plan) == before)
            #expect(try province.details(of: by).isEmpty)
            #expect(try province.counts() == counts)
        }
    }

    @Test(arguments: Engine.tested)
    func `nothing is confirmed while a change is open`(_ engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm(text: Self.plan)
            let draft = try province.takeIn(Self.amending)
            #expect(throws: DraftRefusal.changesOpen(5)) {
                try province.gate.perform(ConfirmDraft(draft, seen: nil, into: Ledger()), as: province.clerk)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `an item that changed since its change was accepted is looked at again`(_ engine: Engine) throws {
        try Province.with(engine) { province in
            let plan = try province.confirm(text: Self.plan)
            let draft = try province.takeIn(Self.amending)
            try province.decide(draft, rest: .acceptPlain)
            let first = try #require(try province.details(of: plan).first)
            var correction = Amendment(first)
            (correction.text, correction.reason) = ("Trồng cây", "Ghi nhầm")
            try province.gate.perform(
                AmendAssignment(id: first.assignment.id, amendment: correction, caller: province.clerk),
                as: province.clerk)
            #expect(throws: DraftRefusal.itemChanged("III.1")) {
                try province.gate.perform(ConfirmDraft(draft, seen: nil, into: Ledger()), as: province.clerk)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a change can be given to another item, or enter as a new one`(_ engine: Engine) throws {
        try Province.with(engine) { province in
            let plan = try province.confirm(text: Self.plan)
            let draft = try province.takeIn(Self.amending)
            let proposals = try province.proposals(draft)
            let other = try #require(try province.details(of: plan).last).assignment.id.rawValue
            try province.decide(draft, [(proposals[1].key, .accept(.item(other))), (proposals[0].key, .accept(.new))])
            try province.decide(draft, rest: .refuse)
            let by = try province.gate.perform(ConfirmDraft(draft, seen: nil, into: Ledger()), as: province.clerk)
            #expect(try province.details(of: plan).map(\.assignment.phase) == [.open, .open, .open, .withdrawn])
            #expect(try province.details(of: by).count == 1)
        }
    }

    @Test(arguments: Engine.tested)
    func `what is done is not changed with the rest, and not withdrawn`(_ engine: Engine) throws {
        try Province.with(engine) { province in
            let plan = try province.confirm(text: Self.plan)
            for detail in try province.details(of: plan) where ["III.1", "III.3"].contains(detail.assignment.ref) {
                try province.gate.perform(
                    CompleteAssignment(id: detail.assignment.id, doneOn: nil, note: nil, caller: province.clerk),
                    as: province.clerk)
            }
            let draft = try province.takeIn(Self.amending)
            let proposals = try province.proposals(draft)
            #expect(!proposals[0].isPlain && !proposals[0].isMoot)
            #expect(proposals[1].isMoot)
            #expect(throws: DeskRefusal.itemIsClosed) {
                try province.decide(draft, [(proposals[1].key, .accept(.found))])
            }
            try province.decide(draft, [(proposals[0].key, .accept(.found))])
            try province.decide(draft, rest: .refuse)
            _ = try province.gate.perform(ConfirmDraft(draft, seen: nil, into: Ledger()), as: province.clerk)
            let after = try province.details(of: plan)
            #expect(after[0].assignment.phase == .done && after[0].assignment.text.contains("800"))
            #expect(after[2].assignment.phase == .done)
        }
    }

    @Test(arguments: Engine.tested)
    func `a text that is not here is said to be absent, and its items enter where they name a lead`(_ engine: Engine)
        throws
    {
        try Province.with(engine) { province in
            let draft = try province.takeIn(Self.amending)
            let changes = try province.changes(draft)
            #expect(changes.texts.map(\.presence) == [.absent] && changes.all.isEmpty)
            let by = try province.gate.perform(ConfirmDraft(draft, seen: nil, into: Ledger()), as: province.clerk)
            #expect(try province.details(of: by).count == 2)
        }
    }

    @Test(arguments: Engine.tested)
    func `a whole replacement goes on with like items and withdraws the others`(_ engine: Engine) throws {
        try Province.with(engine) { province in
            let plan = try province.confirm(text: Self.plan)
            let replacing = Self.plan.replacing("15/KH-UBND", with: "40/KH-UBND").replacing(
                "20 tháng 01", with: "10 tháng 3"
            )
            .replacing("500 cây", with: "650 cây")
            .replacing(
                "3. Văn phòng Sở Giáo dục chủ trì tổ chức hội thi vẽ tranh, hoàn thành trước ngày 20/11/2026.\n",
                with: ""
            )
            .replacing("TM. ỦY", with: "Kế hoạch này thay thế Kế hoạch số 15/KH-UBND ngày 20/01/2026.\n\nTM. ỦY")
            let draft = try province.takeIn(replacing)
            let proposals = try province.proposals(draft)
            #expect(proposals.map(\.kind) == [.changed, .changed, .withdrawn, .changed])
            for proposal in proposals { try province.decide(draft, [(proposal.key, .accept(.found))]) }
            let before = try province.details(of: plan)
            let by = try province.gate.perform(ConfirmDraft(draft, seen: nil, into: Ledger()), as: province.clerk)
            let after = try province.details(of: by)
            #expect(after.map(\.assignment.id) == [before[0], before[1], before[3]].map(\.assignment.id))
            #expect(after.first?.targets.map(\.value) == [650])
            #expect(try province.details(of: plan).map(\.assignment.phase) == [.withdrawn])
            let links = try province.database.read { try DirectiveStore($0, for: .everything).amending(plan) }
            #expect(links.map(\.directive) == [by] && links.first?.isWhole == true)
        }
    }

    @Test(arguments: [Engine.sqlite])
    func `who may not amend what another keeps is told so`(_ engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm(text: Self.plan)
            let below = try Province.person("vanthuso", at: province.schools, as: .clerk, province.gate, province.clock)
            let draft = try province.takeIn(Self.amending, keptBy: province.schools, as: below)
            let changes = try province.changes(draft, as: below)
            guard case .keptElsewhere(_, _, let keeper) = try #require(changes.texts.first).presence else {
                Issue.record("\(changes.texts)")
                return
            }
            #expect(keeper == "UBND tỉnh Mẫu")
        }
    }
}

extension Province {
    /// Takes a text in as read, without the file's way through conversion.
    func takeIn(_ text: String, keptBy keeper: Organisation.Body? = nil, as caller: Caller? = nil) throws
        -> PendingDraft.ID
    {
        try gate.perform(TakeInForTest(body: (keeper ?? government).id, text: text), as: caller ?? clerk)
    }

    @discardableResult
    func confirm(text: String) throws -> Directive.ID {
        try gate.perform(ConfirmDraft(try takeIn(text), seen: nil, into: Ledger()), as: clerk)
    }

    func details(of directive: Directive.ID) throws -> [AssignmentDetail] {
        try database.read { try AssignmentStore($0).details(of: directive) }
    }

    func changes(_ id: PendingDraft.ID, as caller: Caller? = nil) throws -> ProposedChanges {
        try database.read { connection in
            let store = PendingDraftStore(connection, for: caller ?? clerk)
            let draft = try #require(try store.draft(id))
            let content = try #require(try store.content(of: draft))
            return try ProposedChanges(
                on: content.desk, keptBy: draft.body, for: caller ?? clerk, Ledger(), in: connection)
        }
    }

    func proposals(_ id: PendingDraft.ID) throws -> [ProposedChange] { try changes(id).all }

    func decide(
        _ id: PendingDraft.ID, _ choices: [(key: String, choice: DecideChanges.Choice)] = [],
        rest: DecideChanges.Rest? = nil
    ) throws {
        let version = try database.read { try PendingDraftStore($0, for: clerk).draft(id)?.version } ?? 0
        _ = try gate.perform(DecideChanges(id, choices, rest: rest, seen: version, Ledger()), as: clerk)
    }
}

/// Keeps a text and what the reader makes of it as a draft that is ready.
struct TakeInForTest: Action {
    static let permission = Permission.importDirective
    static let verb = "import-directive"

    let body: Organisation.Body.ID
    let text: String

    func perform(in act: Act) throws -> PendingDraft.ID {
        guard let hash = BlobHash(bytes: [UInt8](repeating: 9, count: 32)) else { throw AssignmentRefusal.textMissing }
        let writing = DraftWriting(connection: act.connection)
        let id = try writing.insert(
            body: body, person: act.caller.person, fileName: "a.txt", byteCount: text.utf8.count, file: hash,
            recognition: nil, at: act.now)
        let source = Source(name: "a.txt", text: text)
        try writing.keep(source, Reader().read(source), of: id, took: .zero, at: act.now)
        return id
    }
}
