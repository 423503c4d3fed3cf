/// Finds the words for what a number counts, its scope and its sign.
struct ChineseTargetWords {
    let text: ChineseText
    let clause: Range<Int>
    let quantity: ChineseQuantity

    func target(among all: [ChineseQuantity]) -> ChineseTarget {
        let before = before(all)
        let after = after(all)
        var what = after.isEmpty || isTail(after) ? nameBefore(before) : after
        if what.isEmpty { what = before.isEmpty ? after : before }
        let target = DraftTarget(
            what: text.shown(what), op: sign(before), value: quantity.number.value, unit: quantity.unit,
            scope: scope(before), by: year())
        return ChineseTarget(target: target, range: quantity.core)
    }

    /// The words between the number before, or the clause's start, and this one.
    private func before(_ all: [ChineseQuantity]) -> Range<Int> {
        let previous = all.last { $0.range.upperBound <= quantity.range.lowerBound }?.range.upperBound
        var start = previous ?? clause.lowerBound
        // After a 、 something else is counted, unless the 、 stands within a list of verbs (新建、改扩建场地22个).
        if let previous, let comma = text.parts(of: previous..<quantity.range.lowerBound, at: { $0 == "、" }).last {
            start = comma.lowerBound
        }
        return text.trimmed(start..<quantity.range.lowerBound)
    }

    private func after(_ all: [ChineseQuantity]) -> Range<Int> {
        let next = all.first { $0.range.lowerBound >= quantity.range.upperBound }?.range.lowerBound
        var range = quantity.range.upperBound..<(next ?? clause.upperBound)
        if text.hasPrefix("的", at: range.lowerBound) { range = range.lowerBound + 1..<range.upperBound }
        if let comma = text.parts(of: range, at: { $0 == "、" }).first, next != nil { range = comma }
        return text.trimmed(range)
    }

    /// Words behind the number that do not name a thing: 95%以上, 100%全覆盖, 20场开展.
    private func isTail(_ range: Range<Int>) -> Bool {
        quantity.unit == "%" || quantity.unit.hasSuffix("百分点")
            || ["元", "番"].contains(quantity.unit)
            || ["全覆盖", "目标", "左右", "的目标"].contains { text[range].equals($0) }
    }

    /// The words before the number without the verbs that open the clause.
    private func nameBefore(_ range: Range<Int>) -> Range<Int> {
        var range = withoutTime(range)
        for word in ["达到", "达", "在", "为", "至", "到", "提升", "提高", "保持", "稳定", "增加", "率先"] {
            if text.hasSuffix(word, before: range.upperBound), range.count > word.unicodeScalars.count + 1 {
                range = range.lowerBound..<range.upperBound - word.unicodeScalars.count
            }
        }
        while let length = ChineseTargetWords.openings.match(text, at: range.lowerBound, limit: range.upperBound),
            length < range.count
        {
            range = range.lowerBound + length..<range.upperBound
        }
        return text.trimmed(range)
    }

    /// 于10月15日前将企业开办时间, 2025年8月底前新招聘教师: the words behind the time, or behind 将 and 把.
    private func withoutTime(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        if let due = ChineseDeadline.all(in: text, range, base: .init(year: 2001)).last, due.isLimit {
            start = due.range.upperBound
        }
        for word in ["将", "把"] {
            if let object = text.first(word, in: start..<range.upperBound) { start = object + 1 }
        }
        return start + 1 < range.upperBound ? start..<range.upperBound : range
    }

    private static let openings: ChineseWords = """
        负责 由 推动 推进 持续 巩固 提升 巩固提升 确保 力争 实现 落实 全面 完成 保持 加快 扎实推进 持续推进 努力 使 将 并 全年 年内 年底前 年底 推行 提高 安排 全市 全省 全县 全区 我市 我县 我省 我区 区域
        """

    /// 提高3个百分点 adds to what there is.
    private static let rising: ChineseWords = "提高 提升 增加 增长 上升 增长了"

    private func sign(_ before: Range<Int>) -> String {
        if let bound = quantity.bound { return bound }
        let isRise =
            quantity.unit == "百分点" && ChineseTargetWords.rising.match(text, before: before.upperBound) != nil
        return isRise || quantity.unit != "%" && text.contains("新增", in: before) || text.contains("新成立", in: before)
            ? "+" : "="
    }

    private func scope(_ before: Range<Int>) -> String? {
        for word in ["全市", "全省", "全县", "全区", "全州", "全镇", "我市", "我省", "我县", "我区", "全系统"]
        where text.contains(word, in: clause) {
            return word
        }
        guard let each = text.first("每", in: before) else { return nil }
        var end = each + 1
        while end < before.upperBound, text[end].isChinese || text[end] == "(" || text[end] == ")" || text[end] == "、" {
            if text.hasPrefix("至少", at: end) || text.hasPrefix("不少于", at: end) { break }
            end += 1
        }
        return end > each + 1 ? text.shown(each..<end) : nil
    }

    private func year() -> String? {
        guard let number = ChineseNumber.parse(text, at: clause.lowerBound, limit: clause.upperBound),
            let year = number.integer, (2000...2100).contains(year), number.range.count == 4
        else { return nil }
        return "\(year)"
    }
}
