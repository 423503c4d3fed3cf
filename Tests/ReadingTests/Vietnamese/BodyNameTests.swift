import Testing

@testable import Reading

@Suite struct BodyNames {
    /// A sentence and the names that stand at its front.
    static let lists: [(String, [String])] = [
        ("Sở Giáo dục và Đào tạo xây dựng kế hoạch", ["Sở Giáo dục và Đào tạo"]),
        (
            "Sở Kế hoạch và Đầu tư, Sở Tài chính và Kho bạc Nhà nước tỉnh rà soát",
            ["Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Kho bạc Nhà nước tỉnh"]
        ),
        ("Sở Văn hóa, Thể thao và Du lịch chủ trì", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Các sở, ngành, đơn vị liên quan tổ chức", ["Các sở, ngành, đơn vị liên quan"]),
        ("các cơ quan, đơn vị, UBND các xã, thị trấn thực hiện", ["các cơ quan, đơn vị", "UBND các xã, thị trấn"]),
        ("Văn phòng HĐND và UBND phường theo dõi", ["Văn phòng HĐND và UBND phường"]),
        ("Trung tâm Phục vụ hành chính công phường bố trí", ["Trung tâm Phục vụ hành chính công phường"]),
        (
            "UBND các huyện, thành phố Long Khánh, thành phố Biên Hòa",
            ["UBND các huyện, thành phố Long Khánh, thành phố Biên Hòa"]
        ),
        (
            "Ban Tuyên giáo và Dân vận Thành ủy và các sở, ngành phối hợp",
            ["Ban Tuyên giáo và Dân vận Thành ủy", "các sở, ngành"]
        ),
        ("Phòng Nghiệp vụ 1", ["Phòng Nghiệp vụ 1"]), ("số hóa hồ sơ", []), ("Ban hành quy chế", []),
        ("Phòng, chống dịch bệnh", []),
        ("Bố trí kinh phí", []), ("Bộ phận một cửa", ["Bộ phận một cửa"]), ("Tổ chức hội nghị", []),
        ("PHƯƠNG THỨC PHỐI HỢP", []), ("Các sở,", ["Các sở"]),
        ("CÁC CƠ QUAN, TỔ CHỨC, ĐƠN VỊ", ["CÁC CƠ QUAN, TỔ CHỨC, ĐƠN VỊ"]), ("CÁC CƠ QUAN,", ["CÁC CƠ QUAN"]),
    ]

    @Test(arguments: lists)
    func `names are read to their ends and parted where another opens`(_ sentence: String, _ names: [String]) {
        let text = WorkingText(sentence)
        let tokens = Tokens(Passage(text, lines: text.lines))
        let found = BodyNameReader(tokens: tokens).list(at: 0).names.map {
            tokens.passage.string(tokens.letters($0.tokens), of: text)
        }
        #expect(found == names)
    }
}

@Suite struct Syllables {
    @Test(arguments: [
        ("phoi", "phoi", true), ("phoi", "phdi", true), ("huong", "hudng", true), ("hop", "hopp", true),
        ("phoi", "hop", false),
        ("tri", "ti", true), ("chu", "cho", true), ("nghieng", "nghien", true), ("a", "b", false),
        ("chu", "tri", false),
    ])
    func `one letter changed, lost or added is near`(_ a: String, _ b: String, _ isNear: Bool) {
        let (a, b) = (Syllable(packing: Folding.letters(a)[...]), Syllable(packing: Folding.letters(b)[...]))
        #expect(a.isNear(b) == isNear)
        #expect(b.isNear(a) == isNear)
    }
}

@Suite struct DocumentNumbers {
    @Test(arguments: [
        ("Số: 141/KH-UBND ngày 15", ["141/KH-UBND"]), ("số 05-QĐ/TU, ngày 01/7/2025", ["05-QĐ/TU"]),
        ("Nghị định 71/2020/NĐ-CP ngày 30/6/2020", ["71/2020/NĐ-CP"]),
        ("Kế hoạch số 257-KH/TU và 24-NQ/TW", ["257-KH/TU", "24-NQ/TW"]),
        ("ngày 27/3/2021 của", []), ("giai đoạn 2021-2025", []), ("02-lần", []),
        ("Luật số 72/2025/QH15", ["72/2025/QH15"]),
    ])
    func `a number is serial, year and abbreviations`(_ words: String, _ numbers: [String]) {
        let text = WorkingText(words)
        let passage = Passage(text, lines: text.lines)
        #expect(DocumentNumber.all(in: passage).map { passage.string($0.range, of: text) } == numbers)
    }
}
