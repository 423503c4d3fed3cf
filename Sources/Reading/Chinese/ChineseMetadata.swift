/// The block of labelled facts that government websites put over a document.
struct ChineseMetadata {
    private(set) var number: ChineseText?
    private(set) var title: ChineseText?
    private(set) var issuer: ChineseText?
    private(set) var issued: ChineseText?
    /// The day on which the website shows it since, which is another than that of its issue.
    private(set) var published: ChineseText?
    /// The lines it takes.
    private(set) var lines: Set<Int> = []

    init(_ text: WorkingText) {
        takeFrontMatter(text)
        takeColumn(text)
        for line in text.lines.prefix(60) where !line.content.isEmpty && !lines.contains(line.number) {
            let cells = ChineseMetadata.cells(line, text)
            var index = 0
            while index < cells.count {
                let (label, value) = ChineseMetadata.fact(cells, index)
                if let label, put(label, value) { lines.insert(line.number) }
                index += 1
            }
        }
        // One label alone is a sentence's, not a block's.
        if lines.count < 2 { self = ChineseMetadata() } else { takeLinks(text) }
    }

    private init() {}

    /// title: and date: between two rules: how pages are kept as Markdown.
    private mutating func takeFrontMatter(_ text: WorkingText) {
        let filled = text.lines.prefix(40).filter { !$0.content.isEmpty }
        guard let first = filled.first, ChineseMetadata.isRule(first, text),
            let end = filled.dropFirst().firstIndex(where: { ChineseMetadata.isRule($0, text) }), end > 1
        else { return }
        for line in filled[1..<end] {
            let cell = ChineseMetadata.words(line, text)
            guard let colon = cell.first(":"), colon + 1 < cell.count else { continue }
            var value = colon + 1..<cell.count
            let quotes = ChineseSigns("\"'“” ")
            while let mark = value.first, quotes.contains(cell[mark]) { value = mark + 1..<value.upperBound }
            while let mark = value.last, quotes.contains(cell[mark]) { value = value.lowerBound..<mark }
            guard !value.isEmpty else { continue }
            if cell[0..<colon].equals("title") {
                title = cell[value]
            } else if cell[0..<colon].equals("date") {
                published = cell[value]
            } else {
                _ = put(cell[0..<colon], cell[value])
            }
        }
        lines.formUnion(filled[...end].map(\.number))
    }

    private static func isRule(_ line: Line, _ text: WorkingText) -> Bool {
        line.content.count >= 3 && text.letters[line.content].allSatisfy { $0 == 0x2D }
    }

    private static func words(_ line: Line, _ text: WorkingText) -> ChineseText {
        ChineseText(bytes: text.bytes, in: bytes(line, text))
    }

    /// The line's bytes without the bullet that a page's list of facts puts before each: - 索引号：……, • 索引号：…….
    private static func bytes(_ line: Line, _ text: WorkingText) -> Range<Int> {
        var start = line.content.lowerBound
        if line.content.count > 1, bullets.contains(text.letters[start]) {
            start += 1
            while start < line.content.upperBound, text.letters[start].isSpace { start += 1 }
        }
        return Int(text.starts[start])..<Int(text.starts[line.content.upperBound])
    }

    private static let bullets = Set("-*•·●◆▪■".unicodeScalars.map { Letter($0.value) })

    /// 发布机构, and whose it is on the line below: a table of facts copied cell by cell, some of them empty.
    private mutating func takeColumn(_ text: WorkingText) {
        let filled = text.lines.prefix(60).filter { !$0.content.isEmpty && !lines.contains($0.number) }
        let cells = filled.map { ChineseMetadata.words($0, text) }
        let isLabel = cells.map { ChineseMetadata.isLabel($0) }
        guard let last = isLabel.lastIndex(of: true), isLabel.count(where: { $0 }) >= 4 else { return }
        var widest = 1
        for index in isLabel.indices where isLabel[index] {
            lines.insert(filled[index].number)
            guard index + 1 < cells.count, !isLabel[index + 1], !ChineseMetadata.opensFact(cells[index + 1]) else {
                continue
            }
            let gap = filled[index + 1].number - filled[index].number
            // Behind the last label stands its words or, where it has none, the text.
            guard index < last || gap <= widest && ChineseMetadata.mayBeValue(cells[index + 1]) else { continue }
            widest = max(widest, gap)
            let label = cells[index]
            _ = put(label.hasSuffix(":") ? label[0..<label.count - 1] : label, cells[index + 1])
            lines.insert(filled[index + 1].number)
        }
    }

