/// Reads what stands before and after the content: letterhead, title, grounds, signature, recipients.
struct VietnameseHead {
    let document: Document
    let margins: Margins
    /// The head's lines; of a text without content's numbering, its first forty.
    let head: [Passage]

    init(_ document: Document) {
        self.document = document
        margins = document.margins
        let lines = document.text.lines
        let last = margins.head?.upperBound ?? margins.foots.first.map { $0.lowerBound - 1 }
        let found = lines.lazy.filter { !$0.isEmpty }.prefix { $0.number <= last ?? 40 }
        head = BrokenHead.joined(Self.parted(Array(found), of: document.text))
    }

    /// The letterhead's lines parted from what stands beside them, down to the kind; those below it whole.
    private static func parted(_ lines: [Line], of text: WorkingText) -> [Passage] {
        let reader = HeadLines(text: text)
        var (found, isLetterhead): ([Passage], Bool) = ([], true)
        for (index, line) in lines.enumerated() {
            let pieces = isLetterhead && index < 22 ? reader.parted(line) : [reader.whole(line)]
            found += pieces
            isLetterhead = isLetterhead && !pieces.contains { kind($0) != nil }
        }
        return found
    }

    func directive() -> DraftDirective {
        var directive = DraftDirective(type: .other, basis: [], replaces: [], recipients: [], fields: [:])
        let kind =
            head.indices.lazy.compactMap { index in Self.kind(self.head[index]).map { (index, $0) } }.first
            ?? kindWithMatter()
        let grounds = head.firstIndex { line in VietnameseMargins.citations.contains(where: line.hasPrefix) }
        // "QUYẾT ĐỊNH:" below the grounds opens what is decided; the abstract stands above them.
        let isBelow = kind.map { $0.0 > grounds ?? .max } ?? false
        let letterhead = head[..<((isBelow ? grounds : kind?.0) ?? min(head.count, 12))]
        readNumber(letterhead.prefix { $0.line <= numberLine }, into: &directive)
        readDate(letterhead, into: &directive)
        if let kind, directive.number == nil, !isBelow { readBelow(kind.0, into: &directive) }
        if let (index, found) = kind {
            directive.type = found.type
            if isBelow, let title = readAbstract(found, at: index, before: grounds ?? index) {
                directive.title = title.words
                directive.fields["title"] = FieldSource(span: title.span, confidence: title.confidence)
            } else {
                readTitle(from: index, into: &directive)
            }
        } else {
            readSubject(into: &directive)
            if directive.title == nil { readOwnTitle(into: &directive) }
            if directive.title == nil { readAnnouncement(into: &directive) }
            if directive.title == nil { readMade(into: &directive) }
            if directive.title == nil { readCapitals(before: grounds, into: &directive) }
        }
        if directive.title == nil { readApproval(into: &directive) }
        if directive.title == nil { readAnnexTitle(into: &directive) }
        readAttachment(into: &directive)
        if directive.issued == nil { readDateAtFoot(into: &directive) }
        let foot = VietnameseFoot(document, margins: margins)
        directive.recipients = addressees() + foot.recipients
        directive.signatory = foot.signatory
        if directive.issuer == nil { readIssuer(letterhead, foot: foot, into: &directive) }
        if directive.issuer == nil, let grounds { readDecider(before: grounds, into: &directive) }
        if directive.issuer == nil { readIssuerOfAttachment(into: &directive) }
        readCommittee(into: &directive)
        readIssuerOfNumber(into: &directive)
        directive.basis = VietnameseCitations(document).basis(in: head.dropFirst((isBelow ? grounds : kind?.0) ?? 0))
        // A law alone says who may decide; the title says what is carried out.
        if directive.basis.allSatisfy({ $0.number == nil }), let kind {
            directive.basis += VietnameseCitations(document).carriedOut(in: head[kind.0...])
        } else if directive.basis.isEmpty, let start = head.firstIndex(where: { $0.hasPrefix("kinh gui") }) {
            // A letter begins with what came before it: "Ngày 29/6, Bộ Xây dựng ban hành Quyết định số …".
            directive.basis = VietnameseCitations(document).named(in: head[start...])
        }
        if directive.basis.isEmpty, directive.type == .notice {
            directive.basis = VietnameseCitations(document).heard()
        }
        directive.basis += VietnameseCitations(document).listed(besides: directive.basis.compactMap(\.number))
        directive.basis += VietnameseCitations(document).purposes(besides: directive.basis.compactMap(\.number))
        directive.replaces = VietnameseCitations(document).replaced()
        directive.effective = VietnameseCitations(document).effective()
        return directive
    }

