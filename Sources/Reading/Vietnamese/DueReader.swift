/// A deadline with the words it was read from.
struct ReadDue: Sendable {
    var due: DraftDue
    var span: Span
    var confidence: Double
}

/// Reads deadlines from the words of a sentence or a table's cell.
///
/// A time that only names another document's date, a forecast or a title is no deadline: in running text a date
/// counts only behind a word that sets one ("trước", "chậm nhất", "đến hết").
struct DueReader: Sendable {
    let tokens: Tokens
    /// The whole text is a time cell or stands behind "Thời gian hoàn thành:".
    var isCell = false

    func due() -> ReadDue? {
        if let found = latest() { return found }
        if isCell, let found = cell() { return found }
        if tokens.has("dinh ky", at: 0), tokens.sign(2) == 0x2C, let found = periodic() { return found }
        return once() ?? listed() ?? dated() ?? repeated() ?? ongoing() ?? guidance()
    }

    /// "Dự kiến ngày 05/12/2025 (chậm nhất ngày 10/12/2025)": what is planned may still be put off.
    private func latest() -> ReadDue? {
        guard !tokens.isDamaged, let planned = tokens.first("du kien"), let place = tokens.first("cham nhat"),
            planned < place, place - planned <= 14
        else { return nil }
        let found = DueReader(tokens: Tokens(tokens.passage, range: tokens.letters(place..<tokens.count))).deadline()
        return found?.due.by == nil ? nil : found
    }

    /// "xây dựng kế hoạch trước ngày 30/4/2026; định kỳ 6 tháng (trước 10/6), hằng năm (trước 10/12) báo cáo": the work first,
    /// then what is told of it.
    private func once() -> ReadDue? {
        guard !isCell, !tokens.isDamaged,
            let regular = tokens.indices.first(where: { tokens.sign($0 - 1) == 0x3B && tokens.has("dinh ky", at: $0) })
        else { return nil }
        let words = DueReader(tokens: Tokens(tokens.passage, range: tokens.letters(0..<regular)))
        return words.deadline().flatMap { $0.due.kind == .date && $0.due.by?.utf8.count == 10 ? $0 : nil }
    }

    private func dated() -> ReadDue? { span() ?? deadline() ?? opening() ?? goingOn() ?? yearless() }

    /// "… (năm 2026 và rà soát hằng năm).": a parenthesis at the end with when it begins.
    private func goingOn() -> ReadDue? { closing().flatMap { $0.due.kind == .ongoing ? $0 : nil } }

    private func repeated() -> ReadDue? {
        if let found = beforeRhythm() ?? recurring() ?? (isCell ? nil : condition()) ?? relative() { return found }
        return closing() ?? periodic()
    }

    /// "6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)": what comes again at several days.
    private func listed() -> ReadDue? {
        guard !tokens.isDamaged, tokens.indices.lazy.filter({ tokens.has("truoc", at: $0) }).prefix(2).count > 1 else {
            return nil
        }
        var rates: [String] = []
        for rate in ReportRhythm.listed(tokens).map(\.recurrence) where !rates.contains(rate) { rates.append(rate) }
        guard rates.count > 1 else { return nil }
        return read(0..<tokens.count, DraftDue(kind: .recurring, recurrence: rates.joined(separator: " and ")), 0.8)
    }

    /// "Năm 2026: rà soát …", "Quý III/2026, hoàn thành …": the time stands first.
    private func opening() -> ReadDue? {
        guard !isCell, !tokens.isDamaged, let period = PeriodReader(tokens: tokens).period(at: 0),
            period.date.year != nil,
            tokens.sign(period.end) == 0x3A || tokens.sign(period.end) == 0x2C && period.kind != .date
        else { return nil }
        return read(0..<period.end, period.due(isLimit: false), 0.85)
    }

    // MARK: Dates

    /// "(từ 01/10 đến hết 15/10/2025)", "từ tháng 6 đến tháng 8 năm 2024", "từ tháng 12/2025 trở đi".
    func span() -> ReadDue? {
        for index in tokens.indices where tokens.has("tu", at: index) {
            if let found = onwards(from: index) { return found }
            guard let end = (index + 2..<index + 9).first(where: joinsRange), !isCell else { continue }
            if let found = range(end) { return found }
        }
        return nil
    }

