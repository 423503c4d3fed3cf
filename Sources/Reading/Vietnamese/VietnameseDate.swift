/// A date as Vietnamese texts write it, as complete as they do.
struct VietnameseDate: Sendable, Equatable {
    var year: Int?
    var month: Int?
    var day: Int?

    /// "2021-06-15", "2023-09", "2025", or "12-01" without a year; `nil` without a year and a full day.
    var iso: String? {
        let monthText = month.map { Self.two($0) }
        let dayText = day.map { Self.two($0) }
        guard let year else {
            guard let monthText, let dayText else { return nil }
            return monthText + "-" + dayText
        }
        return [String(year), monthText, monthText == nil ? nil : dayText].compactMap { $0 }.joined(separator: "-")
    }

    /// The last day it may mean.
    var last: String? {
        guard let year else { return iso }
        let month = month ?? 12
        return "\(year)-" + Self.two(month) + "-" + Self.two(day ?? Self.days(in: month, of: year))
    }

    /// The first day it may mean.
    var first: String? {
        guard let year else { return iso }
        return "\(year)-" + Self.two(month ?? 1) + "-" + Self.two(day ?? 1)
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private var isPossible: Bool {
        if let year, !(1945...2200).contains(year) { return false }
        if let month, !(1...12).contains(month) { return false }
        if let day, let month { return (1...Self.days(in: month, of: year ?? 2024)).contains(day) }
        return true
    }

    /// "tháng Giêng", "tháng Tư", "tháng Chạp".
    private static func month(_ tokens: Tokens, _ index: Int) -> Int? {
        tokens.isCapital(index) && !tokens.isDamaged
            ? months.firstIndex { tokens.has(words: $0, at: index) }.map { $0 + 1 } : nil
    }

    private static let months: [Words] = [
        "gieng", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "chap",
    ]

    /// A date that begins at the token: "ngày 15 tháng 6 năm 2021", "15/6/2021", "tháng 9 năm 2023", "6/2024", "năm 2025".
    ///
    /// Blank places ("ngày … tháng 9 năm 2023") are allowed when `blanks` is.
    static func read(_ tokens: Tokens, at start: Int, blanks: Bool = false) -> (date: VietnameseDate, end: Int)? {
        var index = start
        var date = VietnameseDate()
        var hasDayWord = tokens.has("ngay", at: index)
        if hasDayWord { index += 1 }
        // "30 tháng 9 năm 2026"
        if !hasDayWord, tokens.isNumber(index), tokens.has("thang", at: index + 1), tokens.isNumber(index + 2),
            tokens.has("nam", at: index + 3)
        {
            hasDayWord = true
        }
        if let day = tokens.number(index), let found = numeric(tokens, at: index, first: day) { return found }
        if hasDayWord {
            if let day = tokens.number(index), day <= 31 {
                date.day = day
                index += 1
            } else if blanks {
                index = skipBlanks(tokens, from: index)
            }
        }
        if tokens.has("thang", at: index) {
            index += 1
            if let month = tokens.number(index) ?? month(tokens, index) {
                if !hasDayWord, let found = numeric(tokens, at: index, first: month, isMonth: true) { return found }
                date.month = month
                index += 1
            } else if blanks {
                index = skipBlanks(tokens, from: index)
            }
        } else if hasDayWord && !blanks {
            return nil
        }
        let yearWord =
            tokens.has("nam", at: index) || blanks && index < tokens.count && tokens[index].syllable.isNear(nam)
        if yearWord, let year = tokens.number(index + 1), year > 999 {
            date.year = year
            index += 2
        } else if tokens.sign(index) == 0x2F, let year = tokens.number(index + 1), year > 999 {
            date.year = year
            index += 2
        }
        let isEmpty = date.year == nil && (date.month == nil || date.day == nil)
        return isEmpty || !date.isPossible ? nil : (date, index)
    }

    private static let nam = Syllable(packing: Folding.letters("nam")[...])

    /// "15/6/2021", "6/2024" after "tháng", "01/12" after "ngày"; with a stroke, hyphen or point between.
    private static func numeric(
        _ tokens: Tokens, at index: Int, first: Int, isMonth: Bool = false
    ) -> (date: VietnameseDate, end: Int)? {
        guard let sign = tokens.sign(index + 1), [0x2F, 0x2D, 0x2E].contains(sign),
            let second = tokens.number(index + 2)
        else { return nil }
        if tokens.sign(index + 3) == sign, let year = tokens.number(index + 4), year > 999 {
            let date = VietnameseDate(year: year, month: second, day: first)
            return date.isPossible ? (date, index + 5) : nil
        }
        if second > 999, sign != 0x2E {
            let date = VietnameseDate(year: second, month: first)
            return date.isPossible ? (date, index + 3) : nil
        }
        guard !isMonth, sign == 0x2F, second <= 12, isDay(tokens, at: index) else { return nil }
        let date = VietnameseDate(month: second, day: first)
        return date.isPossible ? (date, index + 3) : nil
    }

    /// Two figures with a stroke are a day behind words that say so; behind "từ" and "đến" they may be a share.
    private static func isDay(_ tokens: Tokens, at index: Int) -> Bool {
        if tokens.has("ngay", at: index - 1) || tokens.has("dip", at: index - 1) { return true }
        if tokens.has("truoc", at: index - 1) || tokens.has("cham nhat", at: index - 2) { return true }
        guard ["tu", "den", "het"].contains(where: { tokens.has(words: Words($0), at: index - 1) }) else {
            return false
        }
        let next = index + 3
        return !tokens.isWord(next) || tokens.isCapital(next) || tokens.has("den", at: next)
    }

    /// Dots, dashes and slashes that stand for what is to be filled in by hand.
    private static func skipBlanks(_ tokens: Tokens, from index: Int) -> Int {
        var index = index
        while let sign = tokens.sign(index), [0x2E, 0x2026, 0x2F, 0x5F, 0x2C].contains(sign) { index += 1 }
        return index
    }
}
