/// Work that begins and has no end.
extension DueReader {
    /// "từ tháng 12/2025 trở đi", "từ năm học 2026 - 2027": school years begin in September.
    func onwards(from index: Int) -> ReadDue? {
        if tokens.has("nam hoc", at: index + 1), isCell || opensClause(index) || closesSchoolYear(index),
            let year = tokens.number(index + 3),
            (1990...2100).contains(year)
        {
            let isPair = tokens.sign(index + 4) == 0x2D && tokens.isNumber(index + 5)
            return read(index..<(index + (isPair ? 6 : 4)), DraftDue(kind: .ongoing, from: "\(year)-09-01"), 0.8)
        }
        guard let period = PeriodReader(tokens: tokens).period(at: index + 1) else { return nil }
        if tokens.has("tro di", at: period.end) {
            return read(index..<(period.end + 2), DraftDue(kind: .ongoing, from: period.date.first), 0.85)
        }
        // "Từ tháng 4/2026" alone in its cell.
        if isCell, index == 0, period.end == tokens.count, [.month, .year].contains(period.kind) {
            return read(0..<period.end, DraftDue(kind: .ongoing, from: period.date.first), 0.8)
        }
        // "thực hiện từ ngày 15/5/2026": to be ready on that day.
        if !tokens.isDamaged, period.kind == .date, period.date.year != nil, !tokens.isWord(period.end),
            tokens.first("truoc") == nil, tokens.first("cham nhat") == nil, isStarted(before: index)
        {
            return read(index..<period.end, DraftDue(kind: .date, by: period.date.iso), 0.7)
        }
        // "mở mã ngành từ tháng 9/2026, …": begun then, with no end.
        guard !isCell, !tokens.isDamaged, period.kind == .month, period.date.year != nil, !tokens.isWord(period.end),
            tokens.sign(period.end) != 0x2D, tokens.sign(period.end) != 0x29, !tokens.isNumber(index - 1),
            Self.beginnings.match(tokens, at: index - 2) == nil, Self.beginnings.match(tokens, at: index - 1) == nil,
            tokens.first("den", from: period.end, to: min(tokens.count, period.end + 4)) == nil
        else { return nil }
        return read(index..<period.end, DraftDue(kind: .ongoing, from: period.date.first), 0.7)
    }

    /// "thu học phí không dùng tiền mặt từ năm học 2026 - 2027.": the last words of a sentence.
    private func closesSchoolYear(_ index: Int) -> Bool {
        let end = tokens.sign(index + 4) == 0x2D ? index + 6 : index + 4
        return !tokens.isDamaged && (end >= tokens.count || tokens.sign(end) == 0x2E || tokens.sign(end) == 0x3B)
    }

    /// "vận hành hệ thống thông tin từ ngày …": what is started stands between.
    private func isStarted(before index: Int) -> Bool {
        let clause = tokens.indices[..<index].suffix(20).reversed().prefix { tokens.isWord($0) }
        guard let start = clause.first(where: { Self.startings.match(tokens, at: $0) != nil }) else { return false }
        return !tokens.has("da", at: start - 1) && !tokens.has("duoc", at: start - 1)
    }

    private static let startings = PhraseBook("bat dau, thuc hien, hoat dong, van hanh, ap dung, su dung, khai thac")

    /// What began is told of, not ordered: "có hiệu lực từ tháng 7/2025".
    private static let beginnings = PhraseBook("hieu luc, ke, tinh, thi hanh, ban hanh, da, lien tuc")
}
