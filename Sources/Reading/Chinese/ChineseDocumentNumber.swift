/// 发文字号: the issuer's code, a year in brackets and a serial, such as 吉政公组〔2021〕2号.
struct ChineseDocumentNumber: Sendable, Equatable {
    /// As the rules print it, with 〔〕 whatever brackets the text has.
    var shown: String
    var year: Int
    var range: Range<Int>

    static func all(in text: ChineseText, _ range: Range<Int>? = nil) -> [ChineseDocumentNumber] {
        let range = range ?? text.all
        var found: [ChineseDocumentNumber] = []
        for index in range where text[index] == "(" || text[index] == "[" {
            if let number = parse(text, at: index, range) { found.append(number) }
        }
        return found
    }

    /// 〔2025〕18号 alone, as minutes carry it under their head.
    static func bare(_ text: ChineseText) -> ChineseDocumentNumber? {
        guard text.count <= 14, text.count > 7, text[0] == "[" || text[0] == "(",
            let year = ChineseNumber.parse(text, at: 1), let value = year.integer, (1949...2100).contains(value),
            year.range.count == 4, ChineseSigns(")]").contains(text[5])
        else { return nil }
        let start = text[6] == "第" ? 7 : 6
        guard let serial = ChineseNumber.parse(text, at: start), let number = serial.integer,
            serial.range.upperBound + 1 == text.count, ChineseSigns("号期").contains(text[text.count - 1])
        else { return nil }
        // 〔2025〕第9期: an issue is counted in words.
        let shown =
            text[text.count - 1] == "期" && start == 7
            ? "第\(number)期" : "\(number)" + text.shown(text.count - 1..<text.count)
        return ChineseDocumentNumber(shown: "〔\(value)〕" + shown, year: value, range: text.all)
    }

    /// 国务院令第722号, 主席令第四十六号: an order is counted without a year, which is 0 here.
    static func order(_ text: ChineseText, _ range: Range<Int>) -> ChineseDocumentNumber? {
        guard let word = text.first("令", in: range), word > range.lowerBound else { return nil }
        let start = text.hasPrefix("第", at: word + 1) ? word + 2 : word + 1
        guard let serial = ChineseNumber.parse(text, at: start, limit: range.upperBound), serial.integer != nil,
            serial.range.upperBound + 1 == range.upperBound, text[serial.range.upperBound] == "号"
        else { return nil }
        return ChineseDocumentNumber(shown: text.shown(range), year: 0, range: range)
    }

    private static func parse(_ text: ChineseText, at open: Int, _ range: Range<Int>) -> ChineseDocumentNumber? {
        guard open + 6 < range.upperBound,
            let year = ChineseNumber.parse(text, at: open + 1, limit: range.upperBound), year.range.count == 4,
            let value = year.integer, (1949...2100).contains(value),
            ChineseSigns(")]").contains(text[open + 5])
        else { return nil }
        let digits = text[open + 6] == "第" ? open + 7 : open + 6
        guard let serial = ChineseNumber.parse(text, at: digits, limit: range.upperBound), let number = serial.integer,
            serial.range.upperBound < range.upperBound, text[serial.range.upperBound] == "号"
        else { return nil }
        var start = open
        while start > range.lowerBound, isCode(text[start - 1]), open - start < 16 { start -= 1 }
        start = withoutLabel(text, start..<open)
        guard open - start >= 2 else { return nil }
        start = withPlaceholder(text, start, floor: range.lowerBound)
        return ChineseDocumentNumber(
            shown: text.shown(start..<open) + "〔\(value)〕" + text.shown(open + 6..<digits) + "\(number)号",
            year: value,
            range: start..<serial.range.upperBound + 1)
    }

    /// X政办发, XX市办发, ×府: samples and published copies put capital letters or crosses for the place's own character.
    private static func withPlaceholder(_ text: ChineseText, _ start: Int, floor: Int) -> Int {
        var first = start
        while first > floor, start - first < 3, ChineseSigns("ABCDEFGHIJKLMNOPQRSTUVWXYZ×○").contains(text[first - 1]) {
            first -= 1
        }
        return first
    }

    private static func isCode(_ scalar: Unicode.Scalar) -> Bool { scalar.isChinese || scalar == "-" }

    /// Without the 发文字号 or 文号 that stands before it.
    private static func withoutLabel(_ text: ChineseText, _ range: Range<Int>) -> Int {
        for label in ["发文字号", "文号", "字号"] where text.hasPrefix(label, at: range.lowerBound) {
            return range.lowerBound + label.unicodeScalars.count
        }
        return range.lowerBound
    }
}
