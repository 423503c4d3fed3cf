/// What stands before and after a date, and whether that makes it a deadline.
extension ChineseDeadline {
    /// 前, 之前, 以前, 底前, 内, 止: the words that set a limit, and how long they are.
    static func limitWord(_ text: ChineseText, _ end: Int, _ limit: Int) -> (length: Int, isLimit: Bool) {
        let length = limitWords.match(text, at: end, limit: limit) ?? 0
        return (length, length > 0)
    }

    private static let limitWords: ChineseWords = "前 之前 以前 底前 末前 内 以内 之内 止 为止"

    /// A date that says since when, in which version or of which year's thing is not a deadline.
    static func follows(_ text: ChineseText, _ end: Int, _ range: Range<Int>) -> Bool {
        // 12月后续跟进: what goes on then, and nothing behind it.
        if text.hasPrefix("后续", at: end) { return false }
        if isCampaign(text, end, range) { return true }
        // 一季度一通报: so often, and no quarter.
        if text.hasPrefix("一", at: end), text.hasSuffix("季度", before: end) { return true }
        // 年内召开会议 says when, 2024年召开的 which.
        if text.hasSuffix("内", before: end) { return false }
        return afterwards.match(text, at: end, limit: range.upperBound) != nil
    }

    /// 6月安全生产月, 9月金融知识普及月: the name of what is held then each year.
    private static func isCampaign(_ text: ChineseText, _ end: Int, _ range: Range<Int>) -> Bool {
        guard text.hasSuffix("月", before: end) else { return false }
        let near = end..<min(range.upperBound, end + 12)
        let words = near.lowerBound..<(near.first { ChineseSigns(",;。、“”").contains(text[$0]) } ?? near.upperBound)
        return campaigns.first(in: text, words) != nil
    }

    private static let campaigns: ChineseWords = "宣传月 宣传周 宣传日 活动月 活动周 普及月 安全生产月 安全月 质量月 服务月 普法月 教育月"

    private static let afterwards: ChineseWords = """
        开始 起 以来 来 以后 之后 后 度 版 修订 修正 印发 出台 召开 秋季 春季 学年 级 届 生效 施行 实施 颁布 发布 在 期间 至今 的 “ 《
        """

    /// 截至2024年底 tells a state, 自2025年1月1日 a beginning, 《规定》（2019年… a name.
    static func precedes(_ text: ChineseText, _ index: Int, _ range: Range<Int>) -> Bool {
        beforehand.match(text, before: index, floor: range.lowerBound) != nil
    }

    private static let beforehand: ChineseWords = "截至 截至目前 自 从 根据 按照 较 比 同比 与 第 上 上一 《 “"

    /// 到2025年， in a plan names the year by whose end something holds.
    static func isTargetYear(_ text: ChineseText, _ index: Int, _ end: Int, _ range: Range<Int>) -> Bool {
        guard text.hasSuffix("到", before: index) || text.hasSuffix("至", before: index) else { return false }
        guard end < range.upperBound else { return false }
        return text[end] == "," || wholes.match(text, at: end, limit: range.upperBound) != nil
    }

    /// 2025年达80%以上, 2025年全面消除: the year in which the measure is to be reached.
    static func attains(_ text: ChineseText, _ end: Int, _ range: Range<Int>) -> Bool {
        attainments.match(text, at: end, limit: range.upperBound) != nil
    }

    private static let attainments: ChineseWords = """
        达 达到 达标 全面消除 基本消除 全面完成 全面建成 全面实现 全部完成 全部建成 基本建成 基本实现 基本完成 力争 要达到 应达到 实现全覆盖
        """

    /// 到2022年全区……: without a comma the whole that is counted follows.
    private static let wholes: ChineseWords =
        "全国 全省 全市 全县 全区 全州 全镇 全乡 全系统 省级 市级 县级 区级 基本 力争 实现 各 初步 新增 累计 建成 形成 每个 每 所有 各类 全部 主要"

    /// A date without a limit word counts where a clause opens with it, or behind 于 and 在.
    static func standsFirst(_ text: ChineseText, _ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound else { return true }
        // 关于1月至8月执行情况, 用于2025年……: what it is about, and no time.
        if notWhen.match(text, before: index, floor: range.lowerBound) != nil { return false }
        // 力争一季度完成
        return ChineseSigns(",;。:、(到至于在)").contains(text[index - 1])
            || hopes.match(text, before: index, floor: range.lowerBound) != nil
    }

