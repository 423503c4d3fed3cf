import Database
import Organisation

/// `remit sign-in`: tries the other programs that may say who somebody is.
enum SignInCommand: Command {
    static let name = "sign-in"
    static let usage = "sign-in check \(Installation.usage)"
    static let summary = "Reaches the OpenID provider and the directory that sign-in.json of the data folder names."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options)
        guard arguments.positions == ["check"] else { throw UsageMistake.missing("'check'") }
        let installation = try Installation(arguments)
        defer { installation.database.close() }
        let lines = try installation.outer.check(clock: installation.gate.clock)
        Terminal.say(
            lines.isEmpty
                ? "There is no \(OuterSettings.fileName) in \(installation.folder): people sign in with passwords."
                : lines.joined(separator: "\n"))
        return 0
    }
}
