/// How a list numbers its items.
struct ListLabel {
    let start: Int
    /// pandoc's word: "Decimal", "LowerAlpha", "UpperAlpha", "LowerRoman", "UpperRoman", "DefaultStyle", "Example".
    let style: String
    /// pandoc's word: "Period", "OneParen", "TwoParens", "DefaultDelim".
    let delimiter: String

    /// What stands before the item of this place, counted from 0: "1.", "a)", "(iv)".
    func text(_ place: Int) -> String {
        let number = start + place
        let numeral =
            switch style {
            case "LowerAlpha": Numeral.letters(number)
            case "UpperAlpha": Numeral.letters(number).uppercased()
            case "LowerRoman": Numeral.roman(number).lowercased()
            case "UpperRoman": Numeral.roman(number)
            default: String(number)
            }
        return switch delimiter {
        case "OneParen": numeral + ")"
        case "TwoParens": "(\(numeral))"
        // Letters are written with a bracket in both countries' drafting rules.
        case "DefaultDelim" where style == "LowerAlpha": numeral + ")"
        default: numeral + "."
        }
    }
}

/// Numbers as lists write them.
enum Numeral {
    /// a…z, then aa, bb … as word processors go on.
    static func letters(_ number: Int) -> String {
        guard number > 0 else { return String(number) }
        let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8((number - 1) % 26)))
        return String(repeating: letter, count: min((number - 1) / 26 + 1, 10))
    }

    /// I, II, III, IV …; beyond 3,999 the digits themselves.
    static func roman(_ number: Int) -> String {
        guard (1...3_999).contains(number) else { return String(number) }
        let steps = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var (left, text) = (number, "")
        for (value, sign) in steps {
            while left >= value {
                text += sign
                left -= value
            }
        }
        return text
    }

    /// 一, 二 … 十, 十一 … 二十 … 九十九, 一百零一 …; beyond 9,999 the digits themselves.
    static func chinese(_ number: Int) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...9_999).contains(number) else { return String(number) }
        var (text, isGap) = ("", false)
        for (value, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = number / value % 10
            guard digit > 0 else {
                isGap = !text.isEmpty
                continue
            }
            if isGap { text += "零" }
            isGap = false
            // Ten to nineteen are written without the leading one.
            text += (value == 10 && digit == 1 && text.isEmpty ? "" : digits[digit]) + unit
        }
        return text
    }
}
