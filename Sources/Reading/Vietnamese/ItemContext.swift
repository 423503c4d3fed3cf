/// What an item inherits from the headings above it.
struct ItemContext: Sendable {
    /// Bodies named by the nearest heading that names any, with where.
    var leads: [(name: String, span: Span)] = []
    /// With whom that heading tells them to work: "Sở Nội vụ chủ trì, phối hợp với Sở Y tế:".
    var supports: [(name: String, span: Span)] = []
    /// Persons whom that heading names beside the bodies.
    var people: [DraftPerson] = []
    /// Under purposes, principles or definitions nothing is assigned.
    var isExcluded = false
    /// Under "Tổ chức thực hiện" or "Phân công": each numbered heading is a body, known by name or not.
    var namesHolders = false
    /// "Chủ tịch Ủy ban nhân dân tỉnh giao:" – each item begins with the one who is to act, known by name or not.
    var asksByItem = false
    /// Under a heading of tasks; the one who issued a plan does them itself where nobody is named.
    var isTaskSection = false
    /// "Khi …" of a heading binds all that stands under it.
    var due: ReadDue?
    /// What stands below is one office's by the title, where it opens with a duty.
    var isCharter = false
    /// What stands below are papers to be made or carried out: "Ban hành các Nghị quyết của Đảng ủy:".
    var listsPapers = false
    /// Headings from the top.
    var group: [String] = []
}

/// What a heading says of the items below it.
struct HeadingReader {
    let document: Document
    let isDamaged: Bool

    /// What the sentence before the first item tells: "Sở Nội vụ đề nghị các cơ quan, đơn vị thực hiện các nội dung sau:".
    func opening() -> ItemContext {
        var context = ItemContext()
        guard let head = document.margins.head else { return context }
        let lines = document.text.lines[(head.lowerBound - 1)..<head.upperBound].filter { !$0.isEmpty }
        var sentence = Passage()
        for line in lines.reversed().prefix(8).reversed() {
            sentence.append(line.content, of: document.text, line: line.number)
        }
        let tokens = Tokens(sentence, isDamaged: isDamaged)
        guard tokens.sign(tokens.count - 1) == 0x3A,
            let place = tokens.indices.last(where: {
                Self.asking.match(tokens, at: $0) != nil && Self.compounds.match(tokens, at: $0) == nil
                    || guides(tokens, at: $0)
            })
        else { return context }
        let length = Self.asking.match(tokens, at: place) ?? 2
        context.leads = named(BodyNameReader(tokens: tokens).list(at: place + length).names, tokens)
        context.asksByItem = place + length == tokens.count - 1
        return context
    }

    /// "Ban Thường vụ … hướng dẫn các cấp công đoàn thực hiện như sau:", not "Thông tri … về hướng dẫn các cấp …".
    private func guides(_ tokens: Tokens, at place: Int) -> Bool {
        guard tokens.has("huong dan", at: place), !isDamaged else { return false }
        let reader = BodyNameReader(tokens: tokens)
        return (max(0, place - 14)..<place).contains { reader.opensName($0) && reader.list(at: $0).end == place }
    }

    private static let asking = PhraseBook("de nghi, yeu cau, giao, giao cho, phan cong")
    /// Words of which "giao" is a part: a meeting is a "giao ban".
    private static let compounds = PhraseBook(
        "giao ban, giao duc, giao vien, giao thong, giao dich, giao luu, giao trinh")

