import Testing

@testable import Reading

@Suite struct VietnameseReports {
    static func reports(_ item: String) -> [String] {
        VietnameseVariants.read(
            """
            ỦY BAN NHÂN DÂN
            HUYỆN YÊN LẠC
            Số: 18/KH-UBND
            Yên Lạc, ngày 05 tháng 01 năm 2024
            KẾ HOẠCH
            Kiểm soát thủ tục hành chính năm 2024
            I. MỤC ĐÍCH, YÊU CẦU
            1. Thực hiện tốt Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ.
            II. TỔ CHỨC THỰC HIỆN
            1. \(item)
            2. Công an huyện bảo đảm an ninh, trật tự trên địa bàn.
            """
        ).reporting.map { "\($0.who) > \($0.to ?? "-") > \($0.recurrence ?? "-") > \($0.by ?? "-")" }
    }

    @Test func `a report that is gathered and goes on upwards is two reports`() {
        #expect(
            Self.reports(
                "UBND các xã gửi báo cáo định kỳ hằng quý về Phòng Nội vụ để Phòng Nội vụ tổng hợp, báo cáo UBND huyện."
            )
                == ["UBND các xã > Phòng Nội vụ > quarterly > -", "Phòng Nội vụ > UBND huyện > quarterly > -"])
    }

    @Test func `the day by which others are asked to report is theirs`() {
        #expect(
            Self.reports(
                "Phòng Nội vụ đề nghị các trường báo cáo hằng năm trước ngày 01 tháng 12 để tổng hợp, báo cáo UBND huyện."
            )
                == ["Phòng Nội vụ > UBND huyện > yearly > -"])
    }

    @Test(arguments: [
        ("Văn phòng HĐND và UBND huyện báo cáo UBND tỉnh vào ngày 20 hằng tháng.", "monthly > 20"),
        ("Phòng Tư pháp theo dõi; định kỳ 6 tháng báo cáo Chủ tịch UBND huyện.", "half-yearly > -"),
        ("Phòng Tư pháp theo dõi; định kì 6 tháng báo cáo Chủ tịch UBND huyện.", "half-yearly > -"),
        ("Các phòng, ban báo cáo kết quả về Phòng Nội vụ trước ngày 15/11/2024.", "once > 2024-11-15"),
    ])
    func `whoever is told to report, with day or rhythm, is a line of its own`(_ item: String, _ time: String) {
        let reports = Self.reports(item)
        #expect(reports.count == 1)
        #expect(reports.first?.hasSuffix(time) ?? false, "\(reports)")
    }

    @Test(arguments: [
        (
            "Các phòng xây dựng kế hoạch trước ngày 30/6/2024. Định kỳ báo cáo UBND huyện tình hình thực hiện.",
            "periodic (định kỳ, interval not stated) > -"
        ),
        (
            "Phòng Nội vụ rà soát trước ngày 30/6/2024. Tổng hợp, báo cáo UBND huyện theo quy định.",
            "as prescribed (theo quy định) > -"
        ),
        (
            "Phòng Nội vụ rà soát trước ngày 30/6/2024. Báo cáo UBND huyện trước ngày 15/7/2024.", "once > 2024-07-15"
        ),
    ])
    func `a report has the time of its own sentence, not that of the task before it`(_ item: String, _ time: String) {
        let reports = Self.reports(item)
        #expect(reports.count == 1)
        #expect(reports.first?.hasSuffix("> UBND huyện > " + time) ?? false, "\(reports)")
    }

    @Test func `what the purposes cite is carried out, and a ground`() {
        let draft = VietnameseVariants.read(
            """
            UBND HUYỆN YÊN LẠC
            Số: 18/KH-UBND
            Yên Lạc, ngày 05 tháng 01 năm 2024
            KẾ HOẠCH
            Kiểm soát thủ tục hành chính năm 2024
            Căn cứ Kế hoạch số 12/KH-UBND ngày 02/01/2024 của UBND tỉnh;
            I. MỤC ĐÍCH
            1. Thực hiện tốt Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ.
            II. NHIỆM VỤ
            1. Công an huyện phối hợp kiểm tra theo Quyết định số 99/QĐ-UBND ngày 01/02/2023.
            """)
        #expect(draft.directive.basis.map(\.number) == ["12/KH-UBND", "468/QĐ-TTg"])
    }
}
