import Database
import Organisation

/// `remit erase`: erases the personal data of somebody who has left.
enum EraseCommand: Command {
    static let name = "erase"
    static let usage = "erase SIGN-IN-NAME --ground LAW --reason WORDS \(Installation.usage)"
    static let summary = "Erases the personal data of somebody who has left, by law; the journal still verifies."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options.union(["ground", "reason"]))
        let name = try arguments.single("the SIGN-IN-NAME")
        guard let ground = arguments.value("ground") else { throw UsageMistake.missing("--ground LAW") }
        guard let reason = arguments.value("reason") else { throw UsageMistake.missing("--reason WORDS") }
        let installation = try Installation(arguments)
        defer { installation.database.close() }
        let person = try installation.database.read { try PersonStore($0).person(signingInAs: name.lowercased()) }
        guard let person else { throw OrganisationRefusal.noSuchPerson }
        let count = try installation.gate.perform(
            ErasePersonalData(of: person.id, ground: ground, reason: reason), as: .atCommandLine)
        Terminal.say("\(name) is #\(person.id.rawValue) from now on; \(count) values in the journal were erased.")
        return 0
    }
}