    /// The context of items under the heading, given that of the heading itself.
    func context(under paragraph: Paragraph, in outer: ItemContext) -> ItemContext {
        var context = outer
        let tokens = Tokens(paragraph.passage, range: paragraph.body, isDamaged: isDamaged)
        context.group.append(groupName(paragraph))
        let bodies = named(tokens)
        if !isDamaged, let person = PersonReader(tokens: tokens).person(at: 0), person.end + 1 >= tokens.count {
            // "Ông Nguyễn Văn An - Phó Chủ tịch UBND huyện": a person and the post, and below it the work.
            let name = document.string(tokens.passage, tokens.letters(person.name))
            context.people = [DraftPerson(name: name, role: .owner)]
            if let office = person.office { context.leads = named([office], tokens) }
        } else if !bodies.isEmpty {
            (context.leads, context.people) = (bodies, people(tokens))
            context.supports = tokens.sign(tokens.count - 1) == 0x3A ? helpers(tokens) : []
        } else if outer.namesHolders {
            let holders = holders(paragraph, tokens)
            if !holders.isEmpty { (context.leads, context.people) = (holders, people(tokens)) }
        }
        if contains(tokens, Self.holders) || tokens.has("giao nhiem vu", at: 0) { context.namesHolders = true }
        let asks = tokens.has("yeu cau", at: 0) && !bodies.isEmpty && tokens.sign(tokens.count - 1) == 0x3A
        let orders = !isDamaged && (asks || Self.ordering.match(tokens, at: 0) != nil)
        let isOfMatter = orders || Self.bettering.match(tokens, at: 0) != nil
        if opens(tokens, with: Self.excluded), !isOfMatter, !joinsTasks(tokens) { context.isExcluded = true }
        if orders || contains(tokens, Self.tasks) { context.isTaskSection = orders || !tellsOfJointWork(tokens) }
        if listsPapers(tokens) {
            context.listsPapers = true
            if let makers = makers(tokens) { context.leads = makers }
        }
        if let due = DueReader(tokens: tokens).condition() ?? horizon(tokens) ?? standing(tokens)
            ?? Phase(tokens: tokens).due()
        {
            context.due = due
        }
        return context
    }

    /// Steps below a task that names who does it are the same body's.
    func steps(below task: Paragraph, in outer: ItemContext) -> ItemContext {
        guard !isDamaged else { return outer }
        let tokens = Tokens(task.passage, range: task.body)
        guard let subject = SubjectReader(tokens: tokens).subject() else { return outer }
        var context = outer
        context.leads = named(subject.names, tokens)
        return context
    }

    /// "Nhiệm vụ thường xuyên", "Nội dung tuyên truyền xuyên suốt" as a heading: what stands below has no end.
    private func standing(_ tokens: Tokens) -> ReadDue? {
        let always = tokens.count <= 12 ? tokens.first("nhiem vu thuong xuyen") : nil
        guard let place = always ?? lasting(tokens) else { return nil }
        let letters = tokens.letters(place..<min(tokens.count, place + 4))
        return ReadDue(due: DraftDue(kind: .ongoing), span: tokens.passage.span(letters), confidence: 0.8)
    }

    private func lasting(_ tokens: Tokens) -> Int? {
        guard !tokens.isDamaged, tokens.count <= 30 else { return nil }
        let opens = tokens.has("noi dung", at: 0) || tokens.has("nhiem vu", at: 0) || tokens.has("cong tac", at: 0)
        return opens ? tokens.first("xuyen suot") : nil
    }

    /// "Mục tiêu cụ thể đến năm 2030": when the goals below are to be reached.
    private func horizon(_ tokens: Tokens) -> ReadDue? {
        guard contains(tokens, Self.goals),
            let place = tokens.indices.first(where: {
                tokens.has("den nam", at: $0) || tokens.has("den het nam", at: $0)
            }),
            let year = tokens.indices[place...].first(where: { tokens.has("nam", at: $0) }),
            let period = PeriodReader(tokens: tokens).period(at: year), period.kind == .year
        else { return nil }
        return ReadDue(
            due: period.due(isLimit: false), span: tokens.passage.span(tokens.letters(place..<period.end)),
            confidence: 0.8)
    }

    private static let goals = PhraseBook("muc tieu, chi tieu")

    private func helpers(_ tokens: Tokens) -> [(name: String, span: Span)] {
        named(SupportReader(tokens: tokens).names(leads: []), tokens)
    }

