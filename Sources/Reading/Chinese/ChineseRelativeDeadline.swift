import WorkCalendar

/// 印发后30日内, 自印发之日起10个工作日内, 收到申请之日起20日内: counted from an event.
enum ChineseRelativeDeadline {
    static func parse(
        _ text: ChineseText, at index: Int, in range: Range<Int>, base: ChineseDeadline.Reference
    ) -> ChineseDeadline? {
        if let years = withinYears(text, index, range, base) { return years }
        if let bare = bare(text, index, range) { return bare }
        if let month = endOfMonth(text, index, range, base) { return month }
        if let season = beforeSeason(text, index, range, base) { return season }
        if let event = beforeEvent(text, index, range) { return event }
        guard let opening = link.match(text, at: index, limit: range.upperBound),
            let count = length(text, index + opening, range.upperBound)
        else { return nil }
        let start = clauseStart(text, index, range)
        var due = DraftDue(kind: .relative)
        due.text = text.shown(start..<count.end)
        let isOwnIssue = ownIssue.first(in: text, start..<index) != nil && !isOthers(text, start..<index)
        if isOwnIssue, let issued = base.issued {
            due.by = last(of: count.value, count.unit, after: issued)?.iso
        }
        return ChineseDeadline(
            due: due, range: start..<count.end, confidence: due.by == nil ? 0.8 : 0.85,
            assumed: due.by == nil ? nil : Assumption.fromIssue.rawValue, isLimit: true)
    }

    /// 5年内, 用3年左右时间: the years of the plan where it is for as many; else counted from no day that the text names.
    private static func withinYears(
        _ text: ChineseText, _ index: Int, _ range: Range<Int>, _ base: ChineseDeadline.Reference
    ) -> ChineseDeadline? {
        guard
            index == range.lowerBound
                || !(text[index - 1].isDigit || ChineseSigns("近去过前第后").contains(text[index - 1])),
            let count = years(text, index, range.upperBound)
        else { return nil }
        var due = DraftDue(kind: .relative, text: text.shown(index..<count.end))
        if let years = base.years, years.count == count.value {
            due.kind = .range
            due.from = Day(year: years.lowerBound, month: 1, day: 1)?.iso
            due.by = Day(year: years.upperBound, month: 12, day: 31)?.iso
        }
        return ChineseDeadline(
            due: due, range: index..<count.end, confidence: due.by == nil ? 0.7 : 0.85,
            assumed: due.by == nil ? nil : Assumption.planYear.rawValue, isLimit: true)
    }

    /// The years of 5年内 at the index, and where it ends.
    static func years(_ text: ChineseText, _ index: Int, _ limit: Int) -> (value: Int, end: Int)? {
        guard text[index].isDigit || ChineseQuantity.isNumeral(text[index]),
            let number = ChineseNumber.parse(text, at: index, limit: limit), let value = number.integer,
            (1...20).contains(value), number.range.upperBound + 2 <= limit,
            text.hasPrefix("年内", at: number.range.upperBound)
        else { return nil }
        return (value, number.range.upperBound + 2)
    }

    /// 在5个工作日内, where the event is the one the sentence is about.
    private static func bare(_ text: ChineseText, _ index: Int, _ range: Range<Int>) -> ChineseDeadline? {
        guard text[index].isDigit || ChineseQuantity.isNumeral(text[index]), opensTerm(text, index, range),
            let count = length(text, index, range.upperBound)
        else { return nil }
        let due = DraftDue(kind: .relative, text: text.shown(index..<count.end))
        return ChineseDeadline(due: due, range: index..<count.end, confidence: 0.7, assumed: nil, isLimit: true)
    }

    /// Behind 在 or 于, or at a clause's front; 控制在70天以内 is a promise and no term.
    private static func opensTerm(_ text: ChineseText, _ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound else { return true }
        guard ChineseSigns(",;。:在于").contains(text[index - 1]) else { return false }
        return keeping.match(text, before: index, floor: range.lowerBound) == nil
    }