    /// The kind of text alone on its line: QUYẾT ĐỊNH, KẾ HOẠCH or another.
    static func kind(_ line: Passage) -> (type: DirectiveType, words: Phrase)? {
        guard line.isCapitals else { return nil }
        if let (words, type) = kinds.first(where: { line.hasPrefix($0.0) && isOfBody(line, behind: $0.0) }) {
            return (type, words)
        }
        if line.hasPrefix("the le cuoc thi") || line.hasPrefix("the le hoi thi") || line.hasPrefix("the le giai") {
            return (.regulation, "the le")
        }
        guard line.count <= 30 else { return nil }
        let bare = line.letters.filter { $0.isLatin || $0 == 0x20 }
        for (words, type) in kinds where bare.count <= words.letters.count + 12 {
            if line.hasPrefix(words), !isWard(line, bare.count) { return (type, words) }
            if isBehindNoise(words, in: line) { return (type, words) }
        }
        return nil
    }

    /// "PHƯỜNG AN HẢI" folds as "PHƯƠNG ÁN" does, behind which an act stands.
    static func isWard(_ line: Passage, _ count: Int) -> Bool {
        let ward: Phrase = "phuong an"
        guard line.hasPrefix(ward), count > ward.letters.count else { return false }
        return Vocabulary.verbs.match(Tokens(line), at: 2) == nil
    }

    /// "NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ": the kind and whose text it is.
    private static func isOfBody(_ line: Passage, behind kind: Phrase) -> Bool {
        let start = kind.letters.count + 1
        guard line.count <= 70, line.has("cua", at: start) else { return false }
        let tokens = Tokens(line, range: min(line.count, start + 4)..<line.count)
        return BodyNameReader(tokens: tokens).opensName(0) || Self.authorities.match(tokens, at: 0) != nil
    }

    private static let authorities = PhraseBook("bo chinh tri, ban bi thu, chinh phu, thu tuong, quoc hoi, chu tich")

    /// What a stamp or a digital signature left on the same line: "|>: : _¬ CHỈ THỊ".
    private static func isBehindNoise(_ words: Phrase, in line: Passage) -> Bool {
        let start = line.count - words.letters.count
        guard start > 2, line.has(words, at: start), let sign = line.letters[..<start].last(where: { !$0.isSpace })
        else {
            return false
        }
        return !sign.isWord && sign != 0x2C && sign != 0x2D && sign != 0x2F
    }

    static let kinds: [(Phrase, DirectiveType)] = [
        ("quyet dinh", .decision), ("ke hoach", .plan), ("chuong trinh", .programme), ("quy che", .regulation),
        ("quy dinh", .regulation), ("chi thi", .directive), ("thong bao", .notice), ("bao cao", .report),
        ("nghi quyet", .other), ("huong dan", .other), ("cong dien", .directive), ("ket luan", .notice),
        ("de an", .plan), ("phuong an", .plan), ("to trinh", .other), ("du an", .plan), ("thong tri", .directive),
        ("the le", .regulation), ("noi quy", .regulation), ("dieu le", .regulation),
    ]

    /// "Số: 133/TB-UBND          Phước An, ngày …" below the title.
    private func readBelow(_ kind: Int, into directive: inout DraftDirective) {
        let below = head[kind...].dropFirst().prefix(7)
        guard
            let index = below.firstIndex(where: { line in
                line.hasPrefix("so :") || line.hasPrefix("so:") || line.hasPrefix("(so")
            })
        else { return }
        let line = below[index]
        readNumber([line], into: &directive)
        if directive.issued == nil { readDate(below[index...].prefix(2), into: &directive) }
    }

