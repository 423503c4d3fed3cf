import Database
import Organisation
import WorkCalendar

/// All SQL on the kept counts: they make the figures of a ledger of any length cheap to tell.
struct TallyStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// How many there are in all, in a body's subtree or everywhere.
    func total(of body: Body.ID?, scope: Int64) throws -> Int {
        try connection.first(
            """
            SELECT SUM(count) FROM assignment_tally
            WHERE body_id = \(body?.rawValue ?? 0) AND scope = \(scope) AND grain = 0
            """
        ) { try $0.optionalInt(0) ?? 0 } ?? 0
    }

    /// How many stand how on the clock's day, of those due in the days given.
    func counts(
        of body: Body.ID?, scope: Int64, on clock: LedgerClock, due: LedgerFilter.DueRange?
    ) throws -> LedgerCounts {
        var counts: [AssignmentState: Int] = [:]
        let statement = statement(body: body?.rawValue ?? 0, scope: scope, clock: clock, due: due)
        let sums = try connection.rows(statement) { row in
            (bucket: TallyBucket(rawValue: try row.int64(0)), when: try row.int64(1), count: try row.int(2))
        }
        for sum in sums {
            if let bucket = sum.bucket { counts[bucket.state(when: sum.when), default: 0] += sum.count }
        }
        return LedgerCounts(byState: counts)
    }

    /// Sums by bucket and by when it is due: 0 before today, 1 soon, 2 later, 3 never.
    func statement(body: Int64, scope: Int64, clock: LedgerClock, due: LedgerFilter.DueRange?) -> SQL {
        let of: SQL = "body_id = \(body) AND scope = \(scope)"
        if let due {
            let (first, last) = due.days(from: clock.today)
            return """
                SELECT bucket, \(Self.when(clock)) AS due_when, SUM(count) FROM assignment_tally
                WHERE \(of) AND grain = 1 AND period >= \(first ?? .earliest)
                AND period <= \(min(last ?? .latest, Day.latest.adding(days: -1))) GROUP BY bucket, due_when
                """
        }
        // Whole months where today and the end of soon do not part them, days where they do.
        let (first, next) = (clock.today.startOfMonth, clock.soonThrough.endOfMonth.adding(days: 1))
        return """
            SELECT bucket, 0 AS due_when, SUM(count) FROM assignment_tally
            WHERE \(of) AND grain = 0 AND period < \(first) GROUP BY bucket
            UNION ALL SELECT bucket, \(Self.when(clock)) AS due_when, SUM(count) FROM assignment_tally
            WHERE \(of) AND grain = 1 AND period >= \(first) AND period < \(next) GROUP BY bucket, due_when
            UNION ALL SELECT bucket, \(Self.when(clock)) AS due_when, SUM(count) FROM assignment_tally
            WHERE \(of) AND grain = 0 AND period >= \(next) GROUP BY bucket, due_when
            """
    }

    private static func when(_ clock: LedgerClock) -> SQL {
        """
        CASE WHEN period < \(clock.today) THEN 0 WHEN period <= \(clock.soonThrough) THEN 1
        WHEN period < \(Day.latest) THEN 2 ELSE 3 END
        """
    }

    /// Adds the differences, each to its day and its month.
    ///
    /// They are written in the key's order, so that two writers wait for each other instead of blocking each other.
    func add(_ change: TallyChange) throws {
        for (key, difference) in change.differences.sorted(by: { $0.key < $1.key }) where difference != 0 {
            difference > 0 ? try raise(key, by: difference) : try lower(key, by: -difference)
        }
    }

    private func raise(_ key: TallyChange.Key, by difference: Int64) throws {
        try connection.run(
            """
            INSERT INTO assignment_tally (body_id, scope, grain, period, bucket, count)
            VALUES (\(key.body), \(key.scope), \(key.grain), \(key.period), \(key.bucket), \(difference))
            ON CONFLICT (body_id, scope, grain, period, bucket)
            DO UPDATE SET count = assignment_tally.count + excluded.count
            """)
    }

    /// The schema refuses a count below none.
    private func lower(_ key: TallyChange.Key, by difference: Int64) throws {
        try connection.run(
            """
            UPDATE assignment_tally SET count = count - \(difference)
            WHERE body_id = \(key.body) AND scope = \(key.scope) AND grain = \(key.grain)
                AND period = \(key.period) AND bucket = \(key.bucket)
            """)
    }
}

extension TallyBucket {
    init(phase: Assignment.Phase, due: Day?, done: Day?) {
        switch phase {
        case .open: self = .open
        case .withdrawn: self = .withdrawn
        case .done: self = (done ?? .earliest) > (due ?? .latest) ? .doneLate : .doneInTime
        }
    }

    /// - Parameter when: 0 before today, 1 soon, 2 later, 3 never.
    func state(when: Int64) -> AssignmentState {
        switch self {
        case .doneInTime: .doneInTime
        case .doneLate: .doneLate
        case .withdrawn: .withdrawn
        case .open: [.overdue, .soon, .notDue][safe: Int(when)] ?? .noDeadline
        }
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
