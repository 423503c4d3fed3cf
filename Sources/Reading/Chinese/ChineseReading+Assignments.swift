import WorkCalendar

extension ChineseReading {
    /// Items of the text, then rows of the tables, each in its order.
    var assignments: [DraftAssignment] {
        let base = base
        var found = outline.nodes.isEmpty && tables.rows.isEmpty ? [] : notices(base)
        let leaves = self.leaves.map { ($0, items(of: $0, base)) }
        let assigned = Set(leaves.filter { !$0.1.isEmpty }.flatMap { outline.path(from: $0.0).dropFirst() })
        let told = Set(leaves.filter { !$0.1.isEmpty }.map { outline.nodes[$0.0].parent })
        let given = Set(leaves.filter { !$0.1.isEmpty }.map(\.0))
        let listed = mostlyAssigned(leaves.filter { !$0.1.isEmpty }.map(\.0))
        let running = runningList(given)
        var (standing, since) = (ChineseStanding(), Int?.none)
        for (index, items) in leaves {
            let isListed = listed && outline.nodes[index].parent == nil || running.contains(index)
            if items.isEmpty, let item = addressees(index, beside: told, base) ?? scored(index, base) {
                found.append(item)
                continue
            }
            let (chapter, isClosed) = (outline.path(from: index).last, !outline.nodes[index].closings.isEmpty)
            for closing in outline.nodes[index].closings where standing.merge(closing.duty.onward) { since = chapter }
            let isForgotten =
                items.isEmpty && (isStep(index, base) || isForgotten(index, beside: assigned, given, isListed))
            found += (isForgotten ? [nobodys(index, base)] : items)
                .map { isClosed || since == chapter || running.contains(index) ? standing.joining($0) : $0 }
        }
        if found.isEmpty, tables.rows.isEmpty { found = paragraphs(base) }
        if tables.rows.isEmpty, found.allSatisfy(isNobodys) {
            let own = issuersOwn(base, found.isEmpty ? 0 : 1)
            if own.count > found.count { found = own }
        }
        found = held(ChineseCommonLead.filled(found))
        found += rows(base)
        return inSchoolYear(restHelps ? found.map(ChineseStanding.ranked) : found)
    }

    /// Whether most numbered items of the first rank have no parts and give work: ten measures, each a paragraph.
    private func mostlyAssigned(_ leaves: [Int]) -> Bool {
        let items = outline.nodes.indices.filter { outline.nodes[$0].parent == nil && outline.nodes[$0].marker != nil }
        let given = leaves.count { outline.nodes[$0].parent == nil && outline.nodes[$0].marker != nil }
        return items.count > 4 && given * 2 > items.count && items.allSatisfy { outline.nodes[$0].isLeaf }
    }

    /// A numbered item that orders work and names nobody, among others that do: its drafter forgot whom.
    private func isForgotten(_ index: Int, beside assigned: Set<Int>, _ given: Set<Int>, _ listed: Bool) -> Bool {
        let node = outline.nodes[index]
        guard node.marker != nil, isTask(index), !isNoTask(node),
            listed
                || outline.path(from: index).dropFirst().contains(where: { assigned.contains($0) || listsWork($0) }),
            ChineseReading.statements.match(node.text, at: node.body.lowerBound) == nil
        else { return false }
        let orders = countOfOrders(node)
        let isListed = outline.path(from: index).dropFirst().contains(where: listsWork)
        // In a list where most items are given to somebody, the others are work as well.
        let beside = node.parent.map { outline.nodes[$0].children.filter { $0 != index } } ?? []
        let isAmong = beside.count > 1 && beside.count(where: given.contains) * 2 >= beside.count
        // 规范原料采购。……: below 整治内容 what its heading calls for is to be done, however its sentences are put.
        if isListed, node.heading.count <= 14, node.body.upperBound > node.heading.upperBound + 8 { return true }
        return orders >= (isListed || isAmong ? 1 : 2) && node.text.scalars.contains("。")
    }