    /// "Số: 141/KH-UBND"; with the serial left blank ("Số      -QĐ/TU") the text has no number yet.
    private func readNumber(_ lines: ArraySlice<Passage>, into directive: inout DraftDirective) {
        for line in lines {
            guard let number = DocumentNumber.all(in: line).first, isOwn(number, in: line) else { continue }
            directive.number = number.text(document, line)
            directive.fields["number"] = FieldSource(span: line.span(number.range), confidence: 0.95)
            return
        }
    }

    /// "Số: 5/KH-UBND", "Nghị quyết số: 12/2025/QH15".
    private func isOwn(_ number: DocumentNumber, in line: Passage) -> Bool {
        let start = number.range.lowerBound
        return start <= 12
            || line.letters[..<start].contains { $0 == 0x3A }
                && Self.kinds.contains { line.hasPrefix($0.0) && line.has("so", at: $0.0.letters.count + 1) }
    }

    private func readDate(_ lines: ArraySlice<Passage>, into directive: inout DraftDirective) {
        for line in lines where !cites(line) {
            let tokens = Tokens(line)
            for index in tokens.indices where tokens.has("ngay", at: index) {
                guard let found = VietnameseDate.read(tokens, at: index, blanks: true) else { continue }
                directive.issued = found.date.iso
                let isWhole = found.date.day != nil && found.date.month != nil
                directive.fields["issued"] = FieldSource(
                    span: line.span(tokens.letters(index..<found.end)), confidence: isWhole ? 0.95 : 0.8)
                readPlace(tokens, before: index, into: &directive)
                return
            }
        }
    }

    /// The day of a text that is cited is not that of the text.
    private func cites(_ line: Passage) -> Bool {
        line.count > 100 || Self.openings.contains { line.hasPrefix($0) && $0.letters.count > 3 }
            || line.hasPrefix("xet")
            || line.contains("cua", in: line.count / 2..<line.count) && !DocumentNumber.all(in: line).isEmpty
    }

    /// The capitalised words before "…, ngày": behind the number where both stand on one line.
    private func readPlace(_ tokens: Tokens, before index: Int, into directive: inout DraftDirective) {
        let end = tokens.sign(index - 1) == 0x2C ? index - 1 : index
        var start = end
        while start > 0, tokens.isWord(start - 1), tokens.isCapital(start - 1), !tokens.isNumber(start - 1),
            tokens.sign(start - 2) != 0x2D, tokens.sign(start - 2) != 0x2F || start < 2
        {
            start -= 1
        }
        guard start < end else { return }
        let range = tokens.letters(start..<end)
        directive.place = document.string(tokens.passage, range)
        directive.fields["place"] = FieldSource(span: tokens.passage.span(range), confidence: 0.9)
    }

    /// The kind and the abstract below it, down to a rule, the grounds or the one who decides.
    private func readTitle(from index: Int, into directive: inout DraftDirective) {
        var lines: [Passage] = [head[index]]
        for line in head[(index + 1)...] {
            guard let last = lines.last, belongsToTitle(line, after: last, isFirst: lines.count == 1) else { break }
            lines.append(line)
        }
        let words = kindWords(lines[0])
        let rest = Self.joinedCapitals(lines.dropFirst()).map { line in
            guard line.isCapitals else { return document.string(line) }
            let words = VietnameseCase.restored(line, in: document)
            if line.hasPrefix("cua"), let matter = line.first("ve") {
                let rest = VietnameseCase.restored(
                    Passage(line, range: matter.lowerBound..<line.count), in: document)
                return kindWords(Passage(line, range: 0..<matter.lowerBound)).lowFirst + " " + rest.lowFirst
            }
            return line.hasPrefix("ve") ? words.lowFirst : words
        }
        directive.title = ([words] + rest).joined(separator: " ")
        let span = Span(start: lines[0].span.start, end: (lines.last ?? lines[0]).span.end)
        directive.fields["title"] = FieldSource(span: span, confidence: lines.count > 1 ? 0.9 : 0.5)
    }

