import Archive
import Organisation
import Reading
import WorkCalendar

/// Some generated directives with their assignments, ready to be written.
struct GeneratedBatch: Sendable {
    struct Item: Sendable {
        let text: String
        /// Its words and those of its product, folded.
        let folded: String
        let lead: GeneratedTree.Member
        let supports: [GeneratedTree.Member]
        let due: Due
        let target: DraftTarget?
        let weight: Double?
        let phase: Assignment.Phase
        let doneOn: Day?
        let person: String?
    }

    /// A deadline with the words that a plan has for it.
    struct Due: Sendable {
        let on: Day?
        var kind = DraftDue.Kind.none
        var by: String?
        var recurrence: String?
        var words: String?
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
        for _ in 0..<count { items.append(Self.item(named, days, today, &dice)) }
        self.items = items
    }

    private static func item(
        _ named: [GeneratedTree.Member], _ days: [Day], _ today: Day, _ dice: inout Dice
    ) -> Item {
        let due = due(dice.below(20) == 0 ? nil : dice.one(of: days), today, &dice)
        let (phase, doneOn) = standing(due, today, &dice)
        let parts = [dice.one(of: verbs), dice.one(of: objects), dice.one(of: places), dice.one(of: ends)]
        return Item(
            text: "\(parts[0].text) \(parts[1].text) \(parts[2].text), \(parts[3].text)",
            folded: parts.map(\.folded).joined(separator: " "),
            lead: dice.one(of: named), supports: (0..<dice.below(4)).map { _ in dice.one(of: named) }, due: due,
            target: dice.below(3) == 0 ? dice.one(of: targets) : nil,
            weight: dice.below(3) == 0 ? Double(dice.below(20) + 1) / 2 : nil, phase: phase, doneOn: doneOn,
            person: dice.below(10) == 0 ? dice.one(of: people) : nil)
    }

    /// The middles and ends of months, three years back and two ahead: deadlines fall on few days.
    private static func days(around today: Day) -> [Day] {
        (-36...24).flatMap { month -> [Day] in
            let first = today.startOfMonth.adding(months: month)
            return [first.adding(days: 14), first.endOfMonth]
        }
    }

    /// Before a day at the end of a month, or on one in its middle, which may be due in every month of this year.
    private static func due(_ day: Day?, _ today: Day, _ dice: inout Dice) -> Due {
        guard let day else { return Due(on: nil) }
        if day.dayOfMonth == 15 {
            let inTime = day.rolled(LedgerRules.roll(on: day), in: .vietnam)
            if abs(today.distance(to: day)) < 60, dice.below(3) > 0 {
                return Due(on: inTime, kind: .recurring, by: "15", recurrence: "monthly", words: "ngày 15 hằng tháng")
            }
            return Due(
                on: inTime, kind: .date, by: day.iso, words: "chậm nhất ngày 15/\(day.month)/\(day.year)")
        }
        let next = day.adding(days: 1)
        return Due(
            on: day, kind: .date, by: next.iso, words: "trước ngày \(next.dayOfMonth)/\(next.month)/\(next.year)")
    }

    /// What fell due long ago is mostly done, what is due later mostly open.
    private static func standing(_ due: Due, _ today: Day, _ dice: inout Dice) -> (Assignment.Phase, Day?) {
        let chance = dice.below(100)
        if chance < 2 { return (.withdrawn, nil) }
        guard let day = due.on else {
            return chance < 60 ? (.done, today.adding(days: -dice.below(300))) : (.open, nil)
        }
        if due.kind == .recurring { return (.open, nil) }
        guard day < today else { return chance < 10 ? (.done, today.adding(days: -dice.below(30))) : (.open, nil) }
        if chance < 6 { return (.open, nil) }
        let done = chance < 18 ? day.adding(days: 1 + dice.below(40)) : day.adding(days: -dice.below(40))
        return (.done, min(done, today))
    }
}

extension GeneratedBatch {
    /// A piece of a text with its folded words.
    private struct Piece: Sendable {
        let text: String
        let folded: String
    }

    private static func pieces(_ texts: [String]) -> [Piece] {
        texts.map { Piece(text: $0, folded: SearchText.folded($0)) }
    }

    private static let verbs = pieces([
        "Rà soát, công khai", "Xây dựng kế hoạch thực hiện", "Tham mưu ban hành", "Tổ chức kiểm tra", "Cập nhật",
        "Hoàn thành số hóa", "Tổng hợp, báo cáo", "Đánh giá", "Triển khai thí điểm", "Bố trí kinh phí cho",
    ])
    private static let objects = pieces([
        "danh mục thủ tục hành chính", "cơ sở dữ liệu đất đai", "quy trình tiếp nhận hồ sơ", "đề án vị trí việc làm",
        "chương trình đào tạo cán bộ", "hệ thống họp trực tuyến", "quy hoạch sử dụng đất", "bộ chỉ số cải cách",
        "kế hoạch đầu tư công", "mạng lưới y tế cơ sở", "trường đạt chuẩn quốc gia", "công tác tiếp công dân",
    ])
    private static let places = pieces([
        "trên địa bàn tỉnh", "tại các xã, phường", "trong toàn ngành", "tại bộ phận một cửa", "ở vùng khó khăn",
        "tại các đơn vị sự nghiệp", "trong khu công nghiệp", "tại trung tâm hành chính",
    ])
    private static let ends = pieces([
        "bảo đảm đúng tiến độ", "gửi kết quả về Sở Nội vụ", "không để hồ sơ quá hạn", "lấy ý kiến người dân",
        "đạt tối thiểu 80% chỉ tiêu", "báo cáo Ủy ban nhân dân tỉnh", "gắn với chuyển đổi số", "tiết kiệm chi phí",
    ])
    private static let people = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cường", "Phạm Minh Dung", "Vũ Đức Giang"]
    private static let targets = [
        DraftTarget(of: "hồ sơ trực tuyến", ">=", 80, unit: "%", scope: "toàn tỉnh", by: "2026"),
        DraftTarget(of: "hồ sơ trễ hạn", "<=", 2, unit: "%", scope: nil, by: nil),
        DraftTarget(of: "xã đạt chuẩn", "=", 24, unit: "xã", scope: nil, by: "2026-12"),
        DraftTarget(of: "cán bộ được đào tạo", ">=", 350, unit: "người", scope: nil, by: nil),
    ]
}
