import WorkCalendar

/// Items that name nobody: those of a scheme, scored by their points, and those whose drafter forgot whom.
extension ChineseReading {
    /// 1.每月开展主题党日活动1次（10分） or 1.组织生活（10分）。每月……: whoever the scheme's title says is scored does it.
    func scored(_ index: Int, _ base: ChineseDeadline.Reference) -> DraftAssignment? {
        let node = outline.nodes[index]
        guard node.marker != nil, node.body.count > 8, !isNoTask(node),
            let score = ChineseScore.find(in: node.text, node.body)
        else { return nil }
        let isBehind = score.range.lowerBound > node.body.lowerBound + 6 && !closesName(node, score.range)
        guard isBehind || node.body.upperBound - score.range.upperBound > 8 else { return nil }
        var item = nobodys(index, base)
        guard isBehind else {
            // The words of the duty stand behind its name and points.
            item.lead = []
            readExamined(&item)
            return item.lead.isEmpty ? nil : item
        }
        readExamined(&item)
        // What stands behind the points says how they are lost.
        (item.targets, item.fields["targets"]) = ([], nil)
        item.put(ChineseTarget.all(in: node.text, node.body.lowerBound..<score.range.lowerBound), in: node.text)
        return item.lead.isEmpty ? nil : item
    }

    /// 孕产妇健康管理（8分）。早孕建册率达到90%……: the points stand behind the item's name, and what it asks for behind them.
    private func closesName(_ node: ChineseNode, _ score: Range<Int>) -> Bool {
        let name = node.body.lowerBound..<score.lowerBound
        let rest = score.upperBound..<node.body.upperBound
        guard name.count <= 18, rest.count > 8, !name.contains(where: { ChineseSigns(",;。").contains(node.text[$0]) }),
            ChineseSigns("。:").contains(node.text[rest.lowerBound])
        else { return false }
        let rules = ChineseCriteria.rules(in: node.text)
        return node.text.parts(of: rest) { ChineseSigns(",;。:").contains($0) }
            .contains { clause in !rules.contains { $0.overlaps(clause) } }
    }

    func nobodys(_ index: Int, _ base: ChineseDeadline.Reference) -> DraftAssignment {
        let node = outline.nodes[index]
        var duty = Assigned(confidence: 0.4)
        if let announced = ChineseSubject.announced(in: node.text, node.body) {
            duty.own.lead = announced
        } else if let followers {
            var own = ChineseDuty()
            own.lead = followers.names
            duty = Assigned(above: (own, followers.text), confidence: 0.6)
        } else if isLetter, let field = head.recipientsField {
            // What a letter asks for is the addressee's, where it names nobody.
            var own = ChineseDuty()
            own.lead = ChineseBodies.names(field.text, field.range)
            duty = Assigned(above: (own, field.text), confidence: 0.6)
        }
        return assignment(node.ref, node, node.body, duty, group: outline.group(of: index), base)
    }

    /// Items of a text that names hardly anybody: an opinion's are those's whom it is addressed to, a plan's whoever made it.
    func held(_ found: [DraftAssignment]) -> [DraftAssignment] {
        let bare = found.count { $0.lead.isEmpty }
        guard bare > 2, bare * 5 >= found.count * 4 else { return found }
        let addressees = isOpinion ? head.recipientsField : nil
        return found.map { $0.lead.isEmpty ? given($0, to: addressees ?? head.issuer) : $0 }
    }

    func given(_ item: DraftAssignment, to field: ChineseHead.Field?) -> DraftAssignment {
        guard let field else { return item }
        var item = item
        item.lead = ChineseBodies.names(field.text, field.range).map(\.shown)
        item.fields["lead"] = FieldSource(
            span: field.text.span(field.range), confidence: 0.4, assumed: Assumption.issuer.rawValue)
        return item
    }
}
