/// What letters and short notices order in paragraphs without numbers, and whom they speak to.
///
/// A letter that presses for one matter (督办通知单, 函) numbers nothing: its paragraphs tell the addressee what to do,
/// as 你单位 or with 请 alone.
extension ChineseReading {
    /// The paragraphs that give somebody work; read where nothing in the text is numbered.
    func paragraphs(_ base: ChineseDeadline.Reference) -> [DraftAssignment] {
        var found: [DraftAssignment] = []
        for paragraph in outline.preamble where paragraph.text.scalars.contains("。") {
            let node = ChineseNode(
                ref: "段\(found.count + 1)", marker: nil, text: paragraph.text, line: paragraph.line)
            guard !isNoTask(node), !isOnlyPassedOn(node.text) else { continue }
            let shares = ChineseSharing.parts(node.text, node.body)
            if !shares.isEmpty {
                found += shares.enumerated().compactMap { number, words in
                    share(node, words, ref: "\(node.ref)-\(number + 1)", base)
                }
            } else if let duty = duty(ofParagraph: node.text) {
                found.append(unnumbered(node, duty, base))
            }
        }
        return found
    }

    private func share(
        _ node: ChineseNode, _ words: Range<Int>, ref: String, _ base: ChineseDeadline.Reference
    ) -> DraftAssignment? {
        let subject = ChineseSubject.find(in: node.text, words)
        guard subject != nil || ChineseSharing.leader(node.text, words) != nil else { return nil }
        var duty = subject?.duty ?? ChineseDuty()
        if duty.lead.isEmpty { duty = ChineseSharing.duty(node.text, words) }
        let own = Assigned(own: duty, confidence: subject?.confidence ?? 0.6)
        return assignment(ref, node, words, own, group: nil, base)
    }

    private func duty(ofParagraph text: ChineseText) -> ChineseDuty? {
        if let closing = ChineseClosing.find(in: text, text.all).last {
            var duty = closing.duty
            duty.isSaid = true
            return duty
        }
        if let subject = ChineseSubject.find(in: text, text.all), subject.confidence >= 0.8 { return subject.duty }
        guard let addressees = head.recipientsField else { return nil }
        let isAsked = text.parts(of: text.all, at: { ChineseSigns(",;。:").contains($0) }).contains { clause in
            text[clause.lowerBound] == "请" && clause.count >= 8
                && ChineseReading.formulas.match(text, at: clause.lowerBound) == nil
        }
        guard isAsked else { return nil }
        var duty = ChineseDuty()
        duty.lead = ChineseBodies.names(addressees.text, addressees.range)
        return duty
    }

    /// 现将《……》印发给你们，请认真贯彻执行: what is passed on says itself what is to be done.
    private func isOnlyPassedOn(_ text: ChineseText) -> Bool {
        let sentences = text.sentences()
        return sentences.count == 1 && ChineseReading.passing.first(in: text) != nil
    }

    /// 各地、各部门要…… behind 现将《……》转发给你们: what the notice itself orders, besides the text it passes on.
    ///
    /// A notice that sends out a text of its own (印发) mostly repeats it: only what it sets a day or an account is more.
    func notices(_ base: ChineseDeadline.Reference) -> [DraftAssignment] {
        let opening = outline.preamble.drop { !$0.text.scalars.contains("。") }
        guard
            let passed = opening.firstIndex(where: {
                $0.text.contains("转发") || $0.text.contains("批转") || $0.text.contains("印发")
            })
        else { return [] }
        let isOwn = opening[passed].text.contains("印发")
        guard isOwn || passed == opening.startIndex else { return [] }
        var found: [DraftAssignment] = []
        for (index, paragraph) in zip(opening.indices, opening) where index >= passed {
            // The notice ends with its date; behind it begins the other text.
            if ChineseFoot.isDate(paragraph.text) { break }
            guard paragraph.text.scalars.contains("。") else { continue }
            let orders = index > passed ? [paragraph.text.all] : isOwn ? behindPassing(paragraph.text) : []
            for words in orders {
                let node = ChineseNode(
                    ref: "通知-\(found.count + 1)", marker: nil, text: paragraph.text[words], line: paragraph.line)
                guard !isNoTask(node), let subject = ChineseSubject.find(in: node.text, node.body),
                    !subject.duty.lead.isEmpty, isOwn ? setsDay(node, base) : subject.confidence >= 0.8
                else { continue }
                found.append(unnumbered(node, subject.duty, base))
            }
        }
        return found
    }

    /// 现将《……》印发给你们，请认真组织实施。请各单位每月5日前……: the sentences behind the one that sends the text out.
    private func behindPassing(_ text: ChineseText) -> [Range<Int>] {
        let sentences = text.sentences()
        guard let passing = sentences.lastIndex(where: { ChineseReading.passing.first(in: text, $0) != nil }) else {
            return []
        }
        return Array(sentences.dropFirst(passing + 1))
    }

