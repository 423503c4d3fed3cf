public import Database
import HTML
import Archive

/// Enters people with a post each, from a table with the columns name, sign_in, post, role, body and language.
///
/// Who is known by the sign-in name is left as he is, so a second run does nothing twice.
public struct ImportPeople: Action {
    public static let permission = Permission.keepPeople
    public static let verb = "import-people"

    struct Line: Sendable {
        let line: Int
        let person: NewPerson
        let title: String?
        let role: Role
        let body: String
    }

    let lines: [Line]
    let password: PasswordHash?

    /// - Parameter password: what all of them sign in with at first; `nil` leaves them without.
    /// - Throws: `CSVMistake` that names the line.
    public init(csv text: String, password: PasswordHash?) throws {
        self.password = password
        let table = try CSV(text)
        lines = try table.rows.map { row in
            let role = table.cell("role", of: row.cells)
            guard let known = Role(rawValue: role) else {
                throw CSVMistake.value(line: row.line, column: "role", is: role)
            }
            let person = NewPerson(
                name: table.cell("name", of: row.cells), signInName: table.cell("sign_in", of: row.cells),
                language: Language(tag: table.cell("language", of: row.cells)))
            return Line(
                line: row.line, person: person, title: table.cell("post", of: row.cells).nonEmpty, role: known,
                body: table.cell("body", of: row.cells))
        }
    }

    public func bodyPath(in connection: Connection) throws -> String? { "" }

    /// - Returns: how many people were new.
    public func perform(in act: Act) throws -> Int {
        let (bodies, people) = (BodyStore(act.connection), PersonStore(act.connection))
        var added = 0
        for line in lines where try !people.isTaken(signInName: line.person.signInName, except: nil) {
            guard let body = try bodies.bodies(named: SearchText.folded(line.body)).first else {
                throw CSVMistake.value(line: line.line, column: "body", is: line.body)
            }
            let person = AddPerson(line.person, at: body.id, as: line.role, title: line.title, password: password)
            _ = try person.perform(in: act)
            added += 1
        }
        return added
    }
}
