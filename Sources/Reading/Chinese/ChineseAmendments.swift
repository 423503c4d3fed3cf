/// Orders of a Chinese text to change another: 将《…》（…〔2023〕5号）第三条修改为：“…”, 删去第四条, 增加一项，作为第（四）项.
///
/// The forms are those of 《立法技术规范（试行）》 on amending decisions and of the notices that follow its habits: what is
/// changed comes first, the verb behind it, a new wording in quotation marks behind a colon.
struct ChineseAmendments {
    let document: Document
    let quotations: Quotations
    let head: DraftDirective

    func orders() -> [AmendingOrder] {
        var current = amendedByTitle
        let byTitle = current != nil
        var found: [AmendingOrder] = []
        for (index, block) in document.blocks.enumerated() {
            guard case .paragraph(let paragraph) = block, !quotations.holds(index), !paragraph.body.isEmpty else {
                continue
            }
            let isOrder = ChineseGrammar().mayAmend(paragraph)
            for clause in quotations.clauses(of: paragraph, in: index, endedBy: [0x3002, 0x3B]) {
                let named = ChineseProvision.cited(
                    paragraph.passage, clause.outside, of: document, besides: head.number)
                if let named, byTitle || isOrder { current = named }
                guard isOrder, let order = order(clause, paragraph, index, named ?? current) else { continue }
                found.append(order)
            }
        }
        return found
    }

    /// 关于修改《…》的通知: the title tells what is amended.
    private var amendedByTitle: DraftCitation? {
        guard let passage = document.title(of: head), let title = head.title,
            ["修改", "调整", "修订", "变更", "补充"].contains(where: title.contains)
        else { return nil }
        return ChineseProvision.cited(passage, [passage.indices], of: document, besides: head.number)
    }

    // MARK: One clause

    private func order(_ clause: Quotations.Clause, _ paragraph: Paragraph, _ block: Int, _ amended: DraftCitation?)
        -> AmendingOrder?
    {
        guard let amended else { return nil }
        let passage = paragraph.passage
        func has(_ words: [Phrase]) -> Bool { clause.outside.contains { passage.contains(anyOf: words, in: $0) } }
        let last = clause.outside.last { !$0.isEmpty } ?? clause.range
        let paths = ChineseProvision.paths(in: passage, clause.outside, of: document)
        var order = AmendingOrder(
            block: block,
            source: passage.span(
                passage.trimmed(clause.range.lowerBound..<max(last.upperBound, clause.range.lowerBound + 1))),
            line: passage.line, verb: .changed, amended: amended, paths: paths, confidence: 0.92)
        if let term = term(clause, passage) { return paths.isEmpty ? nil : order.with(.term) { $0.term = term } }
        if let bodies = bodies(clause, passage) {
            guard !paths.isEmpty else { return nil }
            return order.with(.bodies) { ($0.lead, $0.support) = bodies }
        }
        if let words = words(clause, passage, has) {
            return order.with(.words) { $0.words = words }
        }
        if has(["增加", "增列", "增补", "新增"]) {
            order.wording = clause.quoted.last?.inner
            guard order.wording != nil || passage.letters.last == 0x3A else { return nil }
            order.paths = ChineseProvision.placed(paths, passage, clause.outside)
            return order.with(.added) { _ in }
        }
        if has(["修改为", "修订为", "调整为", "改为", "变更为", "替换为", "更换为", "修改如下", "调整如下"]) {
            order.wording = clause.quoted.last?.inner
            order.annex = order.wording == nil ? ownAnnex(clause, passage) : nil
            if order.annex != nil { order.paths = Array(paths.prefix(1)) }
            guard order.wording != nil || order.annex != nil || passage.letters.last == 0x3A, !paths.isEmpty else {
                return nil
            }
            return order
        }
        if has(["删去", "删除", "废止", "取消", "不再执行", "停止执行"]) {
            return paths.isEmpty ? nil : order.with(.withdrawn) { _ in }
        }
        return nil
    }

    /// 附件2替换为本通知附件1: the number of the text's own annex.
    private func ownAnnex(_ clause: Quotations.Clause, _ passage: Passage) -> String? {
        for outside in clause.outside {
            guard let own = passage.first(of: ["本通知附件", "本决定附件", "本意见附件", "本方案附件", "本通知所附附件"], in: outside)
            else { continue }
            let digits = passage.letters[own.range.upperBound..<outside.upperBound].prefix { $0.isDigit }
            return Folding.string(digits)
        }
        return nil
    }

    /// 将“A”修改为“B”, 删去“A”, behind 中的 or 中.
    private func words(_ clause: Quotations.Clause, _ passage: Passage, _ has: ([Phrase]) -> Bool)
        -> (change: DraftAmendment.WordChange, span: Span)?
    {
        guard let first = clause.quoted.first, let last = clause.quoted.last else { return nil }
        let span = Span(start: first.inner.start, end: last.inner.end)
        let old = document.words(of: first.inner)
        if clause.quoted.count == 1 {
            guard has(["删去", "删除"]), !has(["修改为", "增加"]) else { return nil }
            return (.init(old: old, new: ""), span)
        }
        // A wording's own heading in quotation marks stands before “修改为：” with a colon; words have none.
        guard has(["修改为", "改为", "调整为", "替换为", "变更为"]), clause.quoted.count == 2,
            passage[max(0, last.letters.lowerBound - 1)] != 0x3A, last.lastBlock == last.block
        else { return nil }
        return (.init(old: old, new: document.words(of: last.inner)), span)
    }

