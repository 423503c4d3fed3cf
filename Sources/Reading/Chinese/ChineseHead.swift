import WorkCalendar

/// The head and foot of a Chinese document: 发文字号, 标题, 发文机关, 成文日期, 主送机关, 附件, 落款.
struct ChineseHead: Sendable {
    struct Field: Sendable {
        var text: ChineseText
        var range: Range<Int>
        var confidence: Double
    }

    var number: (shown: String, year: Int, field: Field)?
    var title: Field?
    /// The title of the text that a 印发通知 carries.
    var innerTitle: Field?
    var issuer: Field?
    var issued: (day: Day, field: Field)?
    var recipients: [ChineseName] = []
    var recipientsField: Field?
    /// Those whom 抄送 names behind the signature of a text that addresses others.
    var copies: [ChineseName] = []
    var signatory: DraftDirective.Signatory?
    /// Paragraphs of the head that are sentences.
    var sentences: [ChineseParagraph] = []
    /// Whether the line above named the issuer: those who issue together stand below each other.
    var followsIssuer = false

    init(preamble: [ChineseParagraph], foot: [ChineseParagraph], metadata: ChineseMetadata) {
        var rest = preamble
        take(metadata)
        readTitle(&rest)
        followsIssuer = false
        for paragraph in rest { take(paragraph) }
        followsIssuer = false
        for paragraph in foot { takeFoot(paragraph) }
        if let joint = jointIssuerOfTitle() {
            issuer = joint
        } else if let titled = issuerOfTitle(), let known = issuer, titled.text.contains("、", in: titled.range),
            titled.text.contains(known.text.shownName(known.range), in: titled.range)
        {
            // The red head has room for the first of those who issue together.
            issuer = titled
        } else if issuer == nil {
            issuer = issuerOfTitle() ?? issuer(of: metadata) ?? houseOfTitle()
        }
        spellOutIssuer()
        if issued == nil, let text = metadata.published, let shown = ChinesePeriod.parse(text, at: 0, year: nil),
            shown.precision == .day
        {
            issued = (shown.to, Field(text: text, range: shown.range, confidence: 0.5))
        }
    }

    /// The foot of a notice that carries annexes stands before them: a name, and the day on the line below it.
    mutating func takeInnerFoot(_ paragraphs: [ChineseParagraph]) {
        guard issued == nil else { return }
        for (name, day) in zip(paragraphs, paragraphs.dropFirst())
        where day.marker == nil && ChineseFoot.isDate(day.text) && isName(name.text) {
            takeFoot(name)
            takeFoot(day)
            return
        }
    }

    /// 发文机关：某某新闻网: the block may name the site and not the body.
    private func issuer(of metadata: ChineseMetadata) -> Field? {
        metadata.issuer.flatMap {
            ChineseBodies.endsAsName($0, $0.all) ? Field(text: $0, range: $0.all, confidence: 0.98) : nil
        }
    }

    private mutating func take(_ metadata: ChineseMetadata) {
        title = metadata.title.map { Field(text: $0, range: $0.all, confidence: 0.98) }
        // 发布单位：区政府: the text itself names it in full.
        issuer = issuer(of: metadata).flatMap { $0.range.count > 4 ? $0 : nil }
        if let text = metadata.number, let found = ChineseDocumentNumber.all(in: text).first {
            number = (found.shown, found.year, Field(text: text, range: found.range, confidence: 0.98))
        }
        if let text = metadata.issued, let period = ChinesePeriod.parse(text, at: 0, year: nil),
            period.precision == .day
        {
            issued = (period.to, Field(text: text, range: period.range, confidence: 0.98))
        }
    }

