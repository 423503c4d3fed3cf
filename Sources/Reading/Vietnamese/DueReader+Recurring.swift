/// What comes again, goes on without an end, or waits for what others say.
extension DueReader {
    func recurring() -> ReadDue? {
        for index in tokens.indices {
            guard let (length, rate) = Recurrence.match(tokens, at: index), isCell || !isOfNoun(index) else { continue }
            let (range, whole) = recurrence(around: index..<(index + length))
            return read(range, DraftDue(kind: .recurring, recurrence: whole ?? rate), 0.85)
        }
        return nil
    }

    /// "đánh giá kết quả thực hiện nhiệm vụ hằng năm": the tasks of every year, not when to act.
    private func isOfNoun(_ index: Int) -> Bool {
        tokens.has("thuc hien nhiem vu", at: index - 4) || tokens.has("hoan thanh nhiem vu", at: index - 4)
            || tokens.has("chuong trinh cong tac", at: index - 4)
            || tokens.has("theo ke hoach", at: index - 3)
            || index > 1 && (1...4).contains { Self.allowances.match(tokens, at: index - $0) == $0 }
            || (3...12).contains { Self.within.match(tokens, at: index - $0) != nil }
            || (2...4).contains { Self.yearlyNouns.match(tokens, at: index - $0) == $0 }
    }

    /// "trợ cấp hằng tháng" is a kind of money, whenever it is paid.
    private static let allowances = PhraseBook(
        "tro cap, phu cap, luong huu, thu lao, tro cap uu dai, tro cap xa hoi, thu lao chi tra")

    /// "đưa nội dung này vào chương trình kiểm tra, giám sát hằng năm": which programme.
    private static let within = PhraseBook("vao chuong trinh, vao ke hoach, trong chuong trinh, trong ke hoach")

    /// Kinds of plans: "thành các kế hoạch 5 năm và hằng năm".
    private static let yearlyNouns = PhraseBook("5 nam va, 05 nam va, trung han va, dai han va, nam nam va")

    /// The words of repetition next to a date, and what they say together.
    func recurrence(around range: Range<Int>) -> (range: Range<Int>, rate: String?) {
        var (low, high, rates) = (range.lowerBound, range.upperBound, [String]())
        for index in max(0, low - 8)..<min(tokens.count, high + 8) {
            guard let (length, rate) = Recurrence.match(tokens, at: index) else { continue }
            (low, high) = (min(low, index), max(high, index + length))
            if !rates.contains(rate) { rates.append(rate) }
        }
        if rates.isEmpty, let ordered = orderedRate(before: low) { (low, rates) = ordered }
        if tokens.has("dinh ky", at: low - 2) { low -= 2 }
        return (low..<high, rates.isEmpty ? nil : rates.joined(separator: " and "))
    }

    /// "định kỳ 6 tháng báo cáo kết quả … về Bộ Y tế trước ngày 15 tháng 6": said at the head of the clause.
    private func orderedRate(before index: Int) -> (place: Int, rates: [String])? {
        let start = tokens.indices[..<index].last { tokens.sign($0) == 0x3B || tokens.sign($0) == 0x2E } ?? 0
        guard let place = (start..<index).last(where: { tokens.has("dinh ky", at: $0) }) else { return nil }
        let found = (place..<min(index, place + 10)).compactMap { Recurrence.match(tokens, at: $0)?.rate }
        var rates: [String] = []
        for rate in found where !rates.contains(rate) { rates.append(rate) }
        return rates.isEmpty ? nil : (place, rates)
    }

    /// "Định kỳ kiểm tra …", "kiểm tra định kỳ hoặc đột xuất" say that it comes again, though not how often.
    func periodic() -> ReadDue? {
        guard !isCell, let place = tokens.indices.first(where: { isPeriodic($0) }) else { return nil }
        let rate = "periodic (định kỳ, interval not stated)"
        return read(place..<(place + 2), DraftDue(kind: .recurring, recurrence: rate), 0.7)
    }

