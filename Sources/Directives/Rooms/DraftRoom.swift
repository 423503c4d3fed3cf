import Archive
import Database
import HTML
import Journal
public import Organisation
import Reading
public import Web
import WorkCalendar

/// The pages of drafts: progress of reading, and the page where a person confirms.
public struct DraftRoom: Capability {
    public let roots: Set<String> = ["drafts"]
    public let nouns: Set<String> = ["drafts"]

    let registry: Registry

    public init(_ registry: Registry) {
        self.registry = registry
    }

    public func sender(_ method: Method, _ path: Path) -> Sender {
        method == .post && path.segments == ["api", "v1", "drafts"] ? .uploader(.importDirective) : .signedIn
    }

    public func respond(to visit: Visit) throws -> Response? {
        if visit.request.path.first == "api" { return try DraftAPI(room: self).respond(to: visit) }
        let caller = try visit.signedIn()
        guard let route = DraftRoute(visit.request.method, visit.request.path) else { return nil }
        switch route {
        case .show(let id): return try show(id, visit, caller)
        case .events(let id): return try events(id, visit, caller)
        case .file(let id): return try file(id, visit, caller)
        case .term(let id): return try term(id, visit)
        case .edit(let id): return try DraftEditing(room: self, visit: visit, caller: caller).answer(id)
        case .undo(let id): return try undo(id, visit, caller)
        case .decide(let id): return try DraftEditing(room: self, visit: visit, caller: caller).decide(id)
        case .confirm(let id): return try confirm(id, visit, caller)
        case .discard(let id):
            try visit.gate.perform(DiscardDraft(id), as: caller)
            return visit.redirect(to: DirectiveRoute.list, saying: visit.messages("The draft was put away."))
        case .bringBack(let id):
            try visit.gate.perform(DiscardDraft(id, isBack: true), as: caller)
            registry.reader.wake()
            return visit.redirect(to: DraftRoute.show(id))
        case .readAgain(let id):
            try visit.gate.perform(ReadAgain(id), as: caller)
            registry.reader.wake()
            return visit.redirect(to: DraftRoute.show(id))
        case .recognise(let id): return try recognise(id, visit, caller)
        }
    }

    /// Has the pages recognised anew; a refusal comes back onto the page.
    private func recognise(_ id: PendingDraft.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form else { return nil }
        let action = RecogniseAnew(
            id, in: form["recognition"].flatMap(RecognitionLanguage.init(rawValue:)),
            isDespiteCorrections: form["despite"] == "yes")
        do {
            try visit.gate.perform(action, as: caller)
            registry.reader.wake()
            return visit.redirect(to: DraftRoute.show(id))
        } catch let refusal as RecognitionRefusal {
            return try confirmPage(id, visit, caller, refusal: refusal) { _ in nil }
        }
    }

    private func draft(_ id: PendingDraft.ID, _ visit: Visit, _ caller: Caller) throws -> PendingDraft? {
        try visit.database.read { try PendingDraftStore($0, for: caller).draft(id) }
    }

    /// The draft as it stands: on its way, refused, ready, or closed.
    private func show(_ id: PendingDraft.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let draft = try draft(id, visit, caller) else { return nil }
        let progress = ProgressPage(
            draft: draft, step: registry.reader.step(of: id), token: visit.token?.text, messages: visit.messages)
        switch draft.state {
        case .waiting, .converting, .reading:
            registry.reader.wake()
            let options = PageOptions(refreshAfter: 2)
            return visit.page(draft.fileName, options, progress.underWay())
        case .refused: return visit.page(draft.fileName, PageOptions(), progress.refused())
        case .discarded: return visit.page(draft.fileName, PageOptions(), progress.discarded())
        case .confirmed:
            guard let directive = draft.directive else { return nil }
            return visit.redirect(to: DirectiveRoute.show(directive))
        case .ready:
            let typed = visit.request.query
            return try confirmPage(id, visit, caller) { page in
                if let name = typed.filled("name") {
                    let chosen = page.desk.names[BodyNames.folded(name)]
                    return .name(NameForm(name: name, chosen: chosen, names: page.names))
                }
                if let card = typed["split"].flatMap(Int.init).flatMap({ page.desk.card($0) }) {
                    return .split(SplitForm(card, version: page.draft.version))
                }
                switch typed["edit"] {
                case "head": return .head(HeadForm(page.desk.head, version: page.draft.version, page.messages))
                case "new": return .new(typed: "")
                case let number?:
                    return Int(number).flatMap { page.desk.card($0) }.map {
                        .card(CardForm($0, version: page.draft.version, page.messages))
                    }
                case nil: return nil
                }
            }
        }
    }

    /// The confirm page with what is being changed on it.
    func confirmPage(
        _ id: PendingDraft.ID, _ visit: Visit, _ caller: Caller, refusal: (any Refusal)? = nil,
        editing: (ConfirmPage) -> ConfirmPage.Editing?
    ) throws -> Response? {
        guard var page = try page(id, visit, caller) else { return nil }
        page.editing = editing(page)
        page.problems = refusal.map { [ConflictWords.problem($0, page)] } ?? []
        let title = page.desk.head.directive.title ?? page.draft.fileName
        let options = PageOptions(status: refusal?.status ?? 200, scripts: ["confirm.js"], isWide: true)
        return visit.page(title, options, page.html())
    }

