import Testing

@testable import Reading

@Suite struct Products {
    private static func product(_ words: String) -> String? {
        let passage = Passage.of(words)
        let text = WorkingText(words)
        let tokens = Tokens(passage)
        return ProductReader(tokens: tokens).product().map { pieces in
            pieces.map { passage.string(tokens.letters($0), of: text) }.joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("Xây dựng khung theo dõi và đánh giá đề án, dựa theo mẫu của Bộ.", "khung theo dõi và đánh giá đề án"),
        ("Xây dựng kế hoạch và chỉ đạo các thôn thực hiện.", "kế hoạch"),
        ("Ban hành Quyết định phân bổ kinh phí đồng thời gửi Kho bạc Nhà nước.", "Quyết định phân bổ kinh phí"),
        ("Lập dự toán kinh phí năm sau báo cáo về Sở Tài chính trước ngày 20 tháng 6.", "dự toán kinh phí năm sau"),
        (
            "Xây dựng kế hoạch ứng phó với biến đổi khí hậu của ngành.",
            "kế hoạch ứng phó với biến đổi khí hậu của ngành"
        ),
        ("Xây dựng, ban hành, triển khai quy chế phối hợp trong quý II/2024.", "quy chế phối hợp"),
        ("Tổng hợp thành danh mục dự án của huyện, trình UBND tỉnh.", "danh mục dự án của huyện"),
        ("Biên soạn sổ tay dành cho doanh nghiệp nhỏ, phát hành trong năm.", "sổ tay dành cho doanh nghiệp nhỏ"),
        ("Xây dựng Quy chế bảo đảm an toàn thông tin.", "Quy chế bảo đảm an toàn thông tin"),
        ("Các chủ đầu tư lập kế hoạch giải ngân từng tháng.", "kế hoạch giải ngân từng tháng"),
        ("Chỉ đạo trạm y tế lập danh sách người cao tuổi.", "danh sách người cao tuổi"),
    ])
    func `a document ends where its name does`(_ item: String, _ name: String) {
        #expect(Self.product(item) == name)
    }

    @Test(arguments: [
        "Hướng dẫn các sở, ngành xây dựng kế hoạch thu, chi ngân sách.",
        "Chỉ đạo Phòng Nội vụ, UBND các xã thực hiện tốt công tác quản lý, xây dựng dự toán hằng năm.",
        "Tham gia xây dựng chương trình công tác tuyên truyền.",
        "Cung cấp số liệu phục vụ xây dựng kế hoạch giảm phát thải.",
        "Phối hợp với Bộ Tài chính tổ chức vận hành sàn và xây dựng tài liệu tuyên truyền.",
        "Nghiên cứu, đề xuất sửa đổi Nghị định về khuyến công.",
        "Trình UBND tỉnh quyết định đầu tư dự án.",
        "Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện.",
        "Lập danh sách và chi trả trợ cấp cho người dân.",
    ])
    func `what others make, what is only wished for and what is done have no document`(_ item: String) {
        #expect(Self.product(item) == nil)
    }
}
