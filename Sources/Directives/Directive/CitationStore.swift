import Archive
import Database
import Organisation

/// All SQL that links citations to the directives they mean.
struct CitationStore {
    let connection: Connection

    /// Links what a new directive cites to what is here, and what is here to the new directive.
    func link(_ id: Directive.ID) throws {
        for open in try unlinked("c.directive_id = \(id)") {
            guard let meant = try meant(by: open) else { continue }
            try connection.run("UPDATE citation SET cited_id = \(meant) WHERE id = \(open.id)")
        }
        guard
            let key = try connection.first(
                "SELECT number_key FROM directive WHERE id = \(id)", { try $0.optionalString(0) }),
            let key
        else { return }
        for open in try unlinked("c.number_key = \(key) AND c.directive_id <> \(id)") {
            guard let meant = try meant(by: open) else { continue }
            try connection.run("UPDATE citation SET cited_id = \(meant) WHERE id = \(open.id)")
        }
    }

    private struct Open {
        let id: Int64
        let directive: Directive.ID
        let body: Int64
        let key: String
        let issued: IssueDate?
        let issuer: String?
    }

    private func unlinked(_ condition: SQL) throws -> [Open] {
        try connection.rows(
            """
            SELECT c.id, c.directive_id, d.body_id, c.number_key, c.issued, c.issuer
            FROM citation c JOIN directive d ON d.id = c.directive_id
            WHERE c.cited_id IS NULL AND c.number_key IS NOT NULL AND \(condition) ORDER BY c.id LIMIT 5000
            """
        ) { row in
            Open(
                id: try row.int64(0), directive: try row.id(1), body: try row.int64(2), key: try row.string(3),
                issued: try row.optionalString(4).flatMap { IssueDate(parsing: $0) }, issuer: try row.optionalString(5))
        }
    }

    /// The one directive of that number whose date and issuer do not speak against it.
    ///
    /// Numbers come back every year and at every issuer: where two remain, the one kept by the same body is meant,
    /// and where that does not decide, none is.
    private func meant(by open: Open) throws -> Directive.ID? {
        let found = try connection.rows(
            """
            SELECT id, body_id, issued, issuer_folded FROM directive
            WHERE number_key = \(open.key) AND id <> \(open.directive) ORDER BY id LIMIT 50
            """
        ) { row in
            (
                id: try row.id(0) as Directive.ID, body: try row.int64(1),
                issued: try row.optionalString(2).flatMap { IssueDate(parsing: $0) }, issuer: try row.optionalString(3)
            )
        }
        let fitting = found.filter { candidate in
            if let a = open.issued, let b = candidate.issued, !a.agrees(with: b) { return false }
            guard let a = open.issuer.map(SearchText.folded), let b = candidate.issuer else { return true }
            return a == b || a.contains(b) || b.contains(a) || (open.issued != nil && candidate.issued != nil)
        }
        if fitting.count == 1 { return fitting.first?.id }
        let own = fitting.filter { $0.body == open.body }
        return own.count == 1 ? own.first?.id : nil
    }
}