    /// The title is what stands before the first sentence, apart from the red head and the number.
    private mutating func readTitle(_ paragraphs: inout [ChineseParagraph]) {
        var (words, form) = (ChineseText(), ChineseText?.none)
        var above: (words: ChineseText, used: Int)?
        var menu = ChineseSiteMenu()
        var used = 0
        for (place, paragraph) in paragraphs.enumerated() {
            let text = ChineseSiteMenu.withoutSite(paragraph.text)
            if text.scalars.contains("。") || text.hasSuffix(":") || text.hasPrefix("为") && text.count > 40 { break }
            if !words.isEmpty, opensLabel(text) { break }
            used += 1
            if ChineseSiteMenu.isSummary(text) {
            } else if !words.isEmpty, isNumberedTitle(text) {
            } else if isWholeNumber(text) {
                takeNumber(text)
            } else if words.isEmpty, takesCode(text) {
            } else if !words.isEmpty, !isComplete(words), isRedHead(text) || isSource(text) {
                // A website's own heading stands over the document's.
                above = (words, used)
                words = ChineseText()
                _ = takesRedHead(text)
            } else if takesRedHead(text) || isRemark(text) || takesSigned(text) || isIssueNumber(text) {
            } else if isComplete(words), !words.contains("关于"), words.count <= 24,
                text.hasPrefix("关于") || words.hasSuffix("纪要") && text.hasSuffix("纪要"), isComplete(text)
            {
                // 某县人民政府会议纪要 names the kind; what it is about stands below.
                words = text
            } else if words.isEmpty, text.hasPrefix("主送:") {
                // A form names those whom it goes to above its title.
            } else if words.isEmpty, text.equals("文件") {
                // Those who issue together stand over and under the one 文件 of their red head.
            } else if text.isSpacedOut {
                form = form ?? text.withoutBlanks
            } else if words.isEmpty, takesIssuerLine(text, before: paragraphs[(place + 1)...]) {
            } else if isComplete(words) && !goesOn(words, text) || ChineseFoot.isDate(text) {
                used -= 1
                break
            } else {
                if menu.ends(before: text, at: paragraph.line) || ChineseSiteMenu.isColumn(words) {
                    words = ChineseText()
                }
                menu.add(text, at: paragraph.line)
                // 通　知 on a line of its own closes the title.
                words.append(text.count <= 4 ? text.withoutBlanks : text)
            }
        }
        if let above, !isComplete(words) { (words, used) = above }
        paragraphs.removeFirst(used)
        if words.isEmpty, let form { words = form }
        if title == nil, !words.isEmpty { title = Field(text: words, range: withoutNumber(words), confidence: 0.9) }
    }

    /// 重点工作任务（某政发〔2021〕2号）: the number behind the title in brackets.
    private mutating func withoutNumber(_ words: ChineseText) -> Range<Int> {
        guard words.hasSuffix(")"), let open = words.opening(words.count - 1), open > 4,
            let found = ChineseDocumentNumber.all(in: words, open + 1..<words.count - 1).first,
            found.range == open + 1..<words.count - 1
        else { return words.all }
        if number == nil { number = (found.shown, found.year, Field(text: words, range: found.range, confidence: 0.9)) }
        return 0..<open
    }

    /// 关于印发2025年重点任务, with 分工方案的通知 on the next line: what speaks 关于 something ends as letters do.
    private func goesOn(_ words: ChineseText, _ next: ChineseText) -> Bool {
        words.contains("关于") && ChineseHead.letters.match(words, before: words.count) == nil && next.count <= 40
            && ChineseHead.letters.match(next, before: next.count) != nil && !next.contains("关于")
    }

    private static let letters: ChineseWords = "的通知 的通报 的意见 的函 的报告 的决定 的公告 的通告 的请示 的批复 的实施意见 的指导意见"

    /// Names right over the form's own word (督 办 通 知) or the number are the issuers', and open no title.
    private mutating func takesIssuerLine(_ text: ChineseText, before rest: ArraySlice<ChineseParagraph>) -> Bool {
        guard isName(text), let next = rest.first(where: { !isName($0.text) })?.text,
            next.isSpacedOut || isWholeNumber(next) || next.equals("文件") || namesIssuer(next)
        else { return false }
        // A title that names its own issuer says better who issued it than the head over it does.
        if !namesIssuer(next), issuer == nil || followsIssuer { addIssuer(text) }
        return true
    }

