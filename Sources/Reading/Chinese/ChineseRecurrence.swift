import WorkCalendar

/// 每季度末月25日前, 每年12月底前, 每月5日前, 每周五前, 每半年, 按季度, 按月.
enum ChineseRecurrence {
    static func parse(
        _ text: ChineseText, at index: Int, limit: Int, base: ChineseDeadline.Reference
    ) -> ChineseDeadline? {
        // 次月10日前 without the month it follows: in the month after, each time.
        if text[index] == "次", index > 0, ChineseSigns("后年季").contains(text[index - 1]) { return nil }
        guard let (word, recurrence) = words.first(where: { text.hasPrefix($0.0, at: index) }) else { return nil }
        var end = index + word.unicodeScalars.count
        guard end <= limit else { return nil }
        let rest = day(text, end, limit, recurrence, base: base)
        if text[index] == "次", rest?.by == nil { return nil }
        end = rest.map { ChineseClock.end(text, at: $0.end, limit: limit) } ?? end
        if let after = afterwards(text, end, limit) {
            let due = DraftDue(kind: .recurring, recurrence: recurrence, text: text.shown(index..<after))
            return ChineseDeadline(due: due, range: index..<after, confidence: 0.85, assumed: nil, isLimit: true)
        }
        var due = DraftDue(kind: .recurring)
        due.recurrence = recurrence
        due.by = rest?.by
        let before = ChineseDeadline.limitWord(text, end, limit)
        end += before.length
        // 县融媒体中心每周……: right behind who acts it says how often, whatever the verb.
        let isActors = index >= 3 && ChineseBodies.endsAsCertainName(text, max(0, index - 6)..<index)
        guard rest != nil || isActors || opensClause(text, index, end, limit) || counts(text, end, limit) else {
            return nil
        }
        due.text = text.shown(index..<end)
        return ChineseDeadline(
            due: due, range: index..<end, confidence: rest == nil ? 0.6 : 0.9, assumed: nil,
            isLimit: rest != nil && (before.isLimit || index > 0 && ChineseSigns("于在").contains(text[index - 1])))
    }

    /// 每季度结束后10日内: where the term behind each round ends.
    private static func afterwards(_ text: ChineseText, _ index: Int, _ limit: Int) -> Int? {
        guard let link = endings.match(text, at: index, limit: limit),
            let number = ChineseNumber.parse(text, at: index + link, limit: limit),
            let unit = terms.match(text, at: number.range.upperBound, limit: limit)
        else { return nil }
        return number.range.upperBound + unit
    }

    private static let endings: ChineseWords = "结束后 终了后 末后 结束之日起 后"
    private static let terms: ChineseWords = "日内 天内 个工作日内 工作日内"

    /// 实行月调度、季通报: how often, as the name of a way of working.
    static func mechanism(_ text: ChineseText, _ range: Range<Int>) -> ChineseDeadline? {
        guard
            let found = mechanisms.first(in: text, range.dropFirst().startIndex..<range.upperBound),
            !text[found.lowerBound - 1].isDigit, !ChineseSigns("每当本上下次个").contains(text[found.lowerBound - 1])
        else { return nil }
        var due = DraftDue(kind: .recurring)
        let words = text.shown(found)
        due.recurrence = words.contains("周") ? "weekly" : words.contains("月") ? "monthly" : "quarterly"
        due.text = words
        return ChineseDeadline(due: due, range: found, confidence: 0.5, assumed: nil, isLimit: false)
    }

    private static let mechanisms: ChineseWords = """
        周调度 周通报 周会商 周报告 月调度 月通报 月督查 月督导 月汇总 月报告 月例会 月会商 月检查 季调度 季通报 季督查 季督导 季度通报 季评估 季考核 季评比 季会商
        一周一调度 一周一通报 一月一调度 一月一通报 一月一检查 一月一督查 一月一会商 一季一通报 一季一督查 一季度一通报 一季度一督查 一季度一调度
        """

