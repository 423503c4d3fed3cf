import WorkCalendar

/// The end that words of recurring work name: "hằng năm đến năm 2030", "each year until 2030", "每年…至2030年".
enum RecurrenceEnd {
    /// The last day on which a period may begin; `nil` when the words name no end.
    static func day(in words: String?) -> Day? {
        guard let words = words?.lowercased() else { return nil }
        var last: Int?
        for match in words.matches(of: ends()) {
            guard let year = Int(match.1) else { continue }
            last = max(last ?? year, year)
        }
        return last.flatMap { Day(year: $0, month: 12, day: 31) }
    }

    /// A year behind a word for "until", or behind another year and a dash; a full date names no year so.
    private static func ends() -> some RegexComponent<(Substring, Substring)> {
        /(?:đến|tới|until|through|to|至|到|20[0-9]{2}年?\s*[—–-])\s*(?:hết\s+)?(?:năm\s+)?(20[0-9]{2})(?![0-9\/.-])/
    }
}
