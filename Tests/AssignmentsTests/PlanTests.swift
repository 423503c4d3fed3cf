import Database
import Directives
import Organisation
import TestSupport
import Testing
import WorkCalendar

@testable import Assignments

/// The statements of the pages that people open all day stay on their indexes, on either engine.
@Suite struct PlanTests {
    struct Case: CustomTestStringConvertible {
        let words: String
        /// An index that must be used.
        let index: String
        var limited = false
        let change: @Sendable (inout LedgerFilter, Province) -> Void
        var testDescription: String { words }
    }

    static let cases = [
        Case(words: "all open by due day", index: "assignment_by_phase_and_due") { _, _ in },
        Case(words: "all by due day", index: "assignment_by_due") { filter, _ in filter.states = .all },
        Case(words: "late ones", index: "assignment_by_phase_and_due") { filter, _ in filter.states = .one(.overdue) },
        Case(words: "by lead", index: "assignment_by_lead") { filter, _ in filter.sort = .lead },
        Case(words: "by weight", index: "assignment_by_weight") { filter, _ in filter.sort = .weight },
        Case(words: "by directive", index: "assignment_by_directive") { filter, _ in filter.sort = .directive },
        Case(words: "of a body, open, by due day", index: "reach_by_phase_and_due") { filter, province in
            filter.body = province.schools.id
        },
        Case(words: "of a body as lead, late", index: "reach_by_phase_and_due") { filter, province in
            (filter.body, filter.role, filter.states) = (province.schools.id, .lead, .one(.overdue))
        },
        Case(words: "of a body, all, by due day", index: "reach_by_due") { filter, province in
            (filter.body, filter.states) = (province.schools.id, .all)
        },
        Case(words: "a later page of a body", index: "reach_by_phase_and_due") { filter, province in
            (filter.body, filter.after) = (province.schools.id, .due(20_600, id: 9))
        },
        Case(words: "back from a page of a body", index: "reach_by_phase_and_due") { filter, province in
            (filter.body, filter.before) = (province.schools.id, .due(20_600, id: 9))
        },
        Case(words: "back by directive", index: "assignment_by_directive") { filter, _ in
            (filter.sort, filter.before) = (.directive, .directive(50, ordinal: 7))
        },
        Case(words: "back by weight", index: "assignment_by_weight") { filter, _ in
            (filter.sort, filter.before) = (.weight, .weight(3, id: 7))
        },
        Case(words: "back by lead", index: "assignment_by_lead") { filter, _ in
            (filter.sort, filter.before) = (.lead, .lead("0so", due: 20_600, id: 7))
        },
        Case(words: "what a department sees", index: "reach_by_phase_and_due", limited: true) { _, _ in },
    ]

    @Test(arguments: Engine.tested)
    func `a page reads along an index and sorts nothing`(engine: Engine) throws {
        try Province.with(engine) { province in
            _ = try LedgerGenerator(province.database, today: province.today).fill(4_000)
            try province.database.analyzeForTest()
            for item in Self.cases {
                var filter = LedgerFilter()
                item.change(&filter, province)
                let caller = item.limited ? province.reporter : Caller.atCommandLine
                let plans = try province.database.read { connection -> [String] in
                    let store = LedgerStore(
                        connection, visibility: try Visibility(of: caller, in: connection), clock: province.ledgerClock)
                    return try store.statements(filter, limit: 51).map { try connection.plan(of: $0) }
                }
                for plan in plans {
                    #expect(plan.contains(item.index), "\(item.words):\n\(plan)")
                    #expect(!plan.contains("TEMP B-TREE"), "\(item.words):\n\(plan)")
                    #expect(!plan.contains("SCAN a\n"), "\(item.words):\n\(plan)")
                }
            }
        }
    }
}

extension Database {
    /// Tells the engine how many rows there are, as it would find out by itself in time.
    func analyzeForTest() throws {
        try write { connection in _ = try connection.run("ANALYZE") }
    }
}
