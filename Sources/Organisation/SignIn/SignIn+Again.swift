import Database
import WorkCalendar

extension SignIn {
    /// Has a person prove anew who he is before the ways to sign in are changed.
    ///
    /// Who has no password here, since another program keeps it, proves it by a session that has just begun.
    /// - Throws: `OrganisationRefusal.currentPasswordWrong`, `.tooManyAttempts`; `SignInRefusal.signInAnew`.
    func prove(_ person: Person.ID, by password: String, session: Secret?) throws {
        let at = clock.now
        let (kept, began, noted, name) = try database.write { connection in
            let noted = try Throttle(store: AttemptStore(connection), now: at).enterAgain(person)
            let began = try session.flatMap { try SessionStore(connection).beginning(of: $0) }
            let people = PersonStore(connection)
            return (try people.password(of: person), began, noted, try people.person(person)?.signInName ?? "")
        }
        if let kept {
            guard PasswordHash(stored: kept).matches(password) else { throw OrganisationRefusal.currentPasswordWrong }
        } else if outer.directory != nil, !password.isEmpty {
            guard try isTakenByDirectory(password, of: name) else { throw OrganisationRefusal.currentPasswordWrong }
        } else {
            guard let began, at - began < Self.halfLength else { throw SignInRefusal.signInAnew }
        }
        try database.write { try AttemptStore($0).forget(noted) }
    }
}
