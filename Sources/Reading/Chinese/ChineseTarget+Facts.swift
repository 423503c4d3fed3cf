/// Numbers of sentences that only tell how things stand.
extension ChineseTarget {
    /// 据统计，本区每日产生200吨；目前……占30%: the sentences of a range that tell a state and order nothing.
    static func facts(_ text: ChineseText, _ range: Range<Int>) -> [Range<Int>] {
        let told = text.sentences(of: range).filter { sentence in
            let words = text.trimmed(sentence)
            guard words.count > 4, isTold(text, words) else { return false }
            return orders.first(in: text, words) == nil
        }
        let faults = problems(text, range)
        return faults.isEmpty ? told : (told + faults).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// 存在问题：……21个未登记。整改措施：……: what a card found wrong, down to its next label.
    private static func problems(_ text: ChineseText, _ range: Range<Int>) -> [Range<Int>] {
        var (found, start) = ([Range<Int>](), range.lowerBound)
        while let label = faults.first(in: text, start..<range.upperBound) {
            let rest = label.upperBound..<range.upperBound
            start = label.upperBound
            let opens = label.lowerBound == range.lowerBound || ChineseSigns("。;,").contains(text[label.lowerBound - 1])
            guard opens, rest.lowerBound < rest.upperBound, text[rest.lowerBound] == ":" else { continue }
            let end = remedies.first(in: text, rest)?.lowerBound ?? rest.upperBound
            found.append(label.lowerBound..<end)
            start = end
        }
        return found
    }

    private static let faults: ChineseWords = "存在问题 存在的问题 问题表现 问题描述 问题情况 主要问题 具体问题 反馈问题 发现问题 问题清单"
    private static let remedies: ChineseWords =
        "整改目标: 整改措施: 整改要求: 整改任务: 整改内容: 工作目标: 工作措施: 具体措施: 责任单位: 牵头单位: 整改时限: 完成时限: 主要措施:"

    /// 目前安装率为62％，年内要……: the clause tells how things stand, and the next what is to be done.
    static func isFact(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        let words = text.trimmed(clause)
        return tellings.match(text, at: words.lowerBound, limit: words.upperBound) != nil
            && orders.first(in: text, words) == nil
    }

    private static func isTold(_ text: ChineseText, _ words: Range<Int>) -> Bool {
        if tellings.match(text, at: words.lowerBound, limit: words.upperBound) != nil { return true }
        let first = words.lowerBound..<(text.first(",", in: words) ?? words.upperBound)
        guard first.upperBound < words.upperBound, first.count <= 30 else { return false }
        // 2016年属地处理以来，……; 经某支队统计，……
        if text.hasSuffix("以来", before: first.upperBound) { return true }
        // 对86处隐患点逐一核查 orders a count, and tells none.
        return endings.match(text, before: first.upperBound, floor: first.lowerBound) != nil
            && (text.contains("经", in: first) || text.contains("据", in: first))
    }

    private static let tellings: ChineseWords = """
        目前 当前 据统计 据初步统计 据不完全统计 截至 截止 近年来 近几年 近三年 近两年 近五年 去年 上年 经统计 经初步统计 经初步匡算 经匡算 经测算 经初步调查 经调查 现有
        """
    private static let endings: ChineseWords = "统计 调查 匡算 测算 摸底 核查"
    private static let orders: ChineseWords = "要 应 须 力争 确保 争取 务必 底前 计划 全面完成 前完成"
}
