/// A sentence with places for values, for the message layer to translate and fill.
///
/// The message is the English sentence, which is also the key of its translations; a place is a name in braces.
public struct Phrase: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        case number(Int)
        case day(Day)
        case weekday(Weekday)
        /// A name in the country's own language, shown as it is.
        case name(String)
        /// A phrase within the phrase.
        case phrase(Phrase)
    }

    public let message: String
    /// By the name of the place.
    public let values: [String: Value]

    public init(_ message: String, _ values: [String: Value] = [:]) {
        self.message = message
        self.values = values
    }
}

extension Period {
    /// "20 working days".
    public var phrase: Phrase {
        let values: [String: Phrase.Value] = ["count": .number(count)]
        return switch self {
        case .workingDays: Phrase("{count} working days", values)
        case .calendarDays: Phrase("{count} days", values)
        case .months: Phrase("{count} months", values)
        case .years: Phrase("{count} years", values)
        case .workingHours: Phrase("{count} working hours", values)
        }
    }
}

extension DayOff {
    /// "Saturday", or the name of the holiday.
    public var phrase: Phrase {
        switch kind {
        case .weekend(let weekday): Phrase("{day} is a {weekday}", ["day": .day(day), "weekday": .weekday(weekday)])
        case .holiday(let name), .makeUp(let name):
            Phrase("{day} is a holiday: {name}", ["day": .day(day), "name": .name(name)])
        case .working: Phrase("{day} is a working day", ["day": .day(day)])
        }
    }
}

extension DueReason {
    /// One step in words, as "Rolled from 4 Dec 2027 to 6 Dec 2027 because 4 Dec 2027 is a Saturday".
    ///
    /// Of several days off it names the first.
    public var phrase: Phrase {
        switch self {
        case .stated(let day): Phrase("The text says {day}", ["day": .day(day)])
        case .assumed(let day):
            Phrase("The text names no day; {day}, the last of the period, is assumed", ["day": .day(day)])
        case .before(let day, let last):
            Phrase("Before {day}, so {last} is the last day in time", ["day": .day(day), "last": .day(last)])
        case .counted(let period, let start, let end):
            Phrase(
                "{period} after {start}, which is not counted, end on {end}",
                ["period": .phrase(period.phrase), "start": .day(start), "end": .day(end)])
        case .paused(let pause, let given, let end):
            Phrase(
                "The clock stood still from {from} until {resumed}: {count} days given back, to {end}",
                ["from": .day(pause.from), "resumed": .day(pause.resumed), "count": .number(given), "end": .day(end)])
        case .rolled(let from, let to, let daysOff):
            Phrase(
                "Rolled from {from} to {to} because {reason}",
                ["from": .day(from), "to": .day(to), "reason": .phrase(daysOff.first?.phrase ?? Phrase(""))])
        }
    }
}

extension Phrase {
    /// The message in English with its values filled in; days are in ISO 8601.
    public var english: String {
        var (text, place) = ("", "")
        var isInside = false
        for character in message {
            switch character {
            case "{": (isInside, place) = (true, "")
            case "}" where isInside:
                text += values[place]?.english ?? "{\(place)}"
                isInside = false
            default: if isInside { place.append(character) } else { text.append(character) }
            }
        }
        return text
    }
}

extension Phrase.Value {
    fileprivate var english: String {
        switch self {
        case .number(let number): String(number)
        case .day(let day): day.iso
        case .weekday(let weekday): "\(weekday)".prefix(1).uppercased() + "\(weekday)".dropFirst()
        case .name(let name): name
        case .phrase(let phrase): phrase.english
        }
    }
}
