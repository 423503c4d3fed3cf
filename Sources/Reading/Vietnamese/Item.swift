/// A leaf of the outline with what stands around it.
struct Item {
    let node: OutlineNode
    let paragraph: Paragraph
    let context: ItemContext
    /// Passages below it that only tell its fields.
    let fields: [ItemField]
    /// Passages behind it that tell of it where it does not say so itself.
    var fieldsBehind: [ItemField] = []
    /// Passages that tell who does it together with the items behind it.
    var sharedFields: [ItemField] = []
    let isDamaged: Bool
    /// Who issued the text; those whom it asks are to act, not itself.
    var issuer: String?

    var span: Span { paragraph.passage.span(paragraph.body) }

    /// The closing words of a text, which order nothing by themselves: "Trên đây là Kế hoạch …",
    /// "… chịu trách nhiệm thi hành Quyết định này", "Quyết định này có hiệu lực".
    var isFormula: Bool {
        let tokens = Tokens(paragraph.passage, range: paragraph.body, isDamaged: isDamaged)
        if tokens.has("tren day la", at: 0) || tokens.has("noi nhan", at: 0) { return true }
        // "Báo cáo 6 tháng: …" says when all report.
        if !isDamaged, ReportRhythm.labelled(tokens) != nil { return true }
        if isCount(tokens) || isNote(tokens) || isClosing(tokens) || isParticular(tokens) || isApproval(tokens)
            || isSanction(tokens)
        {
            return true
        }
        if paragraph.marker == nil, tokens.count < 60, tokens.first("tran trong cam on") != nil { return true }
        // "Đông Khê, ngày 28 tháng 4 năm 2026" over the signature.
        if paragraph.marker == nil, tokens.count < 16, let place = tokens.first("ngay"),
            Self.limits.match(tokens, at: place - 1) == nil,
            let day = VietnameseDate.read(tokens, at: place, blanks: true), day.end >= tokens.count - 1
        {
            return true
        }
        // "Chủ tịch kết luận, giao nhiệm vụ như sau:" only opens what follows.
        if paragraph.marker == nil, tokens.sign(tokens.count - 1) == 0x3A { return true }
        // "Văn phòng thông báo để các đơn vị biết, thực hiện": how a conclusion is made known.
        if paragraph.marker == nil, Self.makesKnown(tokens) { return true }
        // Slogans: "… sống mãi trong sự nghiệp của chúng ta!"
        if tokens.count < 4 || tokens.sign(tokens.count - 1) == 0x21 { return true }
        if Self.executing.contains(where: { tokens.first($0) != nil }) { return true }
        return tokens.first("chiu trach nhiem thi hanh") != nil || tellsForce(tokens)
            || tokens.first("ban hanh kem theo", to: 12) != nil
    }
}

extension Item {
    static func makesKnown(_ tokens: Tokens) -> Bool {
        guard tokens.count < 34, let place = tokens.first("thong bao") else { return false }
        return place < 14 && tokens.first("biet") != nil
    }

    /// Before a day they say by when, and no place: "…, hoàn thành trước ngày 15/02/2026".
    private static let limits = PhraseBook("truoc, den, het, tu, sau, vao")

    private static let executing: [Words] = [
        "trach nhiem thi hanh quyet dinh", "trach nhiem thi hanh nghi quyet", "trach nhiem thi hanh chi thi",
    ]

    /// "Quyết định này có hiệu lực từ ngày ký", not "các cơ sở hoạt động trước khi Luật có hiệu lực".
    private func tellsForce(_ tokens: Tokens) -> Bool {
        // "Quy chế này thay thế Quy chế số 07": what becomes of another text.
        if let this = tokens.first("nay", to: 5), tokens.has("thay the", at: this + 1) { return true }
        guard let place = tokens.first("co hieu luc") else { return false }
        if isDamaged { return true }
        // "… kể từ ngày Quy chế này có hiệu lực": from when a term is counted.
        let before = tokens.indices[..<place].suffix(8)
        if before.contains(where: { Self.counting.match(tokens, at: $0) != nil }) { return false }
        return place <= 6 || before.suffix(6).contains { tokens.has("nay", at: $0) }
    }

    private static let counting = PhraseBook("ke tu, ke tu ngay, tu ngay, sau khi, truoc khi, khi")

    /// "- Thành phần: …", "- Tài liệu phục vụ hội nghị: gồm …": a bullet that tells the circumstances of the task above.
    private func isParticular(_ tokens: Tokens) -> Bool {
        guard paragraph.marker?.number == nil, !isDamaged, FieldLabel.isParticular(tokens) else { return false }
        return paragraph.marker != nil || node.parent != nil && FieldLabel.circumstances.match(tokens, at: 0) != nil
    }

    /// "Về kiểm tra: 02 cuộc", "Năm 2029: (02 cuộc kiểm tra, 01 cuộc giám sát)": how many stand below.
    private func isCount(_ tokens: Tokens) -> Bool {
        guard !tokens.isDamaged, let colon = tokens.indices.prefix(8).first(where: { tokens.sign($0) == 0x3A }) else {
            return false
        }
        let isPeriod = PeriodReader(tokens: tokens).period(at: 0)?.end == colon && tokens.sign(colon + 1) == 0x28
        return tokens.has("ve", at: 0) && tokens.count - colon <= 4 && tokens.isNumber(colon + 1)
            || isPeriod && tokens.sign(tokens.count - 1) == 0x29
    }