    /// 二、重点任务: what stands below is to be done, whether or not it says by whom.
    private func listsWork(_ index: Int) -> Bool {
        let node = outline.nodes[index]
        let words = node.heading
        return node.marker != nil && words.count <= 14 && ChineseReading.works.first(in: node.text, words) != nil
    }

    private static let works: ChineseWords = """
        重点任务 主要任务 工作任务 主要措施 工作措施 重点工作 具体措施 重点举措 主要举措 工作举措 改革任务 重点项目 主要工作 任务措施 实施内容 政策措施 工作重点 整治重点 整治内容 整治任务 创建任务 建设任务 攻坚任务 行动任务 工作职责 主要职责 职责任务 责任内容 责任目标 责任事项 目标责任 主要责任
        """

    /// A leaf's assignment; several when its sentences are given to different bodies one after another.
    func items(of index: Int, _ base: ChineseDeadline.Reference) -> [DraftAssignment] {
        let node = outline.nodes[index]
        let closings = node.closings
        if isNoTask(node) || closings.isEmpty && opensList(index) { return [] }
        // 会议指出 tells what was said; what is to be done stands behind 会议议定 and 会议要求.
        let isTold = closings.isEmpty && ChineseReading.statements.match(node.text, at: node.body.lowerBound) != nil
        let parts = isTold ? orders(node) : parts(node, closings)
        return parts.enumerated().compactMap { number, part in
            guard let duty = duty(of: part, node: index) else { return nil }
            let ref =
                part.label.map { "\(node.ref).\($0)" } ?? (parts.count == 1 ? node.ref : "\(node.ref)-\(number + 1)")
            return assignment(
                ref, node, part.words, duty, group: outline.group(of: index), base)
        }
    }

    /// 会议听取了某局的汇报。会议要求，……: what the meeting asks for behind what it was told.
    private func orders(_ node: ChineseNode) -> [Part] {
        let sentences = node.text.sentences(of: node.body)
        guard let first = sentences.first(where: { ChineseReading.asking.match(node.text, at: $0.lowerBound) != nil })
        else { return [] }
        return [Part(words: first.lowerBound..<node.body.upperBound, closings: [])]
    }

    private static let asking: ChineseWords = "会议要求 会议强调 会议明确 会议议定 会议决定 会议确定"
    private static let statements: ChineseWords = "会议指出 会议认为 会议听取 会议通报 会议传达 会议学习 会议充分肯定 会议肯定"

    struct Part {
        /// What counts it within its item.
        var label: String?
        /// The words of the task, without the parenthesis behind them.
        var words: Range<Int>
        var closings: [ChineseClosing]
    }

    /// The stretches that end in a parenthesis of their own; those that follow directly on another belong to it.
    private func parts(_ node: ChineseNode, _ closings: [ChineseClosing]) -> [Part] {
        var parts: [Part] = []
        var start = node.body.lowerBound
        for closing in closings {
            let words = node.text.trimmed(start..<closing.outer.lowerBound)
            if words.count <= 2, !parts.isEmpty {
                parts[parts.count - 1].closings.append(closing)
            } else {
                parts.append(Part(words: start..<closing.outer.lowerBound, closings: [closing]))
            }
            start = closing.outer.upperBound
        }
        let rest = node.text.trimmed(start..<node.body.upperBound)
        if parts.count == 1, rest.count > 8, node.text.trimmed(parts[0].words).count <= 12,
            ChineseSubject.find(in: node.text, rest) == nil
        {
            // 危险化学品。〔某局牵头〕6月底前完成……: a topic and who does it, and the work behind both.
            parts[0].words = start..<node.body.upperBound
        } else if parts.isEmpty, let counted = countedParts(node) {
            parts = counted
        } else if parts.isEmpty {
            parts = duties(node).map { Part(words: $0, closings: []) }
        } else if rest.count > 8, ChineseSubject.find(in: node.text, rest) != nil {
            // Behind the last parenthesis somebody else is told something.
            parts.append(Part(words: rest, closings: []))
        }
        return parts
    }

