import Database
import Journal

/// `remit verify`: checks that nothing in the journal was changed.
enum VerifyCommand: Command {
    static let name = "verify"
    static let usage = "verify \(Installation.usage) [--key KEY[,KEY]…]"
    static let summary =
        "Checks the journal's chain, tree and signed heads; ends with 1 and names the first entry that does not hold."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options.union(["key"]))
        guard arguments.positions.isEmpty else { throw UsageMistake.tooMany(arguments.positions[0]) }
        let named = try keys(arguments)
        let installation = try Installation(arguments)
        defer { installation.database.close() }
        let keys = try named ?? installation.signingKey.read().map { [$0.verifying] }
        let (verdict, newest) = try installation.database.read { connection in
            (try Journal.verify(keys: keys, in: connection), try SignedHeadStore(connection).last())
        }
        return tell(verdict, newest)
    }

    /// The keys whose signatures count; `nil` where none is named.
    static func keys(_ arguments: Arguments) throws(UsageMistake) -> Set<VerifyingKey>? {
        guard let text = arguments.value("key") else { return nil }
        let keys = text.split(separator: ",").compactMap { VerifyingKey(parsing: String($0)) }
        guard !keys.isEmpty, keys.count == text.split(separator: ",").count else { throw .notAKey }
        return Set(keys)
    }

    /// - Returns: the exit code.
    static func tell(_ verdict: Journal.Verdict, _ newest: SignedHead?) -> Int32 {
        guard case .whole(let entries) = verdict else {
            Terminal.say("The journal does not hold: \(verdict.sentence)")
            return 1
        }
        Terminal.say("The journal is whole: \(entries) entries.")
        if let newest {
            Terminal.say(
                "Head \(newest.number) stands for \(newest.size) of them, signed by the key \(newest.key.text).")
        } else {
            Terminal.say("No head was signed yet; 'remit sign' signs one.")
        }
        return 0
    }
}
