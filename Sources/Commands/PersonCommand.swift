import Database
import Glibc
import HTML
import Organisation

/// `remit person`: lets the first people in.
enum PersonCommand: Command {
    static let name = "person"
    static let usage = """
        person add NAME --sign-in NAME --body NAME [--role ROLE] \(Installation.usage)
               remit person post SIGN-IN-NAME --body NAME --role ROLE \(Installation.usage)
               remit person invite SIGN-IN-NAME \(Installation.usage)
               remit person password SIGN-IN-NAME \(Installation.usage)
               remit person codes-off SIGN-IN-NAME \(Installation.usage)
               remit person sign-out SIGN-IN-NAME \(Installation.usage)
               ROLE is one of: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).
               'add' and 'password' read the password from standard input, one line; 'add' takes an empty one.
        """
    static let summary =
        "Adds a person, gives a post, invites, sets a password, or takes one-time codes, sessions and tokens away."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options.union(["sign-in", "body", "role"]))
        guard arguments.positions.count == 2 else {
            throw UsageMistake.missing(
                "'add NAME', or 'post', 'invite', 'password', 'codes-off' or 'sign-out' with a SIGN-IN-NAME")
        }
        let installation = try Installation(arguments, mayBegin: arguments.positions[0] == "add")
        defer { installation.database.close() }
        let name = arguments.positions[1]
        switch arguments.positions[0] {
        case "add": try add(name, arguments, installation)
        case "post": try givePost(to: name, arguments, installation)
        case "invite": try invite(name, installation)
        case "password": try setPassword(name, installation)
        case "codes-off": try takeCodes(name, installation)
        case "sign-out": try signOut(name, installation)
        default:
            throw UsageMistake.notAChoice("person", ["add", "post", "invite", "password", "codes-off", "sign-out"])
        }
        return 0
    }

    private static func add(_ name: String, _ arguments: Arguments, _ installation: Installation) throws {
        guard let signInName = arguments.value("sign-in") else { throw UsageMistake.missing("--sign-in") }
        guard let bodyName = arguments.value("body") else { throw UsageMistake.missing("--body") }
        let role = try role(arguments.value("role") ?? Role.administrator.rawValue)
        let hash = try password(knowing: [name, signInName, bodyName])
        let action = AddPersonAtCommandLine(
            person: NewPerson(name: name, signInName: signInName), body: bodyName, role: role, password: hash)
        try installation.gate.perform(action, as: .atCommandLine)
        Terminal.say(
            hash == nil
                ? "\(signInName) was added; 'remit person invite \(signInName)' lets the person choose a password."
                : "\(signInName) may sign in.")
    }

    private static func givePost(to name: String, _ arguments: Arguments, _ installation: Installation) throws {
        guard let bodyName = arguments.value("body") else { throw UsageMistake.missing("--body") }
        guard let word = arguments.value("role") else { throw UsageMistake.missing("--role") }
        let role = try role(word)
        let person = try person(name, installation)
        let body = try installation.database.read { try BodyStore($0).body(called: bodyName) }
        guard let body else { throw OrganisationRefusal.noSuchBody }
        try installation.gate.perform(AddPost(for: person, at: body.id, as: role, title: nil), as: .atCommandLine)
        Terminal.say("\(name) is \(role.rawValue) at \(body.name).")
    }

    private static func invite(_ name: String, _ installation: Installation) throws {
        let secret = try installation.gate.perform(InvitePerson(try person(name, installation)), as: .atCommandLine)
        Terminal.say(InvitationRoute.form(secret).path)
        Terminal.complain("Open this below the server's address within seven days; it opens once.")
    }

    private static func setPassword(_ name: String, _ installation: Installation) throws {
        let person = try person(name, installation)
        let own = try installation.database.read { try PersonStore($0).wordsKnown(of: person) }
        guard let hash = try password(knowing: own) else { throw OrganisationRefusal.passwordTooShort }
        try installation.gate.perform(SetPassword(of: person, to: hash), as: .atCommandLine)
        Terminal.say("The password of \(name) was set.")
    }

    private static func takeCodes(_ name: String, _ installation: Installation) throws {
        let person = try person(name, installation)
        try installation.gate.perform(ResetSecondFactor(of: person), as: .atCommandLine)
        Terminal.say("The one-time codes of \(name) were taken away; the password alone lets in.")
    }

    private static func signOut(_ name: String, _ installation: Installation) throws {
        let person = try person(name, installation)
        try installation.gate.perform(SignOutPerson(person), as: .atCommandLine)
        Terminal.say("All sessions and tokens of \(name) were ended.")
    }

    private static func person(_ name: String, _ installation: Installation) throws -> Person.ID {
        let person = try installation.database.read { try PersonStore($0).person(signingInAs: name.lowercased()) }
        guard let person else { throw OrganisationRefusal.noSuchPerson }
        return person.id
    }

    private static func role(_ word: String) throws -> Role {
        guard let role = Role(rawValue: word) else {
            throw UsageMistake.notAChoice("role", Role.allCases.map(\.rawValue))
        }
        return role
    }

    private static func password(knowing own: [String]) throws -> PasswordHash? {
        if isatty(STDIN_FILENO) == 1 { Terminal.complain("Password:") }
        return try PasswordHash(chosen: readLine() ?? "", knowing: own)
    }
}