    /// A heading with its number, which is part of its name; a bullet is not.
    private func groupName(_ paragraph: Paragraph) -> String {
        let body = document.string(paragraph.passage, paragraph.body).trimmingColon
        guard let marker = paragraph.marker, !marker.label.isEmpty else { return body }
        let title = Passage(paragraph.passage, range: paragraph.body).isCapitals ? VietnameseCase.sentence(body) : body
        if marker.style == .annex { return title.isEmpty ? marker.label : marker.label + ". " + title }
        return document.string(paragraph.passage, 0..<marker.length) + " " + title
    }

    /// Bodies that the heading holds to account: it is nothing but names, or names behind "Trách nhiệm của",
    /// or a sentence that ends "… phối hợp thực hiện như sau:".
    func named(_ tokens: Tokens) -> [(name: String, span: Span)] {
        if tokens.has("lanh dao cac doan the", at: 0) || tokens.has("lanh dao cac to chuc", at: 0) { return [] }
        if let union = union(tokens) { return named([union], tokens) }
        var start = 0
        while let next = pastOpening(start, tokens) { start = next }
        let reader = BodyNameReader(tokens: tokens)
        let list = reader.list(at: start)
        // "(đầu mối: …)" and "(gọi chung là …)" close the heading.
        let bracket = tokens.indices.first { tokens.sign($0) == 0x28 }
        var end = list.end
        while end < tokens.count, tokens.sign(end) != nil { end += 1 }
        let reachesEnd =
            end == tokens.count
            || tokens.sign(list.end) != 0x2C && Vocabulary.verbs.match(tokens, at: end) != nil && tokens.count - end < 8
            || opensDuties(end, tokens)
        if let group = list.names.first, let last = list.names.last, start == group.tokens.lowerBound, group.isGroup,
            !tokens.isCapitals, tokens.count <= 40, !tokens.passage.endsSentence,
            Self.relative.match(tokens, at: list.end) != nil || tokens.has("duoc giao", at: list.end - 2)
        {
            let whole = BodyName(tokens: last.tokens.lowerBound..<tokens.count, isGroup: true)
            return named(list.names.dropLast() + [whole], tokens)
        }
        if !list.names.isEmpty, reachesEnd || endsWithDuties(tokens) { return named(list.names, tokens) }
        if list.names.isEmpty, !isDamaged, let whole = calledByTask(tokens, from: start) {
            return named([whole], tokens)
        }
        if list.names.isEmpty, start > 1, !isDamaged, let whole = anybody(tokens, from: start) {
            return named([whole], tokens)
        }
        let rest = list.end..<max(list.end, bracket ?? tokens.count)
        if let last = list.names.last, !rest.isEmpty, isRestOfName(rest, tokens) {
            let end = tokens.indices[rest].last { tokens.isWord($0) }.map { $0 + 1 } ?? last.tokens.upperBound
            let whole = BodyName(tokens: last.tokens.lowerBound..<end, isGroup: last.isGroup)
            return named(list.names.dropLast() + [whole], tokens)
        }
        guard tokens.sign(tokens.count - 1) == 0x3A, let subject = SubjectReader(tokens: tokens).subject(anywhere: true)
        else {
            return []
        }
        return named(subject.names, tokens)
    }

    /// "Tổ chức Đoàn Thanh niên Cộng sản Hồ Chí Minh": the union, and no act of setting one up.
    private func union(_ tokens: Tokens) -> BodyName? {
        guard !isDamaged, tokens.has("to chuc", at: 0), Self.unions.match(tokens, at: 2) != nil, tokens.isCapital(2),
            !tokens.isCapital(1)
        else { return nil }
        let end = tokens.sign(tokens.count - 1) == 0x3A ? tokens.count - 1 : tokens.count
        let isName = (2..<end).allSatisfy { index in
            tokens.isWord(index) && (tokens.isCapital(index) || Vocabulary.verbs.match(tokens, at: index) ?? 0 < 2)
        }
        return isName && end <= 16 ? BodyName(tokens: 0..<end, isGroup: false) : nil
    }