    /// "trước ngày 30/6/2021", "chậm nhất ngày 05 tháng 12", "trong quý II/2024", "từ ngày … đến ngày …".
    func deadline() -> ReadDue? {
        guard var found = deadline(from: 0) else { return nil }
        // "học kỳ I trước ngày 10/01; cả năm trước ngày 25/5": the last one of the same duty.
        while let next = deadline(from: found.end), next.read.due.kind == found.read.due.kind,
            next.read.due.by != nil, next.start - found.end <= 6, isListed(found.end..<next.start)
        {
            found = next
        }
        return until(found) ?? found.read
    }

    /// "trước ngày 15/12/2026 và 15/6/2027": done with the last.
    private func until(_ first: (read: ReadDue, start: Int, end: Int)) -> ReadDue? {
        guard first.read.due.kind == .date, tokens.has("va", at: first.end),
            let next = PeriodReader(tokens: tokens).period(at: first.end + 1), next.kind == .date,
            let by = next.date.iso, next.date.year != nil, by > first.read.due.by ?? ""
        else { return nil }
        return read(first.start..<next.end, DraftDue(kind: .date, by: by), 0.85)
    }

    /// Words between two times that name no further act.
    private func isListed(_ range: Range<Int>) -> Bool {
        guard let first = range.first, let sign = tokens.sign(first), sign == 0x3B || sign == 0x2C else { return false }
        return !range.contains { Vocabulary.verbs.match(tokens, at: $0) != nil }
    }

    private func deadline(from first: Int) -> (read: ReadDue, start: Int, end: Int)? {
        guard let read = limited(from: first) else { return nil }
        let place = { (index: Int) in Int(tokens.passage.starts[tokens[index].range.lowerBound]) }
        guard let start = tokens.indices[first...].first(where: { place($0) >= read.span.start }) else { return nil }
        let end = tokens.indices[start...].first { place($0) >= read.span.end } ?? tokens.count
        return end > first ? (read, start, end) : nil
    }

    /// "danh mục các dự án triển khai trong giai đoạn 2011-2015": the time of what a list holds, not of drawing it up.
    private func isOfListed(_ index: Int) -> Bool {
        guard !tokens.isDamaged, !isCell, tokens.has("trong giai doan", at: index),
            tokens.has("trien khai", at: index - 2) || tokens.has("thuc hien", at: index - 2)
        else { return false }
        return (max(0, index - 16)..<index).contains { tokens.has("danh muc", at: $0) }
    }

    private func limited(from first: Int) -> ReadDue? {
        for index in tokens.indices.dropFirst(first) {
            guard
                let length = limitOfPart(index) ?? Self.limits.match(tokens, at: index) ?? bareLimit(index)
                    ?? closingTime(index),
                !isOfListed(index)
            else {
                continue
            }
            var start = index + length
            while let more = Self.limits.match(tokens, at: start) { start += more }
            // The last word may be the date's own: "trước ngày 01 tháng 12", "trong quý II".
            while start > index + 1, Self.dateWords.match(tokens, at: start - 1) != nil { start -= 1 }
            if let monthly = dayOfMonth(index, date: start) { return monthly }
            if tokens.has("giai doan", at: start - 2) { start -= 2 }
            start = afterFeast(afterHour(start))
            if let range = range(index) { return range }
            guard let period = PeriodReader(tokens: tokens).period(at: start) else { continue }
            if period.date.year == nil, let dated = ofNamedYear(period, index) { return dated }
            let isOnly = period.date.year == nil
            if isOnly {
                let (range, rate) = recurrence(around: index..<period.end)
                let by = period.date.iso ?? ""
                return read(
                    range, DraftDue(kind: .recurring, recurrence: (rate ?? "yearly") + " before " + by),
                    rate == nil ? 0.6 : 0.9)
            }
            // "đến năm 2030" in mid-sentence is a horizon of a title, not a time limit.
            // "đến hết năm 2025" sets a limit wherever it stands.
            let closes =
                (tokens.has("trong", at: index) || tokens.has("vao nam", at: index) && !comesAgain(before: index))
                && !tokens.isWord(period.end)
                || tokens.has("den het", at: index) || tokens.has("dip cuoi", at: start - 2)
            if period.kind == .year, period.date.month == nil, let year = period.date.year,
                tokens.has("truoc nam", at: index)
            {
                return read(index..<period.end, DraftDue(kind: .date, by: "\(year - 1)-12-31"), 0.8)
            }
            if period.kind == .year, !isCell, !opensClause(index), !closes { continue }
            return read(
                index..<period.end, period.due(isLimit: !(index..<start).contains { tokens.has("trong", at: $0) }), 0.9)
        }
        return nil
    }

