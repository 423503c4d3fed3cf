/// The order to report that a sentence holds: where it stands, to whom, and on what occasion.
struct ReportOrder {
    let tokens: Tokens
    /// What the passage's letters were read from.
    let text: WorkingText
    /// The passage is one clause of several.
    var isPart = false

    /// What every one of the acts holds.
    static let hints: [Phrase] = ["bao cao", "phan anh", "gui ", "trinh ", "cung cap "]

    private var reader: BodyNameReader { BodyNameReader(tokens: tokens) }

    /// Where the passage orders to report: "gửi báo cáo", "báo cáo định kỳ", "phản ánh về", "tổng hợp … gửi Bộ Y tế".
    func place() -> Int? {
        tokens.indices.first { (isAct($0) || reports($0)) && !isThing($0) } ?? sent() ?? handedOver()
    }

    private func isAct(_ index: Int) -> Bool {
        Self.acts.match(tokens, at: index) != nil
            || !tokens.isDamaged && Self.soundActs.match(tokens, at: index) != nil
    }

    /// "lập báo cáo đề xuất", "tổng hợp trong báo cáo kết quả": the report as a thing.
    private func isThing(_ index: Int) -> Bool {
        guard !tokens.isDamaged, tokens.has("bao cao", at: index), !endsName(index) else { return false }
        // "xây dựng dự toán, báo cáo quyết toán đúng thời gian": what is drawn up.
        if tokens.has("quyet toan", at: index + 2), !goesToBody(index + 2, within: 60) { return true }
        return (1...2).contains { Self.nouns.match(tokens, at: index - $0) == $0 }
            || (1...2).contains { back in
                ProductWords.making.match(tokens, at: index - back) == back
                    && Self.passing.match(tokens, at: index - back) == nil
            }
    }

    private func endsName(_ index: Int) -> Bool {
        (max(0, index - 12)..<index).contains { reader.opensName($0) && reader.list(at: $0).end == index }
    }

    /// "báo cáo" as what is done: at the front, behind a sign or the one who reports, or before a capitalised receiver.
    private func reports(_ index: Int) -> Bool {
        guard tokens.has("bao cao", at: index) else { return false }
        if !tokens.isDamaged, tokens.sign(index + 2) == 0x2C { return false }
        if index == 0 || tokens.isCapital(index + 2) { return true }
        if !tokens.isDamaged, isReceiver(index + 2) { return true }
        if let sign = tokens.sign(index - 1) { return sign == 0x2C || sign == 0x3B }
        return (max(0, index - 10)..<index).contains { reader.list(at: $0).end == index } || goesToBody(index + 2)
    }

    /// "báo cáo tiến độ tiêm chủng về Sở Y tế".
    private func goesToBody(_ start: Int, within length: Int = 16) -> Bool {
        guard !tokens.isDamaged else { return false }
        for index in start..<max(start, min(tokens.count, start + length)) where tokens.isWord(index) {
            let isTo = ["ve", "gui", "cho", "voi"].contains { tokens.has(words: Words($0), at: index) }
            if isTo, reader.opensName(index + 1) { return true }
        }
        return false
    }

    /// What is gathered goes to a body at a time: "tổng hợp kết quả … gửi Bộ … trước ngày 30 tháng 6 hằng năm".
    private func sent() -> Int? {
        guard !tokens.isDamaged else { return nil }
        return tokens.indices.first { index in
            guard let length = Self.sending.match(tokens, at: index), isReceiver(index + length),
                ProductWords.compounds.match(tokens, at: index - 1) == nil
            else { return false }
            let sentence = clause(around: index)
            let isGathered = sentence.contains {
                $0 < index && Self.gathering.match(tokens, at: $0) != nil && !isPlan($0 + 2)
            }
            let isDrawnUp = !isGathered && sentence.contains { $0 < index && Self.drawing.match(tokens, at: $0) != nil }
            guard isGathered || isDrawnUp, let due = DueReader(tokens: part(sentence)).due()?.due else { return false }
            return isGathered || due.kind == .recurring
        }
    }

    /// "Gửi toàn bộ biên bản về Ban Thường trực chậm nhất ngày 25/01": what was held or counted is sent in by a day.
    private func handedOver() -> Int? {
        guard !tokens.isDamaged else { return nil }
        return tokens.indices.first { index in
            guard tokens.has("gui", at: index), goesToBody(index + 1) || reader.opensName(index + 1) else {
                return false
            }
            let clause = clause(around: index)
            let isAccount = clause.contains { abs($0 - index) < 16 && Self.accounts.match(tokens, at: $0) != nil }
            return isAccount && DueReader(tokens: part(clause)).due()?.due.by != nil
        }
    }

    private static let accounts = PhraseBook("bien ban, so lieu, ket qua, bang tong hop, bieu tong hop")

