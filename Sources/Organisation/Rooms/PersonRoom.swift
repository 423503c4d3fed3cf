public import Web
import Archive
import Database
import HTML
import Journal

/// The pages of people.
public struct PersonRoom: Capability {
    public let roots: Set<String> = ["people"]
    public let nouns: Set<String> = ["people"]

    public init() {}

    public func respond(to visit: Visit) throws -> Response? {
        if visit.request.path.first == "api" { return try PersonAPI().respond(to: visit) }
        let caller = try visit.caller(who: .readLedger)
        return switch PersonRoute(visit.request.method, visit.request.path) {
        case .list: try list(visit, caller)
        case .show(let id): try show(id, visit, caller)
        case .addForm: try addForm(visit, caller)
        case .add: try add(visit, caller)
        case .changeForm(let id): try changeForm(id, visit, caller)
        case .change(let id): try change(id, visit, caller)
        case .setPassword(let id): try setPassword(id, visit, caller)
        case .addPost(let id): try addPost(id, visit, caller)
        case .endPost(let id, let post):
            try done(EndPost(post), for: id, visit, caller, saying: visit.messages("The post was ended."))
        case .invite(let id): try invite(id, visit, caller)
        case .addStandIn(let id): try addStandIn(id, visit, caller)
        case .endStandIn(let id, let standIn):
            try done(EndStandIn(standIn), for: id, visit, caller, saying: visit.messages("It was ended."))
        case .resetCodes(let id): try resetCodes(id, visit, caller)
        case nil: nil
        }
    }

    private func pages(_ visit: Visit) -> PersonPages {
        PersonPages(messages: visit.messages, token: visit.token?.text)
    }

    private func list(_ visit: Visit, _ caller: Caller) throws -> Response {
        let words = visit.request.query.filled("q") ?? ""
        let size = 100
        let after = Cursor(visit.request.query["after"] ?? "").map { ($0.text, Person.ID(rawValue: $0.id)) }
        let people = try visit.database.read { connection in
            let store = PersonStore(connection)
            let found = try store.people(
                matching: words.isEmpty ? nil : SearchText.folded(words), after: after, limit: size)
            let posts = try store.posts(of: found.map(\.id), on: visit.today)
            return found.map { person in (person: person, posts: posts.filter { $0.person == person.id }) }
        }
        let next =
            people.count == size
            ? people.last.map { last in
                let cursor = Cursor(text: last.person.name, id: last.person.id.rawValue)
                return Address(PersonRoute.list, query: [("q", words), ("after", cursor.printed)])
            } : nil
        let html = pages(visit).list(people, words: words, next: next, mayAdd: caller.may(.keepPeople))
        return visit.page(visit.messages("People"), html)
    }

    private func show(
        _ id: Person.ID, _ visit: Visit, _ caller: Caller, _ refusal: (any Refusal)? = nil, invitation: Secret? = nil,
        typed: StandInForm = StandInForm()
    ) throws -> Response? {
        let detail = try visit.database.read { connection -> PersonPages.Detail? in
            let store = PersonStore(connection)
            guard let person = try store.person(id) else { return nil }
            let posts = try store.posts(of: id)
            let mayChange = posts.contains { caller.may(.keepPeople, at: $0.bodyPath) }
            return PersonPages.Detail(
                person: person, posts: posts, today: visit.today,
                bodies: mayChange ? try bodies(for: caller, connection) : [], mayChange: mayChange,
                standIns: try StandInStore(connection).lines(forPostsOf: id, from: visit.today),
                standingFor: try StandInStore(connection).lines(by: id, from: visit.today),
                isOwn: caller.person == id, invitation: invitation.map { link(to: $0, visit) },
                hasCodes: mayChange && caller.person != id ? try SecondFactorStore(connection).isOn(for: id) : false)
        }
        guard let detail else { return nil }
        let problems = refusal.map { [FieldProblem($0, visit.messages)] } ?? []
        let history: HTML =
            detail.mayChange
            ? try SubjectHistory.of(JournalSubject(kind: "person", id: id.rawValue), for: visit)
                .section(visit, leads: caller.may(.readJournal)) : ""
        let mayErase =
            detail.person.left != nil && detail.posts.contains { caller.may(.erasePersonalData, at: $0.bodyPath) }
        let erasure: HTML =
            mayErase
            ? "<p class=\"deeds\">\(linkButton(visit.messages("Erase personal data"), ErasureRoute.form(id)))</p>" : ""
        return visit.page(
            detail.person.name, PageOptions(status: refusal?.status ?? 200),
            "\(pages(visit).show(detail, typed: typed, problems: problems))\(history)\(erasure)")
    }

    /// Where the caller may give posts.
    private func bodies(for caller: Caller, _ connection: Connection) throws -> [Body] {
        let paths = caller.posts(for: .keepPeople).map(\.bodyPath)
        return try Set(paths).sorted().flatMap { try BodyStore(connection).subtree(of: $0) }
    }

