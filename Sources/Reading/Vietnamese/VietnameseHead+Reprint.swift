/// Heads of texts that a database, a gazette or a news page prints again: without letterhead, the number in a sentence or
/// gone, the abstract over the one who decides.
extension VietnameseHead {
    /// The abstract that stands over the grounds where the kind stands only below them, before what is decided.
    func readAbstract(_ kind: (type: DirectiveType, words: Phrase), at index: Int, before grounds: Int) -> Title? {
        let lines = head[..<grounds].filter { line in
            line.count > 20 && DocumentNumber.all(in: line).first?.range.lowerBound ?? 99 > 12 && !isDecider(line)
                && Tokens(line, isDamaged: true).first("doc lap") == nil
                && Tokens(line, isDamaged: true).first("cong hoa xa hoi") == nil && !line.endsSentence
        }
        guard let first = lines.first, let last = lines.last else { return nil }
        let words = lines.map { $0.isCapitals ? VietnameseCase.restored($0, in: document) : document.string($0) }
        let name = VietnameseCase.sentence(document.string(head[index])).trimmingColon
        return Title(
            words: ([name] + words.map(\.lowFirst)).joined(separator: " "),
            span: Span(start: first.span.start, end: last.span.end), confidence: 0.8)
    }

    /// Without any abstract, what the first article approves says what was decided.
    func readApproval(into directive: inout DraftDirective) {
        guard
            let node = document.outline.nodes.first(where: { $0.marker?.style == .article }), node.marker?.number == 1,
            let article = document.paragraph(of: node), let range = ApprovedText.abstract(article)
        else { return }
        let words = document.string(article.passage, range)
        directive.type = .decision
        directive.title = "Quyết định " + words.prefix(1).lowercased() + words.dropFirst().trimmingStop
        directive.fields["title"] = FieldSource(span: article.passage.span(range), confidence: 0.6)
    }

    struct Title {
        let words: String
        let span: Span
        let confidence: Double
    }

    /// "THỦ TƯỚNG CHÍNH PHỦ", "CHỦ TỊCH UBND TỈNH": nothing but who decides.
    func isDecider(_ line: Passage) -> Bool {
        if line.count < 60, Self.officers.contains(where: line.hasPrefix) { return true }
        let tokens = Tokens(line)
        return BodyNameReader(tokens: tokens).list(at: 0).end == tokens.count
    }

    private static let officers: [Phrase] = [
        "thu tuong", "chu tich", "bo truong", "giam doc", "uy ban nhan dan", "hoi dong nhan dan", "chinh phu",
        "tong cuc truong",
        "cuc truong", "truong ban", "ban thuong vu", "ban chap hanh", "tinh", "thanh pho", "huyen",
    ]

    /// Who decides stands alone on its line, right above the grounds: "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ …".
    func decides(_ line: Passage) -> Bool {
        guard isDecider(line), let place = head.firstIndex(where: { $0.line == line.line }), place + 1 < head.count
        else {
            return false
        }
        let next = withoutMarks(head[place + 1])
        return VietnameseMargins.citations.contains(where: next.hasPrefix)
    }

    /// The body that decides; who heads it decides for it.
    func readDecider(before grounds: Int, into directive: inout DraftDirective) {
        guard grounds > 0, decides(head[grounds - 1]) else { return }
        let line = head[grounds - 1]
        let office = Self.headsOfBodies.first { line.hasPrefix($0) && line.count > $0.letters.count + 4 }
        let range = line.trimmed((office?.letters.count ?? 0)..<line.count)
        let name = VietnameseCase.restored(Passage(line, range: range), in: document, isName: true)
        // In small letters it stands as in a sentence, by its own name.
        directive.issuer = line.isCapitals ? VietnameseBody.canonical(name) : VietnameseCase.capitalised(name)
        directive.fields["issuer"] = FieldSource(span: line.span(range), confidence: 0.8)
    }

    private static let headsOfBodies: [Phrase] = ["chu tich", "bo truong", "giam doc", "tong cuc truong", "cuc truong"]

