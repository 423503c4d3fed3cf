/// What a document rests on: the instruments that its opening, or failing that its tasks, tell to follow.
enum ChineseBasis {
    /// Citations of the opening's 根据 clause; where it has none, of the tasks' 依照, 按照 and 落实.
    ///
    /// - Parameter sources: Cells of a table's column of sources (任务来源), each of which is told to follow.
    static func citations(
        opening: [ChineseParagraph], body: [ChineseText], sources: [ChineseCell], own titles: [String]
    ) -> [DraftCitation] {
        let listed = sources.flatMap { sourced(in: $0.text) }
        let formal = unique(
            opening.flatMap { citations(in: $0.text, needsVerb: true, own: titles) + bare(in: $0.text) })
        // 现将《……》转发给你们, and the text itself below: it rests on what it cites, and not on itself.
        let isCarrying =
            formal.isEmpty && opening.contains { !citations(in: $0.text, needsVerb: true, own: []).isEmpty }
        guard formal.isEmpty else { return unique(formal + listed) }
        if isCarrying {
            // 按照《……办法》（某政〔2023〕5号）执行: a task that goes by a numbered text rests on it as well.
            let numbered = body.flatMap { citations(in: $0, needsVerb: true, own: titles) }
                .filter { $0.number?.contains("号") == true }
            return unique(numbered + listed)
        }
        // A task may name the yearly report to the congress; only an opening rests on it.
        return unique(body.flatMap { citations(in: $0, needsVerb: true, own: titles) } + listed)
            .filter { $0.title?.hasSuffix("工作报告") != true }
    }

    /// 1、某县2024年工作要点（某委〔2024〕5号）2、《某办法》（某府办〔2023〕9号）: each text with its number behind it.
    private static func sourced(in text: ChineseText) -> [DraftCitation] {
        var found: [DraftCitation] = []
        var start = 0
        for open in text.all where open >= start && text[open] == "(" {
            guard let close = text.closing(open),
                let number = ChineseDocumentNumber.all(in: text, open + 1..<close).first
            else { continue }
            var title = text.trimmed(start..<open)
            let marker = ChineseMarker.parse(text[title])
            if let marker, marker.level >= .comma { title = title.lowerBound + marker.length..<title.upperBound }
            if text.hasPrefix("《", at: title.lowerBound), text.hasSuffix("》", before: title.upperBound) {
                title = title.lowerBound + 1..<title.upperBound - 1
            }
            if title.count > 4 {
                found.append(
                    DraftCitation(
                        number: number.shown, date: number.year > 0 ? "\(number.year)" : nil, issuer: nil,
                        title: text.shown(title), source: text.span(title.lowerBound..<close + 1)))
            }
            start = close + 1
        }
        return found
    }

    /// Every cited instrument with its number.
    static func citations(in text: ChineseText, needsVerb: Bool, own titles: [String]) -> [DraftCitation] {
        var found: [DraftCitation] = []
        var previousCounts = false
        var end = 0
        for index in text.all where text[index] == "《" && index >= end {
            guard let close = closing(text, index) ?? unclosed(text, index).map({ $0 - 1 }) else { continue }
            let title = index + 1..<(text[close] == "》" ? close : close + 1)
            end = close
            // （以下简称《意见》）和《……》: what the first is called from here on parts it from nothing.
            if text.hasSuffix("以下简称", before: index) { continue }
            let isFollowed = follows(text, index, close) || previousCounts && isJoined(text, index)
            previousCounts = isFollowed
            let shown = text.shown(title)
            // 现将《……》转发给你们: what is passed on is what the text rests on, and no text of its own.
            if needsVerb, isPassedOn(text, close) {
                let isCarried = titles.contains { own in
                    !own.contains("《") && own.count > 6 && (shown.hasPrefix(own) || own.hasPrefix(shown))
                }
                if isCarried { continue }
                let number = number(text, after: close)
                found.append(citation(text, index, close, number))
                continue
            }
            guard !needsVerb || isFollowed, isInstrument(text, title), !isShort(text, title, index) else { continue }
            let number = number(text, after: close)
            // 根据省政府办公厅《关于……的通知》（某政办〔2015〕119号）: the same title, of another's text.
            let isOwn = titles.contains { $0.contains(shown) || shown.contains($0) }
            guard !isOwn || needsVerb && number != nil else { continue }
            found.append(citation(text, index, close, number))
        }
        return found
    }

