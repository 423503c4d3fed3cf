import FoundationEssentials

/// The command line of Remit: finds the command, runs it, and turns every mistake into a sentence and a code.
public enum CommandLineTool {
    static let commands: [any Command.Type] = [
        ReadCommand.self, LintCommand.self, CoverCommand.self, ServeCommand.self, DemoCommand.self, PersonCommand.self,
        SignInCommand.self,
        BodyCommand.self, ImportCommand.self, BackupCommand.self, RestoreCommand.self, SignCommand.self,
        JournalCommand.self, EraseCommand.self, SpillCommand.self, VerifyCommand.self, BenchCommand.self,
    ]

    /// Runs what the words ask for.
    /// - Returns: 0 when done, 1 when what was looked at does not hold, 2 when it could not be done.
    public static func run(_ words: [String]) -> Int32 {
        do {
            return try dispatch(words)
        } catch let mistake as UsageMistake {
            Terminal.complain("remit: \(mistake)")
        } catch {
            Terminal.complain("remit: \(Sentence.of(error))")
        }
        return 2
    }

    private static func dispatch(_ words: [String]) throws -> Int32 {
        guard let word = words.first else { throw UsageMistake.noCommand }
        if ["version", "--version"].contains(word) {
            Terminal.say("remit \(Release.version)")
            return 0
        }
        if ["help", "--help", "-h"].contains(word) {
            Terminal.say(words.count > 1 ? usage(of: try command(words[1])) : help)
            return 0
        }
        let command = try command(word)
        if words.dropFirst().contains("--help") {
            Terminal.say(usage(of: command))
            return 0
        }
        return try command.run(Array(words.dropFirst()))
    }

    private static func command(_ word: String) throws -> any Command.Type {
        if let command = commands.first(where: { $0.name == word }) { return command }
        let near = commands.map { $0.name }.first { Arguments.distance($0, word) <= 2 }
        throw UsageMistake.unknownCommand(word, nearest: near)
    }

    private static func usage(of command: any Command.Type) -> String {
        "usage: remit \(command.usage)\n\n\(command.summary)"
    }

    static var help: String {
        let width = commands.map { $0.name.count }.max() ?? 0
        let lines = commands.map { command in
            "  " + command.name + String(repeating: " ", count: width - command.name.count + 2) + command.summary
        }
        return "usage: remit COMMAND …\n\n" + lines.joined(separator: "\n")
            + "\n\nremit COMMAND --help tells its options."
    }
}
