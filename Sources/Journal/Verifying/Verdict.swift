extension Journal {
    /// What looking through the whole journal found.
    public enum Verdict: Sendable, Hashable {
        /// Every entry is as it was written, and every head stands for the entries that were signed.
        case whole(entries: Int64)
        /// The first entry that is not, and what is wrong with it.
        case broken(entry: Int64, Flaw)
        /// The entries hold up to the last of these, over which a stored node of the tree is not theirs.
        case treeBroken(first: Int64, last: Int64)
        /// The first head that does not hold; `entry` is the first that no good head before it stands for.
        case headBroken(number: Int64, entry: Int64, HeadFlaw)
        /// A head kept elsewhere stands for other entries than the first so many there are.
        case publishedBroken(number: Int64, entries: Int64)
        /// The first entry whose personal data, kept beside it, is not what it commits to.
        case personalBroken(entry: Int64, PersonalFlaw)
    }

    /// What is wrong with an entry.
    public enum Flaw: String, Sendable, Hashable {
        /// It, or one before it, was taken out.
        case missing
        /// Its contents do not give its hash.
        case changed
        /// Its words, or their salt, are not those that it commits to.
        case otherWords
        /// Its words are gone, and no later entry says so; or another than it names.
        case removedUnsaid
        /// A later entry says that its words were taken out, and they are there.
        case notRemoved
        /// It does not carry the hash of the entry before it.
        case detached
        /// The chain's head does not point at it, though it is the last; entries after it may have been taken out.
        case notTheLast
    }
}

/// Follows the chain entry by entry, and the tree that grows over it.
struct ChainCheck {
    private(set) var number: Int64 = 0
    private(set) var hash = JournalRecord.origin
    private var tree = MerklePeaks()
    private var words = WordsCheck()

    var root: [UInt8] { tree.root }

    func flaw(of record: JournalRecord) -> Journal.Flaw? {
        if record.number != number + 1 { return .missing }
        if record.previousHash != hash { return .detached }
        return record.ownHash == record.hash ? record.seal.flaw(of: record.entry.change) : .changed
    }

    /// What is wrong with words that are gone, behind the last entry.
    var wordsFlaw: (entry: Int64, flaw: Journal.Flaw)? { words.flaw }

    /// Takes an entry that holds.
    /// - Returns: the subtrees that it completes.
    mutating func take(_ record: JournalRecord) -> [MerklePeaks.Node] {
        (number, hash) = (record.number, record.hash)
        words.take(record)
        return tree.append(leaf: MerkleHash.leaf(record.hash))
    }
}
