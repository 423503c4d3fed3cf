import Testing

@testable import Reading

/// What one sentence promises for several years becomes a target of each, with the thing named once.
@Suite struct TargetsOfSeveralYears {
    @Test func `in Vietnamese the year stands behind its number`() {
        let item = "1. Văn phòng nâng tỷ lệ hồ sơ trực tuyến lên 40% năm 2026, 60% năm 2027 và 80% vào năm 2028."
        #expect(
            targets("UBND HUYỆN A\nSố: 12/KH-UBND\nKẾ HOẠCH\n\(item)") == [
                "2026 40.0 Văn phòng nâng tỷ lệ hồ sơ trực tuyến", "2027 60.0 Văn phòng nâng tỷ lệ hồ sơ trực tuyến",
                "2028 80.0 Văn phòng nâng tỷ lệ hồ sơ trực tuyến",
            ])
    }

    @Test func `in English one name holds for all, and the first number's bound too`() {
        let item = "1. The Housing Office shall build at least 40 flats by December 2026, 70 by 2027 and 112 by 2028."
        #expect(
            targets("HARBOUR COUNCIL\nDelivery Plan 2026\n\n\(item)") == [
                "2026 40.0 flats", "2027 70.0 flats", "2028 112.0 flats",
            ])
    }

    @Test func `numbers whose years do not rise are left as they stand`() {
        let item = "1. The Housing Office shall build 40 flats by 2027 and 70 kiosks by 2026."
        #expect(
            targets("HARBOUR COUNCIL\nDelivery Plan 2026\n\n\(item)") == ["- 40.0 flats", "- 70.0 kiosks"])
    }

    @Test func `a name that holds another target's number is replaced by the thing's own`() {
        let item = "1. The Housing Office shall raise occupancy by 20 per cent until it reaches 90 per cent."
        let found = targets("HARBOUR COUNCIL\nDelivery Plan 2026\n\n\(item)")
        #expect(found.count == 2)
        #expect(found.allSatisfy { !$0.dropFirst(8).contains(where: \.isNumber) })
    }

    private func targets(_ text: String) -> [String] {
        Reader().read(Source(name: "t", text: text)).assignments.flatMap(\.targets).map {
            "\($0.by ?? "-") \($0.value) \($0.what)"
        }
    }
}
