public import Archive
public import Database
public import Organisation
import Reading
import WorkCalendar

/// All SQL that reads directives.
///
/// Every way in takes a `Visibility`, so that none can forget it.
public struct DirectiveStore {
    let connection: Connection
    let visibility: Visibility

    public init(_ connection: Connection, for visibility: Visibility) {
        self.connection = connection
        self.visibility = visibility
    }

    private static let columns: SQL = """
        d.id, d.body_id, b.path, d.number, d.kind, d.language, d.title, d.issuer, d.issuer_body_id, d.issued, d.place,
        d.signatory_name, d.signatory_title, d.file_name, d.blob_hash, d.assignment_count, d.confirmed_at,
        d.effective_on, d.signatory_capacity
        """
    private static let tables: SQL = "directive d JOIN body b ON b.id = d.body_id"

    private static func directive(_ row: Row) throws -> Directive {
        guard let file = BlobHash(bytes: try row.bytes(14)) else {
            throw DatabaseError(.SQLITE_CORRUPT, "A directive's file has no hash.")
        }
        let title = try row.optionalString(12)
        let capacity: [SigningCapacity] = try StoredJSON.value(try row.string(18))
        return Directive(
            id: try row.id(0), body: try row.id(1), bodyPath: try row.string(2), number: try row.optionalString(3),
            type: try row.raw(4), language: try row.raw(5), title: try row.string(6),
            issuer: try row.optionalString(7), issuerBody: try row.optionalID(8),
            issued: try row.optionalString(9).flatMap { IssueDate(parsing: $0) }, place: try row.optionalString(10),
            signatory: try row.optionalString(11).map { .init($0, title: title, capacity: capacity) },
            fileName: try row.string(13), file: file, assignmentCount: try row.int(15),
            confirmedAt: try row.instant(16), effective: try row.optionalDay(17))
    }

    /// `nil` where there is none, or the reader may not see it.
    public func directive(_ id: Directive.ID) throws -> Directive? {
        try connection.first(
            "SELECT \(Self.columns) FROM \(Self.tables) WHERE d.id = \(id) AND \(visibility.ofDirectives)",
            Self.directive)
    }

    /// Those asked for, the latest issued first, after a place.
    public func directives(_ query: DirectiveQuery, after place: DirectiveQuery.Place?, limit: Int) throws
        -> [Directive]
    {
        let start: SQL = place.map { "AND (d.issued_on, d.id) < (\($0.issuedOn), \($0.id))" } ?? ""
        return try connection.rows(
            """
            SELECT \(Self.columns) FROM \(Self.tables)
            WHERE \(visibility.ofDirectives) \(Self.condition(of: query)) \(start)
            ORDER BY d.issued_on DESC, d.id DESC LIMIT \(limit)
            """, Self.directive)
    }

    /// How many there are, counted up to a limit so that the answer stays quick.
    public func count(_ query: DirectiveQuery, upTo limit: Int) throws -> Int {
        try connection.first(
            """
            SELECT COUNT(*) FROM (SELECT d.id FROM directive d
            WHERE \(visibility.ofDirectives) \(Self.condition(of: query)) LIMIT \(limit)) AS found
            """
        ) { try $0.int(0) } ?? 0
    }

    /// The best matches for words, for a search across everything.
    public func matches(_ typed: String, limit: Int) throws -> [Directive] {
        guard let query = SearchQuery(SearchText.query(typed)) else { return [] }
        return try connection.rows(
            """
            SELECT \(Self.columns) FROM \(SearchIndex.ofDirectives.ranked(query)) AS hit
            JOIN directive d ON d.id = hit.id JOIN body b ON b.id = d.body_id
            WHERE \(visibility.ofDirectives) ORDER BY hit.score, d.id LIMIT \(limit)
            """, Self.directive)
    }

    /// Directives made from the same file.
    public func directives(ofFile hash: BlobHash, keptBelow path: String) throws -> [Directive] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM \(Self.tables)
            WHERE d.blob_hash = \(hash.bytes) AND b.path >= \(path) AND b.path < \(path + "~")
            AND \(visibility.ofDirectives) ORDER BY d.id LIMIT 10
            """, Self.directive)
    }

    /// Directives that a body keeps under a number; where both say an issuer or a date, these agree.
    public func directives(numbered number: DocumentNumber, issuer: String?, issued: IssueDate?, keptBy body: Body.ID)
        throws -> [Directive]
    {
        let folded = issuer.map(SearchText.folded)
        return try connection.rows(
            """
            SELECT \(Self.columns) FROM \(Self.tables)
            WHERE d.number_key = \(number.key) AND d.body_id = \(body) AND \(visibility.ofDirectives)
            AND (d.issuer_folded IS NULL OR \(folded) IS NULL OR d.issuer_folded = \(folded))
            ORDER BY d.id LIMIT 10
            """, Self.directive
        ).filter { directive in
            guard let issued, let other = directive.issued else { return true }
            return issued.agrees(with: other)
        }
    }

    /// Directives of a number; where both say an issuer or a date, these agree.
    func directives(numbered number: DocumentNumber, issuer: String?, issued: IssueDate?) throws -> [Directive] {
        let folded = issuer.map(SearchText.folded)
        return try connection.rows(
            """
            SELECT \(Self.columns) FROM \(Self.tables)
            WHERE d.number_key = \(number.key) AND \(visibility.ofDirectives) ORDER BY d.id LIMIT 50
            """, Self.directive
        ).filter { directive in
            if let issued, let other = directive.issued, !issued.agrees(with: other) { return false }
            guard let folded, let other = directive.issuer.map(SearchText.folded) else { return true }
            return folded == other || folded.contains(other) || other.contains(folded)
                || issued != nil && directive.issued != nil
        }
    }

    /// The one directive that bears this number, as it is typed; `nil` where there is none, or several.
    public func directive(bearing number: String) throws -> Directive? {
        let folded = SearchText.folded(number)
        let found = try matches(number, limit: 5).filter { $0.number.map(SearchText.folded) == folded }
        return found.count == 1 ? found.first : nil
    }

    private static func condition(of query: DirectiveQuery) -> SQL {
        var parts: [SQL] = []
        if let words = SearchQuery(SearchText.query(query.words)) {
            parts.append("AND d.id IN \(SearchIndex.ofDirectives.matches(words))")
        } else if !query.words.trimmed.isEmpty {
            parts.append("AND 1 = 0")
        }
        if let type = query.type { parts.append("AND d.kind = \(type.rawValue)") }
        if let issuer = query.issuer.trimmed.nonEmpty {
            parts.append("AND d.issuer_folded LIKE \("%" + SearchText.folded(issuer) + "%")")
        }
        if let year = query.year, let first = Day(year: year, month: 1, day: 1) {
            let last = Day(year: year, month: 12, day: 31) ?? first
            parts.append("AND d.issued_on >= \(first) AND d.issued_on <= \(last)")
        }
        return parts.joined(separator: " ")
    }
}

extension Directive {
    /// Its place in lists.
    public var listPlace: DirectiveQuery.Place {
        DirectiveQuery.Place(issuedOn: Int64(issued?.firstDay.rawValue ?? 0), id: id)
    }
}
