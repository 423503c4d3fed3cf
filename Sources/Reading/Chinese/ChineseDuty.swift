/// Who is to do something, as a closing parenthesis or a labelled line says it.
struct ChineseDuty: Sendable, Equatable {
    var lead: [ChineseName] = []
    var support: [ChineseName] = []
    var owners: [ChineseName] = []
    var leaders: [ChineseName] = []
    /// Where a deadline, a product or a weight is written, for their own readers.
    var due: Range<Int>?
    var product: Range<Int>?
    var weight: Range<Int>?
    /// Whether a verb or a label says the part, and not the bare list of names.
    var isSaid = false
    /// How many of those who lead stand before the list's first comma.
    var before: Int?
    /// Who takes part in all that follows as well: 以下均需各县区配合，不再列出.
    var onward = ChineseStanding()

    var isEmpty: Bool {
        lead.isEmpty && support.isEmpty && owners.isEmpty && leaders.isEmpty && due == nil && product == nil
    }

    /// What the words within a parenthesis or behind a label oblige; `nil` when they speak of something else.
    ///
    /// Bodies that stand alone, or with 牵头, 负责 or 分别落实, answer for the work; those with 配合 help. A verb
    /// takes with it the bodies listed before it since the last verb or semicolon.
    static func parse(_ text: ChineseText, _ range: Range<Int>) -> ChineseDuty? {
        // （牵头领导：某某；甲局、乙局负责）: only the first part has a label.
        if let labelled = ChineseLabels.parse(text, range),
            !labelled.lead.isEmpty || !labelled.support.isEmpty || text.first(";", in: range) == nil
        {
            return labelled
        }
        var duty = ChineseDuty()
        var isCertain = true
        for clause in text.parts(of: range, at: { $0 == ";" || $0 == "。" }) {
            var waiting: [Range<Int>] = []
            // 列第一位的为牵头单位，下同: a remark on all lists.
            if ranking.match(text, at: text.trimmed(clause).lowerBound, limit: clause.upperBound) != nil {
                duty.onward.take(text, clause)
                continue
            }
            if let labelled = ChineseLabels.parse(text, clause) {
                // （污染防治科；责任人：某某）
                duty.merge(labelled)
                continue
            }
            for part in text.parts(of: clause, at: { $0 == "," }) {
                if ranking.match(text, at: text.trimmed(part).lowerBound, limit: part.upperBound) != nil {
                    duty.onward.take(text, part)
                } else if isTerm(text, part) {
                    duty.addDue(part)
                } else if let roles = roles(of: text, part) {
                    duty.take(roles, waiting: waiting, from: text)
                    waiting = []
                } else if isLasting(text, part) {
                    // （某局牵头，长期坚持）
                    duty.due = part
                } else {
                    waiting.append(part)
                }
            }
            for part in waiting {
                isCertain =
                    isCertain && names(text, part).allSatisfy { ChineseBodies.endsAsCertainName(text, $0.range) }
                duty.lead += names(text, part)
            }
        }
        guard !duty.lead.isEmpty || !duty.support.isEmpty else { return nil }
        let named = duty.lead + duty.support
        guard
            named.allSatisfy({
                ChineseBodies.endsAsName(text, $0.range) && $0.range.count <= 40
                    // 某考核办（设在办公室）: where an office sits.
                    && ChineseDuty.placing.match(text, at: $0.range.lowerBound) == nil
            })
        else { return nil }
        return isCertain ? duty : nil
    }

    private static let placing: ChineseWords = "设在 设于 挂靠 下设 地点 地址 办公地点"

    static let ranking: ChineseWords =
        "列第一 列首位 第一个逗号 第一个顿号 逗号前 排第一 排首位 排名第一 排在第一 第一个单位 首位为 以下均 以下任务 以下各项 以下工作 下同 不再列出 不再一一列出 不再重复列出 不再赘述 列在首位 第一责任单位为 标注"

    /// 12月底前完成, 6月: a time and little more.
    static func isTerm(_ text: ChineseText, _ part: Range<Int>) -> Bool {
        if let when = ChineseDeadline.ofItem(text, part, base: .init(year: 2001)), when.isLimit,
            part.count < when.range.count + 6
        {
            return true
        }
        return isTime(text, part) || isSpan(text, part)
    }

    /// 4—10月, 5月底、11月底前: nothing but months and days.
    private static func isSpan(_ text: ChineseText, _ part: Range<Int>) -> Bool {
        let part = text.trimmed(part)
        guard (3...20).contains(part.count), text[part.lowerBound].isDigit, part.contains(where: { text[$0] == "月" })
        else { return false }
        return part.allSatisfy { text[$0].isDigit || ChineseSigns("年月日底末前初中上下旬份至到、和及-—~").contains(text[$0]) }
    }

