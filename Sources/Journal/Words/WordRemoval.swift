internal import FoundationEssentials

/// What an entry says of the words of entries before it: that they were taken out, or are back.
public struct WordRemoval: Codable, Sendable, Hashable {
    /// The kind of subject whose entries say so; their own words always stay.
    public static let spill = "spill"
    /// The same, of a text that was stopped while it was read.
    public static let stop = "stop"
    static let subjectKinds = [spill, stop]

    /// The entries whose words are gone from now on.
    public let removed: [Int64]?
    /// The entries whose words are back.
    public let restored: [Int64]?

    private struct Change: Decodable { let after: WordRemoval? }

    /// What an entry says of others; `nil` where it says nothing of the kind.
    init?(_ entry: JournalEntry) {
        guard Self.subjectKinds.contains(entry.subject.kind), let change = entry.change,
            let said = try? JSONDecoder().decode(Change.self, from: Data(change.utf8)), let after = said.after
        else { return nil }
        self = after
    }

    /// Whether it takes out the words of an entry.
    func takesOut(_ number: Int64) -> Bool { removed?.contains(number) ?? false }
}

/// Follows whose words are gone, and what later entries say of it.
struct WordsCheck {
    /// By entry, the later one that its row names.
    private var gone: [Int64: Int64] = [:]
    /// By entry, the last that said its words to be gone.
    private var said: [Int64: Int64] = [:]

    mutating func take(_ record: JournalRecord) {
        if let by = record.seal.removedBy { gone[record.number] = by }
        guard let removal = WordRemoval(record.entry) else { return }
        for number in removal.removed ?? [] { said[number] = record.number }
        for number in removal.restored ?? [] { said[number] = nil }
    }

    /// The first entry of which one says what the other does not; for the end of the journal.
    var flaw: (entry: Int64, flaw: Journal.Flaw)? {
        let wrong = Set(gone.keys).union(said.keys).filter { gone[$0] != said[$0] }.min()
        guard let wrong else { return nil }
        return (wrong, gone[wrong] == nil ? .notRemoved : .removedUnsaid)
    }
}
