extension ChineseReading {
    /// Items that name a body and give it no work.
    func isNoTask(_ node: ChineseNode) -> Bool {
        isAnnexTitle(node) || isFinalClause(node) || isPurpose(node) || isIntroduction(node) || isAppeal(node)
            || isRoster(node) || isExamined(node) || isOfForm(node) || isProblem(node) || isAim(node)
            || isObject(node) || isComposition(node)
    }

    /// 一、工作目标。……落实区级部门属地管理责任，……: what all of it is for, unless somebody is told to act.
    private func isAim(_ node: ChineseNode) -> Bool {
        guard node.marker != nil, node.closings.isEmpty else { return false }
        if let parent = node.parent {
            // 二、工作原则, and below it （一）党政主导。各单位按职责参与……
            let above = outline.nodes[parent]
            guard ChineseReading.principles.isWhole(above.text, above.heading) else { return false }
        } else {
            guard ChineseReading.aims.isWhole(node.text, node.heading), node.heading.upperBound < node.text.count
            else { return false }
        }
        // 家校协同 in an aim tells nobody to act.
        return ChineseSubject.find(in: node.text, node.body).map { $0.confidence < 0.85 || $0.duty.lead.isEmpty }
            ?? true
    }

    private static let aims: ChineseWords =
        "工作目标 总体要求 指导思想 总体目标 基本原则 工作原则 目标要求 主要目标 活动目的 目的意义 工作思路 总体思路 基本思路 指导原则 总体目标要求 总体考虑 目标任务 总体任务 任务目标 创建目标 整治目标 年度目标 建设目标 行动目标 活动目标 总体要求和目标 总体要求及目标 目标和任务"

    private static let principles: ChineseWords = "基本原则 工作原则 实施原则 指导原则 主要原则 指导思想 总体原则"

    /// 成立专项领导小组，由……任组长，……任副组长: who sits in a group; no sentence tells anybody to act.
    private func isRoster(_ node: ChineseNode) -> Bool {
        let text = node.text
        // 组  长：某某（校长）
        if let length = ChineseReading.ranks.match(text, at: node.body.lowerBound),
            node.body.lowerBound + length < text.count, text[node.body.lowerBound + length] == ":"
        {
            return true
        }
        if isMember(text, node.body) || isSeat(text, node.body) { return true }
        guard
            text.contains("任组长", in: node.body) || text.contains("为组长", in: node.body)
                || text.contains("名单如下:", in: node.body)
        else { return false }
        return ChineseSubject.find(in: text, node.body) == nil
    }

    /// 领导小组办公室设在某部，由某某兼任主任。: where an office sits and who heads it.
    private func isSeat(_ text: ChineseText, _ words: Range<Int>) -> Bool {
        let clauses = text.parts(of: words) { ChineseSigns(",;。").contains($0) }
        guard let first = clauses.first, clauses.count <= 3,
            ["设在", "设于"].contains(where: { text.contains($0, in: first) })
        else { return false }
        return clauses.dropFirst().allSatisfy { clause in
            ["兼任", "担任", "负责日常", "任主任", "任办公室主任", "承担日常", "负责具体"].contains { text.contains($0, in: clause) }
        }
    }

    /// 陈某某　某某中心负责人: a line of a group's list, the person and what he or she is.
    private func isMember(_ text: ChineseText, _ words: Range<Int>) -> Bool {
        guard (5...36).contains(words.count), words.contains(where: { $0 > 1 && text.isSpaced($0) }) else {
            return false
        }
        return !words.contains { ChineseSigns("。;:,").contains(text[$0]) } && ChineseBodies.endsAsPost(text, words)
    }

    /// 评估内容：……等情况: what will be looked at when somebody comes, and no order to do it.
    private func isExamined(_ node: ChineseNode) -> Bool {
        guard node.closings.isEmpty, let parent = node.parent else { return false }
        let above = outline.nodes[parent]
        guard above.heading.count <= 8, ChineseReading.examining.first(in: above.text, above.heading) != nil else {
            return false
        }
        let states = above.children.count { index in
            let text = outline.nodes[index].text
            return text.hasSuffix("情况。") || text.hasSuffix("情况;") || text.hasSuffix("情况")
        }
        return states * 2 >= above.children.count
    }

    /// 二、整治对象, and below it whom or what it is about.
    private func isObject(_ node: ChineseNode) -> Bool {
        guard node.closings.isEmpty, let parent = node.parent else { return false }
        let above = outline.nodes[parent]
        return ChineseReading.objects.match(
            above.text, before: above.heading.upperBound, floor: above.heading.lowerBound)
            != nil && above.heading.count <= 10
    }

