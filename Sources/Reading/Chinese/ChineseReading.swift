import WorkCalendar

/// One Chinese document being read: its tables, its outline and what its head says.
struct ChineseReading {
    let document: Document
    let tables: ChineseTables
    let outline: ChineseOutline
    let head: ChineseHead
    /// Whose names stand at the text's foot, and whoever issued it.
    let signers: [String]
    /// 请各校遵照执行: whom the opening tells to carry out what follows.
    let followers: (names: [ChineseName], text: ChineseText)?
    /// Whether a remark says that of several offices the first leads and the others help it.
    let restHelps: Bool
    /// Whether a remark says that of a list those before the first comma lead.
    let commaParts: Bool
    /// Whom a scheme examines, where a section of it says so.
    let examinees: (names: [ChineseName], text: ChineseText)?
    /// Who a card says is to do what it lists.
    let card: (duty: ChineseDuty, text: ChineseText)?
    /// What deadlines are counted from.
    private(set) var base = ChineseDeadline.Reference()

    init(_ document: Document) {
        self.document = document
        let metadata = ChineseMetadata(document.text)
        let tables = ChineseTables(document, besides: metadata.lines)
        let lines = document.text.lines.filter {
            !tables.lines.contains($0.number) && !metadata.lines.contains($0.number)
                && !document.wordingLines.contains($0.number)
        }
        let paragraphs = ChineseParagraphs.joined(ChineseFlatPage.parted(lines, of: document.text), of: document.text)
        self.tables = tables
        let outline = ChineseOutlineBuilder.outline(of: paragraphs)
        self.outline = outline
        let foot = paragraphs.suffix(12).filter { $0.marker == nil }
        var head = ChineseHead(preamble: outline.preamble, foot: Array(foot), metadata: metadata)
        head.takeInnerFoot(paragraphs)
        for paragraph in paragraphs where paragraph.marker == nil { head.takeCopies(paragraph.text) }
        // A table sent alone: the line below 附件 is its title.
        if head.title == nil, let first = outline.nodes.first, first.marker?.level == .annex {
            let text = first.children.first.map { outline.nodes[$0].text } ?? first.text[first.text.trimmed(first.body)]
            if !text.isEmpty { head.title = ChineseHead.Field(text: text, range: text.all, confidence: 0.7) }
        }
        self.head = head
        card = ChineseReading.card(of: outline)
        examinees = ChineseExamined.bodies(of: outline)
        followers = ChineseReading.followers(in: outline.preamble)
        restHelps = paragraphs.contains { ChineseStanding.isRanking($0.text) }
        commaParts = paragraphs.contains { ChineseStanding.isCommaRanking($0.text) }
        signers =
            (head.issuer.map { [$0.text.shownName($0.range)] } ?? [])
            + foot.filter { head.isName($0.text) }.map { $0.text.shownName($0.text.all) }
        base = reference
    }

    /// The year the document plans for: its title's, else that of its issue or number, else the first it writes.
    ///
    /// A text sent on without its foot still cites the order it answers, which was given not long before; of a table
    /// cut out alone nobody can tell the year.
    private var reference: ChineseDeadline.Reference {
        let year =
            yearOfTitle ?? head.issued?.day.year ?? head.number?.year ?? yearOfMeeting ?? firstYear ?? yearCited
            ?? yearOfOpening
        return ChineseDeadline.Reference(
            year: year ?? ChineseDeadline.unknownYear, issued: head.issued?.day, years: yearsOfTitle ?? yearsSaid)
    }

    /// 2024年1月23日，县长主持召开……: minutes say on which day they met, if nothing else.
    private var yearOfMeeting: Int? {
        guard let title = head.title, title.text.hasSuffix("纪要", before: title.range.upperBound) else { return nil }
        for text in outline.preamble.map(\.text) {
            for index in text.all where text[index].isDigit && (index == 0 || !text[index - 1].isDigit) {
                if let day = ChinesePeriod.parse(text, at: index, year: nil), day.precision == .day {
                    return day.from.year
                }
            }
        }
        return nil
    }

    /// The year of the newest text that the opening cites by its number.
    private var yearCited: Int? {
        outline.preamble.flatMap { ChineseDocumentNumber.all(in: $0.text) }.map(\.year).max()
    }