    /// 2周1次, 一年不少于两次: so often without 每.
    static func rate(_ text: ChineseText, at index: Int, limit: Int) -> ChineseDeadline? {
        guard let every = ChineseNumber.parse(text, at: index, limit: limit), let count = every.integer, count <= 12,
            let (unit, one, two) = units.first(where: { text.hasPrefix($0.0, at: every.range.upperBound) })
        else { return nil }
        var place = every.range.upperBound + unit.unicodeScalars.count
        place += least.match(text, at: place, limit: limit) ?? 0
        guard let times = ChineseNumber.parse(text, at: place, limit: limit), times.range.upperBound < limit,
            text[times.range.upperBound] == "次"
        else { return nil }
        let end = times.range.upperBound + 1
        var due = DraftDue(kind: .recurring)
        due.recurrence = count == 1 ? one : count == 2 ? two : "every-\(count)-\(unit == "周" ? "weeks" : "months")"
        due.text = text.shown(index..<end)
        return ChineseDeadline(due: due, range: index..<end, confidence: 0.8, assumed: nil, isLimit: false)
    }

    private static let units = [
        ("周", "weekly", "every-2-weeks"), ("个月", "monthly", "every-2-months"), ("年", "yearly", "every-2-years"),
    ]
    private static let least: ChineseWords = "至少 不少于 不低于 开展 召开 组织"

    /// 每人 and 每个 recur not; 每周 before 每, longer words first.
    private static let words: [(String, String)] = [
        ("每半年", "half-yearly"), ("每季度", "quarterly"), ("每季", "quarterly"), ("按季度", "quarterly"),
        ("按季", "quarterly"), ("每学期", "half-yearly"), ("每个学期", "half-yearly"), ("每年春、秋", "half-yearly"),
        ("每年春秋", "half-yearly"), ("每学年", "yearly"), ("每年度", "yearly"), ("每年", "yearly"), ("按年度", "yearly"),
        ("每个月", "monthly"),
        ("每月", "monthly"), ("按月", "monthly"), ("次月", "monthly"), ("每半个月", "semi-monthly"), ("每半月", "semi-monthly"),
        ("每旬", "every-10-days"), ("每周", "weekly"), ("每星期", "weekly"), ("按周", "weekly"), ("每逢周", "weekly"),
        ("每逢星期", "weekly"),
        ("每日", "daily"), ("每天", "daily"), ("每两个月", "every-2-months"), ("每两月", "every-2-months"),
        ("每2个月", "every-2-months"), ("每双月", "every-2-months"), ("每两年", "every-2-years"),
        ("每2年", "every-2-years"),
        ("每三年", "every-3-years"), ("每3年", "every-3-years"), ("每五年", "every-5-years"), ("每5年", "every-5-years"),
        ("每两周", "every-2-weeks"), ("每双周", "every-2-weeks"), ("每2周", "every-2-weeks"), ("每三个月", "quarterly"),
        ("每3个月", "quarterly"),
    ]

    /// The day within the period: a month-day of the year's first period, a day of the month, or a weekday.
    private static func day(
        _ text: ChineseText, _ index: Int, _ limit: Int, _ recurrence: String, base: ChineseDeadline.Reference
    ) -> (by: String?, end: Int)? {
        if let last = lastDays.match(text, at: index, limit: limit) { return (nil, index + last) }
        switch recurrence {
        case "yearly":
            guard let period = ChinesePeriod.parse(text, at: index, limit: limit, year: base.year ?? 2001),
                !period.hasYear
            else { return nil }
            var last = period
            // 每年6月、11月底前: the last of several days closes the year's round.
            while last.range.upperBound < limit, text[last.range.upperBound] == "、",
                let next = ChinesePeriod.parse(
                    text, at: last.range.upperBound + 1, limit: limit, year: base.year ?? 2001)
            {
                last = next
            }
            return (String(last.to.iso.dropFirst(5)), last.range.upperBound)
        case "half-yearly": return dayOfMonth(text, index, limit, lastMonth: 6)
        case "quarterly": return dayOfMonth(text, index, limit, lastMonth: 3)
        case "monthly": return dayOfMonth(text, index, limit, lastMonth: nil)
        case "weekly":
            guard index < limit, ChineseSigns("一二三四五六日天末").contains(text[index]) else { return nil }
            return (nil, index + 1)
        default: return nil
        }
    }

