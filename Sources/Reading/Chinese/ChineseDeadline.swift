import WorkCalendar

/// A time by which, in which or how often something is to be done, with the words that say so.
struct ChineseDeadline: Sendable, Equatable {
    var due: DraftDue
    var range: Range<Int>
    var confidence: Double
    /// Whether a rule and not the words gave a part of it, such as the year.
    var assumed: String?
    /// Whether the words set a limit (前, 内, 底) and do not only tell when something happens.
    var isLimit: Bool

    /// What a text's deadlines are counted from.
    struct Reference: Sendable {
        /// The year that the document plans for.
        var year: Int?
        var issued: Day?
        /// The years of a plan for several: 2026-2028年.
        var years: ClosedRange<Int>?
    }

    /// Stands for the year of a text that names none, so that its days and months are read all the same.
    ///
    /// It never leaves the reader: see `DraftDue.withoutUnknownYear`.
    static let unknownYear = 1904

    /// Every deadline of running text, in order.
    static func all(in text: ChineseText, _ range: Range<Int>? = nil, base: Reference) -> [ChineseDeadline] {
        let range = range ?? text.all
        var base = base
        var found: [ChineseDeadline] = []
        var index = range.lowerBound
        var quotes = 0
        while index < range.upperBound {
            switch text[index] {
            case "《", "“": quotes += 1
            case "》", "”": quotes = max(0, quotes - 1)
            default:
                if quotes == 0, let deadline = at(index, text, range, base) {
                    found.append(deadline)
                    // 次年1月上旬集中考核，1月20日前报审: the months behind are of that year as well.
                    if nextYears.first(in: text, deadline.range) != nil, let by = deadline.due.by {
                        base.year = Int(by.prefix(4)) ?? base.year
                    }
                    index = deadline.range.upperBound
                    continue
                }
            }
            index += 1
        }
        return found
    }

    /// The one deadline of an item: the last of those that set a limit, else the last time it names.
    ///
    /// Where steps have days of their own the item is finished with the last; a time named before the limit
    /// ("12月，……并于30日前") is when it begins.
    static func ofItem(_ text: ChineseText, _ range: Range<Int>? = nil, base: Reference) -> ChineseDeadline? {
        let found = ofWork(in: text, range, base: base)
        let limits = found.filter(\.isLimit)
        let candidates = limits.isEmpty ? found : limits
        guard let first = candidates.first else {
            let range = range ?? text.all
            return since(text, range, base: base) ?? throughout(text, range, base: base)
                ?? ofYear(text, range, base: base) ?? lasting(text, range)
                ?? ChineseRecurrence.mechanism(text, range)
        }
        // A day of each month is not later or earlier than a date: of both the first is the item's.
        let isMixed = candidates.contains { $0.due.kind == .recurring && ($0.due.by != nil || $0.isLimit) }
        // 按季度通报，7月中旬评估: how often stands first, and no limit says by when.
        let isRhythm = limits.isEmpty && first.due.kind == .recurring
        // 每季度召开会议，纪要于会后5个工作日内印发: so often, and each time so soon.
        if let often = found.first, often.due.kind == .recurring, !limits.isEmpty,
            limits.allSatisfy({ $0.due.kind == .relative && $0.due.by == nil && isTerm($0.due.text) })
                || ["half-yearly", "quarterly"].contains(often.due.recurrence) && limits.allSatisfy({ isSeveral($0) })
        {
            return often
        }
        var chosen = isMixed || isRhythm ? first : candidates.max { ($0.due.by ?? "") < ($1.due.by ?? "") } ?? first
        if chosen.due.kind == .date, chosen.due.from == nil,
            let start = found.first(where: { !$0.isLimit && $0.range.lowerBound < chosen.range.lowerBound }),
            let from = start.due.from, let by = chosen.due.by, from <= by
        {
            chosen.due.from = from
        }
        return chosen
    }

    /// 会后5个工作日内, 三日内: how soon, and not before what.
    private static func isTerm(_ words: String?) -> Bool {
        words.map { $0.contains("后") || $0.hasSuffix("内") } ?? false
    }

    /// 7月底、次年1月底前: the days of several rounds.
    private static func isSeveral(_ limit: ChineseDeadline) -> Bool {
        limit.due.kind == .date && limit.due.text.map { $0.contains("、") && $0.contains("次年") } == true
    }

