/// Names that every level of the administration has: how a damaged one was most likely written.
///
/// The offices of provinces, districts and communes are named alike throughout the country (Law on the organisation of
/// local government and its decrees on specialised agencies), so that a scan's "Van phong HDND- UBND huyén" can be
/// told, whatever became of its letters.
enum StandardNames {
    /// These and the names that the text uses, longest first; of two spellings of one name the standard one.
    static func with(_ known: [String]) -> [String] {
        let own = known.filter { name in
            let letters = Folding.letters(name).filter(\.isWord)
            return !all.contains { standard in
                let place = standard.letters.place(near: letters, edits: letters.count / 5)
                return (place?.count ?? 0) + 1 >= standard.letters.count
            }
        }
        return (own + all.map(\.name)).sorted { ($1.count, $0) < ($0.count, $1) }
    }

    /// Their words, with short and long forms of groups and the offices that only some places have.
    static let phrases: [String] =
        all.map(\.name) + otherForms
        + rarer.flatMap { office in
            [office] + levels.map { office + " " + $0 }
        }

    private static let rarer = [
        "Bệnh viện Đa khoa", "Trung tâm Y tế", "Trung tâm Kiểm soát bệnh tật", "Trung tâm Giáo dục nghề nghiệp",
        "Trung tâm Truyền thông", "Trung tâm Dịch vụ nông nghiệp", "Trung tâm Văn hóa", "Trung tâm Phát triển quỹ đất",
        "Ngân hàng Chính sách xã hội", "Hội Cựu chiến binh", "Đoàn Thanh niên", "Hạt Kiểm lâm", "Chi cục Thuế",
        "Viện kiểm sát nhân dân", "Tòa án nhân dân", "Đài Truyền thanh", "Trạm Y tế", "Ban Quản lý dự án",
    ]

    private static let otherForms = [
        "các cơ quan, đơn vị có liên quan", "cơ quan, đơn vị liên quan", "cơ quan, đơn vị có liên quan",
        "các cơ quan có liên quan", "các đơn vị có liên quan", "các sở, ban, ngành liên quan",
        "các phòng, ban liên quan",
        "các phòng, ban, đơn vị liên quan", "các sở, ngành liên quan", "các cơ quan, đơn vị được giao chủ trì",
        "các cơ quan được giao chủ trì", "các cơ quan được giao chủ trì tại kế hoạch này", "cơ quan được giao chủ trì",
        "UBND các huyện", "UBND các xã", "UBND các phường", "UBND huyện", "UBND tỉnh", "UBND xã", "UBND phường",
        "UBND thành phố", "Ủy ban nhân dân các xã, thị trấn", "Ủy ban nhân dân các huyện, thành phố",
        "các cơ quan chuyên môn", "các đơn vị", "các phòng, ban chuyên môn", "các thôn", "doanh nghiệp",
        "các doanh nghiệp", "các trường học",
    ]

    private static let all: [(name: String, letters: [Letter])] = levels.flatMap { level in
        offices.map { $0 + " " + level }
    }.appending(groups).map { ($0, Folding.letters($0).filter(\.isWord)) }

    private static let levels = ["tỉnh", "huyện", "thành phố", "xã", "phường"]

    private static let offices = [
        "Văn phòng HĐND-UBND", "Văn phòng UBND", "Công an", "Ban Chỉ huy Quân sự", "Bảo hiểm xã hội",
        "Kho bạc Nhà nước",
        "Ủy ban Mặt trận Tổ quốc", "Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Liên đoàn Lao động", "Thanh tra",
    ]

    private static let groups = [
        "UBND các xã, thị trấn", "UBND các xã, phường", "UBND các huyện, thành phố", "UBND cấp huyện", "UBND cấp xã",
        "Các cơ quan, đơn vị liên quan", "Các cơ quan, đơn vị", "Các sở, ban, ngành", "Các phòng, ban",
        "Các đơn vị liên quan", "Các cơ quan liên quan", "Các phòng, ban, ngành", "Phòng Nội vụ", "Phòng Tư pháp",
        "Phòng Tài chính - Kế hoạch", "Phòng Văn hóa và Thông tin", "Phòng Giáo dục và Đào tạo", "Phòng Y tế",
        "Phòng Tài nguyên và Môi trường", "Phòng Kinh tế và Hạ tầng", "Phòng Kinh tế", "Phòng Quản lý đô thị",
        "Phòng Lao động - Thương binh và Xã hội", "Phòng Nông nghiệp và Phát triển nông thôn", "Sở Nội vụ",
        "Sở Tư pháp",
        "Sở Tài chính", "Sở Kế hoạch và Đầu tư", "Sở Thông tin và Truyền thông", "Sở Giáo dục và Đào tạo", "Sở Y tế",
        "Sở Khoa học và Công nghệ", "Sở Xây dựng", "Sở Công Thương", "Sở Giao thông vận tải",
        "Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Phát triển nông thôn", "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Lao động - Thương binh và Xã hội", "Trung tâm Phục vụ hành chính công",
    ]
}

extension [String] {
    fileprivate func appending(_ others: [String]) -> [String] { self + others }
}