    private func isPeriodic(_ index: Int) -> Bool {
        guard tokens.has("dinh ky", at: index) else { return false }
        if index == 0 {
            return tokens.sign(2) == 0x2C
                || tokens.isWord(2)
                    && (!tokens.has("bao cao", at: 2)
                        || tokens.sign(4) == 0x2C && Vocabulary.verbs.match(tokens, at: 5) != nil)
        }
        // "…; định kỳ sơ kết, đánh giá": before an act that opens its clause.
        if !tokens.isDamaged, Vocabulary.verbs.match(tokens, at: index + 2) ?? 0 > 1,
            tokens.sign(index - 1) == 0x3B || tokens.sign(index - 1) == 0x2C || endsName(index)
        {
            return true
        }
        let isOften = tokens.has("dot xuat", at: index + 3) || tokens.has("theo", at: index + 2)
        if isOften, tokens.has("thuc hien che do bao cao", at: 0) { return !tokens.isDamaged }
        return isOften && !tokens.isDamaged
            && (1...4).contains { Self.inspecting.match(tokens, at: index - $0) == $0 }
    }

    /// "Các đơn vị định kỳ báo cáo …": the words before it name who acts.
    private func endsName(_ index: Int) -> Bool {
        let reader = BodyNameReader(tokens: tokens)
        return (max(0, index - 14)..<index).contains { reader.opensName($0) && reader.list(at: $0).end == index }
    }

    /// What is done "định kỳ hoặc đột xuất"; reports have rules of their own.
    private static let inspecting = PhraseBook(
        "kiem tra, thanh tra, giam sat, sinh hoat, sinh hoat chuyen mon, danh gia, kiem dinh, tap huan, ra soat, hop")

    func ongoing() -> ReadDue? {
        if let place = tokens.first("thuc hien thuong xuyen") {
            return read(place..<(place + 4), DraftDue(kind: .ongoing), 0.85)
        }
        for index in tokens.indices
        where isCell || index == 0 || isAlwaysDone(index) || tokens.sign(index - 1) == 0x3A && !tokens.isDamaged {
            guard let length = Self.always.match(tokens, at: index) else { continue }
            return read(index..<(index + length), DraftDue(kind: .ongoing), isCell ? 0.9 : 0.75)
        }
        return nil
    }

    /// "các cơ quan thường xuyên phối hợp, trao đổi": before the act; "kinh phí thường xuyên" is a kind of money.
    private func isAlwaysDone(_ index: Int) -> Bool {
        tokens.has("thuong xuyen", at: index) && !tokens.isDamaged && !isFurtherAct(index)
            && Vocabulary.verbs.match(tokens, at: index + 2) ?? 0 > 1
            && Self.moneys.match(tokens, at: index - 1) == nil && Self.moneys.match(tokens, at: index - 2) == nil
    }

    /// "…; thường xuyên kiểm tra", "chủ trì hướng dẫn … thường xuyên kiểm tra": how a later act of the item is done.
    private func isFurtherAct(_ index: Int) -> Bool {
        tokens.indices[..<index].contains { place in
            tokens.sign(place) == 0x3B || tokens.sign(place) == 0x2E && tokens.isCapital(place + 1)
                || tokens.has("chu tri", at: place)
        }
    }

    private static let moneys = PhraseBook("chi, kinh phi, ngan sach, dau tu, thu chi, khu vuc, von")

    private static let always = PhraseBook("thuong xuyen, lien tuc")

    func guidance() -> ReadDue? {
        guard isCell else { return nil }
        for index in tokens.indices
        where Self.guiding.match(tokens, at: index) != nil {
            return read(index..<tokens.count, DraftDue(kind: .guidance), 0.8)
        }
        return nil
    }

    private static let guiding = PhraseBook(
        "theo huong dan, khi co huong dan, theo ke hoach cua, theo yeu cau cua, theo chi dao, theo tien do, theo quy dinh"
    )
}