    private static func citation(
        _ text: ChineseText, _ open: Int, _ close: Int, _ number: ChineseDocumentNumber?
    ) -> DraftCitation {
        DraftCitation(
            number: number?.shown, date: number.flatMap { $0.year > 0 ? "\($0.year)" : nil }, issuer: nil,
            title: text.shown(open + 1..<close), source: text.span(open..<(number?.range.upperBound ?? close + 1)))
    }

    /// 现将《……》（…号）转发你们, 《……》已经某府同意，现转发给你们: in the sentence of the title, behind it.
    private static func isPassedOn(_ text: ChineseText, _ close: Int) -> Bool {
        let behind = close + 1..<min(text.count, close + 48)
        let sentence = behind.lowerBound..<(text.first("。", in: behind) ?? behind.upperBound)
        guard let verb = text.first("转发", in: sentence) else { return false }
        return !text.contains("《", in: sentence.lowerBound..<verb)
            && ["你们", "给", "如下"].contains { text.hasPrefix($0, at: verb + 2) }
    }

    private static func closing(_ text: ChineseText, _ open: Int) -> Int? {
        var depth = 0
        for index in open..<min(text.count, open + 120) {
            if text[index] == "《" { depth += 1 }
            if text[index] == "》" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    /// 《……关于印发《……计划》的通知（某办〔2020〕2号）: of two marks only one is closed; the number ends the title.
    private static func unclosed(_ text: ChineseText, _ open: Int) -> Int? {
        let near = open + 1..<min(text.count, open + 120)
        guard text.first("《", in: near) != nil, let last = text.first("》", in: near),
            let bracket = text.first("(", in: last + 1..<min(text.count, last + 8)),
            let end = text.closing(bracket), !ChineseDocumentNumber.all(in: text, bracket + 1..<end).isEmpty
        else { return nil }
        return bracket
    }

    /// The number in the brackets right behind the title.
    private static func number(_ text: ChineseText, after close: Int) -> ChineseDocumentNumber? {
        // 《……工作方案》的通知（…号）: what kind it came as stands between.
        let open = close + 1 + (letters.match(text, at: close + 1) ?? 0)
        guard open < text.count, text[open] == "(", let end = text.closing(open) else { return nil }
        return ChineseDocumentNumber.all(in: text, open + 1..<end).first
            ?? ChineseDocumentNumber.order(text, open + 1..<end)
    }

    private static let letters: ChineseWords = "的通知 的意见 的函 的通报 文件 精神 的批复"

    /// 根据《…》, 严格依照《…》, 抓好《…》的贯彻落实.
    private static func follows(_ text: ChineseText, _ open: Int, _ close: Int) -> Bool {
        var end = open
        while let length = owners.match(text, before: end) {
            end -= length
            if end > 1, ChineseSigns("、和").contains(text[end - 1]) { end -= 1 }
        }
        if verbs.match(text, before: end) != nil || isOfBody(text, end) { return true }
        // 会议形成《……会议纪要》（某纪〔2026〕8号）: the minutes whose matters are to be carried out.
        if text.hasSuffix("形成", before: end), text.hasSuffix("纪要", before: close), number(text, after: close) != nil {
            return true
        }
        let clause = (max(0, open - 24)..<open).reversed().first { ChineseSigns(",;。:").contains(text[$0]) }
        let start = clause.map { $0 + 1 } ?? max(0, open - 24)
        if verbs.match(text, at: start, limit: open) != nil, !text.contains("》", in: start..<open) { return true }
        let behind = close + 1..<min(text.count, close + 40)
        let sentence = text.first("。", in: behind) ?? behind.upperBound
        // 为推动……和《方案》（…号）确定的事项落实到位: what it settled is to be done.
        if let settled = settling.first(in: text, behind.lowerBound..<sentence),
            text.first("《", in: behind.lowerBound..<settled.lowerBound) == nil,
            text.first(",", in: behind.lowerBound..<settled.lowerBound) == nil,
            text.contains("落实", in: settled.upperBound..<sentence)
        {
            return true
        }
        return text.contains("贯彻落实", in: close..<min(sentence, text.count)) && text.contains("抓好", in: start..<open)
    }

    private static let settling: ChineseWords = "确定的 明确的 部署的 提出的 规定的"

    /// 贯彻落实某省人民政府办公厅《……》: whose it is stands between.
    private static func isOfBody(_ text: ChineseText, _ end: Int) -> Bool {
        for start in stride(from: end - 2, through: max(0, end - 30), by: -1) {
            if ChineseSigns(",;。:》").contains(text[start]) { return false }
            guard verbs.match(text, before: start) != nil else { continue }
            let names = ChineseBodies.names(text, start..<end)
            if !names.isEmpty, names.allSatisfy({ ChineseBodies.endsAsCertainName(text, $0.range) }) { return true }
        }
        return false
    }

    /// 《甲》和《乙》, 《甲》（…号）精神和省政府办公厅《乙》: the verb holds for the second as well, whosever it is.
    private static func isJoined(_ text: ChineseText, _ open: Int) -> Bool {
        guard open > 1, let last = (max(0, open - 30)..<open).last(where: { ChineseSigns("》)").contains(text[$0]) })
        else { return false }
        var start = last + 1
        if let length = spirits.match(text, at: start, limit: open) { start += length }
        guard start < open, ChineseSigns("和及与、以").contains(text[start]) else {
            return start == open && last + 1 == open
        }
        start += text[start] == "以" ? 2 : 1
        // 和2026年《政府工作报告》: the year of what is cited may stand before it.
        while start < open, text[start].isDigit || text[start] == "年" { start += 1 }
        var owner = start..<open
        // 和省科技厅等部门印发的《……》
        if let issued = issuedBy.match(text, before: open, floor: start) {
            owner = start..<open - issued
            if ChineseBodies.endsAsName(text, owner) { return true }
        }
        return owner.isEmpty || owners.match(text, before: open, floor: start) != nil
            || ChineseBodies.names(text, owner).allSatisfy { ChineseBodies.endsAsName(text, $0.range) }
    }

    private static let issuedBy: ChineseWords = "印发的 联合印发的 制定的 发布的 下发的 出台的 颁布的 转发的"
    private static let spirits: ChineseWords = "精神 要求 有关要求 有关规定 规定 文件精神 文件要求 等文件精神 的要求 的精神 的规定 的有关要求"

    private static let verbs: ChineseWords = """
        根据 依据 依照 按照 遵照 贯彻落实 贯彻 落实 严格按照 严格依照 为贯彻落实 认真落实 深入贯彻 执行 严格执行 为落实 对照 为贯彻 结合 按 参照 依据并结合
        """

    private static let owners: ChineseWords =
        "国家 省 市 县 区 实验区 开发区 高新区 新区 市里 省里 国务院 省政府 市政府 我省 我市 中共中央 国务院办公厅 省委 市委 县委 区委 州委 县政府 区政府 州政府 教育部 教育厅 省教育厅 市教育局 公安部 财政部 国家发展改革委 省委办公厅 省政府办公厅 市委办公室 市政府办公室"

    /// Instruments that bind; a report or a book binds nobody.
    private static func isInstrument(_ text: ChineseText, _ title: Range<Int>) -> Bool {
        var end = title.upperBound
        if let last = title.last, text[last] == ")", let open = text.opening(last) { end = open }
        return instruments.match(text, before: end, floor: title.lowerBound) != nil
    }

    private static let instruments: ChineseWords = """
        条例 法 政府工作报告 办法 规定 规范 方案 意见 通知 决定 要点 计划 细则 规则 标准 纲要 规划 决议 指南 令 函 批复 制度 纪要 措施 准则 规程 通报 章程 预案 分工 指标体系 考核指标 绩效指标 目标责任书 责任书 清单 若干措施 指引 部署
        """

    /// 《条例》 and 《方案》 are short forms of a title given in full elsewhere.
    private static func isShort(_ text: ChineseText, _ title: Range<Int>, _ open: Int) -> Bool {
        title.count <= 4 && !text.hasSuffix("法", before: title.upperBound) || text.hasSuffix("以下简称", before: open)
    }

    private static func unique(_ citations: [DraftCitation]) -> [DraftCitation] {
        var seen: Set<String> = []
        return citations.filter { citation in
            let known = [citation.title, citation.number].compactMap { $0 }.filter { !seen.insert($0).inserted }
            return known.isEmpty
        }
    }
}
