import Database
import Journal
import TestSupport
import WorkCalendar

@testable import Organisation

/// A small town for tests: a government with two departments, an administrator at the top, a clerk below.
struct Town {
    let database: Database
    let key = SealingKey.random()
    let gate: Gate
    let clock: TestClock
    let government: Body
    let schools: Body
    let parks: Body
    let administrator: Caller
    let clerk: Caller

    static func with<Value>(_ engine: Engine, _ body: (Town) throws -> Value) throws -> Value {
        let migrations = try Journal.migrations() + OrganisationSchema.migrations()
        return try TestDatabase.with(engine, migrations: migrations) { database in
            try body(Town(database))
        }
    }

    private init(_ database: Database) throws {
        self.database = database
        let clock = TestClock()
        self.clock = clock
        gate = Gate(database: database, clock: clock.clock)
        func body(_ name: String, below parent: Body?, _ gate: Gate) throws -> Body {
            let new = NewBody(parent: parent?.id, name: name, kind: .government, country: .vietnam)
            return try gate.perform(AddBody(new), as: .atCommandLine)
        }
        government = try body("UBND phường Mẫu", below: nil, gate)
        schools = try body("Phòng Giáo dục", below: government, gate)
        parks = try body("Phòng Công viên", below: government, gate)
        administrator = try Self.person("quantri", at: government, as: .administrator, gate, clock)
        clerk = try Self.person("vanthu", at: schools, as: .clerk, gate, clock)
    }

    static func person(_ name: String, at body: Body, as role: Role, _ gate: Gate, _ clock: TestClock) throws -> Caller
    {
        let action = AddPerson(
            NewPerson(name: name.uppercased(), signInName: name), at: body.id, as: role, password: quickHash)
        let id = try gate.perform(action, as: .atCommandLine)
        let posts = try gate.database.read {
            try PersonStore($0).posts(of: id, on: clock.now.day(in: Country.vietnam.offset))
        }
        return Caller(person: id, name: name, language: nil, posts: posts)
    }

    /// Made once: hashing is slow on purpose.
    static let password = "một hai ba bốn"
    static let quickHash = try? PasswordHash(of: password)

    var signIn: SignIn { SignIn(database: database, clock: clock.clock, key: key) }

    /// The secret of a session begun with the password alone.
    func session(of name: String, password: String = Town.password, from visitor: Visitor) throws -> Secret {
        guard case .session(let secret, _) = try signIn.begin(signInName: name, password: password, from: visitor)
        else { throw SignInRefusal.codeWrong }
        return secret
    }

    func journal() throws -> [String] {
        try database.read { connection in
            try connection.rows("SELECT verb FROM journal ORDER BY number") { try $0.string(0) }
        }
    }
}
