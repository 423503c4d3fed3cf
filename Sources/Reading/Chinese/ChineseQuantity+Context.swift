extension ChineseQuantity {
    static func unitLength(_ text: ChineseText, _ index: Int, _ limit: Int, inCharacters: Bool) -> Int? {
        guard index < limit else { return nil }
        return (inCharacters ? unitsOfCharacters : units).match(text, at: index, limit: limit)
    }

    /// What official texts count in.
    ///
    /// 大, 届, 级, 号 and 条 of a policy name things and count none.
    private static let units: ChineseWords = """
        % ‰ 个百分点 百分点 个 枚 道 路 美元 遍 处次 所 名 人 人次 人份 场 场次 次 项 家 条 轮 元 万元 亿元 分钟 小时 公里 千米 米 平方米 平方公里 立方米 亩 公顷 吨 公斤 斤 千瓦 千瓦时
        万千瓦 台 套 件 户 座 处 只 头 批 期 篇 部 门 间 栋 幢 张 辆 支 对 种 类 本 册 份 例 起 宗 笔 单 班 节 课时 学时 床 张床位 位 岗 岗位 款 幅 画幅 组 队 片 面 株 棵 眼 孔 尾 羽 票 标箱 标准箱 TEU
        具 把 艘 架 口 桶 份额 座次 批次 台次 例次 辆次 架次 件次 站 点 盏 根 块 倍 天 日 个工作日 工作日 个月 户次 班次 学位 村 村次 镇 县 市 社区 乡镇 街道 行业 公里以上 MW GW kW
        Mbps 兆 GB TB PB EFLOPS P T
        """

    private static let unitsOfCharacters: ChineseWords = """
        个 所 名 人 人次 场 场次 次 项 家 轮 万元 亿元 公里 亩 吨 台 套 件 户 座 处 批 期 篇 门 间 栋 张 辆 份 例 起 小时 个工作日 课时 学时 条
        """

    static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "两", "〇", "零", "第", "几", "数": true
        default: false
        }
    }

    static func isTime(_ unit: String) -> Bool {
        ["天", "日", "个工作日", "工作日", "个月", "小时", "分钟"].contains(unit)
    }

    /// A span of time is promised where it is shortened or lasts; else it is a deadline or a date.
    static func isMeasuredTime(_ text: ChineseText, _ quantity: ChineseQuantity, _ clause: Range<Int>) -> Bool {
        let before = clause.lowerBound..<quantity.core.lowerBound
        // 24小时值班 is round the clock.
        if quantity.unit == "小时", quantity.number.value == 24, quantity.bound == nil { return false }
        // 48小时办结率: a rate's name says in what time, and promises the rate.
        let name = quantity.core.upperBound..<min(clause.upperBound, quantity.core.upperBound + 5)
        if let rate = text.first("率", in: name),
            !name.prefix(while: { $0 < rate }).contains(where: { ChineseSigns("内以至到").contains(text[$0]) })
        {
            return false
        }
        // 1小时内电话报告: when an account is to come, and no measure of the work.
        let behind = quantity.core.upperBound..<clause.upperBound
        if text.hasPrefix("内报", at: behind.lowerBound) { return false }
        if text.hasPrefix("内", at: behind.lowerBound), let act = text.parts(of: behind, at: { $0 == "、" }).first,
            telling.first(in: text, act) != nil
        {
            return false
        }
        if quantity.unit == "分钟" || quantity.unit == "小时" {
            return !text.hasPrefix("内", at: quantity.core.upperBound) || quantity.bound == "<="
        }
        return measuring.first(in: text, before) != nil
            || measuring.match(text, before: quantity.core.lowerBound) != nil
            || quantity.bound == ">="
            || finishing.match(text, at: quantity.core.upperBound, limit: clause.upperBound) != nil
            || isStandard(text, quantity, clause)
    }

    /// 一般咨询3个工作日内答复: what kind of request, in what time, and what is done with it, and nothing else.
    private static func isStandard(_ text: ChineseText, _ quantity: ChineseQuantity, _ clause: Range<Int>) -> Bool {
        let words = text.trimmed(clause)
        guard quantity.bound == "<=", quantity.number.value > 0, quantity.core.lowerBound > words.lowerBound + 1,
            let length = answering.match(text, at: quantity.range.upperBound, limit: words.upperBound),
            quantity.range.upperBound + length == words.upperBound || text[quantity.range.upperBound + length] == "、"
        else { return false }
        return !ChineseSigns("在于后起按").contains(text[quantity.core.lowerBound - 1])
    }

    private static let answering: ChineseWords = """
        答复 回复 核实 公示 反馈 办结 公布 回应 办理 完成办理 完成答复 予以答复 予以办结 响应 回访 回应 办结反馈 办结答复 办结并反馈 拨付 拨付到位 完成拨付 完成审核拨付 完成审核 兑付 兑现
        """

    static let telling: ChineseWords = "内报 内书面 报告 上报 报送 报县 报市 报区 报省 通报 续报 初报"

    /// 抵押登记1个工作日办结: how long a service may take.
    private static let finishing: ChineseWords = "办结 办理完毕 出具 出证 发证 即办"
    private static let measuring: ChineseWords = "压缩 缩短 控制 减至 不超过 平均 办理时限 办结时限 承诺时限 延长 培训 降至 压减"

    /// 2025年, 12月 and 3号 are dates and names, whatever unit the character would be elsewhere.
    static func isInName(_ text: ChineseText, _ end: Int, _ clause: Range<Int>) -> Bool {
        // 6项要求, 50人会
        if listed.match(text, at: end, limit: clause.upperBound) != nil { return true }
        return end < clause.upperBound && ChineseSigns("月年号级").contains(text[end])
    }

    /// 组织, 部署: a unit's sign is the beginning of another word.
    static let compounds: ChineseWords =
        "组织 组建 组成 部署 处理 处置 处罚 期间 期限 点击 支持 支撑 面向 面对 对接 对照 具有 具备 具体 把握 把关 位于 口岸 片区 站位 名义 名称 场所 件数 本级 本地 门户 口径"

    private static let listed: ChineseWords = "要求全部 要求均 指标全部 指标均 任务全部 人会 人论坛 口以上 口以下 班额 及以上班额"

    /// A number in characters right behind a verb of producing, two or more: 新建三所学校.
    static func isProduced(_ text: ChineseText, _ index: Int, _ number: ChineseNumber, _ clause: Range<Int>) -> Bool {
        if number.value == 1 { return isBuilt(text, index, number, clause) }
        return number.value >= 2 && ChineseVerbs.producing.match(text, before: index, floor: clause.lowerBound) != nil
            && !text.hasPrefix("项", at: number.range.upperBound) && !text.hasPrefix("条", at: number.range.upperBound)
    }

    /// 新建一座消防站: one of what is built is counted as well.
    private static func isBuilt(_ text: ChineseText, _ index: Int, _ number: ChineseNumber, _ clause: Range<Int>)
        -> Bool
    {
        building.match(text, before: index, floor: clause.lowerBound) != nil
            && ["座", "所", "处", "栋", "幢"].contains { text.hasPrefix($0, at: number.range.upperBound) }
    }

    private static let building: ChineseWords = "新建 建设 建成 改造 新设 租赁建设 改扩建"

    /// 完成队伍培训两次: how often something is held stands at the end of a clause that opens with its verb.
    static func isHeld(_ text: ChineseText, _ quantity: ChineseQuantity, _ clause: Range<Int>) -> Bool {
        let words = text.trimmed(clause)
        return quantity.number.value >= 2 && ["次", "场", "场次", "期"].contains(quantity.unit)
            && quantity.range.upperBound == words.upperBound && words.count <= 30
            && (words.lowerBound..<quantity.range.lowerBound).prefix(14).contains { index in
                (index == words.lowerBound || text[index - 1] == "前")
                    && ChineseVerbs.producing.match(text, at: index, limit: quantity.range.lowerBound) != nil
            }
    }

    /// 5-7人, 3%—5%, 200至300名: no fewer than the one and no more than the other.
    static func span(_ text: ChineseText, at index: Int, in clause: Range<Int>) -> [ChineseQuantity]? {
        guard text[index].isDigit, let low = ChineseNumber.parse(text, at: index, limit: clause.upperBound) else {
            return nil
        }
        if index > clause.lowerBound {
            let before = text[index - 1]
            if before.isDigit || ChineseSigns(".-第~—").contains(before) || before.isLatinWord { return nil }
        }
        var place = low.range.upperBound
        if place < clause.upperBound, text[place] == "%" { place += 1 }
        let mark = place
        while place < clause.upperBound, place < mark + 2, ChineseSigns("-—~～至到").contains(text[place]) { place += 1 }
        guard place > mark, place < clause.upperBound, text[place].isDigit,
            let high = ChineseNumber.parse(text, at: place, limit: clause.upperBound), high.value > low.value,
            let length = unitLength(text, high.range.upperBound, clause.upperBound, inCharacters: false)
        else { return nil }
        let end = high.range.upperBound + length
        let unit = text.shown(high.range.upperBound..<end)
        if isInName(text, end, clause) || unit == "点" { return nil }
        let most = ChineseQuantity(
            number: high, unit: unit == "个百分点" ? "百分点" : unit, range: place..<end, bound: "<=", core: place..<end)
        if isTime(most.unit),
            !isMeasuredTime(text, most, clause) || finishing.match(text, at: end, limit: clause.upperBound) == nil
        {
            return nil
        }
        if isOnlySpokenOf(text, index, end, clause) { return nil }
        var both = [
            ChineseQuantity(number: low, unit: most.unit, range: index..<mark, bound: ">=", core: index..<mark), most,
        ]
        // 3-5万元: what scales the second scales the first.
        if low.value * 10_000 < high.value, text[high.range.upperBound - 1] == "万" { both[0].number.value *= 10_000 }
        for place in both.indices where unit.hasSuffix("元") { both[place].spellMoney(unit) }
        return both
    }

    /// 涉及26个领域, 上述3项, 前5名, 按照四个环节: the text speaks of a set and promises nothing.
    static func isOnlySpokenOf(_ text: ChineseText, _ index: Int, _ end: Int, _ clause: Range<Int>) -> Bool {
        // 明确1名分管领导和1名联络员: how many persons each has to name.
        if isNamed(text, index, end) { return false }
        // 2024年底前3个县通过验收: here 前 closes a term.
        let isTerm = index > 1 && text[index - 1] == "前" && ChineseSigns("底日月年末").contains(text[index - 2])
        if !isTerm, !isBound(text, before: index, clause),
            let length = spokenOf.match(text, before: index, floor: clause.lowerBound)
        {
            return length > 0
        }
        // 在下放33项事项的同时: what was done, beside which something else is to be.
        if text[text.trimmed(clause).lowerBound] == "在",
            beside.match(text, before: text.trimmed(clause).upperBound) != nil
        {
            return true
        }
        if ChineseVerbs.producing.match(text, before: index, floor: clause.lowerBound) != nil { return false }
        // 聚焦新能源、生物医药等6个产业集群: how many there are of what the work looks to.
        if index > clause.lowerBound, text[index - 1] == "等",
            looking.match(text, at: text.trimmed(clause).lowerBound, limit: index) != nil
        {
            return true
        }
        return text.hasPrefix("试点领域", at: end) || text.hasPrefix("方面", at: end) || text.hasPrefix("环节", at: end)
    }

    /// 50平方公里以下12条河流: how large each is stands before the number, and 以下 is its bound.
    private static func isBound(_ text: ChineseText, before index: Int, _ clause: Range<Int>) -> Bool {
        guard text.hasSuffix("以下", before: index) else { return false }
        return (max(clause.lowerBound, index - 9)..<index - 2).contains { text[$0].isDigit }
    }

    /// 确定一名联络员: one person, behind a verb of naming or such a person before.
    static func isNamed(_ text: ChineseText, _ index: Int, _ end: Int) -> Bool {
        guard end > 0, text[end - 1] == "名" else { return false }
        let near = max(0, index - 16)..<index
        let clause = (near.last { ChineseSigns(",;。:").contains(text[$0]) }.map { $0 + 1 } ?? near.lowerBound)..<index
        guard let verb = naming.first(in: text, clause) else { return false }
        return verb.upperBound == index || ChineseSigns("、和及与").contains(text[index - 1])
    }

    private static let naming: ChineseWords = "明确 指定 确定 配备"

    private static let beside: ChineseWords = "的同时 的基础上 基础上"
    private static let looking: ChineseWords = "聚焦 围绕 针对 依托 面向 紧扣 立足 对照 突出"

    private static let spokenOf: ChineseWords = """
        涉及 涉及的 上述 前述 以下 前 这 其他 其中 按照 包括 包含 共设定 设定 下列 围绕 聚焦 目前 截至目前 每 占 明确 确定 指定 提出的 连续 累计连续 上报的 报送的 原有 已有 已建成 已 得 计 扣 加 满分 均分 下设 分为
        """
}
