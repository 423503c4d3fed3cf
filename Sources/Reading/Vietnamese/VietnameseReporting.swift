/// Who reports to whom, how often: read from the assignments that order a report.
struct VietnameseReporting {
    let document: Document
    let assignments: [DraftAssignment]
    let isDamaged: Bool

    func reporting() -> [DraftReporting] {
        var seen: Set<String> = []
        return (ordered() + closing()).filter { report in
            let parts = [report.who, report.to, report.recurrence, report.by, "\(report.adHoc)"]
            return seen.insert(parts.map { $0 ?? "" }.joined(separator: "|")).inserted
        }
    }

    /// The closing paragraph of a text: whoever meets difficulties reports them.
    private func closing() -> [DraftReporting] {
        document.blocks.compactMap { block in
            guard case .paragraph(let paragraph) = block, paragraph.marker == nil,
                isDamaged || paragraph.passage.letters.first == Letter(ascii: "t")
                    || paragraph.passage.contains(anyOf: Self.asks)
            else { return nil }
            let tokens = Tokens(paragraph.passage, isDamaged: isDamaged)
            let opens = tokens.has("tren day la", at: 0) || tokens.has("trong qua trinh", at: 0) || goesOn(tokens)
            guard opens, let place = tokens.first("kho khan") ?? tokens.first("vuong mac") else { return nil }
            let names = who(tokens, before: place)
            return DraftReporting(
                who: names.isEmpty ? "Các cơ quan, đơn vị" : names.joined(separator: "; "),
                to: receiver(tokens, after: place, document.text),
                what: "Khó khăn, vướng mắc trong quá trình thực hiện",
                recurrence: nil, by: nil, adHoc: true, source: paragraph.passage.span)
        }
    }

    /// A closing request whose last sentence speaks of difficulties: "… thực hiện nghiêm túc" and then "Trong quá trình …".
    private func goesOn(_ tokens: Tokens) -> Bool {
        !isDamaged
            && tokens.indices.prefix(30).contains { tokens.has("yeu cau", at: $0) || tokens.has("de nghi", at: $0) }
            && tokens.indices.dropFirst().contains {
                tokens.sign($0 - 1) == 0x2E && tokens.has("trong qua trinh", at: $0)
            }
    }

    private static let asks: [Phrase] = ["trong qua trinh"]

    /// The bodies behind "Đề nghị", or those that the clause on difficulties names.
    private func who(_ tokens: Tokens, before place: Int) -> [String] {
        let reader = BodyNameReader(tokens: tokens)
        let asked = ["de nghi", "yeu cau"].compactMap { tokens.first(Words($0)) }.first.map { $0 + 2 }
        let start = asked ?? (place..<tokens.count).first { tokens.sign($0 - 1) == 0x2C && reader.opensName($0) }
        guard let start else { return [] }
        return reader.list(at: start).names.map {
            VietnameseBody.canonical(tokens.passage.string(tokens.letters($0.tokens), of: document.text))
        }
    }

    private func ordered() -> [DraftReporting] {
        assignments.flatMap { assignment -> [DraftReporting] in
            let text = WorkingText(assignment.text)
            guard isDamaged || text.letters.contains(anyOf: Self.reports) else { return [] }
            let passage = Passage(text, lines: text.lines)
            let tokens = Tokens(passage, isDamaged: isDamaged)
            guard let place = self.place(tokens) else { return [] }
            let rhythms = ReportRhythm.listed(tokens)
            let (recurrence, by) =
                rhythms.first.map { ($0.recurrence, $0.by) } ?? rhythm(tokens, around: place, of: assignment)
            let isAdHoc =
                Self.adHoc.contains { tokens.first($0) != nil }
                || (recurrence == nil || recurrence == "once") && Self.onEvent.contains { tokens.first($0) != nil }
            guard recurrence != nil || by != nil || isAdHoc || tellsHowItGoes(tokens, around: place, text) else {
                return []
            }
            let report = DraftReporting(
                who: assignment.lead.joined(separator: "; "), to: receiver(tokens, after: place, text),
                what: assignment.product, recurrence: recurrence, by: by, adHoc: isAdHoc, source: assignment.source)
            let asked = asksOthers(tokens, before: place)
            guard let further = chain(tokens, after: place, text), let who = further.who ?? (asked ? report.who : nil),
                recurrence != nil
            else {
                guard rhythms.count > 1 else { return [report] }
                return rhythms.map { rhythm in
                    var own = report
                    (own.recurrence, own.by) = (rhythm.recurrence, rhythm.by)
                    return own
                }
            }
            var next = report
            (next.who, next.to, next.what, next.by) = (who, further.to, nil, nil)
            return asked ? [next] : [report, next]
        }
    }

