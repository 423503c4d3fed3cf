import Archive
import Database
import HTML
import Organisation
import Reading
import Web
import WorkCalendar

/// Directives as JSON, below /api/v1/directives.
struct DirectiveAPI {
    /// A directive as programs see it.
    struct Item: Encodable, Sendable {
        let id: Int64
        let number: String?
        let type: String
        let language: String
        let title: String
        let issuer: String?
        let issuerBody: Int64?
        let issued: String?
        let effective: String?
        let place: String?
        let signatory: DraftDirective.Signatory?
        let body: Int64
        let assignments: Int
        let sha256: String
        let confirmedAt: String

        init(_ directive: Directive) {
            (id, number, type) = (directive.id.rawValue, directive.number, directive.type.rawValue)
            (language, title, issuer) = (directive.language.rawValue, directive.title, directive.issuer)
            (issuerBody, issued) = (directive.issuerBody?.rawValue, directive.issued?.text)
            (effective, signatory) = (directive.effective?.iso, directive.signatory)
            (place, body) = (directive.place, directive.body.rawValue)
            (assignments, sha256) = (directive.assignmentCount, directive.file.text)
            confirmedAt = directive.confirmedAt.iso
        }
    }

    /// A directive with what it cites and whom it was sent to.
    struct Detail: Encodable, Sendable {
        struct Cited: Encodable, Sendable {
            let kind: String
            let number: String?
            let issued: String?
            let issuer: String?
            let title: String?
            /// The directive cited, where it is here.
            let directive: Int64?
        }

        struct Named: Encodable, Sendable {
            let name: String
            let body: Int64?

            init(_ named: NamedBody) { (name, body) = (named.name, named.body?.rawValue) }
        }

        /// What is to be reported; start and end in UTF-8 bytes of the text.
        struct Reporting: Encodable, Sendable {
            let id: Int64
            let who: [Named]
            let to: Named?
            let subject: String?
            let recurrence: String?
            let by: String?
            let onRequest: Bool
            let start: Int?
            let end: Int?

            init(_ item: ReportingObligation) {
                (id, who, to) = (item.id.rawValue, item.who.map { Named($0) }, item.to.map { Named($0) })
                (subject, recurrence, by) = (item.subject, item.terms.recurrence, item.terms.by)
                (onRequest, start, end) = (item.terms.isOnRequest, item.span?.start, item.span?.end)
            }
        }

        let directive: Item
        let cites: [Cited]
        let citedBy: [Int64]
        let recipients: [Named]
        let reporting: [Reporting]
    }

    /// A numbered passage, in UTF-8 bytes of the text.
    struct ProvisionItem: Encodable, Sendable {
        let id: Int64
        let ref: String
        let parent: Int64?
        let heading: String?
        let start: Int
        let end: Int
    }

    func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.caller(who: .readLedger)
        let parts = visit.apiSegments
        guard visit.request.method == .get else { return nil }
        if parts.count == 1 { return try list(visit, caller) }
        guard let id = Directive.ID(segment: parts[1]), parts.count < 4 else { return nil }
        return try visit.database.read { connection -> Response? in
            let store = DirectiveStore(connection, for: try Visibility(of: caller, in: connection))
            guard let directive = try store.directive(id) else { return nil }
            switch parts.count == 3 ? parts[2] : nil {
            case nil: return try .json(encoding: try detail(directive, store))
            case "provisions": return try .json(encoding: ListPage(try provisions(id, store), next: nil))
            case "text":
                return try store.content(of: id).map { .text($0.text) }
            default: return nil
            }
        }
    }

    private func list(_ visit: Visit, _ caller: Caller) throws -> Response {
        let (limit, cursor) = (try visit.limit(), try visit.cursor())
        let asked = visit.request.query
        let place = try cursor.map { cursor throws(APIRefusal) -> DirectiveQuery.Place in
            guard let place = DirectiveQuery.Place(cursor) else { throw .parameter("after") }
            return place
        }
        let type = try asked.filled("type").map { word throws(APIRefusal) -> DirectiveType in
            guard let type = DirectiveType(rawValue: word) else { throw .parameter("type") }
            return type
        }
        let year = try asked.filled("year").map { word throws(APIRefusal) -> Int in
            guard let year = Int(word), (1...9999).contains(year) else { throw .parameter("year") }
            return year
        }
        let query = DirectiveQuery(
            words: try visit.text("q") ?? "", type: type, issuer: try visit.text("issuer") ?? "", year: year)
        let directives = try visit.database.read { connection in
            try DirectiveStore(connection, for: Visibility(of: caller, in: connection))
                .directives(query, after: place, limit: limit)
        }
        let next = directives.count == limit ? directives.last?.listPlace.cursor.printed : nil
        return try .json(encoding: ListPage(directives.map { Item($0) }, next: next))
    }

    private func detail(_ directive: Directive, _ store: DirectiveStore) throws -> Detail {
        Detail(
            directive: Item(directive),
            cites: try store.citations(of: directive.id).map { citation in
                Detail.Cited(
                    kind: citation.kind.rawValue, number: citation.number, issued: citation.issued?.text,
                    issuer: citation.issuer, title: citation.title, directive: citation.cited?.rawValue)
            }, citedBy: try store.citing(directive.id).map(\.directive.rawValue),
            recipients: try store.recipients(of: directive.id).map { Detail.Named($0) },
            reporting: try store.reporting(of: directive.id).map { Detail.Reporting($0) })
    }

    private func provisions(_ id: Directive.ID, _ store: DirectiveStore) throws -> [ProvisionItem] {
        try store.provisions(of: id).map { provision in
            ProvisionItem(
                id: provision.id.rawValue, ref: provision.ref, parent: provision.parent?.rawValue,
                heading: provision.heading, start: provision.span.start, end: provision.span.end)
        }
    }
}
