import Database
import Journal
import Organisation
import WorkCalendar

/// `remit sign`: signs the journal as it stands now.
enum SignCommand: Command {
    static let name = "sign"
    static let usage = "sign \(Installation.usage)"
    static let summary = "Signs the journal's head now; the server does so once a day by itself."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options)
        guard arguments.positions.isEmpty else { throw UsageMistake.tooMany(arguments.positions[0]) }
        let installation = try Installation(arguments)
        defer { installation.database.close() }
        let key = try installation.signingKey.readOrMake()
        guard let head = try installation.gate.perform(SignJournal(with: key), as: .atCommandLine) else {
            Terminal.say("The journal has no entries yet; there is nothing to sign.")
            return 0
        }
        Terminal.say(
            """
            Head \(head.number) stands for \(head.size) entries, signed \(head.at.iso).
            root       \(head.root.hexadecimal)
            key        \(head.key.text)
            signature  \(head.signature.hexadecimal)
            """)
        return 0
    }
}
