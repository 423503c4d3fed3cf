/// Notices of what was concluded at a meeting with one body.
enum MeetingNotice {
    /// "Kết luận của đồng chí Bí thư Tỉnh ủy tại buổi làm việc với Ban Thường vụ Huyện ủy …": who is to do what names nobody.
    static func partner(of directive: DraftDirective) -> String? {
        guard directive.type == .notice, let title = directive.title else { return nil }
        let text = WorkingText(title)
        let tokens = Tokens(Passage(text, lines: text.lines))
        guard let place = tokens.first("lam viec voi") else { return nil }
        let list = BodyNameReader(tokens: tokens).list(at: place + 3)
        guard list.names.count == 1, let name = list.names.first, !name.isGroup else { return nil }
        return VietnameseBody.canonical(tokens.passage.string(tokens.letters(name.tokens), of: text))
    }
}