    /// 某局关于做好……的通知: a title whole in itself, whose issuer opens it.
    private func namesIssuer(_ title: ChineseText) -> Bool {
        guard let about = title.first("关于"), about > 4, isComplete(title) else { return false }
        return ChineseBodies.endsAsCertainName(title, 0..<about)
    }

    /// 某某市人民政府办公室　　2025年6月20日: issuer and day on one line, as minutes have them under their head.
    private mutating func takesSigned(_ text: ChineseText) -> Bool {
        guard let dated = ChineseFoot.datedName(text) else { return false }
        // 某县人民政府办公室2016年3月30日印发: who printed it; the title may say who issued it.
        let isPrinter = text.hasSuffix("印发") && issuerOfTitle() != nil
        if issuer == nil, !isPrinter { issuer = Field(text: text, range: dated.name, confidence: 0.9) }
        if issued == nil { issued = (dated.date.to, Field(text: text, range: dated.date.range, confidence: 0.95)) }
        return true
    }

    /// 某政发〔2023〕2号某区人民政府关于……的通知: the title once more, behind its number.
    private func isNumberedTitle(_ text: ChineseText) -> Bool {
        guard let found = ChineseDocumentNumber.all(in: text).first, found.range.lowerBound == 0,
            found.range.upperBound + 6 < text.count
        else { return false }
        return ChineseHead.isTitle(text[found.range.upperBound..<text.count])
    }

    private func isWholeNumber(_ text: ChineseText) -> Bool {
        if ChineseDocumentNumber.bare(text) != nil { return true }
        guard text.count <= 45, let found = ChineseDocumentNumber.all(in: text).first else { return false }
        // （某办函〔2025〕85号） under the title.
        if text.hasPrefix("("), text.hasSuffix(")"), found.range == 1..<text.count - 1 { return true }
        // 某督发〔2026〕3号　　签发人：某某: who let it go out stands on the number's line.
        let end = text.first("签发", in: found.range.upperBound..<text.count) ?? text.count
        if found.range.lowerBound == 0, isDay(text, found.range.upperBound) { return true }
        return found.range.upperBound == end && found.range.lowerBound <= 5
    }

    /// 某政发〔2026〕6号　2026年1月15日: the day stands on the number's line.
    private func isDay(_ text: ChineseText, _ end: Int) -> Bool {
        end < text.count && ChineseFoot.isDate(text[text.trimmed(end..<text.count)])
    }

    private mutating func takeNumber(_ text: ChineseText) {
        guard number == nil,
            let found = ChineseDocumentNumber.all(in: text).first ?? ChineseDocumentNumber.bare(text)
        else { return }
        number = (found.shown, found.year, Field(text: text, range: found.range, confidence: 0.97))
        let rest = text.trimmed(found.range.upperBound..<text.count)
        if issued == nil, isDay(text, found.range.upperBound),
            let period = ChinesePeriod.parse(text, at: rest.lowerBound, year: nil)
        {
            issued = (period.to, Field(text: text, range: period.range, confidence: 0.9))
        }
    }

    /// 某某市人民政府办公室文件 over the red line names the issuer.
    private mutating func takesRedHead(_ text: ChineseText) -> Bool {
        guard isRedHead(text) else { return false }
        let name = 0..<text.count - 2
        if issuer == nil { issuer = Field(text: text, range: name, confidence: 0.9) }
        return true
    }

    private func isRedHead(_ text: ChineseText) -> Bool {
        guard text.hasSuffix("文件"), text.count <= 30, !ChineseSiteMenu.isColumn(text), !text.contains("关于"),
            !text.contains(":"),
            !text.hasPrefix("首页")
        else { return false }
        return ChineseBodies.endsAsName(text, 0..<text.count - 2)
    }

