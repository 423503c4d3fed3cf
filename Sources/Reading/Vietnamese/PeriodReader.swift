/// A day, month, quarter, year or range of them.
struct Period: Sendable {
    var kind: DraftDue.Kind
    /// The day, or where the period begins.
    var date: VietnameseDate
    /// Where a range ends.
    var last: VietnameseDate
    var end: Int

    /// - Parameter isLimit: Behind "trước" or "đến" only its end is ordered.
    func due(isLimit: Bool) -> DraftDue {
        DraftDue(kind: kind, from: kind == .date || isLimit ? nil : date.first, by: last.last)
    }
}

/// Reads a period at a token.
struct PeriodReader: Sendable {
    let tokens: Tokens

    func period(at index: Int) -> Period? {
        partOfMonth(at: index) ?? holiday(at: index) ?? listed(at: index) ?? years(at: index) ?? days(at: index)
    }

    /// "quý IV/2026 và quý I/2027", "quý IV/2026, quý I/2027": from the first to the last.
    private func listed(at index: Int) -> Period? {
        guard let first = quarter(at: index) ?? months(at: index) else { return nil }
        guard first.kind != .date, tokens.has("va", at: first.end) || tokens.sign(first.end) == 0x2C,
            let next = quarter(at: first.end + 1) ?? months(at: first.end + 1), next.kind != .date,
            (first.date.first ?? "") < (next.date.first ?? "")
        else { return first }
        return Period(kind: .range, date: first.date, last: next.last, end: next.end)
    }

    /// "Tết Dương lịch 2026" is the first day of the year; other holidays follow the moon.
    private func holiday(at start: Int) -> Period? {
        guard tokens.has("tet duong lich", at: start) else { return nil }
        let index = tokens.has("nam", at: start + 3) ? start + 4 : start + 3
        guard let year = year(index) else { return nil }
        let day = VietnameseDate(year: year, month: 1, day: 1)
        return Period(kind: .date, date: day, last: day, end: index + 1)
    }

    /// "Quý II/2024", "quý IV năm 2022", "Quý I, II/2023".
    private func quarter(at start: Int) -> Period? {
        guard tokens.has("quy", at: start), let first = quarterNumber(start + 1) else { return nil }
        var (index, last) = (start + 2, first)
        while tokens.sign(index) == 0x2D || tokens.sign(index) == 0x2C || tokens.has("va", at: index) {
            let next = tokens.has("quy", at: index + 1) ? index + 2 : index + 1
            guard let number = quarterNumber(next), number > last else { break }
            (last, index) = (number, next + 1)
        }
        if tokens.sign(index) == 0x2C, tokens.has("nam", at: index + 1) { index += 1 }
        if tokens.sign(index) == 0x2F || tokens.has("nam", at: index) { index += 1 }
        guard let year = year(index) else { return nil }
        let begin = VietnameseDate(year: year, month: first * 3 - 2, day: 1)
        // "Quý III, IV/2026, 2027": on through the next year.
        if tokens.sign(index + 1) == 0x2C, self.year(index + 2) == year + 1, !tokens.isWord(index + 3) {
            return Period(kind: .range, date: begin, last: VietnameseDate(year: year + 1), end: index + 3)
        }
        return Period(kind: .range, date: begin, last: VietnameseDate(year: year, month: last * 3), end: index + 1)
    }

    private func quarterNumber(_ index: Int) -> Int? {
        guard tokens.isWord(index) else { return nil }
        let letters = tokens.passage.letters[tokens[index].range]
        let number = Numerals.roman(letters) ?? Numerals.integer(letters)
        return number.flatMap { (1...4).contains($0) ? $0 : nil }
    }

    /// "năm 2022", "năm 2023-2025", "giai đoạn 2021 - 2025".
    private func years(at start: Int) -> Period? {
        var index = start
        if tokens.has("giai doan", at: index) { index += 2 } else if tokens.has("nam", at: index) { index += 1 }
        guard index > start, let first = year(index) else { return nil }
        var end = index + 1
        guard tokens.sign(end) == 0x2D || tokens.has("den", at: end) else {
            return Period(kind: .year, date: VietnameseDate(year: first), last: VietnameseDate(year: first), end: end)
        }
        end += 1
        if tokens.has("nam", at: end) { end += 1 }
        guard let last = year(end), last >= first else {
            return Period(
                kind: .year, date: VietnameseDate(year: first), last: VietnameseDate(year: first), end: index + 1)
        }
        return Period(kind: .range, date: VietnameseDate(year: first), last: VietnameseDate(year: last), end: end + 1)
    }

    /// "tháng 12/2024", "tháng 3-6/2024", "tháng 9 năm 2023".
    private func months(at start: Int) -> Period? {
        guard tokens.has("thang", at: start), let first = tokens.number(start + 1), (1...12).contains(first) else {
            return nil
        }
        let isAnd = tokens.has("va thang", at: start + 2)
        if isAnd || tokens.sign(start + 2) == 0x2D || tokens.sign(start + 2) == 0x2C,
            let last = tokens.number(start + (isAnd ? 4 : 3)),
            (1...12).contains(last), !isAnd || last > first
        {
            var index = start + (isAnd ? 5 : 4)
            if tokens.sign(index) == 0x2F || tokens.has("nam", at: index) { index += 1 }
            guard let year = year(index) else { return nil }
            return Period(
                kind: .range, date: VietnameseDate(year: year, month: first),
                last: VietnameseDate(year: year, month: last),
                end: index + 1)
        }
        guard let (date, end) = VietnameseDate.read(tokens, at: start), date.year != nil else { return nil }
        return Period(kind: date.day == nil ? .month : .date, date: date, last: date, end: end)
    }

    private func days(at start: Int) -> Period? {
        guard tokens.has("ngay", at: start) || tokens.isNumber(start),
            let (date, end) = VietnameseDate.read(tokens, at: start)
        else { return nil }
        return Period(kind: date.day == nil ? .month : .date, date: date, last: date, end: end)
    }

    private func year(_ index: Int) -> Int? {
        tokens.number(index).flatMap { (1990...2100).contains($0) ? $0 : nil }
    }
}
