/// A number with its unit and the words that bound it: 至少500所, 95%以上, 不低于65%.
struct ChineseQuantity: Sendable, Equatable {
    var number: ChineseNumber
    var unit: String
    /// The number and the unit, words of bound around them included.
    var range: Range<Int>
    /// ">=", "<=", ">", "<" where words say so.
    var bound: String?
    /// Where the words of bound before the number begin.
    var core: Range<Int>

    static func parse(_ text: ChineseText, at index: Int, in clause: Range<Int>) -> ChineseQuantity? {
        if let percent = fraction(text, at: index, clause) { return percent }
        if let doubling = doubling(text, at: index, clause) { return doubling }
        if let tenths = tenths(text, at: index, clause) { return tenths }
        guard let number = ChineseNumber.parse(text, at: index, limit: clause.upperBound) else { return nil }
        if index > clause.lowerBound {
            let before = text[index - 1]
            if before.isDigit || before.groupsThousands || before == "." || before == "-" || before.isLatinWord
                || before == "第"
            {
                return nil
            }
            // 每月逢8组织……: on which days.
            if before == "逢" { return nil }
            if number.inCharacters, isNumeral(before) { return nil }
        }
        var start = number.range.upperBound
        // 80余辆: no fewer than so many.
        let isMore = start < clause.upperBound && ChineseSigns("余多").contains(text[start]) && number.value >= 10
        if isMore { start += 1 }
        guard let unitLength = unitLength(text, start, clause.upperBound, inCharacters: number.inCharacters) else {
            return nil
        }
        let end = start + unitLength
        let unit = text.shown(start..<end)
        if compounds.match(text, at: start, limit: clause.upperBound) != nil { return nil }
        if isInName(text, end, clause) { return nil }
        // 下午5点前 is a time of day.
        if unit == "点", index > 0, ChineseSigns("午晚早").contains(text[index - 1]) { return nil }
        // With a measure word two is 两; 二次 is the second time.
        if number.inCharacters, number.range.count == 1, text[index] == "二" { return nil }
        var quantity = ChineseQuantity(
            number: number, unit: unit == "个百分点" ? "百分点" : unit, range: index..<end, bound: nil, core: index..<end)
        quantity.readBounds(text, clause)
        if isMore { quantity.bound = quantity.bound ?? ">=" }
        if isTime(quantity.unit), !isMeasuredTime(text, quantity, clause) { return nil }
        if number.inCharacters, quantity.bound == nil, !isProduced(text, index, number, clause),
            !isNamed(text, index, end), !isHeld(text, quantity, clause)
        {
            return nil
        }
        if quantity.bound == nil, isOnlySpokenOf(text, index, end, clause) { return nil }
        if unit.hasSuffix("元") { quantity.spellMoney(unit) }
        return quantity
    }

    /// 百分之九十 and 百分之90, 万分之五; 超过一半.
    private static func fraction(_ text: ChineseText, at index: Int, _ clause: Range<Int>) -> ChineseQuantity? {
        if text.hasPrefix("一半", at: index), index + 2 <= clause.upperBound {
            let half = ChineseNumber(value: 50, range: index..<index + 2, inCharacters: true)
            var quantity = ChineseQuantity(
                number: half, unit: "%", range: half.range, bound: nil, core: half.range)
            quantity.readBounds(text, clause)
            return quantity.bound == nil ? nil : quantity
        }
        guard let sign = shares.first(where: { text.hasPrefix($0.words, at: index) })?.sign,
            let number = ChineseNumber.parse(text, at: index + 3, limit: clause.upperBound)
        else { return nil }
        let range = index..<number.range.upperBound
        var quantity = ChineseQuantity(number: number, unit: sign, range: range, bound: nil, core: range)
        quantity.readBounds(text, clause)
        return quantity
    }

    private static let shares = [("百分之", "%"), ("千分之", "‰"), ("万分之", "‱")].map { (words: $0, sign: $1) }

