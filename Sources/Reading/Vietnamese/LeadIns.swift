/// Unnumbered lines that say who is to do the items behind them, as "Sở Y tế có trách nhiệm:" does.
struct LeadIns {
    let headings: HeadingReader
    /// By the node that the line and the items stand under.
    private var contexts: [Int: ItemContext] = [:]

    init(headings: HeadingReader) { self.headings = headings }

    /// Remembers such a line, and lends its bodies to the numbered items behind it.
    mutating func settle(_ context: inout ItemContext, of node: OutlineNode, _ paragraph: Paragraph) {
        guard let parent = node.parent else { return }
        if node.marker == nil {
            guard paragraph.passage.letters.last == 0x3A, Self.holds(paragraph) else { return }
            var own = headings.context(under: paragraph, in: ItemContext())
            own.due = own.due ?? Self.due(paragraph)
            contexts[parent] = own.leads.isEmpty ? nil : own
        } else if let own = contexts[parent] {
            (context.leads, context.supports, context.people) = (own.leads, own.supports, own.people)
            context.due = own.due ?? context.due
        }
    }

    /// "… có trách nhiệm:", "… có nhiệm vụ sau:"; "… giao nhiệm vụ như sau:" names who shares work out.
    private static func holds(_ paragraph: Paragraph) -> Bool {
        let tokens = Tokens(paragraph.passage)
        return opensWithName(tokens) || acts(tokens)
            || tokens.indices.suffix(10).contains { duties.match(tokens, at: $0) != nil }
    }

    /// "Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo:": nothing but names and a few words.
    private static func opensWithName(_ tokens: Tokens) -> Bool {
        let list = BodyNameReader(tokens: tokens).list(at: 0)
        // "Các phòng chuyên môn, trong phạm vi lĩnh vực được giao:"
        let scope = scopes.match(tokens, at: tokens.sign(list.end) == 0x2C ? list.end + 1 : list.end) != nil
        return !list.names.isEmpty && tokens.count - list.end <= (scope ? 16 : 6) && tokens.isCapital(0)
    }

    /// "Bộ Nội vụ chủ trì, phối hợp với các địa phương xử lý các vấn đề sau:" says who leads all that follows.
    private static func acts(_ tokens: Tokens) -> Bool {
        let list = BodyNameReader(tokens: tokens).list(at: 0)
        guard !list.names.isEmpty, tokens.isCapital(0), tokens.count <= 80 else { return false }
        let isLed = leading.match(tokens, at: list.end) != nil || tokens.first("chu tri") != nil
        return isLed && !tokens.indices.contains { handing.match(tokens, at: $0) != nil }
    }

    /// When all is due that such a line opens.
    private static func due(_ paragraph: Paragraph) -> ReadDue? {
        let tokens = Tokens(paragraph.passage)
        guard acts(tokens), let read = DueReader(tokens: tokens).deadline(), read.due.by != nil else { return nil }
        return read
    }

    private static let scopes = PhraseBook(
        "trong pham vi, theo chuc nang, theo linh vuc, theo tham quyen, can cu chuc nang")
    private static let leading = PhraseBook("chu tri, phoi hop, chiu trach nhiem")
    private static let handing = PhraseBook(
        "yeu cau, de nghi, giao nhiem vu, giao cho, phan cong, ban hanh ke hoach, xay dung ke hoach, ket luan")

    private static let duties = PhraseBook(
        """
        co trach nhiem, chiu trach nhiem, co nhiem vu, co nhiem vu va quyen han, thuc hien cac nhiem vu, \
        thuc hien mot so nhiem vu, thuc hien tot cac nhiem vu, trien khai cac nhiem vu, trien khai mot so nhiem vu, \
        thuc hien cac noi dung, thuc hien mot so noi dung, thuc hien tot cac noi dung, trien khai cac noi dung
        """)
}
