import WorkCalendar

/// Which items of a text are work, and whose those are that name nobody.
extension ChineseReading {
    /// A plan whose items name nobody is the issuer's own to carry out.
    ///
    /// - Parameter least: How many orders an item gives at the least.
    func issuersOwn(_ base: ChineseDeadline.Reference, _ least: Int) -> [DraftAssignment] {
        guard head.issuer != nil else { return plansOwn(base) }
        return outline.nodes.indices.filter { index in
            let node = outline.nodes[index]
            return node.isLeaf && isTask(index)
                && (least == 0 || node.marker != nil && !isNoTask(node) && countOfOrders(node, of: 2) >= least)
        }.map { index in
            let node = outline.nodes[index]
            return given(
                assignment(node.ref, node, node.body, Assigned(confidence: 0.4), group: outline.group(of: index), base),
                to: head.issuer)
        }
    }

    /// A step or a task that its drafter gave to nobody.
    func isNobodys(_ item: DraftAssignment) -> Bool {
        item.lead.isEmpty && item.support.isEmpty && item.people.isEmpty
    }

    /// What a plan without an issuer lists is to be done by whoever it is for.
    private func plansOwn(_ base: ChineseDeadline.Reference) -> [DraftAssignment] {
        guard [.plan, .programme, .workPoints].contains(directive.type) else { return [] }
        return leaves.filter { index in
            let node = outline.nodes[index]
            return node.marker != nil && isTask(index) && !isNoTask(node) && countOfOrders(node, of: 2) > 0
        }.map { nobodys($0, base) }
    }

    /// How many of its clauses open with a verb of work; 对 and 按 are short ones.
    func countOfOrders(_ node: ChineseNode, of length: Int = 1) -> Int {
        node.text.parts(of: node.body) { ChineseSigns(",;。").contains($0) }.count {
            let words = node.text.trimmed($0)
            return ChineseVerbs.opening.match(node.text, at: words.lowerBound) ?? 0 >= length
                || (ChineseReading.eachPlace.match(node.text, at: words.lowerBound) != nil
                    || ChineseReading.least.first(in: node.text, words) != nil)
                    && ChineseVerbs.producing.first(in: node.text, words) != nil
        }
    }

    /// 每村至少打造1条示范街: what is to be done in each place.
    private static let least: ChineseWords = "不少于 不低于 至少"
    private static let eachPlace: ChineseWords = "每年 每月 每季度 每学期 每学年 每周 每半年 每村 每镇 每校 每个 每县 每社区 每乡 每街道 每户 每所 每家 每园 每院"

    /// The items without items of their own, and those below which only their contents are listed.
    var leaves: [Int] {
        let listing = outline.nodes.indices.filter(listsContents)
        guard !listing.isEmpty else { return outline.nodes.indices.filter { outline.nodes[$0].isLeaf } }
        return outline.nodes.indices.filter { index in
            !outline.path(from: index).dropFirst().contains(where: listing.contains)
                && (outline.nodes[index].isLeaf || listing.contains(index))
        }
    }

    /// 各县每月15日前报送情况，主要包括： what stands below is what they hand in, and no work of its own.
    private func listsContents(_ index: Int) -> Bool {
        let node = outline.nodes[index]
        guard !node.isLeaf, node.text.hasSuffix(":"),
            ChineseReading.contents.match(node.text, before: node.text.count - 1, floor: node.body.lowerBound) != nil
        else { return false }
        return ChineseSubject.find(in: node.text, node.body)?.duty.lead.isEmpty == false
    }

    private static let contents: ChineseWords = "包括 包括以下内容 内容包括 主要内容 内容如下 主要内容为 包含"

    /// 一、（一）（二） 二、（三）（四）: what is counted on through the sections is one list, and where some of it is given
    /// to somebody all of it is work.
    ///
    /// Empty where each section counts anew, or nobody is given anything.
    func runningList(_ given: Set<Int>) -> Set<Int> {
        let items = outline.nodes.indices.filter { index in
            let node = outline.nodes[index]
            guard node.marker?.level == .bracketed, let parent = node.parent else { return false }
            return outline.nodes[parent].parent == nil && outline.nodes[parent].marker?.level == .comma
        }
        let runs = zip(items, 1...).allSatisfy { outline.nodes[$0].marker?.number == $1 }
        guard runs, Set(items.map { outline.nodes[$0].parent }).count > 1,
            items.count(where: given.contains) * 4 > items.count
        else { return [] }
        return Set(items)
    }

