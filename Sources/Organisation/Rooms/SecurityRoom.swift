public import Web
import Database
import HTML
import WorkCalendar

/// How a person signs in: one-time codes, and the browsers that are signed in.
public struct SecurityRoom: Capability {
    public let roots: Set<String> = ["security"]
    public let nouns: Set<String> = ["sessions", "second-factors", "tokens"]

    let signIn: SignIn

    public init(_ signIn: SignIn) { self.signIn = signIn }

    public func respond(to visit: Visit) throws -> Response? {
        if visit.request.path.first == "api" {
            return try visit.apiSegments.first == "tokens"
                ? TokenAPI().respond(to: visit) : SecurityAPI().respond(to: visit)
        }
        let caller = try visit.signedIn()
        guard let person = caller.person else { return nil }
        if let route = OuterRoute(visit.request.method, visit.request.path) {
            return try accounts(route, visit, caller, person)
        }
        return switch SecurityRoute(visit.request.method, visit.request.path) {
        case .show: try show(visit, person)
        case .begin: try begin(visit, caller, person)
        case .setUp: try setUp(visit, person)
        case .confirm: try confirm(visit, caller, person)
        case .renewCodes: try renew(visit, caller, person)
        case .endCodes: try end(visit, caller, person)
        case .endOthers: try endOthers(visit, caller)
        case .endSession(let session): try end(session, visit, caller, person)
        case nil: nil
        }
    }

    private func show(_ visit: Visit, _ person: Person.ID, _ problems: [FieldProblem] = [], status: Int = 200) throws
        -> Response
    {
        let kept = try visit.database.read { connection in
            let factors = SecondFactorStore(connection)
            return (
                confirmed: try factors.factor(of: person)?.confirmed, left: try factors.unusedCodes(of: person),
                sessions: try SessionStore(connection).sessions(of: person, holding: visit.secret, at: visit.now),
                accounts: try OuterIdentityStore(connection).identities(of: person)
            )
        }
        let page = SecurityPage(
            messages: visit.messages, token: visit.token?.text,
            codes: kept.confirmed.map {
                .on(since: visit.messages.day($0.day(in: visit.offset)), recoveryCodes: kept.left)
            } ?? .off,
            sessions: kept.sessions.map {
                SecurityPage.Line(session: $0, began: visit.moment($0.began), seen: visit.moment($0.seen))
            },
            accounts: kept.accounts.map {
                (identity: $0, since: visit.messages.day($0.tied.day(in: visit.offset)))
            },
            provider: signIn.outer.openID?.settings.name, problems: problems)
        return visit.page(visit.messages("Sign-in and security"), PageOptions(status: status), page.html)
    }

    private func accounts(_ route: OuterRoute, _ visit: Visit, _ caller: Caller, _ person: Person.ID) throws
        -> Response?
    {
        do {
            switch route {
            case .tie:
                guard let door = OpenIDDoor(signIn) else { return nil }
                try prove("password_for_account", visit, person)
                return try door.tie(visit)
            case .untie(let identity):
                try visit.gate.perform(UntieIdentity(identity: identity), as: caller)
                return visit.redirect(to: SecurityRoute.show, saying: visit.messages("The account was untied."))
            case .begin, .answer: return nil
            }
        } catch let refusal as any Refusal {
            return try refused(refusal, field: "password_for_account", visit, person)
        }
    }

    /// The page again, with what was wrong said at the field that was filled in.
    private func refused(_ refusal: any Refusal, field: String? = nil, _ visit: Visit, _ person: Person.ID) throws
        -> Response
    {
        let words = refusal.explain(visit.messages)
        let problem = FieldProblem(
            field: refusal.field == "current_password" ? field : nil, what: words.what, next: words.next)
        return try show(visit, person, [problem], status: refusal.status)
    }

    private func prove(_ field: String, _ visit: Visit, _ person: Person.ID) throws {
        try signIn.prove(person, by: visit.request.form?[field] ?? "", session: visit.secret)
    }

    private func begin(_ visit: Visit, _ caller: Caller, _ person: Person.ID) throws -> Response {
        do {
            try prove("current_password", visit, person)
            try visit.gate.perform(BeginSecondFactor(secret: .random(), key: signIn.key), as: caller)
            return .seeOther(SecurityRoute.setUp)
        } catch let refusal as any Refusal {
            return try refused(refusal, field: "current_password", visit, person)
        }
    }

