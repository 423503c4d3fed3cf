/// Accounts named between the verb and whoever gets them.
extension ChineseReportClause {
    /// 报送进展情况至某办, 上报《统计表》至某所邮箱.
    static func delivered(_ text: ChineseText, _ clause: Range<Int>) -> ChineseReportClause? {
        guard let verb = sending.first(in: text, clause) else { return nil }
        for mark in (verb.upperBound + 2..<max(verb.upperBound + 2, clause.upperBound - 2)).reversed() {
            guard ChineseSigns("至到").contains(text[mark]),
                let end = receiver(text, mark + 1..<clause.upperBound, isSure: true)
                    ?? mailbox(text, mark + 1..<clause.upperBound)
            else { continue }
            let once = onceMore.match(text, at: verb.upperBound, limit: mark) ?? 0
            let what = text.trimmed(verb.upperBound + once..<mark)
            guard isDocument(text, what) else { return nil }
            return ChineseReportClause(to: mark + 1..<end, what: what, isPublic: false)
        }
        return nil
    }

    private static func isDocument(_ text: ChineseText, _ what: Range<Int>) -> Bool {
        guard let last = what.last, what.count >= 2, what.count <= 80 else { return false }
        if text[last] == "》" { return true }
        let end = text[last] == ")" ? text.opening(last) ?? what.upperBound : what.upperBound
        return matters.match(text, before: end, floor: what.lowerBound) != nil
            || accounts.match(text, before: end, floor: what.lowerBound) != nil
    }

    /// 某所邮箱, 某办指定邮箱: whose it is gets the account.
    static func mailbox(_ text: ChineseText, _ range: Range<Int>) -> Int? {
        let near = range.lowerBound..<min(range.upperBound, range.lowerBound + 24)
        guard let box = boxes.first(in: text, near), box.lowerBound > range.lowerBound else { return nil }
        return box.lowerBound
    }

    private static let sending: ChineseWords = "报送 上报 提交 反馈 发送 填报 汇总上报"
    private static let boxes: ChineseWords = "指定邮箱 电子邮箱 工作邮箱 邮箱 信箱 公务邮箱"
}
