import Database
import Directives
import HTML
import Organisation
import Reading
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Assignments

/// The ledger and the pages of an assignment, as people see them: a change of them is seen in review.
@Suite struct GoldenPages {
    /// Assignments that stand in every way a row can.
    private func fill(_ province: Province) throws -> [String: Assignment.ID] {
        var late = Given.due("2026-03-10", "Rà soát, công khai thủ tục <hành chính>", by: province.schools)
        (late.ref, late.weight, late.people) = ("I.1", 2.5, [DraftPerson("Trần Thị Bình", .owner)])
        late.supports = [
            NamedBody(name: "Sở Công viên", body: province.parks.id), NamedBody(name: "Các xã", body: nil),
        ]
        var returning = OccurrenceTests.yearly(province)
        returning.ref = "I.2"
        var done = Given.due("2026-03-31", "Tổ chức kiểm tra", by: province.parks)
        done.ref = "II.1"
        var gone = Given.due("2026-06-30", "Lập đề án", by: province.parks)
        gone.ref = "II.2"
        var free = Given.due(nil, "Tuyên truyền thường xuyên", by: province.schools)
        (free.ref, free.due) = ("II.3", DraftDue(kind: .ongoing, text: "thường xuyên"))
        try province.confirm([late, returning, done, gone, free])
        let ids = Dictionary(
            uniqueKeysWithValues: try province.rows { $0.states = .all }.map { ($0.ref, $0.id) })
        let caller = province.clerk
        let (first, second, third) = (
            try #require(ids["I.2"]), try #require(ids["II.1"]), try #require(ids["II.2"])
        )
        province.clock.advance(by: .seconds(600))
        try province.gate.perform(
            CompleteAssignment(id: first, doneOn: nil, note: "Đã gửi báo cáo", caller: caller), as: caller)
        try province.gate.perform(
            CompleteAssignment(id: second, doneOn: nil, note: nil, caller: province.clerk), as: caller)
        try province.gate.perform(
            WithdrawAssignment(
                id: third, reason: "Nhập vào kế hoạch khác", basis: "12/KH-UBND", caller: caller), as: caller)
        return ids
    }

    @Test(arguments: [Language.vi, .zh])
    func `the ledger looks as it did`(_ language: Language) throws {
        try Province.with(.sqlite) { province in
            _ = try fill(province)
            let page = try province.answer(
                Request(.get, "/assignments?state=all&group=directive&due_from=abc"), as: province.clerk, language)
            try Golden.expect(Self.main(page.text), "ledger.\(language.code).html")
        }
    }

    @Test(arguments: [Language.vi, .zh], ["I.1", "I.2", "II.1", "II.2"])
    func `an assignment's page looks as it did`(_ language: Language, _ ref: String) throws {
        try Province.with(.sqlite) { province in
            let id = try #require(try fill(province)[ref])
            let page = try province.answer(Request(.get, "/assignments/\(id)"), as: province.clerk, language)
            try Golden.expect(Self.main(page.text), "assignment-\(ref).\(language.code).html")
        }
    }

    @Test(arguments: [Language.vi, .zh])
    func `the forms that withdraw and correct look as they did`(_ language: Language) throws {
        try Province.with(.sqlite) { province in
            let id = try #require(try fill(province)["I.1"])
            for form in ["withdrawal", "amendment"] {
                let page = try province.answer(
                    Request(.get, "/assignments/\(id)/\(form)"), as: province.clerk, language)
                try Golden.expect(Self.main(page.text), "\(form).\(language.code).html")
            }
        }
    }

    /// The page without its frame, whose assets are named by what they hold; an element a line.
    private static func main(_ page: String) -> String {
        let start = page.firstRange(of: "<main")?.lowerBound ?? page.startIndex
        let end = page.firstRange(of: "</main>")?.upperBound ?? page.endIndex
        return page[start..<end].replacing("><", with: ">\n<") + "\n"
    }
}
