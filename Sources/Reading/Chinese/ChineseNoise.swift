/// Lines that a page or a website put around the document's own words.
enum ChineseNoise {
    static func isNoise(_ words: ChineseText) -> Bool {
        isPageNumber(words) || isPageTool(words) || isRule(words) || isTotal(words) || isFormula(words)
    }

    /// 特此通知。: the letter's last words, which end no item.
    private static func isFormula(_ words: ChineseText) -> Bool {
        words.count <= 6
            && formulas.match(words, at: 0).map { words[$0..<words.count] }.map { rest in
                rest.isEmpty || rest.equals("。")
            } ?? false
    }

    private static let formulas: ChineseWords = "特此通知 此通知 特此通报 特此函告 特此函复 特此报告 特此公告 特此督办 此复"

    /// - 3 -, — 3 —, 第3页.
    static func isPageNumber(_ words: ChineseText) -> Bool {
        // P. 1, Page 1 - 某某意见: as browsers of scans set it over each page.
        if pages.match(words, at: 0) != nil, words.scalars.first(where: { $0.isDigit || $0.isChinese })?.isDigit == true
        {
            return words.count <= 80
        }
        guard words.count <= 9 else { return false }
        let rest = words.scalars.filter { !ChineseSigns("-—·第页共/ ").contains($0) }
        return rest.allSatisfy(\.isDigit) && words.scalars.contains { ChineseSigns("-—页").contains($0) }
    }

    private static let pages: ChineseWords = "Page P. P1 PAGE"

    /// 合计　6项, 合计|||55: the last line of a table, which is no row of work.
    static func isTotal(_ words: ChineseText) -> Bool {
        let start = words.scalars.prefix { $0 == "|" }.count
        guard words.count <= 24, let length = totals.match(words, at: start) else { return false }
        return words.scalars.dropFirst(start + length).allSatisfy {
            $0.isDigit || ChineseSigns("|.,:%()共计项个分条件万亿元户人 -—/").contains($0)
        }
    }

    private static let totals: ChineseWords = "合计 总计 小计 共计"

    /// ---|---|---: the rule under a header of bars, a line drawn across.
    private static func isRule(_ words: ChineseText) -> Bool {
        words.count >= 3 && words.scalars.allSatisfy { ChineseSigns("-—|:=_+*·.─━ ").contains($0) }
    }

    /// 首页 > 政务公开 > 文件: where on the site the page stands; 分享到, 打印本页: what a visitor may do with it.
    private static func isPageTool(_ line: ChineseText) -> Bool {
        guard let first = line.scalars.first else { return false }
        // • 无障碍: buttons in a list.
        let words = line.count > 1 && ChineseSigns("•·●-*").contains(first) ? line[1..<line.count] : line
        guard words.count <= 80, words.first("。") == nil else { return false }
        let isPath =
            words.scalars.count { $0 == ">" } >= 2 || words.hasPrefix("首页>")
            || words.hasPrefix("首页") && !words.contains("关于")
        return isPath || tools.match(words, at: 0) != nil || buttons.isWhole(words) || isFile(words)
            || isBar(words) || isShownSince(words)
    }

    /// 时间：2024-06-20 10:20 来源：县政府办: since when a page is shown, and by whom.
    private static func isShownSince(_ words: ChineseText) -> Bool {
        guard let length = showings.match(words, at: 0), words.count <= 80,
            let day = ChinesePeriod.parse(words, at: length, year: nil), day.precision == .day
        else { return false }
        let rest = day.range.upperBound..<words.count
        return words.contains(":", in: rest) || words.scalars[length..<day.range.upperBound].contains("-")
    }

    private static let showings: ChineseWords = "时间: 日期: 发布时间: 发布日期: 更新时间: 更新日期: 发表时间: 录入时间:"

    /// 时间：2024-06-20 10:20 微信 微博 QQ空间, 登录 | 注册: a line of several buttons.
    private static func isBar(_ words: ChineseText) -> Bool {
        guard words.count <= 80, !words.contains("关于") else { return false }
        let count = words.all.count { bars.match(words, at: $0) != nil }
        return count >= 2 && words.count <= max(count * 12, words.scalars.contains(where: \.isDigit) ? 60 : 0)
    }

    private static let bars: ChineseWords = """
        微信 微博 QQ空间 分享 打印 关闭 收藏 字号 字体 浏览次数 浏览量 点击数 点击量 访问量 阅读次数 登录 注册 繁体
        无障碍 长者 设为首页 加入收藏 网站地图 联系我们 视力色 朗读 纠错 朋友圈 大中小 手机版
        """

    /// 附件1.docx: a link to what is enclosed.
    private static func isFile(_ words: ChineseText) -> Bool {
        words.count <= 60
            && [".docx", ".doc", ".xlsx", ".xls", ".pdf", ".wps", ".zip", ".rar"].contains {
                words.hasSuffix($0)
            }
    }

    private static let buttons: ChineseWords = """
        站内搜索 搜索 无障碍浏览 无障碍 长者模式 适老化 登录 注册 繁体 English 网站地图 联系我们 设为首页 加入收藏 扫码分享 我要纠错 网站首页 返回首页 听全文 语音播报
        政策原文 长辈版 关怀版 老年模式 手机版 微信 微博 公务邮 智能问答 国家政务服务平台 我的收藏 回到顶部 正文 收藏 打印 关闭 分享 返回 下载 相关附件 附件下载 相关文件 相关解读 返回顶部 保存
        """

    private static let tools: ChineseWords = """
            当前位置: 您的位置: 您现在的位置: 您当前的位置: 所在位置: 分享到 打印本页 关闭窗口 [打印] [关闭] 打印关闭 相关解读: 相关链接: 相关阅读: 相关稿件: 相关文件: 上一篇: 下一篇: 扫一扫 责任编辑: 浏览次数 字号: 字体: [字体 [字号 (字体 (字号 点击数: 点击次数: 阅读次数: 阅读量: 访问次数: 访问量: 浏览量: 浏览: 点击: 分享: 打印: 视力保护色: 背景色: 打印文章 打印页面 [收藏 [保存 [大
        """
}
