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

    /// "…; báo cáo Ủy ban nhân dân huyện ngày 15/5/2026.", "Đề án …: tháng 12/2026 (Phòng Nghiệp vụ)": a time that ends
    /// its clause without a word that sets a limit.
    func closingTime(_ index: Int) -> Int? {
        guard !isCell, !tokens.isDamaged, index > 2, Self.periods.match(tokens, at: index) != nil,
            let period = PeriodReader(tokens: tokens).period(at: index), period.kind != .year, period.date.year != nil,
            period.end >= tokens.count || [0x2E, 0x3B, 0x28].contains(tokens.sign(period.end))
        else { return nil }
        return standsApart(index, period) || isHandedIn(index) ? 0 : nil
    }

    private static let periods = PhraseBook("ngay, thang, quy")

    /// Behind a colon or a comma; "Quyết định số 12, ngày 05/5/2026" has its date so too.
    private func standsApart(_ index: Int, _ period: Period) -> Bool {
        if tokens.sign(index - 1) == 0x3A { return true }
        guard tokens.sign(index - 1) == 0x2C else { return false }
        return period.kind != .date || !(max(0, index - 12)..<index).contains { tokens.has("so", at: $0) }
    }

    private func isHandedIn(_ index: Int) -> Bool {
        let bodies = BodyNameReader(tokens: tokens)
        return (max(0, index - 16)..<index).contains { place in
            guard !tokens.isCapital(place), let length = Self.handing.match(tokens, at: place) else { return false }
            var end = bodies.list(at: place + length).end
            while let act = Self.deciding.match(tokens, at: end) { end += act }
            return end == index && end > place + length
        }
    }

    private static let handing = PhraseBook("bao cao, trinh, gui, gui ve, nop ve, bao cao ve, nop")
    private static let deciding = PhraseBook("ky, ban hanh, ky ban hanh, xem xet, phe duyet, thong qua, cho y kien")

    /// "trả lời bằng văn bản trong 07 ngày.": a term at the end, counted from whatever sets it off.
    func countsWhole(_ index: Int) -> Bool {
        guard tokens.has("trong", at: index), tokens.isNumber(index + 1),
            let length = Self.days.match(tokens, at: index + 2)
        else { return false }
        let end = index + 2 + length
        return end >= tokens.count || tokens.sign(end) == 0x2E || tokens.sign(end) == 0x3B
    }

    private static let days = PhraseBook("ngay, ngay lam viec")

    /// "xây dựng kế hoạch trong 15 ngày kể từ ngày ban hành; báo cáo … hằng quý": the work first, then what is told of it.
    func beforeRhythm() -> ReadDue? {
        guard !isCell, !tokens.isDamaged,
            let end = tokens.indices.first(where: { tokens.sign($0) == 0x3B }),
            let event = tokens.first("ke tu ngay", to: end), event > 4
        else { return nil }
        return DueReader(tokens: Tokens(tokens.passage, range: tokens.letters(0..<end))).relative()
    }
}
