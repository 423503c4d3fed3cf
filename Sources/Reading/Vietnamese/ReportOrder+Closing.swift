/// Reports that unnumbered paragraphs at the end of a text ask of all who were named.
extension ReportOrder {
    /// "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc …, các đơn vị báo cáo về Sở Y tế".
    func difficulties(source: Span) -> DraftReporting? {
        guard tokens.has("tren day la", at: 0) || tokens.indices.contains(where: opensDifficulties),
            let place = Self.troubles.compactMap({ tokens.first($0) }).min()
        else { return nil }
        let bodies = who(before: place)
        return DraftReporting(
            who: bodies.isEmpty ? Self.everybody : bodies.joined(separator: "; "), to: receiver(after: place),
            what: "Khó khăn, vướng mắc trong quá trình thực hiện", recurrence: nil, by: nil, adHoc: true, source: source
        )
    }

    /// Those whom a closing request names: "… yêu cầu thủ trưởng các sở và Chủ tịch UBND các xã thực hiện nghiêm túc Chỉ thị
    /// này".
    func asked() -> [String] {
        guard tokens.has("nay", at: tokens.count - 2),
            let place = [Words("de nghi"), "yeu cau"].compactMap({ tokens.first($0) }).min()
        else { return [] }
        return names(BodyNameReader(tokens: tokens).list(at: place + 2).names)
    }

    /// Whom a term binds that names nobody.
    static let everybody = "Các cơ quan, đơn vị"

    private static let troubles: [Words] = ["kho khan", "vuong mac", "phat sinh", "vuot tham quyen"]

    /// Whether a passage is nothing but what to do with difficulties: "Trong quá trình thực hiện, nếu có vướng mắc, …".
    static func opensTroubles(_ tokens: Tokens) -> Bool {
        guard tokens.has("trong qua trinh", at: 0) || tokens.has("qua trinh", at: 0) else { return false }
        return troubles.contains { tokens.first($0, to: 20) != nil }
    }

    /// The sentence on difficulties, the first one or behind a closing request.
    private func opensDifficulties(_ index: Int) -> Bool {
        guard index == 0 || tokens.sign(index - 1) == 0x2E else { return false }
        guard
            tokens.has("trong qua trinh", at: index) || tokens.has("qua trinh", at: index)
                || tokens.has("neu co", at: index) || tokens.has("truong hop", at: index)
        else { return false }
        return index == 0 || !tokens.isDamaged
    }

    /// Those that the clause on difficulties names before the act of telling, or the bodies behind "Đề nghị".
    private func who(before place: Int) -> [String] {
        let reader = BodyNameReader(tokens: tokens)
        let end = tokens.isDamaged ? place + 40 : sentence(around: place).upperBound
        for start in place..<max(place, min(end, place + 40)) where reader.opensName(start) {
            let list = reader.list(at: start)
            let next = tokens.sign(list.end) == 0x2C ? list.end + 1 : list.end
            if Self.telling.match(tokens, at: next) != nil { return names(list.names) }
        }
        // "dữ liệu đề nghị thanh toán" asks nobody.
        for asked in tokens.indices.prefix(place + 30) {
            guard tokens.has("de nghi", at: asked) || tokens.has("yeu cau", at: asked) else { continue }
            let list = reader.list(at: asked + 2).names
            if !list.isEmpty { return names(list) }
        }
        let start = (place..<tokens.count).first { tokens.sign($0 - 1) == 0x2C && reader.opensName($0) }
        return start.map { names(reader.list(at: $0).names) } ?? []
    }

    private static let telling = PhraseBook(
        "bao cao, phan anh, kip thoi, de nghi, gui, thong tin, chu dong, co van ban, trao doi, lien he, tong hop")

    /// "Yêu cầu các sở … định kỳ trước ngày 25 hằng tháng báo cáo kết quả về Sở Nội vụ để tổng hợp".
    func requests(source: Span) -> [DraftReporting] {
        guard let place = place() else { return [] }
        let sentence = sentence(around: place)
        let words = Tokens(tokens.passage, range: tokens.letters(sentence))
        var rhythms = ReportRhythm.listed(words).map { (recurrence: Optional($0.recurrence), by: $0.by) }
        if rhythms.isEmpty, let due = DueReader(tokens: words).due() {
            rhythms = [ReportRhythm.rhythm(due.due)]
        }
        let bodies = askedBodies(in: sentence)
        let to = receiver(after: place)
        guard !bodies.isEmpty, to != nil else { return [] }
        return rhythms.filter { $0.recurrence != nil }.map { rhythm in
            DraftReporting(
                who: bodies.joined(separator: "; "), to: to, what: nil, recurrence: rhythm.recurrence, by: rhythm.by,
                adHoc: tokens.first("dot xuat") != nil, source: source)
        }
    }

    /// "- Báo cáo 6 tháng: trước ngày 10/6; báo cáo năm: trước ngày 05/12", which names nobody: all are to report.
    func terms() -> [DraftReporting] {
        guard
            tokens.has("bao cao", at: 0) || tokens.has("thoi gian gui bao cao", at: 0)
                || tokens.has("thoi han gui bao cao", at: 0) || tokens.has("dinh ky", at: 0)
        else { return [] }
        if let label = ReportRhythm.labelled(tokens), tokens.isWord(label.end), let found = named(behind: label) {
            return found
        }
        let (to, span) = (receiver(after: 0), tokens.passage.span)
        let paired = ReportRhythm.paired(tokens, in: tokens.indices)
        return (paired.count > 1 ? paired : ReportRhythm.listed(tokens)).map { term in
            DraftReporting(
                who: Self.everybody, to: to, what: nil, recurrence: term.recurrence, by: term.by, adHoc: false,
                source: span)
        }
    }

    /// "Báo cáo 6 tháng: Các cơ quan gửi Sở Tài chính trước ngày 05/7; Sở Tài chính báo cáo … trước ngày 10/7".
    private func named(behind label: (rate: String, end: Int)) -> [DraftReporting]? {
        let reader = BodyNameReader(tokens: tokens)
        let stops = tokens.indices.filter { tokens.sign($0) == 0x3B }
        let found = zip([label.end] + stops.map { $0 + 1 }, stops + [tokens.count]).compactMap {
            start, end -> DraftReporting? in
            let list = reader.list(at: start)
            guard !list.names.isEmpty, list.end < end else { return nil }
            let clause = ReportOrder(tokens: part(list.end..<end), text: text)
            let day = DueReader(tokens: clause.tokens).due()?.due
            let by = day.flatMap { ReportRhythm.rhythm($0).by }
            return DraftReporting(
                who: names(list.names).joined(separator: "; "), to: clause.receiver(after: 0), what: nil,
                recurrence: label.rate, by: by, adHoc: false, source: tokens.passage.span)
        }
        return found.isEmpty ? nil : found
    }

    /// Those whom the sentence or the one before it asks.
    private func askedBodies(in sentence: Range<Int>) -> [String] {
        let reader = BodyNameReader(tokens: tokens)
        for index in sentence {
            let isAsking = tokens.has("de nghi", at: index) || tokens.has("yeu cau", at: index)
            let isFirst = index == sentence.lowerBound || tokens.sign(index - 1) == 0x2C
            let start = isAsking ? index + 2 : index
            guard isAsking || isFirst, reader.opensName(start) else { continue }
            let list = reader.list(at: start)
            if isAsking || Vocabulary.verbs.match(tokens, at: list.end) != nil
                || Vocabulary.adverbs.match(tokens, at: list.end) != nil
            {
                return names(list.names)
            }
        }
        return []
    }
}
