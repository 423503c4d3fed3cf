import Organisation

/// The bodies of a generated province.
struct GeneratedTree: Sendable {
    struct Member: Sendable {
        let id: Body.ID
        let name: String
        let folded: String
        let path: String
    }

    /// The root comes first.
    let bodies: [Member]

    var paths: [Body.ID: String] { Dictionary(uniqueKeysWithValues: bodies.map { ($0.id, $0.path) }) }

    /// Names for so many bodies, each with the place of the body above it; the root's is `nil`.
    static func names(_ count: Int) -> [(name: String, above: Int?)] {
        let fields = [
            "Nội vụ", "Tài chính", "Xây dựng", "Y tế", "Giáo dục và Đào tạo", "Tư pháp", "Công Thương",
            "Khoa học và Công nghệ", "Nông nghiệp và Môi trường", "Văn hóa, Thể thao và Du lịch", "Ngoại vụ", "Dân tộc",
        ]
        var names: [(String, Int?)] = [("UBND tỉnh Thử Nghiệm", nil)]
        for field in fields { names.append(("Sở \(field)", 0)) }
        for department in 1...fields.count {
            for office in ["Văn phòng", "Thanh tra", "Phòng Tổng hợp", "Phòng Nghiệp vụ", "Trung tâm Thông tin"] {
                names.append(("\(office) \(names[department].0)", department))
            }
        }
        var commune = 1
        while names.count < count {
            names.append(("UBND xã Thử \(commune)", 0))
            commune += 1
        }
        return names.prefix(count).map { (name: $0.0, above: $0.1) }
    }
}
