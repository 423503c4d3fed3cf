/// A heading that is a phase of the work with its time: "Đợt 1: Từ ngày 05/12/2025 đến ngày 20/02/2026".
struct Phase {
    let tokens: Tokens

    /// When all is to be done that stands below it.
    func due() -> ReadDue? {
        if let period = day() ?? period() { return period }
        guard !tokens.isDamaged, let length = Self.names.match(tokens, at: 0), let start = time(behind: length) else {
            return nil
        }
        let close = tokens.indices[start...].first { tokens.sign($0) == 0x29 } ?? tokens.count
        let part = Tokens(tokens.passage, range: tokens.letters(start..<close))
        guard let read = DueReader(tokens: part, isCell: true).due(), read.due.from != nil || read.due.by != nil else {
            return nil
        }
        // "Từ ngày 15/3/2026 đến ngày bầu cử": it ends with an event.
        guard part.has("tu", at: 0), read.due.kind == .date else { return read }
        return ReadDue(due: DraftDue(kind: .range, from: read.due.by), span: read.span, confidence: 0.7)
    }

    /// "Ngày 1: Thứ Hai, ngày 24/8/2026", "Sáng thứ Ba, ngày 25/8/2026": a programme of one day stands below it.
    private func day() -> ReadDue? {
        // In capitals it stays no heading of Markdown: "#### NGÀY 1: THỨ HAI, …".
        let start = tokens.indices.first { tokens.sign($0) != 0x23 } ?? 0
        guard tokens.count <= start + 16, Self.days.match(tokens, at: start) != nil,
            let place = tokens.indices.last(where: { tokens.has("ngay", at: $0) })
        else { return nil }
        let part = Tokens(tokens.passage, range: tokens.letters(place..<tokens.count))
        guard let read = DueReader(tokens: part, isCell: true).due(), read.due.kind == .date else { return nil }
        return read
    }

    /// "Năm 2029", "Quý IV, năm 2025": what stands below is of that time.
    private func period() -> ReadDue? {
        guard !tokens.isDamaged, tokens.count <= 8, let period = PeriodReader(tokens: tokens).period(at: 0),
            period.date.year != nil, (period.end..<tokens.count).allSatisfy({ tokens.sign($0) != nil })
        else { return nil }
        let span = tokens.passage.span(tokens.letters(0..<period.end))
        return ReadDue(due: period.due(isLimit: false), span: span, confidence: 0.6)
    }

    private static let days = PhraseBook(
        "ngay, thu hai, thu ba, thu tu, thu nam, thu sau, thu bay, chu nhat, sang, chieu, buoi")

    /// Behind the phase's number and a colon, a bracket or a dash.
    private func time(behind length: Int) -> Int? {
        let signs: [Letter] = [0x3A, 0x28, 0x2D]
        let sign = tokens.indices.dropFirst(length).prefix(14).first { tokens.sign($0).map(signs.contains) ?? false }
        guard let sign, sign + 1 < tokens.count else { return nil }
        let start = sign + 1
        return Self.openings.match(tokens, at: start) != nil ? start : nil
    }

    private static let names = PhraseBook("dot, giai doan, buoc, vong, dot cao diem, dot kiem tra, dot giam sat, ky")
    private static let openings = PhraseBook(
        "tu ngay, tu thang, trong thang, trong quy, trong ngay, truoc ngay, tu, thang, quy")
}
