public import Database
public import WorkCalendar

/// The words of an entry while they are kept apart.
public struct TakenWords: Sendable, Hashable {
    public let number: Int64
    public let change: String
    public let salt: [UInt8]

    public init(number: Int64, change: String, salt: [UInt8]) {
        (self.number, self.change, self.salt) = (number, change, salt)
    }
}

/// All SQL that takes the words of entries out of the journal, and puts them back.
public struct JournalWordsStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// The number that the next entry of this transaction will have; until its end nobody else appends.
    public func nextNumber() throws -> Int64 { try Journal.lockHead(in: connection).number + 1 }

    /// Notes which other subjects an entry keeps the state of.
    public func note(_ subjects: [JournalSubject], in number: Int64) throws {
        for subject in subjects {
            try connection.run(
                """
                INSERT INTO journal_state (subject_kind, subject_id, number)
                VALUES (\(subject.kind), \(subject.id), \(number)) ON CONFLICT DO NOTHING
                """)
        }
    }

    /// The entries on a subject, and those that keep its state, from a moment on; what speaks of removals is none.
    public func entries(on subject: JournalSubject, from moment: Instant?) throws -> [Int64] {
        let start = moment ?? Instant(rawValue: .min)
        let own = try connection.rows(
            """
            SELECT number FROM journal
            WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id) AND at >= \(start)
            ORDER BY at, number LIMIT 100000
            """
        ) { try $0.int64(0) }
        let beside = try connection.rows(
            """
            SELECT s.number FROM journal_state s JOIN journal j ON j.number = s.number
            WHERE s.subject_kind = \(subject.kind) AND s.subject_id = \(subject.id) AND j.at >= \(start)
            AND j.subject_kind NOT IN \(values: WordRemoval.subjectKinds)
            ORDER BY s.number LIMIT 100000
            """
        ) { try $0.int64(0) }
        return own + beside
    }

    /// The entries of the one deed that ends with its entry on a subject, the last first.
    public func deed(_ verb: String, endingWith subject: JournalSubject) throws -> [JournalRecord] {
        let last = try connection.first(
            """
            SELECT \(Journal.columns) FROM journal
            WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id) AND verb = \(verb)
            ORDER BY at, number LIMIT 1
            """, Journal.record)
        guard let last else { return [] }
        let earlier = try connection.rows(
            """
            SELECT \(Journal.columns) FROM journal
            WHERE verb = \(verb) AND at = \(last.entry.at) AND number < \(last.number)
            ORDER BY number DESC LIMIT 100000
            """, Journal.record)
        let own = zip(earlier, (1...).lazy.map { last.number - $0 }).prefix { record, number in
            record.number == number && record.entry.subject.kind != subject.kind
        }
        return [last] + own.map(\.0)
    }

    /// The last entry before a moment that keeps the state of a subject.
    public func state(of subject: JournalSubject, before moment: Instant) throws -> JournalRecord? {
        let own = try connection.first(
            """
            SELECT \(Journal.columns) FROM journal
            WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id) AND at < \(moment)
            AND change IS NOT NULL ORDER BY at DESC, number DESC LIMIT 1
            """, Journal.record)
        let beside =
            try connection.first(
                """
                SELECT MAX(s.number) FROM journal_state s JOIN journal j ON j.number = s.number
                WHERE s.subject_kind = \(subject.kind) AND s.subject_id = \(subject.id) AND j.at < \(moment)
                AND j.change IS NOT NULL
                """
            ) { try $0.optionalInt64(0) } ?? nil
        guard let beside, beside > own?.number ?? 0 else { return own }
        return try Journal.entry(beside, in: connection)
    }

    /// The subjects that these entries are on, and whose state they keep.
    public func subjects(of numbers: [Int64]) throws -> Set<JournalSubject> {
        var found: Set<JournalSubject> = []
        for part in Self.parts(numbers) {
            found.formUnion(
                try connection.rows(
                    """
                    SELECT subject_kind, subject_id FROM journal WHERE number IN \(values: part)
                    UNION SELECT subject_kind, subject_id FROM journal_state WHERE number IN \(values: part)
                    ORDER BY 1, 2 LIMIT 100000
                    """
                ) { JournalSubject(kind: try $0.string(0), id: try $0.int64(1)) })
        }
        return found
    }

    /// Takes out the words of entries; a later entry must say so, and `saying` is its number.
    ///
    /// - Throws: `DatabaseError` for entries that commit to personal data, which is erased by its own right.
    public func takeOut(_ numbers: [Int64], saying later: Int64) throws -> [TakenWords] {
        var taken: [TakenWords] = []
        for part in Self.parts(numbers) {
            let personal = try connection.first(
                "SELECT COUNT(*) FROM journal_personal WHERE number IN \(values: part)"
            ) { try $0.int(0) }
            guard personal == 0 else {
                throw DatabaseError(.SQLITE_CONSTRAINT, "Entries with personal data are erased by law alone.")
            }
            taken += try connection.rows(
                """
                SELECT number, change, salt FROM journal
                WHERE number IN \(values: part) AND change IS NOT NULL AND salt IS NOT NULL ORDER BY number LIMIT 1000
                """
            ) { TakenWords(number: try $0.int64(0), change: try $0.string(1), salt: try $0.bytes(2)) }
            try connection.run(
                """
                UPDATE journal SET change = NULL, salt = NULL, removed_by = \(later)
                WHERE number IN \(values: part) AND change IS NOT NULL
                """)
        }
        return taken
    }

    public func putBack(_ words: [TakenWords]) throws {
        for taken in words {
            try connection.run(
                """
                UPDATE journal SET change = \(taken.change), salt = \(taken.salt), removed_by = NULL
                WHERE number = \(taken.number)
                """)
        }
    }

    /// Says anew which entry tells that the words of these are gone.
    public func name(_ later: Int64, for numbers: [Int64]) throws {
        for part in Self.parts(numbers) {
            try connection.run(
                "UPDATE journal SET removed_by = \(later) WHERE number IN \(values: part) AND change IS NULL")
        }
    }

    private static func parts(_ numbers: [Int64]) -> [[Int64]] {
        stride(from: 0, to: numbers.count, by: 500).map { Array(numbers[$0..<min($0 + 500, numbers.count)]) }
    }
}
