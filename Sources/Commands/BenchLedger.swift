import Assignments
import Database
import Organisation
import Web
import WorkCalendar

/// A ledger to measure, and how to ask it for pages.
enum BenchLedger {
    private static let signInName = "bench"
    private static let password = "bench of a ledger"

    /// Fills the folder unless it is filled already, and lets the measuring person in anew.
    static func generate(rows: Int, in installation: Installation) throws {
        defer { installation.database.close() }
        let (database, clock) = (installation.database, installation.gate.clock)
        if try root(in: database) == nil {
            try LedgerGenerator(database, today: clock.now.day(in: Caller.atCommandLine.offset)).fill(rows) { done in
                Terminal.complain("\(done) of \(rows)")
            }
        }
        guard let root = try root(in: database) else { return }
        try addPerson(at: root, installation)
        let opening = try SignIn(database: database, clock: clock, key: installation.key)
            .begin(signInName: signInName, password: password, from: Visitor(address: "127.0.0.1"))
        guard case .session(let secret, _) = opening else { throw SignInRefusal.secondFactorIsOn }
        let pages = try pages(database).map { JSON.string($0) }
        let answer: JSON = [
            "cookie": .string("\(SignInRoom.sessionCookie)=\(secret.text)"), "ledger": .array(pages),
        ]
        Terminal.say(String(decoding: answer.bytes, as: UTF8.self))
    }

    private static func root(in database: Database) throws -> Organisation.Body? {
        try database.read { try BodyStore($0).tree(afterPath: "", limit: 1).first }
    }

    private static func addPerson(at root: Organisation.Body, _ installation: Installation) throws {
        let known = try installation.database.read { try PersonStore($0).person(signingInAs: signInName) }
        guard known == nil else { return }
        let person = NewPerson(name: "Bench", signInName: signInName)
        let hash = try PasswordHash(chosen: password)
        try installation.gate.perform(
            AddPerson(person, at: root.id, as: .leader, password: hash), as: .atCommandLine)
    }

    /// Pages of fifty rows, filtered by a body and sorted by the due day.
    private static func pages(_ database: Database) throws -> [String] {
        let bodies = try database.read { try BodyStore($0).tree(afterPath: "", limit: 200) }
        return bodies.dropFirst().prefix(40).map { "/assignments?body=\($0.id.rawValue)&sort=due" }
    }
}
