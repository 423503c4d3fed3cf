/// Finds the words for what a number counts, its scope and its sign.
struct ChineseTargetWords {
    let text: ChineseText
    let clause: Range<Int>
    let quantity: ChineseQuantity

    func target(among all: [ChineseQuantity]) -> ChineseTarget {
        let before = before(all)
        let after = after(all)
        var what = after.isEmpty || isTail(after) ? nameBefore(before) : after
        if let object = objectBefore(before) { what = object }
        if what.isEmpty || ChineseTargetWords.openings.isWhole(text, what) { what = after.isEmpty ? before : after }
        what = withoutTerm(what)
        let target = DraftTarget(
            what: text.shown(what), op: sign(before), value: quantity.number.value, unit: quantity.unit,
            scope: scope(before), by: year(before))
        return ChineseTarget(target: target, range: quantity.core)
    }

    /// The words between the number before, or the clause's start, and this one.
    private func before(_ all: [ChineseQuantity]) -> Range<Int> {
        if let name = beforeChange(all) { return name }
        let previous = all.last { $0.range.upperBound <= quantity.range.lowerBound }?.range.upperBound
        var start = previous ?? clause.lowerBound
        // After a 、 something else is counted, unless the 、 stands within a list of verbs (新建、改扩建场地22个).
        if let previous, let comma = text.parts(of: previous..<quantity.range.lowerBound, at: { $0 == "、" }).last {
            start = comma.lowerBound
        }
        return text.trimmed(start..<quantity.range.lowerBound)
    }

    /// 覆盖率由2025年的45%提高到2027年的75%: what changes stands before both numbers.
    private func beforeChange(_ all: [ChineseQuantity]) -> Range<Int>? {
        guard let previous = all.last(where: { $0.range.upperBound <= quantity.range.lowerBound }),
            ChineseTarget.changes.match(text, at: previous.range.upperBound, limit: clause.upperBound) != nil,
            let from = ["由", "从"].compactMap({ text.first($0, in: clause.lowerBound..<previous.range.lowerBound) })
                .min(),
            from > clause.lowerBound + 1
        else { return nil }
        return text.trimmed(clause.lowerBound..<from)
    }

    private func after(_ all: [ChineseQuantity]) -> Range<Int> {
        let next = all.first { $0.range.lowerBound >= quantity.range.upperBound }?.range.lowerBound
        var range = quantity.range.upperBound..<(next ?? clause.upperBound)
        if text.hasPrefix("的", at: range.lowerBound) { range = range.lowerBound + 1..<range.upperBound }
        // 土地3200亩、闲置土地900亩: what follows the 、 is counted by the next number.
        if range.lowerBound < range.upperBound, text[range.lowerBound] == "、" {
            return range.lowerBound..<range.lowerBound
        }
        if let comma = text.parts(of: range, at: { $0 == "、" }).first, next != nil { range = comma }
        // 探头1500个——某局牵头: behind the dash somebody else is spoken of.
        if let dash = text.first("—", in: range) { range = range.lowerBound..<dash }
        if let then = text.first("并", in: range), then > range.lowerBound { range = range.lowerBound..<then }
        return text.trimmed(range)
    }

    /// 把新改建农村公路56公里任务分解到乡镇: what stands between 把 or 将 and the number is counted, not what is done with it.
    private func objectBefore(_ before: Range<Int>) -> Range<Int>? {
        guard quantity.unit != "%",
            let word = ["把", "将"].compactMap({ text.first($0, in: before) }).max(), word + 2 < before.upperBound
        else { return nil }
        let object = word + 1..<before.upperBound
        return object.contains { ChineseSigns("、的").contains(text[$0]) } ? nil : object
    }

    /// Words behind the number that do not name a thing: 95%以上, 100%全覆盖, 20场开展.
    private func isTail(_ range: Range<Int>) -> Bool {
        quantity.unit == "%" || quantity.unit.hasSuffix("百分点")
            || ["元", "番"].contains(quantity.unit)
            || ["全覆盖", "目标", "左右", "多", "余", "的目标", "办结", "办结出证", "响应", "到场", "答复"].contains { text[range].equals($0) }
    }

