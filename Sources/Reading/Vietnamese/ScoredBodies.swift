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
            // "Chấm điểm thi đua các tổ chuyên môn" needs no word between.
            guard let length = Self.links.match(tokens, at: index) ?? Self.scoring.match(tokens, at: index) else {
                return nil
            }
            let names = bodies.list(at: index + length).names
            return names.isEmpty ? nil : names
        }
        guard let last = lists.last else { return nil }
        names = last.map { VietnameseCase.capitalised(passage.string(tokens.letters($0.tokens), of: text)) }
        self.span = span
    }

    static func settle(_ found: inout [DraftAssignment], of directive: DraftDirective) {
        let open = found.indices.filter { found[$0].weight != nil && found[$0].lead.isEmpty }
        guard !open.isEmpty else { return }
        let scored = ScoredBodies(of: directive)
        for index in open {
            if let names = found[index].group.flatMap(heads) {
                found[index].lead = names
                found[index].fields["lead"] = FieldSource(span: found[index].source, confidence: 0.6)
            } else if let scored {
                found[index].lead = scored.names
                found[index].fields["lead"] = FieldSource(span: scored.span, confidence: 0.6)
            }
        }
    }

    /// "Giáo viên (100 điểm)", "Các phòng chuyên môn": a heading that is nothing but whom it scores.
    private static func heads(_ group: String) -> [String]? {
        for heading in group.split(separator: " / ").map(String.init).reversed() {
            let text = WorkingText(heading)
            let passage = Passage(text, range: text.letters.indices, line: 1)
            let start = VietnameseMarkers.marker(opening: passage)?.length ?? 0
            let end = passage.letters.firstIndex(of: 0x28) ?? passage.count
            guard start < end else { continue }
            let tokens = Tokens(passage, range: start..<end)
            let list = BodyNameReader(tokens: tokens).list(at: 0)
            if !list.names.isEmpty, list.end == tokens.count {
                return list.names.map {
                    VietnameseCase.capitalised(passage.string(tokens.letters($0.tokens), of: text))
                }
            }
            if Vocabulary.persons.match(tokens, at: 0) == tokens.count {
                return [passage.string(tokens.letters(0..<tokens.count), of: text)]
            }
        }
        return nil
    }

    private static let scoring = PhraseBook(
        "cham diem, xep loai, xep hang, danh gia, thi dua, bo chi so, thang diem, tieu chi")
    private static let links = PhraseBook("cua, doi voi, cho")
}