    private static let nextYears: ChineseWords = "次年 翌年 下一年"

    /// 可在3日内申请复核: what one may do in time is no duty.
    private static func isAllowed(_ text: ChineseText, _ index: Int, _ range: Range<Int>?) -> Bool {
        let near = max(range?.lowerBound ?? 0, index - 4)..<index
        let clause = near.last { ChineseSigns(",;。").contains(text[$0]) }.map { $0 + 1 } ?? near.lowerBound
        return allowing.first(in: text, clause..<index) != nil
    }

    private static let allowing: ChineseWords = "可在 可于 可自 可以在 可以于 有权在 有权于"

    /// Deadlines of the sentences that order work; those by which an account is handed in, where there
    /// is no other limit.
    private static func ofWork(in text: ChineseText, _ range: Range<Int>?, base: Reference) -> [ChineseDeadline] {
        let found = all(in: text, range, base: base).filter { !isAllowed(text, $0.range.lowerBound, range) }
        guard found.count > 1 else { return found }
        let accounts = text.sentences(of: range).filter { sentence in
            text.parts(of: sentence, at: { $0 == "," }).contains {
                ChineseReportClause.find(in: text, $0)?.isFiling == false
            }
        }
        let work = found.filter { deadline in !accounts.contains { $0.contains(deadline.range.lowerBound) } }
        return work.contains(where: \.isLimit) ? work : found
    }

    /// 自2025年5月1日起: the work begins then, and nothing ends it.
    private static func since(_ text: ChineseText, _ range: Range<Int>, base: Reference) -> ChineseDeadline? {
        for clause in text.parts(of: range, at: { ChineseSigns(",;。:").contains($0) }) {
            if let term = sinceTerm(text, clause) { return term }
            // 10月起, 5月1日起停用: without 自 as well.
            let isSaid = text.hasPrefix("自", at: clause.lowerBound) || text.hasPrefix("从", at: clause.lowerBound)
            guard isSaid || text[clause.lowerBound].isDigit || ChineseQuantity.isNumeral(text[clause.lowerBound]),
                let period = ChinesePeriod.parse(
                    text, at: clause.lowerBound + (isSaid ? 1 : 0), limit: clause.upperBound, year: base.year),
                let length = beginnings.match(text, at: period.range.upperBound, limit: clause.upperBound),
                clause.lowerBound > range.lowerBound + 8 && !isSaidOfText(text, range)
                    || entering.match(text, at: period.range.upperBound + length, limit: clause.upperBound) == nil
            else { continue }
            let words = clause.lowerBound..<period.range.upperBound + length
            var due = DraftDue(kind: .ongoing)
            due.from = period.from.iso
            due.text = text.shown(words)
            let assumed = period.hasYear ? nil : Assumption.planYear.rawValue
            return ChineseDeadline(due: due, range: words, confidence: 0.75, assumed: assumed, isLimit: false)
        }
        return nil
    }

    /// 本办法自……起施行: what holds since then is the text, and no work.
    private static func isSaidOfText(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        text.sentences(of: range).contains { text.hasPrefix("本", at: text.trimmed($0).lowerBound) }
    }

    private static let beginnings: ChineseWords = "起 开始"
    private static let entering: ChineseWords = "施行 实施 执行 生效 废止 停止"

    /// The deadline a table's cell or a label holds; there the words mean nothing else.
    static func ofCell(_ text: ChineseText, _ range: Range<Int>? = nil, base: Reference) -> ChineseDeadline? {
        let range = text.trimmed(range ?? text.all)
        guard !range.isEmpty else { return nil }
        if let found = ofItem(text, range, base: base) { return found }
        if let (words, years) = yearSpan(text, range) { return whole(years, text, words) }
        if let period = ChinesePeriod.parse(text, at: range.lowerBound, limit: range.upperBound, year: base.year),
            period.range.upperBound == range.upperBound
        {
            return spanning(period, period, text, range, isLimit: true)
        }
        return inWords(text, range, base)
    }

