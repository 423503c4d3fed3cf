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

    /// "…; báo cáo Ủy ban nhân dân huyện ngày 15/5/2026.": the day at the end on which it is handed to a body.
    func handedIn(_ index: Int) -> Int? {
        guard !isCell, !tokens.isDamaged, tokens.has("ngay", at: index),
            let period = PeriodReader(tokens: tokens).period(at: index), period.kind == .date, period.date.year != nil,
            !tokens.isWord(period.end), tokens.sign(period.end) != 0x2C, tokens.sign(period.end) != 0x28
        else { return nil }
        let bodies = BodyNameReader(tokens: tokens)
        let isHanded = (max(0, index - 14)..<index).contains { place in
            guard !tokens.isCapital(place), let length = Self.handing.match(tokens, at: place) else { return false }
            return bodies.list(at: place + length).end == index
        }
        return isHanded ? 0 : nil
    }

    private static let handing = PhraseBook("bao cao, trinh, gui, gui ve, nop ve, bao cao ve, nop")
}
