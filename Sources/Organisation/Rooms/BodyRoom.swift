public import Web
import Archive
import Database
import HTML
import Journal

/// The pages of the directory.
public struct BodyRoom: Capability {
    public let roots: Set<String> = ["bodies", "bodies.csv", "bodies.xlsx"]
    public let nouns: Set<String> = ["bodies"]

    let work: any BodyWork

    public init(work: any BodyWork) {
        self.work = work
    }

    public func sender(_ method: Method, _ path: Path) -> Sender {
        ImportRoute(method, path) == .send ? .uploader(.keepBodies) : .signedIn
    }

    public func respond(to visit: Visit) throws -> Response? {
        if visit.request.path.first == "api" { return try BodyAPI(work: work).respond(to: visit) }
        let caller = try visit.caller(who: .readLedger)
        if let route = ImportRoute(visit.request.method, visit.request.path) {
            return try TreeRoom(work: work, visit: visit, caller: caller).respond(to: route)
        }
        if let route = ExportRoute(visit.request.method, visit.request.path) {
            return try TreeRoom(work: work, visit: visit, caller: caller).respond(to: route)
        }
        if let route = ReorganisationRoute(visit.request.method, visit.request.path) {
            return try ReorganisationRoom(work: work, visit: visit, caller: caller).respond(to: route)
        }
        if let route = GroupRoute(visit.request.method, visit.request.path) { return try group(route, visit, caller) }
        return switch BodyRoute(visit.request.method, visit.request.path) {
        case .list: try list(visit, caller)
        case .show(let id): try show(id, visit, caller)
        case .addForm(let parent): try addForm(parent, visit, caller)
        case .add: try add(visit, caller)
        case .changeForm(let id): try changeForm(id, visit, caller)
        case .change(let id): try change(id, visit, caller)
        case .addAlias(let id): try addAlias(id, visit, caller)
        case .removeAlias(let id, let alias):
            try removed(RemoveAlias(alias, of: id), from: id, visit, caller)
        case nil: nil
        }
    }

    private func pages(_ visit: Visit) -> BodyPages { BodyPages(messages: visit.messages, token: visit.token?.text) }

    /// All bodies as a tree; with words or a level, those that go by them, flat.
    private func list(_ visit: Visit, _ caller: Caller) throws -> Response {
        let words = visit.request.query.filled("q") ?? ""
        let level = visit.request.query.filled("level").flatMap(Body.Level.init(rawValue:))
        let isTree = words.isEmpty && level == nil
        let page = 500
        let after = Cursor(visit.request.query["after"] ?? "")
        let bodies = try visit.database.read { connection in
            isTree
                ? try BodyStore(connection).tree(afterPath: after?.text ?? "", limit: page)
                : try BodyStore(connection).bodies(
                    matching: words.nonEmpty.map(SearchText.folded), on: level,
                    after: after.map { ($0.text, Body.ID(rawValue: $0.id)) },
                    limit: page)
        }
        let lines = bodies.map { body in
            BodyPages.Line(
                body: body, depth: isTree ? body.path.utf8.count { $0 == UInt8(ascii: "/") } - 1 : 0,
                mayChange: caller.may(.keepBodies, at: body.path))
        }
        let next =
            bodies.count == page
            ? bodies.last.map { last in
                let cursor = Cursor(text: isTree ? last.path : last.name, id: last.id.rawValue)
                return Address(
                    BodyRoute.list, query: [("q", words), ("level", level?.rawValue ?? ""), ("after", cursor.printed)])
            } : nil
        let html = pages(visit).list(lines, words: words, level: level, next: next, mayAdd: caller.may(.keepBodies))
        return visit.page(visit.messages("Bodies"), html)
    }

    private func show(
        _ id: Body.ID, _ visit: Visit, _ caller: Caller, problems: [FieldProblem] = [], typed: String = "",
        member: GroupPart.Typed = GroupPart.Typed()
    )
        throws -> Response?
    {
        guard let detail = try detail(of: id, visit, caller) else { return nil }
        let group = try visit.database.read { connection in
            detail.body.kind == .group ? try work.section(ofGroup: id, for: visit, in: connection) : ""
        }
        let html = pages(visit).show(detail, problems: problems, typedAlias: typed, member: member)
        let history = try SubjectHistory.of(JournalSubject(kind: "body", id: id.rawValue), for: visit)
            .section(visit, leads: caller.may(.readJournal, at: detail.body.path))
        return visit.page(
            detail.body.name, PageOptions(status: problems.isEmpty ? 200 : 422), "\(html)\(group)\(history)")
    }

    private func detail(of id: Body.ID, _ visit: Visit, _ caller: Caller) throws -> BodyPages.Detail? {
        try visit.database.read { connection in
            let store = BodyStore(connection)
            guard let body = try store.body(id) else { return nil }
            return BodyPages.Detail(
                body: body, ancestors: try store.ancestors(of: body), children: try store.children(of: id),
                aliases: try store.aliases(of: id),
                reorganisations: try ReorganisationStore(connection).reorganisations(of: id),
                members: body.kind == .group ? try GroupStore(connection).members(of: id) : nil,
                groups: try GroupStore(connection).groups(of: id, on: visit.today), today: visit.today,
                people: try PersonStore(connection).posts(at: id, on: visit.today),
                mayChange: caller.may(.keepBodies, at: body.path))
        }
    }

