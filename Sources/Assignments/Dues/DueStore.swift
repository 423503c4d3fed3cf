public import Database
import Directives
import Organisation
import WorkCalendar

/// All SQL on single dues.
public struct DueStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    static let columns: SQL = """
        u.id, u.assignment_id, u.obligation_id, u.directive_id, u.body_id, u.receiver_id, u.into_id, u.occurrence,
        u.stated_on, u.roll, u.due_on, u.extended_to, u.return_by, u.phase, u.is_late, u.done_on
        """

    static func due(_ row: Row) throws -> Due {
        let assignment: Assignment.ID? = try row.optionalID(1)
        let subject: Due.Subject = try assignment.map(Due.Subject.assignment) ?? .obligation(try row.id(2))
        let extended = try row.optionalDay(11)
        guard let phase = Due.Phase(rawValue: try row.int64(13)) else {
            throw DatabaseError(.SQLITE_MISMATCH, "Column 13 holds no phase of a due.")
        }
        let (stated, roll): (Day?, RollRule) = (try row.optionalDay(8), try row.raw(9))
        return Due(
            id: try row.id(0), subject: subject, directive: try row.id(3), body: try row.id(4),
            receiver: try row.id(5), into: try row.optionalID(6),
            terms: DueTerms(
                occurrence: try row.string(7), stated: stated, roll: roll, day: try row.optionalDay(10)),
            extendedTo: extended, returnBy: try row.optionalDay(12), phase: phase, isLate: try row.bool(14),
            doneOn: try row.optionalDay(15))
    }

    func due(_ id: Due.ID) throws -> Due? {
        try connection.first("SELECT \(Self.columns) FROM due u WHERE u.id = \(id)", Self.due)
    }

    /// The dues of an assignment, by day and body.
    public func dues(of assignment: Assignment.ID) throws -> [Due] { try dues(of: [assignment]) }

    /// The dues of some assignments, by assignment, day and body.
    func dues(of assignments: [Assignment.ID]) throws -> [Due] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM due u WHERE u.assignment_id IN \(values: assignments)
            ORDER BY u.assignment_id, u.due_key, u.body_id, u.id LIMIT 1000000
            """, Self.due)
    }

    /// - Returns: The dues with the numbers they got.
    func insert(_ dues: [Due]) throws -> [Due] {
        let ids = try connection.insertReturningIDs(
            """
            INSERT INTO due (assignment_id, obligation_id, directive_id, body_id, receiver_id, into_id, occurrence,
                stated_on, roll, due_on, extended_to, return_by, due_key, phase, is_late, done_on) VALUES
            """, rows: dues.map(Self.values))
        return zip(ids, dues).map { id, due in due.numbered(Due.ID(rawValue: id)) }
    }

    private static func values(_ due: Due) -> SQL {
        """
        (\(due.subject.assignment), \(due.subject.obligation), \(due.directive), \(due.body), \(due.receiver),
        \(due.into), \(due.terms.occurrence), \(due.terms.stated), \(due.terms.roll.rawValue), \(due.terms.day),
        \(due.extendedTo), \(due.returnBy), \(LedgerKeys.due(due.runsUntil)), \(due.phase), \(due.isLate),
        \(due.doneOn))
        """
    }

    func update(_ due: Due) throws {
        try connection.run(
            """
            UPDATE due SET body_id = \(due.body), receiver_id = \(due.receiver), into_id = \(due.into),
                occurrence = \(due.terms.occurrence), stated_on = \(due.terms.stated), roll = \(due.terms.roll.rawValue),
                due_on = \(due.terms.day), extended_to = \(due.extendedTo), return_by = \(due.returnBy),
                due_key = \(LedgerKeys.due(due.runsUntil)), phase = \(due.phase), is_late = \(due.isLate),
                done_on = \(due.doneOn), directive_id = \(due.directive)
            WHERE id = \(due.id)
            """)
    }

    func note(_ assignment: Assignment.ID, duesThrough day: Day?) throws {
        try connection.run("UPDATE assignment SET dues_through = \(day) WHERE id = \(assignment)")
    }

    /// Open assignments whose dues are entered until an earlier day only, the most behind first.
    func assignments(duesBefore day: Day, limit: Int) throws -> [Assignment.ID] {
        try connection.rows(
            """
            SELECT id FROM assignment WHERE phase = 0 AND dues_through IS NOT NULL AND dues_through < \(day)
            ORDER BY dues_through, id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    func countries(of bodies: Set<Body.ID>) throws -> [Body.ID: Country] {
        var countries: [Body.ID: Country] = [:]
        try connection.each(
            "SELECT id, country FROM body WHERE id IN \(values: bodies.sorted()) AND country IS NOT NULL ORDER BY id"
        ) { countries[try $0.id(0)] = try $0.raw(1) }
        return countries
    }
}

extension Due {
    func numbered(_ id: ID) -> Due {
        Due(
            id: id, subject: subject, directive: directive, body: body, receiver: receiver, into: into, terms: terms,
            extendedTo: extendedTo, returnBy: returnBy, phase: phase, isLate: isLate, doneOn: doneOn)
    }
}

extension Due.Subject {
    var assignment: Assignment.ID? { if case .assignment(let id) = self { id } else { nil } }
    var obligation: ReportingObligation.ID? { if case .obligation(let id) = self { id } else { nil } }
}
