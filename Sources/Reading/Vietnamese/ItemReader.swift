/// Reads one item's fields from its words and its context.
struct ItemReader {
    let document: Document
    let item: Item
    let tokens: Tokens
    private let subject: (names: [BodyName], isAssigned: Bool)?
    /// Who is to act, where the sentence begins with a person.
    private let person: NamedPerson?
    private let closing: (roles: RoleClauses.Roles, open: Int)?
    /// The name of a paper that is to be made, where it opens with one and with no act.
    let paper: Range<Int>?

    init(document: Document, item: Item) {
        (self.document, self.item) = (document, item)
        let tokens = Tokens(item.paragraph.passage, range: item.paragraph.body, isDamaged: item.isDamaged)
        self.tokens = tokens
        let reader = SubjectReader(tokens: tokens)
        let person = reader.person()
        self.person = person
        let isFree =
            item.context.leads.isEmpty && person == nil && !item.fieldsBehind.contains(where: \.tellsLead)
        let leaned = isFree ? reader.subjectOfLaterSentence() ?? reader.subjectOfLaterClause() : nil
        let holders = item.context.namesHolders ? Self.holders(tokens) : []
        let asked = reader.asked(by: item.issuer)
        let sharesOut =
            item.context.leads.isEmpty
            && (item.context.asksByItem
                || item.context.namesHolders && HeadingReader.matters.match(tokens, at: 0) == nil)
        let unknown = sharesOut && item.paragraph.marker?.number != nil ? reader.unknown() : nil
        let named =
            asked ?? (Self.leads(tokens, item) ? nil : reader.subject()) ?? unknown ?? reader.assigned() ?? leaned
        let agenda = AgendaPaper(tokens: tokens)
        let isUnled = named == nil && isFree
        let tender = isUnled || agenda.opens ? agenda.sponsors() : nil
        let sponsors = isUnled ? tender : nil
        let isPaper = agenda.opens && (sponsors != nil || leaned != nil || item.context.listsPapers)
        paper = isPaper ? agenda.name(before: tender?.start) : nil
        let subject =
            person != nil ? nil : holders.isEmpty ? named ?? sponsors.map { ($0.names, true) } : (holders, true)
        self.subject = subject
        closing = ClosingRoles(tokens: tokens).find(isUnled: subject == nil && person == nil)
    }

    /// "Lãnh đạo các sở …" below a Party committee's name is what the committee does.
    private static func leads(_ tokens: Tokens, _ item: Item) -> Bool {
        tokens.has("lanh dao cac", at: 0)
            && item.context.leads.contains { name in
                ["dang uy", "tinh uy", "thanh uy", "huyen uy", "cap uy", "chi bo"].contains(where: {
                    Folding.string(name.name).hasPrefix($0)
                })
            }
    }

    /// The item itself names who is to act.
    var isExplicit: Bool {
        subject?.isAssigned ?? (person.map { $0.name.lowerBound > 0 && opensWithAct } ?? (closing != nil))
    }

    /// It opens with a person, who works for the one who issued the text where no other body is named.
    var opensWithPerson: Bool { person != nil }

    /// It opens with something to do, or with when to do it.
    var opensWithAct: Bool { Self.opensWithAct(tokens) }

    static func opensWithAct(_ tokens: Tokens) -> Bool {
        if Vocabulary.persons.match(tokens, at: 0) != nil || nouns.match(tokens, at: 0) != nil { return false }
        return Vocabulary.verbs.match(tokens, at: 0) != nil || Vocabulary.adverbs.match(tokens, at: 0) != nil
            || Vocabulary.adverbials.match(tokens, at: 0) != nil
            || !tokens.isDamaged && TaskOpenings.opens(tokens)
    }

    /// Folded, these begin as "có" does.
    private static let nouns = PhraseBook("co cau, co so, co che, co quan")

    /// "Tháng 5/2026: khảo sát địa bàn", "Ngày 01/6/2026: lễ ra quân": when it is done stands first.
    var opensWithTime: Bool {
        guard !tokens.isDamaged, item.paragraph.marker != nil,
            let colon = tokens.indices.prefix(16).first(where: { tokens.sign($0) == 0x3A }), colon > 1,
            colon + 3 < tokens.count
        else { return false }
        let time = Tokens(tokens.passage, range: tokens.letters(0..<colon))
        return DueReader(tokens: time, isCell: true).due()?.due.by != nil
    }

