/// How often a report is due and by which day of the year, where a sentence lists several: "báo cáo 6 tháng trước ngày
/// 10/6, báo cáo năm trước ngày 10/12"; "quý I (trước 10/3), 6 tháng (trước 10/6), quý III …, năm …".
struct ReportRhythm: Sendable, Equatable {
    let recurrence: String
    /// "12-10"; `nil` where an event sets the day.
    let by: String?

    /// Every period of the sentence that a day and month follow.
    static func listed(_ tokens: Tokens) -> [ReportRhythm] {
        let behind = behind(tokens)
        return behind.count > 1 ? behind : named(tokens)
    }

    /// "trước ngày 05/6 (đối với báo cáo 6 tháng), trước ngày 05/12 đối với báo cáo năm": the period stands behind its day.
    private static func behind(_ tokens: Tokens) -> [ReportRhythm] {
        tokens.indices.compactMap { index in
            guard tokens.has("bao cao", at: index), let (_, rate) = period(tokens, at: index + 2) else { return nil }
            var end = index
            if tokens.has("doi voi", at: end - 2) { end -= 2 }
            if tokens.sign(end - 1) == 0x28 { end -= 1 }
            guard end < index else { return nil }
            for start in max(0, end - 8)..<end {
                guard let (by, last) = day(tokens, at: start) else { continue }
                let rest = Recurrence.match(tokens, at: last)?.length ?? 0
                if last == end || last + rest == end { return ReportRhythm(recurrence: rate, by: by) }
            }
            // "chậm nhất 15 ngày sau khi kết thúc quý (đối với báo cáo quý)"
            let isCounted = (max(0, end - 8)..<end).contains { tokens.has("ket thuc", at: $0) }
            return isCounted ? ReportRhythm(recurrence: rate, by: nil) : nil
        }
    }

    private static func named(_ tokens: Tokens) -> [ReportRhythm] {
        tokens.indices.compactMap { index in
            guard let (length, rate) = period(tokens, at: index) else { return nil }
            var next = index + length
            if let sign = tokens.sign(next), sign == 0x28 || sign == 0x3A { next += 1 }
            if tokens.has("gui", at: next) { next += 1 }
            guard tokens.has("truoc", at: next) || tokens.has("cham nhat", at: next) else { return nil }
            next += tokens.has("truoc", at: next) ? 1 : 2
            if tokens.has("ngay", at: next), tokens.isNumber(next + 1) { next += 1 }
            let start = tokens.has("ngay", at: next - 1) ? next - 1 : next
            guard let (by, _) = day(tokens, at: start),
                by.utf8.contains(0x2D) || rate == "monthly" || rate == "quarterly"
            else { return nil }
            return ReportRhythm(recurrence: rate, by: by)
        }
    }

    /// "định kỳ 6 tháng, hằng năm … trước ngày 15/6 và 15/12", "vào ngày 15 và ngày 30 hằng tháng": days in the order of
    /// the periods, or all of the one period.
    static func paired(_ tokens: Tokens, in range: Range<Int>) -> [ReportRhythm] {
        guard let days = days(tokens, in: range), days.count > 1 else { return [] }
        var rates: [String] = []
        for rate in range.compactMap({ Recurrence.match(tokens, at: $0)?.rate }) where !rates.contains(rate) {
            rates.append(rate)
        }
        if rates.count == days.count { return zip(rates, days).map { ReportRhythm(recurrence: $0, by: $1) } }
        return rates.count == 1 ? days.map { ReportRhythm(recurrence: rates[0], by: $0) } : []
    }

    /// Days without a year, one behind the other.
    private static func days(_ tokens: Tokens, in range: Range<Int>) -> [String]? {
        guard let start = range.first(where: { before.match(tokens, at: $0) != nil }) else { return nil }
        var (found, index) = ([String](), start)
        while index < range.upperBound {
            if let length = before.match(tokens, at: index) { index += length }
            let isDay = tokens.has("ngay", at: index - 1) && !tokens.has("ngay", at: index)
            guard let (day, end) = day(tokens, at: isDay ? index - 1 : index) else { break }
            found.append(day)
            let joins = tokens.has("va", at: end) || tokens.sign(end) == 0x2C || tokens.sign(end) == 0x3B
            guard joins else { break }
            index = end + 1
        }
        return found
    }

    /// "15/6", "ngày 01 tháng 12"; "ngày 25" of a month.
    private static func day(_ tokens: Tokens, at index: Int) -> (by: String, end: Int)? {
        if let (date, end) = VietnameseDate.read(tokens, at: index) {
            return date.year == nil && date.day != nil ? date.iso.map { ($0, end) } : nil
        }
        if let day = tokens.number(index), tokens.sign(index + 1) == 0x2F, let month = tokens.number(index + 2) {
            let date = VietnameseDate(month: month, day: day)
            return (1...12).contains(month) && (1...31).contains(day) ? date.iso.map { ($0, index + 3) } : nil
        }
        guard tokens.has("ngay", at: index), let day = tokens.number(index + 1), (1...31).contains(day) else {
            return nil
        }
        return (VietnameseDate.two(day), index + 2)
    }

