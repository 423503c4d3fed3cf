import Database
import Journal

/// `remit verify`: checks that nothing in the journal was changed.
enum VerifyCommand: Command {
    static let name = "verify"
    static let usage = "verify \(Installation.usage)"
    static let summary = "Checks the journal's chain from its first entry; ends with 1 when an entry does not hold."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options)
        guard arguments.positions.isEmpty else { throw UsageMistake.tooMany(arguments.positions[0]) }
        let installation = try Installation(arguments)
        defer { installation.database.close() }
        switch try installation.database.read({ try Journal.verify(in: $0) }) {
        case .whole(let entries):
            Terminal.say("The journal is whole: \(entries) entries.")
            return 0
        case .broken(let entry, let flaw):
            Terminal.say("The journal does not hold: entry \(entry) is \(flaw.rawValue).")
            return 1
        }
    }
}
