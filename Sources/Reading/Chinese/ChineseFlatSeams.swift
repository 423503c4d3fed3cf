/// Where the lines of a head and foot ended, in a page whose lines were put together with nothing between them.
///
/// 某办〔2024〕6号某县人民政府办公室关于……的通知各乡镇人民政府：……执行。某县人民政府办公室2024年3月1日某县……方案为……
enum ChineseFlatSeams {
    /// The places at which a line of its own begins.
    static func all(in line: Range<Int>, _ text: WorkingText) -> Set<Int> {
        let words = ChineseFlatWords(text, line)
        var found: Set<Int> = []
        let stop = words.first("。", in: 0..<min(words.count, head)) ?? min(words.count, head)
        if let number = number(words, before: stop) { found.formUnion([number.lowerBound, number.upperBound]) }
        if let colon = addressees(words, before: stop) { found.formUnion([colon.start, colon.end]) }
        for day in days(words) { found.formUnion(day) }
        found.formUnion(headings(words))
        found.formUnion(labels(words))
        return Set(found.map { line.lowerBound + $0 })
    }

    /// The text's own number, which opens a line or stands behind a blank.
    private static func number(_ words: ChineseFlatWords, before stop: Int) -> Range<Int>? {
        guard let open = words.first("〔", in: 0..<stop), open + 6 < stop, words[open + 5] == "〕" else { return nil }
        let start = (0..<open).last { words.isBlank($0) }.map { $0 + 1 } ?? 0
        guard open - start <= 12, !words.contains("(", in: start..<open) else { return nil }
        var end = open + 6
        while end < stop, words.isDigit(end) { end += 1 }
        return end + 1 < stop && words[end] == "号" ? start..<end + 1 : nil
    }

    /// 的通知各乡镇人民政府：为……: whom the text is addressed to stands between its title and its opening.
    private static func addressees(_ words: ChineseFlatWords, before stop: Int) -> (start: Int, end: Int)? {
        for colon in 0..<stop where words[colon] == ":" {
            let floor = max(0, colon - reach)
            guard let start = (floor..<colon).last(where: { opensAddressees(words, $0) }) else { continue }
            let names = words.text(start..<colon)
            let areNames = names.parts { ChineseSigns(",;").contains($0) }.allSatisfy { part in
                names[part.lowerBound] == "各"
                    || ChineseBodies.names(names, part).allSatisfy { ChineseBodies.endsAsName(names, $0.range) }
            }
            if areNames, !names.contains("《") { return (start, colon + 1) }
        }
        return nil
    }

    /// 的通知 before 各乡镇: what opens a list of addressees right behind the end of a title.
    private static func opensAddressees(_ words: ChineseFlatWords, _ index: Int) -> Bool {
        guard index > 2, words.hasPrefix(openings, at: index) != nil else { return false }
        var end = index
        while end > 0, words.isBlank(end - 1) { end -= 1 }
        // 各处室，分局：, where the page's own heading stands for the title.
        return end < index || words.hasSuffix(titleEnds, before: end)
    }

    /// 。某某办公室2024年3月1日某某方案为……: the signature, its day, and the title of the text sent along.
    private static func days(_ words: ChineseFlatWords) -> [Set<Int>] {
        var found: [Set<Int>] = []
        for day in 8..<max(8, words.count) where words[day] == "日" && words.isDigit(day - 1) {
            guard let start = words.startOfDay(day), start > 4, let name = words.signature(before: start) else {
                continue
            }
            var next = words.hasPrefix(printing, at: day + 1) != nil ? day + 3 : day + 1
            while next < words.count, words.isBlank(next) { next += 1 }
            if next == words.count || words.hasPrefix(feet, at: next) != nil {
                found.append([name, start, next])
            } else if let end = titleEnd(words, next) {
                found.append([name, start, next, end])
            }
        }
        return found
    }

    /// 四、主要任务各单位要……: where a heading of a chapter that names its kind runs on into the text.
    private static func headings(_ words: ChineseFlatWords) -> [Int] {
        words.indices(of: "、").compactMap { mark in
            guard mark > 1, ChineseSigns("一二三四五六七八九十").contains(words[mark - 1]),
                words.isBlank(mark - 2) || ChineseSigns("。;:)”》一二三四五六七八九十").contains(words[mark - 2])
            else { return nil }
            guard let length = words.hasPrefix(chapters, at: mark + 1) else { return nil }
            let end = mark + 1 + length
            let goesOn = end >= words.count || words.isBlank(end) || ChineseSigns("及和与、,。;:(的").contains(words[end])
            return goesOn ? nil : end
        }
    }

