/// What stands at the foot of a text and orders nothing: signature, date, annex list, copies, remarks.
enum ChineseFoot {
    static func isFoot(_ text: ChineseText) -> Bool {
        if text.count > 60 { return startsAsFoot(text) && text.hasPrefix("附件:") }
        if startsAsFoot(text) || isDate(text) || datedName(text) != nil || ChineseHead.signed(text) != nil {
            return true
        }
        if isRights(text) || isPartyOffice(text) { return true }
        return text.count <= 30 && !text.scalars.contains("。") && !text.scalars.contains(",")
            && !text.scalars.contains(":")
            && ChineseBodies.endsAsCertainName(text, text.all)
    }

    /// 说明：1.各单位每季度末报送进展；……: a remark in sentences.
    static func isRemark(_ text: ChineseText) -> Bool {
        text.count > 12 && remarks.match(text, at: 0) != nil
    }

    private static let remarks: ChineseWords = "说明: 备注: 注: 注意: 填报说明: 填表说明: 有关说明: 报送要求: 备注说明:"

    /// 联系方式：某办，某某，……: whom to call, however many lines it takes.
    static func isContact(_ text: ChineseText) -> Bool {
        if contacts.match(text, at: 0) != nil { return true }
        // 某学校，某某，联系电话：……
        if text.count <= 40, !text.scalars.contains("。"), text.contains("联系电话:") { return true }
        // （某办，联系人：某某，电话：……）
        guard text.hasPrefix("("), text.count <= 80, text.closing(0).map({ $0 + 2 >= text.count }) ?? false else {
            return false
        }
        return contacts.first(in: text) != nil
    }

    /// （联系人：某某；联系电话：……）behind an item's last sentence says whom to ring, and is none of the work.
    static func withoutContact(_ text: ChineseText, _ range: Range<Int>) -> Range<Int> {
        // 每月报送进展。联系人：某某，电话：……
        if let stop = range.suffix(90).first(where: {
            text[$0] == "。" && $0 > range.lowerBound && contacts.match(text, at: $0 + 1, limit: range.upperBound) != nil
        }) {
            return range.lowerBound..<stop + 1
        }
        var end = range.upperBound
        if end > range.lowerBound, text[end - 1] == "。" { end -= 1 }
        guard end > range.lowerBound, text[end - 1] == ")", let open = text.opening(end - 1), open > range.lowerBound,
            contacts.match(text, at: open + 1, limit: end) != nil
        else { return range }
        return range.lowerBound..<open
    }

    private static let contacts: ChineseWords = "联系方式: 联系电话: 联系人: 联系单位: 咨询电话: 监督电话:"

    /// © 2025 某某办公室 版权所有.
    static func isRights(_ text: ChineseText) -> Bool { text.count <= 60 && text.contains("版权所有") }

    /// 中共某县委教育工作, with 领导小组办公室 on the next line: a name too long for one.
    private static func isPartyOffice(_ text: ChineseText) -> Bool {
        text.count <= 24 && text.hasPrefix("中共") && !text.contains("关于")
            && !text.scalars.contains { ChineseSigns(",;。:、").contains($0) }
    }

    private static func startsAsFoot(_ text: ChineseText) -> Bool {
        feet.match(text, at: 0) != nil
    }

    private static let feet: ChineseWords =
        "附件: 附件1: 附: 抄送 主送 (此件 (联系人 (信息公开 联系人: 联系电话 印发: 附表: (本文 (附件 编制: 拟稿: 起草: 审核: 制表: 填表人: 填报人: 签发: 出席: 列席: 参会: 参加: 主持: 记录: 请假: 缺席: 分送: 送: 发: 报: 出席人员: 列席人员: 参会人员: 参加人员: 参加会议人员: 参加单位: 与会人员: 主持人: 记录人: 主题词: 电子邮箱: 邮箱: 传真: 地址: 通讯地址: 注: 备注: 说明: 来源: 文章来源: 信息来源: 稿件来源: 附件下载"

    /// A body's name with a day behind it, and nothing else on the line.
    static func datedName(_ text: ChineseText) -> (name: Range<Int>, date: ChinesePeriod)? {
        guard text.count <= 50, ["日", "日印发", "日印"].contains(where: { text.hasSuffix($0) }), !text.scalars.contains(",")
        else {
            return nil
        }
        for index in text.all.dropFirst(2) where text.isSpaced(index) || text[index].isDigit {
            guard let date = ChinesePeriod.parse(text, at: index, year: nil), date.precision == .day else { continue }
            let name = text.trimmed(0..<index)
            guard text.count - date.range.upperBound <= 2, ChineseBodies.endsAsCertainName(text, name) else {
                return nil
            }
            return (name, date)
        }
        return nil
    }

    /// A line that is a date and nothing else.
    static func isDate(_ text: ChineseText) -> Bool {
        guard let period = ChinesePeriod.parse(text, at: 0, year: nil) else { return false }
        return period.precision == .day && (period.range.upperBound == text.count || text.hasSuffix("印发"))
    }
}
