import Database
import Directives
import FoundationEssentials
import Journal
import Organisation
import WorkCalendar

/// All SQL that finds what of the ledger belongs to a text, or carries its words.
struct SpillScopeStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func assignments(of directive: Directive.ID) throws -> [Assignment.ID] {
        try connection.rows(
            "SELECT id FROM assignment WHERE directive_id = \(directive) ORDER BY id LIMIT 1000000"
        ) { try $0.id(0) }
    }

    /// The assignments of any text that a directive changed or withdrew, or that go on in it.
    func assignments(changedBy directive: Directive.ID) throws -> [Assignment.ID] {
        try connection.rows(
            """
            SELECT assignment_id FROM supersession WHERE directive_id = \(directive)
            UNION SELECT assignment_id FROM withdrawal WHERE basis_directive_id = \(directive)
            ORDER BY 1 LIMIT 1000000
            """
        ) { try $0.id(0) }
    }

    /// Those that are in the ledger now.
    func standing(_ ids: Set<Assignment.ID>) throws -> [Assignment.ID] {
        try ids.sorted().filter { id in
            try connection.first("SELECT 1 FROM assignment WHERE id = \(id)") { _ in true } ?? false
        }
    }

    /// The lessons that a confirmation taught and nothing had taught before.
    func lessons(taughtFirstBy deed: [JournalSubject], at moment: Instant?) throws -> [Int64] {
        try Set(deed.filter { $0.kind == "lesson" }).filter { lesson in
            try Journal.history(of: lesson, limit: 1, in: connection).first?.entry.at == moment
        }.map(\.id).sorted()
    }

    /// The plans that explain why they do not carry out one of these.
    func plans(explaining ids: [Assignment.ID]) throws -> [Directive.ID] {
        var plans: Set<Directive.ID> = []
        for id in ids {
            plans.formUnion(
                try connection.rows(
                    """
                    SELECT directive_id FROM gap_reason WHERE assignment_id = \(id) ORDER BY directive_id LIMIT 1000
                    """
                ) { try $0.id(0) })
        }
        return plans.sorted()
    }

    /// The entries in which a plan explains itself about one of these.
    func reasons(in plan: Directive.ID, on tasks: Set<Assignment.ID>) throws -> [Int64] {
        let subject = JournalSubject(kind: "directive", id: plan.rawValue)
        return try Journal.history(of: subject, limit: 100_000, in: connection).filter { record in
            guard [ExplainGap.verb, DropGapReason.verb].contains(record.entry.verb), let change = record.entry.change
            else { return false }
            let told = try JSONDecoder().decode(GapReasonTold.self, from: Data(change.utf8))
            return [told.before, told.after].compactMap { $0 }.contains {
                tasks.contains(Assignment.ID(rawValue: $0.assignment))
            }
        }.map(\.number)
    }

    private struct GapReasonTold: Decodable {
        struct Side: Decodable { let assignment: Int64 }

        let before: Side?
        let after: Side?
    }
}