    private static let unions = PhraseBook(
        "doan thanh nien, doan tncs, cong doan, hoi lien hiep, hoi nong dan, hoi cuu chien binh, doi thieu nien")

    /// "Các sở, ngành trong phạm vi quản lý có trách nhiệm:" has words between those who act and what they are held to.
    private func endsWithDuties(_ tokens: Tokens) -> Bool {
        guard tokens.sign(tokens.count - 1) == 0x3A, tokens.count < 50,
            !tokens.indices.contains(where: { tokens.sign($0) == 0x3B })
        else { return false }
        return tokens.has("co trach nhiem", at: tokens.count - 4) || tokens.has("co nhiem vu", at: tokens.count - 4)
    }

    /// "Trách nhiệm của tổ chức, cá nhân cung cấp thông tin": whoever does such a thing.
    private func anybody(_ tokens: Tokens, from start: Int) -> BodyName? {
        guard tokens.count - start <= 24, tokens.has("cua", at: start - 1),
            Self.anybody.match(tokens, at: start) != nil || isAnyHolder(tokens, from: start),
            !tokens.passage.endsSentence, !tokens.indices.contains(where: { tokens.sign($0) == 0x3A })
        else { return nil }
        return BodyName(tokens: start..<tokens.count, isGroup: true)
    }

    /// "Nhiệm vụ của Tổ tiếp công dân, xử lý đơn thư:", "Chuyên viên phụ trách Hành chính, Văn phòng": whoever is called by
    /// what there is to do, to the heading's end.
    private func calledByTask(_ tokens: Tokens, from start: Int) -> BodyName? {
        let end = tokens.sign(tokens.count - 1) == 0x3A ? tokens.count - 1 : tokens.count
        guard (3...30).contains(end - start), tokens.isCapital(start), !tokens.isCapitals,
            (start..<end).allSatisfy({ tokens.isWord($0) || [0x2C, 0x2D].contains(tokens.sign($0)) })
        else { return nil }
        let isFounded =
            tokens.has("cua", at: start - 1) && Self.held.match(tokens, at: 0) != nil
            && Self.groups.match(tokens, at: start) != nil
        guard
            isFounded || (start == 0 || tokens.has("cua", at: start - 1)) && Self.clerks.match(tokens, at: start) != nil
        else { return nil }
        return BodyName(tokens: start..<end, isGroup: false)
    }

    private static let clerks = PhraseBook("chuyen vien phu trach, can bo phu trach, cong chuc phu trach")

    private static let groups = PhraseBook("to, doan, tieu ban, ban, hoi dong, nhom")

    /// "Nhiệm vụ của cố vấn học tập", "Trách nhiệm của khoa": who is held to something, of whatever kind.
    private func isAnyHolder(_ tokens: Tokens, from start: Int) -> Bool {
        guard (1...8).contains(tokens.count - start), Self.held.match(tokens, at: 0) != nil else { return false }
        return Self.notHolders.match(tokens, at: start) == nil
            && tokens.indices[start...].allSatisfy { tokens.isWord($0) && !tokens.isNumber($0) }
    }

    private static let held = PhraseBook("trach nhiem, nhiem vu, quyen han, nghia vu")
    private static let notHolders = PhraseBook(
        "cong tac, viec, de an, ke hoach, chuong trinh, quy che, nghi quyet, nam, quy, thang, nganh, toan, tung")

    private static let anybody = PhraseBook(
        """
        to chuc, ca nhan, nguoi, can bo, cong chuc, vien chuc, giao vien, hoc sinh, sinh vien, doanh nghiep, ho gia dinh, \
        ho kinh doanh, chu dau tu, co quan, don vi, nha thau, dang vien, doan vien, cong dan, chu so huu, ben
        """)