    /// 各市要……自查。各市于6月20日前……: below a heading of the first rank each sentence that opens with a body of its own,
    /// and sets it a day, is a duty of its own.
    private func duties(_ node: ChineseNode) -> [Range<Int>] {
        let shares = ChineseSharing.parts(node.text, node.body)
        if shares.count > 1 { return shares }
        guard node.marker?.level == .comma, node.parent == nil else { return [node.body] }
        let sentences = node.text.sentences(of: node.body)
        guard sentences.count > 2, sentences[0].count <= 16,
            let first = ChineseSubject.find(in: node.text, sentences[1]), !first.duty.lead.isEmpty,
            ChineseDeadline.ofItem(node.text, sentences[1], base: base)?.isLimit != true
        else { return [node.body] }
        var parts = [sentences[1]]
        for sentence in sentences.dropFirst(2) {
            if ChineseDeadline.ofItem(node.text, sentence, base: base)?.isLimit == true,
                let subject = ChineseSubject.find(in: node.text, sentence),
                let name = subject.duty.lead.first,
                name.range.lowerBound == sentence.lowerBound
                    || !first.duty.lead.contains(where: { $0.shown == name.shown })
            {
                // 到年底前，乡镇敬老院……: the one body told before is told more.
                parts.append(sentence)
            } else {
                parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<sentence.upperBound
            }
        }
        return parts.count > 1 ? parts : [node.body]
    }

    /// Who is to do a part.
    ///
    /// What a heading above says is written in the heading's text, and its places are there.
    struct Assigned {
        var own = ChineseDuty()
        var above: (duty: ChineseDuty, text: ChineseText)?
        var confidence: Double
    }

    private func duty(of part: Part, node: Int) -> Assigned? {
        var duty = ChineseDuty()
        for closing in part.closings { duty.merge(closing.duty) }
        if duty.lead.isEmpty, !duty.support.isEmpty,
            let subject = ChineseSubject.find(in: outline.nodes[node].text, part.words)
        {
            // 教师每学期听课15节。（教导处负责检查）: the words say who does it.
            duty.lead = subject.duty.lead
        }
        if duty.lead.isEmpty, !duty.support.isEmpty, let above = inherited(node), !above.duty.lead.isEmpty {
            // （一）……（市民政局牵头）, and （配合单位：……） behind the item below it.
            var lead = ChineseDuty()
            lead.lead = above.duty.lead
            return Assigned(own: duty, above: (lead, above.text), confidence: 0.9)
        }
        if !duty.lead.isEmpty || !duty.support.isEmpty { return Assigned(own: duty, confidence: 0.95) }
        let subject = ChineseSubject.find(in: outline.nodes[node].text, part.words)
        if let headed = headed(node) {
            // 1.牵头单位。……: whoever heads the item does it, whomever its sentences speak of.
            duty.lead = headed.duty.lead
            duty.support = subject?.duty.support ?? []
            return Assigned(own: duty, confidence: 0.9)
        }
        let shared = ChineseSharing.duty(outline.nodes[node].text, part.words)
        if subject?.duty.lead.isEmpty != false, shared.isSaid {
            return Assigned(own: shared, confidence: 0.8)
        }
        if let subject {
            duty.merge(subject.duty)
            // 三、基础教育科，and below it 检查学校10所，安全科配合: who only helps is not whose item it is.
            guard duty.lead.isEmpty else {
                return Assigned(own: duty, above: termsAbove(node), confidence: subject.confidence)
            }
            let above = inherited(node)
            return Assigned(
                own: duty, above: above?.duty.lead.isEmpty == false ? above : nil, confidence: subject.confidence)
        }
        guard let above = inherited(node), !above.duty.lead.isEmpty || !above.duty.support.isEmpty else {
            // 责任人：某某 alone says whose it is as well.
            return duty.owners.isEmpty && duty.leaders.isEmpty ? nil : Assigned(own: duty, confidence: 0.75)
        }
        return Assigned(own: duty, above: above, confidence: 0.75)
    }

