/// What a website sets over a document's own title: its name, its menu, and the title once more as the page's.
struct ChineseSiteMenu {
    private var lines: [(text: ChineseText, line: Int)] = []

    mutating func add(_ text: ChineseText, at line: Int) { lines.append((text, line)) }

    /// Whether the lines so far are a menu's, and this one is the title below it.
    ///
    /// A title is broken over three lines at most and stands together; a menu is a column of single words.
    mutating func ends(before text: ChineseText, at line: Int) -> Bool {
        guard lines.count >= 3, let last = lines.last, text.count >= 8,
            ChineseHead.isTitle(text) || text.contains("关于"),
            lines.allSatisfy({ ChineseSiteMenu.isWord($0.text) }),
            !lines.allSatisfy({ ChineseBodies.endsAsCertainName($0.text, $0.text.all) })
        else { return false }
        let isApart = line > last.line + 1
        let areTogether = zip(lines, lines.dropFirst()).allSatisfy { $1.line - $0.line < line - last.line }
        guard lines.count >= 5 || isApart && areTogether else { return false }
        lines = []
        return true
    }

    private static func isWord(_ text: ChineseText) -> Bool {
        text.count <= 4 || text.count <= 14 && !text.contains("关于") && !text.contains("《")
    }

    /// 某某通知_某某县人民政府: without the site's name behind the title.
    static func withoutSite(_ text: ChineseText) -> ChineseText {
        guard text.count <= 120,
            let mark = text.scalars.lastIndex(where: { ChineseSigns("_|-—–").contains($0) }), mark > 6
        else { return text }
        let site = text.trimmedBlank(mark + 1..<text.count)
        var end = mark
        while end > 0, ChineseSigns("_|-—– ").contains(text[end - 1]) { end -= 1 }
        guard site.count >= 3, site.count <= 24, ChineseHead.isTitle(text[0..<end]),
            sites.match(text, before: site.upperBound, floor: site.lowerBound) != nil
                || text[mark] == "_" && site.allSatisfy({ text[$0].isChinese })
        else { return text }
        // 某某通知_通知公告_某某县人民政府: its column as well.
        return withoutSite(text[0..<end])
    }

    /// 某某通知 各乡镇人民政府：为………: how a page tells in short what it holds.
    static func isSummary(_ text: ChineseText) -> Bool {
        text.hasSuffix("…") && text.count > 20
    }

    /// 县本级非规范性文件 or 通知公告 over a title: the site's column that it stands in.
    static func isColumn(_ text: ChineseText) -> Bool {
        text.count <= 14 && !text.contains("关于") && columns.match(text, before: text.count) != nil
    }

    private static let columns: ChineseWords = """
        规范性文件 政策文件 通知公告 公示公告 公告公示 政务公开 信息公开 政府文件 部门文件 乡镇文件 最新文件 其他文件 法定主动公开内容 重点领域信息公开 工作动态 公文公报 政府信息公开 文件库 政府公报 县政府文件 区政府文件 市政府文件
        """

    private static let sites: ChineseWords = "网 网站 门户 政府 门户网站 信息网 公开 平台 委员会 专栏 公开网"
}
