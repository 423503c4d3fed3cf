internal import Database
internal import WorkCalendar

extension Journal {
    /// Checks the journal in a backup as that of a database is checked, without restoring it.
    ///
    /// - Parameter directory: A folder that `Database.backup(to:)` has written.
    public static func verify(
        backup directory: String, keys: Set<VerifyingKey>? = nil, published: [SignedHead] = []
    ) throws -> Verdict {
        var check = JournalCheck(try BackupJournal(directory), keys: keys, published: published)
        return try check.verdict()
    }
}

/// The journal of a backup, its rows taken in the order of their numbers as they were written.
struct BackupJournal: JournalSource {
    private struct Place: Hashable {
        let level: Int64
        let place: Int64
    }

    private let journal: BackupTable
    private let signed: BackupTable
    private var nodes: [Place: [UInt8]] = [:]
    private var personal: [Int64: [PersonalRow]] = [:]
    private let personalRows: Int64
    private let count: Int64
    private let end: (number: Int64, hash: [UInt8])?
    private var isDamaged = false

    init(_ directory: String) throws {
        journal = try BackupTable("journal", in: directory)
        signed = try BackupTable("signed_head", in: directory)
        let tree = try BackupTable("journal_node", in: directory)
        var count: Int64 = 0
        while let row = try tree.next() {
            count += 1
            // A row that is none is missed where the entries reach it.
            guard let level = try? row.int64("level"), let place = try? row.int64("place") else { continue }
            nodes[Place(level: level, place: place)] = try? row.bytes("hash")
        }
        self.count = count
        let values = try BackupTable("journal_personal", in: directory)
        var personalRows: Int64 = 0
        while let row = try values.next() {
            personalRows += 1
            guard let number = try? row.int64("number"), let kept = try? Self.personal(row) else { continue }
            personal[number, default: []].append(kept)
        }
        self.personalRows = personalRows
        end = try BackupTable("journal_head", in: directory).next().map { row in
            guard (try? row.int64("id")) == 1 else { return (0, []) }
            return ((try? row.int64("number")) ?? 0, (try? row.bytes("hash")) ?? [])
        }
    }

    mutating func entries(after number: Int64) throws -> [JournalRecord]? {
        guard !isDamaged else { return nil }
        var page: [JournalRecord] = []
        while page.count < 1000, let row = try journal.next() {
            guard let record = try? Self.record(row) else {
                isDamaged = true
                return page.isEmpty ? nil : page
            }
            page.append(record)
        }
        return page
    }

    private static func record(_ row: BackupRow) throws(BackupMismatch) -> JournalRecord {
        let actor = JournalActor(
            person: try row.optionalInt64("person"), post: try row.optionalInt64("post"),
            body: try row.optionalInt64("body"))
        let entry = JournalEntry(
            at: Instant(rawValue: try row.int64("at")), actor: actor, verb: try row.string("verb"),
            subject: JournalSubject(kind: try row.string("subject_kind"), id: try row.int64("subject_id")),
            change: try row.optionalString("change"))
        let seal = ChangeSeal(
            commitment: try row.bytes("commitment"), salt: try row.optionalBytes("salt"),
            removedBy: try row.optionalInt64("removed_by"))
        return JournalRecord(
            number: try row.int64("number"), entry: entry, seal: seal,
            previousHash: try row.bytes("previous_hash"), hash: try row.bytes("hash"))
    }

    mutating func heads(after number: Int64) throws -> [SignedHead]? {
        guard let row = try signed.next() else { return [] }
        guard let head = try? Self.head(row) else { return nil }
        return [head]
    }

    private static func head(_ row: BackupRow) throws(BackupMismatch) -> SignedHead {
        guard let key = VerifyingKey(try row.bytes("public_key")) else { throw BackupMismatch(column: "public_key") }
        return SignedHead(
            number: try row.int64("number"), size: try row.int64("size"), root: try row.bytes("root"),
            at: Instant(rawValue: try row.int64("at")), key: key, signature: try row.bytes("signature"))
    }

    private static func personal(_ row: BackupRow) throws(BackupMismatch) -> PersonalRow {
        PersonalRow(
            commitment: try row.bytes("commitment"),
            holder: JournalSubject(kind: try row.string("holder_kind"), id: try row.int64("holder_id")),
            salt: try row.optionalBytes("salt"), value: try row.optionalString("value"))
    }

    func personal(of number: Int64) -> [PersonalRow]? { personal[number] ?? [] }

    func personalCount() -> Int64 { personalRows }

    func node(_ level: Int, _ place: Int64) -> [UInt8]? { nodes[Place(level: Int64(level), place: place)] }

    func nodeCount() -> Int64 { count }

    func last() -> (number: Int64, hash: [UInt8])? { end }
}
