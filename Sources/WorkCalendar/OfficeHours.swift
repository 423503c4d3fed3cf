/// The times on the clock between which an office is open on a working day.
public struct OfficeHours: Hashable, Sendable {
    /// Opening and closing, in the order of the day, none touching the next; at least one.
    public let sessions: [Range<TimeOfDay>]

    /// Takes the sessions of a day; `nil` when there are none or they do not follow each other.
    public init?(sessions: [Range<TimeOfDay>]) {
        guard !sessions.isEmpty, sessions.allSatisfy({ !$0.isEmpty }),
            zip(sessions, sessions.dropFirst()).allSatisfy({ $0.upperBound < $1.lowerBound })
        else { return nil }
        self.sessions = sessions
    }

    /// Reads "07:30-11:30 13:00-17:00"; `nil` when the text is not such hours.
    public init?(parsing text: some StringProtocol) {
        var sessions: [Range<TimeOfDay>] = []
        for part in text.split(separator: " ") {
            let times = part.split(separator: "-", omittingEmptySubsequences: false).map { TimeOfDay(parsing: $0) }
            guard times.count == 2, let open = times[0], let close = times[1], open < close else { return nil }
            sessions.append(open..<close)
        }
        self.init(sessions: sessions)
    }

    /// "07:30-11:30 13:00-17:00".
    public var text: String {
        sessions.map { "\($0.lowerBound.text)-\($0.upperBound.text)" }.joined(separator: " ")
    }

    public var opening: TimeOfDay { sessions.first?.lowerBound ?? .midnight }
    public var closing: TimeOfDay { sessions.last?.upperBound ?? .midnight }

    /// Seconds worked on a whole day.
    public var secondsPerDay: Int {
        sessions.reduce(0) { $0 + $1.upperBound.seconds - $1.lowerBound.seconds }
    }

    /// Seconds of work left on the day from this time on.
    func secondsLeft(from time: TimeOfDay) -> Int {
        sessions.reduce(0) { $0 + max(0, $1.upperBound.seconds - max($1.lowerBound.seconds, time.seconds)) }
    }

    /// The time at which so many seconds of work are done, counted from a time of the same day; closing if too many.
    func time(after start: TimeOfDay, working seconds: Int) -> TimeOfDay {
        var left = seconds
        for session in sessions where session.upperBound > start {
            let open = max(session.lowerBound.seconds, start.seconds)
            let length = session.upperBound.seconds - open
            if left <= length { return TimeOfDay(secondsFromMidnight: open + left) }
            left -= length
        }
        return closing
    }
}
