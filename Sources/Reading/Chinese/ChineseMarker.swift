/// The sign that opens a passage of a Chinese text: 第一条, 一、, （一）, 1., （1）, ①, 附件.
///
/// The levels and their order are those of the national rules on official documents: 一、 → （一） → 1. → （1）.
struct ChineseMarker: Sendable, Equatable {
    enum Level: Int, Sendable, Comparable {
        case annex, part, chapter, section, article, comma, bracketed, arabic, dotted, bracketedArabic, circled, bullet
        static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    var level: Level
    /// As it enters a reference: 一, (一), 1, 1.2, (1), ①, 第三条; empty for bullets.
    var label: String
    /// Its place in the sequence; `nil` for bullets.
    var number: Int?
    /// How many characters the sign takes.
    var length: Int

    /// The sign at the start of a line; `nil` when it opens with words.
    static func parse(_ text: ChineseText) -> ChineseMarker? {
        guard let first = text.scalars.first else { return nil }
        switch first {
        case "第": return division(text)
        case "(": return bracketed(text)
        case "附": return annex(text)
        case "●", "■", "◆", "•", "○", "□", "▲", "★", "☆", "➢", "►", "◇", "△", "▶", "▷", "▪", "❖", "➤", "✦", "◎", "√",
            "✓":
            return text.count > 1 ? ChineseMarker(level: .bullet, label: "", number: nil, length: 1) : nil
        case "·", "-", "*":
            return text.count > 1 && !text[1].isDigit
                ? ChineseMarker(level: .bullet, label: "", number: nil, length: 1) : nil
        default: break
        }
        if (0x2460...0x2473).contains(first.value) {
            return ChineseMarker(
                level: .circled, label: String(Character(first)), number: Int(first.value) - 0x245F, length: 1)
        }
        if first.isDigit { return arabic(text) }
        return ideograph(text) ?? formal(text) ?? named(text)
    }

    /// 第三章, 第十二条, 第一部分.
    private static func division(_ text: ChineseText) -> ChineseMarker? {
        guard let number = ChineseNumber.parse(text, at: 1), let integer = number.integer else { return nil }
        let end = number.range.upperBound
        guard end < text.count else { return nil }
        let level: Level
        var length = end + 1
        switch text[end] {
        case "编", "篇": level = .part
        case "部" where text.hasPrefix("部分", at: end): (level, length) = (.part, end + 2)
        case "章": level = .chapter
        case "节": level = .section
        case "条": level = .article
        case "阶" where text.hasPrefix("阶段", at: end): return stage(text, number, end)
        default: return nil
        }
        // 第三条第二款 and 第一章的 cite a division, they do not open one.
        if length < text.count, ChineseSigns("第款的规所中和、,").contains(text[length]) { return nil }
        return ChineseMarker(level: level, label: text.shown(0..<length), number: integer, length: length)
    }

    /// 第一阶段：宣传发动（3月1日至15日）, and no sentence that speaks of the first stage.
    private static func stage(_ text: ChineseText, _ number: ChineseNumber, _ end: Int) -> ChineseMarker? {
        let behind = end + 2
        guard behind < text.count, ChineseSigns(":(、[").contains(text[behind]) || text.isSpaced(behind) else {
            return nil
        }
        let sign = ChineseSigns(":、").contains(text[behind]) ? 1 : 0
        return ChineseMarker(
            level: .bracketed, label: text.shown(0..<behind), number: number.integer, length: behind + sign)
    }

    private static func bracketed(_ text: ChineseText) -> ChineseMarker? {
        guard let number = ChineseNumber.parse(text, at: 1), let integer = number.integer,
            number.range.upperBound < text.count, text[number.range.upperBound] == ")", integer < 100
        else { return nil }
        let length = number.range.upperBound + 1
        return ChineseMarker(
            level: number.inCharacters ? .bracketed : .bracketedArabic,
            label: "(" + text.shown(number.range) + ")", number: integer, length: length)
    }

    /// 一、 and its slips, with a full stop or a comma; not 一是 and not a number of things (三个).
    private static func ideograph(_ text: ChineseText) -> ChineseMarker? {
        guard let number = ChineseNumber.parse(text, at: 0), let integer = number.integer, integer > 0, integer < 100,
            number.range.upperBound < text.count, !text.hasPrefix("两"),
            ChineseSigns("、.,:").contains(text[number.range.upperBound])
        else { return nil }
        return ChineseMarker(
            level: .comma, label: text.shown(number.range), number: integer, length: number.range.upperBound + 1)
    }

    /// 项目一：农贸市场改造, 专项行动2：……: a word for what is counted, its number and a colon.
    private static func named(_ text: ChineseText) -> ChineseMarker? {
        guard let length = matters.match(text, at: 0), let number = ChineseNumber.parse(text, at: length),
            let integer = number.integer, (1...60).contains(integer), number.range.upperBound + 2 < text.count,
            ChineseSigns(":、.").contains(text[number.range.upperBound]) || text.isSpaced(number.range.upperBound)
        else { return nil }
        let end = number.range.upperBound
        let sign = ChineseSigns(":、.").contains(text[end]) ? 1 : 0
        return ChineseMarker(level: .bracketed, label: text.shown(0..<end), number: integer, length: end + sign)
    }

