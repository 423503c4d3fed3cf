import Reading
import Testing

@testable import Directives

@Suite struct RecurringTerms {
    @Test func `a term read in one word is taken apart into how often and by when`() {
        let text = """
            KẾ HOẠCH
            Báo cáo

            1. Văn phòng UBND phường báo cáo UBND tỉnh trước ngày 05 tháng 12 hằng năm.

            2. Văn phòng UBND phường báo cáo UBND tỉnh trước ngày 25 hằng tháng.
            """
        let desk = Desk(Reader().read(Source(name: "plan.txt", text: text)))
        let terms = desk.cards.map { [$0.assignment.due.recurrence, $0.assignment.due.by] }
        #expect(terms == [["yearly", "12-05"], ["monthly", "25"]])
    }
}
