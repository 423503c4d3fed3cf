/// A number that a text promises, with what it counts.
///
/// A number counts when a unit follows it and it is neither a date, nor an ordinal (第十五届), nor part of a name in
/// quotation marks, nor the size of a set that is only spoken of (涉及26个领域). Numbers written in characters are
/// mostly parts of names (五大行动, 十条措施); they count with a word of bound (至少两轮) or a verb of producing.
struct ChineseTarget: Sendable, Equatable {
    var target: DraftTarget
    var range: Range<Int>

    static func all(in text: ChineseText, _ range: Range<Int>? = nil) -> [ChineseTarget] {
        let range = range ?? text.all
        var found: [ChineseTarget] = []
        var facts = facts(text, range)[...]
        let grants = grants(text, range)
        for clause in clauses(text, range) where isPromise(text, clause) {
            while let fact = facts.first, fact.upperBound <= clause.lowerBound { facts = facts.dropFirst() }
            if let fact = facts.first, fact.lowerBound <= clause.lowerBound { continue }
            if let none = none(text, clause) { found.append(none) }
            let granting = grants.contains { $0.overlaps(clause) }
            for var target in targets(text, clause, isGranting: granting) {
                // 机械化率提高3个百分点，达到78%: the second number is of the same thing.
                if ["达到", "达", "", "-", "—", "至", "~"].contains(target.target.what), let last = found.last {
                    target.target.what = last.target.what
                } else if target.target.what.isEmpty || rhythms.contains(target.target.what),
                    let earlier = before(clause, in: range, of: text)
                {
                    // 开展“政府开放日”活动，全年不少于2场: the clause before says what is counted.
                    target.target.what = earlier
                }
                found.append(target)
            }
        }
        return found
    }

    private static let rhythms: Set<String> = ["每年", "每月", "每季度", "每半年", "每周", "每村", "每校", "每学期", "全年", "每次"]

    /// What the clause before a bare number does, without its verb.
    private static func before(_ clause: Range<Int>, in range: Range<Int>, of text: ChineseText) -> String? {
        var end = text.trimmed(range.lowerBound..<clause.lowerBound).upperBound
        while end > range.lowerBound, ChineseSigns(",;").contains(text[end - 1]) { end -= 1 }
        var start = end
        while start > range.lowerBound, end - start < 30, !ChineseSigns(",;。!?:、").contains(text[start - 1]) {
            start -= 1
        }
        guard end < text.count, text[end] != "。", end - start > 1, end - start < 30 else { return nil }
        for index in start..<end {
            guard let length = ChineseVerbs.producing.match(text, at: index, limit: end), index + length + 1 < end
            else {
                continue
            }
            return text.shown(index + length..<end)
        }
        return nil
    }

    /// 每少1节扣0.5分 says how points are lost.
    private static func isPromise(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        penalties.match(text, at: text.trimmed(clause).lowerBound, limit: clause.upperBound) == nil
            && conditions.first(in: text, clause) == nil && !isFact(text, clause)
            // 入住人数少于10人的，……: in which case the next clause holds.
            && !text.hasSuffix("的", before: text.trimmed(clause).upperBound)
    }

    private static let penalties: ChineseWords =
        "每少 每缺 每低 每超 每迟 每漏 每发现 每出现 每差 每降低 每减少1 每增加1 每新增1 每提高1 每下降1 每逾期 每延迟 缺1 少1 漏1 迟1 缺一 少一"
    /// What a share of the marks or a prize amounts to is promised of no work.
    private static let conditions: ChineseWords =
        "绩效权重 的权重 给予奖励 名奖励 的奖励 扣分 加分 扣罚 加0 加1分 加2分 加3分 加4分 加5分 加6分 加8分 加10分 加一分 即可 奖1分 奖2分 奖一分"

    /// 失泄密事件为零: none shall happen.
    private static func none(_ text: ChineseText, _ clause: Range<Int>) -> ChineseTarget? {
        guard let length = zeros.match(text, before: clause.upperBound, floor: clause.lowerBound + 2) else {
            return nil
        }
        let words = text.trimmed(clause.lowerBound..<clause.upperBound - length)
        if text.hasSuffix("率", before: words.upperBound), words.count > 2 {
            // 被纠错率为0
            let share = DraftTarget(what: text.shown(words), op: "=", value: 0, unit: "%", scope: nil, by: nil)
            return ChineseTarget(target: share, range: clause.upperBound - length..<clause.upperBound)
        }
        guard mishaps.match(text, before: words.upperBound, floor: words.lowerBound) != nil else { return nil }
        let zero = clause.upperBound - length..<clause.upperBound
        let target = DraftTarget(what: text.shown(words), op: "=", value: 0, unit: "起", scope: nil, by: nil)
        return ChineseTarget(target: target, range: zero)
    }