    /// "100% hồ sơ được xử lý trên môi trường mạng": what is to be reached stands first.
    var opensWithShare: Bool {
        let start = Self.bounds.match(tokens, at: 0) ?? 0
        return !tokens.isDamaged && tokens.isNumber(start) && tokens.sign(start + 1) == 0x25
    }

    private static let bounds = PhraseBook("tren, toi thieu, it nhat, dat, phan dau")

    func assignment() -> DraftAssignment {
        let passage = item.paragraph.passage
        var assignment = DraftAssignment(
            ref: item.node.ref, group: item.context.group.isEmpty ? nil : item.context.group.joined(separator: " / "),
            text: document.string(passage, item.paragraph.body), sourceLine: passage.line, source: item.span, lead: [],
            support: [], people: [], due: .none, product: nil, targets: [], weight: nil, groupWeight: nil, fields: [:])
        if let subject {
            set(subject.names + further(than: subject.names), as: .lead, in: tokens, 0.9, &assignment)
        }
        if let person { set(person, &assignment) }
        let support = SupportReader(tokens: tokens, isHeld: !item.context.leads.isEmpty).names(
            leads: subject?.names ?? [])
        set(support, as: .support, in: tokens, 0.85, &assignment)
        readDue(into: &assignment)
        readClosing(into: &assignment)
        if let pieces = paper.map({ [$0] }) ?? ProductReader(tokens: tokens).product()?.map(beforeClosing),
            let first = pieces.first, let last = pieces.last
        {
            let words = pieces.map { document.string(passage, tokens.letters($0)) }.joined(separator: " ")
            assignment.product = VietnameseCase.capitalised(words)
            let whole = tokens.letters(first.lowerBound..<last.upperBound)
            assignment.fields["product"] = FieldSource(span: passage.span(whole), confidence: 0.6)
        }
        let targets = TargetReader(document: document, tokens: tokens, recurs: assignment.due.kind == .recurring)
            .targets(by: assignment.due.by)
        assignment.targets = targets.map(\.target)
        if let first = targets.first, let last = targets.last {
            let span = Span(start: first.span.start, end: max(first.span.end, last.span.end))
            assignment.fields["targets"] = FieldSource(span: span, confidence: 0.7)
        }
        read(item.fields, into: &assignment)
        readLabels(tokens, &assignment)
        readBehind(into: &assignment)
        if assignment.people.isEmpty, let (person, directs) = bracketed() {
            assignment.people = [named(person, directs: directs, in: tokens)]
            assignment.fields["people"] = FieldSource(
                span: tokens.passage.span(tokens.letters(person.name)), confidence: 0.7)
        }
        if assignment.people.isEmpty { assignment.people = item.context.people }
        return assignment
    }

    /// "phần mềm chấm điểm - Văn phòng": who does it, told at the end, is no part of the paper's name.
    private func beforeClosing(_ piece: Range<Int>) -> Range<Int> {
        guard let open = closing?.open, piece.contains(open), open > piece.lowerBound else { return piece }
        return piece.lowerBound..<open
    }

    private func read(_ fields: [ItemField], into assignment: inout DraftAssignment) {
        var last: ColumnRole?
        for field in fields {
            let tokens = Tokens(field.paragraph.passage, range: field.paragraph.body, isDamaged: item.isDamaged)
            if let role = field.role {
                // One body a line.
                let isNext = last == role && (role == .lead || role == .support)
                let before = isNext ? (assignment.lead, assignment.support) : ([], [])
                if isNext { (assignment.lead, assignment.support) = ([], []) }
                readField(role, tokens, tokens.indices, &assignment)
                (assignment.lead, assignment.support) = (before.0 + assignment.lead, before.1 + assignment.support)
            } else {
                readLabels(tokens, &assignment)
            }
            last = field.role
        }
    }

