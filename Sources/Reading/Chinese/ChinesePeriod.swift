import WorkCalendar

/// A day, or a stretch of days with a name of its own, as a Chinese text writes it: 2025年12月底, 1月中旬, 下一年第一季度.
struct ChinesePeriod: Sendable, Equatable {
    enum Precision: Int, Sendable { case year, half, quarter, month, third, day }

    var from: Day
    var to: Day
    var precision: Precision
    var range: Range<Int>
    /// Whether the year is written; else it is the base year's.
    var hasYear: Bool
    /// Whether it is the end of a longer stretch (年底, 12月底).
    var isEnd: Bool
    /// Whether the year is told from the document's (下一年, 次年).
    var isRelative = false

    /// The period that starts at `index`; a month without a year needs a base year.
    static func parse(_ text: ChineseText, at index: Int, limit: Int? = nil, year base: Int?) -> ChinesePeriod? {
        var scan = Scan(text: text, limit: limit ?? text.count, place: index)
        if let iso = scan.iso() { return iso }
        let year = scan.year(base: base)
        guard let value = year?.value ?? base else { return nil }
        if let rest = scan.rest(of: value, startsWithYear: year != nil) {
            return ChinesePeriod(
                from: rest.from, to: rest.to, precision: rest.precision, range: index..<scan.place,
                hasYear: year != nil, isEnd: rest.isEnd, isRelative: year?.isRelative ?? false)
        }
        guard let year, let from = Day(year: value, month: 1, day: 1), let to = Day(year: value, month: 12, day: 31)
        else { return nil }
        return ChinesePeriod(
            from: from, to: to, precision: .year, range: index..<scan.place, hasYear: true, isEnd: false,
            isRelative: year.isRelative)
    }

    private struct Rest {
        var from: Day
        var to: Day
        var precision: Precision
        var isEnd = false
    }

    private struct Scan {
        let text: ChineseText
        let limit: Int
        var place: Int

        private func has(_ word: String) -> Bool {
            place + word.unicodeScalars.count <= limit && text.hasPrefix(word, at: place)
        }

        private mutating func take(_ word: String) -> Bool {
            guard has(word) else { return false }
            place += word.unicodeScalars.count
            return true
        }

        /// 2025-12-30, 2025.12.30, 2025/12/30 and 2025.12, as tables write them.
        mutating func iso() -> ChinesePeriod? {
            let start = place
            guard let year = plain(digits: 4...4), (1950...2100).contains(year), place < limit,
                ChineseSigns("-./").contains(text[place])
            else { return restore(start) }
            let sign = text[place]
            place += 1
            guard let month = plain(digits: 1...2), (1...12).contains(month) else { return restore(start) }
            guard place < limit, text[place] == sign else {
                guard sign == ".", let from = Day(year: year, month: month, day: 1) else { return restore(start) }
                return ChinesePeriod(
                    from: from, to: from.endOfMonth, precision: .month, range: start..<place, hasYear: true,
                    isEnd: false)
            }
            place += 1
            guard let number = plain(digits: 1...2), let day = Day(year: year, month: month, day: number) else {
                return restore(start)
            }
            return ChinesePeriod(
                from: day, to: day, precision: .day, range: start..<place, hasYear: true, isEnd: false)
        }

        private mutating func restore(_ start: Int) -> ChinesePeriod? {
            place = start
            return nil
        }

        private mutating func plain(digits: ClosedRange<Int>) -> Int? {
            var (value, end) = (0, place)
            while end < limit, text[end].isDigit, end - place <= digits.upperBound {
                value = value * 10 + Int(text[end].value - 0x30)
                end += 1
            }
            guard digits.contains(end - place) else { return nil }
            place = end
            return value
        }

        /// 2025年, 二〇二五年, 今年, 下一年; leaves the place behind it.
        mutating func year(base: Int?) -> (value: Int, isRelative: Bool)? {
            for (word, shift) in ChinesePeriod.relativeYears where has(word) {
                guard let base else { return nil }
                place += word.unicodeScalars.count
                return (base + shift, shift != 0)
            }
            guard let number = ChineseNumber.parse(text, at: place, limit: limit), let value = number.integer,
                (1950...2100).contains(value), number.range.count == 4, number.range.upperBound < limit,
                text[number.range.upperBound] == "年"
            else { return nil }
            place = number.range.upperBound + 1
            return (value, false)
        }

        /// What follows the year, or stands without one.
        mutating func rest(of year: Int, startsWithYear: Bool) -> Rest? {
            if startsWithYear || has("年") {
                let start = place
                // 2025年年底 says 年 twice.
                if !startsWithYear || has("年底") || has("年末") || has("年内") { place += 1 }
                if take("度") { _ = false }
                if take("底") || take("末") || take("终") { return end(of: year) }
                if ChinesePeriod.inner.match(text, at: place) == nil, take("内") { return whole(year) }
                if take("初"), let day = Day(year: year, month: 1, day: 1) {
                    return Rest(from: day, to: day.endOfMonth, precision: .month)
                }
                if text.hasPrefix("度", at: start) { place = start }
            }
            return half(year) ?? quarter(year) ?? month(year)
        }

