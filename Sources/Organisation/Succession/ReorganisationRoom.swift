import Database
import HTML
import Web

/// The pages on which bodies merge, are split, renamed, abolished and moved.
struct ReorganisationRoom {
    let work: any BodyWork
    let visit: Visit
    let caller: Caller

    private var messages: Messages { visit.messages }

    func respond(to route: ReorganisationRoute) throws -> Response? {
        switch route {
        case .form(let id): try found(id).map { try form($0, ReorganisationRequest()) }
        case .send(let id): try found(id).flatMap { try send($0) }
        case .placeForm(let id): try found(id).map { try placeForm($0, try parentName($0)) }
        case .place(let id): try found(id).flatMap { try place($0) }
        }
    }

    /// The body, when the caller may change it.
    private func found(_ id: Body.ID) throws -> Body? {
        guard let body = try visit.database.read({ try BodyStore($0).body(id) }) else { return nil }
        guard caller.may(.keepBodies, at: body.path) else { throw GateRefusal.notAllowed }
        return body
    }

    private func form(_ body: Body, _ typed: ReorganisationRequest, _ refusal: (any Refusal)? = nil) throws -> Response
    {
        let form = ReorganisationForm(body: body, typed: typed, messages: messages, token: visit.token?.text)
        return visit.page(
            messages("Merge, split, rename or abolish"), PageOptions(status: refusal?.status ?? 200),
            form.html(problems: refusal.map { [FieldProblem($0, messages)] } ?? []))
    }

    private func send(_ body: Body) throws -> Response? {
        guard let sent = visit.request.form else { return nil }
        let typed = ReorganisationRequest(sent)
        guard sent["step"] != "form" else { return try form(body, typed) }
        do {
            if sent["step"] == "confirmed" { return try carryOut(body, typed) }
            let preview = try visit.database.read { connection in
                try ReorganisationPreview(
                    typed.plan(for: body.id, in: connection), work: work, as: caller, today: visit.today, in: connection
                )
            }
            let page = ReorganisationPreviewPage(
                preview: preview, typed: typed, messages: messages, token: visit.token?.text)
            return visit.page(messages("What would change"), page.html())
        } catch let refusal as any Refusal {
            return try form(body, typed, refusal)
        }
    }

    private func carryOut(_ body: Body, _ typed: ReorganisationRequest) throws -> Response {
        let plan = try visit.database.read { try typed.plan(for: body.id, in: $0) }
        let outcome = try visit.gate.perform(ReorganiseBodies(plan, work: work), as: caller)
        return visit.redirect(
            to: BodyRoute.show(body.id),
            saying: messages(
                "It is done: {assignments} open assignments and {posts} posts were settled.",
                ["assignments": messages.number(outcome.assignments), "posts": messages.number(outcome.posts)]))
    }

    private func parentName(_ body: Body) throws -> String {
        try body.parent.flatMap { id in try visit.database.read { try BodyStore($0).body(id)?.name } } ?? ""
    }

    private func placeForm(_ body: Body, _ typed: String, _ refusal: (any Refusal)? = nil) throws -> Response {
        let form = PlaceForm(body: body, typed: typed, messages: messages, token: visit.token?.text)
        return visit.page(
            messages("Move in the tree"), PageOptions(status: refusal?.status ?? 200),
            form.html(problems: refusal.map { [FieldProblem($0, messages)] } ?? []))
    }

    private func place(_ body: Body) throws -> Response? {
        guard let typed = visit.request.form?["parent"] else { return nil }
        do {
            let parent = try typed.trimmed.nonEmpty.map { words in
                try visit.database.read { try BodyLookup($0, on: visit.today).body(words, field: "parent").id }
            }
            try visit.gate.perform(MoveBody(body.id, below: parent, work: work), as: caller)
            return visit.redirect(
                to: BodyRoute.show(body.id), saying: messages("{name} was moved.", ["name": body.name]))
        } catch let refusal as any Refusal {
            return try placeForm(body, typed, refusal)
        }
    }
}