    /// 文章来源：本站原创 作者：佚名: a website's line under its heading.
    private func isSource(_ text: ChineseText) -> Bool {
        ["来源:", "文章来源:", "信息来源:", "发布时间:", "发布日期:"].contains { text.hasPrefix($0) }
    }

    /// 第12期: minutes and bulletins are counted without a number of their own.
    private func isIssueNumber(_ text: ChineseText) -> Bool {
        text.count <= 8 && text.hasPrefix("第") && (text.hasSuffix("期") || text.hasSuffix("号"))
    }

    /// A line in brackets under a title, a page's button, a source line: no part of the title.
    private mutating func isRemark(_ text: ChineseText) -> Bool {
        takeAdoption(text)
        return text.hasPrefix("(") && text.hasSuffix(")")
            || ["来源:", "文章来源:", "发布时间", "发布日期", "字体", "浏览", "缓急程度:", "紧急程度:", "签发人:", "密级:"].contains {
                text.hasPrefix($0)
            }
    }

    /// （2026年1月9日局务会议审议通过）: what a meeting adopts is dated by it, under the title.
    private mutating func takeAdoption(_ text: ChineseText) {
        guard issued == nil, text.hasPrefix("("),
            ["通过)", "批准)", "日)", "印发)"].contains(where: { text.hasSuffix($0) }), text.count <= 40,
            let period = ChinesePeriod.parse(text, at: 1, year: nil), period.precision == .day
        else { return }
        issued = (period.to, Field(text: text, range: period.range, confidence: 0.9))
    }

    private static let kinds: ChineseWords = """
        通知 意见 方案 要点 办法 规定 细则 计划 决定 通报 报告 函 纲要 措施 清单 规划 批复 公告 通告 条例 制度 分工 任务 安排 规则 决议 纪要 指南 标准 分解表 责任分解 任务分解 工作分解 分解 考评表 考核表 任务表 评分表 计分表 打分表 评估表 评价表 责任表 计划表 推进表 一览表 评估指标 考核指标 评价指标 指标体系 台账 规范 预案 书 日程 日程表 通知单 交办单 督办单 职责 推进图 路线图 时间表 任务单 公约 须知 守则
        """

    private func isComplete(_ words: ChineseText) -> Bool { ChineseHead.isTitle(words) }

    /// Whether the words end as titles do.
    static func isTitle(_ words: ChineseText) -> Bool {
        guard !words.isEmpty else { return false }
        let end = words.hasSuffix(")") ? words.opening(words.count - 1) ?? words.count : words.count
        guard ChineseHead.kinds.match(words, before: end) != nil else { return false }
        // 关于印发《……方案 goes on until its own kind.
        return !words.contains("《") || words.contains("》")
    }

    private mutating func take(_ paragraph: ChineseParagraph) {
        let text = paragraph.text
        if takesRecipients(text) { return }
        if isWholeNumber(text) { return takeNumber(text) }
        if ChineseFoot.isFoot(paragraph.text) { return takeFoot(paragraph) }
        if text.scalars.contains("。") || text.count > 60 {
            sentences.append(paragraph)
        } else if repeatsTitle(text) {
        } else if innerTitle == nil, isComplete(text) {
            innerTitle = Field(text: text, range: text.all, confidence: 0.9)
        }
    }

    /// A website heads the page with the matter alone (关于……的通知); the text's own head says it again under its issuers.
    private mutating func repeatsTitle(_ text: ChineseText) -> Bool {
        guard let title, title.text[title.range].scalars == text.scalars else { return false }
        if followsIssuer, let issuer, text.hasPrefix("关于"), issuer.text.span.end <= text.span.start {
            var whole = issuer.text[issuer.range]
            whole.append(text)
            self.title = Field(text: whole, range: whole.all, confidence: title.confidence)
        }
        return true
    }

