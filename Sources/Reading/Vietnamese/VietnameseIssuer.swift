/// Tells which body issued the text.
struct VietnameseIssuer {
    let document: Document
    let letterhead: ArraySlice<Passage>
    let head: [Passage]
    /// The body that is signed for, from what follows "TM" or "T/M".
    let authority: Passage?

    func issuer() -> (name: String, span: Span, confidence: Double)? {
        let found = Letterhead(lines: letterhead)
        let lines = found.bodies()
        let isLetterhead = found.hasMotto || lines.contains { BodyNameReader(tokens: Tokens($0)).opensName(0) }
        if !lines.isEmpty, isLetterhead { return fromLetterhead(lines) }
        return fromOpening()
    }

    /// The superior body stands above, the issuer below; a people's committee's place is on a line of its own.
    private func fromLetterhead(_ lines: [Passage]) -> (name: String, span: Span, confidence: Double)? {
        guard let last = lines.last else { return nil }
        var name = VietnameseCase.restored(last, in: document, isName: true)
        var span = last.span
        if lines.count > 1, Self.standing.contains(where: { last.letters.elementsEqual($0.letters) }),
            let whole = fromLetterhead(Array(lines.dropLast()))
        {
            // "ỦY BAN … / XÃ … / BAN THƯỜNG TRỰC": the committee's own standing part issues.
            let own = VietnameseCase.name(document.string(last))
            // What signs for it may have been put before the name above already.
            let isTold = Folding.string(whole.name).hasPrefix(Folding.string(own))
            let name = isTold ? whole.name : own + " " + whole.name
            return (VietnameseBody.canonical(name), Span(start: whole.span.start, end: last.span.end), 0.9)
        }
        // "HUYỆN ỦY MAI SƠN" is a committee, "HUYỆN MAI SƠN" a place.
        if Self.isPlaceName(last), lines.count > 1 {
            let above = lines[lines.count - 2]
            name =
                VietnameseCase.name(document.string(above)) + " " + VietnameseCase.name(document.string(last)).lowFirst
            span = Span(start: above.span.start, end: last.span.end)
        }
        if Self.offices.contains(where: { last.letters.elementsEqual($0.letters) }), lines.count > 1 {
            // An office alone is the one of the body above it: "UBND TỈNH … / VĂN PHÒNG".
            let above = lines[lines.count - 2]
            let rest = Array(lines.dropLast())
            // "ỦY BAN NHÂN DÂN / TỈNH … / VĂN PHÒNG"
            let whole =
                Self.isPlaceName(above) && rest.count > 1
                ? fromLetterhead(rest)?.name : VietnameseCase.restored(above, in: document, isName: true)
            name = VietnameseCase.name(document.string(last)) + " " + (whole ?? document.string(above))
            span = Span(start: above.span.start, end: last.span.end)
        }
        if lines.count > 1, let place = place(of: last, below: lines[lines.count - 2]) { name += " " + place }
        for words in [authority, titled].compactMap({ $0 }) {
            if let body = centralBody(words, under: name) { return (body, words.span, 0.85) }
        }
        if let authority, let body = partyCommittee(authority), !name.hasPrefix(body) { name = body + " " + name }
        return (VietnameseBody.canonical(name), span, 0.9)
    }

    /// "CÔNG AN TỈNH" below "UBND TỈNH SƠN HÀ" is that province's.
    private func place(of line: Passage, below above: Passage) -> String? {
        for level in Self.placeOpeners where line.letters.suffix(level.letters.count).elementsEqual(level.letters) {
            guard let range = above.first(level), range.upperBound + 1 < above.count else { continue }
            let words = document.string(above, (range.upperBound + 1)..<above.count).split(separator: " ")
            return words.count > 4
                ? nil : words.map { VietnameseCase.capitalised($0.lowercased()) }.joined(separator: " ")
        }
        return nil
    }

    private static func isPlaceName(_ line: Passage) -> Bool {
        placeOpeners.contains { line.hasPrefix($0) }
            && !Tokens(line).indices.prefix(4).contains { Tokens(line).has("uy", at: $0) }
    }

