import Archive
import Database
import HTML
import Journal
public import Organisation
import Reading
public import Web

/// The pages of directives: the list, taking one in, and one directive with all that hangs on it.
public struct DirectiveRoom: Capability {
    public let roots: Set<String> = ["directives"]
    public let nouns: Set<String> = ["directives"]

    let registry: Registry

    public init(_ registry: Registry) {
        self.registry = registry
    }

    public func sender(_ method: Method, _ path: Path) -> Sender {
        DirectiveRoute(method, path) == .importing ? .uploader(.importDirective) : .signedIn
    }

    public func respond(to visit: Visit) throws -> Response? {
        if visit.request.path.first == "api" { return try DirectiveAPI().respond(to: visit) }
        let caller = try visit.signedIn()
        switch DirectiveRoute(visit.request.method, visit.request.path) {
        case .list: return try list(visit, caller)
        case .importForm: return try importForm(visit, caller)
        case .importing: return try takeIn(visit, caller)
        case .show(let id): return try show(id, visit, caller)
        case .file(let id): return try file(id, visit, caller)
        case nil: return nil
        }
    }

    // MARK: The list

    private static let pageSize = 50
    /// The count stays quick: beyond this it is said as "more than".
    private static let mostCounted = 10_000

    private func list(_ visit: Visit, _ caller: Caller) throws -> Response {
        let typed = visit.request.query
        let query = DirectiveQuery(
            words: typed.filled("q") ?? "", type: typed.filled("type").flatMap(DirectiveType.init(rawValue:)),
            issuer: typed.filled("issuer") ?? "", year: typed.filled("year").flatMap(Int.init))
        let place = typed["after"].flatMap { Cursor($0) }.flatMap { DirectiveQuery.Place($0) }
        let page = try visit.database.read { connection -> DirectiveList in
            let store = DirectiveStore(connection, for: try Visibility(of: caller, in: connection))
            let found = try store.directives(query, after: place, limit: Self.pageSize + 1)
            return DirectiveList(
                query: query, directives: Array(found.prefix(Self.pageSize)), isFirstPage: place == nil,
                hasMore: found.count > Self.pageSize, count: try store.count(query, upTo: Self.mostCounted + 1),
                mostCounted: Self.mostCounted,
                drafts: place == nil && query.isEmpty ? try PendingDraftStore(connection, for: caller).open() : [],
                mayImport: caller.may(.importDirective), messages: visit.messages)
        }
        return visit.page(visit.messages("Directives"), page.html { visit.moment($0) })
    }

    // MARK: Taking in

    private func keepers(_ visit: Visit, _ caller: Caller) throws -> [Organisation.Body] {
        try visit.database.read { try caller.keepers(on: visit.today, in: $0) }
    }

    private func importForm(_ visit: Visit, _ caller: Caller) throws -> Response {
        guard caller.may(.importDirective) else { throw GateRefusal.notAllowed }
        let keepers = try keepers(visit, caller)
        let typed = ImportForm(body: caller.home(for: .importDirective)?.body ?? keepers.first?.id)
        let page = ImportPage(
            typed: typed, keepers: keepers, token: visit.token?.text, messages: visit.messages)
        return visit.page(
            visit.messages("Take in a document"), page.html())
    }

    private func takeIn(_ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form else { return nil }
        let typed = ImportForm(form)
        do {
            guard caller.may(.importDirective) else { throw GateRefusal.notAllowed }
            let keeper = try typed.keeper()
            let (hash, name, count) = try typed.store(in: registry.blobs)
            let action = ImportDirective(
                hash, named: name, byteCount: count, keptBy: keeper, isAgain: typed.isAgain,
                recognition: RecognitionLanguage(rawValue: typed.recognition))
            let draft = try registry.taking(hash) { try visit.gate.perform(action, as: caller) }
            try registry.tookIn(hash)
            return visit.redirect(to: DraftRoute.show(draft))
        } catch let refusal as any Refusal {
            var page = ImportPage(
                typed: typed, keepers: try keepers(visit, caller), token: visit.token?.text, messages: visit.messages)
            page.problems = [FieldProblem(refusal, visit.messages)]
            if case .fileIsHere(let draft, let directive) = refusal as? DraftRefusal {
                page.here =
                    directive.map { Address(target: DirectiveRoute.show($0).path) }
                    ?? draft.map { Address(target: DraftRoute.show($0).path) }
            }
            return visit.page(
                visit.messages("Take in a document"),
                PageOptions(status: refusal.status), page.html())
        }
    }

    // MARK: One directive

    private func show(_ id: Directive.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let page = try visit.database.read { connection -> DirectivePage? in
            let store = DirectiveStore(connection, for: try Visibility(of: caller, in: connection))
            guard let directive = try store.directive(id), let content = try store.content(of: id) else { return nil }
            let history = try Journal.history(
                of: JournalSubject(kind: "directive", id: id.rawValue), limit: 100, in: connection)
            return DirectivePage(
                directive: directive, keeper: try BodyStore(connection).body(directive.body)?.name ?? "",
                content: content, provisions: try store.provisions(of: id), citations: try store.citations(of: id),
                above: try store.basisChain(of: id), below: try store.citing(id),
                amended: try store.amended(by: id), amending: try store.amending(id), today: visit.today,
                recipients: try store.recipients(of: id), reporting: try store.reporting(of: id),
                assignments: try registry.ledger.section(of: id, for: visit, in: connection),
                history: try history.map { record in
                    let person = try record.entry.actor.person.flatMap {
                        try PersonStore(connection).person(Person.ID(rawValue: $0))?.name
                    }
                    return DirectivePage.Event(
                        verb: record.entry.verb, person: person, at: visit.moment(record.entry.at),
                        number: record.number)
                }, mayFreeze: visit.asAt == nil && caller.may(.cleanSpill, at: directive.bodyPath),
                messages: visit.messages)
        }
        return page.map { visit.page($0.directive.title, PageOptions(), $0.html()) }
    }

    private func file(_ id: Directive.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let directive = try visit.database.read { connection in
            try DirectiveStore(connection, for: Visibility(of: caller, in: connection)).directive(id)
        }
        return directive.map { OriginalFile.response($0.file, named: $0.fileName, in: registry.blobs) }
    }
}
