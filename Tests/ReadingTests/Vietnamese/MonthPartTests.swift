import Testing

@testable import Reading

@Suite struct MonthPartTests {
    @Test(
        "a part of a month is due on its last day",
        arguments: [
            ("vào giữa tháng 9 năm 2025", nil, "2025-09-30"),
            ("trong trung tuần tháng 5/2026", "2026-05-11", "2026-05-20"),
            ("trong tuần đầu tháng 9 năm 2025", "2025-09-01", "2025-09-07"),
            ("trong tuần thứ hai của tháng 3/2026", "2026-03-08", "2026-03-14"),
            ("trong nửa cuối tháng 02/2028", "2028-02-16", "2028-02-29"),
        ] as [(String, String?, String)])
    func part(words: String, from: String?, by: String) throws {
        let due = try #require(DueReader(tokens: Tokens(Passage.of("Sở Y tế kiểm tra \(words)."))).due()).due
        #expect(due.by == by)
        if let from { #expect(due.from == from) }
    }
}