    private static func at(
        _ index: Int, _ text: ChineseText, _ range: Range<Int>, _ base: Reference
    ) -> ChineseDeadline? {
        let scalar = text[index]
        if scalar == "每" || scalar == "按" || scalar == "次" && text.hasPrefix("次月", at: index) {
            return ChineseRecurrence.parse(text, at: index, limit: range.upperBound, base: base)
        }
        if let relative = ChineseRelativeDeadline.parse(text, at: index, in: range, base: base) { return relative }
        // A number inside a longer one, or behind 第 or 自, opens no date.
        if index > range.lowerBound, text[index - 1].isDigit, scalar.isDigit { return nil }
        guard canOpenPeriod(text, index) else { return nil }
        if let rate = ChineseRecurrence.rate(text, at: index, limit: range.upperBound) { return rate }
        return dated(text, index, range, base)
    }

    private static func canOpenPeriod(_ text: ChineseText, _ index: Int) -> Bool {
        switch text[index] {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "〇", "元", "今", "本", "当", "明", "次", "翌", "下", "来", "上",
            "年",
            "第":
            true
        case let scalar: scalar.isDigit
        }
    }

    /// A date with what stands before and after it.
    private static func dated(
        _ text: ChineseText, _ index: Int, _ range: Range<Int>, _ base: Reference
    ) -> ChineseDeadline? {
        // 年底前 and 年内 are this year's, unless the 年 belongs to a word or a number: 青年, 2024年底.
        if text[index] == "年", index > range.lowerBound, inWord.contains(text[index - 1]) { return nil }
        if let months = monthsOfYear(text, index, range) { return months }
        guard let first = ChinesePeriod.parse(text, at: index, limit: range.upperBound, year: base.year) else {
            return shortRange(text, index, range, base)
        }
        var end = first.range.upperBound
        var last = first
        if let joined = rangeEnd(text, end, range.upperBound, of: first) {
            last = joined
            end = joined.range.upperBound
        }
        while last.precision.rawValue >= ChinesePeriod.Precision.month.rawValue,
            let next = listed(text, end, range.upperBound, like: last)
        {
            last = next
            end = next.range.upperBound
        }
        if last.precision == .day {
            end = ChineseClock.end(text, at: behindWeekday(text, end, range.upperBound), limit: range.upperBound)
        }
        if precedes(text, index, range) || follows(text, end, range) { return nil }
        let limit = limitWord(text, end, range.upperBound)
        let whole = index..<end + limit.length
        // 年终自评 and 年末决算 are what is done at the year's end, 年终前 when.
        if text.hasSuffix("终", before: end) || text.hasSuffix("年末", before: end), !limit.isLimit { return nil }
        // 年底评先评优, 年底绩效考核 as well.
        if text.hasSuffix("年底", before: end), yearly.match(text, at: end, limit: range.upperBound) != nil { return nil }
        let isNamed = first.precision == .year && first.range == last.range && !first.isEnd && limit.length == 0
        let isInner = text.hasSuffix("内", before: end) || text.hasSuffix("年底", before: end)
        let isAttained = isNamed && attains(text, end, range) && first.from.year >= base.year ?? first.from.year
        if isNamed, !isInner, !isAttained, !isTargetYear(text, index, end, range) { return nil }
        let isLimit = limit.isLimit || first.isEnd || last.isEnd || isInner
        guard isLimit || isAttained || standsFirst(text, index, range) else { return nil }
        return spanning(first, last, text, whole, isLimit: isLimit)
    }

    private static let yearly: ChineseWords = "评先 评优 考核 考评 绩效 述职 测评 决算 结算 评比 目标 综合 评定 奖励"

    private static let inWord = Set("青少中壮老常全每周多近几数一二三四五六七八九十百〇0123456789学成历本今明当次翌来上下往去前后".unicodeScalars)

    /// 2024年5—8月: the year before months that share their unit.
    private static func monthsOfYear(_ text: ChineseText, _ index: Int, _ range: Range<Int>) -> ChineseDeadline? {
        guard let year = ChineseNumber.parse(text, at: index, limit: range.upperBound), year.range.count == 4,
            let value = year.integer, (1990...2100).contains(value), year.range.upperBound + 3 < range.upperBound,
            text[year.range.upperBound] == "年",
            let found = shortRange(
                text, year.range.upperBound + 1, year.range.upperBound + 1..<range.upperBound, Reference(year: value))
        else { return nil }
        var months = found
        months.range = index..<found.range.upperBound
        months.due.text = text.shown(months.range)
        months.assumed = nil
        return months
    }

