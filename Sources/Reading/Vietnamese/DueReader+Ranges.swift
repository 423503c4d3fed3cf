/// Times from a day to another.
extension DueReader {
    /// "đến", or the dash between two dates: "từ 03/6 - 10/8/2024".
    func joinsRange(_ index: Int) -> Bool {
        if tokens.has("den", at: index) { return true }
        return tokens.sign(index) == 0x2D && !tokens.isDamaged && tokens.isNumber(index - 1)
            && (tokens.isNumber(index + 1) || tokens.has("ngay", at: index + 1)) && tokens.sign(index - 2) == 0x2F
    }

    /// "từ ngày 23/12/2024 đến (hết) ngày 10/01/2025", with the words from "đến" at the index.
    func range(_ index: Int) -> ReadDue? {
        guard joinsRange(index),
            let start = (max(0, index - 9)..<index).first(where: { tokens.has("tu", at: $0) })
        else { return nil }
        var place = index + 1
        if tokens.has("het", at: place) { place += 1 }
        place = afterEvent(afterHour(place))
        guard let last = PeriodReader(tokens: tokens).period(at: place), last.date.year != nil,
            var from = beginning(start + 1, end: index) ?? dayAlone(start + 1, end: index, of: last)
        else { return nil }
        from.year = from.year ?? last.date.year
        return read(start..<last.end, DraftDue(kind: .range, from: from.first, by: last.last.last), 0.9)
    }

    /// "từ ngày 26 đến 28/6/2024": the month stands with the second day.
    private func dayAlone(_ start: Int, end: Int, of last: Period) -> VietnameseDate? {
        let day = tokens.has("ngay", at: start) ? start + 1 : start
        guard day + 1 == end, let number = tokens.number(day), (1...31).contains(number), last.date.day != nil,
            number < last.date.day ?? 0
        else { return nil }
        return VietnameseDate(year: last.date.year, month: last.date.month, day: number)
    }

    /// "đến ngày bầu cử 15/3/2026", "đến ngày khai giảng 05/9/2025": what happens on the day stands before its date.
    private func afterEvent(_ start: Int) -> Int {
        guard tokens.has("ngay", at: start), !tokens.isNumber(start + 1) else { return start }
        let date = (start + 2..<start + 6).first { tokens.isNumber($0) }
        guard let date, (start + 1..<date).allSatisfy({ tokens.isWord($0) }), tokens.sign(date + 1) == 0x2F else {
            return start
        }
        return date
    }

    /// A date up to the index; its year may stand with the second ("từ tháng 6 đến tháng 8 năm 2024").
    private func beginning(_ start: Int, end: Int) -> VietnameseDate? {
        if let period = PeriodReader(tokens: tokens).period(at: start), period.end == end { return period.date }
        if let found = VietnameseDate.read(tokens, at: start), found.end == end { return found.date }
        // "03/6 - 10/8/2024"
        if let day = tokens.number(start), tokens.sign(start + 1) == 0x2F, let month = tokens.number(start + 2),
            start + 3 == end, (1...31).contains(day), (1...12).contains(month)
        {
            return VietnameseDate(month: month, day: day)
        }
        guard tokens.has("thang", at: start), let month = tokens.number(start + 1), (1...12).contains(month),
            start + 2 == end
        else { return nil }
        return VietnameseDate(month: month)
    }
}
