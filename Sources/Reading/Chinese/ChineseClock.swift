/// The time of day behind a date: 下午5时, 17:00, 上午12点.
enum ChineseClock {
    /// Where it ends; the index itself where none stands there.
    static func end(_ text: ChineseText, at index: Int, limit: Int) -> Int {
        var place = index
        if let half = halves.match(text, at: place, limit: limit) { place += half }
        guard let hour = ChineseNumber.parse(text, at: place, limit: limit), let value = hour.integer,
            (0...24).contains(value), hour.range.upperBound < limit
        else {
            // 下班前, 中午前.
            return ends.match(text, at: index, limit: limit).map { index + $0 } ?? index
        }
        place = hour.range.upperBound
        guard ChineseSigns(":时点").contains(text[place]) else { return index }
        place += 1
        guard let minute = ChineseNumber.parse(text, at: place, limit: limit), let part = minute.integer, part < 60
        else {
            return text[place - 1] == ":" ? index : place
        }
        place = minute.range.upperBound
        return place < limit && text[place] == "分" ? place + 1 : place
    }

    private static let halves: ChineseWords = "上午 下午 中午 晚上 晚 早上 早"
    private static let ends: ChineseWords = "下班 中午"
}