    private static let keeping: ChineseWords = "控制在 保持在 稳定在 压缩在 缩短在 维持在 限定在"

    /// 月底前, 本月底前 of the month of issue, as minutes have it.
    private static func endOfMonth(
        _ text: ChineseText, _ index: Int, _ range: Range<Int>, _ base: ChineseDeadline.Reference
    ) -> ChineseDeadline? {
        guard let length = monthEnds.match(text, at: index, limit: range.upperBound),
            index == range.lowerBound
                || !(text[index - 1].isDigit || ChineseSigns("元一二三四五六七八九十每各当次个按半").contains(text[index - 1]))
        else { return nil }
        let words = index..<index + length
        var due = DraftDue(kind: base.issued == nil ? .relative : .date, text: text.shown(words))
        due.by = base.issued?.endOfMonth.iso
        let assumed = due.by == nil ? nil : Assumption.fromIssue.rawValue
        return ChineseDeadline(due: due, range: words, confidence: 0.8, assumed: assumed, isLimit: true)
    }

    private static let monthEnds: ChineseWords = "月底前 本月底前 月底之前 本月内 本月底之前"

    /// 2026年汛期前, 春节前: before what comes each year on no fixed day.
    private static func beforeSeason(
        _ text: ChineseText, _ index: Int, _ range: Range<Int>, _ base: ChineseDeadline.Reference
    ) -> ChineseDeadline? {
        guard let season = seasons.match(text, at: index, limit: range.upperBound),
            let before = befores.match(text, at: index + season, limit: range.upperBound)
        else { return nil }
        var start = index
        if text.hasSuffix("年", before: start), start - 5 >= range.lowerBound,
            (start - 5..<start - 1).allSatisfy({ text[$0].isDigit })
        {
            start -= 5
        }
        if let month = monthOfTerm(text, index, range, base) {
            // 9月开学前: the month before is the last in which it can be done.
            let words = month.range.lowerBound..<index + season + before
            var due = DraftDue(kind: .date, text: text.shown(words))
            due.by = month.from.adding(days: -1).iso
            return ChineseDeadline(
                due: due, range: words, confidence: 0.75,
                assumed: month.hasYear ? nil : Assumption.planYear.rawValue, isLimit: true)
        }
        let words = start..<index + season + before
        let due = DraftDue(kind: .relative, text: text.shown(words))
        return ChineseDeadline(due: due, range: words, confidence: 0.8, assumed: nil, isLimit: true)
    }

    /// The month right before 开学.
    private static func monthOfTerm(
        _ text: ChineseText, _ index: Int, _ range: Range<Int>, _ base: ChineseDeadline.Reference
    ) -> ChinesePeriod? {
        guard text.hasPrefix("开学", at: index), text.hasSuffix("月", before: index) else { return nil }
        for start in max(range.lowerBound, index - 8)..<index {
            if start > range.lowerBound, text[start - 1].isDigit { continue }
            guard let period = ChinesePeriod.parse(text, at: start, limit: index, year: base.year),
                period.precision == .month, period.range.upperBound == index
            else { continue }
            return period
        }
        return nil
    }

    /// 于寒假结束前, 在师生离校前, 放假前: before something whose day the text does not name.
    private static func beforeEvent(_ text: ChineseText, _ index: Int, _ range: Range<Int>) -> ChineseDeadline? {
        guard let event = events.match(text, at: index, limit: range.upperBound),
            text.hasPrefix("前", at: index + event), index + event < range.upperBound,
            !text.hasPrefix("前后", at: index + event), !text.hasPrefix("前期", at: index + event)
        else { return nil }
        var start = index
        while start > range.lowerBound, index - start < 10, !ChineseSigns("在于、,;。:()“”").contains(text[start - 1]) {
            start -= 1
        }
        let isOpened = start > range.lowerBound && ChineseSigns("在于").contains(text[start - 1])
        guard isOpened || start == range.lowerBound || ChineseSigns(",;。:").contains(text[start - 1]) else {
            return nil
        }
        let words = start..<index + event + 1
        let due = DraftDue(kind: .relative, text: text.shown(words))
        return ChineseDeadline(due: due, range: words, confidence: 0.7, assumed: nil, isLimit: true)
    }

