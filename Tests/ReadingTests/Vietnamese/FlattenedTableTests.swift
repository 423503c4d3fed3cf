import Testing

@testable import Reading

/// Tables that lost their lines and spaces: rows, columns and names are told by words and by where cells break.
@Suite struct FlattenedTables {
    private static let head = """
        UBND HUYỆN SƠN HÀ
        Số: 15/KH-UBND
        Sơn Hà, ngày 10 tháng 01 năm 2024
        KẾ HOẠCH
        Phát triển thư viện trường học
        I. MỤC TIÊU
        Mỗi trường có một phòng đọc.
        II. NHIỆM VỤ
        STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian

        """

    private func rows(_ lines: String) -> [String] { Summary.of(Self.head + lines).dropFirst().map { $0 } }

    @Test func `two names that break at one width go on below each in its own column`() {
        let rows = rows(
            """
            1 Mua sách cho các trường tiểu học Phòng Giáo dục và Phòng Tài chính - Năm 2024
            vùng cao của huyện Đào tạo Kế hoạch
            2 Sửa chữa phòng đọc tại ba trường Phòng Kinh tế và Phòng Giáo dục và Quý II năm
            bán trú trên địa bàn Hạ tầng Đào tạo 2024
            3 Tổ chức ngày hội đọc sách ở các xã Phòng Văn hóa và UBND các xã, thị Hằng năm
            và thị trấn Thông tin trấn
            """)
        #expect(
            rows.map { $0.split(separator: " | ").dropFirst(2).joined(separator: " | ") } == [
                "Phòng Giáo dục và Đào tạo | with Phòng Tài chính - Kế hoạch | year from 2024-01-01 by 2024-12-31",
                "Phòng Kinh tế và Hạ tầng | with Phòng Giáo dục và Đào tạo | range from 2024-04-01 by 2024-06-30",
                "Phòng Văn hóa và Thông tin | with UBND các xã, thị trấn | recurring yearly",
            ])
    }

    @Test func `fields of a table that lost its lines are never given as sure`() {
        let text =
            Self.head + """
                1 Mua sách cho các trường tiểu học Phòng Giáo dục và Phòng Tài chính - Năm 2024
                vùng cao của huyện Đào tạo Kế hoạch
                2 Sửa chữa phòng đọc tại ba trường Phòng Kinh tế và Phòng Giáo dục và Quý II năm
                bán trú trên địa bàn Hạ tầng Đào tạo 2024
                """
        let draft = Reader().read(Source(name: "text.txt", text: text))
        #expect(draft.assignments.count == 2)
        #expect(draft.assignments.allSatisfy { $0.fields.values.allSatisfy { $0.confidence < 0.9 } })
    }

    @Test func `the running text behind a table is no row of it`() {
        let rows = rows(
            """
            1 Mua sách cho các trường tiểu học Phòng Giáo dục và Phòng Tài chính - Năm 2024
            vùng cao của huyện Đào tạo Kế hoạch
            2 Sửa chữa phòng đọc tại ba trường Phòng Kinh tế và Phòng Giáo dục và Quý II năm
            bán trú trên địa bàn Hạ tầng Đào tạo 2024
            III. TỔ CHỨC THỰC HIỆN
            1. Phòng Giáo dục và Đào tạo theo dõi, đôn đốc việc thực hiện Kế hoạch này.
            """)
        #expect(rows.count == 3)
        #expect(rows.last?.hasPrefix("III.1") == true)
    }
}

@Suite struct PhraseTrees {
    private func word(_ text: String, _ reader: inout LooseWordReader) -> LooseWord? {
        let text = WorkingText(text)
        return text.lines.first.flatMap { reader.words($0, of: text).first }
    }

    @Test func `a word that a scan set together goes two steps, a misread letter is forgiven`() throws {
        var tree = PhraseTree(isDamaged: true)
        let root = tree.root()
        tree.add("đơn vị liên quan", at: root)
        var reader = LooseWordReader(isDamaged: true)
        let both = try #require(word("donvi", &reader))
        let first = tree.step(from: root, both)
        let unit = try #require(first)
        let misread = try #require(word("lién", &reader))
        let second = tree.step(from: unit.node, misread)
        let linked = try #require(second)
        let last = try #require(word("qnan", &reader))
        let third = tree.step(from: linked.node, last)
        let end = try #require(third)
        #expect(tree.spelling(end.node) == "đơn vị liên quan")
        #expect(end.fit < 1)
        #expect(!tree.isEnd(unit.node))
    }

    @Test func `a sound text is taken by the letter`() throws {
        var tree = PhraseTree(isDamaged: false)
        let root = tree.root()
        tree.add("liên quan", at: root)
        var reader = LooseWordReader(isDamaged: false)
        let other = try #require(word("liem", &reader))
        let step = tree.step(from: root, other)
        #expect(step == nil)
    }

    @Test(arguments: ["nghiem", "quyet", "duong", "thuy", "gi", "xa", "y", "uong"])
    func `a Vietnamese syllable is known by its opening and rhyme`(_ syllable: String) {
        #expect(SyllableForm.isSyllable(Folding.letters(syllable)))
    }

    @Test(arguments: ["dugc", "hgp", "lwu", "viee", "tthc", "nanh0", "str"])
    func `what no syllable is was misread`(_ word: String) {
        #expect(!SyllableForm.isSyllable(Folding.letters(word)))
    }
}