    /// 发文字号 or 发文字号：, and nothing behind it.
    private static func isLabel(_ cell: ChineseText) -> Bool {
        let end = cell.hasSuffix(":") ? cell.count - 1 : cell.count
        return end > 0 && end <= 8 && (labels.isWhole(cell, 0..<end) || others.isWhole(cell, 0..<end))
    }

    /// 索引号：000012: a label with its words behind it.
    private static func opensFact(_ cell: ChineseText) -> Bool {
        guard let colon = cell.first(":"), colon > 0, colon <= 8 else { return false }
        return labels.isWhole(cell, 0..<colon) || others.isWhole(cell, 0..<colon)
    }

    private static func mayBeValue(_ cell: ChineseText) -> Bool {
        cell.count <= 20 && !ChineseHead.isTitle(cell) && !cell.hasSuffix(":")
    }

    private static func cells(_ line: Line, _ text: WorkingText) -> [ChineseText] {
        let range = bytes(line, text)
        if let parted = spacedLabel(range, text) { return parted }
        return text.bytes[range].split(omittingEmptySubsequences: true) { $0 == 0x09 || $0 == 0x7C }.flatMap {
            facts(ChineseText(bytes: text.bytes, in: $0.startIndex..<$0.endIndex).withoutStars)
        }
    }

    /// **附件**: and - [某表.pdf](某表.pdf) below it: what a page offers to load down.
    private mutating func takeLinks(_ text: WorkingText) {
        var above: Line?
        for line in text.lines.prefix(60) where !line.content.isEmpty && !lines.contains(line.number) {
            let words = ChineseMetadata.words(line, text).withoutStars
            if words.hasPrefix("["), words.contains("](") {
                lines.insert(line.number)
                if let above { lines.insert(above.number) }
            }
            above = words.equals("附件:") ? line : nil
        }
    }

    /// 文号 某政办函〔2021〕12号 成文日期：……: a label with a blank behind it, and its words.
    private static func spacedLabel(_ range: Range<Int>, _ text: WorkingText) -> [ChineseText]? {
        guard let blank = text.bytes[range].firstIndex(where: { $0 == 0x20 || $0 == 0xE3 }), blank > range.lowerBound,
            blank - range.lowerBound <= 24
        else { return nil }
        let label = ChineseText(bytes: text.bytes, in: range.lowerBound..<blank)
        guard spaced.isWhole(label) else { return nil }
        let rest = ChineseText(bytes: text.bytes, in: blank..<range.upperBound)
        guard !rest.isEmpty, rest[0] != ":" else { return nil }
        // What follows the words may be a label with a colon.
        let next = rest.first(":").flatMap { colon in
            (labels.match(rest, before: colon, floor: 1) ?? others.match(rest, before: colon, floor: 1))
                .map { colon - $0 }
        }
        guard let next else { return [label, rest] }
        return [label, rest[0..<next]] + facts(rest[next..<rest.count])
    }

    private static let spaced: ChineseWords =
        "文件名称 索引号 公开责任部门 文号 有效性 发文字号 成文日期 发布日期 发文机关 信息名称 主题分类 公开形式 内容概述 公开目录 公开方式 发布机构 制发机关 主题词"

    /// 索引号：… 文号：… 发布日期：… on one line: each label that stands before a colon begins a fact of its own.
    private static func facts(_ cell: ChineseText) -> [ChineseText] {
        guard cell.count <= 200, let first = cell.first(":"),
            labels.isWhole(cell, 0..<first) || others.isWhole(cell, 0..<first)
        else { return [cell] }
        var found: [ChineseText] = []
        var start = 0
        for colon in first + 1..<max(first + 1, cell.count) where cell[colon] == ":" {
            guard
                let length = labels.match(cell, before: colon, floor: first + 1)
                    ?? others.match(cell, before: colon, floor: first + 1)
            else { continue }
            found.append(cell[start..<colon - length])
            start = colon - length
        }
        return found + [cell[start..<cell.count]]
    }