    /// 长期坚持, 持续推进: no time, and no body either.
    static func isLasting(_ text: ChineseText, _ part: Range<Int>) -> Bool {
        part.count <= 8 && !ChineseBodies.endsAsName(text, part) && ChineseDeadline.inWords(text, part, .init()) != nil
    }

    /// （市应急管理局，6月）, （某局牵头；4月启动，10月底前完成）.
    private static func isTime(_ text: ChineseText, _ part: Range<Int>) -> Bool {
        // （某集团，每年考核）
        if part.count <= 8, let often = ChineseDeadline.ofItem(text, part, base: .init(year: 2001)),
            often.due.kind == .recurring, often.range.lowerBound == part.lowerBound
        {
            return true
        }
        guard let period = ChinesePeriod.parse(text, at: part.lowerBound, limit: part.upperBound, year: 2001) else {
            return false
        }
        var end = period.range.upperBound
        while end < part.upperBound, text[end] == "、",
            let next = ChinesePeriod.parse(text, at: end + 1, limit: part.upperBound, year: 2001)
        {
            end = next.range.upperBound
        }
        let rest = end..<part.upperBound
        // 6月、12月各评估一次
        let isRound =
            (3...8).contains(rest.count) && ["一次", "1次"].contains { text.hasSuffix($0, before: part.upperBound) }
        return rest.isEmpty || starts.isWhole(text, rest) || isRound
    }

    private static let starts: ChineseWords = "启动 开始 开工 起 开展 实施 完成 完工 竣工 验收"

    /// Times side by side are one: when it begins, and when it is finished.
    private mutating func addDue(_ part: Range<Int>) {
        due = (due?.lowerBound ?? part.lowerBound)..<part.upperBound
    }

    private static func names(_ text: ChineseText, _ range: Range<Int>) -> [ChineseName] {
        ChineseBodies.names(text, text.trimmed(range))
    }

    private mutating func take(_ roles: [Role], waiting: [Range<Int>], from text: ChineseText) {
        isSaid = true
        var waiting = waiting
        // 县教育局，县城投公司配合: where nobody leads, whoever stands before the comma does.
        if lead.isEmpty, !waiting.isEmpty, roles.allSatisfy(\.helps) {
            lead += ChineseDuty.names(text, waiting.removeFirst())
        }
        for (index, role) in roles.enumerated() {
            let ranges = (index == 0 ? waiting : []) + [role.names]
            let names = ranges.flatMap { ChineseDuty.names(text, $0) }
            if role.helps { support += names } else { lead += names }
        }
    }

    struct Role: Equatable {
        var names: Range<Int>
        var helps: Bool
    }

    /// The bodies of one part and what the verb behind them makes of them; `nil` when it has no verb.
    static func roles(of text: ChineseText, _ part: Range<Int>) -> [Role]? {
        if let together = togetherWith(text, part) { return together }
        for index in part.dropFirst() {
            let helping =
                ChineseVerbs.support.match(text, at: index, limit: part.upperBound) ?? overseen(text, index, part)
            guard let length = helping ?? ChineseVerbs.lead.match(text, at: index, limit: part.upperBound),
                ChineseBodies.endsAsList(text, part.lowerBound..<index),
                !continuesName(text, index, length, part)
            else { continue }
            let names = behindMatter(text, part.lowerBound..<index)
            let rest = index + length..<part.upperBound
            // （教导处负责检查）: who looks whether it was done does not do it.
            // 各片区负责配合落实 does not answer for it either.
            if text.hasPrefix("负责", at: index),
                overseeing.isWhole(text, rest)
                    || ChineseVerbs.support.match(text, at: rest.lowerBound, limit: rest.upperBound) != nil
            {
                return [Role(names: names, helps: true)]
            }
            if helping != nil { return [Role(names: names, helps: true)] }
            if text.hasPrefix("按", at: index) || text.hasPrefix("根据", at: index) || text.hasPrefix("依", at: index)
                || text.hasPrefix("分别", at: index) || text.hasPrefix("共同", at: index) || text.hasPrefix("具体", at: index)
            {
                return [Role(names: names, helps: ChineseVerbs.support.first(in: text, rest) != nil)]
            }
            return [Role(names: names, helps: false)] + helpers(text, rest)
        }
        return nil
    }

