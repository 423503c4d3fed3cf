/// A time in which a clock stands still, as while an applicant completes the papers.
///
/// From its first day no day counts; the day on which work resumes counts again. A pause without an end has no due
/// day; wait for it to end.
public struct Pause: Hashable, Sendable, Codable {
    /// The first day that does not count.
    public let from: Day
    /// The first day that counts again, later than `from`.
    public let resumed: Day

    /// `nil` when the pause would end before it begins or on the same day.
    public init?(from: Day, resumed: Day) {
        guard from < resumed else { return nil }
        self.from = from
        self.resumed = resumed
    }

    /// These pauses in order, those that touch or overlap made one.
    static func merged(_ pauses: [Pause]) -> [Pause] {
        pauses.sorted { $0.from < $1.from }.reduce(into: []) { merged, pause in
            guard let last = merged.last, pause.from <= last.resumed else { return merged.append(pause) }
            merged[merged.count - 1] = Pause(widening: last, to: max(last.resumed, pause.resumed))
        }
    }

    private init(widening pause: Pause, to resumed: Day) {
        from = pause.from
        self.resumed = resumed
    }
}
