import Testing

@testable import Reading

@Suite struct Tables {
    struct Shape: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
    }

    /// One table in every form that text files give it.
    static let shapes = [
        Shape(
            testDescription: "tabs",
            text: """
                STT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn
                I\tCông khai
                1\tNiêm yết thủ tục hành chính\tVăn phòng\tTháng 3/2025
                II\tSố hóa
                2\tSố hóa hồ sơ hộ tịch\tPhòng Tư pháp\tThường xuyên
                """),
        Shape(
            testDescription: "bars",
            text: """
                | STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |
                |---|---|---|---|
                | I | Công khai | | |
                | 1 | Niêm yết thủ tục hành chính | Văn phòng | Tháng 3/2025 |
                | II | Số hóa | | |
                | 2 | Số hóa hồ sơ hộ tịch | Phòng Tư pháp | Thường xuyên |
                """),
        Shape(
            testDescription: "spaces",
            text: """
                STT   Nhiệm vụ                         Cơ quan chủ trì      Thời hạn
                I     Công khai
                1     Niêm yết thủ tục                 Văn phòng            Tháng 3/2025
                      hành chính
                II    Số hóa
                2     Số hóa hồ sơ hộ tịch             Phòng Tư pháp        Thường xuyên
                """),
        Shape(
            testDescription: "a cell a line",
            text: """
                \tSTT
                \tNhiệm vụ
                \tCơ quan chủ trì
                \tThời hạn

                \tI
                \tCông khai
                \t
                \t

                \t1
                \tNiêm yết thủ tục
                hành chính
                \tVăn phòng
                \tTháng 3/2025

                \tII
                \tSố hóa
                \t
                \t

                \t2
                \tSố hóa hồ sơ hộ tịch
                \tPhòng Tư pháp
                \tThường xuyên
                """),
    ]

    static func table(_ source: Source) throws -> (table: Table, document: Document) {
        let document = Document(source, grammar: VietnameseGrammar())
        return (try #require(document.tables.first?.table), document)
    }

    @Test(arguments: shapes)
    func `a table is read alike however it is drawn`(_ shape: Shape) throws {
        let (table, document) = try Self.table(Source(name: "a.txt", text: shape.text))
        #expect(table.roles.compactMap { $0 } == [.number, .task, .lead, .due])
        let rows = table.rows.map { row in
            [row.groupLabel ?? "", row.heading.map { document.string($0) } ?? ""]
                + [.task, .lead, .due].map { role in row.cell(role, in: table).map { document.string($0) } ?? "" }
        }
        #expect(
            rows == [
                ["I", "Công khai", "Niêm yết thủ tục hành chính", "Văn phòng", "Tháng 3/2025"],
                ["II", "Số hóa", "Số hóa hồ sơ hộ tịch", "Phòng Tư pháp", "Thường xuyên"],
            ])
    }

    @Test func `a declared table keeps its merged cells`() throws {
        let text = "Nhiệm vụ\nChủ trì\nNiêm yết thủ tục hành chính\nVăn phòng huyện\nSố hóa hồ sơ hộ tịch\n"
        func cell(_ words: String, rows: Int = 1) throws -> SourceTable.Cell {
            let range = try #require(text.utf8.firstRange(of: words.utf8))
            let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            return SourceTable.Cell(span: Span(start: start, end: start + words.utf8.count), rows: rows)
        }
        let declared = SourceTable(
            rows: [
                [try cell("Nhiệm vụ"), try cell("Chủ trì")],
                [try cell("Niêm yết thủ tục hành chính"), try cell("Văn phòng huyện", rows: 2)],
                [try cell("Số hóa hồ sơ hộ tịch")],
            ], headerRows: 1)
        let (table, document) = try Self.table(Source(name: "a.docx", text: text, tables: [declared]))
        #expect(
            table.rows.map { $0.cell(.lead, in: table).map { document.string($0) } } == [
                "Văn phòng huyện", "Văn phòng huyện",
            ])
    }

    @Test func `a letterhead side by side is no table`() {
        let text =
            "UBND TỈNH AN BÌNH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ          Độc lập - Tự do - Hạnh phúc\n"
        #expect(Document(Source(name: "a.txt", text: text), grammar: VietnameseGrammar()).tables.isEmpty)
    }

    @Test(arguments: [0, 5, 999, 100_000])
    func `spans that lie are survived`(_ size: Int) {
        let text = "Nhiệm vụ Chủ trì một hai"
        let cell = SourceTable.Cell(span: Span(start: 0, end: text.utf8.count), columns: size, rows: size)
        let source = Source(name: "a.html", text: text, tables: [SourceTable(rows: [[cell], [cell], []])])
        #expect(Document(source, grammar: VietnameseGrammar()).tables.count <= 1)
    }
}