    /// 5-6月, 3至5月, 2021-2025年: the unit stands behind the second number alone.
    private static func shortRange(
        _ text: ChineseText, _ index: Int, _ range: Range<Int>, _ base: Reference
    ) -> ChineseDeadline? {
        guard let number = ChineseNumber.parse(text, at: index, limit: range.upperBound), let value = number.integer,
            number.range.upperBound < range.upperBound,
            ChineseSigns("-—~至到、").contains(text[number.range.upperBound]),
            let last = ChinesePeriod.parse(
                text, at: number.range.upperBound + 1, limit: range.upperBound, year: base.year)
        else { return nil }
        var first = last
        if last.precision == .year, (1950...2100).contains(value), let day = Day(year: value, month: 1, day: 1) {
            first.from = day
        } else if last.precision == .month, (1...12).contains(value),
            let day = Day(year: last.from.year, month: value, day: 1)
        {
            first.from = day
        } else {
            return nil
        }
        guard first.from < last.to, !follows(text, last.range.upperBound, range), !precedes(text, index, range) else {
            return nil
        }
        let limit = limitWord(text, last.range.upperBound, range.upperBound)
        let whole = index..<last.range.upperBound + limit.length
        guard limit.isLimit || standsFirst(text, index, range) else { return nil }
        return spanning(first, last, text, whole, isLimit: limit.isLimit)
    }

    /// 3月20日（星期四）前: the day of the week stands between.
    private static func behindWeekday(_ text: ChineseText, _ index: Int, _ limit: Int) -> Int {
        guard text.hasPrefix("(星期", at: index) || text.hasPrefix("(周", at: index),
            let close = text.closing(index, limit: min(limit, index + 6))
        else { return index }
        return close + 1
    }

    private static func rangeEnd(
        _ text: ChineseText, _ index: Int, _ limit: Int, of first: ChinesePeriod
    ) -> ChinesePeriod? {
        guard index < limit, ChineseSigns("-~至到—").contains(text[index]) else { return nil }
        var next = index + 1
        while next < limit, text[next] == "-" || text[next] == "—" { next += 1 }
        if let last = ChinesePeriod.parse(text, at: next, limit: limit, year: first.from.year) { return last }
        // 5月11日—15日: the month is said once.
        guard first.precision == .day, let number = ChineseNumber.parse(text, at: next, limit: limit),
            let value = number.integer, number.range.upperBound < limit,
            ChineseSigns("日号").contains(text[number.range.upperBound]),
            let day = Day(year: first.from.year, month: first.from.month, day: value), day > first.from
        else { return nil }
        return ChinesePeriod(
            from: day, to: day, precision: .day, range: next..<number.range.upperBound + 1, hasYear: first.hasYear,
            isEnd: false)
    }

    /// 1月、7月: the last of several times ends the work.
    private static func listed(_ text: ChineseText, _ index: Int, _ limit: Int, like last: ChinesePeriod)
        -> ChinesePeriod?
    {
        guard index + 1 < limit, text[index] == "、",
            let next = ChinesePeriod.parse(text, at: index + 1, limit: limit, year: last.from.year),
            next.precision == last.precision, next.from > last.from
        else { return nil }
        return next
    }

    static func spanning(
        _ first: ChinesePeriod, _ last: ChinesePeriod, _ text: ChineseText, _ range: Range<Int>, isLimit: Bool
    ) -> ChineseDeadline {
        var due = DraftDue(kind: .date)
        due.by = last.to.iso
        due.text = text.shown(range)
        let isBefore = range.upperBound > last.range.upperBound && isLimit
        if !isBefore, !last.isEnd, first.from < last.to {
            due.from = first.from.iso
            due.kind =
                last.precision == .month && first.range == last.range && first.from.month == last.to.month
                ? .month
                : first.precision == .year && first.range == last.range && first.from.year == last.to.year
                    ? .year : .range
        }
        let assumed = first.hasYear || last.hasYear ? nil : Assumption.planYear.rawValue
        return ChineseDeadline(
            due: due, range: range, confidence: isLimit ? 0.95 : 0.7, assumed: assumed, isLimit: isLimit)
    }
}
