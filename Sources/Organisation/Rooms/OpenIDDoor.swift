import Database
import HTML
import Web
import WorkCalendar

/// The way to a provider of OpenID Connect and back; what asks the provider runs on a working thread.
struct OpenIDDoor: Sendable {
    static let cookie = "remit_openid"

    let signIn: SignIn
    let provider: OpenIDProvider

    init?(_ signIn: SignIn) {
        guard let provider = signIn.outer.openID else { return nil }
        (self.signIn, self.provider) = (signIn, provider)
    }

    /// Sends the browser to the provider.
    func begin(_ visit: Visit) -> Response {
        let returning = visit.request.query["return"] ?? "/"
        return .later {
            do {
                let attempt = OpenIDAttempt(secret: .random(), session: nil)
                let address = try provider.address(for: attempt)
                return keeping(attempt, returning: returning, visit, Response.seeOther(ProviderLink(path: address)))
            } catch let refusal as any Refusal {
                return refused(refusal, returning: returning, visit)
            }
        }
    }

    /// A page that leads to the provider, for somebody signed in who proved who he is.
    ///
    /// A link and no redirect: the policy of our pages lets forms lead nowhere else.
    func tie(_ visit: Visit) throws -> Response {
        let attempt = OpenIDAttempt(secret: .random(), session: visit.secret)
        let link = ProviderLink(path: try provider.address(for: attempt))
        let messages = visit.messages
        let page = visit.page(
            messages("Tie an account"),
            """
            <div class="sheet narrow">\(pageHead(messages("Tie an account")))\
            <p>\(messages("Sign in there as yourself; you come back here, and may from then on sign in with that account."))</p>\
            <p class="deeds">\(linkButton(messages("Continue to {name}", ["name": provider.settings.name]), link, .main)) \
            <a href="\(link: SecurityRoute.show)">\(messages("Not now"))</a></p></div>
            """)
        return keeping(attempt, returning: SecurityRoute.show.path, visit, page)
    }

    /// What the provider sent the browser back with.
    func answer(_ visit: Visit) -> Response {
        let kept = visit.request.cookies[Self.cookie] ?? ""
        let secret = Secret(text: String(kept.prefix { $0 != "/" }))
        let query = Query(parsing: kept.drop { $0 != "?" }.dropFirst())
        let returning = query["return"] ?? "/"
        return .later {
            do {
                return try taken(secret, returning: returning, visit)
            } catch let refusal as any Refusal {
                return refused(refusal, returning: returning, visit)
            }
        }
    }

    private func taken(_ secret: Secret, returning: String, _ visit: Visit) throws -> Response {
        let sent = visit.request.query
        let ways = [
            visit.secret.map { OpenIDAttempt(secret: secret, session: $0) },
            OpenIDAttempt(secret: secret, session: nil),
        ]
        guard !secret.text.isEmpty, let state = sent["state"],
            let attempt = ways.compactMap(\.self).first(where: { $0.isAnswered(by: state) })
        else { throw OuterRefusal.notBegunHere }
        // RFC 9207: an answer of another provider is none of this one's.
        guard sent["iss"] ?? provider.settings.issuer.text == provider.settings.issuer.text else {
            throw OuterRefusal.answerUnfit
        }
        guard let code = sent["code"], sent["error"] == nil else { throw OuterRefusal.declined }
        let visitor = Visitor(visit.request)
        let noted = try signIn.noteAnswer(from: visitor)
        let token = try provider.identity(for: code, of: attempt)
        let issuer = provider.settings.issuer.text
        if attempt.session != nil {
            try visit.gate.perform(TieIdentity(issuer: issuer, subject: token.subject), as: visit.signedIn())
            return ended(
                visit.redirect(to: SecurityRoute.show, saying: visit.messages("The account was tied.")), visit)
        }
        if let person = try signIn.person(matching: token, provider.settings) {
            try visit.gate.perform(
                TieIdentity(issuer: issuer, subject: token.subject), as: caller(for: person, visit))
        }
        let opening = try signIn.begin(as: token.subject, of: issuer, noted: noted, from: visitor)
        return ended(SignInRoom.answer(opening, returning: returning, visit), visit)
    }

    private func caller(for person: Person, _ visit: Visit) throws -> Caller {
        let posts = try visit.database.read { try PersonStore($0).posts(of: person.id, on: visit.today) }
        return Caller(person: person.id, name: person.name, language: person.language, posts: posts)
    }

    private func keeping(_ attempt: OpenIDAttempt, returning: String, _ visit: Visit, _ response: Response) -> Response
    {
        let kept = attempt.secret.text + Address("", query: ["return": returning]).path
        return response.setting(
            Cookie(Self.cookie, kept, maxAge: OpenIDAttempt.length, isSecure: visit.isSecure))
    }

    private func ended(_ response: Response, _ visit: Visit) -> Response {
        response.setting(.removal(of: Self.cookie, isSecure: visit.isSecure))
    }

    private func refused(_ refusal: any Refusal, returning: String, _ visit: Visit) -> Response {
        guard visit.caller == nil else { return ended(visit.refused(refusal), visit) }
        let page = SignInPage.html(
            returning: returning, provider: provider.settings.name,
            problems: [FieldProblem(refusal, visit.messages)], visit.messages)
        return ended(visit.page(visit.messages("Sign in"), PageOptions(status: refusal.status), page), visit)
    }
}