    /// Past a word that opens such a heading; "Nhiệm vụ, quyền hạn của …" has a comma between two of them.
    private func pastOpening(_ index: Int, _ tokens: Tokens) -> Int? {
        // "Giáo viên chủ nhiệm" folds to "giao".
        if tokens.has("giao vien", at: index) { return nil }
        if let length = Self.openings.match(tokens, at: index) { return index + length }
        guard index > 0, tokens.sign(index) == 0x2C, let length = Self.openings.match(tokens, at: index + 1) else {
            return nil
        }
        return index + 1 + length
    }

    /// "Phân cấp cho Sở Y tế thực hiện một số nhiệm vụ, quyền hạn sau": words that only say that duties follow.
    private func opensDuties(_ index: Int, _ tokens: Tokens) -> Bool {
        guard index < tokens.count, tokens.count - index < 20, Self.duties.match(tokens, at: index) != nil else {
            return false
        }
        return tokens.indices.suffix(4).contains { Self.following.match(tokens, at: $0) != nil }
    }

    private static let duties = PhraseBook(
        """
        thuc hien mot so nhiem vu, thuc hien cac nhiem vu, thuc hien nhiem vu, thuc hien mot so noi dung, \
        thuc hien cac noi dung, thuc hien cac cong viec, thuc hien tham quyen, thuc hien quyen han, quyet dinh, \
        co nhiem vu, co trach nhiem, quan ly cac
        """)
    private static let following = PhraseBook("sau, sau day, nhu sau")

    /// A heading that is a body alone may name it by more words than the grammar knows: a few, none of them an act.
    private func isRestOfName(_ rest: Range<Int>, _ tokens: Tokens) -> Bool {
        guard rest.upperBound <= 20, rest.count <= 8, !tokens.isDamaged, tokens.sign(rest.lowerBound) != 0x3A else {
            return false
        }
        return rest.allSatisfy { index in
            if let sign = tokens.sign(index) {
                return sign == 0x2C || sign == 0x2D || (sign == 0x3A || sign == 0x2E) && index == tokens.count - 1
            }
            // One syllable behind a comma is more often a noun's: "chuyên khoa", "thu gom rác".
            let verb = Vocabulary.verbs.match(tokens, at: index) ?? 0
            return verb < (index == rest.lowerBound ? 1 : 2) && Self.restStops.match(tokens, at: index) == nil
        }
    }

    private static let restStops = PhraseBook(
        "ve, de, tu, den, theo, khi, nham, voi, cho, trong, tai, do, gom, la, nhu")

    private static let holders = PhraseBook("to chuc thuc hien, phan cong, trach nhiem cua cac, trach nhiem thuc hien")

    /// A short heading that opens with no act; several holders stand behind commas.
    private func holders(_ paragraph: Paragraph, _ tokens: Tokens) -> [(name: String, span: Span)] {
        // A longer one names several, of which the first is known.
        let longest = BodyNameReader(tokens: tokens).opensName(0) ? 26 : 14
        guard (1...longest).contains(tokens.count), paragraph.marker != nil,
            Vocabulary.verbs.match(tokens, at: 0) == nil || Vocabulary.persons.match(tokens, at: 0) != nil,
            Self.matters.match(tokens, at: 0) == nil,
            !tokens.passage.endsSentence || tokens.sign(tokens.count - 1) == 0x3A
        else { return [] }
        // "Chuyên viên phụ trách hành chính, văn phòng" is one holder.
        let isPerson = Vocabulary.persons.match(tokens, at: 0) != nil && tokens.first("phu trach", to: 8) != nil
        var start = 0
        while let next = pastOpening(start, tokens), next < tokens.count { start = next }
        let parts = isPerson ? [0..<tokens.count] : BodyNameReader(tokens: tokens).parts(in: start..<tokens.count)
        return parts.map { range in
            let letters = tokens.letters(range)
            let name = document.string(paragraph.passage, letters).trimmingColon
            return (VietnameseBody.canonical(name), paragraph.passage.span(letters))
        }
    }