    /// A table or annex sent alone has its matter in capitals and no kind.
    func readCapitals(before grounds: Int?, into directive: inout DraftDirective) {
        let lines = head.prefix(grounds ?? 8).drop { !$0.isCapitals }.prefix { line in
            line.isCapitals && line.count > 12 && line.letters.contains(where: \.isLatin) && !isDecider(line)
        }
        guard let first = lines.first, let last = lines.last, lines.reduce(0, { $0 + $1.count }) > 30,
            !Self.isLetterhead(first)
        else { return }
        let words = lines.map { VietnameseCase.restored($0, in: document) }.joined(separator: " ")
        directive.title = VietnameseCase.capitalised(words)
        let span = Span(start: first.span.start, end: last.span.end)
        directive.fields["title"] = FieldSource(span: span, confidence: 0.6)
    }

    private static func isLetterhead(_ line: Passage) -> Bool {
        let tokens = Tokens(line, isDamaged: true)
        let mottos = ["cong hoa xa hoi chu nghia", "dang cong san viet nam", "doc lap tu do"]
        return mottos.contains { tokens.first(Words($0)) != nil } || BodyNameReader(tokens: Tokens(line)).opensName(0)
    }

    private func withoutMarks(_ line: Passage) -> Passage {
        Passage(line, range: (line.letters.firstIndex(where: \.isWord) ?? 0)..<line.count)
    }

    /// A line like others that says kind and matter in one: "Chỉ thị về việc xây dựng kế hoạch …".
    func readOwnTitle(into directive: inout DraftDirective) {
        for (index, line) in head.prefix(8).enumerated()
        where line.count > 20 && line.count < 400 && line.startsCapital {
            guard let kind = Self.titled.first(where: { line.hasPrefix($0.words) }) else { continue }
            let behind = kind.words.letters.count
            let isAttached =
                index + 1 < head.count && head[index + 1].letters.first == 0x28
                && head[index + 1].contains("kem theo")
            guard isAttached || Self.matters.contains(where: { line.has($0, at: behind + 1) }) else { continue }
            directive.type = kind.type
            let words = line.isCapitals ? VietnameseCase.restored(line, in: document) : document.string(line)
            directive.title = words.trimmingStop
            directive.fields["title"] = FieldSource(span: line.span, confidence: 0.8)
            return
        }
    }

    private static let titled: [(words: Phrase, type: DirectiveType)] = [
        ("chi thi", .directive), ("ke hoach", .plan), ("quyet dinh", .decision), ("chuong trinh hanh dong", .programme),
        ("chuong trinh", .programme), ("cong dien", .directive), ("quy che", .regulation), ("quy dinh", .regulation),
        ("thong bao", .notice), ("nghi quyet", .other), ("huong dan", .other), ("ket luan", .notice),
    ]

    private static let matters: [Phrase] = [
        "ve", "ban hanh", "trien khai", "thuc hien", "hanh dong", "phe duyet", "tang cuong", "phoi hop", "cong tac",
        "to chuc", "so",
    ]

    /// "Thủ tướng Chính phủ vừa có Công điện số 149/CĐ-TTg ngày 28/8/2025 về việc …": news that hands on a text.
    func readAnnouncement(into directive: inout DraftDirective) {
        for line in head.prefix(10) where line.count > 60 {
            let tokens = Tokens(line)
            guard let act = Self.announcing.lazy.compactMap({ tokens.first($0) }).first,
                let kind = Self.titled.first(where: { line.contains($0.words) }),
                let named = line.first(kind.words), named.lowerBound > tokens[act].range.lowerBound,
                let number = DocumentNumber.all(in: line).first, number.range.lowerBound > named.upperBound
            else { continue }
            directive.type = kind.type
            directive.number = number.text(document, line)
            directive.fields["number"] = FieldSource(span: line.span(number.range), confidence: 0.85)
            put(date(behind: number.range.upperBound, in: line), into: &directive)
            if let matter = line.first("ve viec", in: number.range.upperBound..<line.count) {
                let range = matter.lowerBound..<line.count
                directive.title = document.string(line, named) + " " + document.string(line, range).trimmingStop
                directive.fields["title"] = FieldSource(span: line.span(range), confidence: 0.8)
            }
            let reader = BodyNameReader(tokens: tokens)
            guard let start = (0..<act).last(where: { reader.list(at: $0).end == act && reader.opensName($0) }) else {
                return
            }
            let range = tokens.letters(start..<act)
            directive.issuer = VietnameseBody.canonical(document.string(line, range))
            directive.fields["issuer"] = FieldSource(span: line.span(range), confidence: 0.8)
            return
        }
    }

    private static let announcing: [Words] = [
        "vua co", "vua ban hanh", "vua ky ban hanh", "da ban hanh", "da ky ban hanh", "vua ky",
    ]

