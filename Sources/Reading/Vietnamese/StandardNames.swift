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
