public import Database
import WorkCalendar

/// Lets a person in from the machine itself: the first administrator, who has nobody to be invited by.
///
/// Where there is no body of that name and no body at all, the body is made.
public struct AddPersonAtCommandLine: Action {
    public static let permission = Permission.keepPeople
    public static let verb = "add-person-at-command-line"

    let person: NewPerson
    let body: String
    let role: Role
    let password: PasswordHash?

    public init(person: NewPerson, body: String, role: Role, password: PasswordHash?) {
        self.person = person
        self.body = body
        self.role = role
        self.password = password
    }

    public func perform(in act: Act) throws -> Person.ID {
        let store = BodyStore(act.connection)
        let known = try store.body(called: body)
        let isFirst = try store.tree(afterPath: "", limit: 1).isEmpty
        guard let place = try known ?? (isFirst ? first(in: act) : nil) else { throw OrganisationRefusal.noSuchBody }
        return try AddPerson(person, at: place.id, as: role, password: password).perform(in: act)
    }

    private func first(in act: Act) throws -> Body {
        try AddBody(NewBody(parent: nil, name: body, kind: .government, country: .vietnam)).perform(in: act)
    }
}
