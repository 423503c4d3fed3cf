/// What a label before a colon, or a column's header, says its words are.
enum ChineseLabel: Sendable {
    case lead, support, due, leader, owner, product, weight, task, target, number, group, note, criteria, basis

    /// The meaning of a label's words; `nil` when they are no label.
    static func of(_ text: ChineseText, _ range: Range<Int>? = nil) -> ChineseLabel? {
        let range = range ?? text.all
        guard !range.isEmpty, range.count <= 14 else { return nil }
        if anyMeaning.isWhole(text, range), let known = meanings.first(where: { $0.words.isWhole(text, range) }) {
            return known.label
        }
        // 考核内容及目标: named for what is to be done, whatever is told with it.
        if let joint = range.dropFirst(2).first(where: { ChineseSigns("及和与").contains(text[$0]) }),
            of(text, range.lowerBound..<joint) == .task
        {
            return .task
        }
        if let known = byEnding(text, range) { return known }
        // 任务分解/时序进度: one column for two things, and the first is what it is for.
        if let slash = text.first("/", in: range), slash > range.lowerBound,
            let first = of(text, range.lowerBound..<slash)
        {
            return first
        }
        // 责任科室(单位), 责任人(签字): what the brackets add changes nothing.
        guard let close = range.last, text[close] == ")", let open = text.opening(close), open > range.lowerBound else {
            return nil
        }
        return of(text, range.lowerBound..<open)
    }

    /// Whether a column may be called so, known or not: a few words without a number, a stop or a list.
    static func mayName(_ text: ChineseText) -> Bool {
        (2...14).contains(text.count) && ChineseMarker.parse(text) == nil
            && !text.scalars.contains { $0.isDigit || ChineseSigns(",。;:、").contains($0) }
    }

    /// Whether it is a label word for word, and not only ends as one does.
    static func isNamed(_ text: ChineseText) -> Bool { anyMeaning.isWhole(text, text.all) }

    /// Offices coin names of columns, but end them alike: 县级责任单位, 推进措施, 办结时间.
    private static func byEnding(_ text: ChineseText, _ range: Range<Int>) -> ChineseLabel? {
        guard range.count <= 10, anyEnding.match(text, before: range.upperBound, floor: range.lowerBound) != nil,
            range.allSatisfy({ text[$0].isChinese || ChineseSigns("()/").contains(text[$0]) })
        else {
            return nil
        }
        guard
            let ending = endings.first(where: {
                $0.words.match(text, before: range.upperBound, floor: range.lowerBound) != nil
            })
        else { return nil }
        // 负责考核部门 examines, 被考核单位 is examined.
        if ending.label == .lead, isExaminer(text, range) { return .note }
        let helps = ["配合", "协"].contains { text.contains($0, in: range) }
        return ending.label == .lead && helps ? .support : ending.label
    }

    private static func isExaminer(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        !text.contains("被", in: range) && ["考核", "考评", "评分", "评价", "验收"].contains { text.contains($0, in: range) }
    }

    private static let anyMeaning = ChineseWords(joining: meanings.map(\.words))
    private static let anyEnding = ChineseWords(joining: endings.map(\.words))

    private static let endings: [(label: ChineseLabel, words: ChineseWords)] = [
        (
            .lead,
            """
            责任单位 牵头单位 责任部门 牵头部门 责任科室 责任处室 责任处(室) 责任科(室) 责任股(室) 责任股室 牵头科室 牵头处室 牵头股室 牵头站所 承办股室 主办股室 主管部门 单位及部门 配合单位 配合部门 协办单位
            考核单位 考核部门 考评单位 考评部门 评分单位 评分部门
            """
        ),
        (.leader, "领导"), (.owner, "责任人 联系人 负责人"), (.due, "时限 期限 完成时间 时间节点 办结时间 完成日期"),
        (.product, "成果 成果形式"), (.weight, "分值 权重"), (.target, "季度目标 月度目标 阶段目标 阶段性目标 年度指标"),
        (.task, "任务 举措 措施 工作内容 目标任务 工作目标 任务内容 测评点 评估内容 评估要点 考核内容 考评内容"),
    ]