    private static let objects: ChineseWords = """
        整治对象 检查对象 督查对象 考核对象 考评对象 适用对象 补贴对象 补助对象 评选对象 实施对象 服务对象 整治范围
        检查范围 考核范围 适用范围 实施范围 补贴范围 补助范围 评选范围 参加对象 参训对象 培训对象 活动对象
        """

    /// 附件：某某建议书, 参加人员回执: a form to be filled in, whatever its blanks speak of.
    func isOfForm(_ node: ChineseNode) -> Bool {
        guard let root = root(of: node), root.marker?.level == .annex, node.closings.isEmpty else { return false }
        let title = root.children.first.map { outline.nodes[$0] }.flatMap { $0.marker == nil ? $0.text : nil }
        return [root.text, title].compactMap { $0 }.contains { text in
            let line = text.first("。") ?? text.count
            return line <= 40 && ChineseReading.forms.match(text, before: line) != nil
        }
    }

    private static let forms: ChineseWords = "建议书 回执 回执单 回执表 申请表 申请书 登记表 报名表 审批表 承诺书 通知书 告知书 样式 模板 格式 参考样本"

    /// 一、存在的问题, and below it 某局排查台账不完整: what was found wrong, and no order.
    private func isProblem(_ node: ChineseNode) -> Bool {
        guard node.closings.isEmpty, let parent = node.parent else { return false }
        let above = outline.nodes[parent]
        // 重点针对以下问题：, and below it what is not to be.
        let opening = above.children.first.map { outline.nodes[$0] }
        let leads = [above.text] + (opening?.marker == nil ? [opening?.text].compactMap { $0 } : [])
        if leads.contains(where: { text in ChineseReading.faults.contains { text.hasSuffix($0) } }) { return true }
        return ChineseReading.problems.match(
            above.text, before: above.heading.upperBound, floor: above.heading.lowerBound)
            != nil
    }

    private static let faults = ["以下问题:", "下列问题:", "突出问题:", "以下情形:", "下列情形:", "以下行为:", "下列行为:", "违法行为:", "违规行为:"]
    private static let problems: ChineseWords = "存在的问题 存在问题 主要问题 存在的隐患 存在隐患 问题和隐患 突出问题 发现的问题 存在的主要问题 存在不足 存在的不足"

    /// The item of the first rank that it stands under.
    private func root(of node: ChineseNode) -> ChineseNode? {
        var above = node.parent
        while let index = above, let next = outline.nodes[index].parent { above = next }
        return above.map { outline.nodes[$0] }
    }

    private static let examining: ChineseWords = "评估内容 督查内容 督导内容 检查内容 巡查内容 督查重点 检查重点 督导重点 考评内容 自查内容 调研内容"

    private static let ranks: ChineseWords = "组长 副组长 常务副组长 成员 第一组长 主任 副主任 总指挥 副总指挥 指挥长 副指挥长 组员 办公室主任 办公室成员 召集人 总召集人"

    /// 某某任务清单（某局） below 附件: the annex's title, whatever body it names.
    private func isAnnexTitle(_ node: ChineseNode) -> Bool {
        guard node.marker == nil, let parent = node.parent, outline.nodes[parent].marker?.level == .annex else {
            return false
        }
        return ChineseHead.isTitle(node.text)
    }

    /// 本办法由某局负责解释，自印发之日起施行: who may explain the text, and since when it holds.
    private func isFinalClause(_ node: ChineseNode) -> Bool {
        let text = node.text
        let parts = text.parts(of: node.body) { ChineseSigns(",;。").contains($0) }
            .filter { !ChineseReading.closings.isWhole(text, text.trimmed($0)) }
        guard !parts.isEmpty, parts.count <= 6 else { return false }
        // 本方案自印发之日起施行。原方案同时废止。
        if text[parts[0].lowerBound] == "本", parts.allSatisfy({ ChineseReading.entering.first(in: text, $0) != nil }) {
            return true
        }
        // 本办法适用于局机关各处室。
        if text[parts[0].lowerBound] == "本", text.contains("适用于", in: parts[0]) { return true }
        return parts.contains { ChineseReading.explaining.first(in: text, $0) != nil }
            && parts.allSatisfy {
                ChineseReading.explaining.first(in: text, $0) != nil
                    || ChineseReading.entering.first(in: text, $0) != nil
            }
    }

