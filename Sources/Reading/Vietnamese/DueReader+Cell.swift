/// What the cells of a time column and the words behind "Thời gian:" say.
extension DueReader {
    /// A time cell needs no word that sets a limit: "Năm 2022", "Quý II/2024", "Tháng 3-6/2024".
    func cell() -> ReadDue? {
        if let found = span() ?? tokens.indices.lazy.compactMap({ range($0) }).first { return openEnded(found) }
        if tokens.first("ky hop") != nil { return deadline() ?? read(0..<tokens.count, DraftDue(kind: .relative), 0.8) }
        if let found = bareYears() ?? bareDay() { return found }
        for index in tokens.indices {
            guard let period = PeriodReader(tokens: tokens).period(at: index), period.date.year != nil else { continue }
            let goesOn =
                (period.end..<tokens.count).contains { Self.onward.match(tokens, at: $0) != nil }
                || repeats(behind: period.end, to: tokens.count)
            var due = period.due(isLimit: index > 0 && Self.limits.match(tokens, at: index - 1) != nil)
            if goesOn { due = DraftDue(kind: .ongoing, from: period.date.first) }
            return read(0..<tokens.count, due, 0.9)
        }
        if let yearless = yearless() { return yearless }
        if tokens.count <= 5, Self.half(tokens) != nil || tokens.has("ca nam", at: 0) && tokens.count == 2 {
            return read(0..<tokens.count, DraftDue(kind: .relative), 0.7)
        }
        return tokens.indices.contains { Self.onward.match(tokens, at: $0) != nil }
            ? read(0..<tokens.count, DraftDue(kind: .ongoing), 0.6) : nil
    }

    /// "Từ năm 2013 đến năm 2020 và tiếp theo": a range that goes on has no end.
    private func openEnded(_ found: ReadDue) -> ReadDue {
        guard found.due.kind == .range, tokens.indices.contains(where: { Self.onward.match(tokens, at: $0) != nil })
        else { return found }
        return ReadDue(due: DraftDue(kind: .ongoing, from: found.due.from), span: found.span, confidence: 0.85)
    }

    /// "Tháng 12/2026 và thường xuyên", "Quý I/2026 và bổ sung hằng năm": done at first, and then again and again.
    func repeats(behind end: Int, to last: Int) -> Bool {
        guard tokens.has("va", at: end), !tokens.isDamaged else { return false }
        return (end + 1..<max(end + 1, last)).contains { index in
            tokens.has("thuong xuyen", at: index) || Recurrence.match(tokens, at: index) != nil
        }
    }

    /// "2026 - 2027" and "2026" alone.
    private func bareYears() -> ReadDue? {
        // "Từ 2026": since then, without an end.
        if tokens.count == 2, tokens.has("tu", at: 0), let from = tokens.number(1), (1990...2100).contains(from) {
            return read(0..<2, DraftDue(kind: .ongoing, from: "\(from)-01-01"), 0.8)
        }
        guard let first = tokens.number(0), (1990...2100).contains(first) else { return nil }
        if tokens.count == 1 {
            return read(0..<1, DraftDue(kind: .year, from: "\(first)-01-01", by: "\(first)-12-31"), 0.9)
        }
        let ends = tokens.count == 3 || tokens.sign(3) == 0x28 || tokens.count == 4 && tokens.sign(3) == 0x2E
        guard ends, tokens.sign(1) == 0x2D, let last = tokens.number(2),
            last >= first, last <= 2100
        else { return nil }
        return read(0..<3, DraftDue(kind: .range, from: "\(first)-01-01", by: "\(last)-12-31"), 0.9)
    }

    /// "10/6" alone in the cell.
    private func bareDay() -> ReadDue? {
        let start = tokens.has("ngay", at: 0) ? 1 : 0
        guard !tokens.isDamaged, tokens.count == start + 3, tokens.sign(start + 1) == 0x2F,
            let day = tokens.number(start), let month = tokens.number(start + 2), (1...31).contains(day),
            (1...12).contains(month)
        else { return nil }
        let date = [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
        return read(0..<tokens.count, DraftDue(kind: .recurring, recurrence: "yearly before " + date), 0.8)
    }

    /// "6 tháng đầu năm", "06 tháng cuối năm": the months of the half.
    static func half(_ words: Tokens) -> ClosedRange<Int>? {
        for index in words.indices where words.number(index) == 6 {
            if words.has("thang dau nam", at: index + 1) { return 1...6 }
            if words.has("thang cuoi nam", at: index + 1) { return 7...12 }
        }
        return nil
    }

    private static let onward = PhraseBook(
        "nam tiep theo, cac nam tiep, nhung nam tiep theo, tiep theo, cac nam sau, tro di")
}
