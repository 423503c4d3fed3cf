import Database
import FoundationEssentials
import Organisation

/// `remit import`: brings tables of bodies or of people into the directory.
enum ImportCommand: Command {
    static let name = "import"
    static let usage = "import bodies|people FILE.csv \(Installation.usage)"
    static let summary = "Brings a table of bodies or of people into the directory; what is known is left as it is."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options)
        guard arguments.positions.count == 2 else { throw UsageMistake.missing("'bodies FILE' or 'people FILE'") }
        let text = try String(contentsOfFile: arguments.positions[1], encoding: .utf8)
        let installation = try Installation(arguments, mayBegin: true)
        defer { installation.database.close() }
        let gate = installation.gate
        switch arguments.positions[0] {
        case "bodies":
            Terminal.say("\(try gate.perform(ImportBodies(csv: text), as: .atCommandLine)) bodies were added.")
        case "people":
            let count = try gate.perform(ImportPeople(csv: text, password: nil), as: .atCommandLine)
            Terminal.say("\(count) people were added; give each a password with 'remit person password'.")
        default: throw UsageMistake.notAChoice("import", ["bodies", "people"])
        }
        return 0
    }
}
