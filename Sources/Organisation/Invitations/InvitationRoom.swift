public import Web
import Database
import HTML
import WorkCalendar

/// Lets people in who were invited.
public struct InvitationRoom: Capability {
    public let roots: Set<String> = ["invitation"]
    public let nouns: Set<String> = []

    let signIn: SignIn

    public init(_ signIn: SignIn) {
        self.signIn = signIn
    }

    public func sender(_ method: Method, _ path: Path) -> Sender { .anybody }

    public func respond(to visit: Visit) throws -> Response? {
        switch InvitationRoute(visit.request.method, visit.request.path) {
        case .form(let secret): try page(secret, visit)
        case .accept(let secret): try accept(secret, visit)
        case nil: nil
        }
    }

    /// - Throws: `InvitationRefusal.over`.
    private func invited(_ secret: Secret, _ visit: Visit) throws -> Person {
        let person = try visit.database.read { connection in
            try InvitationStore(connection).person(invitedBy: secret, at: visit.now)
                .flatMap { try PersonStore(connection).person($0) }
        }
        guard let person else { throw InvitationRefusal.over }
        return person
    }

    private func page(_ secret: Secret, _ visit: Visit, _ refusal: (any Refusal)? = nil) throws -> Response {
        let page = InvitationPage(
            messages: visit.messages, person: try invited(secret, visit), secret: secret,
            problems: refusal.map { [FieldProblem($0, visit.messages)] } ?? [])
        return visit.page(
            visit.messages("Choose your password"), PageOptions(status: refusal?.status ?? 200), page.html)
    }

    private func accept(_ secret: Secret, _ visit: Visit) throws -> Response {
        let person = try invited(secret, visit)
        let form = visit.request.form
        let password = form?["password"] ?? ""
        do {
            guard password == form?["password_again"] else { throw OrganisationRefusal.passwordsDiffer }
            let own = try visit.database.read { try PersonStore($0).wordsKnown(of: person.id) }
            guard let hash = try PasswordHash(chosen: password, knowing: own) else {
                throw OrganisationRefusal.passwordTooShort
            }
            let posts = try visit.database.read { connection in
                try PersonStore(connection).posts(of: person.id, on: visit.today)
            }
            let caller = Caller(person: person.id, name: person.name, language: person.language, posts: posts)
            try visit.gate.perform(AcceptInvitation(secret: secret, password: hash), as: caller)
        } catch let refusal as OrganisationRefusal {
            return try page(secret, visit, refusal)
        } catch let refusal as SignInRefusal {
            return try page(secret, visit, refusal)
        }
        let opening = try signIn.begin(
            signInName: person.signInName, password: password, from: Visitor(visit.request))
        return SignInRoom.answer(opening, returning: "/", visit)
    }
}