        private func end(of year: Int) -> Rest? {
            Day(year: year, month: 12, day: 31).map {
                Rest(from: $0.startOfMonth, to: $0, precision: .year, isEnd: true)
            }
        }

        private func whole(_ year: Int) -> Rest? {
            guard let from = Day(year: year, month: 1, day: 1), let to = Day(year: year, month: 12, day: 31) else {
                return nil
            }
            return Rest(from: from, to: to, precision: .year)
        }

        private mutating func half(_ year: Int) -> Rest? {
            let first = take("上半年")
            guard first || take("下半年"), let from = Day(year: year, month: first ? 1 : 7, day: 1) else { return nil }
            let isEnd = take("底") || take("末")
            return Rest(from: from, to: from.adding(months: 5).endOfMonth, precision: .half, isEnd: isEnd)
        }

        private mutating func quarter(_ year: Int) -> Rest? {
            let start = place
            _ = take("第")
            guard let number = ChineseNumber.parse(text, at: place, limit: limit), let value = number.integer,
                (1...4).contains(value), number.range.upperBound + 2 <= limit,
                text.hasPrefix("季度", at: number.range.upperBound),
                let from = Day(year: year, month: value * 3 - 2, day: 1)
            else {
                place = start
                return nil
            }
            place = number.range.upperBound + 2
            let isEnd = take("末") || take("底")
            _ = take("内")
            return Rest(from: from, to: from.adding(months: 2).endOfMonth, precision: .quarter, isEnd: isEnd)
        }

        private mutating func month(_ year: Int) -> Rest? {
            guard let value = numberOfMonth(), let from = Day(year: year, month: value, day: 1) else { return nil }
            _ = take("份")
            if let third = third(of: from) { return third }
            if let number = ChineseNumber.parse(text, at: place, limit: limit), let value = number.integer,
                number.range.upperBound < limit, ChineseSigns("日号").contains(text[number.range.upperBound]),
                let day = Day(year: year, month: from.month, day: value)
            {
                place = number.range.upperBound + 1
                return Rest(from: day, to: day, precision: .day)
            }
            // 9月20前, （9月1日—9月20）: the day's own sign forgotten.
            if let number = ChineseNumber.parse(text, at: place, limit: limit), !number.inCharacters,
                let value = number.integer,
                number.range.upperBound < limit
                    ? ChineseSigns("前)").contains(text[number.range.upperBound])
                    : number.range.upperBound < text.count && text[number.range.upperBound] == ")",
                let day = Day(year: year, month: from.month, day: value)
            {
                place = number.range.upperBound
                return Rest(from: day, to: day, precision: .day)
            }
            return Rest(from: from, to: from.endOfMonth, precision: .month)
        }

        /// 5月, and 元月 for the first; leaves the place behind it.
        private mutating func numberOfMonth() -> Int? {
            if take("元月") { return 1 }
            if let value = monthWithoutSign() { return value }
            guard let number = ChineseNumber.parse(text, at: place, limit: limit), let value = number.integer,
                (1...12).contains(value), number.range.upperBound < limit, text[number.range.upperBound] == "月"
            else { return nil }
            place = number.range.upperBound + 1
            return value
        }

        /// 2023年4底前: behind the year the month's own sign forgotten.
        private mutating func monthWithoutSign() -> Int? {
            guard place > 0, text[place - 1] == "年", let number = ChineseNumber.parse(text, at: place, limit: limit),
                !number.inCharacters, let value = number.integer, (1...12).contains(value),
                number.range.upperBound + 1 < limit, text.hasPrefix("底前", at: number.range.upperBound)
            else { return nil }
            place = number.range.upperBound
            return value
        }

        /// 上旬 is the 1st to the 10th, 中旬 to the 20th, 下旬 to the end; 月底 the month's last day.
        private mutating func third(of month: Day) -> Rest? {
            if take("上旬") || take("初") { return Rest(from: month, to: month.adding(days: 9), precision: .third) }
            if take("中旬") { return Rest(from: month.adding(days: 10), to: month.adding(days: 19), precision: .third) }
            if take("下旬") { return Rest(from: month.adding(days: 20), to: month.endOfMonth, precision: .third) }
            if take("底") || take("末") {
                return Rest(from: month, to: month.endOfMonth, precision: .month, isEnd: true)
            }
            return nil
        }
    }

    /// 年度内审计划: the 内 belongs to what the year's plan is about.
    private static let inner: ChineseWords = "内审 内控 内部 内训 内业 内容"

    private static let relativeYears: [(String, Int)] = [
        ("今年", 0), ("本年", 0), ("当年", 0), ("明年", 1), ("次年", 1), ("翌年", 1), ("下一年", 1), ("来年", 1),
    ]
}