    /// On which day of the month it is, the calendar of each tells.
    private static let lastDays: ChineseWords = """
        最后一个工作日 最后一个周五 最后一个星期五 最后一周 最后一天 最后一日 的最后一个工作日 末最后一个工作日 第一个工作日 第一周 首个工作日
        """

    /// (末月|首月|最后一个月|次月)?25日, 底, 末: of a quarter counted in its last month unless it says otherwise.
    private static func dayOfMonth(
        _ text: ChineseText, _ index: Int, _ limit: Int, lastMonth: Int?
    ) -> (by: String?, end: Int)? {
        var (place, month) = (index, lastMonth)
        // 每月月底前
        if lastMonth == nil, text.hasPrefix("月底", at: index) || text.hasPrefix("月末", at: index) { place += 1 }
        for (word, shift) in monthWords where text.hasPrefix(word, at: place) {
            place += word.unicodeScalars.count
            if let last = lastMonth, let shift { month = shift == 0 ? last : shift == 1 ? last + 1 : 1 }
            break
        }
        if let number = ChineseNumber.parse(text, at: place, limit: limit), let value = number.integer,
            (1...31).contains(value), number.range.upperBound < limit,
            ChineseSigns("日号").contains(text[number.range.upperBound])
        {
            let day = value < 10 ? "0\(value)" : "\(value)"
            return (month.map { ($0 < 10 ? "0" : "") + "\($0)-\(day)" } ?? day, number.range.upperBound + 1)
        }
        if place > index && text.hasSuffix("末", before: place)
            || place < limit && ChineseSigns("底末").contains(text[place])
        {
            let end = text.hasSuffix("末", before: place) ? place : place + 1
            let last = month.map { Day.days(inMonth: $0, of: 2001) }
            return (month.flatMap { month in last.map { (month < 10 ? "0" : "") + "\(month)-\($0)" } }, end)
        }
        return nil
    }

    /// 0: the period's last month; 1: the month after it; -1: its first.
    private static let monthWords: [(String, Int?)] = [
        ("末月", 0), ("末最后一个月", 0), ("最后一个月", 0), ("末的", 0), ("末", 0), ("首月", -1), ("第一个月", -1),
        ("结束后次月", 1), ("次月", 1), ("后", nil), ("的", nil),
    ]

    /// 每年进校园宣讲200场: how often it is done opens the clause; 每年下降1个百分点 is a pace and no term.
    private static func opensClause(_ text: ChineseText, _ index: Int, _ end: Int, _ limit: Int) -> Bool {
        guard text[index] == "每",
            index == 0 || text.hasSuffix("期间", before: index) || ChineseSigns(",;。:、.)并且须").contains(text[index - 1])
        else { return false }
        return end < limit && paces.match(text, at: end, limit: limit) == nil && text[end] != "的"
            && text[end] != "每"
    }

    private static let paces: ChineseWords = "下降 增长 提高 提升 递增 递减 增加 减少 平均 以 约 近 新增长 保持"

    /// Without a day it counts where something is to happen so often: 每季度至少召开一次, 每年报告, 按月通报.
    private static func counts(_ text: ChineseText, _ end: Int, _ limit: Int) -> Bool {
        if actions.match(text, at: end, limit: limit) != nil || end == limit { return true }
        // 每年汛前组织一次……: a season may stand between.
        return (end + 1..<max(end + 1, min(limit, end + 5))).contains {
            ChineseSigns("前后初末期间").contains(text[$0 - 1]) && actions.match(text, at: $0, limit: limit) != nil
        }
    }

    private static let actions: ChineseWords = """
        至少 不少于 召开 开展 组织 向 报送 上报 报告 通报 调度 汇总 听取 研究 进行 对 公布 公开 发布 更新 检查 督查 填报 提交 定期 ,
        形成 安排 制定 编制 举办 组织开展 走访 更新 巡查 上门 入户 排查 清理 调度 演练 评选 表彰 轮训 复审 复核 一次 1次 两次 2次 考核 评估 评价 通报
        """
}