    /// "tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh": how the work goes, told to a body at a time left open.
    private func tellsHowItGoes(_ tokens: Tokens, around place: Int, _ text: WorkingText) -> Bool {
        if isDamaged { return false }
        let sentence = sentence(tokens, around: place)
        return receiver(tokens, after: place, text) != nil
            && sentence.contains { Self.progress.match(tokens, at: $0) != nil }
    }

    private static let progress = PhraseBook("ket qua, tinh hinh, tien do")

    /// "đề nghị các trường báo cáo … để tổng hợp, báo cáo UBND tỉnh": the day before it is the others'.
    private func asksOthers(_ tokens: Tokens, before place: Int) -> Bool {
        (1..<max(1, place)).contains { index in
            (tokens.has("de nghi", at: index) || tokens.has("yeu cau", at: index))
                && BodyNameReader(tokens: tokens).opensName(index + 2)
        }
    }

    /// "… để Ban Tuyên giáo tổng hợp, báo cáo Ban Thường vụ": reports go on upwards, by whoever gathers them.
    private func chain(_ tokens: Tokens, after place: Int, _ text: WorkingText) -> (who: String?, to: String?)? {
        let reader = BodyNameReader(tokens: tokens)
        for index in (place + 1)..<max(place + 1, tokens.count) where tokens.has("tong hop", at: index) {
            let next = tokens.sign(index + 2) == 0x2C ? index + 3 : index + 2
            guard tokens.has("bao cao", at: next) else { continue }
            let start = (max(place, index - 16)..<index).first { reader.list(at: $0).end == index }
            let who = start.flatMap { reader.list(at: $0).names.last }.map {
                VietnameseBody.canonical(tokens.passage.string(tokens.letters($0.tokens), of: text))
            }
            return (who, receiver(tokens, after: next, text))
        }
        return nil
    }

    /// Where the item orders to report: "gửi báo cáo", "báo cáo định kỳ", "phản ánh về".
    private func place(_ tokens: Tokens) -> Int? {
        tokens.indices.first { Self.acts.match(tokens, at: $0) != nil || reports($0, tokens) }
    }

    /// "báo cáo" as what is done: at the front, behind a sign or the one who reports, or before a capitalised receiver.
    private func reports(_ index: Int, _ tokens: Tokens) -> Bool {
        guard tokens.has("bao cao", at: index) else { return false }
        if index == 0 || tokens.isCapital(index + 2) { return true }
        if let sign = tokens.sign(index - 1) { return sign == 0x2C || sign == 0x3B }
        return (max(0, index - 10)..<index).contains { BodyNameReader(tokens: tokens).list(at: $0).end == index }
    }

    private static let acts = PhraseBook(
        """
        gui bao cao, bao cao dinh ky, dinh ky bao cao, bao cao ket qua, tong hop bao cao, bao cao tinh hinh, tham muu bao cao, \
        bao cao de xuat, bao cao xin chu truong, phan anh ve, bao cao ve, kip thoi bao cao, bao cao ubnd, bao cao uy ban
        """)