    /// "sơ kết hằng năm, tổng kết vào năm 2030": what comes again goes before the last time.
    private func comesAgain(before index: Int) -> Bool {
        (max(0, index - 24)..<index).contains { Recurrence.match(tokens, at: $0) != nil }
    }

    /// "phương án luân phiên năm 2026, trình trước 15/5": the one year that the sentence names before.
    private func ofNamedYear(_ period: Period, _ index: Int) -> ReadDue? {
        guard period.date.day != nil, recurrence(around: index..<period.end).rate == nil else { return nil }
        let years = tokens.indices[..<index].compactMap { place -> Int? in
            guard tokens.has("nam", at: place), tokens.sign(place + 2) != 0x2D, let year = tokens.number(place + 1)
            else {
                return nil
            }
            return (1990...2100).contains(year) ? year : nil
        }
        guard let year = years.first, Set(years).count == 1 else { return nil }
        var date = period.date
        date.year = year
        return read(index..<period.end, DraftDue(kind: .date, by: date.iso), 0.75)
    }

    /// "trước ngày 25 hằng tháng", "trước ngày 15 của tháng cuối quý".
    private func dayOfMonth(_ index: Int, date start: Int) -> ReadDue? {
        guard tokens.has("ngay", at: start), let day = tokens.number(start + 1), (1...31).contains(day) else {
            return nil
        }
        let next = tokens.has("cua", at: start + 2) ? start + 3 : start + 2
        for (words, rate) in Self.monthly where tokens.has(words: words, at: next) {
            let due = DraftDue(kind: .recurring, recurrence: rate + " before " + VietnameseDate.two(day))
            return read(index..<(next + words.count), due, 0.85)
        }
        // "hằng tháng (trước ngày 25)", "hằng quý, chậm nhất ngày 20"
        guard !tokens.has("thang", at: start + 2), ![0x2F, 0x2D].contains(tokens.sign(start + 2)),
            let (place, rate) = (max(0, index - 6)..<index).lazy.compactMap({ place in
                Recurrence.match(tokens, at: place).map { (place, $0.rate) }
            }).first(where: { $0.1 == "monthly" || $0.1 == "quarterly" })
        else { return nil }
        let due = DraftDue(kind: .recurring, recurrence: rate + " before " + VietnameseDate.two(day))
        return read(place..<(start + 2), due, 0.8)
    }

    private static let monthly: [(Words, String)] = [
        ("hang thang", "monthly"), ("moi thang", "monthly"), ("thang sau", "monthly"), ("thang tiep theo", "monthly"),
        ("thang ke tiep", "monthly"), ("thang lien ke", "monthly"), ("thang cuoi quy", "quarterly"),
        ("thang cuoi cua quy", "quarterly"), ("thang cuoi moi quy", "quarterly"), ("thang dau quy", "quarterly"),
        ("thang dau cua quy", "quarterly"), ("thang dau moi quy", "quarterly"),
    ]

    /// "trước 17 giờ 30 phút ngày 07/9/2024": the hour stands before its day.
    func afterHour(_ start: Int) -> Int {
        guard tokens.isNumber(start) else { return isClock(start) ? start + 1 : start }
        if tokens.has("gio", at: start + 1) {
            let next = tokens.isNumber(start + 2) ? start + (tokens.has("phut", at: start + 3) ? 4 : 3) : start + 2
            return tokens.sign(next) == 0x2C ? next + 1 : next
        }
        return start
    }

