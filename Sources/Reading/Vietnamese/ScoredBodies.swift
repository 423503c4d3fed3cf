/// Whom a scoring scheme scores, from its title: each row and item that names nobody is theirs.
///
/// "Bộ tiêu chí đánh giá, xếp loại kết quả cải cách hành chính của các phường, xã".
struct ScoredBodies {
    private let names: [String]
    private let span: Span

    /// - Returns: `nil` unless the title tells of scoring, and of whom.
    private init?(of directive: DraftDirective) {
        guard let title = directive.title, let span = directive.fields["title"]?.span else { return nil }
        let text = WorkingText(title)
        let passage = Passage(text, range: text.letters.indices, line: 1)
        let tokens = Tokens(passage)
        guard let scoring = tokens.indices.first(where: { Self.scoring.match(tokens, at: $0) != nil }) else {
            return nil
        }
        let bodies = BodyNameReader(tokens: tokens)
        let lists = tokens.indices[scoring...].compactMap { index -> [BodyName]? in
            guard let length = Self.links.match(tokens, at: index) else { return nil }
            let names = bodies.list(at: index + length).names
            return names.isEmpty ? nil : names
        }
        guard let last = lists.last else { return nil }
        names = last.map { VietnameseCase.capitalised(passage.string(tokens.letters($0.tokens), of: text)) }
        self.span = span
    }

    static func settle(_ found: inout [DraftAssignment], of directive: DraftDirective) {
        let open = found.indices.filter { found[$0].weight != nil && found[$0].lead.isEmpty }
        guard !open.isEmpty, let scored = ScoredBodies(of: directive) else { return }
        for index in open {
            found[index].lead = scored.names
            found[index].fields["lead"] = FieldSource(span: scored.span, confidence: 0.6)
        }
    }

    private static let scoring = PhraseBook(
        "cham diem, xep loai, xep hang, danh gia, thi dua, bo chi so, thang diem, tieu chi")
    private static let links = PhraseBook("cua, doi voi, cho")
}
