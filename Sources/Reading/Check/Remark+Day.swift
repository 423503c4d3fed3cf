import WorkCalendar

extension Remark {
    /// A day, a month or a year of a draft ("2024-08-20", "2024-08", "2024") as the language writes it; other words stay.
    static func day(_ text: String, in language: DraftLanguage) -> String {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, parts.first?.count == 4 else { return text }
        switch (language, numbers.count) {
        case (.vi, 3): return "\(parts[2])/\(parts[1])/\(parts[0])"
        case (.vi, 2): return "\(parts[1])/\(parts[0])"
        case (.zh, 3): return "\(numbers[0])年\(numbers[1])月\(numbers[2])日"
        case (.zh, 2): return "\(numbers[0])年\(numbers[1])月"
        case (.zh, 1): return "\(numbers[0])年"
        case (.en, 3): return "\(numbers[2]) \(month(numbers[1])) \(parts[0])"
        case (.en, 2): return "\(month(numbers[1])) \(parts[0])"
        default: return text
        }
    }

    private static func month(_ number: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return names.indices.contains(number - 1) ? names[number - 1] : String(number)
    }
}