    private func addForm(_ parent: Body.ID?, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let body = try parent.flatMap { id in try visit.database.read { try BodyStore($0).body(id) } }
        guard parent == nil || body != nil else { return nil }
        guard body.map({ caller.may(.keepBodies, at: $0.path) }) ?? caller.may(.keepBodies) else {
            throw GateRefusal.notAllowed
        }
        return try formPage(BodyForm(parent: body), to: .add, visit)
    }

    private func add(_ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let sent = visit.request.form else { return nil }
        let typed = BodyForm(sent)
        do {
            let body = try visit.gate.perform(AddBody(try typed.body(), aliases: typed.otherNames), as: caller)
            return visit.redirect(
                to: BodyRoute.show(body.id), saying: visit.messages("{name} was added.", ["name": body.name]))
        } catch let refusal as any Refusal {
            return try formPage(typed, to: .add, visit, refusal)
        }
    }

    private func changeForm(_ id: Body.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let body = try visit.database.read({ try BodyStore($0).body(id) }) else { return nil }
        guard caller.may(.keepBodies, at: body.path) else { throw GateRefusal.notAllowed }
        return try formPage(BodyForm(body, visit.messages), to: .change(id), visit)
    }

    private func change(_ id: Body.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let sent = visit.request.form else { return nil }
        let typed = BodyForm(sent)
        do {
            let body = try visit.gate.perform(ChangeBody(id, to: try typed.body()), as: caller)
            return visit.redirect(
                to: BodyRoute.show(id), saying: visit.messages("{name} was changed.", ["name": body.name]))
        } catch let refusal as any Refusal {
            return try formPage(typed, to: .change(id), visit, refusal)
        }
    }

    private func formPage(_ typed: BodyForm, to route: BodyRoute, _ visit: Visit, _ refusal: (any Refusal)? = nil)
        throws
        -> Response
    {
        let messages = visit.messages
        let parent = try typed.parent.flatMap { id in try visit.database.read { try BodyStore($0).body(id)?.name } }
        let title = if case .add = route { messages("Add a body") } else { messages("Change a body") }
        let html = typed.html(
            to: route, title: title, parentName: parent, problems: refusal.map { [FieldProblem($0, messages)] } ?? [],
            token: visit.token?.text, messages)
        return visit.page(title, PageOptions(status: refusal?.status ?? 200), html)
    }

    private func addAlias(_ id: Body.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let typed = visit.request.form?["name"] ?? ""
        do {
            try visit.gate.perform(AddAlias(typed, to: id), as: caller)
            return visit.redirect(to: BodyRoute.show(id), saying: visit.messages("The name was added."))
        } catch let refusal as any Refusal where !(refusal is GateRefusal) {
            return try show(id, visit, caller, problems: [FieldProblem(refusal, visit.messages)], typed: typed)
        }
    }

    private func removed(_ action: RemoveAlias, from id: Body.ID, _ visit: Visit, _ caller: Caller) throws -> Response {
        try visit.gate.perform(action, as: caller)
        return visit.redirect(to: BodyRoute.show(id), saying: visit.messages("The name was removed."))
    }

    private func group(_ route: GroupRoute, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form else { return nil }
        var typed = GroupPart.Typed()
        let group: Body.ID
        do {
            switch route {
            case .add(let id):
                group = id
                (typed.member, typed.begins) = (form["member"] ?? "", form["begins"] ?? "")
                try addMember(typed, to: id, visit, caller)
            case .end(let id, let member):
                group = id
                (typed.last, typed.ending) = (form["last"] ?? "", member)
                guard let last = try TypedDayRefusal.day(typed.last, field: "last") else {
                    throw GroupRefusal.lastDayMissing
                }
                try visit.gate.perform(EndMember(member, of: id, last: last), as: caller)
            }
        } catch let refusal as any Refusal where refusal.field != nil {
            let id =
                switch route {
                case .add(let id), .end(let id, _): id
                }
            return try show(
                id, visit, caller, problems: [FieldProblem(refusal, visit.messages)], member: typed)
        }
        return visit.redirect(to: BodyRoute.show(group), saying: visit.messages("The members were changed."))
    }

    private func addMember(_ typed: GroupPart.Typed, to group: Body.ID, _ visit: Visit, _ caller: Caller) throws {
        let begins = try TypedDayRefusal.day(typed.begins, field: "begins")
        guard !typed.member.trimmed.isEmpty else { throw GroupRefusal.memberMissing }
        let member = try visit.database.read { connection in
            try BodyLookup(connection, on: begins ?? visit.today).body(typed.member, field: "member")
        }
        try visit.gate.perform(AddMember(member.id, to: group, from: begins), as: caller)
    }
}
