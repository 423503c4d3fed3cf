/// How often something comes again, from the words for it.
enum Recurrence {
    /// How many tokens the words take, and the rate: "yearly", "half-yearly", "quarterly", "monthly", "weekly", "daily".
    static func match(_ tokens: Tokens, at index: Int) -> (length: Int, rate: String)? {
        for (words, rate) in words where tokens.has(words: words, at: index) { return (words.count, rate) }
        if let rate = rate(tokens, at: index) ?? within(tokens, at: index) { return rate }
        // "định kỳ 6 tháng, một năm"
        if tokens.has("mot nam", at: index), tokens.sign(index - 1) == 0x2C, tokens.has("thang", at: index - 2) {
            return (2, "yearly")
        }
        // "định kỳ 6 tháng, năm", "6 tháng và năm"
        if tokens.has("nam", at: index), tokens.sign(index - 1) == 0x2C || tokens.has("va", at: index - 1),
            tokens.has("thang", at: index - 2), tokens.number(index - 3) == 6, !tokens.isNumber(index + 1)
        {
            return (1, "yearly")
        }
        // "6 tháng, cả năm"
        if tokens.has("ca nam", at: index), tokens.has("thang", at: index - 2) || tokens.has("quy", at: index - 2) {
            return (2, "yearly")
        }
        if let rate = counted(tokens, at: index) ?? report(tokens, at: index) { return rate }
        // "6 tháng, 01 năm": periods counted in a list of reports.
        guard let count = tokens.number(index), tokens.isWord(index + 1), tokens.sign(index + 2) != 0x2F else {
            return nil
        }
        let isListed =
            tokens.has("thang", at: index + 1) && count == 6 || tokens.has("nam", at: index + 1) && count == 1
        let isPeriod =
            isListed
            && (tokens.sign(index + 2) == 0x2C || tokens.sign(index - 1) == 0x2C || tokens.has("va", at: index + 2))
        guard isPeriod else { return nil }
        return (2, count == 6 ? "half-yearly" : "yearly")
    }

    /// "03 buổi/tuần", "01 lần/năm", "một lần/năm", "02 lượt mỗi ngày".
    private static func rate(_ tokens: Tokens, at index: Int) -> (length: Int, rate: String)? {
        // "dạy học 2 buổi/ngày" is a manner of teaching.
        guard tokens.isNumber(index) || spelled.match(tokens, at: index) != nil && tokens.has("lan", at: index + 1),
            times.match(tokens, at: index + 1) == 1, !tokens.has("hoc", at: index - 1),
            tokens.sign(index + 2) == 0x2F || tokens.has("moi", at: index + 2) || tokens.has("mot", at: index + 2)
        else { return nil }
        for (word, rate) in periods where tokens.has(words: word, at: index + 3) { return (4, rate) }
        return nil
    }

    /// "01 ngày trong một tháng", "hai buổi mỗi tuần".
    private static func within(_ tokens: Tokens, at index: Int) -> (length: Int, rate: String)? {
        guard tokens.isNumber(index), tokens.has("ngay", at: index + 1) || times.match(tokens, at: index + 1) == 1,
            tokens.has("trong mot", at: index + 2) || tokens.has("trong moi", at: index + 2)
        else { return nil }
        return periods.first { tokens.has(words: $0.0, at: index + 4) }.map { (5, $0.1) }
    }

    /// "báo cáo tuần", "báo cáo tháng", where no number says which.
    private static func report(_ tokens: Tokens, at index: Int) -> (length: Int, rate: String)? {
        guard tokens.has("bao cao", at: index), tokens.isWord(index + 3) ? !tokens.isNumber(index + 3) : true,
            let (_, rate) = periods.first(where: { tokens.has(words: $0.0, at: index + 2) }), rate != "daily",
            tokens.isWord(index + 3) == false || !tokens.isCapital(index + 3)
        else { return nil }
        return (3, rate)
    }

    /// "6 tháng/lần", "1 quý/lần".
    private static func counted(_ tokens: Tokens, at index: Int) -> (length: Int, rate: String)? {
        guard let count = tokens.number(index), tokens.sign(index + 2) == 0x2F, tokens.has("lan", at: index + 3) else {
            return nil
        }
        if count == 6, tokens.has("thang", at: index + 1) { return (4, "half-yearly") }
        if count == 3, tokens.has("thang", at: index + 1) { return (4, "quarterly") }
        if count == 2, tokens.has("nam", at: index + 1) { return (4, "every two years") }
        if count == 2, tokens.has("thang", at: index + 1) { return (4, "every two months") }
        return count == 1 ? periods.first { tokens.has(words: $0.0, at: index + 1) }.map { (4, $0.1) } : nil
    }

    private static let spelled = PhraseBook("mot, hai, ba, bon")
    private static let times = PhraseBook("lan, buoi, luot, cuoc, ky, dot, phien, tin, bai, chuyen")
    private static let periods: [(Words, String)] = [
        ("nam", "yearly"), ("quy", "quarterly"), ("thang", "monthly"), ("tuan", "weekly"), ("ngay", "daily"),
    ]

    private static let words: [(Words, String)] = [
        ("hang nam", "yearly"), ("moi nam", "yearly"), ("hang quy", "quarterly"), ("moi quy", "quarterly"),
        ("hang thang", "monthly"), ("moi thang", "monthly"), ("hang tuan", "weekly"), ("moi tuan", "weekly"),
        ("hang ngay", "daily"), ("moi hoc ky", "every semester"), ("hang hoc ky", "every semester"),
        ("moi ngay", "daily"),
        ("hai nam mot lan", "every two years"), ("2 nam mot lan", "every two years"),
        ("02 nam mot lan", "every two years"), ("3 thang mot lan", "quarterly"), ("03 thang mot lan", "quarterly"),
        ("moi thang mot lan", "monthly"), ("mot nam mot lan", "yearly"), ("06 thang mot lan", "half-yearly"),
        ("mot nam hai lan", "half-yearly"), ("6 thang mot lan", "half-yearly"), ("sau thang", "half-yearly"),
        ("dinh ky 6 thang", "half-yearly"), ("dinh ky 06 thang", "half-yearly"),
        ("cuoi cung cua thang", "monthly"), ("cuoi cung cua quy", "quarterly"),
        ("dinh ky quy", "quarterly"), ("dinh ky thang", "monthly"), ("dinh ky nam", "yearly"),
    ]
}