    /// Capitals over several lines are one stretch of words: where a line begins, no name does.
    private static func joinedCapitals(_ lines: ArraySlice<Passage>) -> [Passage] {
        lines.reduce(into: []) { joined, line in
            if let last = joined.last, last.isCapitals, line.isCapitals, !line.hasPrefix("cua") {
                joined[joined.count - 1].append(line)
            } else {
                joined.append(line)
            }
        }
    }

    private func kindWords(_ line: Passage) -> String {
        guard let own = line.first("cua") else { return VietnameseCase.sentence(document.string(line)).trimmingColon }
        let body = Passage(line, range: own.upperBound..<line.count)
        return VietnameseCase.sentence(document.string(line, 0..<own.upperBound)) + " "
            + VietnameseCase.restored(body, in: document, isName: true).trimmingColon
    }

    private func belongsToTitle(_ line: Passage, after last: Passage, isFirst: Bool) -> Bool {
        let gap = line.line - last.line
        let goesOn = line.letters.first?.isLatin == true && !line.startsCapital
        if !isFirst, gap > 2 || gap == 2 && !isDoubleSpaced && !goesOn { return false }
        if !line.letters.contains(where: \.isLatin) || line.hasPrefix("(") || isTableRow(line) { return false }
        if !isFirst, line.isCapitals, decides(line) { return false }
        // "Ngày 28 tháng 4 năm 2026, tại …" begins what a notice tells.
        if !isFirst, line.startsCapital, line.hasPrefix("ngay "), line.count > 8, line[5].isDigit { return false }
        if VietnameseMargins.citations.prefix(3).contains(where: line.hasPrefix) || line[0] == 0x2D { return false }
        // Party texts: kind and issuer in capitals, the matter below them in small letters.
        if last.isCapitals, !line.isCapitals, line.letters.first?.isLatin == true, !line.startsCapital { return true }
        return isFirst || line.isCapitals == last.isCapitals && !opensContent(line)
    }

    /// A row of a table with bars or tabs between its cells.
    private func isTableRow(_ line: Passage) -> Bool {
        let letters = document.text.letters[document.text.lines[line.line - 1].content]
        return letters.count { $0 == 0x7C } > 1 || letters.count { $0 == 0x09 } > 1
    }

    /// The first sentence below a title: its grounds ("Thực hiện Quyết định số …"), its aim, or who issues it.
    ///
    /// A title's own lines go on in small letters or with a name; these open with a capital or end "… như sau:".
    private func opensContent(_ line: Passage) -> Bool {
        guard line.startsCapital, !line.isCapitals else { return false }
        if line.letters.last == 0x3A || Self.openings.contains(where: line.hasPrefix) { return true }
        let tokens = Tokens(line)
        let list = BodyNameReader(tokens: tokens).list(at: 0)
        return !list.names.isEmpty && Vocabulary.verbs.match(tokens, at: list.end) != nil
    }

    private static let openings: [Phrase] = [
        "thuc hien", "can cu", "xet", "theo", "de thuc hien", "nham", "trong thoi gian", "de trien khai", "de chu dong",
        "trien khai", "tiep theo", "thuc hien y kien", "qua", "hien nay", "kinh gui",
    ]

    private var isDoubleSpaced: Bool {
        Layout(lines: document.text.lines.filter { !$0.isEmpty }, of: document.text).isDoubleSpaced
    }

    /// Before the matter of an official letter; a Party committee's writes it out below the number.
    private static let subjects = ["v/v", "ve viec"].map { Folding.letters($0) }