    /// 做好以下工作：1.各部门要……；2.各乡镇要……: within a paragraph too, what is counted and told to somebody is an item.
    func countedParts(_ node: ChineseNode) -> [Part]? {
        let text = node.text
        var starts: [(mark: Int, words: Int)] = []
        for index in node.body.dropFirst() where text[index].isDigit && ChineseSigns("。;:").contains(text[index - 1]) {
            guard let number = ChineseNumber.parse(text, at: index, limit: node.body.upperBound),
                number.integer == starts.count + 1, number.range.upperBound + 1 < node.body.upperBound,
                ChineseSigns("..、").contains(text[number.range.upperBound]),
                !text[number.range.upperBound + 1].isDigit
            else { continue }
            starts.append((index, number.range.upperBound + 1))
        }
        guard starts.count > 1 else { return nil }
        let ends = starts.dropFirst().map(\.mark) + [node.body.upperBound]
        let parts = zip(starts, ends).enumerated().map { place, part in
            Part(label: "\(place + 1)", words: part.0.words..<part.1, closings: [])
        }
        let told = parts.count { ChineseSubject.find(in: text, $0.words) != nil }
        return told * 3 >= parts.count * 2 ? parts : nil
    }

    /// 各地区、各部门要…… right below a heading, and （一） and （二） below it: it only leads to them.
    func opensList(_ index: Int) -> Bool {
        let node = outline.nodes[index]
        guard node.marker == nil, let parent = node.parent, outline.nodes[parent].children.first == index,
            outline.nodes[parent].children.count(where: { outline.nodes[$0].marker != nil }) >= 2,
            let subject = ChineseSubject.find(in: node.text, node.body), subject.duty.support.isEmpty
        else { return false }
        return subject.duty.lead.allSatisfy { node.text[$0.range.lowerBound] == "各" }
            && ownDue(of: node.text, node.body, base) == nil && ChineseTarget.all(in: node.text, node.body).isEmpty
    }

    /// 四、实施步骤, and （一）第一季度：完成选址 below it: a step with its time, whoever takes it.
    func isStep(_ index: Int, _ base: ChineseDeadline.Reference) -> Bool {
        let node = outline.nodes[index]
        guard node.marker != nil, let parent = node.parent, !isNoTask(node) else { return false }
        let above = outline.nodes[parent]
        guard above.heading.count <= 12, ChineseReading.steps.first(in: above.text, above.heading) != nil,
            ownDue(of: node.text, node.body, base) != nil
        else { return false }
        return node.text.parts(of: node.body) { ChineseSigns(",;。:").contains($0) }.contains {
            ChineseVerbs.opening.match(node.text, at: node.text.trimmed($0).lowerBound) ?? 0 >= 2
        }
    }

    private static let steps: ChineseWords = "步骤 进度安排 时间安排 工作安排 阶段安排 实施阶段 实施计划 推进计划 工作进度 日程安排"

    func isTask(_ index: Int) -> Bool {
        let node = outline.nodes[index]
        let isAboutPurpose = outline.path(from: index).contains { index in
            // 分阶段实施工作目标 heads the work, 工作目标 alone what it is for.
            let above = outline.nodes[index]
            return above.heading.count <= 8 && ChineseReading.purposes.first(in: above.text, above.heading) != nil
                || ChineseReading.purposes.match(above.text, at: above.heading.lowerBound) != nil
        }
        return !isAboutPurpose && node.body.count > 8
    }

    private static let purposes: ChineseWords = "指导思想 总体要求 基本原则 工作原则 实施原则 总体原则 工作目标 总体目标 考评对象 适用范围 主要目标 目的意义 总则 附则"
}
