/// Headings over papers that are to be made.
extension HeadingReader {
    /// "Tập trung lãnh đạo, chỉ đạo triển khai thực hiện:", "Ban hành các Nghị quyết:".
    func listsPapers(_ tokens: Tokens) -> Bool {
        !isDamaged && tokens.sign(tokens.count - 1) == 0x3A && tokens.count <= 24
            && (Self.makings.match(tokens, at: 0) != nil || tokens.has("trien khai thuc hien", at: tokens.count - 5))
    }

    /// "Ban hành các Nghị quyết của Ban Chấp hành Đảng bộ xã:": whose papers they are.
    func makers(_ tokens: Tokens) -> [(name: String, span: Span)]? {
        guard let own = tokens.indices.last(where: { tokens.has("cua", at: $0) }) else { return nil }
        let list = BodyNameReader(tokens: tokens).list(at: own + 1)
        return list.names.isEmpty || list.end < tokens.count - 1 ? nil : named(list.names, tokens)
    }

    private static let makings = PhraseBook(
        "ban hanh, xay dung, xem xet, thong qua, cho y kien, trinh, trien khai thuc hien")
}