    private static let notWhen: ChineseWords = "关于 对于 用于 基于 属于 等于 高于 低于 大于 少于 源于"

    /// Time limits said without a date: 长期坚持, 全年, 按规定时限.
    static func inWords(_ text: ChineseText, _ range: Range<Int>, _ base: Reference) -> ChineseDeadline? {
        var due = DraftDue(kind: .none)
        due.text = text.shown(range)
        if wholeYear.first(in: text, range)?.lowerBound == range.lowerBound {
            due.kind = .year
            if let year = base.year { (due.from, due.by) = ("\(year)-01-01", "\(year)-12-31") }
        } else if ongoing.first(in: text, range) != nil {
            due.kind = .ongoing
        } else if guidance.first(in: text, range) != nil {
            due.kind = .guidance
        } else {
            return nil
        }
        return ChineseDeadline(due: due, range: range, confidence: 0.8, assumed: nil, isLimit: true)
    }

    /// 长期坚持……, 持续推进…… at an item's front: work without an end.
    static func lasting(_ text: ChineseText, _ range: Range<Int>) -> ChineseDeadline? {
        guard let length = withoutEnd.match(text, at: range.lowerBound, limit: range.upperBound) else { return nil }
        let words = range.lowerBound..<range.lowerBound + length
        var due = DraftDue(kind: .ongoing)
        due.text = text.shown(words)
        return ChineseDeadline(due: due, range: words, confidence: 0.7, assumed: nil, isLimit: false)
    }

