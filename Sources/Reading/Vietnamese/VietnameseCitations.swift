/// Documents that the text cites.
struct VietnameseCitations {
    let document: Document

    init(_ document: Document) { self.document = document }

    /// The grounds: numbered documents named from the first "Căn cứ" or "Thực hiện" of the head on.
    ///
    /// The first citation is the full one (art. 8.2 and annex I of Decree 30/2020); later ones of the same number add nothing.
    func basis(in lines: ArraySlice<Passage>) -> [DraftCitation] {
        guard
            let start = lines.firstIndex(where: { line in
                let begin = line[0] == 0x2D && line.count > 2 ? 2 : 0
                if opensGrounds(line) { return true }
                return VietnameseMargins.citations.contains { line.has($0, at: begin) }
            })
        else { return [] }
        let grounds = joined(lines[start...])
        return (laws(in: grounds) + citations(in: grounds, besidesAmendments: true)).sorted {
            ($0.source?.start ?? 0) < ($1.source?.start ?? 0)
        }
    }

    /// A heading "CĂN CỨ" over a list of grounds.
    private func opensGrounds(_ line: Passage) -> Bool {
        guard line.count <= 60, let marker = VietnameseMarkers.marker(opening: line) else { return false }
        return Self.grounds.match(Tokens(line, range: marker.length..<line.count), at: 0) != nil
    }

    /// "Căn cứ Luật Chăn nuôi ngày 19/11/2018; Luật Thú y;": laws are often cited by name and day, without their number,
    /// and several behind one "Căn cứ".
    private func laws(in passage: Passage) -> [DraftCitation] {
        var found: [DraftCitation] = []
        var (start, isGround) = (0, false)
        while start < passage.count {
            let end = passage.letters[start...].firstIndex(of: 0x3B) ?? passage.count
            let law = furtherLaw(in: passage, start..<end)
            let next = law?.lowerBound ?? end
            defer { start = law?.upperBound ?? end + 1 }
            let clause = Passage(passage, range: start..<next)
            let tokens = Tokens(clause)
            let opening = tokens.sign(0) == 0x2D ? 1 : 0
            let isCited = tokens.has("can cu", at: opening)
            let place = isCited ? opening + 2 : opening
            isGround = (isCited || isGround) && Self.laws.match(tokens, at: place) != nil
            guard isGround, DocumentNumber.all(in: clause).isEmpty else { continue }
            let day = tokens.indices.first { tokens.has("ngay", at: $0) }
            let title = tokens.letters(place..<(day ?? tokens.count))
            found.append(
                DraftCitation(
                    number: nil, date: day.flatMap { VietnameseDate.read(tokens, at: $0)?.date.iso }, issuer: nil,
                    title: document.string(clause, title).trimmingStop, source: clause.span(title)))
        }
        return found
    }

    /// "… ngày 18/6/2012 và Luật sửa đổi …": the "và" behind a day, before another law.
    private func furtherLaw(in passage: Passage, _ clause: Range<Int>) -> Range<Int>? {
        let words = Folding.letters(" va luat ")
        var place = clause.lowerBound
        while place + words.count < clause.upperBound {
            if passage[place].isSpace, passage.letters[place..<place + words.count].elementsEqual(words),
                place > clause.lowerBound, passage[place - 1].isDigit, passage.capitals[place + 4]
            {
                return place..<place + 4
            }
            place += 1
        }
        return nil
    }

    private static let laws = PhraseBook("luat, bo luat, phap lenh, hien phap")

    /// What a title says it carries out: "Triển khai Nghị quyết số 02/NQ-CP ngày 08/01/2025 của Chính phủ".
    func carriedOut(in lines: ArraySlice<Passage>) -> [DraftCitation] {
        let title = joined(lines)
        return title.contains(anyOf: ["thuc hien", "trien khai"]) ? citations(in: title) : []
    }

    /// What the sentences before the first item name.
    func named(in lines: ArraySlice<Passage>) -> [DraftCitation] { citations(in: joined(lines)) }

    /// The reports that a meeting heard before it concluded: "Sau khi nghe … báo cáo (Báo cáo số 12/BC-STC), …".
    func heard() -> [DraftCitation] {
        let lines = document.text.lines.prefix(60).filter { !$0.isEmpty }.map { Passage(document.text, lines: [$0]) }
        let opening = lines.firstIndex { $0.hasPrefix("sau khi nghe") || $0.hasPrefix("tren co so") }
        guard let start = opening else { return [] }
        let end = lines[start...].prefix(5).firstIndex { $0.letters.last == 0x3A }
        if end == nil, !lines[start].hasPrefix("sau khi nghe") { return [] }
        return named(in: lines[start...(end ?? start)])
    }

    /// What a section of grounds lists, item by item.
    func listed(besides known: [String]) -> [DraftCitation] {
        var found: [DraftCitation] = []
        var seen = Set(known.map { Folding.string($0) })
        var inside: Set<Int> = []
        for (index, node) in document.outline.nodes.enumerated() {
            guard let paragraph = document.paragraph(of: node) else { continue }
            guard node.parent.map(inside.contains) == true else {
                if !node.isLeaf, listsGrounds(paragraph) { inside.insert(index) }
                continue
            }
            inside.insert(index)
            for citation in citations(in: paragraph.passage, besidesAmendments: true) {
                if seen.insert(Folding.string(citation.number ?? "")).inserted { found.append(citation) }
            }
        }
        return found
    }

