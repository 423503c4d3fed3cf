/// The words by which a language says that a number comes every year, rises, falls, begins or ends.
struct YearlyWords {
    let each: [Phrase]
    let rise: [Phrase]
    let fall: [Phrase]
    /// What stands directly before the number that is there now.
    let base: [Phrase]
    /// What stands shortly before the number that is reached at last.
    let reach: [Phrase]
    /// What leads from a thing to its number or year.
    let leading: [Phrase]
    /// Letters that end a sentence or an item of a list.
    let stops: Set<Letter>
    let thousands: Letter
    let decimals: Letter

    static func of(_ language: DraftLanguage) -> YearlyWords {
        switch language {
        case .vi: vietnamese
        case .zh: chinese
        case .en: english
        }
    }

    private static let vietnamese = YearlyWords(
        each: ["moi nam", "hang nam", "tung nam", "/nam"], rise: ["tang", "them", "nang"], fall: ["giam"],
        base: ["tu"], reach: ["den", "dat", "len", "xuong", "con"],
        leading: [
            "den nam", "cho den", "den", "moi nam", "hang nam", "tang them", "tang", "them", "giam", "dat", "len",
            "xuong", "con", "nam", "vao", "trong", "la", "toi thieu", "it nhat", "khoang", "tu",
            "tren",
        ], stops: [0x3B], thousands: 0x2E, decimals: 0x2C)

    private static let chinese = YearlyWords(
        each: ["每年", "逐年", "年均"], rise: ["提高", "增加", "增长", "新增", "递增", "提升", "上升"],
        fall: ["下降", "降低", "减少", "压减", "递减"], base: ["由", "从"], reach: ["达", "到", "至"],
        leading: [
            "达到", "提高到", "提升到", "提高至", "提升至", "增加到", "降至", "分别", "不低于", "不少于", "每年", "提高", "增加", "新增", "到", "至", "达",
            "为", "在", "于",
        ], stops: [0x3B, 0x3002],
        thousands: 0x2C, decimals: 0x2E)

    private static let english = YearlyWords(
        each: ["each year", "every year", "a year", "per year", "annually", "per annum", "year on year"],
        rise: ["increase", "rise", "grow", "raise", "raised", "rises", "grows", "additional", "more", "increasing"],
        fall: ["reduce", "decrease", "cut", "fall", "lower", "reduced", "falls", "reducing"], base: ["from"],
        reach: ["to", "reach", "reaches", "until", "of", "at"],
        leading: [
            "to reach", "reaching", "to", "each year", "every year", "reach", "reaches", "at least", "by", "in", "from",
            "of", "at", "is", "shall reach", "will reach",
            "must reach", "up to", "no more than", "at most", "below",
        ], stops: [0x3B], thousands: 0x2C, decimals: 0x2E)
}
