public import Database
import Organisation
public import Reading
import WorkCalendar

/// The words of a directive and what its check said when it was confirmed.
public struct DirectiveContent: Sendable {
    public let text: String
    public let tables: [SourceTable]
    public let findings: [Finding]
}

extension DirectiveStore {
    /// The text; `nil` where the directive may not be seen.
    public func content(of id: Directive.ID) throws -> DirectiveContent? {
        try connection.first(
            """
            SELECT t.text, t.tables, t.findings FROM directive_text t JOIN directive d ON d.id = t.directive_id
            WHERE d.id = \(id) AND \(visibility.ofDirectives)
            """
        ) { row in
            DirectiveContent(
                text: try row.string(0),
                tables: try StoredJSON.value(row.string(1), as: [StoredTable].self).map(\.table),
                findings: try StoredJSON.value(row.string(2)))
        }
    }

    /// The numbered passages in the order of the text; none where the directive may not be seen.
    public func provisions(of id: Directive.ID) throws -> [Provision] {
        try connection.rows(
            """
            SELECT p.id, p.ref, p.parent_id, p.heading, p.begins_at, p.ends_at
            FROM provision p JOIN directive d ON d.id = p.directive_id
            WHERE p.directive_id = \(id) AND \(visibility.ofDirectives) ORDER BY p.position LIMIT 20000
            """
        ) { row in
            Provision(
                id: try row.id(0), ref: try row.string(1), parent: try row.optionalID(2),
                heading: try row.optionalString(3), span: Span(start: try row.int(4), end: try row.int(5)))
        }
    }

    /// What a directive stands on and replaces, in the order of its text.
    ///
    /// A cited directive that may not be seen is left a name without a link.
    public func citations(of id: Directive.ID) throws -> [Citation] {
        try connection.rows(
            """
            SELECT c.kind, c.number, c.issued, c.issuer, c.title, c.begins_at, c.ends_at, d.id
            FROM citation c LEFT JOIN directive d ON d.id = c.cited_id AND \(visibility.ofDirectives)
            WHERE c.directive_id = \(id) ORDER BY c.kind, c.position LIMIT 1000
            """
        ) { row in
            let start = try row.optionalInt(5), end = try row.optionalInt(6)
            return Citation(
                kind: try row.raw(0), number: try row.optionalString(1),
                issued: try row.optionalString(2).flatMap { IssueDate(parsing: $0) },
                issuer: try row.optionalString(3), title: try row.optionalString(4),
                span: start.flatMap { start in end.map { Span(start: start, end: $0) } }, cited: try row.optionalID(7))
        }
    }

    /// The directives that cite this one, the latest issued first.
    public func citing(_ id: Directive.ID) throws -> [CitationLink] {
        try connection.rows(
            """
            SELECT DISTINCT c.kind, d.id, d.number, d.title, d.issued_on
            FROM citation c JOIN directive d ON d.id = c.directive_id
            WHERE c.cited_id = \(id) AND \(visibility.ofDirectives) ORDER BY d.issued_on DESC, d.id DESC LIMIT 200
            """, Self.link)
    }

    /// The directives above this one in the chain of legal basis, the nearest first, each once; at most ten steps.
    public func basisChain(of id: Directive.ID) throws -> [(step: Int, link: CitationLink)] {
        var chain: [(Int, CitationLink)] = []
        var seen: Set<Directive.ID> = [id]
        var level = [id]
        for step in 1...10 where !level.isEmpty {
            let links = try connection.rows(
                """
                SELECT DISTINCT c.kind, d.id, d.number, d.title, d.issued_on
                FROM citation c JOIN directive d ON d.id = c.cited_id
                WHERE c.directive_id IN \(values: level) AND c.kind = 'basis' AND \(visibility.ofDirectives)
                ORDER BY d.issued_on DESC, d.id DESC LIMIT 100
                """, Self.link
            ).filter { seen.insert($0.directive).inserted }
            chain += links.map { (step, $0) }
            level = links.map(\.directive)
        }
        return chain
    }

    private static func link(_ row: Row) throws -> CitationLink {
        CitationLink(
            kind: try row.raw(0), directive: try row.id(1), number: try row.optionalString(2), title: try row.string(3))
    }

    /// The texts that it amends, in the order of its own.
    func amended(by id: Directive.ID) throws -> [Citation] {
        try connection.rows(
            """
            SELECT a.number, a.issued, a.title, d.id
            FROM amended_text a LEFT JOIN directive d ON d.id = a.amended_id AND \(visibility.ofDirectives)
            WHERE a.directive_id = \(id) ORDER BY a.position LIMIT 200
            """
        ) { row in
            Citation(
                kind: .replaces, number: try row.optionalString(0),
                issued: try row.optionalString(1).flatMap { IssueDate(parsing: $0) }, issuer: nil,
                title: try row.optionalString(2), span: nil, cited: try row.optionalID(3))
        }
    }

    /// The directives that amend this one, or replace it, the latest first, with the day from which they do.
    func amending(_ id: Directive.ID) throws -> [AmendingLink] {
        try connection.rows(
            """
            SELECT d.id, d.number, d.title, d.issued_on, d.effective_on, MAX(x.is_whole)
            FROM (SELECT a.directive_id AS by_id, 0 AS is_whole FROM amended_text a WHERE a.amended_id = \(id)
                UNION ALL
                SELECT c.directive_id AS by_id, 1 AS is_whole FROM citation c
                WHERE c.cited_id = \(id) AND c.kind = 'replaces') AS x
            JOIN directive d ON d.id = x.by_id WHERE \(visibility.ofDirectives)
            GROUP BY d.id, d.number, d.title, d.issued_on, d.effective_on
            ORDER BY d.issued_on DESC, d.id DESC LIMIT 200
            """
        ) { row in
            let issued = try row.optionalDay(3).flatMap { $0.rawValue == 0 ? nil : $0 }
            return AmendingLink(
                directive: try row.id(0), number: try row.optionalString(1), title: try row.string(2),
                from: try row.optionalDay(4) ?? issued, isWhole: try row.int(5) == 1)
        }
    }

    /// Whom it was sent to, in the order of the text.
    public func recipients(of id: Directive.ID) throws -> [NamedBody] {
        try connection.rows(
            """
            SELECT r.name, r.body_id FROM recipient r JOIN directive d ON d.id = r.directive_id
            WHERE r.directive_id = \(id) AND \(visibility.ofDirectives) ORDER BY r.position LIMIT 1000
            """
        ) { NamedBody(name: try $0.string(0), body: try $0.optionalID(1)) }
    }
}
