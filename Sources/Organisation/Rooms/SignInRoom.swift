public import Web
import HTML
import WorkCalendar

/// Coming, going, and the choice of language.
public struct SignInRoom: Capability {
    public let roots: Set<String> = ["sign-in", "sign-out", "language"]
    public let nouns: Set<String> = []
    public static let sessionCookie = "remit_session"
    /// That the password was right, until the code is.
    static let halfCookie = "remit_code"
    /// That somebody signed in here before.
    static let browserCookie = "remit_browser"

    let signIn: SignIn

    public init(_ signIn: SignIn) {
        self.signIn = signIn
    }

    public func sender(_ method: Method, _ path: Path) -> Sender { .anybody }

    public func respond(to visit: Visit) throws -> Response? {
        if visit.request.path.first == "language" { return try language(visit) }
        if let route = OuterRoute(visit.request.method, visit.request.path), let door = OpenIDDoor(signIn) {
            return route == .begin ? door.begin(visit) : door.answer(visit)
        }
        return switch SignInRoute(visit.request.method, visit.request.path) {
        case .signInForm: form(visit)
        case .signIn: try begin(visit)
        case .codeForm: try codeForm(visit)
        case .code: try code(visit)
        case .signOut: try end(visit)
        case nil: nil
        }
    }

    /// What people call the provider by which they may sign in.
    private var provider: String? { signIn.outer.openID?.settings.name }

    private func form(_ visit: Visit) -> Response {
        let returning = visit.request.query["return"] ?? "/"
        guard visit.caller == nil else { return .seeOther(Address(target: returning)) }
        return visit.page(
            visit.messages("Sign in"), SignInPage.html(returning: returning, provider: provider, visit.messages))
    }

    private func begin(_ visit: Visit) throws -> Response {
        let form = visit.request.form
        let (name, returning) = (form?["sign_in_name"] ?? "", form?["return"] ?? "/")
        do {
            let opening = try signIn.begin(
                signInName: name, password: form?["password"] ?? "", from: Visitor(visit.request))
            return Self.answer(opening, returning: returning, visit)
        } catch let refusal as any Refusal {
            let page = SignInPage.html(
                signInName: name, returning: returning, provider: provider,
                problems: [FieldProblem(refusal, visit.messages)],
                visit.messages)
            return visit.page(visit.messages("Sign in"), PageOptions(status: refusal.status), page)
        }
    }

    /// Sends on who came in, and who came half way to where the code is asked.
    static func answer(_ opening: SignIn.Opening, returning: String, _ visit: Visit) -> Response {
        switch opening {
        case .code(let half):
            return Response.seeOther(Address(SignInRoute.codeForm, query: [("return", returning)])).setting(
                Cookie(halfCookie, half.text, maxAge: SignIn.halfLength, isSecure: visit.isSecure))
        case .session(let secret, let browser):
            return Response.seeOther(Address(target: returning))
                .setting(Cookie(sessionCookie, secret.text, maxAge: Session.length, isSecure: visit.isSecure))
                .setting(Cookie(browserCookie, browser.text, maxAge: SignIn.browserLength, isSecure: visit.isSecure))
        }
    }

    private func codeForm(_ visit: Visit) throws -> Response {
        let returning = visit.request.query["return"] ?? "/"
        guard let half = Self.half(of: visit.request), try signIn.isHalf(half) else {
            return .seeOther(Address(SignInRoute.signInForm, query: [("return", returning)]))
        }
        return visit.page(
            visit.messages("One-time code"), SignInPage.code(returning: returning, visit.messages))
    }

    private func code(_ visit: Visit) throws -> Response {
        let form = visit.request.form
        let returning = form?["return"] ?? "/"
        do {
            guard let half = Self.half(of: visit.request) else { throw SignInRefusal.codeTooLate }
            let opening = try signIn.finish(half, code: form?["code"] ?? "", from: Visitor(visit.request))
            return Self.answer(opening, returning: returning, visit).setting(
                .removal(of: Self.halfCookie, isSecure: visit.isSecure))
        } catch let refusal as any Refusal {
            let problems = [FieldProblem(refusal, visit.messages)]
            let isOver = (refusal as? SignInRefusal) == .codeTooLate
            let page =
                isOver
                ? SignInPage.html(returning: returning, provider: provider, problems: problems, visit.messages)
                : SignInPage.code(returning: returning, problems: problems, visit.messages)
            return visit.page(visit.messages("Sign in"), PageOptions(status: refusal.status), page)
        }
    }

    private static func half(of request: Request) -> Secret? { request.cookies[halfCookie].map(Secret.init(text:)) }

    private func end(_ visit: Visit) throws -> Response {
        if let secret = visit.secret { try signIn.end(secret) }
        return Response.seeOther(SignInRoute.signInForm).setting(
            .removal(of: Self.sessionCookie, isSecure: visit.isSecure))
    }

    /// The choice holds for this browser and, for who is signed in, everywhere.
    private func language(_ visit: Visit) throws -> Response? {
        if let caller = visit.caller, let language = LanguageChoice.chosen(in: visit.request) {
            try visit.gate.perform(ChooseLanguage(language), as: caller)
        }
        return LanguageChoice.respond(to: visit.request, isSecure: visit.isSecure)
    }
}

extension Visitor {
    /// Who sends a request, by its address and its cookies.
    init(_ request: Request) {
        self.init(
            address: request.address, browser: request.headers["User-Agent"] ?? "",
            known: request.cookies[SignInRoom.browserCookie].map(Secret.init(text:)),
            session: request.cookies[SignInRoom.sessionCookie].map(Secret.init(text:)))
    }
}
