public import Web
import HTML
import WorkCalendar

/// Coming, going, and the choice of language.
public struct SignInRoom: Capability {
    public let roots: Set<String> = ["sign-in", "sign-out", "language"]
    public let nouns: Set<String> = []
    public static let sessionCookie = "remit_session"

    let signIn: SignIn

    public init(_ signIn: SignIn) {
        self.signIn = signIn
    }

    public func sender(_ method: Method, _ path: Path) -> Sender { .anybody }

    public func respond(to visit: Visit) throws -> Response? {
        if visit.request.path.first == "language" { return try language(visit) }
        return switch SignInRoute(visit.request.method, visit.request.path) {
        case .signInForm: form(visit)
        case .signIn: try begin(visit)
        case .signOut: try end(visit)
        case nil: nil
        }
    }

    private func form(_ visit: Visit) -> Response {
        let returning = visit.request.query["return"] ?? "/"
        guard visit.caller == nil else { return .seeOther(Address(target: returning)) }
        return visit.page(visit.messages("Sign in"), SignInPage.html(returning: returning, visit.messages))
    }

    private func begin(_ visit: Visit) throws -> Response {
        let form = visit.request.form
        let (name, returning) = (form?["sign_in_name"] ?? "", form?["return"] ?? "/")
        do {
            let secret = try signIn.begin(
                signInName: name, password: form?["password"] ?? "", address: visit.request.address)
            return Response.seeOther(Address(target: returning)).setting(
                Cookie(Self.sessionCookie, secret.text, maxAge: Session.length, isSecure: visit.isSecure))
        } catch let refusal as OrganisationRefusal {
            let page = SignInPage.html(
                signInName: name, returning: returning, problems: [FieldProblem(refusal, visit.messages)],
                visit.messages)
            return visit.page(visit.messages("Sign in"), PageOptions(status: refusal.status), page)
        }
    }

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
