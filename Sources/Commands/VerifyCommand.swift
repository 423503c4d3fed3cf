import Database
import FoundationEssentials
import Journal
import WorkCalendar

/// `remit verify`: checks that nothing in the journal was changed, wherever it is kept.
enum VerifyCommand: Command {
    static let name = "verify"
    static let usage = """
        verify \(Installation.usage) [--key KEY[,KEY]…] [--heads FILE]
              verify BACKUP|BUNDLE|PROOF [--key KEY[,KEY]…] [--heads FILE]
        """
    static let summary =
        "Checks the journal of a data folder, a backup or an export, or the proof of an entry; ends with 1 when it fails."

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, options: Installation.options.union(["key", "heads"]))
        guard arguments.positions.count < 2 else { throw UsageMistake.tooMany(arguments.positions[1]) }
        let trust = try Trust(arguments)
        guard let path = arguments.positions.first else { return try verifyInstallation(arguments, trust) }
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandRefusal.notThere(path)
        }
        if isFolder { return try BackupVerification(folder: path).run(trust) }
        if try JournalBundle.isOne(path) { return try verifyBundle(path, trust) }
        return try verifyProof(path, trust)
    }

    /// Whose signatures count, and what was published before.
    struct Trust {
        /// `nil` where no key is named.
        let keys: Set<VerifyingKey>?
        let published: [SignedHead]

        init(_ arguments: Arguments) throws {
            let words = arguments.value("key")?.split(separator: ",").map(String.init)
            let keys = try words?.map { text in
                guard let key = VerifyingKey(parsing: text) else { throw UsageMistake.notAKey }
                return key
            }
            self.keys = keys.map { Set($0) }
            published = try arguments.value("heads").map(Self.heads) ?? []
        }

        private static func heads(_ path: String) throws -> [SignedHead] {
            guard let heads = PublishedHeads.read(Array(try Data(contentsOf: URL(filePath: path)))) else {
                throw CommandRefusal.noHeads(path)
            }
            return heads
        }

        /// What to do with a key that nobody named.
        func advice(_ key: VerifyingKey) -> String {
            let words = "signed by the key \(key.text)."
            return keys == nil
                ? words + " Compare it with the key that was published, or name that one with --key." : words
        }
    }

    private static func verifyInstallation(_ arguments: Arguments, _ trust: Trust) throws -> Int32 {
        let installation = try Installation(arguments)
        defer { installation.database.close() }
        // Where nobody names a key, that of the data folder counts.
        let keys = try trust.keys ?? installation.signingKey.read().map { [$0.verifying] }
        let (verdict, newest) = try installation.database.read { connection in
            (
                try Journal.verify(keys: keys, published: trust.published, in: connection),
                try SignedHeadStore(connection).last()
            )
        }
        guard tell(verdict) else { return 1 }
        if let newest {
            Terminal.say(
                "Head \(newest.number) stands for \(newest.size) of them, signed by the key \(newest.key.text).")
        } else {
            Terminal.say("No head was signed yet; 'remit sign' signs one.")
        }
        return 0
    }

    private static func verifyBundle(_ path: String, _ trust: Trust) throws -> Int32 {
        switch try JournalBundle.verify(path, keys: trust.keys, published: trust.published) {
        case .whole(let entries, let heads, let key):
            Terminal.say("The export is whole: \(entries) entries and \(heads) heads, the newest \(trust.advice(key))")
            return 0
        case .broken(let verdict):
            _ = tell(verdict)
        case .unreadable(let line, let entry):
            Terminal.say("The export does not hold: line \(line) was changed; it should be entry \(entry) or a head.")
        case .otherLength(let entries):
            Terminal.say("The export does not hold: behind entry \(entries) lines were taken out or put in.")
        }
        return 1
    }

    private static func verifyProof(_ path: String, _ trust: Trust) throws -> Int32 {
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        do throws(JournalProof.Flaw) {
            let proof = try JournalProof(bytes)
            try proof.check(keys: trust.keys, published: trust.published)
            let (entry, head) = (proof.record.entry, proof.head)
            Terminal.say(
                """
                Entry \(proof.record.number) is in the journal: \(entry.verb), \(entry.subject.kind) \(entry.subject.id), \
                \(entry.at.iso).
                Head \(head.number) stands for it, \(trust.advice(head.key))
                """)
            return 0
        } catch {
            Terminal.say("The proof does not hold: \(error.sentence)")
            return 1
        }
    }

    /// Says what was found.
    /// - Returns: whether the journal is whole.
    static func tell(_ verdict: Journal.Verdict) -> Bool {
        guard case .whole(let entries) = verdict else {
            Terminal.say("The journal does not hold: \(verdict.sentence)")
            return false
        }
        Terminal.say("The journal is whole: \(entries) entries.")
        return true
    }
}