    private static let before = PhraseBook(
        "truoc ngay, truoc, vao ngay, cham nhat ngay, cham nhat la ngay, cham nhat vao ngay, cham nhat")

    /// "trước ngày 20 của tháng cuối quý và trước ngày 15/11 hằng năm": each day with the rate that stands with it.
    ///
    /// - Parameter apart: Days of one rate count as several.
    static func several(_ tokens: Tokens, in range: Range<Int>, apart: Bool = false) -> [ReportRhythm] {
        let starts = range.filter { before.match(tokens, at: $0) != nil && before.match(tokens, at: $0 - 1) == nil }
        guard starts.count > 1 else { return [] }
        let found = zip(starts, starts.dropFirst() + [range.upperBound]).compactMap { start, end -> ReportRhythm? in
            let words = Tokens(tokens.passage, range: tokens.letters(start..<end), isDamaged: tokens.isDamaged)
            guard let due = DueReader(tokens: words).due()?.due, due.kind == .recurring else { return nil }
            let told = rhythm(due)
            return told.recurrence.flatMap { rate in told.by.map { ReportRhythm(recurrence: rate, by: $0) } }
        }
        return found.count == starts.count && Set(found.map { apart ? $0.by : $0.recurrence }).count > 1 ? found : []
    }

    /// Every day with its year behind "trước" in the words: "học kỳ I trước ngày 15/01/2027; cả năm trước ngày 31/5/2027".
    static func dated(_ tokens: Tokens, in range: Range<Int>) -> [ReportRhythm] {
        range.flatMap { index -> [ReportRhythm] in
            guard tokens.has("truoc", at: index) || tokens.has("cham nhat", at: index) else { return [] }
            var dates: [VietnameseDate] = []
            var next = index + (tokens.has("truoc", at: index) ? 1 : 2)
            while let (date, end) = VietnameseDate.read(tokens, at: next), date.day != nil {
                dates.append(date)
                guard tokens.has("va", at: end) else { break }
                next = end + 1
            }
            // "trước ngày 15 tháng 7 và ngày 15 tháng 12 năm 2026": one year for both.
            guard let year = dates.last?.year else { return [] }
            return dates.compactMap { date in
                var date = date
                date.year = date.year ?? year
                return date.iso.map { ReportRhythm(recurrence: "once", by: $0) }
            }
        }
    }

    /// "yearly before 12-01" is yearly, by the first of December.
    static func rhythm(_ due: DraftDue) -> (recurrence: String?, by: String?) {
        guard due.kind == .recurring, let words = due.recurrence else {
            let isDated = due.kind == .date || due.kind == .range || due.kind == .month
            return isDated ? ("once", due.by) : (nil, nil)
        }
        guard let place = words.range(ofWord: " before ") else { return (words, nil) }
        return (String(words[..<place.lowerBound]), String(words[place.upperBound...]))
    }

    /// "hai năm một lần": a day of the year is then that of the years in which it is due.
    static func rarer(_ tokens: Tokens) -> String? {
        let rate = "every two years"
        return tokens.indices.contains { Recurrence.match(tokens, at: $0)?.rate == rate } ? rate : nil
    }

    /// "Báo cáo 6 tháng: …", "Báo cáo năm: …": the rate that the line's label sets, and the token behind the colon.
    static func labelled(_ tokens: Tokens) -> (rate: String, end: Int)? {
        guard tokens.has("bao cao", at: 0), let (length, rate) = period(tokens, at: 2),
            tokens.sign(2 + length) == 0x3A
        else { return nil }
        return (rate, 3 + length)
    }

    /// What a sentence says of reports that come again without saying how often: "định kỳ báo cáo", "báo cáo theo quy định".
    static func unstated(_ tokens: Tokens, in sentence: Range<Int>) -> String? {
        if sentence.contains(where: { tokens.has("dinh ky", at: $0) }) {
            return "periodic (định kỳ, interval not stated)"
        }
        if sentence.contains(where: { tokens.has("theo quy dinh", at: $0) && $0 + 7 >= sentence.upperBound }) {
            return "as prescribed (theo quy định)"
        }
        return nil
    }

    private static func period(_ tokens: Tokens, at index: Int) -> (length: Int, rate: String)? {
        if tokens.number(index) == 6, tokens.has("thang", at: index + 1) {
            let opening = tokens.has("dau nam", at: index + 2) ? 4 : 2
            return (opening, "half-yearly")
        }
        if tokens.has("quy", at: index), tokens.isWord(index + 1),
            Numerals.roman(tokens.passage.letters[tokens[index + 1].range]) != nil
        {
            return (2, "quarterly")
        }
        if tokens.has("quy", at: index), [0x28, 0x29, 0x3A].contains(tokens.sign(index + 1)) {
            return (1, "quarterly")
        }
        if tokens.has("thang", at: index), tokens.sign(index + 1) == 0x3A, !tokens.isNumber(index - 1) {
            return (1, "monthly")
        }
        if let (length, rate) = Recurrence.match(tokens, at: index) { return (length, rate) }
        let isYear = tokens.has("nam", at: index) && !tokens.isNumber(index + 1)
        return isYear ? (1, "yearly") : nil
    }
}