    private static let meanings: [(label: ChineseLabel, words: ChineseWords)] = [
        (
            .support,
            """
            配合单位 配合部门 配合科室 配合处室 会办单位 会办部门 协办单位 协办部门 参与单位 参加单位 参与部门 协助单位 协同单位 协作单位 配合 协办科室 协办处室 协办股室 协助科室 协助处室 协助部门 协同科室 协同处室 参与科室 参与处室 支持单位 支持部门 配合股室 配合责任单位 协同部门 协同配合单位
            """
        ),
        (
            .lead,
            """
            牵头单位 牵头部门 责任单位 责任部门 责任科室 责任处室 责任股室 主办单位 负责单位 主要责任单位 实施单位 落实单位 承办单位 牵头科室 牵头处室 责任主体 牵头责任单位
            主体责任单位 承担单位 主责单位 主责部门 责任(牵头)单位 牵头(责任)单位 责任科(室) 主管部门 主管单位 负责部门 负责科室 工作责任单位 主办部门 主办科室 承办科室 承办部门 责任分工 落实部门
            落实科室 完成单位 牵头 责任单位及责任人 责任单位(部门)
            """
        ),
        (
            .due,
            """
            完成时限 时限要求 完成时间 时间节点 办结时限 完成期限 时间安排 时限 进度安排 完成日期 时间要求 工作时限 期限 完成时间节点 推进时限 计划完成时间 办理时限 时间 落实时限 进度要求
            完成节点 节点任务 节点要求 整改时限 时间进度 进度时限 完成进度 推进时间 计划时间 起止时间 实施时间
            月份 月度 实施月份 形象进度 年度形象进度 工程进度 推进节点 建设周期 实施期限 推进计划 上线时间 启动时间 交付时间 见效时间 落地时间 完工时间 竣工时间 开展时间 办结时间 报送时间 预计完成时间 拟完成时间
            """
        ),
        (
            .leader,
            """
            责任领导 分管领导 牵头领导 挂牌领导 包联领导 分管局领导 分管县领导 分管市领导 市级领导 县级领导 分管负责人 局领导 牵头市领导 牵头县领导 责任局领导 挂点领导 牵头负责人 分管领导及责任人 主管领导
            """
        ),
        (.owner, "责任人 联系人 承办人 直接责任人 责任人员 具体责任人 负责人 经办人 科室负责人 承办人员 主要责任人 落实人 落实责任人"),
        (
            .product,
            "工作成果 成果形式 预期成果 成果 交付物 输出成果 完成标志 成果体现 标志性成果 工作成效 成果要求 预期成效 成果名称 佐证材料 证明材料 支撑材料 印证材料 成果材料 完成标志 工作成果形式 提交材料"
        ),
        (.weight, "分值 权重 分数 标准分 基本分 基础分 分值(分) 权重(%) 权重(分) 满分 配分 赋分"),
        (
            .task,
            """
            工作任务 任务 重点任务 工作内容 主要任务 具体任务 目标任务 任务内容 工作措施 具体措施 主要内容 任务名称 工作目标 年度工作目标 年度目标 具体内容 考核内容 主要措施 重点工作 事项 工作事项
            考核目标 任务事项 二级指标 三级指标 年度目标任务 年度工作目标任务 工作举措 主要工作任务 考评内容 任务分解 措施 工作要求 评估内容 重点任务分工 目标内容 公开内容 主要举措 具体工作任务 任务要求 公开事项 改革任务
            整改措施 重点工作任务 指标内容 考核指标 主要指标 指标名称 工作任务及措施 具体要求 任务分工 工作任务及要求 考核要点 考核事项 评估要求 考评要求 测评内容 评价内容 指标要求
            考核内容及评分标准 考核内容和评分标准 考核内容及标准 考核内容和标准 考核内容与标准 考核内容及分值 考核内容及要求 考核内容及计分办法 考核内容及评分办法 考核内容与评分标准 考核指标及评分标准 考核内容(评分标准)
            具体指标 评价指标 评估指标 测评指标 指标描述 指标说明 评价要点 考评要点 评估要点 检查内容 督查内容 事项名称 重点事项 改革事项 督办事项 督查事项 议定事项 活动内容 建设内容 改革举措
            """
        ),
        (.target, "目标值 指标值 年度目标值 量化指标 量化目标 完成目标 目标要求 目标 数量 任务数 目标数 目标数量 任务数量 任务量 建设数量 指标数 计划数 质量要求 完成标准"),
        (.number, "序号 编号 编码 指标编号 目标编号 号 项 任务编号 代码"),
        (.group, "一级指标 类别 领域 项目 任务类别 分类 重点领域 考核项目 指标类别 工作类别 考评项目 工作领域 目标类别 指标 类型 工作项目 考核类别 项目名称"),
        (
            .note,
            "备注 说明 考核科室 考核处室 考评科室 评分科室 考核部门 考核单位 数据来源 自评得分 得分 完成情况 进展情况 考核方式 自评分 考核得分 评分 扣分原因 评分方式 计分方式 打分方式 考核线 考评方式 得分情况 扣分 扣分情况 自评 考评得分 自评分值 考核分 考评分 实得分 最后得分 最终得分 核定分 审核得分 检查得分 扣分说明 考核结果 考核记录 得分说明 评分人 考核人"
        ),
        (
            .criteria,
            """
            评分标准 评分办法 考核标准 考评标准 计分办法 评分细则 评分方法 考评办法 评价标准 考核办法 考评细则 考核细则 计分标准 计分方法 扣分标准 赋分标准 赋分办法 评分依据 考核评分标准
            考核评分细则 考核要求 评分标准及办法 考核评分办法 评分标准(分) 考核评价标准 打分标准 得分标准 评分要点
            """
        ),
        (.basis, "依据 任务来源 来源 文件依据 政策依据"),
    ]
}