    private static let zeros: ChineseWords = "为零 为0 零发生 保持为零 实现零发生"
    private static let mishaps: ChineseWords = "事件 事故 案件 投诉 差错 上访 死亡 伤亡 缺陷 舆情"

    /// Clauses between commas and stops; 、 parts them too where a number stands on either side.
    static func clauses(_ text: ChineseText, _ range: Range<Int>) -> [Range<Int>] {
        text.parts(of: range) { ChineseSigns(",;。!?:").contains($0) }
    }

    private static func targets(_ text: ChineseText, _ clause: Range<Int>, isGranting: Bool) -> [ChineseTarget] {
        var quantities: [ChineseQuantity] = []
        var index = clause.lowerBound
        var quotes = 0
        while index < clause.upperBound {
            switch text[index] {
            case "《", "“", "‘": quotes += 1
            case "》", "”", "’": quotes = max(0, quotes - 1)
            case "\"": quotes = quotes > 0 ? quotes - 1 : 1
            case "(", "[":
                // A remark in brackets says no number of its own: （市、区）, （2025年）, （第3点）; but 印章（4枚） does.
                let close = text.closing(index, limit: clause.upperBound) ?? index
                // 不低于四成（40%） says it twice.
                if quotes == 0, let told = bracketed(text, index + 1..<max(index + 1, close), clause),
                    quantities.last.map({ $0.unit != told.unit || $0.number.value != told.number.value }) ?? true
                {
                    quantities.append(told)
                }
                index = close
            default:
                if quotes == 0, let both = ChineseQuantity.span(text, at: index, in: clause) {
                    quantities += both
                    index = both[1].range.upperBound
                    continue
                }
                if quotes == 0, let quantity = ChineseQuantity.parse(text, at: index, in: clause) {
                    quantities.append(quantity)
                    index = quantity.range.upperBound
                    continue
                }
            }
            index += 1
        }
        for index in quantities.indices.dropLast() where quantities[index].bound == nil {
            // 分别达到80%、50%以上: the bound behind the last holds for all.
            let (one, next) = (quantities[index], quantities[index + 1])
            guard one.unit == next.unit, next.bound == ">=", next.range.lowerBound == one.range.upperBound + 1,
                text[one.range.upperBound] == "、",
                text.contains("分别", in: clause.lowerBound..<one.range.lowerBound)
            else { continue }
            quantities[index].bound = next.bound
        }
        let kept = quantities.enumerated().filter { number, quantity in
            let next = number + 1 < quantities.count ? quantities[number + 1] : nil
            return !isScope(text, quantity, before: next, clause) && !isStart(text, quantity, before: next, clause)
                && !isThreshold(text, quantity, before: next, clause)
                && !(isGranting && isGranted(text, quantity, clause))
        }
        var found = kept.map { _, quantity in
            ChineseTargetWords(text: text, clause: clause, quantity: quantity).target(among: quantities)
        }
        if found.count == 1, let names = ratesOfOne(text, clause, before: found[0].range.lowerBound) {
            let one = found[0]
            return names.map { name in
                var each = one
                each.target.what = text.shown(name)
                return each
            }
        }
        found = found.flatMap { one in
            Array(repeating: one, count: shared(text, clause, before: one.range.lowerBound))
        }
        // 3至5名护林员: both ends count what stands behind the second, or else before the first.
        for high in found.indices.dropFirst() {
            let marks =
                found[high - 1].range.upperBound..<max(found[high - 1].range.upperBound, found[high].range.lowerBound)
            guard found[high].target.op == "<=", found[high - 1].target.op == ">=", marks.count <= 2, !marks.isEmpty,
                marks.allSatisfy({ ChineseSigns("-—~～至").contains(text[$0]) })
            else { continue }
            let what = found[high].target.what
            let isNone = what.unicodeScalars.allSatisfy { ChineseSigns("-—~～至 ").contains($0) }
            if isNone {
                found[high].target.what = found[high - 1].target.what
            } else {
                found[high - 1].target.what = what
            }
        }
        return found
    }

