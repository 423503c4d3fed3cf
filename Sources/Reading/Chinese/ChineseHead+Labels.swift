/// Lines of the head that are facts of their own and no part of the title.
extension ChineseHead {
    /// 主办：某乡人民政府, 承办单位：某局: a labelled fact below the title.
    func opensLabel(_ text: ChineseText) -> Bool {
        guard let colon = text.scalars.prefix(8).firstIndex(of: ":"), (2...7).contains(colon), colon + 1 < text.count,
            !text.contains("关于"), !text.hasSuffix(")")
        else { return false }
        return ChineseLabel.of(text[0..<colon]) != nil || ChineseHead.factLabels.isWhole(text, 0..<colon)
    }

    private static let factLabels: ChineseWords = """
        主办 承办 协办 时间 地点 主题 立项时间 交办时间 事项来源 督办事项 批示内容 会议时间 会议地点 主持 活动时间 活动地点 编制单位 编制部门 审核 批准 版本 制定部门 文件编号 责任期限 签订时间
        """

    /// Q/HYJT-AQ-003-2024: an enterprise's own number of its rules.
    mutating func takesCode(_ text: ChineseText) -> Bool {
        guard (6...30).contains(text.count), text.scalars.contains(where: \.isDigit),
            text.scalars.contains(where: { $0.isLatinWord && !$0.isDigit }),
            text.scalars.contains("-") || text.scalars.contains("/"),
            text.scalars.allSatisfy({ $0.isLatinWord || ChineseSigns("-/. ").contains($0) })
        else { return false }
        if number == nil {
            let year = text.count > 4 ? ChineseNumber.parse(text, at: text.count - 4)?.integer ?? 0 : 0
            let shown = text.shown()
            number = (shown, year, Field(text: text, range: text.all, confidence: 0.8))
        }
        return true
    }
}