    /// What stands behind an item, or behind several, fills what the item does not say; a line that several share says
    /// who leads and who helps, and its time is the last one's.
    private func readBehind(into assignment: inout DraftAssignment) {
        guard !item.fieldsBehind.isEmpty || !item.sharedFields.isEmpty else { return }
        var told = assignment
        read(item.fieldsBehind + item.sharedFields, into: &told)
        if assignment.lead.isEmpty, item.context.leads.isEmpty || !item.fieldsBehind.isEmpty {
            (assignment.lead, assignment.support, assignment.people) = (told.lead, told.support, told.people)
            for field in ["lead", "support", "people"] { assignment.fields[field] = told.fields[field] }
        }
        // "khi có yêu cầu" and "hằng năm" within the item say less than the line behind it.
        let isDated = assignment.due.by != nil || assignment.due.recurrence?.range(ofWord: " before ") != nil
        let isVague = assignment.due.kind == .none || [.relative, .recurring].contains(assignment.due.kind) && !isDated
        if isVague, told.due.kind != .none, !item.fieldsBehind.isEmpty {
            assignment.due = told.due
            assignment.fields["due"] = told.fields["due"]
        }
        if assignment.product == nil, !item.fieldsBehind.isEmpty {
            assignment.product = told.product
            assignment.fields["product"] = told.fields["product"]
        }
    }

    /// Those who act in later clauses of an item that begins with who acts, but whom it names already.
    private func further(than leads: [BodyName]) -> [BodyName] {
        // Those before a colon were named as holders of the whole item.
        let opening = SubjectReader(tokens: tokens).openingOrder() ?? 0
        guard leads.first?.tokens.lowerBound == opening, !tokens.isDamaged, let last = leads.last,
            tokens.sign(last.tokens.upperBound) != 0x3A
        else { return [] }
        let known = Set(leads.map { tokens.passage.letters[tokens.letters($0.tokens)] })
        return SubjectReader(tokens: tokens).furtherSubjects().filter {
            // "…; mỗi đoàn thể nhận 10 hộ": one of those who were named.
            !known.contains(tokens.passage.letters[tokens.letters($0.tokens)])
                && !tokens.has("moi", at: $0.tokens.lowerBound)
        }
    }

    /// "- Điện lực Trại Cau; Đội Thu gom rác: sắp xếp …" where work is shared out: who stands before the colon, known
    /// to the grammar or not.
    private static func holders(_ tokens: Tokens) -> [BodyName] {
        guard !tokens.isDamaged, tokens.isCapital(0), !tokens.isNumber(0),
            let colon = tokens.indices.prefix(25).first(where: { tokens.sign($0) == 0x3A }), colon + 3 < tokens.count,
            FieldLabel.label(tokens, at: 0) == nil,
            !opensWithAct(tokens) || isGroup(tokens) || Vocabulary.persons.match(tokens, at: 0) != nil
                || SubjectReader.limiting.match(tokens, at: 0) != nil || SubjectReader(tokens: tokens).placed() != nil,
            HeadingReader.matters.match(tokens, at: 0) == nil,
            !(0..<colon).contains(where: { Self.acts($0, in: tokens) })
        else { return [] }
        let start = SubjectReader.limiting.match(tokens, at: 0) ?? SubjectReader(tokens: tokens).placed() ?? 0
        return BodyNameReader(tokens: tokens).parts(in: start..<colon).map { BodyName(tokens: $0, isGroup: false) }
    }

    /// An act before the colon; one that an office may be named after ("Trung tâm Kiểm soát thanh toán") is none.
    private static func acts(_ index: Int, in tokens: Tokens) -> Bool {
        guard !tokens.isCapital(index), Vocabulary.verbs.match(tokens, at: index) != nil else { return false }
        return duties.match(tokens, at: index) != nil || !BodyNameReader(tokens: tokens).opensName(0)
    }

    private static let duties = PhraseBook(
        """
        chu tri, phoi hop, tham muu, co trach nhiem, chiu trach nhiem, to chuc, trien khai, thuc hien, huong dan, \
        chi dao, xay dung, ban hanh, bao cao, can cu, tang cuong, tiep tuc, chu dong, thuong xuyen, day manh, theo doi, \
        tong hop, don doc, ra soat, phai, can, duoc, la, co, de nghi, yeu cau
        """)