    /// The bodies that a heading above names: in its parenthesis, or by being nothing but their name.
    private func inherited(_ index: Int) -> (duty: ChineseDuty, text: ChineseText)? {
        if let own = headed(index) { return own }
        for above in outline.path(from: index).dropFirst() {
            let node = outline.nodes[above]
            if let all = opening(above, before: index) { return all }
            if let closing = node.closings.last {
                // 二、镇应急办, and 责任人：某某 below it: the heading names the office, the line whose it is in it.
                if closing.duty.lead.isEmpty, closing.duty.support.isEmpty, var own = named(node) {
                    own.duty.merge(closing.duty)
                    return own
                }
                return (closing.duty, node.text)
            }
            if node.text.hasSuffix(":"), let subject = ChineseSubject.find(in: node.text, node.body) {
                // 某某局负责……，履行下列职责：
                return (subject.duty, node.text)
            }
            if let named = named(node) ?? charged(node) { return named }
        }
        return card
    }

    /// 四、各直属学校, with its one paragraph joined to it.
    private func headed(_ index: Int) -> (duty: ChineseDuty, text: ChineseText)? {
        let node = outline.nodes[index]
        return node.marker != nil && node.heading.upperBound + 4 < node.text.count ? named(node) : nil
    }

    /// 各地区、各部门要…… right below a heading: whom the items below that name nobody are meant for.
    private func opening(_ above: Int, before index: Int) -> (duty: ChineseDuty, text: ChineseText)? {
        for child in outline.nodes[above].children where child < index {
            let node = outline.nodes[child]
            guard node.marker == nil else { return nil }
            if let subject = ChineseSubject.find(in: node.text, node.body), subject.duty.support.isEmpty,
                subject.duty.lead.allSatisfy({ node.text[$0.range.lowerBound] == "各" })
            {
                return (subject.duty, node.text)
            }
        }
        return nil
    }

    /// A heading that is nothing but names of bodies, the word for duties behind them aside.
    private func named(_ node: ChineseNode) -> (duty: ChineseDuty, text: ChineseText)? {
        let heading = ChineseNamedItem.withoutDuties(node.text, node.heading)
        guard !heading.isEmpty, heading.count <= 40, !isAboutDuty(node.text, heading),
            ChineseScore.find(in: node.text, heading) == nil,
            ChineseVerbs.producing.match(node.text, at: heading.lowerBound) == nil,
            !ChineseSubject.startsAsOther(node.text, heading), !ChineseReading.generic.isWhole(node.text, heading)
        else { return nil }
        let names = ChineseBodies.names(node.text, heading)
        let isList = isBesideNames(node)
        let areBodies = names.allSatisfy {
            ChineseBodies.endsAsCertainName(node.text, $0.range)
                || isList && ChineseNamedItem.isHead(node.text, $0.range, of: names.count)
        }
        guard !names.isEmpty, areBodies else { return nil }
        var duty = ChineseDuty()
        duty.lead = names
        return (duty, node.text)
    }

    /// 一、领导机构: a heading that speaks of bodies, and names none.
    private static let generic: ChineseWords = "领导机构 组织机构 工作机构 管理机构 办事机构 机构 责任主体 实施主体 工作专班 领导小组 组织领导机构 考核机构 考核组"

    /// 指标分解及责任科室: the heading speaks of those who answer, and names none of them.
    private func isAboutDuty(_ text: ChineseText, _ heading: Range<Int>) -> Bool {
        ChineseReading.answering.match(text, before: heading.upperBound, floor: heading.lowerBound + 2) != nil
            && text[heading.lowerBound] != "各"
    }

    private static let answering: ChineseWords = "责任科室 责任单位 责任部门 牵头单位 牵头部门 配合单位 牵头科室 责任处室"

    /// 1.后勤保障部 beside 2.教务处 and 3.各学院: a list of bodies, in which each heading is one however it ends.
    private func isBesideNames(_ node: ChineseNode) -> Bool {
        if node.marker?.length == 0 { return true }
        guard let parent = node.parent, node.marker != nil else { return false }
        let headings = outline.nodes[parent].children.map { outline.nodes[$0] }
        return headings.count > 1
            && headings.allSatisfy { heading in
                let words = ChineseNamedItem.withoutDuties(heading.text, heading.heading)
                return words.count <= 24
                    && ChineseBodies.names(heading.text, words).allSatisfy {
                        ChineseNamedItem.isHead(heading.text, $0.range, of: 1)
                    }
            }
    }