    /// "trước ngày Quốc khánh 02/9/2025", "trước dịp Tết Dương lịch 01/01/2026": a day's name stands before its date.
    private func afterFeast(_ start: Int) -> Int {
        guard tokens.has("ngay", at: start) || tokens.has("dip", at: start), tokens.isCapital(start + 1),
            !tokens.isNumber(start + 1)
        else { return start }
        let date = (start + 2..<start + 7).first { tokens.isNumber($0) }
        guard let date, (start + 1..<date).allSatisfy({ tokens.isWord($0) }), tokens.sign(date + 1) == 0x2F else {
            return start
        }
        return date
    }

    /// "17h", "17h00".
    private func isClock(_ index: Int) -> Bool {
        guard tokens.isWord(index) else { return false }
        let letters = tokens.passage.letters[tokens[index].range]
        guard letters.first?.isDigit == true, letters.count <= 5 else { return false }
        return letters.count { $0 == Letter(ascii: "h") } == 1
            && letters.allSatisfy { $0.isDigit || $0 == Letter(ascii: "h") }
    }

    private static let dateWords = PhraseBook("ngay, thang, quy, nam")

    func opensClause(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        return tokens.sign(index - 1) != nil || Self.finishing.match(tokens, at: index - 2) != nil
            || Self.finishing.match(tokens, at: index - 1) != nil
    }

    private static let finishing = PhraseBook("hoan thanh, xong, phan dau, dat, bao dam, dam bao")

    static let limits = PhraseBook(
        "den cuoi nam, den giua nam, tai phien hop, tai phien hop thuong ky, ket thuc, dinh ky, truoc, truoc ngay, cham nhat, cham nhat la, den het, het, han cuoi, xong trong, trong thang, trong quy, trong nam, "
            + "hoan thanh trong, vao dip, vao dip cuoi nam, trong dip, cham nhat vao dip, nhan dip, keo dai sau, khong muon hon, muon nhat, tre nhat, vao quy, vao thang, vao cuoi nam, trong ngay, trong tuan, trong giai doan, vao ngay, vao truoc ngay, den het ngay, den thang, den ngay, vao nam, xong truoc, cham nhat den, den nam, hoan thanh vao, hoan thanh dip, hoan thanh thang, hoan thanh quy, hoan thanh ngay, du kien, du kien vao, du kien trong"
    )

    // MARK: Conditions

    /// "Khi …," at the front: what must happen first.
    func condition() -> ReadDue? {
        guard let length = Self.conditions.match(tokens, at: 0) else { return nil }
        let end =
            tokens.indices.dropFirst(length).last { index in
                tokens.sign(index) == 0x2C && (BodyNameReader(tokens: tokens).opensName(index + 1))
            } ?? tokens.indices.dropFirst(length).first { tokens.sign($0) == 0x2C } ?? tokens.count
        return end > 0 ? read(0..<end, DraftDue(kind: .relative), 0.8) : nil
    }

    private static let conditions = PhraseBook("khi, sau khi, trong qua trinh, truong hop, neu")

    /// "trước khi trình …", "sau khi có …", "trong vòng 05 ngày kể từ …", "theo đúng lộ trình …".
    func relative() -> ReadDue? {
        let urgent = tokens.has("bao cao", at: 0) ? 0 : tokens.first("bao cao ngay")
        for index in tokens.indices {
            let sound = soundRelation(index, isReported: urgent.map { $0 <= index } ?? false)
            guard let length = sound ?? Self.relations.match(tokens, at: index) else { continue }
            let isBare =
                tokens.has("trong", at: index) && length < 3
                || ["cham nhat", "khong qua"].contains { tokens.has($0, at: index) } && length == 2
            if isBare, !tokens.isNumber(index + length) { continue }
            if length == 1 || tokens.has("khong qua", at: index)
                || tokens.has("cham nhat", at: index) && tokens.isNumber(index + length), !counts(index)
            {
                continue
            }
            // "trong vòng 02 giờ" is a standing limit of the work, not the time for doing it.
            if tokens.has("gio", at: index + length + 1) || tokens.has("phut", at: index + length + 1) { continue }
            let end =
                (index + length..<max(index + length, tokens.count)).first { index in
                    tokens.sign(index) == 0x3B || tokens.sign(index) == 0x2E
                } ?? tokens.count
            return read(index..<(clauseEnd(index..<end) ?? end), DraftDue(kind: .relative), 0.75)
        }
        return nil
    }