    /// "Tổ chức chính trị - xã hội: …" names a group, "Tổ chức hội nghị: …" an act.
    private static func isGroup(_ tokens: Tokens) -> Bool {
        guard let length = Vocabulary.groupMembers.match(tokens, at: 0) else { return false }
        return !tokens.has("to chuc", at: 0) || length > 2 || Self.organised.match(tokens, at: 2) != nil
    }

    private static let organised = PhraseBook("chinh tri, xa hoi, doan the, thanh vien, ca nhan, dang, hoi")

    private func readDue(into assignment: inout DraftAssignment) {
        let (own, shared) = (DueReader(tokens: tokens).due(), item.context.due)
        // A condition within the item puts off no day that all of its list have.
        let isCondition = own?.due.kind == .relative && own?.due.by == nil && shared?.due.by != nil
        guard let read = isCondition ? shared : own ?? standing() ?? shared else { return }
        set(read, &assignment)
    }

    /// "… (thường xuyên)." at the end.
    private func standing() -> ReadDue? {
        let end = tokens.sign(tokens.count - 1) == 0x29 ? tokens.count - 1 : tokens.count - 2
        guard end > 5, tokens.sign(end) == 0x29, tokens.sign(end - 3) == 0x28, tokens.has("thuong xuyen", at: end - 2)
        else { return nil }
        let letters = tokens.letters(end - 2..<end)
        return ReadDue(due: DraftDue(kind: .ongoing), span: tokens.passage.span(letters), confidence: 0.85)
    }

    /// "… (Sở Y tế chủ trì; Sở Tài chính phối hợp; quý III/2026)." at the end goes before what the sentence seems to say.
    private func readClosing(into assignment: inout DraftAssignment) {
        guard let roles = closing?.roles else { return }
        set(roles.leads, as: .lead, in: tokens, 0.85, &assignment)
        set(roles.supports, as: .support, in: tokens, 0.85, &assignment)
        if let due = roles.due { set(due, &assignment) }
        assignment.people += roles.people.map { named($0.person, directs: $0.directs, in: tokens) }
    }

    /// A person does the work of the office that stands behind the name, or of the body that the heading names.
    private func set(_ person: NamedPerson, _ assignment: inout DraftAssignment) {
        if item.context.leads.isEmpty, let office = person.office {
            set([office], as: .lead, in: tokens, 0.8, &assignment)
        }
        let directs = PersonReader(tokens: tokens).directs(person, before: tokens.count)
        assignment.people = [named(person, directs: directs, in: tokens)]
        assignment.fields["people"] = FieldSource(
            span: tokens.passage.span(tokens.letters(person.name)), confidence: 0.85)
    }

    /// "… (đồng chí Y Hoàng - Trưởng ban phụ trách)": a person in parentheses beside the work.
    private func bracketed() -> (person: NamedPerson, directs: Bool)? {
        guard !tokens.isDamaged else { return nil }
        for index in tokens.indices where tokens.sign(index) == 0x28 {
            let people = PersonReader(tokens: tokens)
            let opening = tokens.indices[(index + 1)...].prefix(8).prefix { tokens.sign($0) != 0x29 }
            guard let person = people.first(in: opening.startIndex..<opening.endIndex),
                !isOtherWord(tokens.letters(index + 1..<person.name.lowerBound))
            else { continue }
            let close = tokens.indices[index...].first { tokens.sign($0) == 0x29 } ?? tokens.count
            return (person, people.directs(person, before: close))
        }
        return nil
    }

    /// "mật ong Bản Thung" folds to what addresses a man.
    private func isOtherWord(_ letters: Range<Int>) -> Bool {
        let words = document.string(tokens.passage, letters).lowercased()
        return words.split(separator: " ").contains("ong") && !words.utf8.allSatisfy { $0 < 0x80 }
    }

    private func named(_ person: NamedPerson, directs: Bool, in tokens: Tokens) -> DraftPerson {
        DraftPerson(
            name: document.string(tokens.passage, tokens.letters(person.name)), role: directs ? .leader : .owner)
    }

    private func set(_ read: ReadDue, _ assignment: inout DraftAssignment) {
        assignment.due = read.due
        assignment.due.text = document.words(of: read.span)
        assignment.fields["due"] = FieldSource(span: read.span, confidence: read.confidence)
    }