    func assignment(
        _ ref: String, _ node: ChineseNode, _ words: Range<Int>, _ assigned: Assigned, group: String?,
        _ base: ChineseDeadline.Reference
    ) -> DraftAssignment {
        let text = node.text
        let words = ChineseFoot.withoutContact(text, ChineseScore.withoutMarking(text, words))
        let told = ownWords(node, words)
        let line = ChineseTables.line(of: text.start(of: told.lowerBound), document.text)
        var item = DraftAssignment.words(text.shown(told), ref: ref, line: line, source: text.span(told))
        item.group =
            told == words ? group : [group, text.shown(node.heading)].compactMap { $0 }.joined(separator: " / ")
        let duty = commaParts ? assigned.own.partedByComma : assigned.own
        item.put(duty, in: text, confidence: assigned.confidence)
        if words != node.body, let leader = ChineseSharing.leader(text, words) {
            item.people.append(DraftPerson(name: leader.shown, role: .leader))
        }
        if let above = assigned.above { item.put(above.duty, in: above.text, confidence: assigned.confidence) }
        if item.people.isEmpty { item.people = peopleAbove(node) }
        (item.lead, item.support) = (byName(item.lead), byName(item.support))
        let labelled = duty.due.flatMap { ChineseDeadline.ofCell(text, $0, base: base) }
        if let due = labelled ?? ownDue(of: text, words, base) {
            item.put(due, in: text)
        } else if let above = assigned.above, let range = above.duty.due,
            let due = ChineseDeadline.ofCell(above.text, range, base: base)
        {
            item.put(due, in: above.text)
        } else if let (text, due) = dueAbove(node, base) {
            item.put(due, in: text)
        }
        item.putProduct(duty, in: text, words)
        item.putWeight(duty, in: text, words)
        item.groupWeight = item.weight == nil ? nil : groupWeight(of: node)
        let rules = ChineseCriteria.rules(in: text)
        let terms = item.due.kind == .relative ? [] : ChineseTarget.terms(in: text, words)
        let known = ChineseTarget.all(in: text, words)
        let promised = known + terms.filter { term in !known.contains { $0.range.overlaps(term.range) } }
        item.put(promised.filter { found in !rules.contains { $0.overlaps(found.range) } }, in: text)
        return item
    }

    /// （一）区财政局 on a line of its own, and the paragraph below it: the paragraph is the task, the heading its group.
    private func ownWords(_ node: ChineseNode, _ words: Range<Int>) -> Range<Int> {
        guard node.headed > 0, words.lowerBound < node.headed, words.upperBound > node.headed + 4 else { return words }
        return node.text.trimmed(node.headed..<words.upperBound)
    }

    /// A paragraph outside every list.
    func unnumbered(
        _ node: ChineseNode, _ duty: ChineseDuty, _ base: ChineseDeadline.Reference
    ) -> DraftAssignment {
        // The addressee's name stands on its own line, and not in the paragraph.
        let isSaid = duty.isSaid
        var item = assignment(
            node.ref, node, node.body, Assigned(own: isSaid ? duty : ChineseDuty(), confidence: 0.75), group: nil, base)
        if !isSaid, let field = head.recipientsField {
            item.lead = duty.lead.map(\.shown)
            item.fields["lead"] = FieldSource(span: field.text.span(field.range), confidence: 0.7)
        }
        return item
    }

    /// （一）共性目标（30分）: the points of the heading that the item stands under.
    private func groupWeight(of node: ChineseNode) -> Double? {
        var above = node.parent
        while let index = above {
            let heading = outline.nodes[index]
            if let score = ChineseScore.find(in: heading.text, heading.body) { return score.value }
            above = heading.parent
        }
        return nil
    }
}
