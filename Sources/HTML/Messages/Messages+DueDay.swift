public import WorkCalendar

extension Messages {
    /// The way to a due day, one sentence for each step; the last says so when it rests on an estimate.
    public func derivation(_ due: DueDay) -> [String] {
        let messages = self
        let steps = due.reasons.map { reason($0) }
        guard due.isEstimate else { return steps }
        let years = list(due.estimatedYears.map(String.init))
        return steps + [
            messages("The days off of {years} are not published yet, so this is an estimate.", ["years": years])
        ]
    }

    /// One step of the way, as a sentence: why it was counted, paused or rolled.
    public func reason(_ reason: DueReason) -> String {
        let messages = self
        return switch reason {
        case .stated(let day): messages("The text says {day}.", ["day": self.day(day)])
        case .assumed(let day):
            messages("The text names no day; the last of the period, {day}, is assumed.", ["day": self.day(day)])
        case .before(let day, let last):
            messages(
                "What comes before {day} is in time, so {last} is the last day.",
                ["day": self.day(day), "last": self.day(last)])
        case .counted(let period, let start, let end):
            messages(
                "{period} after {start}, which is not counted, ends on {end}.",
                ["period": self.period(period), "start": day(start), "end": day(end)])
        case .paused(let pause, let given, let end):
            messages(
                "The clock stood still from {from} until {resumed}; with {number} days given back it ends on {end}.",
                [
                    "from": day(pause.from), "resumed": day(pause.resumed), "number": number(given), "end": day(end),
                ])
        case .rolled(let from, let to, let daysOff):
            messages(
                "Rolled from {from} to {to}, because offices are closed: {reason}.",
                ["from": day(from), "to": day(to), "reason": list(unique(daysOff.map { name(of: $0) }))])
        }
    }

    private func name(of dayOff: DayOff) -> String {
        switch dayOff.kind {
        case .weekend(let weekday): self.weekday(weekday)
        case .holiday(let name), .makeUp(let name): name
        case .working: day(dayOff.day)
        }
    }

    private func unique(_ names: [String]) -> [String] {
        names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