    /// Who does the work of a body, beside its name in a heading: "Phòng Tổ chức (đầu mối: bà Lê Thị Hoa)".
    private func people(_ tokens: Tokens) -> [DraftPerson] {
        guard let open = tokens.indices.first(where: { tokens.sign($0) == 0x28 }),
            let person = PersonReader(tokens: tokens).first(in: open..<tokens.count)
        else { return [] }
        return [DraftPerson(name: document.string(tokens.passage, tokens.letters(person.name)), role: .owner)]
    }

    /// Headings of what is to be seen to, not of who does it.
    static let matters = PhraseBook(
        """
        kinh phi, che do, cong tac, thoi gian, tien do, nhiem vu, noi dung, giai phap, viec, ve, quy trinh, thong tin, \
        khen thuong, dieu khoan, mot so, doi voi cong tac, nguon luc, kiem tra, giai doan, buoc, hoi nghi, hoi thao, \
        hoi thi, ket qua, hinh thuc
        """)

    func named(_ names: [BodyName], _ tokens: Tokens) -> [(name: String, span: Span)] {
        names.map { name in
            let range = tokens.letters(name.tokens)
            let words = document.string(tokens.passage, range)
            let isShouted = words.count > 8 && words.allSatisfy { !$0.isLowercase }
            let name = !isShouted ? words : name.isGroup ? VietnameseCase.sentence(words) : VietnameseCase.name(words)
            return (VietnameseBody.canonical(name), tokens.passage.span(range))
        }
    }

    private func opens(_ tokens: Tokens, with book: PhraseBook) -> Bool {
        guard tokens.count <= 30 else { return false }
        return (0..<min(3, tokens.count)).contains { book.match(tokens, at: $0) != nil }
    }

    private func contains(_ tokens: Tokens, _ book: PhraseBook) -> Bool {
        tokens.indices.contains { book.match(tokens, at: $0) != nil }
    }

    private static let openings = PhraseBook(
        """
        trach nhiem, trach nhiem chung, cua, nhiem vu, doi voi, giao, de nghi, yeu cau, phan cong, trach nhiem cu the cua, \
        quyen han, va, tham quyen, phan cap, phan cap cho, phan quyen cho, uy quyen, uy quyen cho, giao cho
        """
    )

    /// Sections that say why, on what ground and of what, never who shall do what.
    private static let excluded = PhraseBook(
        """
        muc dich, yeu cau, quan diem, nguyen tac, pham vi, doi tuong, giai thich tu ngu, muc tieu, can cu, \
        tinh hinh, ket qua dat duoc, thuc trang, han che, ton tai, nguyen nhan, hieu luc, su can thiet, linh vuc uu tien, \
        cac linh vuc uu tien, quy dinh chung, dinh nghia, bai hoc kinh nghiem, boi canh, thanh phan, thanh phan du hop, thanh phan tham du, danh gia chung, \
        noi dung hoi nghi, noi dung cuoc hop, noi dung chuong trinh, chuong trinh hoi nghi
        """)

    /// "Yêu cầu trong thời gian tới" of conclusions.
    private static let ordering = PhraseBook(
        "yeu cau trong thoi gian, yeu cau thoi gian, yeu cau nhiem vu, yeu cau thuc hien, yeu cau cac, yeu cau doi voi")

    /// "Tăng cường hiệu lực quản lý", "Khắc phục những hạn chế": a heading of what is to be done about them.
    private static let bettering = PhraseBook(
        "tang cuong, nang cao, khac phuc, giai quyet, xoa bo, nam tinh hinh, nam bat, nam chac, theo doi")

    private static let tasks = PhraseBook(
        """
        nhiem vu, giai phap, noi dung, to chuc thuc hien, trien khai, thuc hien, cong tac, bien phap, hoat dong, \
        phan cong, xay dung, tang cuong, day manh
        """)
}