    private func set(
        _ names: [BodyName], as role: ColumnRole, in tokens: Tokens, _ confidence: Double,
        _ assignment: inout DraftAssignment
    ) {
        guard let first = names.first, let last = names.last else { return }
        let texts = names.map { name in
            VietnameseBody.canonical(document.string(tokens.passage, tokens.letters(name.tokens)))
        }
        let span = tokens.passage.span(tokens.letters(first.tokens.lowerBound..<last.tokens.upperBound))
        let source = FieldSource(span: span, confidence: confidence)
        if role == .lead {
            assignment.lead = texts
            assignment.fields["lead"] = source
        } else {
            assignment.support = texts
            assignment.fields["support"] = source
        }
    }

    /// "+ Cơ quan chủ trì: Sở Y tế." below the item, or "…; thời gian hoàn thành: Quý IV/2024." within it.
    private func readLabels(_ tokens: Tokens, _ assignment: inout DraftAssignment) {
        for opening in tokens.indices {
            let index = opening
            let opens = index == 0 || [0x3B, 0x2E, 0x28, 0x2C].contains(tokens.sign(index - 1) ?? 0)
            guard opens, let (role, start) = FieldLabel.label(tokens, at: index) else { continue }
            let end = (start..<tokens.count).first { index in
                tokens.sign(index) == 0x3B && FieldLabel.label(tokens, at: index + 1) != nil
                    || tokens.sign(index) == 0x29 && !closesWithin(start, index, tokens)
                    || tokens.sign(index) == 0x3B && role != .lead && role != .support
                        && !(role == .product && opening == 0) && !(role == .due && opensStep(index + 1, tokens))
                    || tokens.sign(index) == 0x2E && FieldLabel.label(tokens, at: index + 1) != nil
                    || isOtherSentence(index, behind: role, tokens)
            }
            readField(role, tokens, start..<(end ?? tokens.count), &assignment)
            if let end, isOtherSentence(end, behind: role, tokens), assignment.due.kind == .none,
                let read = DueReader(tokens: Tokens(tokens.passage, range: tokens.letters(end + 1..<tokens.count)))
                    .due()
            {
                set(read, &assignment)
            }
        }
    }

    /// Whether another act begins behind the names: "Trình Chủ tịch phê duyệt trước 30/6".
    private func isOtherSentence(_ index: Int, behind role: ColumnRole, _ tokens: Tokens) -> Bool {
        (role == .lead || role == .support) && !item.isDamaged && tokens.sign(index) == 0x2E
            && tokens.isCapital(index + 1)
            && (Vocabulary.verbs.match(tokens, at: index + 1) != nil
                && !BodyNameReader(tokens: tokens).opensName(index + 1) || endsWord(index, tokens))
    }

    /// "2025 - 2027 xây dựng nền tảng; 2028 - 2030 kết nối": another step of the same time.
    private func opensStep(_ index: Int, _ tokens: Tokens) -> Bool {
        let year = tokens.has("nam", at: index) || tokens.has("tu nam", at: index) ? index + 1 : index
        return tokens.number(year).map { (1990...2100).contains($0) } ?? false
    }

    /// A stop behind a word in small letters ends a sentence, and no "TP." or "ThS.".
    private func endsWord(_ index: Int, _ tokens: Tokens) -> Bool {
        tokens.isWord(index - 1) && !tokens.isCapital(index - 1) && !tokens.isNumber(index - 1)
    }

    /// "Biên bản (Mẫu số 01).": the parenthesis was opened behind the label.
    private func closesWithin(_ start: Int, _ index: Int, _ tokens: Tokens) -> Bool {
        tokens.indices[start..<index].last { tokens.sign($0) == 0x28 || tokens.sign($0) == 0x29 }
            .map { tokens.sign($0) == 0x28 } ?? false
    }

    private func readField(
        _ role: ColumnRole, _ tokens: Tokens, _ range: Range<Int>, _ assignment: inout DraftAssignment
    ) {
        let letters = tokens.letters(range)
        let part = Passage(tokens.passage, range: letters)
        CellReader(document: document, isDamaged: item.isDamaged).read(part, as: role, into: &assignment)
    }
}
