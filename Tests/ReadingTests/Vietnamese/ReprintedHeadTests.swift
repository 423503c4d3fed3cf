import Testing

@testable import Reading

/// Texts that a database or a news page prints again, without their letterhead.
@Suite struct VietnameseReprints {
    @Test func `the abstract over the grounds is the title of what is decided below them`() {
        let read = VietnameseVariants.read(
            """
            BAN HÀNH KẾ HOẠCH PHÁT TRIỂN DU LỊCH CỘNG ĐỒNG GIAI ĐOẠN 2024 - 2026
            THỦ TƯỚNG CHÍNH PHỦ
            Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
            Căn cứ Chỉ thị số 09-CT/TW ngày 12 tháng 7 năm 2022 của Ban Bí thư;
            QUYẾT ĐỊNH:
            Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển du lịch cộng đồng.
            Điều 2. Bộ Văn hóa, Thể thao và Du lịch theo dõi, đôn đốc thực hiện Quyết định này.
            KẾ HOẠCH
            Phát triển du lịch cộng đồng giai đoạn 2024 - 2026
            (Ban hành kèm theo Quyết định số 418/QĐ-TTg ngày 06 tháng 5 năm 2024 của Thủ tướng Chính phủ)
            1. Bộ Tài chính bố trí kinh phí hằng năm.
            """
        ).directive
        #expect(read.number == "418/QĐ-TTg" && read.issued == "2024-05-06")
        #expect(read.issuer == "Thủ tướng Chính phủ" && read.type == .decision)
        #expect(
            read.title.map { Folding.string($0) }
                == "quyet dinh ban hanh ke hoach phat trien du lich cong dong giai doan 2024 - 2026")
        #expect(read.basis.last?.number == "09-CT/TW")
    }

    @Test func `a line that says kind and matter is the title, and a cited day is not the day of issue`() {
        let read = VietnameseVariants.read(
            """
            Chỉ thị về việc tăng cường quản lý giống cây trồng trên địa bàn tỉnh
            Thực hiện Chỉ thị số 21/CT-TTg ngày 04/4/2022 của Thủ tướng Chính phủ về giống cây trồng, Chủ tịch UBND tỉnh yêu cầu:
            1. Sở Nông nghiệp và Môi trường kiểm tra các cơ sở sản xuất giống.
            """
        ).directive
        #expect(read.title == "Chỉ thị về việc tăng cường quản lý giống cây trồng trên địa bàn tỉnh")
        #expect(read.type == .directive && read.issued == nil)
        #expect(read.basis.map(\.number) == ["21/CT-TTg"])
    }

    @Test func `news that hands on a text says its number, day, issuer and matter in a sentence`() {
        let read = VietnameseVariants.read(
            """
            Siết chặt quản lý hồ chứa trước mùa mưa
            15/05/2025 09:12
            (Chinhphu.vn) - Thủ tướng Chính phủ vừa ký ban hành Công điện số 61/CĐ-TTg ngày 14/5/2025 về việc bảo đảm an toàn hồ chứa nước.
            Thủ tướng Chính phủ yêu cầu:
            1. Bộ Nông nghiệp và Môi trường kiểm tra các hồ chứa xung yếu.
            """
        ).directive
        #expect(read.number == "61/CĐ-TTg" && read.issued == "2025-05-14")
        #expect(read.issuer == "Thủ tướng Chính phủ")
        #expect(read.title == "Công điện về việc bảo đảm an toàn hồ chứa nước")
    }

    @Test func `a committee's standing part below its place issues for itself`() {
        let read = VietnameseVariants.read(
            """
            ỦY BAN MTTQ VIỆT NAM
            XÃ PHÚ AN
            BAN THƯỜNG TRỰC
            Số: 07/KH-MTTQ-BTT
            Phú An, ngày 10 tháng 3 năm 2026
            KẾ HOẠCH
            Giám sát cộng đồng năm 2026
            1. Ban Thanh tra nhân dân giám sát các công trình.
            """
        ).directive
        #expect(read.issuer.map { Folding.string($0) } == "ban thuong truc uy ban mat tran to quoc viet nam xa phu an")
    }

    @Test func `who decides, above the grounds, is the issuer and no part of the title`() {
        let read = VietnameseVariants.read(
            """
            QUYẾT ĐỊNH
            BAN HÀNH QUY CHẾ QUẢN LÝ CHỢ TRÊN ĐỊA BÀN TỈNH HÀ LÂM
            CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ LÂM
            Căn cứ Nghị định số 60/2024/NĐ-CP ngày 05 tháng 6 năm 2024 của Chính phủ;
            QUYẾT ĐỊNH:
            Điều 1. Sở Công Thương tổ chức thực hiện Quy chế này.
            """
        ).directive
        #expect(
            read.title.map { Folding.string($0) } == "quyet dinh ban hanh quy che quan ly cho tren dia ban tinh ha lam")
        #expect(read.issuer.map { Folding.string($0) } == "chu tich ubnd tinh ha lam")
    }

    @Test func `a Party letter sets its number apart and its matter below it`() {
        let read = VietnameseVariants.read(
            """
            TỈNH ỦY HÀ LÂM                 ĐẢNG CỘNG SẢN VIỆT NAM
            Số 812 -CV/TU                  Hà Lâm, ngày 07 tháng 9 năm 2026
            về việc triển khai Chương trình
            số 14-CTr/TW ngày 30/8/2026
            Kính gửi: Các đảng ủy trực thuộc.
            1. Các đảng ủy trực thuộc quán triệt Chương trình trong tháng 9/2026.
            """
        ).directive
        #expect(read.number == "812-CV/TU" && read.issued == "2026-09-07")
        #expect(read.title == "Triển khai Chương trình số 14-CTr/TW ngày 30/8/2026")
    }
}
