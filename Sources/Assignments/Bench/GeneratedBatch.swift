import Organisation
import WorkCalendar

/// Some generated assignments, ready to be written.
struct GeneratedBatch: Sendable {
    struct Item: Sendable {
        let text: String
        let ref: String
        let lead: GeneratedTree.Member
        let supports: [GeneratedTree.Member]
        let due: Day?
        let weight: Double?
        let phase: Assignment.Phase
        let doneOn: Day?
        let person: String?
    }

    let items: [Item]
    let keeper: GeneratedTree.Member
    let paths: [Body.ID: String]

    init(count: Int, tree: GeneratedTree, today: Day, dice: inout Dice) {
        keeper = tree.bodies[0]
        paths = tree.paths
        let named = Array(tree.bodies.dropFirst())
        let days = Self.days(around: today)
        var items: [Item] = []
        items.reserveCapacity(count)
        for place in 0..<count {
            let due = dice.below(20) == 0 ? nil : dice.one(of: days)
            let (phase, doneOn) = Self.standing(due, today, &dice)
            items.append(
                Item(
                    text: Self.text(&dice),
                    ref: "\(dice.below(6) + 1).\(place % LedgerGenerator.assignmentsPerDirective + 1)",
                    lead: dice.one(of: named), supports: (0..<dice.below(4)).map { _ in dice.one(of: named) }, due: due,
                    weight: dice.below(3) == 0 ? Double(dice.below(20) + 1) / 2 : nil, phase: phase, doneOn: doneOn,
                    person: dice.below(10) == 0 ? dice.one(of: Self.people) : nil))
        }
        self.items = items
    }

    /// The middles and ends of months, three years back and two ahead: deadlines fall on few days.
    private static func days(around today: Day) -> [Day] {
        (-36...24).flatMap { month -> [Day] in
            let first = today.startOfMonth.adding(months: month)
            return [first.adding(days: 14), first.endOfMonth]
        }
    }

    /// What fell due long ago is mostly done, what is due later mostly open.
    private static func standing(_ due: Day?, _ today: Day, _ dice: inout Dice) -> (Assignment.Phase, Day?) {
        let chance = dice.below(100)
        if chance < 2 { return (.withdrawn, nil) }
        guard let due else { return chance < 60 ? (.done, today.adding(days: -dice.below(300))) : (.open, nil) }
        guard due < today else { return chance < 10 ? (.done, today.adding(days: -dice.below(30))) : (.open, nil) }
        if chance < 6 { return (.open, nil) }
        let done = chance < 18 ? due.adding(days: 1 + dice.below(40)) : due.adding(days: -dice.below(40))
        return (.done, min(done, today))
    }

    private static func text(_ dice: inout Dice) -> String {
        "\(dice.one(of: verbs)) \(dice.one(of: objects)) \(dice.one(of: places)), \(dice.one(of: ends))"
    }

    private static let verbs = [
        "Rà soát, công khai", "Xây dựng kế hoạch thực hiện", "Tham mưu ban hành", "Tổ chức kiểm tra", "Cập nhật",
        "Hoàn thành số hóa", "Tổng hợp, báo cáo", "Đánh giá", "Triển khai thí điểm", "Bố trí kinh phí cho",
    ]
    private static let objects = [
        "danh mục thủ tục hành chính", "cơ sở dữ liệu đất đai", "quy trình tiếp nhận hồ sơ", "đề án vị trí việc làm",
        "chương trình đào tạo cán bộ", "hệ thống họp trực tuyến", "quy hoạch sử dụng đất", "bộ chỉ số cải cách",
        "kế hoạch đầu tư công", "mạng lưới y tế cơ sở", "trường đạt chuẩn quốc gia", "công tác tiếp công dân",
    ]
    private static let places = [
        "trên địa bàn tỉnh", "tại các xã, phường", "trong toàn ngành", "tại bộ phận một cửa", "ở vùng khó khăn",
        "tại các đơn vị sự nghiệp", "trong khu công nghiệp", "tại trung tâm hành chính",
    ]
    private static let ends = [
        "bảo đảm đúng tiến độ", "gửi kết quả về Sở Nội vụ", "không để hồ sơ quá hạn", "lấy ý kiến người dân",
        "đạt tối thiểu 80% chỉ tiêu", "báo cáo Ủy ban nhân dân tỉnh", "gắn với chuyển đổi số", "tiết kiệm chi phí",
    ]
    private static let people = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cường", "Phạm Minh Dung", "Vũ Đức Giang"]
}