    /// What an attached text says of the one it came with: "(Ban hành kèm theo Quyết định số 773/QĐ-TTg ngày 26/6/2018 …)".
    func readAttachment(into directive: inout DraftDirective) {
        guard directive.number == nil else { return }
        let content = document.blocks.lazy.compactMap { block -> Passage? in
            guard case .paragraph(let paragraph) = block else { return nil }
            return paragraph.passage
        }
        for line in bracketed + content {
            guard line.count < 300, let place = line.first("kem theo"),
                let number = DocumentNumber.all(in: line, range: place.upperBound..<line.count).first,
                number.range.lowerBound - place.upperBound < 40
            else { continue }
            directive.number = number.text(document, line)
            directive.fields["number"] = FieldSource(span: line.span(number.range), confidence: 0.8)
            if directive.issued == nil { put(date(behind: number.range.upperBound, in: line), into: &directive) }
            return
        }
    }

    /// The head's brackets, each with the lines down to where it closes.
    private var bracketed: [Passage] {
        head.indices.filter { head[$0].letters.first == 0x28 }.map { start in
            var whole = head[start]
            for line in head[(start + 1)...].prefix(3) {
                if whole.letters.contains(0x29) { break }
                whole.append(document.text.lines[line.line - 1].content, of: document.text, line: line.line)
            }
            return whole
        }
    }

    /// "PHỤ LỤC / PHÂN CÔNG NHIỆM VỤ …": an annex that stands alone is called as its first lines say.
    func readAnnexTitle(into directive: inout DraftDirective) {
        guard case .paragraph(let paragraph)? = document.blocks.first, paragraph.marker?.style == .annex,
            !paragraph.body.isEmpty
        else { return }
        let words = Passage(paragraph.passage, range: paragraph.body)
        let title = words.isCapitals ? VietnameseCase.restored(words, in: document) : document.string(words)
        directive.title = VietnameseCase.capitalised(title.trimmingStop)
        directive.fields["title"] = FieldSource(span: words.span, confidence: 0.6)
    }

    /// Whose text an annex came with, where it stands alone: "(Kèm theo Kế hoạch số … của Ủy ban nhân dân tỉnh Lào Cai)".
    func readIssuerOfAttachment(into directive: inout DraftDirective) {
        let opening = document.blocks.prefix(12).compactMap { block -> Passage? in
            guard case .paragraph(let paragraph) = block else { return nil }
            return paragraph.passage
        }
        for line in bracketed + opening where directive.issuer == nil {
            guard line.count < 300, let place = line.first("kem theo") else { continue }
            let tokens = Tokens(line, range: place.upperBound..<line.count)
            for index in tokens.indices.reversed() where tokens.has("cua", at: index) {
                guard let name = BodyNameReader(tokens: tokens).list(at: index + 1).names.first else { continue }
                let range = tokens.letters(name.tokens)
                directive.issuer = VietnameseBody.canonical(document.string(line, range))
                directive.fields["issuer"] = FieldSource(span: line.span(range), confidence: 0.7)
                break
            }
        }
    }

    private func date(behind index: Int, in line: Passage) -> (iso: String, span: Span)? {
        let tokens = Tokens(line, range: index..<min(line.count, index + 40))
        guard let start = tokens.indices.first(where: { tokens.has("ngay", at: $0) }),
            let found = VietnameseDate.read(tokens, at: start), let iso = found.date.iso
        else { return nil }
        return (iso, line.span(tokens.letters(start..<found.end)))
    }

    private func put(_ date: (iso: String, span: Span)?, into directive: inout DraftDirective) {
        guard let date else { return }
        directive.issued = date.iso
        directive.fields["issued"] = FieldSource(span: date.span, confidence: 0.8)
    }

    /// The issuer that the number's marks name: only the Government and its head issue under these.
    func readIssuerOfNumber(into directive: inout DraftDirective) {
        guard let number = directive.number, let field = directive.fields["number"] else { return }
        let marks = Folding.string(number)
        let issuer = marks.hasSuffix("-ttg") ? "Thủ tướng Chính phủ" : marks.hasSuffix("-cp") ? "Chính phủ" : nil
        guard let issuer, issuer != directive.issuer else { return }
        directive.issuer = issuer
        directive.fields["issuer"] = FieldSource(span: field.span, confidence: 0.8)
    }
}
