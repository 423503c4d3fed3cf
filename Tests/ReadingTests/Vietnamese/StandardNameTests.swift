import Testing

@testable import Reading

@Suite struct StandardNameRules {
    @Test func `a damaged spelling gives way to the standard one, a name of the text's own stays`() {
        let names = StandardNames.with([
            "Phong Van hoéa va Thong tin", "UBND cé4c x4, thi tran", "Trạm Khuyến nông huyện",
        ])
        #expect(names.contains("Trạm Khuyến nông huyện"))
        #expect(names.contains("Phòng Văn hóa và Thông tin"))
        #expect(!names.contains("Phong Van hoéa va Thong tin"))
        #expect(!names.contains("UBND cé4c x4, thi tran"))
        #expect(names.map(\.count) == names.map(\.count).sorted(by: >))
    }
}
