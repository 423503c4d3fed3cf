import Testing

@testable import Reading

@Suite struct CoverageTests {
    private let province = Reader().read(
        Source(
            name: "tinh.txt",
            text: """
                ỦY BAN NHÂN DÂN TỈNH BÌNH MẪU
                Số: 15/KH-UBND
                Bình Mẫu, ngày 10 tháng 01 năm 2025

                KẾ HOẠCH
                Cải cách thủ tục hành chính năm 2025

                II. NHIỆM VỤ
                1. UBND các xã, phường niêm yết công khai thủ tục hành chính tại bộ phận một cửa, hoàn thành trước ngày 31/3/2025.
                2. UBND các xã, phường số hóa kết quả giải quyết hồ sơ đạt tối thiểu 90% trong năm 2025.
                3. UBND các xã, phường tổ chức đối thoại với doanh nghiệp về đất đai, xong trước ngày 30/9/2025.
                4. UBND các xã, phường bố trí ghế chờ, nước uống cho người cao tuổi tại nơi tiếp nhận.
                """))

    private func ward(_ tasks: String...) -> Draft {
        let list = tasks.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        return Reader().read(
            Source(
                name: "phuong.txt",
                text: """
                    ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH
                    Số: 02/KH-UBND
                    Hòa Bình, ngày 20 tháng 01 năm 2025

                    KẾ HOẠCH
                    Thực hiện cải cách thủ tục hành chính năm 2025

                    II. NHIỆM VỤ CỤ THỂ
                    \(list)
                    """))
    }

    private func gaps(_ tasks: String...) -> [[Coverage.Gap]] {
        let list = tasks.enumerated().map { ($0.offset, $0.element) }
        let below = list.map { index, text in
            ward(text).assignments.first.map {
                CoverageItem(ref: "\(index + 1)", text: $0.text, due: $0.due, targets: $0.targets)
            }
        }
        return Coverage(of: province.coverageItems, by: below.compactMap { $0 }).lines.map(\.gaps)
    }

    @Test func `a plan that takes every task up in other words has no gap`() {
        #expect(
            gaps(
                "Văn phòng niêm yết công khai đầy đủ thủ tục hành chính tại bộ phận một cửa, xong trước ngày 15/3/2025.",
                "Trung tâm Phục vụ hành chính công số hóa kết quả giải quyết hồ sơ đạt ít nhất 95% trong năm 2025.",
                "Phòng Kinh tế tổ chức hội nghị đối thoại với doanh nghiệp về đất đai trước ngày 30/9/2025.",
                "Văn phòng bố trí thêm ghế chờ, nước uống cho người cao tuổi tại nơi tiếp nhận hồ sơ.") == [
                    [], [], [], [],
                ])
    }

    @Test func `a later day, a weaker target and a missing task are found`() {
        let found = gaps(
            "Văn phòng niêm yết công khai thủ tục hành chính tại bộ phận một cửa, xong trước ngày 30/6/2025.",
            "Trung tâm Phục vụ hành chính công số hóa kết quả giải quyết hồ sơ đạt ít nhất 70% trong năm 2025.",
            "Văn phòng bố trí ghế chờ, nước uống cho người cao tuổi tại nơi tiếp nhận.")
        #expect(found[0] == [.laterDeadline(above: "2025-03-30", below: "2025-06-29")])
        guard case .weakerTarget(let above, let below) = found[1].first else {
            Issue.record("no weaker target in \(found[1])")
            return
        }
        #expect(above.value == 90 && below.value == 70)
        #expect(found[2] == [.noTask])
        #expect(found[3].isEmpty)
    }

    @Test func `a task without its day or its target is found`() {
        let found = gaps(
            "Văn phòng niêm yết công khai thủ tục hành chính tại bộ phận một cửa.",
            "Trung tâm Phục vụ hành chính công số hóa kết quả giải quyết hồ sơ.")
        #expect(found[0] == [.noDeadline(above: "2025-03-30")])
        guard case .noTarget(let target) = found[1].last else {
            Issue.record("no missing target in \(found[1])")
            return
        }
        #expect(target.value == 90)
    }

    @Test(arguments: DraftLanguage.allCases)
    func `each gap is a sentence that names both passages`(language: DraftLanguage) {
        let coverage = Coverage(
            of: province.coverageItems,
            by: [
                CoverageItem(
                    ref: "II.7", text: "niêm yết công khai thủ tục hành chính tại bộ phận một cửa",
                    due: DraftDue(kind: .date, by: "2025-06-30"))
            ])
        let sentences = coverage.lines.map { $0.sentences(in: language) }
        #expect(sentences.map(\.count) == [1, 1, 1, 1])
        #expect(sentences[0][0].contains("II.7") && sentences[0][0].contains(Remark.day("2025-06-30", in: language)))
        #expect(sentences[3][0].contains("ghế chờ"))
    }

    @Test func `Chinese tasks are compared by pairs of characters`() {
        let above = [
            CoverageItem(ref: "一", text: "全面公开政府采购项目预算和采购结果", due: DraftDue(kind: .date, by: "2025-06-30")),
            CoverageItem(ref: "二", text: "建设一体化养老服务信息平台"),
        ]
        let below = [
            CoverageItem(ref: "1", text: "各科室及时公开政府采购项目预算、采购结果", due: DraftDue(kind: .date, by: "2025-05-31"))
        ]
        #expect(Coverage(of: above, by: below).lines.map(\.gaps) == [[], [.noTask]])
    }
}
