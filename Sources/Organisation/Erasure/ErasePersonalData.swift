public import Database
import Journal
import WorkCalendar

/// Erases what is known of a person who has left, where a law orders it.
///
/// The person becomes a number that signs in no more; of what the journal told, commitments remain, and this entry
/// says which of them can never be opened again.
public struct ErasePersonalData: Action {
    public static let permission = Permission.erasePersonalData
    public static let verb = PersonalErasure.verb
    /// In UTF-8 bytes.
    static let longest = 2000

    let person: Person.ID
    let ground: String
    let reason: String

    /// - Parameters:
    ///   - ground: The law and its article that order it.
    ///   - reason: Why now; without the data itself, since it stays in the journal.
    public init(of person: Person.ID, ground: String, reason: String) {
        self.person = person
        self.ground = ground
        self.reason = reason
    }

    public func bodyPath(in connection: Connection) throws -> String? { try PersonStore(connection).keptBelow(person) }

    public func party(in connection: Connection) -> Person.ID? { person }

    /// - Returns: how many values in the journal were erased.
    public func perform(in act: Act) throws -> Int {
        let (ground, reason) = (ground.trimmed, reason.trimmed)
        guard !ground.isEmpty else { throw ErasureRefusal.groundMissing }
        guard !reason.isEmpty else { throw ErasureRefusal.reasonMissing }
        guard max(ground.utf8.count, reason.utf8.count) <= Self.longest else { throw ErasureRefusal.tooLong }
        let people = PersonStore(act.connection), store = ErasureStore(connection: act.connection)
        guard let known = try people.person(person) else { throw OrganisationRefusal.noSuchPerson }
        guard try people.posts(of: person, on: act.today).isEmpty else { throw ErasureRefusal.stillAtWork }
        guard known.name != ErasureStore.name(of: person) else { throw ErasureRefusal.alreadyErased }
        let subject = JournalSubject(kind: "person", id: person.rawValue)
        let commitments = try PersonalStore(act.connection).erase(of: subject)
        try SessionStore(act.connection).endAll(of: person)
        try store.erase(person, on: act.today, at: act.now)
        let erasure = PersonalErasure(erased: commitments, ground: ground, reason: reason)
        try act.record(subject.kind, subject.id, before: nil, after: erasure)
        return commitments.count
    }
}
