/// The words by which a language says that a number comes every year, rises, falls, begins or ends.
struct YearlyWords {
    let each: [Phrase]
    let rise: [Phrase]
    let fall: [Phrase]
    /// What stands directly before the number that is there now.
    let base: [Phrase]
    /// What stands shortly before the number that is reached at last.
    let reach: [Phrase]
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
        base: ["tu"], reach: ["den", "dat", "len", "xuong", "con"], stops: [0x3B], thousands: 0x2E, decimals: 0x2C)

    private static let chinese = YearlyWords(
        each: ["每年", "逐年", "年均"], rise: ["提高", "增加", "增长", "新增", "递增", "提升", "上升"],
        fall: ["下降", "降低", "减少", "压减", "递减"], base: ["由", "从"], reach: ["达", "到", "至"], stops: [0x3B, 0x3002],
        thousands: 0x2C, decimals: 0x2E)

    private static let english = YearlyWords(
        each: ["each year", "every year", "a year", "per year", "annually", "per annum", "year on year"],
        rise: ["increase", "rise", "grow", "raise", "raised", "rises", "grows", "additional", "more", "increasing"],
        fall: ["reduce", "decrease", "cut", "fall", "lower", "reduced", "falls", "reducing"], base: ["from"],
        reach: ["to", "reach", "reaches", "until", "of", "at"], stops: [0x3B], thousands: 0x2C, decimals: 0x2E)
}
