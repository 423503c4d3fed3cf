import Database
import Glibc
import HTML
import Organisation

/// `remit person`: lets the first people in.
enum PersonCommand: Command {
    static let name = "person"
    static let usage = """
        person add NAME --sign-in NAME --body NAME [--role administrator|clerk|leader|reporter] \(Installation.usage)
               remit person password SIGN-IN-NAME \(Installation.usage)
               The password is read from standard input, one line.
        """
    static let summary = "Adds a person with a post, or sets a password; the first body is made if there is none."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options.union(["sign-in", "body", "role"]))
        guard arguments.positions.count == 2 else {
            throw UsageMistake.missing("'add NAME' or 'password SIGN-IN-NAME'")
        }
        let installation = try Installation(arguments, mayBegin: true)
        defer { installation.database.close() }
        switch arguments.positions[0] {
        case "add": try add(arguments, installation)
        case "password": try setPassword(arguments.positions[1], installation)
        default: throw UsageMistake.notAChoice("person", ["add", "password"])
        }
        return 0
    }

    private static func add(_ arguments: Arguments, _ installation: Installation) throws {
        guard let signInName = arguments.value("sign-in") else { throw UsageMistake.missing("--sign-in") }
        guard let bodyName = arguments.value("body") else { throw UsageMistake.missing("--body") }
        guard let role = Role(rawValue: arguments.value("role") ?? Role.administrator.rawValue) else {
            throw UsageMistake.notAChoice("role", Role.allCases.map(\.rawValue))
        }
        let hash = try password()
        let action = AddPersonAtCommandLine(
            person: NewPerson(name: arguments.positions[1], signInName: signInName), body: bodyName, role: role,
            password: hash)
        try installation.gate.perform(action, as: .atCommandLine)
        Terminal.say("\(signInName) may sign in.")
    }

    private static func setPassword(_ signInName: String, _ installation: Installation) throws {
        let person = try installation.database.read { try PersonStore($0).person(signingInAs: signInName.lowercased()) }
        guard let person else { throw OrganisationRefusal.noSuchPerson }
        guard let hash = try password() else { throw OrganisationRefusal.passwordTooShort }
        try installation.gate.perform(SetPassword(of: person.id, to: hash), as: .atCommandLine)
        Terminal.say("The password of \(signInName) was set.")
    }

    private static func password() throws -> PasswordHash? {
        if isatty(STDIN_FILENO) == 1 { Terminal.complain("Password:") }
        return try PasswordHash(chosen: readLine() ?? "")
    }
}