    /// 甲窗口、乙窗口各2个: how many things a number counts one by one.
    private static func shared(_ text: ChineseText, _ clause: Range<Int>, before number: Int) -> Int {
        guard number > clause.lowerBound + 4, text[number - 1] == "各" else { return 1 }
        let list = max(clause.lowerBound, number - 60)..<number - 1
        let names = text.parts(of: list) { ChineseSigns("、和及").contains($0) }
        // “甲”“乙”专窗各1个
        let quoted = list.dropFirst().count { text[$0] == "“" && text[$0 - 1] == "”" }
        return min(4, max(1, names.count + quoted))
    }

    /// 见面率、办结率均为100%: each of the rates is promised the one number.
    private static func ratesOfOne(_ text: ChineseText, _ clause: Range<Int>, before number: Int) -> [Range<Int>]? {
        let near = max(clause.lowerBound, number - 8)..<max(clause.lowerBound, number)
        guard let all = text.first("均", in: near), all > clause.lowerBound else { return nil }
        let names = text.parts(of: clause.lowerBound..<all) { ChineseSigns("、和").contains($0) }.map { text.trimmed($0) }
        return names.count > 1 && names.count <= 5 && names.allSatisfy { text.hasSuffix("率", before: $0.upperBound) }
            ? names : nil
    }

    /// （4枚）, （约0.8公顷）, （其中硕士占三成）: how many of the thing before, or what share of it.
    private static func bracketed(
        _ text: ChineseText, _ inner: Range<Int>, _ clause: Range<Int>
    ) -> ChineseQuantity? {
        guard inner.count >= 2, inner.count <= 24, !text.hasSuffix("标准", before: inner.lowerBound - 1) else {
            return nil
        }
        let isPart = text.hasPrefix("其中", at: inner.lowerBound)
        let start = inner.lowerBound + (abouts.match(text, at: inner.lowerBound, limit: inner.upperBound) ?? 0)
        for index in isPart ? Array(start..<inner.upperBound) : [start] {
            guard index < inner.upperBound, let found = ChineseQuantity.parse(text, at: index, in: inner),
                found.range.upperBound == inner.upperBound
            else { continue }
            return found
        }
        return nil
    }

    private static let abouts: ChineseWords = "约 共 共计 合计 计 含"

    /// 6所高校新增充电设施410个: the first number says where, when a verb of producing and another number follow.
    private static func isScope(
        _ text: ChineseText, _ quantity: ChineseQuantity, before next: ChineseQuantity?, _ clause: Range<Int>
    ) -> Bool {
        guard let next, quantity.bound == nil else { return false }
        let between = quantity.range.upperBound..<next.range.lowerBound
        guard !text.contains("、", in: between) else {
            guard let comma = text.parts(of: between, at: { $0 == "、" }).first else { return false }
            return startsPart(text, quantity, clause) && scopeVerbs.first(in: text, comma) != nil
        }
        return startsPart(text, quantity, clause) && scopeVerbs.first(in: text, between) != nil
    }

    /// 由300元提高到500元: what it rises or falls from is not promised.
    private static func isStart(
        _ text: ChineseText, _ quantity: ChineseQuantity, before next: ChineseQuantity?, _ clause: Range<Int>
    ) -> Bool {
        guard next != nil, changes.match(text, at: quantity.range.upperBound, limit: clause.upperBound) != nil else {
            return false
        }
        return ["由", "从"].contains { text.contains($0, in: clause.lowerBound..<quantity.range.lowerBound) }
    }

    static let changes: ChineseWords = """
        核减到 核减至 调减到 调减至 调整至 核定为 提高到 提高至 提升到 提升至 增加到 增加至 增至 扩大到 扩大至 上升到 上升至 降低到 降低至 降到 降至 下降到 下降至 减少到 减少至 减至 压缩到 压缩至 压减到 压减至 缩短到 缩短至 调整为 调整到 减为 降为 压缩为 缩减为 缩短为 减少为 压减为 精简为 精简到 精简至 提升为 增加为 扩大为 提高为
        """

