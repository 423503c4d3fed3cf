/// A number of a Chinese text, in digits or in characters, myriads written out.
struct ChineseNumber: Sendable, Equatable {
    var value: Double
    /// Where it stands, 万 and 亿 included.
    var range: Range<Int>
    /// Whether it is written in characters (三十) and not in digits (30).
    var inCharacters: Bool

    /// The number that starts at `index`: 2, 1,000, 8.6万, 三十二, 两千, 百分之九十 stands elsewhere.
    static func parse(_ text: ChineseText, at index: Int, limit: Int? = nil) -> ChineseNumber? {
        let limit = limit ?? text.count
        guard index < limit else { return nil }
        if text[index].isDigit { return digits(text, index, limit) }
        return characters(text, index, limit)
    }

    private static func digits(_ text: ChineseText, _ index: Int, _ limit: Int) -> ChineseNumber? {
        var (value, place, scale) = (0.0, index, 1.0)
        var isFraction = false
        while place < limit {
            if let digit = digit(text[place]) {
                value = value * 10 + digit
                if isFraction { scale *= 10 }
            } else if text[place] == ".", !isFraction, place + 1 < limit, text[place + 1].isDigit {
                isFraction = true
            } else if text[place].groupsThousands
                || text[place] == "," && !isFraction && isThousands(text, after: place, limit)
            {
                // A comma between a digit and exactly three digits groups thousands.
            } else {
                break
            }
            place += 1
        }
        let (factor, length) = myriads(text, place, limit)
        return ChineseNumber(
            value: rounded(value * factor / scale), range: index..<place + length, inCharacters: false)
    }

    private static func isThousands(_ text: ChineseText, after comma: Int, _ limit: Int) -> Bool {
        guard comma + 3 < limit, (1...3).allSatisfy({ text[comma + $0].isDigit }) else { return false }
        return comma + 4 >= limit || !text[comma + 4].isDigit
    }

    /// 万, 亿, 万亿, 千万, 百万 after digits; the factor and how many characters say it.
    private static func myriads(_ text: ChineseText, _ index: Int, _ limit: Int) -> (Double, Int) {
        var (factor, place) = (1.0, index)
        while place < limit {
            switch text[place] {
            case "百" where place + 1 < limit && text[place + 1] == "万": factor *= 100
            case "千" where place + 1 < limit && text[place + 1] == "万": factor *= 1000
            case "万": factor *= 10_000
            case "亿": factor *= 100_000_000
            default: return (factor, place - index)
            }
            place += 1
        }
        return (factor, place - index)
    }

    private static func characters(_ text: ChineseText, _ index: Int, _ limit: Int) -> ChineseNumber? {
        var (total, section, digit, place) = (0.0, 0.0, 0.0, index)
        var digitsInRow = 0
        loop: while place < limit {
            if let next = value(text[place]) {
                // 二〇二五: digits one after another are read as digits.
                digit = digitsInRow > 0 ? digit * 10 + next : next
                digitsInRow += 1
                place += 1
                continue
            }
            switch text[place] {
            case "十": section += (digit == 0 ? 1 : digit) * 10
            case "百" where digit > 0 || place == index && total + section == 0 && isDays(text, place + 1, limit):
                section += max(1, digit) * 100
            case "千" where digit > 0: section += digit * 1000
            case "万" where section + digit > 0:
                total += (section + digit) * 10_000
                section = 0
            case "亿" where section + digit > 0:
                total = (total + section + digit) * 100_000_000
                section = 0
            default: break loop
            }
            (digit, digitsInRow) = (0, 0)
            place += 1
        }
        guard place > index else { return nil }
        return ChineseNumber(value: total + section + digit, range: index..<place, inCharacters: true)
    }

    /// 百日内: a hundred alone counts days; 百姓 and 百户 are words.
    private static func isDays(_ text: ChineseText, _ index: Int, _ limit: Int) -> Bool {
        index + 1 < limit && ChineseSigns("日天").contains(text[index]) && text[index + 1] == "内"
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Double? {
        scalar.isDigit ? Double(scalar.value - 0x30) : nil
    }

    private static func value(_ scalar: Unicode.Scalar) -> Double? {
        switch scalar {
        case "〇", "零", "○": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    /// 8.6 × 10,000 is 86,000, and not a hair less.
    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

    /// The number as a whole one, where it is.
    var integer: Int? { value == value.rounded() && abs(value) < 1e15 ? Int(value) : nil }
}