    /// The first year that the opening writes.
    private var yearOfOpening: Int? {
        for text in outline.preamble.map(\.text) {
            for index in text.all where text[index] == "年" && index >= 4 && text[index - 1].isDigit {
                if let year = ChinesePeriod.parse(text, at: index - 4, year: nil)?.from.year { return year }
            }
        }
        return nil
    }

    /// 2012年起5年内: said once, and counted from there wherever the text says 5年内 again.
    private var yearsSaid: ClosedRange<Int>? {
        for text in [outline.preamble.map(\.text), outline.nodes.map(\.text)].joined() {
            guard let from = text.first("年起"), from >= 4, from + 2 < text.count,
                let first = ChineseNumber.parse(text, at: from - 4, limit: from)?.integer,
                (1990...2100).contains(first),
                let count = ChineseRelativeDeadline.years(text, from + 2, text.count), count.value > 1
            else { continue }
            return first...first + count.value - 1
        }
        return nil
    }

    /// 2026-2028年, as the title of a plan for several years has them.
    private var yearsOfTitle: ClosedRange<Int>? {
        for field in [head.innerTitle, head.title].compactMap({ $0 }) {
            for index in field.range where ChineseSigns("-—~至").contains(field.text[index]) && index >= 4 {
                let start = field.text.hasSuffix("年", before: index) ? index - 5 : index - 4
                guard start >= 0,
                    let first = ChineseNumber.parse(field.text, at: start, limit: start + 4)?.integer,
                    let last = ChinesePeriod.parse(field.text, at: index + 1, limit: field.range.upperBound, year: nil),
                    (1...9).contains(last.from.year - first)
                else { continue }
                return first...last.from.year
            }
        }
        return nil
    }

    /// Tables sent alone say the year once: 2025年6月底前, 9月30日前.
    private var firstYear: Int? {
        let rows = tables.rows.lazy.compactMap { $0.due?.text } + tables.rows.lazy.map(\.task.text)
        let texts = outline.nodes.lazy.map(\.text) + rows
        for text in texts {
            for index in text.all where text[index] == "年" && index >= 4 && text[index - 1].isDigit {
                if let year = ChinesePeriod.parse(text, at: index - 4, year: nil)?.from.year { return year }
            }
        }
        return nil
    }

    private var yearOfTitle: Int? {
        for field in [head.innerTitle, head.title].compactMap({ $0 }) {
            for index in field.range {
                if let period = ChinesePeriod.parse(field.text, at: index, limit: field.range.upperBound, year: nil) {
                    // Of a plan for several years (2025-2027年) a month without a year is of the year of issue.
                    let isSpan = index > 0 && ChineseSigns("-—~至").contains(field.text[index - 1])
                    if isSpan, let issued = head.issued?.day.year { return issued }
                    return period.from.year
                }
            }
        }
        return nil
    }

    var directive: DraftDirective {
        let titles = [head.title, head.innerTitle].compactMap { $0 }.map { $0.text.shown($0.range) }
        var directive = DraftDirective(type: type(of: titles), basis: [], replaces: [], recipients: [], fields: [:])
        directive.number = head.number?.shown
        directive.title = titles.first
        directive.issuer = head.issuer.map { $0.text.shownName($0.range, keepsBlanks: true) }
        directive.issued = head.issued?.day.iso
        directive.signatory = head.signatory
        directive.recipients = (head.recipients + head.copies).map(\.shown)
        directive.basis = ChineseBasis.citations(
            opening: head.sentences, body: outline.nodes.map(\.text) + tables.rows.map(\.task.text),
            sources: tables.rows.compactMap(\.basis),
            own: titles + annexTitles)
        directive.replaces = replaced
        directive.effective = effective
        directive.fields = fields
        return directive
    }

    /// What the annexes are called: a notice that sends them out does not rest on them.
    private var annexTitles: [String] {
        outline.nodes.filter { $0.parent == nil && $0.marker?.level == .annex }.map { node in
            let title = node.children.first.map { outline.nodes[$0] }.flatMap { $0.marker == nil ? $0.text : nil }
            return (title ?? node.text).shown()
        }.filter { $0.count > 4 }
    }

