/// One clause that may order a change.
struct VietnameseAmendingClause {
    typealias Verb = DraftAmendment.Verb
    let document: Document
    let paragraph: Paragraph
    let range: Range<Int>
    let block: Int
    /// Those that open in the clause.
    let quoted: [Quotations.Quotation]
    /// What stands outside quotations.
    let parts: [Tokens]

    init(
        _ document: Document, _ paragraph: Paragraph, _ range: Range<Int>, _ quotations: [Quotations.Quotation],
        block: Int
    ) {
        (self.document, self.paragraph, self.range, self.block) = (document, paragraph, range, block)
        quoted = quotations.filter { range.contains($0.letters.lowerBound) }
        var parts: [Tokens] = []
        var start = range.lowerBound
        for quotation in quoted {
            parts.append(Tokens(paragraph.passage, range: start..<max(start, quotation.letters.lowerBound)))
            start = max(start, min(quotation.letters.upperBound, range.upperBound))
        }
        parts.append(Tokens(paragraph.passage, range: start..<range.upperBound))
        self.parts = parts
    }

    var isQuoting: Bool { !quoted.isEmpty }

    /// The text that the clause names as the one that what follows amends.
    var introduces: DraftCitation? {
        guard verbPlace != nil, !isQuoting, parts[0].sign(parts[0].count - 1) == 0x3A else { return nil }
        return citation
    }

    private var citation: DraftCitation? {
        for part in parts {
            let letters = part.letters(part.indices)
            guard let number = DocumentNumber.all(in: part.passage, range: letters).first else { continue }
            return VietnameseCitations(document).citations(in: part.passage).first {
                $0.source == part.passage.span(number.range)
            }
        }
        return nil
    }

    func order() -> AmendingOrder? {
        if let handedOver { return handedOver }
        guard let (verb, place) = verbPlace else { return nil }
        let isFronted = place.front != nil
        var paths = place.front ?? []
        var rest: [ProvisionPath] = []
        if !isFronted { (paths, rest) = found(after: place.end, added: verb == .added) }
        let span = document.span(
            paragraph.passage,
            range.lowerBound..<(parts.last?.letters(parts.last?.indices ?? 0..<0).upperBound ?? range.upperBound))
        var order = AmendingOrder(
            block: block, source: span, line: paragraph.passage.line, verb: verb, amended: citation,
            paths: paths.map(worded), confidence: 0.92)
        if let words = replacedWords(verb) {
            return words.change.old.isEmpty ? nil : order.saying(words)
        }
        switch verb {
        case .term:
            guard let term else { return order.changed(toWording: wording) }
            order.term = term
            return order.paths.isEmpty ? nil : order
        case .bodies:
            guard let names else { return order.changed(toWording: wording) }
            if names.isSupport { order.support = names.names } else { order.lead = names.names }
            return order.paths.isEmpty ? nil : order
        case .withdrawn:
            return order.paths.isEmpty ? nil : order
        case .added:
            order.wording = wording
            if order.paths.isEmpty { order.paths = rest.map(worded) }
            guard order.wording != nil || endsOpen else { return nil }
            return order
        case .changed, .words:
            order.wording = wording
            order.annex = wording == nil ? ownAnnex : nil
            guard order.wording != nil || order.annex != nil || endsOpen, !order.paths.isEmpty else { return nil }
            return order
        }
    }

    /// "… bằng Phụ lục II ban hành kèm theo Quyết định này": the number of the text's own annex.
    private var ownAnnex: String? {
        guard let tokens = parts.last,
            let place = tokens.indices.last(where: { tokens.has("kem theo", at: $0) }),
            tokens.indices.dropFirst(place + 2).prefix(6).contains(where: { tokens.has("nay", at: $0) }),
            let annex = tokens.indices.prefix(place).last(where: { tokens.has("phu luc", at: $0) })
        else { return nil }
        let number = tokens.indices.dropFirst(annex + 2).first { tokens.isWord($0) || tokens.sign($0) == nil }
        guard let number, number < place, !tokens.has("ban hanh", at: number) else { return "" }
        return document.string(tokens.passage, tokens.letters(number..<number + 1))
    }

    /// "Giao Phòng Tài chính chủ trì nhiệm vụ tại khoản 4 Mục II thay cho Phòng Nội vụ".
    private var handedOver: AmendingOrder? {
        let tokens = parts[0]
        guard tokens.has("giao", at: 0), tokens.first("thay cho") != nil else { return nil }
        let names = BodyNameReader(tokens: tokens).list(at: 1)
        guard let first = names.names.first, let last = names.names.last else { return nil }
        let paths = found(after: names.end, added: false).paths
        guard !paths.isEmpty else { return nil }
        var order = AmendingOrder(
            block: block, source: document.span(paragraph.passage, range), line: paragraph.passage.line, verb: .bodies,
            amended: citation, paths: paths.map(worded), confidence: 0.9)
        let shown = names.names.map {
            VietnameseBody.canonical(document.string(tokens.passage, tokens.letters($0.tokens)))
        }
        let span = tokens.passage.span(tokens.letters(first.tokens.lowerBound..<last.tokens.upperBound))
        if tokens.has("phoi hop", at: names.end) { order.support = (shown, span) } else { order.lead = (shown, span) }
        return order
    }

    private var endsOpen: Bool { paragraph.passage.letters.last == 0x3A }

    private func worded(_ path: ProvisionPath) -> ProvisionPath {
        var path = path
        path.words = path.span.map { document.words(of: $0) }
        return path
    }

    /// The quotation behind a colon, or the last one: "… như sau: “…”".
    var wording: Span? { quoted.last?.inner }

    // MARK: Verbs

    private struct Place {
        /// The token behind the verb, in the first part.
        let end: Int
        /// Passages named before the verb: "Khoản 2 Mục III được sửa đổi như sau".
        var front: [ProvisionPath]?
    }

