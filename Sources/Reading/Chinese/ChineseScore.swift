/// The points that an item of an assessment is worth, and the rules by which they are given.
enum ChineseScore {
    /// （8分） behind an item or a heading: the first bracket that holds nothing but points.
    static func find(in text: ChineseText, _ range: Range<Int>) -> (value: Double, range: Range<Int>)? {
        for open in range where text[open] == "(" || text[open] == "[" {
            guard let close = text.closing(open, limit: min(range.upperBound, open + 12)) else { continue }
            let start = open + 1 + (leading.match(text, at: open + 1, limit: close) ?? 0)
            guard let number = ChineseNumber.parse(text, at: start, limit: close),
                number.range.upperBound + 1 == close, text[number.range.upperBound] == "分"
            else { continue }
            return (number.value, open..<close + 1)
        }
        return nil
    }

    private static let leading: ChineseWords = "共 满分 计 共计 分值 总分 标准分 基本分"

    /// The words up to 评分标准：……, which says how points are lost and gives nobody work.
    static func withoutMarking(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        for index in range where text[index] == ":" {
            guard let length = markings.match(text, before: index, floor: range.lowerBound),
                index - length > range.lowerBound + 4,
                ChineseSigns("。;) []").contains(text[index - length - 1])
            else { continue }
            return range.lowerBound..<index - length
        }
        return range
    }

    private static let markings: ChineseWords = """
        评分标准 评分办法 评分细则 评分方法 考核标准 考评标准 计分办法 计分标准 计分方法 扣分标准 赋分标准 评价标准 考评办法 考核办法
        """
}
