import Assignments
import Database
import Journal
import Organisation
import TestSupport
import Testing

@testable import Commands

@Suite struct ReplayTests {
    /// Tables whose rows the journal does not keep, and why.
    private static let apart: [String: String] = [
        "assignment_reach": "follows from assignments and bodies",
        "assignment_tally": "follows from assignments and bodies",
        "assignment_search": "follows from assignments",
        "due_tally": "follows from dues",
        "directive_search": "follows from directives and their texts",
        "directive_text": "known by the hash of its file; must be removable after a spill",
        "person": "names can be erased; the journal keeps commitments", "journal_personal": "must be erasable",
        "session": "secrets", "api_token": "secrets", "invitation": "secrets",
        "sign_in_failure": "of a quarter of an hour",
        "second_factor": "secrets", "recovery_code": "secrets", "half_sign_in": "secrets",
        "outer_identity": "who somebody is elsewhere, which may have to be erased",
        "known_browser": "for slowing those who guess",
        "idempotent_answer": "of a day",
        "spill": "what its entries tell; its card stays as it is", "spill_subject": "of its spill",
        "spill_row": "what must be removable", "spill_words": "what must be removable",
        "spill_file": "of its spill", "spill_telling": "of its spill", "backup": "what its entries tell",
        "draft": "work in progress", "draft_content": "work in progress", "draft_edit": "work in progress",
        "former_reading": "work in progress",
        "journal_state": "follows from entries", "journal": "itself", "journal_head": "itself",
        "journal_node": "itself", "signed_head": "itself",
    ]

    @Test func `the journal keeps the state of every table, or it is said why not`() throws {
        try RunningHouse.with { house in
            let kept = Set(Installation.subjects.tables.values.flatMap { $0 }.map(\.name))
            let tables = try house.house.installation.database.read { connection in
                try connection.rows(
                    """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                        AND name <> 'migrations' ORDER BY name
                    """
                ) { try $0.string(0) }
            }
            let inner = ["_data", "_idx", "_content", "_docsize", "_config"]
            let own = tables.filter { table in !inner.contains { table.hasSuffix($0) } || table == "draft_content" }
            #expect(own.filter { !kept.contains($0) && Self.apart[$0] == nil } == [])
            #expect(kept.union(Self.apart.keys).subtracting(own) == [], "a table that is not there")
            #expect(kept.intersection(Self.apart.keys).isEmpty)
        }
    }

    @Test func `the samples, replayed from the journal into an empty database, give the same state`() throws {
        try TemporaryFolder.with { folder in
            let installation = try Installation(
                Arguments(["--data", folder.path("data")], options: Installation.options), mayBegin: true)
            let house = House(installation)
            defer { house.stop() }
            try DemoSamples(house: house).load()
            do {
                let replayed = try Database.open(.sqlite(path: folder.path("replayed.sqlite")), hasReferences: false)
                defer { replayed.close() }
                try replayed.migrate(installation.migrations)
                let records = try installation.database.read {
                    try Journal.entries(after: 0, upTo: .max, limit: 100_000, in: $0)
                }
                try replayed.write { connection in
                    var replay = Replay(installation.gate.subjects)
                    try replay.apply(records, in: connection)
                }
                let derived = [
                    ImagedTable("assignment_reach", by: "assignment_id"),
                    ImagedTable("assignment_tally", by: "body_id"),
                ]
                for table in Installation.subjects.tables.values.flatMap({ $0 }) + derived {
                    for id in Int64(0)...300 {
                        let here = try installation.database.read { try $0.image(of: table, subject: id) }
                        let there = try replayed.read { try $0.image(of: table, subject: id) }
                        #expect(Set(here.rows) == Set(there.rows), "\(table.name) of \(id)")
                    }
                }
            }
        }
    }
}