    /// 2026年秋季学期起, 自下学期起: schools count by terms, which begin on no fixed day.
    static func sinceTerm(_ text: ChineseText, _ clause: Range<Int>) -> ChineseDeadline? {
        let opening = clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 16)
        guard let term = terms.first(in: text, opening),
            (opening.lowerBound..<term.lowerBound).allSatisfy({
                text[$0].isDigit || ChineseSigns("自从年下新本").contains(text[$0])
            })
        else { return nil }
        let words = clause.lowerBound..<term.upperBound
        var due = DraftDue(kind: .ongoing)
        due.text = text.shown(words)
        return ChineseDeadline(due: due, range: words, confidence: 0.75, assumed: nil, isLimit: false)
    }

    private static let terms: ChineseWords = "秋季学期起 春季学期起 秋季开学起 春季开学起 学期起 学年起"

    /// 总结阶段（10月至12月）。……: the time in a phase's name.
    static func ofPhase(_ text: ChineseText, _ range: Range<Int>, base: Reference) -> ChineseDeadline? {
        let name = range.lowerBound..<min(range.upperBound, range.lowerBound + 20)
        guard let open = text.first("(", in: name),
            text.hasSuffix("阶段", before: open) || text.hasSuffix("期", before: open),
            let close = text.closing(open, limit: range.upperBound)
        else { return nil }
        return ofCell(text, open + 1..<close, base: base)
    }

    /// 全年引进人才100名, 三年改造4800间: the whole plan is the term, where no clause has a nearer one.
    static func throughout(_ text: ChineseText, _ range: Range<Int>, base: Reference) -> ChineseDeadline? {
        for clause in text.parts(of: range, at: { ChineseSigns(",;。:").contains($0) }) where clause.count > 4 {
            let hope = hopes.match(text, at: clause.lowerBound, limit: clause.upperBound) ?? 0
            let clause = clause.lowerBound + hope..<clause.upperBound
            if let (words, years) = yearSpan(text, clause) { return whole(years, text, words) }
            guard let (words, years) = wholePlan(text, clause, base) else { continue }
            return whole(years, text, words, assumed: Assumption.planYear.rawValue)
        }
        return nil
    }

    /// 2027年，制定……办法, 2028年逐步扩大……: a year that opens a clause of a plan, not before the plan's own.
    static func ofYear(_ text: ChineseText, _ range: Range<Int>, base: Reference) -> ChineseDeadline? {
        guard let from = base.year else { return nil }
        for clause in text.parts(of: range, at: { ChineseSigns(",;。:").contains($0) }) {
            // 争取2027年投入运行
            let start = clause.lowerBound + (hopes.match(text, at: clause.lowerBound, limit: clause.upperBound) ?? 0)
            guard let year = fourDigits(text, start, clause.upperBound), year >= from,
                text.hasPrefix("年", at: start + 4)
            else { continue }
            let end = start + 5
            guard
                end == clause.upperBound || ChineseVerbs.opening.match(text, at: end, limit: clause.upperBound) != nil
                    || gradual.match(text, at: end, limit: clause.upperBound) != nil,
                end == clause.upperBound || !follows(text, end, clause), !text.contains("了", in: clause)
            else { continue }
            return whole(year...year, text, start..<end)
        }
        return nil
    }

    private static let gradual: ChineseWords = "逐步 继续 启动 试点 投入 投用 建成 竣工 完工 通车 基本 初步 全面 力争 计划"

    static func whole(
        _ years: ClosedRange<Int>, _ text: ChineseText, _ words: Range<Int>, assumed: String? = nil
    ) -> ChineseDeadline {
        var due = DraftDue(kind: years.count == 1 ? .year : .range)
        (due.from, due.by) = ("\(years.lowerBound)-01-01", "\(years.upperBound)-12-31")
        due.text = text.shown(words)
        return ChineseDeadline(due: due, range: words, confidence: 0.7, assumed: assumed, isLimit: false)
    }

    /// 2021—2023年 or “十四五”期间 at the beginning: from the first day of the first year to the last of the last.
    static func yearSpan(_ text: ChineseText, _ range: Range<Int>) -> (words: Range<Int>, years: ClosedRange<Int>)? {
        for (word, first) in fiveYears {
            let open = text.hasPrefix("“", at: range.lowerBound) ? range.lowerBound + 1 : range.lowerBound
            guard text.hasPrefix(word, at: open) else { continue }
            let close = open + 3 < range.upperBound && text[open + 3] == "”" ? open + 4 : open + 3
            guard text.hasPrefix("期间", at: close) || text.hasPrefix("时期", at: close) else { return nil }
            return (range.lowerBound..<close + 2, first...first + 4)
        }
        guard let first = fourDigits(text, range.lowerBound, range.upperBound) else { return nil }
        var place = range.lowerBound + 4
        if place < range.upperBound, text[place] == "年" { place += 1 }
        let mark = place
        while place < range.upperBound, place < mark + 2, ChineseSigns("-—~～至").contains(text[place]) { place += 1 }
        guard place > mark, let last = fourDigits(text, place, range.upperBound), (1...15).contains(last - first),
            place + 4 < range.upperBound, text[place + 4] == "年"
        else { return nil }
        return (range.lowerBound..<place + 5, first...last)
    }

    private static func fourDigits(_ text: ChineseText, _ index: Int, _ limit: Int) -> Int? {
        guard index + 4 <= limit, (index..<index + 4).allSatisfy({ text[$0].isDigit }) else { return nil }
        let year = ChineseNumber.parse(text, at: index, limit: index + 4)?.integer
        return year.flatMap { (1990...2100).contains($0) ? $0 : nil }
    }

    /// The plans for five years that the country counts.
    private static let fiveYears = [("十二五", 2011), ("十三五", 2016), ("十四五", 2021), ("十五五", 2026)]

    /// 全年 of a plan for one year; 三年 of a plan for three.
    private static func wholePlan(
        _ text: ChineseText, _ clause: Range<Int>, _ base: Reference
    ) -> (words: Range<Int>, years: ClosedRange<Int>)? {
        if text.hasPrefix("全年", at: clause.lowerBound), let year = base.year {
            return (clause.lowerBound..<clause.lowerBound + 2, year...year)
        }
        guard let years = base.years,
            let number = ChineseNumber.parse(text, at: clause.lowerBound, limit: clause.upperBound),
            number.integer == years.count, number.range.upperBound < clause.upperBound,
            text.hasPrefix("年", at: number.range.upperBound)
        else { return nil }
        return (clause.lowerBound..<number.range.upperBound + 1, years)
    }

    private static let hopes: ChineseWords = "力争 确保 争取 计划 预计 实现"
    private static let withoutEnd: ChineseWords = "长期坚持 常态化开展 长期开展 常年开展"
    private static let wholeYear: ChineseWords = "全年 贯穿全年 年度内 本年度"
    private static let ongoing: ChineseWords = "长期 持续 常态 常年 日常 经常 一直 适时"
    private static let guidance: ChineseWords = "按要求 按规定 按上级 按照 根据 立即 即时 即日 按时 及时 按计划 按进度 按时间节点"
}
