public import Organisation
public import Web
import Database
import Directives
import HTML

/// Where spills of state secrets are frozen, told of and removed.
public struct SpillRoom: Capability {
    public let roots: Set<String> = ["spills"]
    public let nouns: Set<String> = ["spills"]
    let sweep: SpillSweep

    public init(_ sweep: SpillSweep) {
        self.sweep = sweep
    }

    public func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        guard caller.may(.cleanSpill) else { throw GateRefusal.notAllowed }
        if visit.request.path.first == "api" { return try SpillAPI(sweep: sweep).respond(to: visit, caller) }
        return switch SpillRoute(visit.request.method, visit.request.path) {
        case .list: try list(visit, caller)
        case .directiveForm(let id): try form(.directive, id.rawValue, visit, caller)
        case .draftForm(let id): try form(.draft, id.rawValue, visit, caller)
        case .freeze: try freeze(visit, caller)
        case .show(let id): try show(id, visit, caller)
        case .tell(let id): try tell(id, visit, caller)
        case .lift(let id): try lift(id, visit, caller)
        case .remove(let id): try remove(id, visit, caller)
        case .destroy(let id, let backup): try destroy(id, backup, visit, caller)
        case nil: nil
        }
    }

    private func pages(_ visit: Visit) -> SpillPages {
        SpillPages(messages: visit.messages, token: visit.token?.text, moment: { visit.moment($0) })
    }

    private func list(_ visit: Visit, _ caller: Caller) throws -> Response {
        let (spills, next) = try SpillAPI.page(visit, caller)
        let address = next.map { Address(SpillRoute.list, query: [("after", $0)]) }
        return visit.page(visit.messages("Spills of state secrets"), pages(visit).list(spills, next: address))
    }

    private func form(
        _ kind: Spill.Kind, _ id: Int64, _ visit: Visit, _ caller: Caller, _ refusal: (any Refusal)? = nil
    ) throws -> Response? {
        let text = try visit.database.read { try SpilledTextStore($0).text(kind, id) }
        guard let text, caller.may(.cleanSpill, at: text.bodyPath) else { return nil }
        let page = pages(visit).freezing(
            kind, id, reason: visit.request.form?["reason"] ?? "",
            problems: refusal.map { [FieldProblem($0, visit.messages)] } ?? [])
        return visit.page(
            visit.messages("Freeze as a state secret"), PageOptions(status: refusal?.status ?? 200), page)
    }

    private func freeze(_ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form, let kind = form["kind"].flatMap(Spill.Kind.init(rawValue:)),
            let id = form["id"].flatMap({ Spill.ID(segment: $0) })?.rawValue
        else { return nil }
        do {
            let spill = try visit.gate.perform(FreezeSpill(kind, id, reason: form["reason"] ?? ""), as: caller)
            sweep.wake()
            return visit.redirect(to: SpillRoute.show(spill), saying: visit.messages("Nobody sees the text any more."))
        } catch let refusal as SpillRefusal where refusal.field != nil {
            return try self.form(kind, id, visit, caller, refusal)
        }
    }

    private func show(
        _ id: Spill.ID, _ visit: Visit, _ caller: Caller, _ typed: SpillPages.Typed = SpillPages.Typed(),
        status: Int = 200
    ) throws -> Response? {
        guard let report = try SpillAPI.report(id, visit, caller) else { return nil }
        let pages = pages(visit)
        return visit.page(pages.name(report.spill), PageOptions(status: status), pages.show(report, typed))
    }

    /// Performs a deed on a spill; what is refused leads back to its page with what was typed.
    private func perform<A: Action>(
        _ action: A, _ deed: String, on id: Spill.ID, _ visit: Visit, _ caller: Caller, saying words: String
    ) throws -> Response? {
        do {
            try visit.gate.perform(action, as: caller)
        } catch let refusal as SpillRefusal where refusal.status != 404 {
            let form = visit.request.form
            let typed = SpillPages.Typed(
                who: form?["who"] ?? "", ground: form?["ground"] ?? "", deed: deed,
                problems: [FieldProblem(refusal, visit.messages)])
            return try show(id, visit, caller, typed, status: refusal.status)
        }
        sweep.wake()
        return visit.redirect(to: SpillRoute.show(id), saying: words)
    }

    private func tell(_ id: Spill.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form else { return nil }
        return try perform(
            TellOfSpill(id, who: form["who"] ?? ""), "tell", on: id, visit, caller,
            saying: visit.messages("It is noted who was told."))
    }

    private func lift(_ id: Spill.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form else { return nil }
        return try perform(
            LiftSpill(id, ground: form["ground"] ?? ""), "lift", on: id, visit, caller,
            saying: visit.messages("All was put back as it was."))
    }

    private func remove(_ id: Spill.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form else { return nil }
        return try perform(
            RemoveSpill(id, ground: form["ground"] ?? "", isSure: form["sure"] == "yes"), "remove", on: id, visit,
            caller, saying: visit.messages("It was removed; the disk is being cleared."))
    }

    private func destroy(
        _ id: Spill.ID, _ backup: MadeBackup.ID, _ visit: Visit, _ caller: Caller
    ) throws -> Response? {
        guard visit.request.form != nil else { return nil }
        return try perform(
            NoteBackupDestroyed(backup, holding: id), "destroy", on: id, visit, caller,
            saying: visit.messages("It is noted that the backup is destroyed."))
    }
}
