import Assignments
import Database
import Directives
import Organisation
import WorkCalendar

/// `remit spill`: what is done where a state secret is found in the system.
enum SpillCommand: Command {
    static let name = "spill"
    static let usage = """
        spill list \(Installation.usage)
              spill freeze directive|draft NUMBER --reason WORDS …
              spill report SPILL …
              spill told SPILL --who WORDS …
              spill lift SPILL --ground WORDS …
              spill remove SPILL --ground WORDS --sure …
              spill backup-destroyed SPILL BACKUP …
        """
    static let summary =
        "Freezes a state secret found in the system, tells what it reached, and removes it with its words in the journal."

    private static let parts = ["list", "freeze", "report", "told", "lift", "remove", "backup-destroyed"]

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(
            words, options: Installation.options.union(["reason", "who", "ground"]), flags: ["sure"])
        guard let part = arguments.positions.first else { throw UsageMistake.missing("what to do with a spill") }
        guard parts.contains(part) else { throw UsageMistake.notAPart(part, parts) }
        let rest = Array(arguments.positions.dropFirst())
        let most = part == "list" ? 0 : part == "freeze" || part == "backup-destroyed" ? 2 : 1
        guard rest.count <= most else { throw UsageMistake.tooMany(rest[most]) }
        let installation = try Installation(arguments)
        defer { installation.database.close() }
        let deed = SpillDeed(installation: installation, arguments: arguments, words: rest)
        switch part {
        case "list": try deed.list()
        case "freeze": try deed.freeze()
        case "report": try deed.report()
        case "told": try deed.tell()
        case "lift": try deed.lift()
        case "remove": try deed.remove()
        default: try deed.destroyed()
        }
        return 0
    }
}

/// One deed of `remit spill`.
struct SpillDeed {
    let installation: Installation
    let arguments: Arguments
    let words: [String]

    private func needed(_ option: String) throws -> String {
        guard let value = arguments.value(option) else { throw UsageMistake.missing("--\(option) WORDS") }
        return value
    }

    private func spill() throws -> Spill.ID {
        guard let word = words.first else { throw UsageMistake.missing("the SPILL's number") }
        guard let id = Spill.ID(segment: word) else { throw SpillRefusal.noSuchSpill }
        return id
    }

    func list() throws {
        let spills = try installation.database.read { try SpillStore($0).spills(limit: 1000) }
        if spills.isEmpty { Terminal.say("No spill is known.") }
        for spill in spills {
            Terminal.say("\(spill.id): \(spill.kind.rawValue) \(spill.subject), \(spill.state.rawValue)")
        }
    }

    func freeze() throws {
        guard words.count == 2, let kind = Spill.Kind(rawValue: words[0]), let id = Spill.ID(segment: words[1]) else {
            throw UsageMistake.missing("'directive NUMBER' or 'draft NUMBER'")
        }
        let spill = try installation.gate.perform(
            FreezeSpill(kind, id.rawValue, reason: try needed("reason")), as: .atCommandLine)
        try installation.spillSweep().sweep()
        Terminal.say("Nobody sees \(words[0]) \(words[1]) any more: it is spill \(spill).")
        try tellOfBackups(spill)
        Terminal.say("Tell the secrecy officer, then: remit spill told \(spill) --who WORDS")
    }

    func report() throws {
        let lines = try installation.database.read { connection in
            guard let spill = try SpillStore(connection).spill(try self.spill()) else {
                throw SpillRefusal.noSuchSpill
            }
            let today = installation.gate.clock.now.day(in: Caller.atCommandLine.offset)
            return try SpillReport(spill, on: today, in: connection).lines
        }
        for line in lines { Terminal.say(line) }
    }

    func tell() throws {
        try installation.gate.perform(TellOfSpill(try spill(), who: try needed("who")), as: .atCommandLine)
        Terminal.say("It is noted who was told.")
    }

    func lift() throws {
        try installation.gate.perform(LiftSpill(try spill(), ground: try needed("ground")), as: .atCommandLine)
        try installation.spillSweep().sweep()
        Terminal.say("All was put back as it was.")
    }

    func remove() throws {
        let spill = try spill()
        try installation.gate.perform(
            RemoveSpill(spill, ground: try needed("ground"), isSure: arguments.has("sure")), as: .atCommandLine)
        try installation.spillSweep().sweep()
        Terminal.say("Spill \(spill) was removed, and the disk was cleared of it.")
        try tellOfBackups(spill)
    }

    func destroyed() throws {
        guard words.count == 2, let backup = MadeBackup.ID(segment: words[1]) else {
            throw UsageMistake.missing("the BACKUP's number")
        }
        try installation.gate.perform(NoteBackupDestroyed(backup, holding: try spill()), as: .atCommandLine)
        Terminal.say("It is noted that the backup is destroyed.")
    }

    private func tellOfBackups(_ id: Spill.ID) throws {
        let left = try installation.database.read { connection -> [MadeBackup] in
            let store = SpillStore(connection)
            return try store.spill(id).map { try store.backups(holding: $0).filter { $0.destroyedAt == nil } } ?? []
        }
        for backup in left {
            Terminal.say("Destroy by hand: \(backup.path), then: remit spill backup-destroyed \(id) \(backup.id)")
        }
    }
}