    private func formPage(
        _ typed: PersonForm, to route: PersonRoute, _ visit: Visit, _ caller: Caller, _ refusal: (any Refusal)? = nil
    ) throws -> Response {
        let messages = visit.messages
        let isNew = if case .add = route { true } else { false }
        let places: [Body]? = isNew ? try visit.database.read { try bodies(for: caller, $0) } : nil
        let title = isNew ? messages("Add a person") : messages("Change a person")
        let html = typed.html(
            to: route, title: title, bodies: places, problems: refusal.map { [FieldProblem($0, messages)] } ?? [],
            token: visit.token?.text, messages)
        return visit.page(title, PageOptions(status: refusal?.status ?? 200), html)
    }

    private func addForm(_ visit: Visit, _ caller: Caller) throws -> Response {
        guard caller.may(.keepPeople) else { throw GateRefusal.notAllowed }
        return try formPage(PersonForm(), to: .add, visit, caller)
    }

    private func add(_ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let sent = visit.request.form else { return nil }
        let typed = PersonForm(sent)
        do {
            guard let body = Body.ID(segment: typed.body) else { throw OrganisationRefusal.noSuchBody }
            let place = try visit.database.read { try BodyStore($0).body(body)?.name }
            let password = try PasswordHash(
                chosen: sent["password"] ?? "", knowing: typed.person.wordsKnown + [place ?? ""])
            let action = AddPerson(
                typed.person, at: body, as: Role(rawValue: typed.role) ?? .reporter, title: typed.title,
                password: password)
            let id = try visit.gate.perform(action, as: caller)
            return visit.redirect(
                to: PersonRoute.show(id), saying: visit.messages("{name} was added.", ["name": typed.name.trimmed]))
        } catch let refusal as any Refusal {
            return try formPage(typed, to: .add, visit, caller, refusal)
        }
    }

    private func changeForm(_ id: Person.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let found = try visit.database.read { connection in
            let store = PersonStore(connection)
            return try store.person(id).map { ($0, try store.keptBelow(id)) }
        }
        guard let (person, path) = found else { return nil }
        guard caller.may(.keepPeople, at: path) else { throw GateRefusal.notAllowed }
        return try formPage(PersonForm(person, visit.messages), to: .change(id), visit, caller)
    }

    private func change(_ id: Person.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let sent = visit.request.form else { return nil }
        let typed = PersonForm(sent)
        do {
            let left = try TypedDayRefusal.day(typed.left, field: "left")
            return try done(
                ChangePerson(id, to: typed.person, left: left), for: id, visit, caller,
                saying: visit.messages("{name} was changed.", ["name": typed.name.trimmed]))
        } catch let refusal as any Refusal {
            return try formPage(typed, to: .change(id), visit, caller, refusal)
        }
    }

    private func setPassword(_ id: Person.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        do {
            let own = try visit.database.read { try PersonStore($0).wordsKnown(of: id) }
            guard let hash = try PasswordHash(chosen: visit.request.form?["password"] ?? "", knowing: own) else {
                throw OrganisationRefusal.passwordTooShort
            }
            return try done(
                SetPassword(of: id, to: hash), for: id, visit, caller, saying: visit.messages("The password was set."))
        } catch let refusal as any Refusal {
            return try show(id, visit, caller, refusal)
        }
    }

    private func resetCodes(_ id: Person.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        do {
            return try done(
                ResetSecondFactor(of: id), for: id, visit, caller,
                saying: visit.messages("The one-time codes were taken away."))
        } catch let refusal as SignInRefusal {
            return try show(id, visit, caller, refusal)
        }
    }

    private func addPost(_ id: Person.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let form = visit.request.form
        do {
            guard let body = form?["body"].flatMap({ Body.ID(segment: $0) }) else {
                throw OrganisationRefusal.noSuchBody
            }
            let role = form?["role"].flatMap { Role(rawValue: $0) } ?? .reporter
            return try done(
                AddPost(for: id, at: body, as: role, title: form?["title"]), for: id, visit, caller,
                saying: visit.messages("The post was given."))
        } catch let refusal as any Refusal {
            return try show(id, visit, caller, refusal)
        }
    }

    private func invite(_ id: Person.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        let secret = try visit.gate.perform(InvitePerson(id), as: caller)
        return try show(id, visit, caller, invitation: secret)
    }

    /// The whole address, as the person's browser needs it.
    private func link(to invitation: Secret, _ visit: Visit) -> String {
        let host = visit.request.headers["Host"] ?? ""
        return (visit.isSecure ? "https://" : "http://") + host + InvitationRoute.form(invitation).path
    }

    private func addStandIn(_ id: Person.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let sent = visit.request.form else { return nil }
        let typed = StandInForm(sent)
        do {
            let new = try typed.standIn(today: visit.today)
            if caller.person == id {
                try visit.gate.perform(AppointOwnStandIn(new), as: caller)
            } else {
                try visit.gate.perform(AppointStandIn(new, of: id), as: caller)
            }
            return visit.redirect(to: PersonRoute.show(id), saying: visit.messages("It was noted who stands in."))
        } catch let refusal as any Refusal {
            return try show(id, visit, caller, refusal, typed: typed)
        }
    }

    private func done(
        _ action: some Action, for id: Person.ID, _ visit: Visit, _ caller: Caller, saying words: String
    ) throws -> Response {
        _ = try visit.gate.perform(action, as: caller)
        return visit.redirect(to: PersonRoute.show(id), saying: words)
    }
}
