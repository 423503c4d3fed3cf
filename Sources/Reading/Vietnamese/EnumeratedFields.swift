/// The fields that tell offices of one kind apart: "Văn hóa, Thể thao và Du lịch, Công an, Tài chính" are three.
struct EnumeratedFields {
    private(set) var fields: [String] = []

    init(_ list: Substring) {
        for part in list.split(separator: ",").map({ String($0.drop { $0 == " " }) }) {
            let folded = Folding.string(part)
            // The one field of several that has a comma within its name.
            if let last = fields.last, ["van hoa", "lao dong"].contains(Folding.string(last)),
                ["the thao", "thuong binh", "khoa hoc"].contains(where: folded.hasPrefix)
            {
                fields[fields.count - 1] = last + ", " + part
            } else {
                fields += Self.joined(part)
            }
        }
    }

    /// "Nội vụ và Tài chính" are two, "Kế hoạch và Đầu tư" is one.
    private static func joined(_ part: String) -> [String] {
        guard let place = part.range(ofWord: " và ") else { return [part] }
        let (first, second) = (String(part[..<place.lowerBound]), String(part[place.upperBound...]))
        let isOne = seconds.contains { Folding.string(second).hasPrefix($0) }
        return isOne ? [part] : [first] + joined(second)
    }

    private static let seconds = [
        "dau tu", "moi truong", "cong nghe", "dao tao", "truyen thong", "du lich", "xa hoi", "phat trien", "the thao",
        "ha tang", "dan van", "ton giao", "gia dinh", "ke hoach", "nghe thuat", "thuong mai",
    ]
}