    /// 完成时限由2024年6月底前调整为2024年9月底前.
    private func term(_ clause: Quotations.Clause, _ passage: Passage) -> (words: String, span: Span)? {
        guard clause.outside.contains(where: { passage.contains(anyOf: Self.terms, in: $0) }),
            let outside = clause.outside.last(where: { passage.contains(anyOf: Self.becomes, in: $0) }),
            let place = passage.first(of: Self.becomes, in: outside)
        else { return nil }
        // What stands in quotation marks before is the item's name.
        if let last = clause.quoted.last, last.letters.lowerBound >= place.range.upperBound {
            return (document.words(of: last.inner), last.inner)
        }
        let range = trimmed(place.range.upperBound..<outside.upperBound, passage)
        return range.isEmpty ? nil : (document.string(passage, range), passage.span(range))
    }

    private static let terms: Phrases = ["时限", "期限", "完成时间", "时间节点", "进度要求"]
    private static let becomes: Phrases = ["调整为", "修改为", "变更为", "延长至", "延长到", "延期至", "推迟至", "提前至", "改为", "顺延至"]

    private typealias Names = (names: [String], span: Span)

    /// 牵头单位由市教育局调整为市财政局，市教育局配合.
    private func bodies(_ clause: Quotations.Clause, _ passage: Passage) -> (lead: Names?, support: Names?)? {
        let roles: [Phrase] = ["牵头单位", "牵头部门", "责任单位", "责任部门", "牵头处室", "配合单位", "配合部门", "协办单位", "主办单位"]
        guard let outside = clause.outside.first(where: { passage.contains(anyOf: roles, in: $0) }),
            let role = passage.first(of: roles, in: outside),
            let place = passage.first(
                of: ["调整为", "修改为", "变更为", "改为"], in: role.range.upperBound..<clause.range.upperBound)
        else { return nil }
        var range = trimmed(place.range.upperBound..<clause.range.upperBound, passage)
        if let quoted = clause.quoted.last, quoted.letters.lowerBound >= place.range.upperBound {
            range = trimmed((quoted.letters.lowerBound + 1)..<(quoted.letters.upperBound - 1), passage)
        }
        let areHelpers = (5...7).contains(role.phrase)
        var (leads, helpers): ([String], [String]) = ([], [])
        for part in document.string(passage, range).split(whereSeparator: { "、，,".contains($0) }) {
            let words = part.hasPrefix("由") ? part.dropFirst() : part
            guard words.count <= 30 else { return nil }
            if let end = ["配合", "协助", "参与"].first(where: words.hasSuffix) {
                helpers.append(String(words.dropLast(end.count)))
            } else {
                let end = ["牵头", "负责", "主办"].first(where: words.hasSuffix) ?? ""
                if areHelpers { helpers.append(String(words)) } else { leads.append(String(words.dropLast(end.count))) }
            }
        }
        let span = passage.span(range)
        guard !leads.isEmpty || !helpers.isEmpty else { return nil }
        return (leads.isEmpty ? nil : (leads, span), helpers.isEmpty ? nil : (helpers, span))
    }

    /// Without stops at its ends.
    private func trimmed(_ range: Range<Int>, _ passage: Passage) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        let stops: Set<Letter> = [0x3002, 0x3B, 0x2C, 0x2E, 0x20, 0x22, 0x3A]
        while low < high, stops.contains(passage[low]) { low += 1 }
        while high > low, stops.contains(passage[high - 1]) { high -= 1 }
        return low..<high
    }
}

extension AmendingOrder {
    fileprivate func with(_ verb: DraftAmendment.Verb, _ change: (inout AmendingOrder) -> Void) -> AmendingOrder {
        var order = AmendingOrder(
            block: block, source: source, line: line, verb: verb, amended: amended, paths: paths,
            confidence: confidence)
        (order.wording, order.annex) = (wording, annex)
        change(&order)
        return order
    }
}

extension ChineseGrammar {
    /// A verb of amending with what it is done to; both stand in nearly every such clause.
    func mayAmend(_ paragraph: Paragraph) -> Bool {
        let passage = paragraph.passage
        let range = paragraph.body.lowerBound..<min(paragraph.body.upperBound, paragraph.body.lowerBound + 200)
        return passage.contains(anyOf: Self.amending, in: range) && passage.contains(anyOf: Self.objects, in: range)
    }

    private static let amending: Phrases = [
        "修改为", "修订为", "改为", "调整为", "变更为", "增加", "新增", "增列", "增补", "删去", "删除", "废止", "取消",
        "替换为", "更换为", "延长至", "延期至", "推迟至", "提前至", "顺延至", "修改如下", "调整如下", "作如下修改", "作如下调整", "不再执行",
    ]
    private static let objects: Phrases = ["第", "附件", "附表", "《", "如下", "\"", "序号", "一项", "一条"]

    func amendingOrders(in document: Document, _ quotations: Quotations, of head: DraftDirective) -> [AmendingOrder] {
        let orders = ChineseAmendments(document: document, quotations: quotations, head: head).orders()
        let amends =
            head.title.map { title in ["修改", "调整", "修订", "变更", "补充", "废止"].contains(where: title.contains) } ?? false
        return orders.contains { $0.wording != nil || $0.words != nil || $0.annex != nil } || amends ? orders : []
    }
}
