public import Database
import FoundationEssentials
public import Journal

/// Which tables hold the state of each kind of subject, so that the journal keeps the whole of it with every change.
///
/// Not all is kept there. Names and addresses of people, passwords, sessions and the texts of directives stand in their
/// tables alone: what the law lets be erased, and what must be removable after a spill, may not be in a chain of hashes.
public struct SubjectTables: Sendable {
    /// By kind of subject, the tables in the order in which rows refer to each other.
    public let tables: [String: [ImagedTable]]

    public init(_ tables: [String: [ImagedTable]]) {
        self.tables = tables
    }

    public static let none = SubjectTables([:])

    public static func + (a: SubjectTables, b: SubjectTables) -> SubjectTables {
        SubjectTables(a.tables.merging(b.tables) { $0 + $1 })
    }

    /// The state of a subject; `nil` for a kind whose state is not kept.
    func state(of subject: JournalSubject, in connection: Connection) throws -> SubjectState? {
        guard let held = tables[subject.kind] else { return nil }
        let images = try held.map { ($0.name, try connection.image(of: $0, subject: subject.id)) }
        // Of what is not there any more nothing is said, so that it is not there after a replay either.
        let isThere = images.contains { !$0.1.rows.isEmpty }
        return SubjectState(
            kind: subject.kind, id: subject.id,
            tables: isThere ? Dictionary(uniqueKeysWithValues: images) : [:])
    }

    /// Puts a subject's rows as they were then, in place of those there are.
    public func restore(_ state: SubjectState, in connection: Connection) throws {
        guard let held = tables[state.kind] else { return }
        for table in held.reversed() { try connection.clear(table, subject: state.id) }
        for table in held {
            if let image = state.tables[table.name] { try connection.enter(image, in: table) }
        }
    }
}

/// A subject as it stood after an entry of the journal: all its rows, by table.
public struct SubjectState: Sendable, Hashable, Codable {
    public let kind: String
    public let id: Int64
    public let tables: [String: RowImage]
}

extension SubjectState {
    /// The states that stand in an entry's change; empty where it keeps none.
    /// - Throws: `DecodingError` for a change that is not what the gate writes.
    public static func states(inChange change: String) throws -> [SubjectState] {
        struct Kept: Decodable { let states: [SubjectState]? }
        return try JSONDecoder().decode(Kept.self, from: Data(change.utf8)).states ?? []
    }
}

extension JournalEntry {
    /// The states of the subjects after the entry; empty where it keeps none, or where its words were taken out.
    /// - Throws: `DecodingError` for a change that is not what the gate writes.
    public func states() throws -> [SubjectState] {
        try change.map(SubjectState.states) ?? []
    }

    /// The entry with states beside what changed.
    func keeping(_ states: [SubjectState]) throws -> JournalEntry {
        guard !states.isEmpty else { return self }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(states), as: UTF8.self)
        var entry = self
        let change = change ?? "{}"
        let opened = change.hasSuffix("}") ? change.dropLast() : "{"
        entry.change = opened + (opened == "{" ? "" : ",") + "\"states\":" + json + "}"
        return entry
    }
}
