/// Committees that a text printed again without its letterhead names by their level alone, or not at all.
extension VietnameseHead {
    /// Completes the issuer by the place that the text calls its own, where it names but one.
    ///
    /// "Ủy ban nhân dân tỉnh" over the grounds of what holds "trên địa bàn tỉnh Sơn Hà"; a directive that asks the
    /// committees of the districts is the province's.
    func readCommittee(into directive: inout DraftDirective) {
        if let issuer = directive.issuer {
            guard let level = Self.levels.first(where: { Folding.string(issuer).hasSuffix(" " + $0.name) }),
                Self.committees.contains(where: { Folding.string(issuer) == $0 + " " + level.name }),
                let place = onlyPlace(of: [level.words], behind: Self.ownWords)
            else { return }
            directive.issuer = issuer + " " + place.words
        } else if directive.type == .directive, asksDistricts,
            let place = onlyPlace(of: Self.levels.prefix(2).map(\.words), behind: Array(Self.committeeWords.prefix(2)))
        {
            directive.issuer = place.body
            directive.fields["issuer"] = FieldSource(span: place.span, confidence: 0.5)
        }
    }

    private static let levels: [(name: String, words: Words)] = [
        ("tinh", "tinh"), ("thanh pho", "thanh pho"), ("huyen", "huyen"), ("quan", "quan"), ("thi xa", "thi xa"),
        ("xa", "xa"), ("phuong", "phuong"),
    ]
    private static let committees = ["ubnd", "uy ban nhan dan", "hdnd", "hoi dong nhan dan"]
    private static let committeeWords: [Words] = ["ubnd", "uy ban nhan dan", "hdnd", "hoi dong nhan dan"]
    private static let ownWords: [Words] = committeeWords + ["tren dia ban"]

    /// "yêu cầu Ủy ban nhân dân các quận, huyện; thủ trưởng các sở …" in the sentence before the first item.
    private var asksDistricts: Bool {
        head.contains { line in
            let tokens = Tokens(line)
            guard line.letters.last == 0x3A, let asked = tokens.first("yeu cau") else { return false }
            return tokens.indices[asked...].contains { index in
                Self.committeeWords.prefix(2).contains { committee in
                    tokens.has(words: committee, at: index)
                        && ["cac quan", "cac huyen"].contains { tokens.has($0, at: index + committee.count) }
                }
            }
        }
    }

    /// The place of that level that the text names, where it names no other.
    private func onlyPlace(of levels: [Words], behind openings: [Words])
        -> (body: String, words: String, span: Span)?
    {
        var found: (key: String, place: (body: String, words: String, span: Span))?
        for line in document.text.lines where !line.isEmpty {
            let passage = Passage(document.text, lines: CollectionOfOne(line))
            let tokens = Tokens(passage)
            for index in tokens.indices {
                guard let level = levels.first(where: { tokens.has(words: $0, at: index) }),
                    let opening = openings.first(where: { tokens.has(words: $0, at: index - $0.count) }),
                    let end = nameEnd(at: index + level.count, tokens)
                else { continue }
                let range = tokens.letters(index + level.count..<end)
                let key = passage.folded(range)
                if let found, found.key != key { return nil }
                let body = tokens.letters(index - opening.count..<end)
                found = (key, (document.string(passage, body), document.string(passage, range), passage.span(body)))
            }
        }
        return found?.place
    }

    /// Two to four capitalised words: "Sơn Hà", "Bà Rịa - Vũng Tàu".
    private func nameEnd(at start: Int, _ tokens: Tokens) -> Int? {
        guard !tokens.isCapitals, !BodyNameReader(tokens: tokens).opensName(start) else { return nil }
        var (end, words) = (start, 0)
        while tokens.isCapital(end), !tokens.isNumber(end) {
            (end, words) = (end + 1, words + 1)
            if tokens.sign(end) == 0x2D, tokens.isCapital(end + 1) { end += 1 }
        }
        return (2...4).contains(words) ? end : nil
    }

    /// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" alone above the grounds: what the chairman decides is not the committee's decision.
    ///
    /// The Law on the Organisation of Local Government gives each powers of its own.
    func readChairman(into directive: inout DraftDirective) {
        guard
            let grounds = head.firstIndex(where: { line in VietnameseMargins.citations.contains(where: line.hasPrefix) }
            ),
            grounds > 0, Self.chairman.match(Tokens(head[grounds - 1]), at: 0) != nil, decides(head[grounds - 1]),
            let body = directive.issuer, Self.committees.prefix(2).contains(where: Folding.string(body).hasPrefix)
        else { return }
        directive.issuer = "Chủ tịch " + body
        directive.fields["issuer"] = FieldSource(span: head[grounds - 1].span, confidence: 0.8)
    }

    private static let chairman = PhraseBook("chu tich uy ban nhan dan, chu tich ubnd")
}