    /// What every one of the acts holds.
    private static let reports: [Phrase] = ["bao cao", "phan anh"]

    private static let adHoc: [Words] = ["dot xuat"]
    private static let onEvent: [Words] = [
        "kho khan", "vuong mac", "khi phat hien", "phat sinh", "xin chu truong", "bao cao de xuat",
    ]

    /// The time that the clause with the report sets, else its sentence, else the item's unless another sentence says it.
    private func rhythm(_ tokens: Tokens, around place: Int, of assignment: DraftAssignment)
        -> (recurrence: String?, by: String?)
    {
        let sentence = self.sentence(tokens, around: place)
        if let due = clause(tokens, around: place, in: sentence) { return rhythm(due) }
        let isElsewhere = sentence.count < tokens.count && assignment.due.text.map { says(tokens, $0) } == true
        // Difficulties are told when they arise, whenever the task itself is due.
        let isOpen = Self.onEvent.contains { tokens.first($0) != nil }
        let isTold = assignment.due.text.map { says(tokens, $0) } == true
        let own = isElsewhere || isOpen && !isTold ? nil : rhythm(assignment.due)
        if let own, own.recurrence != nil || own.by != nil { return own }
        return (ReportRhythm.unstated(tokens, in: sentence), nil)
    }

    private func says(_ tokens: Tokens, _ words: String) -> Bool {
        let letters = Folding.letters(words)
        return tokens.passage.letters.indices.contains { tokens.passage.letters[$0...].starts(with: letters) }
    }

    private func sentence(_ tokens: Tokens, around place: Int) -> Range<Int> {
        func ends(_ index: Int) -> Bool { tokens.sign(index) == 0x2E && tokens.isCapital(index + 1) }
        let low = tokens.indices[..<place].last(where: ends).map { $0 + 1 } ?? 0
        return low..<(tokens.indices[place...].first(where: ends) ?? tokens.count)
    }

    private func clause(_ tokens: Tokens, around place: Int, in sentence: Range<Int>) -> DraftDue? {
        let low =
            tokens.indices[sentence.lowerBound..<place].last { tokens.sign($0) == 0x3B }.map { $0 + 1 }
            ?? sentence.lowerBound
        let high = tokens.indices[place..<sentence.upperBound].first { tokens.sign($0) == 0x3B } ?? sentence.upperBound
        guard low > 0 || high < tokens.count else { return nil }
        let range = tokens.letters(low..<high)
        return DueReader(tokens: Tokens(tokens.passage, range: range, isDamaged: isDamaged)).due()?.due
    }

    /// "yearly before 12-01" is yearly, by the first of December.
    private func rhythm(_ due: DraftDue) -> (recurrence: String?, by: String?) {
        guard due.kind == .recurring, let words = due.recurrence else {
            let isDated = due.kind == .date || due.kind == .range || due.kind == .month
            return isDated ? ("once", due.by) : (nil, nil)
        }
        guard let place = words.range(ofWord: " before ") else { return (words, nil) }
        return (String(words[..<place.lowerBound]), String(words[place.upperBound...]))
    }

    /// The body behind "về", "gửi", "gửi về" or directly behind "báo cáo".
    private func receiver(_ tokens: Tokens, after place: Int, _ text: WorkingText) -> String? {
        let reader = BodyNameReader(tokens: tokens)
        for index in place..<tokens.count {
            let isTo = ["ve", "gui", "cao", "cho", "voi"].contains { tokens.has(Words($0), at: index) }
            guard isTo, reader.opensName(index + 1) else { continue }
            let names = reader.list(at: index + 1).names
            return names.map { VietnameseBody.canonical(tokens.passage.string(tokens.letters($0.tokens), of: text)) }
                .joined(separator: "; ")
        }
        return nil
    }
}

extension String {
    func range(ofWord word: String) -> Range<String.Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(word) { return index..<self.index(index, offsetBy: word.count) }
            index = self.index(after: index)
        }
        return nil
    }
}