    private func setsDay(_ node: ChineseNode, _ base: ChineseDeadline.Reference) -> Bool {
        guard let due = ChineseDeadline.ofItem(node.text, node.body, base: base) else { return false }
        return due.isLimit || due.due.kind == .recurring
    }

    /// Whom 请各校遵照执行 in the opening names.
    static func followers(in opening: [ChineseParagraph]) -> (names: [ChineseName], text: ChineseText)? {
        for text in opening.lazy.map(\.text) {
            for clause in text.parts(at: { ChineseSigns(",;。:").contains($0) })
            where text.hasPrefix("请各", at: clause.lowerBound) {
                guard let verb = following.first(in: text, clause), verb.lowerBound > clause.lowerBound + 2 else {
                    continue
                }
                let names = ChineseBodies.names(text, clause.lowerBound + 1..<verb.lowerBound)
                if names.allSatisfy({ ChineseBodies.endsAsCertainName(text, $0.range) }) { return (names, text) }
            }
        }
        return nil
    }

    private static let following: ChineseWords = "遵照 认真 贯彻 结合 按照 抓好 组织实施 执行 落实"
    private static let passing: ChineseWords = "印发给你们 转发给你们 通报如下 通知如下 印发你们 转发你们 事项纪要如下 函告如下 通报给你们"
    private static let formulas: ChineseWords = """
        请认真贯彻 请遵照 请结合实际 请予支持 请予以支持 请知悉 请审阅 请审议 请批转 请批示 请函复 请示 请假 请求 请联系 请与 请按照执行 请抓好落实 请认真抓好落实 请认真组织实施
        """

    /// 3月31日前整改完毕, 要认真总结 in a letter, beside items that tell the addressee: with a limit or an order, and nobody
    /// else named, it is the addressee's as well.
    func addressees(_ index: Int, beside told: Set<Int?>, _ base: ChineseDeadline.Reference) -> DraftAssignment? {
        let node = outline.nodes[index]
        guard let field = head.recipientsField, isLetter, node.marker != nil, told.contains(node.parent),
            isTask(index), !isNoTask(node),
            ChineseDeadline.ofItem(node.text, node.body, base: base)?.isLimit == true || tells(node)
        else { return nil }
        if followers != nil { return nobodys(index, base) }
        var duty = ChineseDuty()
        duty.lead = ChineseBodies.names(field.text, field.range)
        var item = unnumbered(node, duty, base)
        item.group = outline.group(of: index)
        return item
    }

    private func tells(_ node: ChineseNode) -> Bool {
        node.text.parts(of: node.body) { ChineseSigns(",;。:").contains($0) }
            .contains { ChineseSubject.orders(node.text, $0) || ChineseReportClause.find(in: node.text, $0) != nil }
    }

    /// 关于……的实施意见: how those addressed are to go about something.
    var isOpinion: Bool {
        guard let title = head.innerTitle ?? head.title else { return false }
        return title.text.hasSuffix("意见", before: title.range.upperBound)
            || title.text.hasSuffix("意见》的通知", before: title.range.upperBound)
    }

    /// A notice or a letter that orders by itself, and passes on no other text.
    var isLetter: Bool {
        guard head.innerTitle == nil, let title = head.title else { return false }
        let words = title.text.shown(title.range)
        return ["通知", "函", "督办单", "通知单"].contains { words.hasSuffix($0) } && !words.contains("印发")
            && !words.contains("转发")
    }

    /// 我局 by the name of whoever signs; 你局, 你单位 and 贵单位 by the name that the letter is addressed to.
    func byName(_ names: [String]) -> [String] {
        let names = names.map { signer($0) ?? $0 }
        guard !head.recipients.isEmpty, names.contains(where: ChineseReading.isAddressee) else { return names }
        var found: [String] = []
        for name in names {
            for known in ChineseReading.isAddressee(name) ? head.recipients.map(\.shown) : [name]
            where !found.contains(known) {
                found.append(known)
            }
        }
        return found
    }

    /// The last of those who sign whose name ends as 我局 does: behind a text passed on stands its own author.
    private func signer(_ name: String) -> String? {
        guard (2...4).contains(name.count), name.hasPrefix("我"),
            ChineseReading.addressees.isWhole(ChineseText(String(name.dropFirst())))
        else { return nil }
        return signers.last {
            $0.hasSuffix(name.dropFirst()) || $0.hasSuffix("办公室") && name == "我办"
                || $0.hasSuffix("委员会") && name == "我委"
        }
    }

    private static func isAddressee(_ name: String) -> Bool {
        (2...4).contains(name.count) && (name.hasPrefix("你") || name.hasPrefix("贵"))
            && addressees.isWhole(ChineseText(String(name.dropFirst())))
    }

    private static let addressees: ChineseWords = "局 委 办 厅 部 处 科 院 校 所 站 县 市 区 州 镇 乡 街道 村 社区 公司 集团 单位 部门 中心 们 会 司"
}
