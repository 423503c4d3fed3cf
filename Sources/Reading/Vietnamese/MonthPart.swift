/// Parts of a month by the words for them: "trung tuần tháng 5/2026", "tuần đầu tháng 9 năm 2026", "cuối tháng 12/2026".
struct MonthPart {
    /// The first and the last day; `nil` where the month's own is meant.
    let first, last: Int?
    /// How many tokens stand before "tháng".
    let length: Int

    /// - Parameter index: Before "tháng" and its number.
    init?(_ tokens: Tokens, at index: Int) {
        guard let (words, first, last) = Self.parts.first(where: { tokens.has(words: $0.0, at: index) }) else {
            return nil
        }
        let length = words.count + (tokens.has("cua", at: index + words.count) ? 1 : 0)
        guard tokens.has("thang", at: index + length), tokens.isNumber(index + length + 1) else { return nil }
        (self.first, self.last, self.length) = (first, last, length)
    }

    /// The start, the middle and the end of a month have no days of their own: what is due then is due in the month.
    private static let parts: [(Words, Int?, Int?)] = [
        ("thuong tuan", 1, 10), ("trung tuan", 11, 20), ("ha tuan", 21, nil), ("nua dau", 1, 15), ("nua cuoi", 16, nil),
        ("tuan dau", 1, 7), ("tuan dau tien", 1, 7), ("tuan thu nhat", 1, 7), ("tuan thu hai", 8, 14),
        ("tuan thu ba", 15, 21), ("tuan thu tu", 22, 28), ("tuan thu 1", 1, 7), ("tuan thu 2", 8, 14),
        ("tuan thu 3", 15, 21), ("tuan thu 4", 22, 28), ("tuan 1", 1, 7), ("tuan 2", 8, 14), ("tuan 3", 15, 21),
        ("tuan 4", 22, 28), ("tuan cuoi", nil, nil), ("dau", nil, nil), ("giua", nil, nil), ("cuoi", nil, nil),
    ]
}

extension PeriodReader {
    func partOfMonth(at start: Int) -> Period? {
        guard let part = MonthPart(tokens, at: start),
            let (month, end) = VietnameseDate.read(tokens, at: start + part.length), month.year != nil,
            month.day == nil
        else { return nil }
        var (first, last) = (month, month)
        first.day = part.first
        last.day = part.last
        return Period(kind: part.first == nil ? .month : .range, date: first, last: last, end: end)
    }
}

extension DueReader {
    /// "vào giữa tháng 9/2026", "trong tuần đầu tháng 9": the length of the word before the part.
    func limitOfPart(_ index: Int) -> Int? {
        guard Self.beforeParts.match(tokens, at: index) != nil, MonthPart(tokens, at: index + 1) != nil else {
            return nil
        }
        return 1
    }

    private static let beforeParts = PhraseBook("vao, trong, truoc, den")
}