    /// 为加强……管理，根据……，制定本办法: why there is a text.
    private func isPurpose(_ node: ChineseNode) -> Bool {
        guard let made = ChineseReading.makings.first(in: node.text, node.body) else { return false }
        return node.body.upperBound - made.upperBound <= 8
    }

    /// 各单位具体职责如下：: what it speaks of stands below.
    private func isIntroduction(_ node: ChineseNode) -> Bool {
        if node.isLeaf, node.text.hasSuffix(":"), node.body.count <= 10,
            ChineseReading.openers.match(node.text, at: node.body.lowerBound) != nil
        {
            return true
        }
        guard node.isLeaf, node.text.hasSuffix("如下:") else { return false }
        return node.text.parts(of: node.body) { ChineseSigns(",;。").contains($0) }.dropLast()
            .allSatisfy { ChineseSubject.find(in: node.text, $0) == nil }
    }

    private static let openers: ChineseWords = "会议 经研究 现将 具体 主要"

    /// 考核总分100分，由业务指标（80分）、公共指标（20分）构成: what a score is made up of.
    private func isComposition(_ node: ChineseNode) -> Bool {
        let text = node.text
        return text.sentences(of: node.body).contains { sentence in
            guard let made = ChineseReading.composing.first(in: text, sentence),
                let agent = text.first("由", in: sentence.lowerBound..<made.lowerBound)
            else { return false }
            return text.contains("分)", in: agent..<made.lowerBound)
        }
    }

    private static let composing: ChineseWords = "组成 构成"
    private static let makings: ChineseWords = "制定本 制订本 特制定本 特制订本"

    private static let closings: ChineseWords = "附则 其他 其他事项 附 说明 解释 施行日期"
    private static let explaining: ChineseWords = "负责解释 解释权 承担解释"
    private static let entering: ChineseWords = "施行 实施 执行 生效 废止 试行 有效期 不一致 为准 未尽事宜"

    /// 各单位要提高政治站位，形成良好局面: a call to all that nobody could report as done.
    private func isAppeal(_ node: ChineseNode) -> Bool {
        let clauses = node.text.parts(of: node.body) { ChineseSigns(",;。:").contains($0) }
            .filter { !ChineseReading.headings.isWhole(node.text, node.text.trimmed($0)) }
            .filter { !isCondition(node.text, node.text.trimmed($0)) }
        guard !clauses.isEmpty,
            clauses.allSatisfy({ clause in
                ChineseReading.appeals.first(in: node.text, clause) != nil
                    && !clause.contains { node.text[$0].isDigit }
            })
        else { return false }
        let subject = ChineseSubject.find(in: node.text, node.body)
        return subject?.duty.lead.allSatisfy { node.text[$0.range.lowerBound] == "各" } ?? true
    }

    /// 对弄虚作假的，……: whom what follows would be done to.
    private func isCondition(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        guard let first = clause.first, let last = clause.last else { return false }
        return ChineseSigns("对凡").contains(text[first]) && text[last] == "的"
    }

    private static let headings: ChineseWords = """
        有关要求 工作要求 相关要求 几点要求 加强组织领导 强化组织领导 加强组织保障 强化组织保障 落实责任 压实责任 压实工作责任 严明纪律 注重实效 务求实效 强化组织 严肃纪律 严明工作纪律 严肃工作纪律 严肃问责 强化责任
        提高站位 营造氛围 提高认识 提高思想认识 提高政治站位 高度重视 加强领导 统一思想
        """

    private static let appeals: ChineseWords = """
        提高政治站位 提高站位 提高思想认识 提高认识 统一思想 高度重视 充分认识 责任感 紧迫感 使命感 战略地位 重要位置 摆上重要 摆在突出 良好局面 良好氛围 浓厚氛围 工作合力 强大合力 齐抓共管 凝聚共识 第一责任人 亲自抓 亲自部署 亲自安排 亲自过问 亲力亲为 “一把手”工程 思想和行动 行动自觉 亲自协调
        各类媒体 多种媒体 新闻媒体 好经验 好做法 讲好 推诿扯皮 弄虚作假 吃拿卡要 移交纪检 移送纪检 移交司法 移送司法 追究责任 追责问责 责任追究 严肃追责 依法依规处理 依规依纪 启动问责 约谈问责 严肃处理 严肃查处 钉钉子 事关 民生工程
        形式主义 克服松劲 以会议落实会议 按期办结 按时办结 落到实处 落地见效 取得实效 层层加码 一刀切 良好环境 良好舆论
        """
}