    /// 落款: the issuer's name, the date and the one who signs.
    private mutating func takeFoot(_ paragraph: ChineseParagraph) {
        let text = paragraph.text
        takeAdoption(text)
        let follows = followsIssuer
        followsIssuer = false
        if ChineseFoot.isDate(text), let period = ChinesePeriod.parse(text, at: 0, year: nil) {
            // 2025-05-14 is a website's day; the one that is signed with is written out.
            let isSites = text.scalars.contains("-")
            if issued == nil || !isSites && (issued?.field.confidence ?? 1) < 0.7 {
                issued = (period.to, Field(text: text, range: period.range, confidence: isSites ? 0.6 : 0.95))
            }
        } else if takesSigned(text) {
        } else if issuer == nil || follows, !text.scalars.contains(":"), isName(text) {
            addIssuer(text)
        } else if let signed = ChineseHead.signed(text) {
            signatory = signed
        } else if isFuller(text) {
            issuer = Field(text: text, range: text.all, confidence: 0.9)
        } else if issuer == nil, let owner = owner(of: text) {
            issuer = Field(text: text, range: owner, confidence: 0.6)
        }
    }

    /// © 2025 某某领导小组办公室 版权所有: whose page it is, where nobody else is named.
    private func owner(of text: ChineseText) -> Range<Int>? {
        guard text.count <= 60, let rights = text.first("版权所有") else { return nil }
        var name = text.trimmed(rights > 4 ? 0..<rights : rights + 4..<text.count)
        while let first = name.first, text[first].isDigit || ChineseSigns("©:- ").contains(text[first]) {
            name = first + 1..<name.upperBound
        }
        return name.count > 3 && ChineseBodies.endsAsCertainName(text, name) ? name : nil
    }

    /// 市长 张某; 代市长 张某, who holds the office for the time being; 张某（代）, who signs in its place.
    static func signed(_ text: ChineseText) -> DraftDirective.Signatory? {
        let start = text.hasPrefix("代") ? 1 : 0
        guard let length = offices.match(text, at: start) else { return nil }
        let office = text.shown(start..<(start + length))
        let isFor = text.hasSuffix("(代)") || text.hasSuffix("(代签)")
        let end = isFor ? text.scalars.lastIndex(of: "(") ?? text.count : text.count
        guard end > start + length + 1, end <= start + length + 4 else { return nil }
        let capacity =
            (start > 0 ? [SigningCapacity(.acting, of: office)] : [])
            + (isFor ? [SigningCapacity(.inPlace, of: office)] : [])
        let name = text.shown(text.trimmed((start + length)..<end))
        return .init(name: name, title: isFor ? nil : office, capacity: capacity)
    }

    private static let offices: ChineseWords = "市长 县长 省长 区长 州长 局长 主任 厅长 书记 镇长 乡长 部长 司长 主席 总理 院长 组长"

    /// 某局关于……, 某局2025年度……: the body that opens the title issued it.
    func issuerOfTitle() -> Field? {
        guard let title else { return nil }
        let text = title.text
        var ends = ["关于", "印发", "转发", "批转"].compactMap { text.first($0) }
        if let digit = text.scalars.firstIndex(where: \.isDigit) { ends.append(digit) }
        // 某某委员会第九次会议纪要
        if text.hasSuffix("纪要", before: title.range.upperBound), let count = text.first("第") { ends.append(count) }
        for end in ends.sorted() where end > 2 {
            if ChineseBodies.endsAsCertainName(text, 0..<end) {
                return Field(text: text, range: 0..<end, confidence: 0.85)
            }
            // 甲局 乙局关于……: those who issue together, with blanks between them.
            let names = ChineseHead.names(on: text[0..<end])
            guard names.count > 1 else { continue }
            var joint = ChineseText()
            for name in names {
                if !joint.isEmpty { joint.appendScalar("、", at: joint.span.end) }
                joint.append(text, name)
            }
            return Field(text: joint, range: joint.all, confidence: 0.8)
        }
        return nil
    }
}
