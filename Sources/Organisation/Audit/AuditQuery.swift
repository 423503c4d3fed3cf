import Archive
import Database
import HTML
import Journal
import Web
import WorkCalendar

/// What an auditor asks of the journal, as it was typed.
struct AuditQuery: Sendable {
    var from = ""
    var to = ""
    var person = ""
    var body = ""
    var verb = ""
    var kind = ""
    var subject = ""

    init(_ query: Query) {
        from = query["from"] ?? ""
        to = query["to"] ?? ""
        person = query["person"] ?? ""
        body = query["body"] ?? ""
        verb = query["verb"] ?? ""
        kind = query["subject_kind"] ?? ""
        subject = query["subject"] ?? ""
    }

    /// What was typed, for an address.
    var items: [(name: String, value: String)] {
        [
            ("from", from), ("to", to), ("person", person), ("body", body), ("verb", verb), ("subject_kind", kind),
            ("subject", subject),
        ].filter { !$0.1.isEmpty }
    }

    /// The entries that are meant.
    /// - Throws: a refusal at the field that cannot be understood.
    func filter(in connection: Connection, offset: UTCOffset) throws -> JournalFilter {
        var filter = JournalFilter()
        filter.from = try TypedDayRefusal.day(from, field: "from").map { Instant($0, in: offset) }
        filter.until = try TypedDayRefusal.day(to, field: "to").map {
            Instant($0.adding(days: 1), in: offset)
        }
        filter.person = try person.trimmed.nonEmpty.map { try Self.person($0, connection) }
        filter.body = try body.trimmed.nonEmpty.map { try Self.body($0, connection) }
        filter.verb = verb.trimmed.nonEmpty
        filter.subjectKind = kind.trimmed.nonEmpty
        if let text = subject.trimmed.nonEmpty {
            guard let number = Int64(text), number > 0 else { throw AuditRefusal.subjectNoNumber }
            guard filter.subjectKind != nil else { throw AuditRefusal.subjectWithoutKind }
            filter.subjectID = number
        }
        return filter
    }

    /// Somebody by number, sign-in name or the only one of a name.
    private static func person(_ text: String, _ connection: Connection) throws -> Int64 {
        if let number = number(text) { return number }
        let store = PersonStore(connection)
        if let person = try store.person(signingInAs: text.lowercased()) { return person.id.rawValue }
        let found = try store.people(matching: SearchText.folded(text), after: nil, limit: 2)
        guard let only = found.first else { throw AuditRefusal.noSuchPerson }
        guard found.count == 1 else { throw AuditRefusal.severalPeople }
        return only.id.rawValue
    }

    /// A body by number or name.
    private static func body(_ text: String, _ connection: Connection) throws -> Int64 {
        if let number = number(text) { return number }
        let found = try BodyStore(connection).bodies(named: SearchText.folded(text))
        guard let only = found.first else { throw AuditRefusal.noSuchBody }
        guard found.allSatisfy({ $0.id == only.id }) else { throw AuditRefusal.severalBodies }
        return only.id.rawValue
    }

    private static func number(_ text: String) -> Int64? {
        Int64(text.hasPrefix("#") ? text.dropFirst() : text[...]).flatMap { $0 > 0 ? $0 : nil }
    }
}

/// Why the journal was not searched.
enum AuditRefusal: Refusal, CaseIterable {
    case noSuchPerson, severalPeople, noSuchBody, severalBodies, subjectNoNumber, subjectWithoutKind

    var status: Int { 422 }

    var field: String? {
        switch self {
        case .noSuchPerson, .severalPeople: "person"
        case .noSuchBody, .severalBodies: "body"
        case .subjectNoNumber: "subject"
        case .subjectWithoutKind: "subject_kind"
        }
    }

    func explain(_ messages: Messages) -> (what: String, next: String) {
        switch self {
        case .noSuchPerson:
            (
                messages("Nobody goes by this name."),
                messages("Type the sign-in name, or the number of somebody whose name was erased.")
            )
        case .severalPeople:
            (messages("Several people go by this name."), messages("Type the sign-in name."))
        case .noSuchBody:
            (
                messages("No body goes by this name."),
                messages("Type the name as it stands in the directory, or its number.")
            )
        case .severalBodies:
            (
                messages("Several bodies go by this name."),
                messages("Type the number that stands in the address of its page.")
            )
        case .subjectNoNumber:
            (
                messages("The subject’s number is no number."),
                messages("Type the number that stands in the address of its page.")
            )
        case .subjectWithoutKind:
            (messages("A number alone tells no subject."), messages("Choose what kind of subject it is."))
        }
    }
}