    private func listsGrounds(_ heading: Paragraph) -> Bool {
        guard heading.body.count <= 70, !heading.passage.endsSentence else { return false }
        return Self.grounds.match(Tokens(heading.passage, range: heading.body), at: 0) != nil
    }

    private static let grounds = PhraseBook("can cu, cac can cu, co so phap ly, cac van ban lam can cu")

    /// What the section on purposes cites: a plan is made to carry these out.
    ///
    /// - Parameter known: Numbers that the head gave already.
    func purposes(besides known: [String]) -> [DraftCitation] {
        var found: [DraftCitation] = []
        var seen = Set(known.map { Folding.string($0) })
        for index in document.outline.nodes.indices {
            let path = document.outline.path(from: index)
            guard let root = path.last, let heading = document.paragraph(of: document.outline.nodes[root]),
                heading.passage.count < 60, Tokens(heading.passage, isDamaged: true).first("muc dich") != nil,
                let paragraph = document.paragraph(of: document.outline.nodes[index])
            else { continue }
            for citation in citations(in: paragraph.passage) {
                if seen.insert(Folding.string(citation.number ?? "")).inserted { found.append(citation) }
            }
        }
        return found
    }

    /// Numbers that stand behind "thay thế" or "bãi bỏ" in the same sentence.
    ///
    /// "Bãi bỏ khoản 3 Điều 5 Quyết định số …" and "thay thế cụm từ …" end a passage, not the text.
    func replaced() -> [String] {
        var numbers: [String] = []
        for case .paragraph(let paragraph) in document.blocks {
            let passage = paragraph.passage
            guard let place = passage.first(of: ["thay the", "bai bo"]) else { continue }
            let behind = Tokens(
                passage, range: place.range.upperBound..<min(passage.count, place.range.upperBound + 60))
            if behind.first("cum tu") == 0 || VietnameseProvisionPath(tokens: behind).paths(at: 0) != nil { continue }
            for number in DocumentNumber.all(in: passage, range: place.range.upperBound..<passage.count) {
                let text = number.text(document, passage)
                if !numbers.contains(text) { numbers.append(text) }
            }
        }
        return numbers
    }

    /// The day from which the text is in force, where it names one: "có hiệu lực kể từ ngày 15/3/2025".
    ///
    /// "… kể từ ngày ký" is the day of issue, which the head has.
    func effective() -> String? {
        for case .paragraph(let paragraph) in document.blocks.reversed() {
            let passage = paragraph.passage
            guard let place = passage.first("co hieu luc") else { continue }
            let tokens = Tokens(passage, range: place.upperBound..<min(passage.count, place.upperBound + 90))
            guard let day = tokens.indices.first(where: { tokens.has("ngay", at: $0) }),
                let date = VietnameseDate.read(tokens, at: day)?.date, date.day != nil, date.month != nil
            else { return nil }
            return date.iso
        }
        return nil
    }

    private func joined(_ lines: ArraySlice<Passage>) -> Passage {
        var passage = Passage()
        for line in lines {
            for source in line.lines {
                passage.append(document.text.lines[source - 1].content, of: document.text, line: source)
            }
        }
        return passage
    }

    private func amends(_ passage: Passage, before index: Int) -> Bool {
        let clause = max(0, index - 60)..<index
        guard let by = passage.first("boi", in: clause) else { return false }
        return passage.first(of: ["sua doi", "bo sung", "thay the"], in: clause.lowerBound..<by.lowerBound) != nil
            && !passage.letters[by.upperBound..<index].contains(0x3B)
    }

    /// Every numbered text that the passage names, with the date and the issuer behind the number.
    ///
    /// - Parameter besidesAmendments: Leaves out those that only amended the one before: "… được sửa đổi, bổ sung bởi Luật số …".
    func citations(in passage: Passage, besidesAmendments: Bool = false) -> [DraftCitation] {
        var found: [DraftCitation] = []
        let blank = besidesAmendments ? DocumentNumber.blank(in: passage) : []
        for number in (DocumentNumber.all(in: passage) + blank).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }
        ) {
            let text = number.text(document, passage)
            if besidesAmendments, amends(passage, before: number.range.lowerBound) { continue }
            guard !found.contains(where: { $0.number.map(Folding.string) == Folding.string(text) }) else { continue }
            let after = number.range.upperBound..<min(passage.count, number.range.upperBound + 160)
            let tokens = Tokens(passage, range: after)
            var citation = DraftCitation(
                number: text, date: nil, issuer: nil, title: nil, source: passage.span(number.range))
            var index = tokens.sign(0) == 0x2C ? 1 : 0
            if let date = VietnameseDate.read(tokens, at: index) {
                citation.date = date.date.iso
                index = date.end
            }
            if tokens.has("cua", at: index) {
                let names = BodyNameReader(tokens: tokens).list(at: index + 1).names
                citation.issuer = names.first.map {
                    VietnameseBody.canonical(document.string(passage, tokens.letters($0.tokens)))
                }
            }
            found.append(citation)
        }
        return found
    }
}
