import Testing

@testable import Reading

/// Small habits of drafting, each on a text of its own.
@Suite struct VietnameseHabits {
    /// A sentence and the names that stand at its front.
    static let names: [(String, [String])] = [
        ("Các tổ chức chính trị - xã hội đẩy mạnh tuyên truyền", ["Các tổ chức chính trị - xã hội"]),
        (
            "Hội Nông dân và các tổ chức chính trị - xã hội - nghề nghiệp vận động",
            ["Hội Nông dân", "các tổ chức chính trị - xã hội - nghề nghiệp"]
        ),
        ("Phòng Tài chính - Kế hoạch thẩm định", ["Phòng Tài chính - Kế hoạch"]),
        ("Các cơ quan, đơn vị - thực hiện", ["Các cơ quan, đơn vị"]),
        ("Trưởng các phòng, đơn vị thuộc Sở căn cứ", ["Trưởng các phòng, đơn vị thuộc Sở"]),
        (
            "Hiệu trưởng các trường, Trưởng các đơn vị trực thuộc quán triệt",
            ["Hiệu trưởng các trường", "Trưởng các đơn vị trực thuộc"]
        ),
        (
            "Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch UBND các huyện chịu trách nhiệm",
            ["Giám đốc các sở", "Thủ trưởng các ban, ngành", "Chủ tịch UBND các huyện"]
        ),
        ("Thủ trưởng cơ quan, đơn vị báo cáo", ["Thủ trưởng cơ quan, đơn vị"]),
    ]

    @Test(arguments: names)
    func `dashes within a name and heads of groups belong to it`(_ sentence: String, _ names: [String]) {
        let text = WorkingText(sentence)
        let tokens = Tokens(Passage(text, lines: text.lines))
        let found = BodyNameReader(tokens: tokens).list(at: 0).names.map {
            tokens.passage.string(tokens.letters($0.tokens), of: text)
        }
        #expect(found == names)
    }

    /// What may stand directly below a title without a blank line.
    @Test(arguments: [
        "Thực hiện Quyết định số 25/QĐ-UBND ngày 20/12/2023 của UBND tỉnh, Sở ban hành Kế hoạch như sau:",
        "Căn cứ Quyết định số 25/QĐ-UBND ngày 20/12/2023 của UBND tỉnh;",
        "Sở Nội vụ ban hành Kế hoạch với các nội dung sau", "Nhằm nâng cao chất lượng phục vụ, Sở ban hành Kế hoạch",
    ])
    func `a title ends where the first sentence begins`(_ sentence: String) {
        let draft = VietnameseVariants.read(
            """
            SỞ NỘI VỤ
            Số: 18/KH-SNV
            Hà Lâm, ngày 05 tháng 01 năm 2024
            KẾ HOẠCH
            Cải cách hành chính và
            thực hiện quy chế dân chủ năm 2024
            \(sentence)
            I. NHIỆM VỤ
            1. Văn phòng Sở rà soát thủ tục hành chính.
            """)
        #expect(draft.directive.title == "Kế hoạch Cải cách hành chính và thực hiện quy chế dân chủ năm 2024")
        #expect(draft.directive.issuer == "Sở Nội vụ")
    }

    @Test func `recipients and signature that stand side by side are told apart`() {
        let draft = VietnameseVariants.read(
            """
            ỦY BAN NHÂN DÂN
            XÃ HÀ LÂM
            Số: 18/KH-UBND
            Hà Lâm, ngày 05 tháng 01 năm 2024
            KẾ HOẠCH
            Dọn vệ sinh năm 2024
            1. Trưởng các thôn vận động nhân dân dọn vệ sinh.

            Nơi nhận:                                TM. ỦY BAN NHÂN DÂN
            - UBND huyện;                                  CHỦ TỊCH
            - Các thôn;                                    (Đã ký)
            - Lưu: VT.                                  Trần Văn Bình
            """)
        #expect(draft.directive.recipients == ["UBND huyện", "Các thôn", "Lưu: VT"])
        #expect(draft.directive.signatory?.name == "Trần Văn Bình")
        #expect(draft.directive.signatory?.title == "Chủ tịch")
        #expect(draft.assignments.map(\.lead) == [["Trưởng các thôn"]])
    }
}

/// What a heading that ends in a colon says of all that stands below it.
@Suite struct VietnameseHeadings {
    @Test func `with whom a heading tells a body to work holds for each item below`() {
        let draft = VietnameseVariants.read(
            """
            UBND HUYỆN HÀ LÂM
            Số: 18/KH-UBND
            Hà Lâm, ngày 05 tháng 01 năm 2024
            KẾ HOẠCH
            Dọn vệ sinh năm 2024
            I. TỔ CHỨC THỰC HIỆN
            1. Phòng Nội vụ chủ trì, phối hợp với Phòng Y tế:
            - Rà soát các khu dân cư;
            - Phối hợp với Công an huyện kiểm tra đột xuất.
            2. Phòng Tư pháp:
            - Phổ biến quy định mới.
            """)
        #expect(draft.assignments.map(\.lead) == [["Phòng Nội vụ"], ["Phòng Nội vụ"], ["Phòng Tư pháp"]])
        #expect(draft.assignments.map(\.support) == [["Phòng Y tế"], ["Công an huyện", "Phòng Y tế"], []])
    }
}

/// For whom the signer signs, by the marks before the office (Decree 30/2020/NĐ-CP, annex I).
@Suite struct VietnameseSigners {
    static let feet: [(lines: [String], title: String?, capacity: [SigningCapacity])] = [
        (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Chủ tịch", [.init(.onBehalf, of: "Ủy ban nhân dân")]),
        (
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Phó Chủ tịch",
            [.init(.onBehalf, of: "Ủy ban nhân dân"), .init(.inPlace, of: "Chủ tịch")]
        ),
        (["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], "Chánh Văn phòng", [.init(.byOrder, of: "Chủ tịch")]),
        (["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"], "Trưởng phòng", [.init(.byDelegation, of: "Giám đốc")]),
        (["Q. GIÁM ĐỐC"], "Giám đốc", [.init(.acting, of: "Giám đốc")]),
        (["GIÁM ĐỐC"], "Giám đốc", []),
    ]

    @Test(arguments: feet)
    func `the marks before an office say for whom it is signed`(
        _ lines: [String], _ title: String?, _ capacity: [SigningCapacity]
    ) {
        let draft = VietnameseVariants.read(
            """
            UBND XÃ HÀ LÂM
            Số: 18/KH-UBND
            Hà Lâm, ngày 05 tháng 01 năm 2024
            KẾ HOẠCH
            Dọn vệ sinh năm 2024
            1. Trưởng các thôn vận động nhân dân dọn vệ sinh.

            Nơi nhận:
            - UBND huyện;
            - Lưu: VT.

            \(lines.joined(separator: "\n"))

            Trần Văn Bình
            """)
        #expect(draft.directive.signatory?.name == "Trần Văn Bình")
        #expect(draft.directive.signatory?.title == title)
        #expect(draft.directive.signatory?.capacity == capacity)
    }
}
