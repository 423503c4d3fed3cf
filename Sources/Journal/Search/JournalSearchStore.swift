public import Database
internal import WorkCalendar

/// All SQL on searching the journal.
public struct JournalSearchStore {
    /// So many bodies are asked for one by one, each on its index.
    static let fewBodies = 32

    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// The entries that fit, the newest first; those behind a place in that order.
    public func entries(
        _ filter: JournalFilter, seenBy sight: JournalSight, after place: JournalPlace? = nil, limit: Int
    ) throws -> [JournalRecord] {
        guard case .bodies(let bodies) = sight else { return try rows(filter, nil, place, limit) }
        guard bodies.count <= Self.fewBodies else { return try rows(filter, bodies, place, limit) }
        let found = try bodies.flatMap { body in
            try narrowed(filter, to: body).flatMap { try rows($0, nil, place, limit) }
        }
        let numbered = Dictionary(found.map { ($0.number, $0) }) { first, _ in first }.values
        return Array(numbered.sorted { ($0.entry.at, $0.number) > ($1.entry.at, $1.number) }.prefix(limit))
    }

    /// The same question of what was done for one body, and to it.
    private func narrowed(_ filter: JournalFilter, to body: Int64) -> [JournalFilter] {
        var (own, about) = (filter, filter)
        own.body = body
        (about.subjectKind, about.subjectID) = (JournalSight.body, body)
        let fitsOwn = filter.body == nil || filter.body == body
        let fitsAbout =
            filter.subjectKind ?? JournalSight.body == JournalSight.body && filter.subjectID ?? body == body
        return (fitsOwn ? [own] : []) + (fitsAbout ? [about] : [])
    }

    private func rows(
        _ filter: JournalFilter, _ bodies: [Int64]?, _ place: JournalPlace?, _ limit: Int
    ) throws -> [JournalRecord] {
        try connection.rows(Self.query(filter, bodies, place, limit), Journal.record)
    }

    static func query(
        _ filter: JournalFilter, _ bodies: [Int64]? = nil, _ place: JournalPlace? = nil, _ limit: Int
    ) -> SQL {
        let conditions: [SQL?] = [
            filter.from.map { "AND at >= \($0)" }, filter.until.map { "AND at < \($0)" },
            filter.person.map { "AND person = \($0)" }, filter.body.map { "AND body = \($0)" },
            filter.verb.map { "AND verb = \($0)" }, filter.subjectKind.map { "AND subject_kind = \($0)" },
            filter.subjectID.map { "AND subject_id = \($0)" },
            bodies.map {
                "AND (body IN \(values: $0) OR subject_kind = \(JournalSight.body) AND subject_id IN \(values: $0))"
            },
            place.map { "AND (at, number) < (\($0.at), \($0.number))" },
        ]
        let fitting = conditions.compactMap { $0 }.reduce("" as SQL) { $0 + " " + $1 }
        return """
            SELECT \(Journal.columns) FROM journal WHERE 1 = 1 \(fitting)
            ORDER BY at DESC, number DESC LIMIT \(limit)
            """
    }
}
