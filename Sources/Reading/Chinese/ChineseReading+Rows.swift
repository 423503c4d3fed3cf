extension ChineseReading {
    /// The tables' rows; where the body has numbered items, a row's code is told from them by its annex.
    func rows(_ base: ChineseDeadline.Reference) -> [DraftAssignment] {
        let annexes = outline.nodes.filter { $0.parent == nil && $0.marker?.level == .annex }
        return tables.rows.enumerated().map { number, row in
            let code = row.code ?? "\(number + 1)"
            // 附件 or 附件2: the annex that the row stands in.
            let annex = annexes.last { $0.line <= row.task.line }?.marker?.label
            return assignment(row, ref: annex.map { "\($0) \(code)" } ?? code, base)
        }
    }

    private func assignment(_ row: ChineseRow, ref: String, _ base: ChineseDeadline.Reference) -> DraftAssignment {
        let text = row.task.text
        var item = DraftAssignment.words(row.shown, ref: ref, line: row.task.line, source: row.span)
        item.group = row.group
        item.groupWeight = row.groupWeight
        readBodies(row, &item)
        if item.lead.isEmpty, item.support.isEmpty, row.weight != nil || row.groupWeight != nil { readExamined(&item) }
        readPeople(row, &item)
        if let cell = row.due {
            let words = cell.text
            if let due = ChineseDeadline.ofCell(words, base: base) {
                item.put(due, in: words)
            } else {
                item.due = DraftDue(kind: .guidance)
                item.due.text = words.shown()
            }
        } else if let due = ChineseDeadline.ofItem(text, base: base) {
            item.put(due, in: text)
        } else if text.contains("报"),
            text.parts(at: { ChineseSigns(",;。").contains($0) }).contains(where: { isHalfAndWhole(text, $0) })
        {
            item.due = DraftDue(kind: .recurring)
            item.due.recurrence = "half-yearly and yearly"
        }
        if let cell = row.weight, let weight = row.points ?? ChineseCellKind.number(cell.text) {
            item.weight = weight
            item.fields["weight"] = FieldSource(span: cell.text.span, confidence: 0.95)
        }
        var promised: ChineseCell?
        if let cell = row.product, cell.text.scalars.contains("%") {
            // 预期成效：满意度95%以上: a share is promised, and nothing made.
            promised = cell
        } else if let cell = row.product, !cell.text.scalars.allSatisfy({ ChineseSigns("-—–/\\无").contains($0) }) {
            item.product = cell.text.shown()
            item.fields["product"] = FieldSource(span: cell.text.span, confidence: 0.95)
        } else if let found = ChineseProduct.find(in: text, text.all),
            let product = isPlain(row) ? found : ChineseProduct.named(text, found)
        {
            item.put(product, in: text)
        }
        let rules = ChineseCriteria.rules(in: text)
        item.put(ChineseTarget.all(in: text).filter { found in !rules.contains { $0.overlaps(found.range) } }, in: text)
        if let cell = row.target { item.add(targets(in: cell, of: item.text), in: cell.text) }
        if let promised { item.add(ChineseTarget.all(in: promised.text), in: promised.text) }
        for quota in row.quotas { item.add([quota.target], in: quota.cell.text) }
        readChecked(row, &item)
        return item
    }

    /// Of a short row nothing but what it makes is asked for; a long one makes things by the way, sooner where it is
    /// examined than where it only tells the task.
    private func isPlain(_ row: ChineseRow) -> Bool {
        let isTask = !tables.isScored && row.criteria == nil
        return row.isCriterion
            || row.task.text.count <= (isTask ? 130 : 60)
                && (row.criteria.map { givesPoints($0.text) && row.weight != nil } ?? true)
    }

    /// 与200家企业签订协议 under 考核要点: what is looked at without any points is what the row promises.
    private func readChecked(_ row: ChineseRow, _ item: inout DraftAssignment) {
        guard let cell = row.criteria, row.weight == nil, !givesPoints(cell.text) else { return }
        item.add(ChineseTarget.all(in: cell.text), in: cell.text)
        // 各系每年召开一次会议: whoever is looked at for it does it, where no column says who.
        if item.lead.isEmpty, row.lead == nil, let subject = ChineseSubject.find(in: cell.text, cell.text.all) {
            var duty = ChineseDuty()
            duty.lead = subject.duty.lead
            item.put(duty, in: cell.text, confidence: 0.6)
        }
        guard item.product == nil else { return }
        let text = cell.text
        let isPaper =
            text.count <= 20 && !text.scalars.contains { $0.isDigit || ChineseSigns(",;。:与").contains($0) }
            && !text.hasPrefix("有") && ChineseReading.papers.match(text, before: text.count) != nil
        if let product = ChineseProduct.find(in: text, text.all) ?? kept(in: text) {
            // 按期完成方案: which one it is, the task says.
            let whole = product.range.count <= 3 ? ChineseProduct.find(in: row.task.text, row.task.text.all) : nil
            item.put(whole ?? product, in: whole == nil ? text : row.task.text)
        } else if isPaper {
            let paper = (ChineseReading.making.match(text, at: 0) ?? 0)..<text.count
            item.put(ChineseProduct.Found(ranges: [ChineseProduct.balanced(text, paper)], confidence: 0.7), in: text)
        }
    }

    /// 扣2分, 得分: a rule for points; 分析报告 is none.
    private func givesPoints(_ text: ChineseText) -> Bool {
        text.all.dropFirst().contains {
            text[$0] == "分" && (text[$0 - 1].isDigit || ChineseSigns("扣得加计满").contains(text[$0 - 1]))
        }
    }

    /// 有协议、会议记录, 每月有4次以上走访记录: papers that are to be there when it is looked for.
    private func kept(in text: ChineseText) -> ChineseProduct.Found? {
        var ranges: [Range<Int>] = []
        for clause in text.parts(at: { ChineseSigns(",;。:").contains($0) }) {
            guard let word = clause.first(where: { text[$0] == "有" }),
                word == clause.lowerBound || text[clause.lowerBound] == "每" && word < clause.lowerBound + 4
            else { continue }
            for part in text.parts(of: word..<clause.upperBound, at: { $0 == "、" }) {
                var paper = text[part.lowerBound] == "有" ? part.lowerBound + 1..<part.upperBound : part
                if let number = ChineseQuantity.parse(text, at: paper.lowerBound, in: paper) {
                    paper = number.range.upperBound..<max(number.range.upperBound, paper.upperBound)
                }
                guard !paper.isEmpty,
                    ChineseReading.papers.match(text, before: paper.upperBound, floor: paper.lowerBound) != nil
                else { continue }
                ranges.append(paper)
            }
        }
        return ranges.isEmpty ? nil : ChineseProduct.Found(ranges: ranges, confidence: 0.7)
    }

    private static let making: ChineseWords = "出台 制定 制订 完成 形成 印发 提交 编制 建立"
    private static let papers: ChineseWords = "材料 资料 报告 记录 协议 台账 纪要 记要 方案 名册 清单 报表 照片 制度 通知 文件 简报"

    /// The numbers of a column of values, which count what their row names.
    private func targets(in cell: ChineseCell, of task: String) -> [ChineseTarget] {
        ChineseTarget.all(in: cell.text).map { found in
            var found = found
            if found.target.what.isEmpty { found.target.what = task }
            return found
        }
    }

    private func readBodies(_ row: ChineseRow, _ item: inout DraftAssignment) {
        if let cell = row.lead {
            let list = cell.list
            var duty = ChineseDuty()
            // 甲局、乙办 in one column and 乙办 in the next are two bodies.
            duty.merge(ChineseDuty.roleParts(list, list.all))
            item.put(duty, in: list, confidence: 0.95)
            readPartners(row, &item)
        } else if let closing = ChineseClosing.find(in: row.task.text, row.task.text.all).last {
            item.put(closing.duty, in: row.task.text, confidence: 0.9)
        }
        guard let cell = row.support else { return }
        let list = cell.list
        var duty = ChineseDuty()
        duty.support = ChineseDuty.roleParts(list, list.all).all
        let known = item.support
        item.put(duty, in: list, confidence: 0.95)
        item.support = known + item.support.filter { !known.contains($0) }
    }

    /// A scheme's title says whose work it scores: 某县2025年度乡镇目标管理考核细则.
    func readExamined(_ item: inout DraftAssignment) {
        if let (names, text) = examinees {
            var duty = ChineseDuty()
            duty.lead = names
            item.put(duty, in: text, confidence: 0.6)
            return
        }
        guard let title = head.innerTitle ?? head.title else { return }
        let text = title.text
        guard let end = ChineseReading.scoring.first(in: text, title.range)?.lowerBound else { return }
        for index in title.range.lowerBound..<end where end - index <= 14 {
            guard let length = ChineseReading.examined.match(text, at: index, limit: end), end - index - length <= 6
            else { continue }
            let name = index..<index + length
            item.lead = ["各" + text.shownName(name)]
            item.fields["lead"] = FieldSource(span: text.span(name), confidence: 0.6)
            return
        }
    }

    private static let scoring: ChineseWords = "考核 考评 目标管理 绩效 目标责任"
    private static let examined: ChineseWords = """
        乡镇 街道 镇街 乡镇街道 乡镇(街道) 镇(街道) 县直部门 县直单位 县直机关 市直部门 市直单位 区直部门 区直单位 责任单位 成员单位 科室 机关科室 局属单位 下属单位
        所属单位 村(社区) 村级组织 村 社区 行政村 学校 中小学 县区 县(市、区) 部门 单位 处室
        """

    /// 与县水利局共同推进……: whoever acts together with the row's office helps it.
    private func readPartners(_ row: ChineseRow, _ item: inout DraftAssignment) {
        guard row.support == nil, item.support.isEmpty else { return }
        let text = row.task.text
        for clause in text.parts(of: text.all, at: { ChineseSigns(",;。").contains($0) }) {
            guard let length = ChineseReading.together.match(text, at: clause.lowerBound) else { continue }
            let start = clause.lowerBound + length
            let verb = (start..<clause.upperBound).first {
                ChineseReading.jointly.match(text, at: $0, limit: clause.upperBound) != nil
            }
            guard let verb else { continue }
            let names = ChineseBodies.names(text, start..<verb)
            let isJoint = ChineseReading.joint.match(text, at: verb, limit: clause.upperBound) != nil
            let areBodies = names.allSatisfy {
                isJoint ? ChineseBodies.endsAsName(text, $0.range) : ChineseBodies.endsAsCertainName(text, $0.range)
            }
            guard !names.isEmpty, areBodies else { continue }
            var duty = ChineseDuty()
            duty.support = names
            item.put(duty, in: text, confidence: 0.85)
            return
        }
    }

    private static let together: ChineseWords = "与 同 会同 联合 协调 配合 协助 协同 积极配合 主动配合 密切配合 做好配合"
    private static let joint: ChineseWords = "共同 联合 一道 一起"
    private static let jointly: ChineseWords = """
        共同 联合 一道 一起 加强 推进 开展 做好 建立 完成 制定 落实 组织 实施 配合 调配 抽调 查处 处置 整治 编制 修订 申报 办理 调查 处理 管理 维护 宣传 排查 推动 抓好 清理 督促 打击
        """

    private func readPeople(_ row: ChineseRow, _ item: inout DraftAssignment) {
        var spans: [Span] = []
        if let cell = row.owner {
            let names = ChinesePeople.names(in: cell, count: item.lead.isEmpty ? nil : item.lead.count)
            item.people += names.map { DraftPerson(name: $0.shown, role: .owner) }
            spans.append(cell.text.span)
        }
        if let cell = row.leader {
            item.people += ChinesePeople.names(in: cell, count: nil).map { DraftPerson(name: $0.shown, role: .leader) }
            spans.append(cell.text.span)
        }
        guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max() else { return }
        item.fields["people"] = FieldSource(span: Span(start: start, end: end), confidence: 0.9)
    }
}

extension DraftAssignment {
    /// Adds the numbers of a column of values; one that the task says as well is the same.
    fileprivate mutating func add(_ found: [ChineseTarget], in text: ChineseText) {
        let known = targets
        let new = found.filter { found in
            !known.contains { $0.value == found.target.value && $0.unit == found.target.unit }
        }
        guard !new.isEmpty else { return }
        let source = fields["targets"]
        put(new, in: text)
        targets = known + targets
        if let source { fields["targets"] = source }
    }
}