    private static let events: ChineseWords = "结束 开业 离校 放假 开工 竣工 投产 召开 开班 入汛 投入使用 挂牌"

    private static let seasons: ChineseWords = """
        汛期 主汛期 春节 国庆节 中秋节 劳动节 五一 十一 两会 供暖季 采暖季 供暖期 供热期 供热季 采暖期 用电高峰 丰水期 枯水期 春耕 秋收 高考 中考 开学 秋季开学 春季开学 秋季学期开学 春季学期开学 寒假 暑假 期末 期中 学期末 元旦 国庆 清明 端午 中秋 清明节 端午节 雨季 冬季 入冬 入汛 汛前
        """
    private static let befores: ChineseWords = "前 之前 以前 来临前 到来前 来临之前 到来之前 开始前 开始之前 结束前"
    private static let link: ChineseWords = "后 之后 之日起 日起 起 之日后"
    private static let ownIssue: ChineseWords = "印发 发布 公布 下发 施行 实施 出台 本通知下发"

    /// 30日内, 10个工作日内, 3个月内.
    private static func length(
        _ text: ChineseText, _ index: Int, _ limit: Int
    ) -> (value: Int, unit: Unit, end: Int)? {
        guard let number = ChineseNumber.parse(text, at: index, limit: limit), let value = number.integer, value > 0,
            let unit = units.first(where: { text.hasPrefix($0.word, at: number.range.upperBound) })
        else { return nil }
        let end = number.range.upperBound + unit.word.unicodeScalars.count
        // 接诉后24小时内回应 is promised, 1小时内报告 is when.
        if unit.word.hasSuffix("小时"),
            ChineseQuantity.telling.first(in: text, end..<min(text.count, end + 14)) == nil
        {
            return nil
        }
        guard let inside = ["内", "以内", "之内"].first(where: { text.hasPrefix($0, at: end) }),
            end + inside.unicodeScalars.count <= limit
        else { return nil }
        return (value, unit.unit, end + inside.unicodeScalars.count)
    }

    private enum Unit { case hours, days, workingDays, months }

    /// The last day of a term that begins with the issue; working days only where the days off are known.
    private static func last(of count: Int, _ unit: Unit, after issued: Day) -> Day? {
        switch unit {
        case .hours: nil
        case .days: issued.adding(days: count)
        case .workingDays: count < 250 ? try? WorkCalendar.china.day(after: issued, workingDays: count) : nil
        case .months: issued.adding(months: count)
        }
    }

    private static let units: [(word: String, unit: Unit)] = [
        ("个工作日", .workingDays), ("工作日", .workingDays), ("个自然日", .days), ("个月", .months), ("日", .days), ("天", .days),
        ("个小时", .hours), ("小时", .hours),
    ]

    /// From the clause's start, or from the 自, 在 or 于 that opens the phrase.
    private static func clauseStart(_ text: ChineseText, _ index: Int, _ range: Range<Int>) -> Int {
        var start = index
        while start > range.lowerBound, !ChineseSigns(",;。:、(").contains(text[start - 1]), index - start < 20 {
            start -= 1
            if ChineseSigns("自在于").contains(text[start]) { return text[start] == "自" ? start : start + 1 }
        }
        return start
    }

    /// “县级方案印发后” counts from another text's issue.
    private static func isOthers(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        ["国家", "省级", "上级", "县级", "具体", "各地"].contains { text.contains($0, in: range) }
    }
}