    /// 翻一番, 翻两番, 翻番: how often it doubles.
    private static func doubling(_ text: ChineseText, at index: Int, _ clause: Range<Int>) -> ChineseQuantity? {
        guard index + 1 < clause.upperBound, text[index] == "翻" else { return nil }
        let number = ChineseNumber.parse(text, at: index + 1, limit: clause.upperBound)
        let end = number?.range.upperBound ?? index + 1
        guard end < clause.upperBound, text[end] == "番" else { return nil }
        let times = number ?? ChineseNumber(value: 1, range: index..<index + 1, inCharacters: true)
        let range = index..<end + 1
        return ChineseQuantity(number: times, unit: "番", range: range, bound: nil, core: range)
    }

    /// 三成以上, 下降两成: each 成 is a tenth.
    private static func tenths(_ text: ChineseText, at index: Int, _ clause: Range<Int>) -> ChineseQuantity? {
        guard let number = ChineseNumber.parse(text, at: index, limit: clause.upperBound),
            (1...9).contains(number.value),
            number.range.upperBound < clause.upperBound, text[number.range.upperBound] == "成"
        else { return nil }
        let range = index..<number.range.upperBound + 1
        var share = ChineseQuantity(number: number, unit: "%", range: range, bound: nil, core: range)
        share.number.value *= 10
        share.readBounds(text, clause)
        // 建成, 三成都: behind it stands a bound or nothing.
        return share.bound != nil || range.upperBound == clause.upperBound ? share : nil
    }

    private mutating func readBounds(_ text: ChineseText, _ clause: Range<Int>) {
        for (words, sign) in ChineseQuantity.boundsBefore {
            if let length = words.match(text, before: range.lowerBound, floor: clause.lowerBound) {
                (bound, range) = (sign, range.lowerBound - length..<range.upperBound)
                break
            }
        }
        // 5000场（次）以上: what else the unit may be called parts it from its bound.
        if range.upperBound + 3 <= clause.upperBound, text[range.upperBound] == "(", text[range.upperBound + 2] == ")" {
            range = range.lowerBound..<range.upperBound + 3
        }
        for (words, sign) in ChineseQuantity.boundsAfter {
            if let length = words.match(text, at: range.upperBound, limit: clause.upperBound),
                ChineseQuantity.innerThings.match(text, at: range.upperBound) == nil
            {
                (bound, range) = (bound ?? sign, range.lowerBound..<range.upperBound + length)
                break
            }
        }
        if bound == nil, text.hasSuffix("的", before: range.lowerBound) {
            // 不低于符合条件教师的10%: of what it is a share stands between.
            let before = clause.lowerBound..<range.lowerBound
            if ["不低于", "不少于"].contains(where: { text.contains($0, in: before) }) { bound = ">=" }
            if ["不超过", "不高于"].contains(where: { text.contains($0, in: before) }) { bound = "<=" }
        }
        if bound == nil, let least = text.first("至少", in: clause.lowerBound..<range.lowerBound) {
            // 至少开展两轮检查: the word stands before the verb, in the same part of a list or before all of it.
            let isSame = text.parts(of: least..<range.lowerBound, at: { $0 == "、" }).count < 2
            if isSame || least == clause.lowerBound { bound = ">=" }
        }
    }

    private static let boundsBefore: [(ChineseWords, String)] = [
        ("至少有 至少 不少于 不低于 不得少于 不得低于 不小于 不下于 最少 达到或超过 不少于每年 力争不少于 不低于每年 最低", ">="),
        ("不超过 不得超过 不高于 不多于 不大于 控制在 压缩至 压减至 缩短至 降至 降低到 压缩到 缩短到 至多 最多 减至 不得高于", "<="),
        ("超过 高于 突破 多于 大于", ">"), ("低于 少于 小于", "<"),
    ]
    /// 1次内容检查: the 内 belongs to the thing counted.
    private static let innerThings: ChineseWords = "内容 内部 内设 内外 内涵 内控 内审 内业 内河 内科"
    private static let boundsAfter: [(ChineseWords, String)] = [
        ("以上 及以上 或以上 及其以上", ">="), ("以内 以下 之内 及以下 内", "<="),
    ]

    /// 750万元 is written out in yuan.
    mutating func spellMoney(_ written: String) {
        if written.hasPrefix("亿") { number.value *= 100_000_000 }
        if written.hasPrefix("万") { number.value *= 10_000 }
        unit = written == "元" || written == "万元" || written == "亿元" ? "元" : written
    }
}
