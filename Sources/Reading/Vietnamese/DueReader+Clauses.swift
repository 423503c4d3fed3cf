/// Times that open a clause, and where their words end.
extension DueReader {
    /// "Đến 31/12/2026, 100% …": a day in figures at a clause's front.
    func bareLimit(_ index: Int) -> Int? {
        guard tokens.has("den", at: index), opensClause(index), !tokens.isDamaged, tokens.isNumber(index + 1),
            let period = PeriodReader(tokens: tokens).period(at: index + 1), period.date.year != nil
        else { return nil }
        return 1
    }

    /// "Trong 5 ngày kể từ khi nhận hồ sơ, Bộ phận Một cửa …": the term that opens a sentence ends before the one who acts.
    func clauseEnd(_ range: Range<Int>) -> Int? {
        guard range.lowerBound == 0, !isCell, !tokens.isDamaged else { return nil }
        return range.first { tokens.sign($0) == 0x2C && BodyNameReader(tokens: tokens).opensName($0 + 1) }
    }
}