    /// The words before the number without the verbs that open the clause.
    private func nameBefore(_ range: Range<Int>) -> Range<Int> {
        var range = withoutTime(range)
        for word in ["原则上", "达到", "达", "在", "为", "至", "到", "提升", "提高", "保持", "稳定", "增加", "率先"] {
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

    /// 其中2027年, 到2028年12月配备率, 每年抽检比例: when and how often is no part of what is counted.
    private func withoutTerm(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound {
            if text.hasPrefix("到位", at: start) { break }
            if let length = ChineseTargetWords.terms.match(text, at: start, limit: range.upperBound) {
                start += length
            } else if let period = ChinesePeriod.parse(text, at: start, limit: range.upperBound, year: 2001) {
                start = period.range.upperBound
            } else {
                break
            }
            // 2025年度项目, 12月份: what opened a word was no term.
            if start < range.upperBound, ChineseSigns("度的份级版").contains(text[start]) { return range }
        }
        return text.trimmed(start..<range.upperBound)
    }

    private static let terms: ChineseWords =
        "一是 二是 三是 四是 五是 六是 七是 八是 计划 预计 其中 到 至少 至 于 在 每年 每月 每季度 每周 每学期 全年 年内 年度 三年 三年内 两年内 五年 分别"

    /// 于10月15日前将企业开办时间, 2025年8月底前新招聘教师: the words behind the time, or behind 将 and 把.
    private func withoutTime(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        if let due = ChineseDeadline.all(in: text, range, base: .init(year: 2001)).last, due.isLimit {
            // 覆盖率2026年底达到70%: the thing may stand before the time as well.
            if ChineseTargetWords.reaching.isWhole(text, text.trimmed(due.range.upperBound..<range.upperBound)),
                due.range.lowerBound > start + 1
            {
                return start..<due.range.lowerBound
            }
            start = due.range.upperBound
        }
        for word in ["将", "把"] {
            if let object = text.first(word, in: start..<range.upperBound) { start = object + 1 }
        }
        return start + 1 < range.upperBound ? start..<range.upperBound : range
    }

    private static let reaching: ChineseWords = "达到 达 实现 为 提高到 提高至 提升到 提升至 超过 保持在 稳定在"

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
        if let unit = ChineseTargetWords.units.match(text, at: each + 1, limit: before.upperBound) {
            return text.shown(each..<each + 1 + unit)
        }
        var end = each + 1
        while end < before.upperBound, text[end].isChinese || text[end] == "(" || text[end] == ")" || text[end] == "、" {
            if text.hasPrefix("至少", at: end) || text.hasPrefix("不少于", at: end) { break }
            end += 1
        }
        return end > each + 1 ? text.shown(each..<end) : nil
    }

    private static let units: ChineseWords = """
        年 月 周 日 天 季度 半年 半月 两个月 二个月 三个月 两年 学期 学年 校 所学校 镇 乡镇 乡 村 县 县区 区 市 街道 社区 生 生每年 人 人每年 户 班 家 个乡镇 个村 个社区 个县 个单位 万人 千人 百户 亩 次 名学生
        """

    /// The year that opens the clause, or the words before the number: 2026年1800间、2027年1600间.
    private func year(_ before: Range<Int>) -> String? {
        let named = ChineseTargetWords.leading.match(text, at: before.lowerBound, limit: before.upperBound) ?? 0
        for start in [before.lowerBound + named, clause.lowerBound] {
            if let number = ChineseNumber.parse(text, at: start, limit: clause.upperBound),
                let year = number.integer, (2000...2100).contains(year), number.range.count == 4
            {
                return "\(year)"
            }
        }
        return nil
    }

    private static let leading: ChineseWords = "其中 到 至 一是 二是 三是 四是 五是 六是"
}
