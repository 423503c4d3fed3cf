/// The documents or things that an item asks for by name.
enum ChineseProduct {
    /// What an item's words ask for; each of several that several clauses make.
    struct Found {
        var ranges: [Range<Int>]
        var confidence: Double

        /// From the first of them to the last, in whatever order they were found.
        var range: Range<Int> { (ranges.map(\.lowerBound).min() ?? 0)..<(ranges.map(\.upperBound).max() ?? 0) }
    }

    /// Found where a verb of making has a document for its object (编制地方标准, 形成评估报告), or where something is to
    /// be handed in (将自评结果送某办汇总).
    static func find(in text: ChineseText, _ range: Range<Int>) -> Found? {
        var (made, handed): ([Range<Int>], Range<Int>?) = ([], nil)
        let clauses = text.parts(of: range) { ChineseSigns(",;。:").contains($0) }
        for clause in clauses.flatMap({ ChineseMaking.parts(text, $0) }) {
            if handed == nil, let found = handedIn(text, clause) {
                handed = balanced(text, found)
                // 将实施方案报某局: what a body hands in was made by it first.
                if ["将", "形成", "撰写"].contains(where: { text.contains($0, in: clause) }), made.isEmpty {
                    made = handed.map { [$0] } ?? []
                }
                continue
            }
            guard made.count < 4, let found = ChineseMaking.find(in: text, clause) else { continue }
            let object = balanced(text, found)
            let words = text.shown(object)
            if let known = made.firstIndex(where: { words.contains(text.shown($0)) }) {
                // 制定方案。……制定防汛工作方案: the heading says it in short.
                made[known] = object
            } else if !object.isEmpty,
                !made.contains(where: { isSame(text.shown($0), words) || isToldAgain(text, $0, object) })
            {
                made.append(object)
            }
        }
        made.removeAll { isStanding(text, $0, in: range) && !isDated(text, $0) }
        if made.isEmpty, let adopted = adopted(text, range) { made = [adopted] }
        // An account of the work is its product only where the work makes nothing else.
        let ranges = made.isEmpty ? (handed ?? account(text, range)).map { [$0] } ?? [] : made
        return ranges.isEmpty ? nil : Found(ranges: ranges, confidence: 0.7)
    }

    /// 上报半年工作小结、年终工作总结, to nobody in particular.
    private static func account(_ text: ChineseText, _ range: Range<Int>) -> Range<Int>? {
        text.parts(of: range) { ChineseSigns(",;。:").contains($0) }.lazy
            .compactMap { ChineseMaking.account(in: text, $0) }.first
    }

    /// Those of the things that nothing but the finished work can be meant by: 修订《……办法》, 编制……指南.
    ///
    /// Tables set such things in a column of their own; where they have none, 制定……方案 is a step of the task.
    static func named(_ text: ChineseText, _ found: Found) -> Found? {
        let ranges = found.ranges.filter { product in
            guard let last = product.last else { return false }
            return text[last] == "》" || compiling.match(text, before: product.lowerBound) != nil
                || isDated(text, product)
        }
        return ranges.isEmpty ? nil : Found(ranges: ranges, confidence: found.confidence)
    }

    /// 7月底前提出优化方案: a day of its own shows that the thing itself is asked for.
    private static func isDated(_ text: ChineseText, _ product: Range<Int>) -> Bool {
        let start = (max(0, product.lowerBound - 24)..<product.lowerBound).last {
            ChineseSigns(",;。:").contains(text[$0])
        }
        let before = (start.map { $0 + 1 } ?? max(0, product.lowerBound - 24))..<product.lowerBound
        return ChineseDeadline.all(in: text, before, base: .init(year: 2001)).contains(where: \.isLimit)
    }

    /// 建立健全制度, 出台有关措施, 建成平台: a way of working that stays, and nothing to hand over, unless it is due on a day.
    ///
    /// A task that opens with 建成 is about nothing else.
    private static func isStanding(_ text: ChineseText, _ product: Range<Int>, in range: Range<Int>) -> Bool {
        standing.match(text, before: product.upperBound) != nil
            || text.hasSuffix("建成", before: product.lowerBound) && product.lowerBound > range.lowerBound + 4
    }

    /// 会议原则同意《……办法》，由某局修改完善后印发: the text that the meeting passed is what comes of it.
    private static func adopted(_ text: ChineseText, _ range: Range<Int>) -> Range<Int>? {
        guard adopting.match(text, at: range.lowerBound) != nil, let first = text.sentences(of: range).first,
            let open = text.first("《", in: first), let close = text.first("》", in: open..<first.upperBound),
            passing.first(in: text, first.lowerBound..<open) != nil,
            issuing.first(in: text, close..<range.upperBound) != nil
        else { return nil }
        return open..<close + 1
    }

    private static let adopting: ChineseWords = "会议 同意 原则同意 审议通过 审议并原则通过 审议并通过 原则通过"
    private static let passing: ChineseWords = "同意 审议通过 审议并原则通过 审议并通过 原则通过"
    private static let issuing: ChineseWords = "印发 修改完善 发布 出台"
    private static let standing: ChineseWords = "制度 有关措施 相关措施"
    private static let compiling: ChineseWords = "编制 编印 修订 修订完善 汇编 编写 印发 建成 起草"

    /// What a clause hands in, where it is a document: 将自评报告报某办.
    private static func handedIn(_ text: ChineseText, _ clause: Range<Int>) -> Range<Int>? {
        guard let report = ChineseReportClause.find(in: text, clause), !report.isFiling, !report.what.isEmpty else {
            return nil
        }
        let what = ChineseMaking.withoutRemark(text, report.what)
        guard ChineseMaking.documents.match(text, before: what.upperBound, floor: what.lowerBound) != nil else {
            return nil
        }
        return withoutAuthor(text, what)
    }

    /// 由分管局领导审签后的自评结果: who signed it is no part of its name.
    private static func withoutAuthor(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        guard text.hasPrefix("由", at: range.lowerBound) || text.hasPrefix("经", at: range.lowerBound),
            let end = text.first("的", in: range), end + 1 < range.upperBound
        else { return range }
        return end + 1..<range.upperBound
    }

    /// 某学院”培养资料: a quotation that only ends here is no part of the name, nor one that only begins.
    static func balanced(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        var (open, start) = (0, range.lowerBound)
        for index in range {
            switch text[index] {
            case "“": open += 1
            case "”" where open == 0: start = index + 1
            case "”": open -= 1
            default: break
            }
        }
        return text.trimmed(start..<range.upperBound)
    }

    /// 研究制定相关任务的实施方案，形成责任清晰的实施方案: the same thing, described once more.
    private static func isToldAgain(_ text: ChineseText, _ known: Range<Int>, _ object: Range<Int>) -> Bool {
        guard let mark = object.last(where: { text[$0] == "的" }), mark + 3 < object.upperBound else { return false }
        return text.contains(text.shown(mark + 1..<object.upperBound), in: known)
    }

    private static func isSame(_ known: String, _ words: String) -> Bool {
        known.contains(words) || words.contains(known)
    }
}
