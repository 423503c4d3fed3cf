import Database
import Journal
import TestSupport
import Testing
import WorkCalendar

@Suite struct Chain {
    @Test(arguments: Engine.tested)
    func `entries are chained and verified`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            let subject = JournalSubject(kind: "directive", id: 7)
            for verb in ["import", "confirm"] {
                try database.write { connection in
                    _ = try Journal.append(
                        JournalEntry(at: Instant(rawValue: 1), actor: .system, verb: verb, subject: subject),
                        in: connection)
                }
            }
            try database.read { connection in
                let history = try Journal.history(of: subject, in: connection)
                #expect(history.map(\.entry.verb) == ["import", "confirm"])
                let verdict = try Journal.verify(in: connection)
                #expect(verdict == .whole(entries: 2))
            }
        }
    }
}
