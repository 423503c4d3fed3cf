import Database
import FoundationEssentials
import Journal
import Organisation

/// `remit journal`: what of the journal is given to others.
enum JournalCommand: Command {
    static let name = "journal"
    static let usage = """
        journal export --to FILE \(Installation.usage)
              journal proof NUMBER [--to FILE] …
              journal heads [--to FILE] …
        """
    static let summary = "Gives away the whole journal, the proof of one entry, or the signed heads, to be verified."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options.union(["to"]))
        guard let part = arguments.positions.first else { throw UsageMistake.missing("'export', 'proof' or 'heads'") }
        let most = part == "proof" ? 2 : 1
        guard arguments.positions.count <= most else { throw UsageMistake.tooMany(arguments.positions[most]) }
        switch part {
        case "export": try export(arguments)
        case "proof": try prove(arguments)
        case "heads": try heads(arguments)
        default: throw UsageMistake.notAPart(part, ["export", "proof", "heads"])
        }
        return 0
    }

    /// Signs first what was entered since the newest head, so that nothing is left out.
    private static func signed(_ arguments: Arguments) throws -> Installation {
        let installation = try Installation(arguments)
        try installation.gate.perform(
            SignJournal(with: try installation.signingKey.readOrMake()), as: .atCommandLine)
        return installation
    }

    private static func export(_ arguments: Arguments) throws {
        guard let target = arguments.value("to") else { throw UsageMistake.missing("--to FILE") }
        let installation = try signed(arguments)
        defer { installation.database.close() }
        let head = try installation.database.read { try JournalBundle.write(to: target, from: $0) }
        guard let head else { throw CommandRefusal.nothingSigned }
        Terminal.say("\(head.size) entries and \(head.number) signed heads are in \(target).")
    }

    private static func prove(_ arguments: Arguments) throws {
        guard arguments.positions.count == 2 else { throw UsageMistake.missing("the entry's number") }
        guard let number = Int64(arguments.positions[1]), number > 0 else {
            throw CommandRefusal.noEntry(arguments.positions[1])
        }
        let installation = try signed(arguments)
        defer { installation.database.close() }
        guard let proof = try installation.database.read({ try Journal.proof(of: number, in: $0) }) else {
            throw CommandRefusal.noEntry(arguments.positions[1])
        }
        try give(try proof.bytes(), arguments)
    }

    private static func heads(_ arguments: Arguments) throws {
        let installation = try Installation(arguments)
        defer { installation.database.close() }
        let heads = try installation.database.read { try SignedHeadStore($0).page(limit: 10_000) }
        try give(try PublishedHeads(heads).bytes(), arguments)
    }

    private static func give(_ bytes: [UInt8], _ arguments: Arguments) throws {
        guard let target = arguments.value("to") else { return Terminal.write(bytes) }
        guard !FileManager.default.fileExists(atPath: target) else { throw CommandRefusal.fileIsThere(target) }
        try Data(bytes).write(to: URL(filePath: target))
    }
}