    /// "tổng hợp kế hoạch … trình UBND tỉnh": what is put together is a plan, and no account of how things go.
    private func isPlan(_ index: Int) -> Bool {
        tokens.has("tong hop", at: index - 2) && Self.plans.match(tokens, at: index) != nil
    }

    private static let plans = PhraseBook("ke hoach, du toan, danh muc, de an, phuong an, quy hoach")

    private func isReceiver(_ index: Int) -> Bool {
        reader.opensName(index) || Self.authorities.match(tokens, at: index) != nil
    }

    func part(_ range: Range<Int>) -> Tokens {
        Tokens(tokens.passage, range: tokens.letters(range), isDamaged: tokens.isDamaged)
    }

    func sentence(around place: Int) -> Range<Int> {
        func ends(_ index: Int) -> Bool { tokens.sign(index) == 0x2E && tokens.isCapital(index + 1) }
        let low = tokens.indices[..<place].last(where: ends).map { $0 + 1 } ?? 0
        return low..<(tokens.indices[place...].first(where: ends) ?? tokens.count)
    }

    /// The clauses that each order a report: "…; Sở Nội vụ tổng hợp, báo cáo … trước ngày 30/6".
    func clauses() -> [ReportOrder] {
        let ends = tokens.indices.filter { index in
            tokens.sign(index) == 0x3B || tokens.sign(index) == 0x2E && tokens.isCapital(index + 1)
        }
        guard !ends.isEmpty else { return [] }
        return zip([0] + ends.map { $0 + 1 }, ends + [tokens.count]).compactMap { start, end in
            guard start < end else { return nil }
            let order = ReportOrder(tokens: part(start..<end), text: text, isPart: true)
            return order.place() != nil ? order : nil
        }
    }

    /// Those whom the clause itself names first, where its item names others before: "…; Sở Nội vụ tổng hợp, báo cáo …".
    func subject(before place: Int) -> [String]? {
        let clause = clause(around: place)
        guard clause.lowerBound > 0 || isPart else { return nil }
        let list = reader.list(at: clause.lowerBound)
        return list.names.isEmpty || list.end > place ? nil : names(list.names)
    }

    /// Whether the passage sets a time.
    var isTimed: Bool {
        guard let due = DueReader(tokens: tokens).due()?.due else { return false }
        return due.by != nil || due.recurrence != nil
    }

    func clause(around place: Int) -> Range<Int> {
        let sentence = sentence(around: place)
        let low = tokens.indices[sentence.lowerBound..<place].last { tokens.sign($0) == 0x3B }
        let high = tokens.indices[place..<sentence.upperBound].first { tokens.sign($0) == 0x3B }
        return (low.map { $0 + 1 } ?? sentence.lowerBound)..<(high ?? sentence.upperBound)
    }

    // MARK: Occasion

    /// - Parameter isTimed: A report that comes again by the calendar, in which difficulties are told as well.
    func isAdHoc(isTimed: Bool) -> Bool { tokens.first("dot xuat") != nil || !isTimed && isOnEvent }

    var isOnEvent: Bool { Self.onEvent.contains { tokens.first($0) != nil } }

    private static let onEvent: [Words] = [
        "kho khan", "vuong mac", "khi phat hien", "phat sinh", "xin chu truong", "bao cao de xuat", "vuot tham quyen",
        "ngoai tham quyen", "khi xay ra", "khi co thay doi", "neu phat hien", "neu thay can", "truong hop thay can",
        "truong hop can thiet", "truong hop dac biet",
    ]

    /// "tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh": how the work goes, told to a body at a time left open.
    func tellsHowItGoes(around place: Int) -> Bool {
        if tokens.isDamaged { return false }
        let sentence = sentence(around: place)
        return (receiver(after: place) != nil || tokens.has("tong hop", at: place - 3))
            && sentence.contains {
                Self.progress.match(tokens, at: $0) != nil || Self.watching.match(tokens, at: $0) != nil
            }
            || isOnlyTold(at: place)
    }

    /// "Thực hiện chế độ thông tin báo cáo về …": a duty to report that stands for good.
    func keepsUp(at place: Int) -> Bool {
        !tokens.isDamaged && tokens.has("thuc hien che do", at: place) && receiver(after: place) != nil
    }

    /// "Theo dõi, tổng hợp, báo cáo …" is nothing but to tell how things go.
    func isOnlyTold(at place: Int) -> Bool {
        !tokens.isDamaged && (tokens.has("theo doi", at: 0) || tokens.has("tong hop", at: 0))
            && tokens.has("bao cao", at: place) && tokens.sign(place - 1) == 0x2C
    }

    private static let progress = PhraseBook("ket qua, tinh hinh, tien do")
    private static let watching = PhraseBook("theo doi, don doc, so ket, tong ket, tong hop bao cao")

    // MARK: Receivers

