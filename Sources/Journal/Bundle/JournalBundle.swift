public import Database

/// The journal in a file of JSON lines that is checked without the database.
///
/// The first line says the form, how many entries and heads follow, and the newest head's key. Then come the entries in
/// their order, each head right behind the last entry it stands for. The last line is the head over all entries.
public enum JournalBundle {
    static let form = "remit journal bundle 2"

    struct Opening: Codable {
        let form: String
        let entries: Int64
        let heads: Int64
        let key: String
    }

    struct Line: Codable {
        var entry: EntryForm?
        var head: HeadForm?
    }

    /// Writes all entries that the newest head stands for.
    /// - Returns: the newest head; `nil` when there is none, and then nothing is written.
    public static func write(to path: String, from connection: Connection) throws -> SignedHead? {
        let store = SignedHeadStore(connection)
        guard let last = try store.last() else { return nil }
        let file = try LineFile(path, .writing)
        let opening = Opening(form: form, entries: last.size, heads: last.number, key: last.key.text)
        try file.write(line: CanonicalJSON.bytes(opening))
        var heads: ArraySlice<SignedHead> = []
        var (number, headNumber) = (Int64(0), Int64(0))
        while number < last.size {
            let page = try Journal.entries(after: number, upTo: last.size, limit: 1000, in: connection)
            guard !page.isEmpty else { throw DatabaseError(.SQLITE_CORRUPT, "Entries of the journal are missing.") }
            for record in page {
                try file.write(line: CanonicalJSON.bytes(Line(entry: EntryForm(record))))
                number = record.number
                while true {
                    if heads.isEmpty { heads = try store.heads(after: headNumber, limit: 500)[...] }
                    guard let head = heads.first, head.size <= number else { break }
                    try file.write(line: CanonicalJSON.bytes(Line(head: HeadForm(head))))
                    headNumber = head.number
                    heads.removeFirst()
                }
            }
        }
        try file.finish()
        return last
    }

    /// What looking through a bundle found.
    public enum Verdict: Sendable, Hashable {
        case whole(entries: Int64, heads: Int64, key: VerifyingKey)
        /// The first line, counted from 1, that is not one of a bundle; `entry` is the next there should be.
        case unreadable(line: Int, entry: Int64)
        case broken(Journal.Verdict)
        /// Lines behind this entry were taken out or put in.
        case otherLength(entries: Int64)
    }

    /// Checks a bundle as the journal itself is checked.
    /// - Parameters:
    ///   - keys: Whose signatures count; `nil` for the key that the bundle names itself.
    ///   - published: Heads that somebody kept elsewhere.
    public static func verify(
        _ path: String, keys: Set<VerifyingKey>? = nil, published: [SignedHead] = []
    ) throws -> Verdict {
        let file = try LineFile(path, .reading)
        guard let first = try file.line(), let opening = try CanonicalJSON.value(Opening.self, first),
            opening.form == form, let key = VerifyingKey(parsing: opening.key)
        else { return .unreadable(line: 1, entry: 1) }
        var (chain, heads, number) = (ChainCheck(), HeadCheck(keys: keys), 1)
        var published = PublishedCheck(published)
        var last: SignedHead?
        while let bytes = try file.line() {
            number += 1
            guard let line = try CanonicalJSON.value(Line.self, bytes) else {
                return .unreadable(line: number, entry: chain.number + 1)
            }
            switch (line.entry?.record, line.head?.head) {
            case (let record?, nil):
                if let flaw = chain.flaw(of: record) { return .broken(.broken(entry: chain.number + 1, flaw)) }
                if let flaw = heads.flaw(of: record) { return .broken(bad(flaw, heads)) }
                _ = chain.take(record)
                if let verdict = published.verdict(on: chain) { return .broken(verdict) }
            case (nil, let head?):
                let flaw =
                    head.size == chain.number
                    ? heads.take(head, root: chain.root) : heads.flaw(of: head) ?? .outOfOrder
                if let flaw { return .broken(bad(flaw, heads)) }
                last = head
            default: return .unreadable(line: number, entry: chain.number + 1)
            }
        }
        guard chain.number == opening.entries, heads.number == opening.heads, last?.size == chain.number,
            last?.key == key
        else { return .otherLength(entries: chain.number) }
        if let verdict = published.rest { return .broken(verdict) }
        if let (entry, flaw) = chain.wordsFlaw { return .broken(.broken(entry: entry, flaw)) }
        return .whole(entries: chain.number, heads: heads.number, key: key)
    }

    private static func bad(_ flaw: HeadFlaw, _ heads: HeadCheck) -> Journal.Verdict {
        .headBroken(number: heads.number + 1, entry: heads.size + 1, flaw)
    }

    /// Whether a file begins as a bundle does.
    public static func isOne(_ path: String) throws -> Bool {
        let file = try LineFile(path, .reading)
        guard let first = try file.line() else { return false }
        return try CanonicalJSON.value(Opening.self, first) != nil
    }
}