/// Reads “牵头单位：市教育局；配合单位：市财政局；完成时限：12月底前”.
enum ChineseLabels {
    static func parse(_ text: ChineseText, _ range: Range<Int>) -> ChineseDuty? {
        let fields = fields(text, range)
        guard let first = fields.first, first.label.lowerBound - range.lowerBound <= 2 else { return nil }
        // （联系人：某某，电话：…）says whom to ring and gives nobody work.
        if text.contains("联系", in: first.label) { return nil }
        var duty = ChineseDuty()
        duty.isSaid = true
        let isLed = fields.contains { $0.meaning == .lead && leads(text, $0.label) }
        for field in fields {
            // 牵头单位：甲局，责任单位：乙局: behind a comma those who answer help the one who leads.
            let helps =
                isLed && field.meaning == .lead && !leads(text, field.label) && field.label.lowerBound > 0
                && text[field.label.lowerBound - 1] == ","
            duty.put(helps ? .support : field.meaning, text, text.trimmed(field.value))
            for inner in field.inner { duty.put(inner.meaning, text, text.trimmed(inner.value)) }
        }
        return duty.isEmpty && duty.weight == nil ? nil : duty
    }

    private static func leads(_ text: ChineseText, _ label: Range<Int>) -> Bool {
        ["牵头", "主办", "主责"].contains { text.contains($0, in: label) }
    }

    struct Field {
        var meaning: ChineseLabel
        var label: Range<Int>
        var value: Range<Int>
        /// What brackets within the value say: 甲局（责任人：某某）.
        var inner: [Field] = []
    }

    /// Labels with a colon behind them, each with the words up to the next.
    static func fields(_ text: ChineseText, _ range: Range<Int>) -> [Field] {
        var found: [Field] = []
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = text[index]
            // 责任单位：甲局（责任人：某某）: what the bracket says belongs to the list and does not end it.
            if scalar == "(", let outer = found.last, outer.value.upperBound == range.upperBound,
                index > outer.value.lowerBound, !ChineseSigns("。;:,)").contains(text[index - 1]),
                let close = text.closing(index, limit: range.upperBound), text.contains(":", in: index..<close)
            {
                found[found.count - 1].inner += fields(text, index + 1..<close)
                index = close + 1
                continue
            }
            if scalar == ":" || scalar == "]" {
                var label = text.trimmed(start..<index)
                // 责任单位：甲局　　配合单位：乙局: a blank parts them.
                if let blank = label.dropFirst().last(where: { text.isSpaced($0) }),
                    ChineseLabel.of(text, blank..<label.upperBound) != nil
                {
                    label = blank..<label.upperBound
                }
                // 牵头单位：甲局；成员单位：乙局: behind who leads the members help.
                let helps = found.contains { $0.meaning == .lead } && members.isWhole(text, label)
                if let meaning = helps ? .support : ChineseLabel.of(text, label) {
                    if let last = found.last, last.value.upperBound == range.upperBound {
                        found[found.count - 1].value = valueEnd(text, last, label)
                    }
                    found.append(Field(meaning: meaning, label: label, value: index + 1..<range.upperBound))
                } else if !found.isEmpty, (2...6).contains(label.count), start > range.lowerBound,
                    ChineseSigns(";。").contains(text[start - 1])
                {
                    // 责任科室：甲科；考评：乙办: a label that says nothing of duty still ends the one before it.
                    found[found.count - 1].value = valueEnd(text, found[found.count - 1], label)
                }
                start = index + 1
            } else if ChineseSigns(",;。 [").contains(scalar) {
                start = index + 1
            }
            index += 1
        }
        return found
    }

    private static let members: ChineseWords = "成员单位 组成单位 成员部门 组员单位 其他成员单位"

    private static func valueEnd(_ text: ChineseText, _ field: Field, _ next: Range<Int>) -> Range<Int> {
        // 【责任单位】市教育局【完成时限】: the next label's bracket belongs to the label.
        let isSpaced = next.lowerBound > 0 && !ChineseSigns(";。,[").contains(text[next.lowerBound - 1])
        return field.value.lowerBound..<max(field.value.lowerBound, isSpaced ? next.lowerBound : next.lowerBound - 1)
    }
}

