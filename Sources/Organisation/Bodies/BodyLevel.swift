public import HTML
import WorkCalendar

extension Body {
    /// Where a body stands between the whole country and the place.
    public enum Level: String, Sendable, CaseIterable {
        /// Trung ương, 中央.
        case national
        /// Cấp tỉnh, 省级.
        case province
        /// 地级: between province and county, in China.
        case prefecture
        /// Cấp huyện, 县级.
        case county
        /// Cấp xã, 乡级.
        case township
    }
}

extension Body.Level {
    /// The level's name for people.
    public func name(_ messages: Messages) -> String {
        switch self {
        case .national: messages("National level")
        case .province: messages("Provincial level")
        case .prefecture: messages("Prefectural level")
        case .county: messages("District or county level")
        case .township: messages("Commune or township level")
        }
    }

    /// The level that a word means: its own, or its name in any language.
    init?(word: String) {
        guard let level = Self.meant(by: word, named: { $0.name($1) }) else { return nil }
        self = level
    }
}

/// The levels that a country has, by the law of each time; of a country without a row every level is taken.
///
/// As dated data in `Bodies/levels.csv`, each row with its source.
enum LevelRules {
    private struct Rule {
        let country: String
        let level: String
        /// The last day of the level; `nil` while the country has it.
        let through: Day?
    }

    private static let rules: [Rule] = {
        guard let file = Embedded.files.first(where: { $0.name == "Bodies/levels.csv" }),
            let table = try? CSV(file.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) })
        else { preconditionFailure("Bodies/levels.csv is no table") }
        return table.rows.map { row in
            Rule(
                country: table.cell("country", of: row.cells), level: table.cell("level", of: row.cells),
                through: try? Day(parsing: table.cell("through", of: row.cells)))
        }
    }()

    /// Refuses a level that the country never had, or that ended before the body did.
    static func check(_ body: NewBody) throws(LevelRefusal) {
        guard let level = body.level, let country = body.country else { return }
        let known = rules.filter { $0.country == country.rawValue }
        guard let rule = known.first(where: { $0.level == level.rawValue }) else {
            if known.isEmpty { return }
            throw .unknown(level, country)
        }
        if let through = rule.through, body.ends.map({ $0 > through }) ?? true { throw .ended(level, country, through) }
    }
}

/// Why a body does not stand on a level.
enum LevelRefusal: Refusal, Equatable {
    case unknown(Body.Level, Country)
    /// The level ended with a day, and the body goes on.
    case ended(Body.Level, Country, Day)

    var status: Int { 422 }
    var field: String? { "level" }

    func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .unknown(let level, let country):
            (
                messages(
                    "{country} has no such level: {level}.",
                    ["country": BodyPages.calendarName(country, messages), "level": level.name(messages)]),
                messages("Choose another level, or leave it open.")
            )
        case .ended(let level, let country, let day):
            (
                messages(
                    "{country} has had this level through {day} alone: {level}.",
                    [
                        "country": BodyPages.calendarName(country, messages), "level": level.name(messages),
                        "day": messages.day(day),
                    ]),
                messages("Type the last day of the body, or choose another level.")
            )
        }
    }
}