    /// "(Đính kèm Kế hoạch số 12-KH/TU)./.": a parenthesis of its own on what goes with the text.
    private func isNote(_ tokens: Tokens) -> Bool {
        guard !isDamaged, let open = tokens.indices.prefix(2).first(where: { tokens.sign($0) == 0x28 }),
            let close = tokens.indices.last(where: { tokens.sign($0) == 0x29 }), close + 5 >= tokens.count
        else { return false }
        return tokens.indices[open...].prefix(10).contains { Self.enclosing.match(tokens, at: $0) != nil }
    }

    private static let enclosing = PhraseBook("dinh kem, kem theo, gui kem, ban hanh kem theo")

    /// "Đồng ý chủ trương …", "Hoan nghênh các bộ …", "Ban Thường vụ cơ bản thống nhất với báo cáo": what is thought of
    /// something, where nobody is told to act.
    private func isApproval(_ tokens: Tokens) -> Bool {
        guard !isDamaged else { return false }
        let named = BodyNameReader(tokens: tokens).list(at: 0).end
        var start = tokens.has("ve", at: 0) ? tokens.indices.prefix(24).first { tokens.sign($0) == 0x3A } ?? 0 : named
        if start > 0, tokens.sign(start) == 0x3A { start += 1 }
        guard Self.approving.match(tokens, at: start) != nil else { return false }
        let subjects = SubjectReader(tokens: tokens)
        return subjects.assigned() == nil && subjects.subjectOfLaterSentence() == nil
            && !tokens.indices.contains { Self.handing.match(tokens, at: $0) != nil }
    }

    /// "Cá nhân vi phạm thì tùy theo mức độ bị xử lý kỷ luật …": what comes of a breach, no duty.
    private func isSanction(_ tokens: Tokens) -> Bool {
        guard !isDamaged, let breach = tokens.first("vi pham", to: 20),
            !(0..<breach).contains(where: { Self.punishing.match(tokens, at: $0) != nil })
        else { return false }
        return tokens.indices[breach...].contains { Self.punished.match(tokens, at: $0) != nil }
    }

    private static let punishing = PhraseBook("xu ly, xu phat, ngan chan, phat hien, chan chinh, kiem tra, phong ngua")
    private static let punished = PhraseBook(
        "bi xu ly, se xu ly, se bi, tuy theo tinh chat, tuy theo muc do, tuy tinh chat, tuy muc do, bi truy cuu, thi xu ly"
    )

    private static let approving = PhraseBook(
        """
        dong y, nhat tri, co ban thong nhat, co ban nhat tri, thong nhat voi, thong nhat chu truong, thong nhat cao, \
        ghi nhan, hoan nghenh, danh gia cao
        """)
    private static let handing = PhraseBook("giao cho, giao so, giao phong, giao ubnd, giao ban, yeu cau, de nghi")

    /// The unnumbered last words of a text on what to do with difficulties: a way to report, no task of its own.
    func isClosing(_ tokens: Tokens) -> Bool {
        guard paragraph.marker == nil else { return false }
        let asksAll = tokens.has("de nghi", at: 0) || tokens.has("yeu cau", at: 0)
        // "Nhận được Công văn này, yêu cầu các đơn vị nghiêm túc thực hiện …", however long it goes on.
        // One that says where difficulties are told orders that.
        let tells = tokens.first("kho khan") != nil || tokens.first("vuong mac") != nil
        if !tells, tokens.has("nhan duoc", at: 0), tokens.first("nay", to: 8) != nil { return true }
        // "Nếu có vướng mắc, đề nghị các đơn vị phản ánh về …" says no more than where they are told.
        if tells, tokens.has("neu co", at: 0), tokens.count < 60 { return true }
        if !tells, asksAll, tokens.first("nghiem tuc", to: 12) != nil { return true }
        if asksNothingNew(tokens) { return true }
        return tokens.has("trong qua trinh", at: 0) || asksAll && tokens.count < 30 && tokens.first("nghiem tuc") != nil
    }

    /// "Căn cứ nội dung trên, yêu cầu các sở, ngành nghiêm túc triển khai thực hiện Chỉ thị này.": asks those who were
    /// named for what was said above.
    private func asksNothingNew(_ tokens: Tokens) -> Bool {
        guard let place = tokens.indices.prefix(30).first(where: { Self.asking.match(tokens, at: $0) != nil }) else {
            return false
        }
        let behind = (place + 2)..<max(place + 2, min(tokens.count, place + 60))
        // The first act behind those who are asked.
        let act = behind.first { index in
            !tokens.isCapital(index) && (Self.carryingOut.match(tokens, at: index) ?? 0) > 0
                || !tokens.isCapital(index) && (Vocabulary.verbs.match(tokens, at: index) ?? 0) > 1
        }
        guard let act, act > place + 3 else { return false }
        var index = act
        while let length = Self.carryingOut.match(tokens, at: index) { index += length }
        guard index > act else { return false }
        let end = (index..<max(index, tokens.count)).first { tokens.sign($0) == 0x2E } ?? tokens.count
        let rest = index..<max(index, end)
        guard rest.count <= 8, rest.allSatisfy({ tokens.isWord($0) && !tokens.isNumber($0) }) else { return false }
        let isThis = rest.isEmpty || rest.contains { tokens.has("nay", at: $0) || tokens.has("tren", at: $0) }
        return isThis && (end + 3 >= tokens.count || Self.afterwards.match(tokens, at: end + 1) != nil)
    }

    private static let asking = PhraseBook("yeu cau, de nghi")
    private static let afterwards = PhraseBook("trong qua trinh, qua trinh, moi vuong mac, neu co, neu phat sinh")
    private static let carryingOut = PhraseBook(
        "nghiem tuc, khan truong, to chuc, trien khai, thuc hien, trien khai thuc hien, quan triet, nghiem, day du")
}
