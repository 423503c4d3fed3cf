public import Web
import Database
import HTML
public import Journal
import WorkCalendar

/// The auditor's pages of the journal.
public struct JournalRoom: Capability {
    public let roots: Set<String> = ["journal"]
    public let nouns: Set<String> = ["journal"]

    let key: SigningKeyFile

    /// - Parameter key: What signs where somebody asks for a head.
    public init(key: SigningKeyFile) { self.key = key }

    public func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        guard caller.may(.readJournal) else { throw GateRefusal.notAllowed }
        if visit.request.path.first == "api" { return try JournalAPI().respond(to: visit, caller) }
        return switch JournalRoute(visit.request.method, visit.request.path) {
        case .list: try list(visit, caller)
        case .show(let number): try show(number, visit, caller)
        case .proof(let number): try proof(number, visit, caller)
        case .sign: try sign(visit, caller)
        case nil: nil
        }
    }

    private func list(_ visit: Visit, _ caller: Caller) throws -> Response {
        let query = AuditQuery(visit.request.query)
        let after = JournalPlace(Cursor(visit.request.query["after"] ?? ""))
        let size = 50
        let page = try visit.database.read { connection -> JournalPages.List in
            var list = JournalPages.List(query: query)
            do {
                let filter = try query.filter(in: connection, offset: visit.offset)
                let store = AuditStore(connection: connection)
                list.records = try JournalSearchStore(connection).entries(
                    filter, seenBy: try store.sight(of: caller), after: after, limit: size)
                list.names = try store.names(in: list.records)
            } catch let refusal as any Refusal {
                list.problems = [FieldProblem(refusal, visit.messages)]
            }
            list.newest = try SignedHeadStore(connection).last()
            return list
        }
        var shown = page
        shown.next =
            page.records.count == size
            ? page.records.last.map { last in
                let cursor = Cursor(text: "\(last.entry.at.rawValue)", id: last.number)
                return Address(JournalRoute.list, query: query.items + [("after", cursor.printed)])
            } : nil
        let options = PageOptions(status: page.problems.isEmpty ? 200 : 422, isWide: true)
        return visit.page(visit.messages("Journal"), options, pages(visit).list(shown))
    }

    private func pages(_ visit: Visit) -> JournalPages {
        JournalPages(messages: visit.messages, token: visit.token?.text, moment: { visit.moment($0) })
    }

    private func show(_ number: Int64, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let page = try visit.database.read { connection -> JournalPages.Single? in
            guard let record = try Self.record(number, caller, connection) else { return nil }
            return JournalPages.Single(
                record: record, names: try AuditStore(connection: connection).names(in: [record]),
                head: try SignedHeadStore(connection).head(over: number),
                values: try PersonalStore(connection).values(of: number),
                removed: try RemovedWords(of: [record], in: connection))
        }
        return page.map { visit.page(visit.messages("Entry {number}", ["number": "\(number)"]), pages(visit).show($0)) }
    }

    private func proof(_ number: Int64, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let proof = try Self.proof(number, visit, caller) else { return nil }
        return .download(try proof.bytes(), mediaType: "application/json", as: "proof-\(number).json")
    }

    private func sign(_ visit: Visit, _ caller: Caller) throws -> Response? {
        let head = try visit.gate.perform(SignJournal(with: try key.readOrMake()), as: caller)
        let words = head.map { head in
            visit.messages(
                "Head {number} stands for {size} entries.", ["number": "\(head.number)", "size": "\(head.size)"])
        }
        return visit.redirect(to: JournalRoute.list, saying: words)
    }

    /// An entry that the caller may see.
    static func record(_ number: Int64, _ caller: Caller, _ connection: Connection) throws -> JournalRecord? {
        guard let record = try Journal.entry(number, in: connection),
            try AuditStore(connection: connection).sight(of: caller).reaches(record.entry)
        else { return nil }
        return record
    }

    /// The proof of an entry that the caller may see.
    /// - Throws: `ProofRefusal` while no head stands for it.
    static func proof(_ number: Int64, _ visit: Visit, _ caller: Caller) throws -> JournalProof? {
        try visit.database.read { connection in
            guard try record(number, caller, connection) != nil else { return nil }
            guard let proof = try Journal.proof(of: number, in: connection) else { throw ProofRefusal.notSignedYet }
            return proof
        }
    }
}

/// Why there is no proof of an entry.
enum ProofRefusal: Refusal {
    case notSignedYet

    var status: Int { 409 }
    var field: String? { nil }

    func explain(_ messages: Messages) -> (what: String, next: String) {
        (
            messages("No signed head stands for this entry yet."),
            messages("Sign the journal now on its page, or wait for the head that is signed every day.")
        )
    }
}

extension JournalPlace {
    /// The place that a cursor says; `nil` for one of another list.
    init?(_ cursor: Cursor?) {
        guard let cursor, let at = Int64(cursor.text) else { return nil }
        self.init(at: Instant(rawValue: at), number: cursor.id)
    }
}
