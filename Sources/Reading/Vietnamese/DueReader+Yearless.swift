/// Months and quarters that leave their year to the plan: "trong quý III", "hoàn thành trong tháng 5".
extension DueReader {
    /// Read as leaning on something; `UndatedDue` gives it the year of the plan.
    func yearless() -> ReadDue? {
        guard !tokens.isDamaged else { return nil }
        for index in tokens.indices where isCell ? index == 0 : Self.opensYearless.match(tokens, at: index) != nil {
            var start = index
            while start < tokens.count, !Self.isPeriodWord(tokens, start) { start += 1 }
            guard start <= index + 3, let end = Self.yearlessEnd(tokens, at: start), !isYearly(end) else { continue }
            if isCell, (end..<tokens.count).contains(where: { tokens.isNumber($0) }) { return nil }
            return read(index..<end, DraftDue(kind: .relative), 0.7)
        }
        // "… tối thiểu 10% cơ quan, đơn vị trong năm."
        guard !isCell, let year = tokens.indices.first(where: { tokens.has("trong nam", at: $0) && closesYear($0 + 2) })
        else { return nil }
        return read(year..<(year + 2), DraftDue(kind: .relative), 0.6)
    }

    private func closesYear(_ index: Int) -> Bool {
        let sign = tokens.sign(index)
        return index >= tokens.count || sign == 0x2E || sign == 0x3B || tokens.has("nay", at: index)
    }

    private static let opensYearless = PhraseBook(
        "trong thang, trong quy, vao thang, vao quy, xong trong thang, xong trong quy, truoc thang, het quy, trong cac thang"
    )

    private static func isPeriodWord(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens.has("thang", at: index) || tokens.has("quy", at: index)
    }

    /// The token behind "tháng 5" or "quý II, III", where no year stands there.
    static func yearlessEnd(_ tokens: Tokens, at index: Int) -> Int? {
        guard isPeriodWord(tokens, index), yearlessNumber(tokens, index + 1) != nil, !tokens.has("moi", at: index - 1)
        else { return nil }
        var end = index + 2
        while tokens.sign(end) == 0x2C || tokens.sign(end) == 0x2D || tokens.has("va", at: end) {
            let next = isPeriodWord(tokens, end + 1) ? end + 2 : end + 1
            guard yearlessNumber(tokens, next) != nil else { break }
            end = next + 1
        }
        let goesOn = tokens.sign(end) == 0x2F || tokens.has("nam", at: end) || tokens.has("den", at: end)
        return goesOn ? nil : end
    }

    /// The number of a month, or of a quarter in Roman or Arabic figures.
    static func yearlessNumber(_ tokens: Tokens, _ index: Int) -> Int? {
        guard tokens.isWord(index) else { return nil }
        let letters = tokens.passage.letters[tokens[index].range]
        let number = Numerals.integer(letters) ?? Numerals.roman(letters)
        return number.flatMap { (1...12).contains($0) ? $0 : nil }
    }

    private func isYearly(_ end: Int) -> Bool {
        (end..<end + 3).contains { Recurrence.match(tokens, at: $0) != nil }
    }
}
