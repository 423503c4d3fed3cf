import Database
import Directives
import Journal
import Organisation
import Reading
import TestSupport
import Testing
import WorkCalendar

@testable import Assignments

@Suite struct GeneratorTests {
    /// The indexes of the ledger's tables, as the engine keeps them.
    private func indexes(_ province: Province) throws -> [String] {
        try province.database.read { connection in
            switch connection.engine {
            case .sqlite:
                try connection.rows(
                    """
                    SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name LIKE 'assignment%'
                    AND sql IS NOT NULL ORDER BY name LIMIT 100
                    """
                ) { try $0.string(0).filter { !$0.isWhitespace } }
            case .postgresql:
                try connection.rows(
                    """
                    SELECT indexdef FROM pg_indexes WHERE tablename LIKE 'assignment%' AND schemaname = current_schema()
                    ORDER BY indexname LIMIT 100
                    """
                ) { try $0.string(0) }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `filling leaves every index as it was`(engine: Engine) throws {
        try Province.with(engine) { province in
            let before = try indexes(province)
            try LedgerGenerator(province.database, today: province.today).fill(50)
            #expect(try indexes(province) == before && before.count > 5)
            // A ledger in use keeps them while it is filled.
            try LedgerGenerator(province.database, seed: 2, today: province.today).fill(50)
            #expect(try indexes(province) == before)
        }
    }

    @Test(arguments: Engine.tested)
    func `a generated assignment is what confirming its text would have made`(engine: Engine) throws {
        try Province.with(engine) { province in
            try LedgerGenerator(province.database, today: province.today).fill(450)
            let ids = try province.rows(limit: 1_000) { $0.states = .all }.map(\.id)
            #expect(ids.count == 450)
            try province.database.read { connection in
                var texts: [Directive.ID: [UInt8]] = [:]
                for id in ids {
                    let found = try AssignmentStore(connection).detail(id, for: .everything)
                    let detail = try #require(found)
                    let directive = detail.assignment.directive
                    if texts[directive] == nil {
                        let content = try DirectiveStore(connection, for: .everything).content(of: directive)
                        texts[directive] = Array(try #require(content).text.utf8)
                    }
                    let text = texts[directive] ?? []
                    func words(_ start: Int, _ end: Int) -> String {
                        String(decoding: text[start..<end], as: UTF8.self)
                    }
                    let source = detail.assignment.source
                    #expect(words(source.start, source.end) == detail.assignment.text)
                    let lead = try #require(detail.fields["lead"])
                    #expect(words(lead.start, lead.end) == detail.leads.first?.name)
                    if let due = detail.fields["due"] {
                        #expect(words(due.start, due.end) == detail.assignment.due.words)
                    }
                    #expect(detail.assignment.provision != nil)
                    try agrees(detail, province)
                }
            }
        }
    }

    /// The day follows from the words; what is done or withdrawn says so.
    private func agrees(_ detail: AssignmentDetail, _ province: Province) throws {
        let (due, isOpen) = (detail.assignment.due, detail.assignment.phase == .open)
        let plan = DuePlan(due, from: due.on ?? province.today, calendar: detail.country.map(WorkCalendar.national))
        #expect(plan.terms.first?.day == due.on, "\(due)")
        #expect(detail.dues.map(\.terms) == plan.terms && detail.dues.firstOpenDay == (isOpen ? due.on : nil))
        #expect((detail.assignment.phase == .done) == (detail.completion != nil))
        #expect((detail.assignment.phase == .withdrawn) == (detail.withdrawal != nil))
    }

    @Test(arguments: Engine.tested)
    func `a generated ledger is whole: counts, search, targets and the journal`(engine: Engine) throws {
        try Province.with(engine) { province in
            try LedgerGenerator(province.database, today: province.today).fill(450)
            let rows = try province.rows(limit: 1_000) { $0.states = .all }
            let counted = Dictionary(grouping: rows) { $0.state(on: province.ledgerClock) }.mapValues(\.count)
            #expect(try province.counts { $0.states = .all }.byState == counted)
            #expect(counted.count >= 6, "\(counted)")
            let found = try province.rows(limit: 1_000) { ($0.states, $0.words) = (.all, "ra soat cong khai") }
            #expect(found.count == rows.count { $0.text.hasPrefix("Rà soát, công khai") })
            let body = try #require(rows.first?.leads.first)
            #expect(try !province.rows { ($0.states, $0.words) = (.all, body) }.isEmpty)
            let (targets, journal) = try province.database.read { connection in
                (
                    try connection.first("SELECT COUNT(*) FROM assignment_target") { try $0.int(0) },
                    try Journal.verify(in: connection)
                )
            }
            #expect((targets ?? 0) > 50)
            guard case .whole = journal else {
                Issue.record("\(journal)")
                return
            }
            // What comes after goes on with the numbers.
            try province.confirm([.due("2026-03-17", "Sau cùng", by: province.schools)])
            #expect(try province.rows(limit: 1_000) { $0.words = "sau cung" }.count == 1)
        }
    }
}
