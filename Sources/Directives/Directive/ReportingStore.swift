public import Database
import Organisation
import Reading

/// All SQL on reporting obligations.
extension DirectiveStore {
    /// What a directive orders to be reported, in the order of its text; none where it may not be seen.
    public func reporting(of id: Directive.ID) throws -> [ReportingObligation] {
        let bodies = try connection.rows(
            """
            SELECT b.obligation_id, b.name, b.body_id
            FROM reporting_body b JOIN reporting_obligation o ON o.id = b.obligation_id
            WHERE o.directive_id = \(id) ORDER BY b.obligation_id, b.position LIMIT 10000
            """
        ) { row in
            (
                obligation: try row.id(0) as ReportingObligation.ID,
                body: NamedBody(name: try row.string(1), body: try row.optionalID(2))
            )
        }
        let byObligation = Dictionary(grouping: bodies, by: \.obligation).mapValues { $0.map(\.body) }
        return try connection.rows(
            """
            SELECT o.id, o.recipient, o.recipient_body_id, o.subject, o.recurrence, o.due, o.on_request, o.begins_at,
                o.ends_at
            FROM reporting_obligation o JOIN directive d ON d.id = o.directive_id
            WHERE o.directive_id = \(id) AND \(visibility.ofDirectives) ORDER BY o.position LIMIT 1000
            """
        ) { row in
            let id: ReportingObligation.ID = try row.id(0)
            let body: Organisation.Body.ID? = try row.optionalID(2)
            let start = try row.optionalInt(7), end = try row.optionalInt(8)
            return ReportingObligation(
                id: id, who: byObligation[id] ?? [],
                to: try row.optionalString(1).map { NamedBody(name: $0, body: body) },
                subject: try row.optionalString(3),
                terms: ReportingTerms(
                    recurrence: try row.optionalString(4), by: try row.optionalString(5),
                    isOnRequest: try row.bool(6)),
                span: start.flatMap { start in end.map { Span(start: start, end: $0) } })
        }
    }
}

extension DirectiveWriting {
    /// Keeps what is to be reported, with the bodies that its names mean.
    func keep(
        _ report: DraftReporting, who: [NamedBody], to: NamedBody?, at position: Int, of id: Directive.ID
    ) throws {
        let terms = ReportingTerms(report)
        let obligation = ReportingObligation.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO reporting_obligation (directive_id, position, recipient, recipient_body_id, subject,
                    recurrence, due, on_request, begins_at, ends_at)
                VALUES (\(id), \(position), \(to?.name), \(to?.body), \(report.what), \(terms.recurrence), \(terms.by),
                    \(terms.isOnRequest), \(report.source?.start), \(report.source?.end))
                """))
        for (place, body) in who.enumerated() {
            try connection.run(
                """
                INSERT INTO reporting_body (obligation_id, position, name, body_id)
                VALUES (\(obligation), \(place), \(body.name), \(body.body))
                """)
        }
    }
}