    func page(_ id: PendingDraft.ID, _ visit: Visit, _ caller: Caller) throws -> ConfirmPage? {
        try visit.database.read { connection -> ConfirmPage? in
            let store = PendingDraftStore(connection, for: caller)
            guard let draft = try store.draft(id), let content = try store.content(of: draft) else { return nil }
            let country = try BodyStore(connection).body(draft.body)?.country
            return ConfirmPage(
                draft: draft, content: content, tables: try content.tables(),
                names: try LessonStore(connection).names(for: draft, on: visit.today),
                edits: try store.edits(of: draft),
                changes: try ProposedChanges(
                    on: content.desk, keptBy: draft.body, for: caller, registry.ledger, in: connection),
                sameNumber: try Self.sameNumber(content.desk, draft, caller, connection),
                mayConfirm: caller.may(.confirmDirective, at: draft.bodyPath),
                mayFreeze: caller.may(.cleanSpill, at: draft.bodyPath),
                mayKeepBodies: caller.may(.keepBodies), token: visit.token?.text, today: visit.today,
                calendar: country.map(WorkCalendar.national),
                saved: Self.saved(draft, visit), messages: visit.messages)
        }
    }

    private static func saved(_ draft: PendingDraft, _ visit: Visit) -> String {
        guard draft.version > 0 else { return visit.messages("nothing changed yet") }
        let at = visit.moment(draft.changedAt)
        guard let person = draft.changedBy else { return visit.messages("saved {time}", ["time": at]) }
        return visit.messages("saved {time} by {person}", ["time": at, "person": person])
    }

    private static func sameNumber(_ desk: Desk, _ draft: PendingDraft, _ caller: Caller, _ connection: Connection)
        throws -> Directive?
    {
        let head = desk.head.directive
        guard let number = head.number.flatMap({ DocumentNumber(parsing: $0) }) else { return nil }
        return try DirectiveStore(connection, for: Visibility(of: caller, in: connection)).directives(
            numbered: number, issuer: head.issuer, issued: head.issued.flatMap { IssueDate(parsing: $0) },
            keptBy: draft.body
        ).first
    }

    /// What words say of a term, as the fields of a form take it; an empty object where they name no time.
    private func term(_ id: PendingDraft.ID, _ visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        let content = try visit.database.read { connection -> DraftContent? in
            let store = PendingDraftStore(connection, for: caller)
            return try store.draft(id).flatMap { try store.content(of: $0) }
        }
        guard let content else { return nil }
        let words = String((visit.request.query["words"] ?? "").prefix(2000))
        guard let due = content.desk.term(in: words) else { return .json([:] as JSON) }
        let often = due.recurrence ?? ""
        return .json(
            [
                "kind": .string(due.kind.rawValue), "from": .string(TypedDate.shown(due.from, visit.messages)),
                "by": .string(TypedDate.shown(due.by, visit.messages)), "recurrence": .string(often),
                "often": .string(TermWords.recurrence(often, visit.messages)),
            ] as JSON)
    }

    private func undo(_ id: PendingDraft.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let version = visit.request.form?["version"].flatMap(Int.init) else { return nil }
        do {
            try visit.gate.perform(UndoEdit(id, version: version), as: caller)
            return visit.redirect(to: DeskPlace(id), saying: visit.messages("The change was taken back."))
        } catch let refusal as DeskRefusal {
            return try confirmPage(id, visit, caller, refusal: refusal) { _ in nil }
        }
    }

    private func confirm(_ id: PendingDraft.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form else { return nil }
        let action = ConfirmDraft(
            id, seen: form["seen"].flatMap(Int.init), isDespiteNumber: form["despite"] == "yes", into: registry.ledger)
        do {
            let directive = try visit.gate.perform(action, as: caller)
            return visit.redirect(
                to: DirectiveRoute.show(directive),
                saying: visit.messages("The directive and its assignments are kept."))
        } catch let refusal as any Refusal where !(refusal is GateRefusal) {
            return try confirmPage(id, visit, caller, refusal: refusal) { _ in nil }
        }
    }

    private func events(_ id: PendingDraft.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard try draft(id, visit, caller) != nil else { return nil }
        let stream = EventStream()
        try registry.reader.watch(id, stream, visit.messages) { try draft(id, visit, caller) }
        return .events(stream)
    }

    private func file(_ id: PendingDraft.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let draft = try draft(id, visit, caller), draft.refusal?.removesFile != true else { return nil }
        return OriginalFile.response(draft.file, named: draft.fileName, in: registry.blobs)
    }
}

/// A file as it was taken in, always to be saved and never shown: it is a stranger's.
enum OriginalFile {
    static func response(_ hash: BlobHash, named name: String, in blobs: Blobs) -> Response {
        var response = Response.file(
            blobs.path(of: hash), mediaType: "application/octet-stream", downloadName: name)
        response.headers.set("X-Content-Type-Options", "nosniff")
        response.headers.set("Content-Security-Policy", "sandbox; default-src 'none'")
        response.headers.set("Cache-Control", "private, no-cache")
        return response
    }
}