    /// 其中景区公厕由县文旅公司负责: what stands before 由 is the matter.
    private static func behindMatter(_ text: ChineseText, _ names: Range<Int>) -> Range<Int> {
        guard let agent = text.first("由", in: names), agent > names.lowerBound, text[agent - 1] != "自",
            ChineseBodies.endsAsList(text, agent + 1..<names.upperBound)
        else { return names }
        return agent + 1..<names.upperBound
    }

    /// 白水镇政府，县水利局督导: who only watches over the work does not do it.
    private static func overseen(_ text: ChineseText, _ index: Int, _ part: Range<Int>) -> Int? {
        let rest = index..<part.upperBound
        return rest.count <= 6 && overseeing.isWhole(text, rest) ? rest.count : nil
    }

    static let overseeing: ChineseWords =
        "督导 督办 督查 监督 指导 跟踪督办 考核 验收 检查 评分 打分 统计 核查 业务指导 检查指导 业务检查指导 负责检查指导 负责指导 负责监督 负责督导"

    /// A牵头B配合, without a comma between.
    private static func helpers(_ text: ChineseText, _ rest: Range<Int>) -> [Role] {
        guard let verb = ChineseVerbs.support.first(in: text, rest) else { return [] }
        var names = rest.lowerBound..<verb.lowerBound
        while let length = ChineseVerbs.lead.match(text, at: names.lowerBound, limit: names.upperBound) {
            names = names.lowerBound + length..<names.upperBound
        }
        names = text.trimmed(names)
        return ChineseBodies.endsAsName(text, names) ? [Role(names: names, helps: true)] : []
    }

    /// A会同B: B helps.
    private static func togetherWith(_ text: ChineseText, _ part: Range<Int>) -> [Role]? {
        for word in ["会同", "会商"] {
            guard let index = text.first(word, in: part),
                ChineseBodies.endsAsList(text, part.lowerBound..<index)
            else { continue }
            var other = index + 2..<part.upperBound
            if let verb = ChineseVerbs.lead.first(in: text, other),
                ChineseBodies.endsAsName(text, other.lowerBound..<verb.lowerBound)
            {
                other = other.lowerBound..<verb.lowerBound
            }
            return [Role(names: part.lowerBound..<index, helps: false), Role(names: other, helps: true)]
        }
        return nil
    }

    /// 市委组织部: the verb's characters are the beginning of a longer name.
    private static func continuesName(_ text: ChineseText, _ index: Int, _ length: Int, _ part: Range<Int>) -> Bool {
        if text[index] == "依", isWithinName(text, index, part) { return true }
        guard ChineseDuty.ambiguous.match(text, at: index, limit: part.upperBound) != nil else { return false }
        for end in index + length..<min(index + length + 6, part.upperBound)
        where ChineseSigns("部局厅委办科处室中站所院").contains(text[end]) {
            let next = end + 1
            return next >= part.upperBound || ChineseSigns("、,;和及与)").contains(text[next])
                || ChineseVerbs.lead.match(text, at: next, limit: part.upperBound) != nil
                || ChineseVerbs.support.match(text, at: next, limit: part.upperBound) != nil
                || text.hasPrefix("心", at: next)
        }
        return false
    }

    /// 市委宣传部要……: a word of work and the kind of office behind it go on with the name before.
    static func isWithinName(_ text: ChineseText, _ index: Int, _ clause: Range<Int>) -> Bool {
        guard let length = fields.match(text, at: index, limit: clause.upperBound) else { return false }
        let start = index + length
        guard start < clause.upperBound,
            let kind = offices.match(text, at: start, limit: clause.upperBound)
        else { return false }
        let next = start + kind
        return next == clause.upperBound || ChineseSigns("、和及与(").contains(text[next])
            || ChineseVerbs.opening.match(text, at: next, limit: clause.upperBound) != nil
            || ChineseVerbs.lead.match(text, at: next, limit: clause.upperBound) != nil
    }

    private static let fields: ChineseWords =
        "宣传 统战 政法 督查 督导 研究 考核 整治 推进 建设 检查 巡查 调度 审核 编制 培训 信访 审计 保密 接待 依法治市 依法治县 依法治省 依法治区 依法治州 依法治镇 依法治校 依法行政"
    private static let offices: ChineseWords = "部 委 办 办公室 室 局 科 处 中心 组"

    /// Verbs that also open names of bodies: 组织部, 督查室, 指导中心.
    static let ambiguous: ChineseWords = "组织 指导 监督 统筹 落实 实施 执行 协调 支持 参与 建立"
}