    /// ……。责任单位：区直各部门完成时限：9月25日前（二）……: labels, and the item behind the last one's value.
    private static func labels(_ words: ChineseFlatWords) -> [Int] {
        words.indices(of: ":").flatMap { colon -> [Int] in
            guard let label = labelWords.first(where: { words.hasSuffix([$0], before: colon) }) else { return [] }
            let start = colon - label.count
            let isWithin = start == 0 || ChineseSigns("(;,[").contains(words[start - 1])
            let value = colon + 1..<min(words.count, colon + 90)
            let stop =
                value.first { ChineseSigns("。:)").contains(words[$0]) && !closesCount(words, $0) } ?? value.upperBound
            let next = (colon + 2..<max(colon + 2, stop)).first { opensItem(words, $0) }
            return (isWithin ? [] : [start]) + (isWithin || next == nil ? [] : [next ?? start])
        }
    }

    private static func closesCount(_ words: ChineseFlatWords, _ index: Int) -> Bool {
        words[index] == ")" && index > 1 && ChineseSigns("一二三四五六七八九十").contains(words[index - 1])
    }

    /// （二） or 三、 right behind words.
    private static func opensItem(_ words: ChineseFlatWords, _ index: Int) -> Bool {
        guard index + 2 < words.count else { return false }
        let counts = ChineseSigns("一二三四五六七八九十")
        if words[index] == "(" { return counts.contains(words[index + 1]) }
        if counts.contains(words[index]) {
            return words[index + 1] == "、" && !counts.contains(words[index - 1]) && words[index - 1] != "第"
        }
        guard words.isDigit(index), !words.isDigit(index - 1) else { return false }
        let end = words.isDigit(index + 1) ? index + 2 : index + 1
        return end + 1 < words.count && words[end] == "." && !words.isDigit(end + 1)
    }

    private static let labelWords = ChineseFlatWords.list(
        "责任单位 牵头单位 配合单位 责任部门 牵头部门 配合部门 责任科室 责任处室 完成时限 完成时间 时限要求 责任人 责任领导")
    private static let chapters = ChineseFlatWords.list(
        """
        指导思想 总体要求 工作目标 总体目标 目标任务 主要目标 基本原则 工作原则 主要任务 重点任务 工作任务
        重点工作 工作重点 工作内容 主要内容 工作措施 主要措施 工作要求 有关要求 相关要求 保障措施 组织领导
        组织保障 组织机构 实施步骤 工作步骤 方法步骤 时间安排 工作安排 责任主体 责任分工 职责分工 任务分工
        整治内容 整治范围 整治目标 整治重点 检查内容 督查内容 考核内容 考核方式 考核办法 考核对象 活动时间
        活动主题 活动内容 办理流程 工作流程 其他事项 其它事项 资金保障 监督管理 督导检查 奖惩措施
        """)

    /// Where a title ends that the text itself follows: ……方案为……, ……要点根据…….
    private static func titleEnd(_ words: ChineseFlatWords, _ start: Int) -> Int? {
        for end in start + 6..<max(start + 6, min(words.count, start + 70)) {
            if ChineseSigns("。;:,").contains(words[end]) { return nil }
            guard words.hasSuffix(kinds, before: end) else { continue }
            var next = end
            while next < words.count, words.isBlank(next) { next += 1 }
            if next > end || words.hasPrefix(bodies, at: next) != nil { return next }
        }
        return nil
    }

    /// How far a head goes, and a list of addressees.
    private static let head = 2000
    private static let reach = 160
    private static let printing = ChineseFlatWords.list("印发")
    private static let feet = ChineseFlatWords.list("来源 附件")
    private static let openings = ChineseFlatWords.list(
        """
        各 区直 县直 市直 省直 州直 机关各 局机关 局属 本局 本区各 本市各 市政府各 县政府各 区政府各
        省政府各 全区各 全县各 全市各
        """)
    private static let titleEnds = ChineseFlatWords.list("通知 意见 决定 通报 公告 的函 方案 办法 措施")
    private static let kinds = ChineseFlatWords.list("方案 要点 办法 细则 计划 意见 规定 措施 分工 清单 预案 制度 规划")
    private static let bodies = ChineseFlatWords.list("为 根据 按照 依据 一、 第一 今年 围绕")
}