    /// "trong 05 ngày kể từ …", "trong 03 ngày làm việc sau khi …": a bare "trong" needs the event it counts from.
    private func counts(_ index: Int) -> Bool {
        (index + 2..<index + 8).contains { Self.counting.match(tokens, at: $0) != nil } || countsWhole(index)
    }

    private static let counting = PhraseBook("ke tu, sau khi, tinh tu")

    /// Short words that a scan's letters resemble by chance: "khi có nhà đầu tư đề xuất", "trước khi làm thủ tục".
    private func soundRelation(_ index: Int, isReported: Bool) -> Int? {
        if tokens.isDamaged { return nil }
        // "Báo cáo ngay … khi phát sinh vụ việc phức tạp"
        if isReported, let event = Self.events.match(tokens, at: index) { return event }
        // "kiểm tra khi có dấu hiệu vi phạm" tells in which case, and no time.
        if tokens.has("khi co dau hieu", at: index) { return nil }
        return Self.soundRelations.match(tokens, at: index) ?? takingEffect(index)
    }

    /// "khi Luật Dân quân tự vệ có hiệu lực thi hành".
    private func takingEffect(_ index: Int) -> Int? {
        guard tokens.has("khi", at: index), tokens.isCapital(index + 1), Self.laws.match(tokens, at: index + 1) != nil
        else { return nil }
        let words = tokens.indices[index...].prefix(20).prefix { tokens.isWord($0) }
        return words.first { tokens.has("co hieu luc", at: $0) }.map { $0 + 3 - index }
    }

    private static let laws = PhraseBook("luat, nghi dinh, thong tu, phap lenh, nghi quyet, quyet dinh")

    private static let events = PhraseBook("khi phat sinh, khi xay ra")
    private static let soundRelations = PhraseBook("truoc khi, khi co")

    private static let relations = PhraseBook(
        "theo dung tien do, dung tien do quy dinh, dung thoi han quy dinh, truoc khi trinh, khi co yeu cau, khi co de nghi, khi duoc yeu cau, khi duoc de nghi, sau khi co, sau khi duoc, ngay sau khi, trong, trong thoi han, trong vong, theo dung lo trinh, trinh tai ky hop, tai ky hop, ky hop thuong le, sau, "
            + "khong qua, theo lo trinh, cham nhat, cham nhat sau")

    /// "… sơ kết 03 năm (quý II/2028).": a parenthesis at the end with a time alone.
    private func closing() -> ReadDue? {
        guard let open = tokens.indices.last(where: { tokens.sign($0) == 0x28 }), tokens.count - open <= 16 else {
            return nil
        }
        var start = open + 1
        while let length = Self.limits.match(tokens, at: start) { start += length }
        while start > open + 1, Self.dateWords.match(tokens, at: start - 1) != nil { start -= 1 }
        guard let period = PeriodReader(tokens: tokens).period(at: start), period.date.year != nil,
            let close = tokens.indices[period.end...].first(where: { tokens.sign($0) == 0x29 })
        else { return nil }
        if repeats(behind: period.end, to: close) {
            return read((open + 1)..<close, DraftDue(kind: .ongoing, from: period.date.first), 0.8)
        }
        guard close == period.end else { return nil }
        return read((open + 1)..<period.end, period.due(isLimit: start > open + 1), 0.85)
    }

    func read(_ range: Range<Int>, _ due: DraftDue, _ confidence: Double) -> ReadDue {
        let letters = tokens.letters(range)
        return ReadDue(due: due, span: tokens.passage.span(letters), confidence: confidence)
    }
}