    private func setUp(_ visit: Visit, _ person: Person.ID, _ refusal: (any Refusal)? = nil) throws -> Response {
        let (kept, name) = try visit.database.read { connection in
            (try SecondFactorStore(connection).factor(of: person), try PersonStore(connection).person(person))
        }
        guard let kept, let name, kept.confirmed == nil, visit.now - kept.begun < SecondFactor.setUpLength,
            let secret = signIn.key.opened(kept.sealed, for: person)
        else { return .seeOther(SecurityRoute.show) }
        let html = SecurityPage.setUp(
            secret, signInName: name.signInName, problems: refusal.map { [FieldProblem($0, visit.messages)] } ?? [],
            token: visit.token?.text, visit.messages)
        return visit.page(
            visit.messages("Set up one-time codes"), PageOptions(status: refusal?.status ?? 200), html)
    }

    private func confirm(_ visit: Visit, _ caller: Caller, _ person: Person.ID) throws -> Response {
        do {
            let action = ConfirmSecondFactor(
                code: visit.request.form?["code"] ?? "", key: signIn.key, session: visit.secret)
            let (codes, session) = try visit.gate.perform(action, as: caller)
            return recovery(codes, visit.renewed(session))
        } catch SignInRefusal.codeWrong {
            return try setUp(visit, person, SignInRefusal.codeWrong)
        } catch let refusal as any Refusal {
            return try refused(refusal, visit, person)
        }
    }

    private func renew(_ visit: Visit, _ caller: Caller, _ person: Person.ID) throws -> Response {
        do {
            try prove("password_for_codes", visit, person)
            return recovery(try visit.gate.perform(RenewRecoveryCodes(), as: caller), visit)
        } catch let refusal as any Refusal {
            return try refused(refusal, field: "password_for_codes", visit, person)
        }
    }

    /// Answers at once: the codes are kept as hashes alone, so they cannot survive a redirect.
    private func recovery(_ codes: [RecoveryCode], _ visit: Visit) -> Response {
        let page = visit.page(visit.messages("Your recovery codes"), SecurityPage.recovery(codes, visit.messages))
        return visit.setting(page)
    }

    private func end(_ visit: Visit, _ caller: Caller, _ person: Person.ID) throws -> Response {
        do {
            try prove("password_for_end", visit, person)
            let session = try visit.gate.perform(EndSecondFactor(session: visit.secret), as: caller)
            let redirect = visit.redirect(
                to: SecurityRoute.show, saying: visit.messages("One-time codes are off."))
            return visit.renewed(session).setting(redirect)
        } catch let refusal as any Refusal {
            return try refused(refusal, field: "password_for_end", visit, person)
        }
    }

    private func endOthers(_ visit: Visit, _ caller: Caller) throws -> Response {
        let session = try visit.gate.perform(EndOtherSessions(keeping: visit.secret), as: caller)
        let redirect = visit.redirect(
            to: SecurityRoute.show, saying: visit.messages("All other browsers were signed out."))
        return visit.renewed(session).setting(redirect)
    }

    private func end(_ session: Session.ID, _ visit: Visit, _ caller: Caller, _ person: Person.ID) throws -> Response {
        do {
            try visit.gate.perform(EndSession(session), as: caller)
            return visit.redirect(to: SecurityRoute.show, saying: visit.messages("The session was ended."))
        } catch let refusal as any Refusal {
            return try refused(refusal, visit, person)
        }
    }
}

extension Visit {
    /// The same visit under the session's new secret, whose forms carry its token.
    func renewed(_ session: Secret?) -> Visit {
        guard let session else { return self }
        return Visit(
            request: request, caller: caller, messages: messages, gate: gate, secret: session, isByToken: isByToken,
            isSecure: isSecure, navigation: navigation)
    }

    /// The answer with the cookie of this visit's session.
    func setting(_ response: Response) -> Response {
        guard let secret, !isByToken else { return response }
        return response.setting(
            Cookie(SignInRoom.sessionCookie, secret.text, maxAge: Session.length, isSecure: isSecure))
    }
}
