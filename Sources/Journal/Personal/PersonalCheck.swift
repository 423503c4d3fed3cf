internal import FoundationEssentials

/// What is wrong with the personal data that an entry tells of.
public enum PersonalFlaw: String, Sendable, Hashable, CaseIterable {
    /// Its row was taken out.
    case missing
    /// Value, salt or holder are not those that were committed to.
    case changed
    /// It was taken away, and no entry says that it was erased.
    case erasedUnsaid
    /// An entry says that it was erased, and it is there.
    case notErased
    /// Rows stand there that no entry tells of.
    case stray
}

/// An entry that says which personal data was erased, why, and by what right.
public struct PersonalErasure: Codable, Sendable, Hashable {
    public static let verb = "erase-personal-data"

    /// Commitments in hexadecimal digits.
    public let erased: [String]
    /// The legal ground.
    public let ground: String
    public let reason: String

    public init(erased: [[UInt8]], ground: String, reason: String) {
        (self.erased, self.ground, self.reason) = (erased.map(\.hexadecimal), ground, reason)
    }

    private struct Change: Decodable { let after: PersonalErasure? }

    /// What an entry's change says to have been erased.
    init?(_ entry: JournalEntry) {
        guard entry.verb == Self.verb,
            let words = entry.change, let change = try? JSONDecoder().decode(Change.self, from: Data(words.utf8)),
            let after = change.after
        else { return nil }
        self = after
    }
}

/// Follows what entries committed to, and what others erased.
struct PersonalCheck {
    private var erased: [String: (number: Int64, holder: JournalSubject)] = [:]
    private(set) var count: Int64 = 0

    /// Checks an entry's commitments against the rows that are kept of it.
    mutating func flaw(of record: JournalRecord, _ rows: () throws -> [PersonalRow]?) rethrows -> PersonalFlaw? {
        if let erasure = PersonalErasure(record.entry), let flaw = take(erasure, of: record.entry.subject) {
            return flaw
        }
        let commitments = PersonalSeal.commitments(in: record.entry.change ?? "")
        guard !commitments.isEmpty else { return nil }
        guard let rows = try rows() else { return .changed }
        let kept = Dictionary(rows.map { ($0.commitment.hexadecimal, $0) }) { first, _ in first }
        for commitment in commitments {
            guard let row = kept[commitment] else { return .missing }
            guard row.isErased || row.isGenuine else { return .changed }
            if row.isErased { erased[commitment] = (record.number, row.holder) }
        }
        count += Int64(commitments.count)
        return nil
    }

    private mutating func take(_ erasure: PersonalErasure, of holder: JournalSubject) -> PersonalFlaw? {
        for commitment in erasure.erased {
            guard erased.removeValue(forKey: commitment)?.holder == holder else { return .notErased }
        }
        return nil
    }

    /// The first entry whose data is gone though no entry says so.
    var unsaid: Int64? { erased.values.map(\.number).min() }
}