    /// 20户以上自然村通达率100%: of which villages a share is promised, not how many households.
    private static func isThreshold(
        _ text: ChineseText, _ quantity: ChineseQuantity, before next: ChineseQuantity?, _ clause: Range<Int>
    ) -> Bool {
        if isOfGroup(text, quantity, clause) { return true }
        if let next, isKind(text, quantity, before: next) { return true }
        // CPU利用率低于10%的资源一律回收: which of them.
        if quantity.bound != nil, text.hasPrefix("的", at: quantity.range.upperBound),
            sweeping.first(
                in: text, quantity.range.upperBound..<min(clause.upperBound, quantity.range.upperBound + 24)) != nil
        {
            return true
        }
        // 消除56人以上大班额: how large is too large.
        if quantity.bound != nil, text.hasSuffix("消除", before: quantity.core.lowerBound) { return true }
        // 30万人口以上的县: which counties.
        if quantity.bound == ">=" || quantity.bound == "<=",
            ["上", "下"].contains(where: { text.hasSuffix($0, before: quantity.range.upperBound) }),
            places.match(text, at: quantity.range.upperBound, limit: clause.upperBound) != nil
        {
            return true
        }
        guard let next, next.unit == "%", quantity.unit != "%", quantity.bound == ">=",
            text.hasSuffix("以上", before: quantity.range.upperBound)
        else { return false }
        return text.contains("率", in: quantity.range.upperBound..<next.range.lowerBound)
            && !text.contains("、", in: quantity.range.upperBound..<next.range.lowerBound)
    }

    private static let sweeping: ChineseWords = "一律 予以 限期 全部"
    private static let places: ChineseWords = "的县 的乡镇 的镇 的村 的市 的区 的学校 的企业 的单位 的项目 的社区 的自然村 的行政村 的建制村 的医院 的班级 的家庭"

    /// 超10亿元企业3家, 10亿元以上项目2个: how large each is, where the next number says how many.
    private static func isKind(_ text: ChineseText, _ quantity: ChineseQuantity, before next: ChineseQuantity) -> Bool {
        let isSize =
            quantity.bound != nil && ["上", "下"].contains { text.hasSuffix($0, before: quantity.range.upperBound) }
            && ["平方公里", "公里", "米", "亩", "平方米", "吨", "公顷", "千瓦", "立方米"].contains(quantity.unit)
        guard quantity.unit == "元" || isSize,
            ["个", "家", "户", "项", "宗", "笔", "条", "座", "处", "所", "口", "块"].contains(next.unit)
        else { return false }
        let between = quantity.range.upperBound..<next.range.lowerBound
        return between.count <= 6 && !between.contains { ChineseSigns("、和及").contains(text[$0]) }
    }

    /// 对床位不足40张且收住少于10人的养老院，……: behind 对 and 凡, and before 的, the number says of whom the clause speaks.
    private static func isOfGroup(_ text: ChineseText, _ quantity: ChineseQuantity, _ clause: Range<Int>) -> Bool {
        let start = text.trimmed(clause).lowerBound
        let isShort = short.match(text, before: quantity.core.lowerBound, floor: start) != nil
        // 对高于均价10%的学校: above what it is measured by.
        let isOver = over.first(in: text, start..<quantity.core.lowerBound) != nil
        guard quantity.bound != nil || isShort || isOver,
            groups.match(text, at: start, limit: quantity.range.lowerBound) != nil,
            let end = text.first("的", in: quantity.range.upperBound..<clause.upperBound)
        else { return false }
        return !(quantity.range.upperBound..<end).contains { text[$0] == "、" }
    }

    private static let short: ChineseWords = "不足 未满 不满 年满 已满"
    private static let over: ChineseWords = "高于 低于 超出 超过 多于 少于"
    private static let groups: ChineseWords = "对 凡 针对 凡是 对于"

    /// Whether nothing but the number opens its part of the clause, so that it is a subject and not an object.
    private static func startsPart(_ text: ChineseText, _ quantity: ChineseQuantity, _ clause: Range<Int>) -> Bool {
        let start = quantity.range.lowerBound
        return start == clause.lowerBound || text[start - 1] == "、"
            || ["在", "对", "为", "组织", "推动", "支持"].contains { text.hasSuffix($0, before: start) }
                && text.contains("新增", in: start..<clause.upperBound)
    }

    private static let scopeVerbs: ChineseWords = "新增 新建 建成 完成 改造 建设 创建 培育 开展 打造 设立 引进 新设 实现"
}