    private static let matters: ChineseWords =
        "项目 任务 行动 专项行动 重点任务 工程 重点工程 措施 重点项目 事项 民生实事 实事 专项 举措 改革事项 改革任务 攻坚行动 步骤 目标任务 问题"

    /// 壹、贰、叁、: the characters that sums are written in.
    private static func formal(_ text: ChineseText) -> ChineseMarker? {
        guard text.count > 2, text[1] == "、" || text[1] == ".",
            let place = numerals.firstIndex(of: text[0])
        else { return nil }
        return ChineseMarker(level: .comma, label: text.shown(0..<1), number: place + 1, length: 2)
    }

    private static let numerals = Array("壹贰叁肆伍陆柒捌玖拾".unicodeScalars)

    /// 1. 1、 1） and dotted 1.2; not 8.6万 and not 2025年.
    private static func arabic(_ text: ChineseText) -> ChineseMarker? {
        var (place, digits, dots) = (0, 0, 0)
        while place < text.count {
            if text[place].isDigit {
                digits += 1
            } else if text[place] == ".", place + 1 < text.count, text[place + 1].isDigit {
                dots += 1
            } else {
                break
            }
            place += 1
        }
        // 20.12345热线: no part of an item's number is so long.
        if dots == 1, let dot = text.first("."), (1...2).contains(dot), place - dot > 5, place < text.count,
            text[place].isChinese
        {
            return ChineseMarker(
                level: .arabic, label: text.shown(0..<dot), number: Int(text.shown(0..<dot)), length: dot + 1)
        }
        // 4.2025年秋季, 2.3月底前: the item's number, and a year or a month behind it.
        if dots == 1, place < text.count, let dot = text.first("."), (1...2).contains(dot),
            text[place] == "年" && place - dot == 5 || text[place] == "月" && place - dot <= 3
                || place - dot == 5 && opensSpan(text, place)
        {
            return ChineseMarker(
                level: .arabic, label: text.shown(0..<dot), number: Int(text.shown(0..<dot)), length: dot + 1)
        }
        // 2.6月底前: the item's number, and a month behind it.
        if dots == 1, place < text.count, text[place] == "月", let dot = text.first("."), (1...2).contains(dot),
            let month = Int(text.shown(dot + 1..<place)), (1...12).contains(month)
        {
            return ChineseMarker(
                level: .arabic, label: text.shown(0..<dot), number: Int(text.shown(0..<dot)), length: dot + 1)
        }
        guard place < text.count, digits <= 3 + dots * 2 else { return nil }
        let label = text.shown(0..<place)
        let last = Int(label.split(separator: ".").last ?? "")
        if ChineseSigns(".、)").contains(text[place]) || (text[place] == "," && dots == 0) {
            return ChineseMarker(level: dots > 0 ? .dotted : .arabic, label: label, number: last, length: place + 1)
        }
        // 2.2家园共育 names a matter, 2.2家 counts.
        let isNoun = ["家园", "家庭", "家长", "家校", "个人", "日常", "所有"].contains { text.hasPrefix($0, at: place) }
        guard dots > 0, text[place].isChinese, isNoun || !ChineseSigns("万亿个家所年月日元%倍").contains(text[place])
        else { return nil }
        return ChineseMarker(level: .dotted, label: label, number: last, length: place)
    }

    /// 附件 or 附件1 that opens an annex; “附件：1.…” lists annexes and opens none.
    private static func annex(_ text: ChineseText) -> ChineseMarker? {
        guard text.hasPrefix("附件") || text.hasPrefix("附表") || text.hasPrefix("附录") else { return nil }
        var place = 2
        var label = text.shown(0..<2)
        var number = 1
        if let parsed = ChineseNumber.parse(text, at: 2) {
            place = parsed.range.upperBound
            label = text.shown(0..<place)
            number = parsed.integer ?? 1
        }
        // The annex's own line says nothing else, or its title after a colon when it carries a number.
        guard
            place == text.count || (place > 2 && text[place] == ":" && text.count < 40)
                || (place + 1 == text.count && text[place] == ":")
        else { return nil }
        return ChineseMarker(level: .annex, label: label, number: number, length: min(place + 1, text.count))
    }

    /// 2024-2026年: a mark and the last of several years.
    private static func opensSpan(_ text: ChineseText, _ place: Int) -> Bool {
        guard place + 5 < text.count, ChineseSigns("-—~～至").contains(text[place]) else { return false }
        return (place + 1...place + 4).allSatisfy { text[$0].isDigit } && text[place + 5] == "年"
    }
}
