public import Web
import Database
import HTML
import WorkCalendar

/// The page where a person sets what concerns himself.
public struct ProfileRoom: Capability {
    public let roots: Set<String> = ["profile"]
    public let nouns: Set<String> = []

    let signIn: SignIn

    public init(_ signIn: SignIn) { self.signIn = signIn }

    public func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        return switch ProfileRoute(visit.request.method, visit.request.path) {
        case .show: try show(visit, caller)
        case .change: try change(visit, caller)
        case .password: try password(visit, caller)
        case .makeToken: try makeToken(visit, caller)
        case .revokeToken(let token):
            try done(RevokeToken(token), visit, caller, saying: visit.messages("The token was revoked."))
        case nil: nil
        }
    }

    private func show(
        _ visit: Visit, _ caller: Caller, _ refusal: (any Refusal)? = nil, newSecret: Secret? = nil,
        typed: TypedToken = TypedToken()
    ) throws -> Response? {
        guard let id = caller.person else { return nil }
        let kept = try visit.database.read { connection in
            (
                person: try PersonStore(connection).person(id),
                tokens: try SessionStore(connection).tokens(of: id, at: visit.now)
            )
        }
        guard let person = kept.person else { return nil }
        let page = ProfilePage(
            messages: visit.messages, token: visit.token?.text, person: person, posts: caller.posts,
            tokens: kept.tokens.map { line(of: $0, visit) }, scopes: Permission.allCases.filter(caller.may),
            newSecret: newSecret?.text, problems: refusal.map { [FieldProblem($0, visit.messages)] } ?? [], typed: typed
        )
        return visit.page(visit.messages("My profile"), PageOptions(status: refusal?.status ?? 200), page.html)
    }

    private func change(_ visit: Visit, _ caller: Caller) throws -> Response? {
        let form = visit.request.form
        let action = ChangeProfile(
            language: Language(tag: form?["language"] ?? ""), largeType: form?["large_type"] != nil,
            email: form?["email"])
        do {
            return try done(action, visit, caller, saying: visit.messages("Your settings were saved."))
        } catch let refusal as any Refusal {
            return try show(visit, caller, refusal)
        }
    }

    private func password(_ visit: Visit, _ caller: Caller) throws -> Response? {
        let form = visit.request.form
        do {
            guard let id = caller.person else { return nil }
            try signIn.prove(id, by: form?["current_password"] ?? "", session: visit.secret)
            guard form?["password"] == form?["password_again"] else { throw OrganisationRefusal.passwordsDiffer }
            let own = try visit.database.read { try PersonStore($0).wordsKnown(of: id) }
            guard let hash = try PasswordHash(chosen: form?["password"] ?? "", knowing: own) else {
                throw OrganisationRefusal.passwordTooShort
            }
            return try done(
                ChangePassword(to: hash, keeping: visit.secret), visit, caller,
                saying: visit.messages("The password was changed. Other browsers were signed out."))
        } catch let refusal as any Refusal {
            return try show(visit, caller, refusal)
        }
    }

    /// Answers at once with the secret: it is never kept, so it cannot survive a redirect.
    private func makeToken(_ visit: Visit, _ caller: Caller) throws -> Response? {
        let form = visit.request.form
        let typed = TypedToken(
            name: form?["name"] ?? "", days: form?["days"] ?? "", scope: Set(form?.fields.all("scope") ?? []))
        do {
            let scope = Set(typed.scope.compactMap { Permission(rawValue: $0) })
            let action = MakeToken(named: typed.name, days: Int(typed.days.trimmed) ?? 0, scope: scope)
            let (_, secret) = try visit.gate.perform(action, as: caller)
            return try show(visit, caller, newSecret: secret)
        } catch let refusal as any Refusal {
            return try show(visit, caller, refusal, typed: typed)
        }
    }

    private func line(of token: APIToken, _ visit: Visit) -> ProfilePage.TokenLine {
        ProfilePage.TokenLine(
            token: token, expires: visit.messages.day(token.expires.day(in: visit.offset)),
            used: token.used.map { visit.moment($0) })
    }

    private func done(_ action: some Action, _ visit: Visit, _ caller: Caller, saying words: String) throws -> Response
    {
        _ = try visit.gate.perform(action, as: caller)
        return visit.redirect(to: ProfileRoute.show, saying: words)
    }
}
