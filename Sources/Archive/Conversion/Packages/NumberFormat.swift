/// How word processors write the number of a level.
enum NumberFormat {
    /// The number in a format of OOXML (ST_NumberFormat, ISO/IEC 29500-1 17.18.59); digits for formats not known here.
    static func ooxml(_ format: String, _ number: Int) -> String {
        switch format {
        case "none": ""
        case "upperRoman": Numeral.roman(number)
        case "lowerRoman": Numeral.roman(number).lowercased()
        case "upperLetter": Numeral.letters(number).uppercased()
        case "lowerLetter": Numeral.letters(number)
        case "decimalZero": number < 10 ? "0\(number)" : String(number)
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
            "taiwaneseCountingThousand", "ideographDigital", "japaneseDigitalTenThousand":
            Numeral.chinese(number)
        case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal": legal(number)
        case "ideographTraditional": stem(number)
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": circled(number)
        case "decimalFullWidth", "decimalFullWidth2": fullWidth(number)
        default: String(number)
        }
    }

    /// The number in a format of OpenDocument, which names it by its first signs (19.500, style:num-format).
    static func openDocument(_ format: String, _ number: Int) -> String {
        switch format.first {
        case nil: ""
        case "i": Numeral.roman(number).lowercased()
        case "I": Numeral.roman(number)
        case "a": Numeral.letters(number)
        case "A": Numeral.letters(number).uppercased()
        case "一": Numeral.chinese(number)
        case "壹": legal(number)
        case "甲": stem(number)
        case "①": circled(number)
        case "１": fullWidth(number)
        default: String(number)
        }
    }

    /// 壹、贰 …, as amounts of money are written.
    private static func legal(_ number: Int) -> String {
        let formal: [Character: Character] = [
            "一": "壹", "二": "贰", "三": "叁", "四": "肆", "五": "伍", "六": "陆", "七": "柒", "八": "捌", "九": "玖", "十": "拾",
            "百": "佰", "千": "仟",
        ]
        return String(Numeral.chinese(number).map { formal[$0] ?? $0 })
    }

    /// 甲、乙 … 癸, the ten heavenly stems.
    private static func stem(_ number: Int) -> String {
        let stems = Array("甲乙丙丁戊己庚辛壬癸")
        return (1...stems.count).contains(number) ? String(stems[number - 1]) : String(number)
    }

    private static func circled(_ number: Int) -> String {
        guard (1...20).contains(number), let sign = Unicode.Scalar(0x245F + UInt32(number)) else {
            return String(number)
        }
        return String(Character(sign))
    }

    private static func fullWidth(_ number: Int) -> String {
        String(String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    }
}
