public import WorkCalendar

extension Messages {
    /// A day as the language writes it: 14/03/2026, 2026年3月14日, 14 March 2026.
    public func day(_ day: Day) -> String {
        let date = CivilDate(day)
        return switch language {
        case .vi: "\(padded(date.day))/\(padded(date.month))/\(date.year)"
        case .zh: "\(date.year)年\(date.month)月\(date.day)日"
        case .en: "\(date.day) \(englishMonths[date.month - 1]) \(date.year)"
        }
    }

    /// A day without its year, for lists within one year: 14/03, 3月14日, 14 March.
    public func dayOfYear(_ day: Day) -> String {
        let date = CivilDate(day)
        return switch language {
        case .vi: "\(padded(date.day))/\(padded(date.month))"
        case .zh: "\(date.month)月\(date.day)日"
        case .en: "\(date.day) \(englishMonths[date.month - 1])"
        }
    }

    /// From one day to another: 01/04/2026 – 30/09/2026.
    public func days(from first: Day, to last: Day) -> String {
        first == last ? day(first) : "\(day(first)) – \(day(last))"
    }

    /// The day of the week: thứ Bảy, 星期六, Saturday.
    public func weekday(_ day: Day) -> String {
        let index = (Int(day.rawValue) % 7 + 11) % 7
        return switch language {
        case .vi: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"][index]
        case .zh: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"][index]
        case .en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][index]
        }
    }

    /// A moment on the clock of a place that many minutes ahead of UTC: 10:42 14/03/2026, 2026年3月14日 10:42.
    public func moment(_ instant: Instant, minutesAheadOfUTC: Int) -> String {
        let local = instant.rawValue + Int64(minutesAheadOfUTC) * 60_000_000
        let dayNumber = Int32(clamping: floorDivided(local, 86_400_000_000))
        let minutes = Int(floorDivided(local, 60_000_000) - Int64(dayNumber) * 1440)
        let time = "\(padded(minutes / 60)):\(padded(minutes % 60))"
        let date = day(Day(rawValue: dayNumber))
        return switch language {
        case .vi: "\(time) \(date)"
        case .zh: "\(date) \(time)"
        case .en: "\(date), \(time)"
        }
    }

    /// A whole number with its groups: 1.200 in Vietnamese, 1,200 in Chinese and English.
    public func number(_ value: some BinaryInteger) -> String {
        let digits = String(value.magnitude)
        return (value < 0 ? "−" : "") + (digits.utf8.count > 3 ? grouped(digits[...]) : digits)
    }

    /// A number with at most `decimals` decimals, zeros at the end left out: 1.200,5 or 1,200.5; “—” for none.
    public func number(_ value: Double, decimals: Int = 2) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return "—" }
        var scale = 1.0
        for _ in 0..<min(max(decimals, 0), 6) { scale *= 10 }
        let rounded = (value.magnitude * scale).rounded()
        let whole = (rounded / scale).rounded(.down)
        var fraction = String(Int64(rounded - whole * scale))
        let places = min(max(decimals, 0), 6)
        fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        let sign = value < 0 && rounded > 0 ? "−" : ""
        let tail = places == 0 || fraction.isEmpty ? "" : (language == .vi ? "," : ".") + fraction
        return sign + grouped(String(Int64(whole))[...]) + tail
    }

    /// Several things after each other: “a, b” or “a、b”.
    public func list(_ items: some Sequence<String>) -> String {
        items.joined(separator: language == .zh ? "、" : ", ")
    }

    private func grouped(_ digits: Substring) -> String {
        let separator: Character = language == .vi ? "." : ","
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(separator) }
            text.append(digit)
        }
        return text
    }
}

private let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private func floorDivided(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
}

/// Year, month and day of a count of days (Howard Hinnant's civil_from_days).
private struct CivilDate {
    let year: Int, month: Int, day: Int

    init(_ day: Day) {
        let shifted = Int(day.rawValue) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        self.day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }
}