extension ChineseDuty {
    /// Takes in what a label or a column's header says the words are.
    mutating func put(_ meaning: ChineseLabel, _ text: ChineseText, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        var range = range
        if let remark = text.parts(of: range, at: { $0 == ";" }).dropFirst().first(where: {
            ChineseDuty.ranking.match(text, at: text.trimmed($0).lowerBound, limit: $0.upperBound) != nil
        }) {
            // 责任单位：甲局、乙局；以下均需……: a remark on all lists.
            range = range.lowerBound..<remark.lowerBound - 1
        }
        if meaning == .lead,
            let remark = text.parts(of: range, at: { $0 == "," }).dropFirst().first(where: {
                ChineseDuty.ranking.match(text, at: text.trimmed($0).lowerBound, limit: $0.upperBound) != nil
            })
        {
            // 责任单位：甲局，各县人民政府，以下均涉及各县，不再列出
            range = range.lowerBound..<remark.lowerBound - 1
            onward.take(text, remark, among: ChineseBodies.names(text, range))
        }
        if meaning == .lead || meaning == .support, let term = term(text, range) {
            // 责任单位：甲局、乙局，6月底完成: the time stands behind the names.
            due = due ?? term
            range = range.lowerBound..<term.lowerBound - 1
        }
        switch meaning {
        case .lead:
            // 市甲局、市乙局。列第一位的为牵头单位，下同: a remark on all lists, and no body.
            let end = range.dropFirst(2).first { text[$0] == "。" } ?? range.upperBound
            let inner = ChineseDuty.roleParts(text, range.lowerBound..<end)
            lead += inner.lead
            support += inner.support
            // 甲局、乙局，丙局: which of them stand before the first comma.
            if inner.support.isEmpty, let comma = text.first(",", in: range.lowerBound..<end) {
                before = inner.lead.count { $0.range.lowerBound < comma }
            }
        case .support: support += ChineseDuty.roleParts(text, range).all
        case .due: due = range
        case .leader: leaders += ChinesePeople.listed(text, range)
        case .owner: owners += ChinesePeople.listed(text, range)
        case .product: product = range
        case .weight: weight = range
        case .task, .target, .number, .group, .note, .criteria, .basis: break
        }
    }

    private func term(_ text: ChineseText, _ range: Range<Int>) -> Range<Int>? {
        let parts = text.parts(of: range) { $0 == "," || $0 == ";" }
        guard parts.count > 1, let last = parts.last.map({ text.trimmed($0) }), last.lowerBound > range.lowerBound + 1,
            ChineseDuty.isTerm(text, last) || ChineseDuty.isLasting(text, last)
        else { return nil }
        return last
    }

    var all: [ChineseName] { lead + support }

    /// A value of a responsibility label, which may still say 牵头 and 配合 of single bodies.
    static func roleParts(_ text: ChineseText, _ range: Range<Int>) -> ChineseDuty {
        let isMarked = text.contains("(牵头)", in: range)
        if !isMarked, let told = ChineseDuty.told(text, range) { return told }
        if !isMarked,
            ChineseVerbs.support.first(in: text, range) != nil || text.contains("牵头", in: range)
                || text.contains("负责", in: range) || text.contains("会同", in: range)
                || text.contains("督导", in: range),
            var duty = parse(text, range)
        {
            // 责任科室：甲科，乙所配合: whoever stands before the comma answers.
            if duty.lead.isEmpty, let first = text.parts(of: range, at: { $0 == "," || $0 == ";" }).first,
                first.upperBound < range.upperBound
            {
                duty.lead = duty.support.filter { first.contains($0.range.lowerBound) }
                duty.support.removeAll { first.contains($0.range.lowerBound) }
            }
            return duty
        }
        var duty = ChineseDuty()
        for name in ChineseBodies.names(text, range) {
            // 市政务服务局（牵头）、市民政局: all of them answer, the marked one first.
            let part = marked(text, name.range).map { name.range.lowerBound..<$0 } ?? name.range
            duty.lead.append(part == name.range ? name : ChineseName(shown: text.shownName(part), range: part))
        }
        return duty
    }

    private static func marked(_ text: ChineseText, _ name: Range<Int>) -> Int? {
        guard let close = name.last, ChineseSigns(")]").contains(text[close]), let open = text.opening(close),
            open > name.lowerBound, text.contains("牵头", in: open..<close)
        else { return nil }
        return open
    }
}
