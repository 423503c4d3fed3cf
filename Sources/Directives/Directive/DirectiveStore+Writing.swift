import Archive
public import Database
public import Organisation
import Reading
import WorkCalendar

/// A directive about to be kept.
struct NewDirective {
    let body: Body.ID
    let head: DraftDirective
    /// Never empty.
    let title: String
    let language: DraftLanguage
    let issuerBody: Body.ID?
    let fileName: String
    let file: BlobHash
    let assignmentCount: Int
    let person: Person.ID?
    let at: Instant
}

/// All SQL that writes directives; only actions use it.
struct DirectiveWriting {
    let connection: Connection

    func insert(_ new: NewDirective) throws -> Directive.ID {
        let head = new.head
        let issued = head.issued.flatMap { IssueDate(parsing: $0) }
        let capacity = try StoredJSON.text(head.signatory?.capacity ?? [])
        return Directive.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO directive (body_id, number, number_key, kind, language, title, issuer, issuer_folded,
                    issuer_body_id, issued, issued_on, place, signatory_name, signatory_title, file_name, blob_hash,
                    assignment_count, confirmed_by, confirmed_at, effective_on, signatory_capacity)
                VALUES (\(new.body), \(head.number), \(head.number.flatMap { DocumentNumber(parsing: $0) }?.key),
                    \(head.type.rawValue), \(new.language.rawValue), \(new.title), \(head.issuer),
                    \(head.issuer.map(SearchText.folded)), \(new.issuerBody), \(issued?.text),
                    \(issued?.firstDay ?? Day(rawValue: 0)), \(head.place), \(head.signatory?.name),
                    \(head.signatory?.title), \(new.fileName), \(new.file.bytes), \(new.assignmentCount),
                    \(new.person), \(new.at), \(head.effective.flatMap { IssueDate(parsing: $0)?.firstDay }),
                    \(capacity))
                """))
    }

    func keep(text: String, tables: String, findings: [Finding], words: String, of id: Directive.ID) throws {
        try connection.run(
            """
            INSERT INTO directive_text (directive_id, text, tables, findings)
            VALUES (\(id), \(text), \(tables), \(StoredJSON.text(findings)))
            """)
        try SearchIndex.ofDirectives.put(id.rawValue, SearchText.folded(words), in: connection)
    }

    /// Keeps the numbered passages, parents before their children, and gives them back with their numbers.
    func keep(_ provisions: [DraftProvision], of id: Directive.ID) throws -> [Provision] {
        var kept: [Provision] = []
        var ids: [String: Provision.ID] = [:]
        for (position, provision) in provisions.enumerated() where ids[provision.ref] == nil {
            let parent = provision.parent.flatMap { ids[$0] }
            let new = Provision.ID(
                rawValue: try connection.insert(
                    """
                    INSERT INTO provision (directive_id, position, ref, parent_id, heading, begins_at, ends_at)
                    VALUES (\(id), \(position), \(provision.ref), \(parent), \(provision.heading),
                        \(provision.source.start), \(provision.source.end))
                    """))
            ids[provision.ref] = new
            kept.append(
                Provision(
                    id: new, ref: provision.ref, parent: parent, heading: provision.heading, span: provision.source))
        }
        return kept
    }

    func keep(_ citation: DraftCitation, _ kind: Citation.Kind, at position: Int, of id: Directive.ID) throws {
        let key = citation.number.flatMap { DocumentNumber(parsing: $0) }?.key
        try connection.run(
            """
            INSERT INTO citation (directive_id, position, kind, number, number_key, issued, issuer, title, begins_at,
                ends_at)
            VALUES (\(id), \(position), \(kind.rawValue), \(citation.number), \(key), \(citation.date),
                \(citation.issuer), \(citation.title), \(citation.source?.start), \(citation.source?.end))
            """)
    }

    /// Keeps which texts it amends; those that are replaced as a whole are citations.
    func keep(amended texts: [AmendedText], _ amendments: [DraftAmendment], of id: Directive.ID) throws {
        for (position, text) in texts.filter({ !$0.isWhole }).enumerated() {
            let citation = amendments.first { $0.textName == text.name }?.amended
            let key = citation?.number.flatMap { DocumentNumber(parsing: $0) }?.key
            try connection.run(
                """
                INSERT INTO amended_text (directive_id, position, number, number_key, issued, title, amended_id)
                VALUES (\(id), \(position), \(citation?.number), \(key), \(citation?.date), \(citation?.title),
                    \(text.directive))
                """)
        }
    }

    func keep(recipient: NamedBody, at position: Int, of id: Directive.ID) throws {
        try connection.run(
            """
            INSERT INTO recipient (directive_id, position, name, body_id)
            VALUES (\(id), \(position), \(recipient.name), \(recipient.body))
            """)
    }

    func name(_ body: Body.ID, in id: Directive.ID) throws {
        try connection.run(
            """
            INSERT INTO directive_body (directive_id, body_id) VALUES (\(id), \(body))
            ON CONFLICT (directive_id, body_id) DO NOTHING
            """)
    }
}

extension Directive {
    /// Lets those who read for a body read this directive, because it names the body now.
    ///
    /// Called within an action that gives an assignment of it to another lead or support.
    public static func nowNames(_ body: Body.ID, in id: Directive.ID, _ act: Act) throws {
        try DirectiveWriting(connection: act.connection).name(body, in: id)
        act.touch("directive", id.rawValue)
    }
}
