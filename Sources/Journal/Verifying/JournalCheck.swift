public import Database

extension Journal {
    /// Computes every hash anew and compares, from the first entry to the head; a million take some seconds.
    ///
    /// The stored nodes of the tree and the signed heads are compared on the way, each where the entries reach it.
    /// - Parameters:
    ///   - keys: Whose signatures count; `nil` for the keys that the heads name themselves.
    ///   - published: Heads that somebody kept elsewhere; entries that differ from what they stand for are found even
    ///     where all hashes and heads were made anew.
    public static func verify(
        keys: Set<VerifyingKey>? = nil, published: [SignedHead] = [], in connection: Connection
    ) throws -> Verdict {
        var check = JournalCheck(KeptJournal(connection: connection), keys: keys, published: published)
        return try check.verdict()
    }
}

/// Where a journal is read from to be checked; what cannot be read as what it must be is `nil`.
protocol JournalSource {
    /// The next entries after one; empty at the end.
    mutating func entries(after number: Int64) throws -> [JournalRecord]?
    /// The next heads after one; empty at the end.
    mutating func heads(after number: Int64) throws -> [SignedHead]?
    mutating func node(_ level: Int, _ place: Int64) throws -> [UInt8]?
    /// How many nodes of the tree are stored.
    mutating func nodeCount() throws -> Int64
    /// The personal data that is kept of an entry.
    mutating func personal(of number: Int64) throws -> [PersonalRow]?
    mutating func personalCount() throws -> Int64
    /// What the chain's head says to be the last entry.
    mutating func last() throws -> (number: Int64, hash: [UInt8])?
}

/// Looks through a journal from its first entry to its last.
struct JournalCheck<Source: JournalSource> {
    private var source: Source
    private var chain = ChainCheck()
    private var heads: HeadCheck
    private var published: PublishedCheck
    private var personal = PersonalCheck()
    private var nodes: Int64 = 0
    private var waiting: ArraySlice<SignedHead> = []
    private var areHeadsOver = false

    init(_ source: Source, keys: Set<VerifyingKey>?, published: [SignedHead]) {
        self.source = source
        heads = HeadCheck(keys: keys)
        self.published = PublishedCheck(published)
    }

    mutating func verdict() throws -> Journal.Verdict {
        if let verdict = try badHeads() { return verdict }
        while let page = try source.entries(after: chain.number) {
            if page.isEmpty { return try ending() }
            for record in page {
                if let verdict = try verdict(on: record) { return verdict }
            }
        }
        return .broken(entry: chain.number + 1, .changed)
    }

    private mutating func verdict(on record: JournalRecord) throws -> Journal.Verdict? {
        if let flaw = chain.flaw(of: record) { return .broken(entry: chain.number + 1, flaw) }
        if let flaw = heads.flaw(of: record) { return bad(flaw) }
        if let flaw = try personal.flaw(of: record, { try source.personal(of: record.number) }) {
            return .personalBroken(entry: record.number, flaw)
        }
        for node in chain.take(record) where node.level > 0 && node.level % MerkleStore.step == 0 {
            nodes += 1
            guard try source.node(node.level, node.place) == node.hash else {
                return .treeBroken(first: node.place << node.level + 1, last: chain.number)
            }
        }
        return try badHeads()
    }

    /// What is wrong with the heads that stand for exactly the entries taken so far.
    private mutating func badHeads() throws -> Journal.Verdict? {
        if let verdict = published.verdict(on: chain) { return verdict }
        while !areHeadsOver {
            if waiting.isEmpty {
                guard let next = try source.heads(after: heads.number) else { return bad(.badSignature) }
                waiting = next[...]
                areHeadsOver = next.isEmpty
            }
            guard let head = waiting.first, head.size <= chain.number else { return nil }
            let flaw =
                head.size < chain.number ? heads.flaw(of: head) ?? .outOfOrder : heads.take(head, root: chain.root)
            if let flaw { return bad(flaw) }
            waiting.removeFirst()
        }
        return nil
    }

    /// What is wrong behind the last entry.
    private mutating func ending() throws -> Journal.Verdict {
        if let head = waiting.first { return bad(heads.flaw(of: head) ?? .outOfOrder) }
        guard try source.last() ?? (0, JournalRecord.origin) == (chain.number, chain.hash) else {
            return .broken(entry: chain.number, .notTheLast)
        }
        if let verdict = published.rest { return verdict }
        if let (entry, flaw) = chain.wordsFlaw { return .broken(entry: entry, flaw) }
        guard try source.nodeCount() == nodes else { return .treeBroken(first: 1, last: chain.number) }
        if let entry = personal.unsaid { return .personalBroken(entry: entry, .erasedUnsaid) }
        guard try source.personalCount() == personal.count else { return .personalBroken(entry: chain.number, .stray) }
        return .whole(entries: chain.number)
    }

    private func bad(_ flaw: HeadFlaw) -> Journal.Verdict {
        .headBroken(number: heads.number + 1, entry: heads.size + 1, flaw)
    }
}