    private var verbPlace: (verb: Verb, place: Place)? {
        let tokens = parts[0]
        var index = 0
        while let length = Self.approvals.match(tokens, at: index) { index += length }
        if let (verb, length) = Self.verb(tokens, at: index) { return (verb, Place(end: index + length)) }
        guard let (paths, end) = VietnameseProvisionPath(tokens: tokens).paths(at: index) else { return nil }
        // Behind the passage may stand the text's name: "… của Kế hoạch số …, được sửa đổi như sau".
        for place in end..<max(end, min(tokens.count, end + 45)) {
            if let (verb, length) = Self.verb(tokens, at: place) {
                return (verb, Place(end: place + length, front: paths))
            }
        }
        return nil
    }

    private static let approvals = PhraseBook("thong nhat, dong y, cho phep, tai, quyet dinh, nay")

    /// The verb at the token; what it changes tells a term and bodies apart from a wording.
    static func verb(_ tokens: Tokens, at index: Int) -> (DraftAmendment.Verb, length: Int)? {
        for (words, verb) in verbs where tokens.has(words: words, at: index) {
            let end = index + words.count
            guard verb == .changed else { return (verb, words.count) }
            // "sửa đổi, bổ sung", "điều chỉnh, bổ sung"
            var next = end
            if tokens.sign(next) == 0x2C || tokens.has("va", at: next) { next += 1 }
            for second: Words in ["bo sung", "sua doi", "thay the"]
            where next > end && tokens.has(words: second, at: next) {
                return (.changed, next + second.count - index)
            }
            return (kind(tokens, from: end), words.count)
        }
        return nil
    }

    private static let verbs: [(Words, DraftAmendment.Verb)] = [
        ("bai bo", .withdrawn), ("huy bo", .withdrawn), ("loai bo", .withdrawn), ("luoc bo", .withdrawn),
        ("xoa bo", .withdrawn), ("bo sung", .added), ("sua doi", .changed), ("sua", .changed), ("thay the", .changed),
        ("thay", .changed), ("dieu chinh", .changed), ("gia han", .term), ("keo dai", .term), ("lui thoi", .term),
        ("chuyen co quan", .bodies), ("chuyen don vi", .bodies), ("doi co quan", .bodies), ("doi don vi", .bodies),
        ("bo cum tu", .words), ("dua", .withdrawn), ("bo", .withdrawn),
    ]

    private static func kind(_ tokens: Tokens, from start: Int) -> DraftAmendment.Verb {
        let near = start..<min(tokens.count, start + 5)
        if near.contains(where: { terms.match(tokens, at: $0) != nil }) { return .term }
        if near.contains(where: { offices.match(tokens, at: $0) != nil }) { return .bodies }
        return .changed
    }

    private static let terms = PhraseBook("thoi gian, thoi han, tien do, han hoan thanh, thoi diem, moc thoi gian")
    private static let offices = PhraseBook(
        "co quan chu tri, don vi chu tri, co quan phoi hop, don vi phoi hop, co quan thuc hien, don vi thuc hien, co quan phu trach, don vi phu trach, chu tri thuc hien"
    )

    // MARK: Passages

    /// The passages named behind the verb; of an addition the new one, set where "vào sau" says.
    private func found(after start: Int, added: Bool) -> (paths: [ProvisionPath], rest: [ProvisionPath]) {
        var all: [(paths: [ProvisionPath], isPlace: Bool)] = []
        // "khoản 6 vào Mục II" stands in it, "khoản 6 vào sau khoản 5 Mục II" beside it.
        var isWithin = false
        for (number, part) in parts.enumerated() {
            var index = number == 0 ? start : 0
            while index < part.count {
                // "Phụ lục ban hành kèm theo Kế hoạch số …" goes on; the number of the text ends what is amended.
                guard let (paths, end) = VietnameseProvisionPath(tokens: part).paths(at: index) else {
                    index += 1
                    continue
                }
                let isPlace =
                    part.has("sau", at: index - 1) || part.has("vao", at: index - 1) || part.has("truoc", at: index - 1)
                isWithin = isWithin || part.has("vao", at: index - 1)
                all.append((paths, isPlace))
                index = end
            }
        }
        guard added else { return (all.first?.paths ?? [], []) }
        let new = all.first { !$0.isPlace }, place = all.first(where: \.isPlace)
        guard let new else { return ([], place?.paths ?? []) }
        guard let outer = place?.paths.first.map({ isWithin ? $0.labels[...] : $0.labels.dropLast() }), !outer.isEmpty,
            (new.paths.first?.labels.count ?? 0) <= outer.count
        else { return (new.paths, []) }
        let paths = new.paths.map { path in
            ProvisionPath(labels: outer + path.labels.suffix(1), words: nil, span: path.span)
        }
        return (paths, [])
    }
}

extension AmendingOrder {
    fileprivate func saying(_ words: (change: DraftAmendment.WordChange, span: Span)) -> AmendingOrder {
        var order = AmendingOrder(
            block: block, source: source, line: line, verb: .words, amended: amended, paths: paths,
            confidence: confidence)
        order.words = words
        return order
    }

    /// What names neither a new day nor a new body may still give the passage a new wording.
    fileprivate func changed(toWording wording: Span?) -> AmendingOrder? {
        guard let wording, !paths.isEmpty else { return nil }
        var order = AmendingOrder(
            block: block, source: source, line: line, verb: .changed, amended: amended, paths: paths,
            confidence: confidence - 0.1)
        order.wording = wording
        return order
    }
}

extension Document {
    fileprivate func span(_ passage: Passage, _ range: Range<Int>) -> Span {
        passage.span(passage.trimmed(range))
    }
}
