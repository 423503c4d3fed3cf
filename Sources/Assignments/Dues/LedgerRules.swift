public import WorkCalendar

/// What the ledger goes by where no law decides, as dated data.
enum LedgerRules {
    private struct Soon {
        let workingDays: Int
        let from: Day
    }

    /// Ascending by their first day.
    private static let soon: [Soon] = rows.compactMap { fields in
        guard fields.count >= 3, fields[0] == "soon", let count = Int(fields[1]),
            let from = try? Day(parsing: fields[2])
        else { return nil }
        return Soon(workingDays: count, from: from)
    }.sorted { $0.from < $1.from }

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
        return rule.workingDays
    }
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