    /// The body behind "về", "gửi", "gửi về" or directly behind "báo cáo".
    func receiver(after place: Int) -> String? {
        for index in place..<tokens.count {
            let isTo = ["ve", "gui", "cao", "cho", "voi", "trinh"].contains { tokens.has(words: Words($0), at: index) }
            guard isTo else { continue }
            if reader.opensName(index + 1) {
                var told: [String] = []
                for name in names(reader.list(at: index + 1).names) where !told.contains(name) { told.append(name) }
                return told.joined(separator: "; ")
            }
            if let length = Self.authorities.match(tokens, at: index + 1) {
                var end = index + 1 + length
                while tokens.isCapital(end), !tokens.isNumber(end) { end += 1 }
                let words = tokens.passage.string(tokens.letters(index + 1..<end), of: text)
                return VietnameseCase.capitalised(words)
            }
        }
        return nil
    }

    /// "báo cáo kết quả (qua Sở Nội vụ)", "kịp thời báo cáo, đề xuất Ủy ban nhân dân tỉnh …".
    func receiverAside(after place: Int) -> String? {
        guard !tokens.isDamaged else { return nil }
        for index in place..<min(tokens.count, place + 24) {
            let isJoined = tokens.sign(index - 1) == 0x2C || tokens.has("va", at: index)
            let proposing = isJoined ? Self.proposing.match(tokens, at: index) : nil
            let isBy = tokens.has("qua", at: index) || proposing != nil
            let start = index + (proposing ?? 1)
            guard isBy, reader.opensName(start) else { continue }
            return names(reader.list(at: start).names).joined(separator: "; ")
        }
        return nil
    }

    private static let proposing = PhraseBook("de xuat, kien nghi, va kien nghi, va de xuat")

    func names(_ names: [BodyName]) -> [String] {
        names.map { name in
            var range = name.tokens
            // "báo cáo Bộ trưởng 6 tháng (trước 30/6)": the number is that of the months.
            while let last = range.last, range.count > 1, tokens.isNumber(last), tokens.has("thang", at: last + 1) {
                range = range.lowerBound..<last
            }
            return VietnameseBody.canonical(tokens.passage.string(tokens.letters(range), of: text))
        }
    }

    /// "đề nghị các trường báo cáo … để tổng hợp, báo cáo UBND tỉnh": the day before it is the others'.
    func asksOthers(before place: Int) -> Bool {
        (1..<max(1, place)).contains { index in
            (tokens.has("de nghi", at: index) || tokens.has("yeu cau", at: index)) && reader.opensName(index + 2)
        }
    }

    /// "… để Ban Tuyên giáo tổng hợp, báo cáo Ban Thường vụ": reports go on upwards, by whoever gathers them.
    func chain(after place: Int) -> (who: String?, to: String?, due: DraftDue?)? {
        for index in (place + 1)..<max(place + 1, tokens.count) where tokens.has("tong hop", at: index) {
            let next = tokens.sign(index + 2) == 0x2C ? index + 3 : index + 2
            guard tokens.has("bao cao", at: next) else { continue }
            let start = (max(place, index - 16)..<index).first { reader.list(at: $0).end == index }
            let who = start.flatMap { names(reader.list(at: $0).names).last }
            let rest = next..<sentence(around: next).upperBound
            return (who, receiver(after: next), tokens.isDamaged ? nil : DueReader(tokens: part(rest)).due()?.due)
        }
        return nil
    }

    private static let acts = PhraseBook(
        """
        gui bao cao, bao cao dinh ky, dinh ky bao cao, bao cao ket qua, tong hop bao cao, bao cao tinh hinh, tham muu bao cao, \
        bao cao de xuat, bao cao xin chu truong, phan anh ve, bao cao ve, kip thoi bao cao, bao cao ubnd, bao cao uy ban
        """)

    /// Of texts whose letters are sound.
    private static let soundActs = PhraseBook(
        "bao cao ngay, gui du thao bao cao, thuc hien che do bao cao, thuc hien che do thong tin bao cao, thuc hien che do thong tin, de xuat gui"
    )

    /// Before "báo cáo" as a thing.
    private static let nouns = PhraseBook(
        "che do, cong tac, noi dung, mau, so lieu, phuc vu, cac, cua, trong, theo, tai, tu, nhung, ban, mot, de lam")

    /// Acts of making that hand a report on.
    private static let passing = PhraseBook("gui, tong hop, tham muu, trinh")

    private static let sending = PhraseBook("gui, gui ve, trinh, gui cho, nop ve, bao cao, ve")
    /// What is drawn up anew for every term and sent in is a report.
    private static let drawing = PhraseBook(
        "lap bao cao, lap danh sach, lap du toan, lap bang ke, lap bang tong hop, lap so lieu, xay dung bao cao")
    private static let gathering = PhraseBook(
        "tong hop, thong ke, cung cap thong tin, tong hop thanh, cung cap so lieu, ra soat so lieu")

    private static let authorities = PhraseBook(
        "cap co tham quyen, cap tren, co quan co tham quyen, cap tham quyen, lanh dao, thu tuong, thuong truc, ban thuong vu"
    )
}
