public import WorkCalendar

/// What the ledger goes by where no law decides, as dated data.
enum LedgerRules {
    /// A value that holds from a day on, until the next of its kind.
    private struct Dated<Value: Sendable>: Sendable {
        let value: Value
        let from: Day
    }

    /// Ascending by their first day.
    private static let soon = dated("soon") { Int($0) }
    private static let rolls = dated("roll") { RollRule(rawValue: String($0)) }

    private static func dated<Value: Sendable>(_ name: String, _ read: (Substring) -> Value?) -> [Dated<Value>] {
        rows.compactMap { fields in
            guard fields.count >= 3, fields[0] == name, let value = read(fields[1]),
                let from = try? Day(parsing: fields[2])
            else { return nil }
            return Dated(value: value, from: from)
        }.sorted { $0.from < $1.from }
    }

    private static let rows: [[Substring]] = {
        guard let file = Embedded.files.first(where: { $0.name == "Dues/rules.csv" }) else { return [] }
        let text = file.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        return text.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    }()

    /// How many working days ahead are soon on a day.
    static func soonWorkingDays(on day: Day) -> Int {
        guard let rule = soon.last(where: { $0.from <= day }) else {
            preconditionFailure("Dues/rules.csv has no rule for \(day)")
        }
        return rule.value
    }

    /// What days off do with a last day in time that words name; none before the first rule.
    static func roll(on day: Day) -> RollRule { rolls.last { $0.from <= day }?.value ?? .none }
}

extension LedgerClock {
    /// The clock of a place on a day: what is soon is counted in that country's working days.
    public init(today: Day, in country: Country?, asAt: Day? = nil) {
        // Days off that follow the last of them are as near.
        let after = WorkingDays(of: country).day(
            after: today, workingDays: LedgerRules.soonWorkingDays(on: today) + 1)
        self.init(today: today, soonThrough: after.adding(days: -1), asAt: asAt)
    }
}