    private var fields: [String: FieldSource] {
        var fields: [String: FieldSource] = [:]
        func put(_ name: String, _ field: ChineseHead.Field?) {
            guard let field, !field.range.isEmpty else { return }
            fields[name] = FieldSource(span: field.text.span(field.range), confidence: field.confidence)
        }
        put("number", head.number?.field)
        put("title", head.title)
        put("issuer", head.issuer)
        put("issued", head.issued?.field)
        put("recipients", head.recipientsField)
        return fields
    }

    /// Numbers of texts that this one ends: 《……》（某政〔2019〕3号）同时废止.
    private var replaced: [String] {
        let texts = head.sentences.map(\.text) + outline.nodes.map(\.text)
        var found: [String] = []
        for text in texts {
            for sentence in text.sentences()
            where ChineseReading.ending.first(in: text, sentence) != nil && !endsPassage(text, sentence) {
                found += ChineseDocumentNumber.all(in: text, sentence).map(\.shown)
            }
        }
        return found
    }

    /// 第三条予以废止 ends a passage, not the text.
    private func endsPassage(_ text: ChineseText, _ sentence: Range<Int>) -> Bool {
        let named = ChineseDocumentNumber.all(in: text, sentence).last?.range.upperBound ?? sentence.lowerBound
        return (named..<sentence.upperBound).contains { index in
            guard text[index] == "第", let number = ChineseNumber.parse(text, at: index + 1, limit: sentence.upperBound),
                number.range.upperBound < sentence.upperBound
            else { return false }
            return ChineseSigns("条款项").contains(text[number.range.upperBound])
        }
    }

    /// The day of 自2024年1月1日起施行; 自印发之日起 is the day of issue.
    private var effective: String? {
        for text in outline.nodes.reversed().map(\.text) + head.sentences.map(\.text) {
            guard let end = text.first("起施行") ?? text.first("起执行") ?? text.first("起生效") else { continue }
            for index in (0..<end).reversed() where text[index] == "自" {
                let period = ChinesePeriod.parse(text, at: index + 1, limit: end, year: nil)
                return period.flatMap { $0.from == $0.to ? $0.from.iso : nil }
            }
        }
        return nil
    }

    private static let ending: ChineseWords = "同时废止 予以废止 即行废止 同时停止执行 停止执行 自行废止 不再执行 宣布失效"

    private func type(of titles: [String]) -> DirectiveType {
        let title = ChineseReading.withoutReport(ChineseText(titles.last ?? ""))
        let inner = ChineseReading.carried(ChineseText(titles.first ?? ""))
        for text in [title, inner] {
            guard let type = ChineseReading.kinds.first(where: { $0.words.first(in: text) != nil })?.type else {
                continue
            }
            // 关于做好年度工作总结的通知 asks for the account, and carries none.
            let isAsking = type == .report && text.hasSuffix("的通知") && !text.contains("印发")
            return isAsking ? .notice : type
        }
        return .other
    }

    /// The title in 《》 of a notice that carries another text.
    private static func carried(_ title: ChineseText) -> ChineseText {
        guard let open = title.first("《"), let close = title.first("》"), open < close else { return title }
        return title[open + 1..<close]
    }

    /// 关于分解落实《政府工作报告》的通知 is no report: without the report that it only speaks of.
    private static func withoutReport(_ title: ChineseText) -> ChineseText {
        guard let open = title.first("《"), let close = title.first("》"), open < close,
            title.hasSuffix("报告", before: close)
        else { return title }
        var words = title[0..<open]
        words.append(title, close + 1..<title.count)
        return words
    }

    /// From the telling words to the general ones.
    private static let kinds: [(type: DirectiveType, words: ChineseWords)] = [
        (.performanceScheme, "绩效工作方案 绩效考评 绩效考核 绩效管理 绩效评估 绩效目标 考评办法 考核办法 考核方案 考评方案 考核细则 目标考核 目标责任考核 目标管理考核 考核计分 考核评分"),
        (.workPoints, "责任分解 责任清单 任务清单 任务表 工作要点 任务分工 责任分工 任务分解 重点任务 要点"),
        (.programme, "行动方案 行动计划 行动纲要 专项行动"),
        (.plan, "实施方案 工作方案 方案 计划 规划 安排"),
        (.regulation, "条例 规定 办法 细则 规则 规范 制度 规程 章程"),
        (.decision, "决定 决议"), (.directive, "意见 命令 指示 批复"), (.report, "报告 总结"), (.notice, "通知 通报 公告 通告 函"),
    ]
}