    /// Official letters have no kind but an abstract: "V/v …".
    private func readSubject(into directive: inout DraftDirective) {
        let opening = Self.subjects.lazy.compactMap { words in
            head.prefix(20).firstIndex { $0.letters.starts(with: words) && !$0.isCapitals }.map { ($0, words.count) }
        }.first
        guard let (index, length) = opening ?? matterOfLetter.map({ ($0, 0) }) else { return }
        var lines = [head[index]]
        for line in head[(index + 1)...] {
            let gap = line.line - (lines.last?.line ?? 0)
            guard !line.startsCapital && gap <= 2 || gap == 1 && goesOn(line, below: head[index]) else { break }
            lines.append(line)
        }
        let words = lines.map { document.string($0) }.joined(separator: " ")
        directive.title = VietnameseCase.capitalised(words.dropFirst(length).trimmingStop)
        let span = Span(start: lines[0].span.start, end: (lines.last ?? lines[0]).span.end)
        directive.fields["title"] = FieldSource(span: span, confidence: 0.8)
    }

    /// A letter's matter stands in a narrow column, where a name may begin a line: "V/v triển khai thực hiện / Nghị định
    /// số …".
    private func goesOn(_ line: Passage, below first: Passage) -> Bool {
        guard line.count <= 48, first.count <= 48, !line.isCapitals, !line.hasPrefix("kinh gui"),
            !line.hasPrefix("so :"), line.letters.first?.isLatin == true, !Self.openings.contains(where: line.hasPrefix)
        else { return false }
        let tokens = Tokens(line)
        return !tokens.indices.contains { tokens.sign($0) == 0x2C && tokens.has("ngay", at: $0 + 1) }
            && !line.letters.contains(0x3A)
    }

    /// A letter's "Kính gửi": on its line, or item by item below it.
    private func addressees() -> [String] {
        guard let index = head.firstIndex(where: { $0.hasPrefix("kinh gui") || Self.isTelegram($0) }) else { return [] }
        let line = head[index]
        if Self.isTelegram(line) { return listed(below: index) }
        let start = line.letters.firstIndex(of: 0x3A).map { $0 + 1 } ?? 8
        let own = document.string(line, line.trimmed(start..<line.count))
        var items = own.isEmpty ? [] : [own]
        let isListed = own.isEmpty || own.hasPrefix("-") || own.hasPrefix("–")
        for line in head[(index + 1)...] {
            if isListed, line[0] == 0x2D {
                items.append(document.string(line, line.trimmed(1..<line.count)))
            } else if let last = items.last, last.hasSuffix(",") || !isListed && last.hasSuffix(";") {
                // A name that goes on on the next line.
                items[items.count - 1] += " " + document.string(line)
            } else {
                break
            }
        }
        return items.flatMap { $0.split(separator: ";") }.map { item in
            String(item.drop { " -–".contains($0) }).trimmingStop
        }.filter { !$0.isEmpty }
    }

    /// "THỦ TƯỚNG CHÍNH PHỦ điện:" opens the list of those whom a telegram goes to.
    private static func isTelegram(_ line: Passage) -> Bool {
        line.count < 60 && line.letters.suffix(5).elementsEqual(telegraphs)
    }

    private static let telegraphs = Folding.letters("dien:")

    private func listed(below index: Int) -> [String] {
        head[(index + 1)...].prefix { $0[0] == 0x2D }.map {
            String(document.string($0, $0.trimmed(1..<$0.count)).drop { " -–".contains($0) }).trimmingStop
        }
    }

    private func readIssuer(_ lines: ArraySlice<Passage>, foot: VietnameseFoot, into directive: inout DraftDirective) {
        let reader = VietnameseIssuer(document: document, letterhead: lines, head: head, authority: foot.authority)
        guard let issuer = reader.issuer() else { return }
        // "Trường Tiểu học sơn hà" of Sơn Hà, as the line with the date writes it.
        directive.issuer =
            directive.place.map { issuer.name.replacing(folded: Folding.letters($0), with: $0) } ?? issuer.name
        directive.fields["issuer"] = FieldSource(span: issuer.span, confidence: issuer.confidence)
    }
}

extension String {
    /// Its first letter small.
    var lowFirst: String { prefix(1).lowercased() + dropFirst() }

    /// Without a colon and spaces at the end.
    var trimmingColon: String {
        var text = self[...]
        while let last = text.last, last == ":" || last == " " { text.removeLast() }
        return String(text)
    }
}
