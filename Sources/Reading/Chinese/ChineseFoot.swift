/// What stands at the foot of a text and orders nothing: signature, date, annex list, copies, remarks.
enum ChineseFoot {
    static func isFoot(_ text: ChineseText) -> Bool {
        if text.count > 60 { return startsAsFoot(text) && text.hasPrefix("附件:") }
        if startsAsFoot(text) || isDate(text) { return true }
        return text.count <= 30 && !text.scalars.contains("。") && !text.scalars.contains(",")
            && !text.scalars.contains(":")
            && ChineseBodies.endsAsCertainName(text, text.all)
    }

    private static func startsAsFoot(_ text: ChineseText) -> Bool {
        feet.match(text, at: 0) != nil
    }

    private static let feet: ChineseWords = "附件: 附件1: 附: 抄送 主送 (此件 (联系人 (信息公开 联系人: 联系电话 印发: 附表: (本文 (附件"

    /// A line that is a date and nothing else.
    static func isDate(_ text: ChineseText) -> Bool {
        guard let period = ChinesePeriod.parse(text, at: 0, year: nil) else { return false }
        return period.precision == .day && (period.range.upperBound == text.count || text.hasSuffix("印发"))
    }
}