    /// "NGHỊ QUYẾT / CỦA BỘ CHÍNH TRỊ VỀ …": the title's first words say whose text it is.
    private var titled: Passage? {
        head.lazy.compactMap { line in
            guard line.isCapitals, let own = line.first("cua"), own.lowerBound < 16 else { return nil }
            return Passage(line, range: own.upperBound..<min(line.count, own.upperBound + 16))
        }.first
    }

    /// The Politburo and the Secretariat issue under the Central Committee's letterhead; who is signed for tells it.
    private func centralBody(_ authority: Passage, under letterhead: String) -> String? {
        let name = Folding.string(letterhead)
        guard name.hasPrefix("ban ch"), name.contains("trung uong") else { return nil }
        return [(Phrase("bo chinh tri"), "Bộ Chính trị"), ("ban bi thu", "Ban Bí thư")].first {
            authority.first($0.0) != nil
        }?.1
    }

    /// A Party committee's standing committee signs for itself under the committee's letterhead.
    private func partyCommittee(_ authority: Passage) -> String? {
        for body in [Phrase("ban thuong vu"), "ban chap hanh", "thuong truc"] where authority.hasPrefix(body) {
            return VietnameseCase.name(document.string(authority, 0..<body.letters.count))
                .replacingPrefix("Ban thường vụ", "Ban Thường vụ").replacingPrefix("Ban chấp hành", "Ban Chấp hành")
        }
        return nil
    }

    private static let offices: [Phrase] = [
        "van phong", "thanh tra", "cong an", "ban chi dao", "hoi dong", "hoi dong truong",
        "ban to chuc", "ban tuyen giao", "ban dan van",
        "ban tuyen giao va dan van", "ban noi chinh", "ban phap che", "ban kinh te - ngan sach", "ban kinh te - xa hoi",
        "ban van hoa - xa hoi", "ban do thi", "uy ban kiem tra", "ban xay dung dang", "co quan uy ban kiem tra",
    ]
    private static let standing: [Phrase] = ["ban thuong truc", "thuong truc", "ban thuong vu", "ban chap hanh"]

    private static let placeOpeners: [Phrase] = [
        "tinh", "huyen", "thanh pho", "thi xa", "xa", "phuong", "quan", "thi tran", "dac khu",
    ]

    /// Without a letterhead: "Sở Giáo dục và Đào tạo xây dựng Chương trình … như sau".
    private func fromOpening() -> (name: String, span: Span, confidence: Double)? {
        for line in head.reversed() where !line.isCapitals && line.startsCapital {
            let tokens = Tokens(line)
            let list = BodyNameReader(tokens: tokens).list(at: 0)
            guard let name = list.names.first, FieldLabel.whole(tokens) == nil,
                Vocabulary.verbs.match(tokens, at: list.end) != nil || Self.ordering.match(tokens, at: list.end) != nil
            else { continue }
            let range = tokens.letters(name.tokens)
            return (VietnameseBody.canonical(document.string(line, range)), line.span(range), 0.7)
        }
        return fromSentence()
    }

    /// "Để chủ động phòng chống dịch, Ủy ban nhân dân tỉnh yêu cầu …": an extract's first sentences name who orders.
    private func fromSentence() -> (name: String, span: Span, confidence: Double)? {
        for line in head.reversed() where !line.isCapitals && line.startsCapital {
            let tokens = Tokens(line)
            for index in tokens.indices where tokens.sign(index) == 0x2C || tokens.sign(index) == 0x2E {
                let list = BodyNameReader(tokens: tokens).list(at: index + 1)
                guard list.names.count == 1, let name = list.names.first, !name.isGroup,
                    Self.ordering.match(tokens, at: list.end) != nil
                else { continue }
                let range = tokens.letters(name.tokens)
                return (VietnameseBody.canonical(document.string(line, range)), line.span(range), 0.6)
            }
        }
        return nil
    }

    private static let ordering = PhraseBook("yeu cau, ban hanh, xay dung, de nghi, chi thi, thong bao, ket luan, giao")

}

extension String {
    func replacingPrefix(_ prefix: String, _ other: String) -> String {
        hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
    }
}
