import Archive
import Database
import TestSupport
import Testing

@Suite struct Searching {
    static let texts = [
        "Kế hoạch số 141/KH-UBND về chuyển đổi số", "2026年政务公开工作要点",
        "Quyết định phân công Sở Nội vụ; công khai ngân sách",
        "各市（州）人民政府要公开年度计划", "Kế toán, hoạch định", "公务员考核工作方案",
    ]

    @Test(
        arguments: [
            ("ke hoach", [0, 4]), ("Kế hoạch", [0, 4]), ("\"kế hoạch\"", [0]), ("公开", [1, 3]), ("政务公开", [1]),
            ("公", [1, 3, 5]),
            ("案", [5]), ("公开 计划", [3]), ("年度 公开", [3]), ("政公", []), ("so noi vu", [2]), ("cong kh", [2]), ("２０２６", [1]),
            ("141", [0]),
            ("ĐỔI SỐ", [0]), ("公 2026", [1]), ("划", [3]),
        ], Engine.tested)
    func `what is typed finds what is meant`(_ search: (typed: String, found: [Int64]), _ engine: Engine) throws {
        let index = SearchIndex("found_words")
        let migration = Migration(number: 9000, name: "words", sql: "CREATE SEARCH INDEX found_words;")
        try TestDatabase.with(engine, migrations: [migration]) { database in
            try database.write { connection in
                for (id, text) in Self.texts.enumerated() {
                    try index.put(Int64(id), SearchText.folded(text), in: connection)
                }
            }
            let query = try #require(SearchQuery(SearchText.query(search.typed)))
            let found = try database.read { connection in
                try connection.rows("SELECT hit.id FROM \(index.ranked(query)) AS hit ORDER BY hit.id") {
                    try $0.int64(0)
                }
            }
            #expect(found == search.found, "\(search.typed)")
        }
    }
}