    /// The label and its words: in one cell with a colon between, or in two.
    private static func fact(_ cells: [ChineseText], _ index: Int) -> (label: ChineseText?, value: ChineseText) {
        let cell = cells[index]
        // 【索引号】000014349
        if cell.hasPrefix("["), let close = cell.closing(0, limit: min(cell.count, 12)), close > 1,
            labels.isWhole(cell, 1..<close) || others.isWhole(cell, 1..<close)
        {
            let start = cell.hasPrefix(":", at: close + 1) ? close + 2 : close + 1
            return (cell[1..<close], cell[min(start, cell.count)..<cell.count])
        }
        // 索引号 | 000014349 | 发文字号 | …: in a table of them the label's cell needs no colon.
        if cells.count > 1, index + 1 < cells.count, labels.isWhole(cell) || spaced.isWhole(cell),
            !labels.isWhole(cells[index + 1])
        {
            return (cell, cells[index + 1])
        }
        guard let colon = cell.first(":"), colon <= 8 else { return (nil, cell) }
        let label = cell[0..<colon]
        if colon + 1 < cell.count { return (label, cell[colon + 1..<cell.count]) }
        return (label, index + 1 < cells.count ? cells[index + 1] : ChineseText())
    }

    private mutating func put(_ label: ChineseText, _ value: ChineseText) -> Bool {
        if ChineseMetadata.showings.isWhole(label), !value.isEmpty { published = published ?? value }
        if ChineseMetadata.others.isWhole(label) { return true }
        guard !value.isEmpty else { return ChineseMetadata.all.isWhole(label) }
        if ChineseMetadata.numbers.isWhole(label) {
            number = number ?? value
        } else if ChineseMetadata.titles.isWhole(label) {
            title = title ?? value
        } else if ChineseMetadata.issuers.isWhole(label) {
            issuer = issuer ?? value
        } else if ChineseMetadata.dates.isWhole(label) {
            issued = issued ?? value
        } else {
            return false
        }
        return true
    }

    private static let numbers: ChineseWords = "发文字号 文号 文件编号 发文文号 文件号 公文文号 公文字号 文件文号 文件字号"
    private static let titles: ChineseWords = "标题 名称 信息名称 文件名称 公文标题 信息公开名称 文件标题 信息标题 主题名称 公文名称"
    private static let issuers: ChineseWords = "发文机关 发布机构 制发机关 发文单位 公开主体 制定机关 发布单位 发文机构 印发机关 发布机关 制发单位 制定单位 印发单位"
    private static let dates: ChineseWords = "成文日期 成文时间 发文日期 印发日期 生成日期 制发日期 发文时间"
    private static let showings: ChineseWords = "发布日期 发布时间 公开日期 公布日期"
    private static let others: ChineseWords = """
        索引号 信息索引 分类 主题分类 主题词 有效性 发布日期 公开日期 发布时间 公开方式 体裁分类 组配分类 公开时限 废止日期 生效日期 废止时间 生效时间 失效时间 失效日期 信息来源 效力状态 时效 关键词 规范性文件登记 公开期限 语种 文件状态 来源 公开范围
        公开形式 信息分类 时效性 有效状态 公开目录 内容概述 公开责任部门 信息类别 内容分类 统一登记号 索取号 载体类型 记录形式 公开类别 内容描述 栏目 所属栏目 原文链接 官方链接 本地目录 层级 状态 信息索取号 有效期
        浏览次数 公布日期 实施日期 施行日期 服务对象 访问次数 点击数 点击量 文件类型 公文种类 公文种别 文种 发布人 审核人 来源单位 发布栏目 信息状态 所属主题 规范性文件编号 规范性文件登记号 登记号 备注文号 效力 是否有效 公开属性 URL 检索时间 检索关键词 抓取时间 采集时间
        """
    private static let labels: ChineseWords = """
        发文字号 文号 文件编号 标题 名称 信息名称 文件名称 发文机关 发布机构 制发机关 发文单位 公开主体 发布单位 成文日期 成文时间 发文日期 印发日期 生成日期 发文时间 索引号 主题分类 主题词 有效性
        信息公开名称 文件标题 公文标题 发布日期 公开日期 发布时间 公开方式 体裁分类 组配分类 废止日期 生效日期 信息来源 效力状态 关键词 信息分类 时效性 有效状态 公开形式 公开目录 内容概述 公开责任部门 信息类别
        """
    private static let all: ChineseWords = "发文字号 文号 标题 名称 发文机关 发布机构 成文日期 成文时间 发文日期"
}

extension ChineseText {
    /// **发布日期**: without the stars by which Markdown sets labels in bold.
    fileprivate var withoutStars: ChineseText {
        guard contains("**") else { return self }
        var words = ChineseText()
        var from = 0
        for index in all where self[index] == "*" {
            words.append(self, from..<index)
            from = index + 1
        }
        words.append(self, from..<count)
        return words
    }
}
