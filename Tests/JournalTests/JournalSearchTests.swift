import Database
import TestSupport
import Testing
import WorkCalendar

@testable import Journal

/// The journal is searched by time, person, body, verb and subject.
@Suite struct JournalSearch {
    /// Twenty-four entries, one a second, over persons 1–2, bodies 1–3, two verbs, two subjects.
    private func withEntries(_ engine: Engine, _ body: (JournalSearchStore, [JournalRecord]) throws -> Void) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            let records = try database.write { connection in
                try (0..<24).map { index in
                    let actor = JournalActor(person: Int64(index % 2 + 1), post: 1, body: Int64(index % 3 + 1))
                    return try Journal.append(
                        JournalEntry(
                            at: Instant(rawValue: Int64(index / 2)), actor: index == 23 ? .system : actor,
                            verb: index % 4 == 0 ? "add" : "change",
                            subject: JournalSubject(kind: index < 12 ? "body" : "person", id: Int64(index % 5))),
                        in: connection)
                }
            }
            try database.read { try body(JournalSearchStore($0), records) }
        }
    }

    /// Every mixture of conditions, against the same asked of the entries themselves.
    @Test(arguments: Engine.tested)
    func `what is found is what fits, the newest first, in pages`(engine: Engine) throws {
        try withEntries(engine) { store, records in
            for mixture in 0..<128 {
                var filter = JournalFilter()
                if mixture & 1 > 0 { filter.from = Instant(rawValue: 3) }
                if mixture & 2 > 0 { filter.until = Instant(rawValue: 10) }
                if mixture & 4 > 0 { filter.person = 2 }
                if mixture & 8 > 0 { filter.body = 3 }
                if mixture & 16 > 0 { filter.verb = "change" }
                if mixture & 32 > 0 { filter.subjectKind = "person" }
                if mixture & 64 > 0 { filter.subjectID = 4 }
                // More bodies than an engine takes values are asked for now and then.
                let many = mixture.isMultiple(of: 32) ? [JournalSight.bodies(Array(2...20_000))] : []
                for sight in [.everything, .bodies([1, 3]), .bodies([]), .bodies(Array(2...50))] + many {
                    let fitting = records.reversed().filter { record in
                        let entry = record.entry
                        return sight.reaches(entry) && filter.from.map { entry.at >= $0 } ?? true
                            && filter.until.map { entry.at < $0 } ?? true
                            && filter.person.map { entry.actor.person == $0 } ?? true
                            && filter.body.map { entry.actor.body == $0 } ?? true
                            && filter.verb.map { entry.verb == $0 } ?? true
                            && filter.subjectKind.map { entry.subject.kind == $0 } ?? true
                            && filter.subjectID.map { entry.subject.id == $0 } ?? true
                    }
                    var found: [JournalRecord] = []
                    while true {
                        let place = found.last.map { JournalPlace(at: $0.entry.at, number: $0.number) }
                        let page = try store.entries(filter, seenBy: sight, after: place, limit: 3)
                        found += page
                        if page.count < 3 { break }
                    }
                    #expect(found == fitting, "\(filter) \(sight)")
                }
            }
        }
    }

    /// Each question has an index that gives the order too, so that a page costs the same however long the journal is.
    @Test(arguments: Engine.tested)
    func `every question walks its index`(engine: Engine) throws {
        try TestDatabase.with(engine, migrations: try Journal.migrations()) { database in
            try database.write { connection in
                for index in 0..<4000 {
                    try Journal.append(
                        JournalEntry(
                            at: Instant(rawValue: Int64(index)),
                            actor: JournalActor(person: Int64(index % 50), post: 1, body: Int64(index % 40)),
                            verb: "verb\(index % 30)", subject: JournalSubject(kind: "k\(index % 9)", id: Int64(index))),
                        in: connection)
                }
            }
            try database.analyze()
            let questions: [(String, (inout JournalFilter) -> Void)] = [
                ("journal_at", { _ in }), ("journal_at", { $0.from = Instant(rawValue: 3000) }),
                ("journal_person", { $0.person = 7 }), ("journal_body", { $0.body = 7 }),
                ("journal_verb", { $0.verb = "verb3" }), ("journal_kind", { $0.subjectKind = "k3" }),
                ("journal_subject", { ($0.subjectKind, $0.subjectID) = ("k3", 3) }),
            ]
            try database.read { connection in
                for (index, ask) in questions {
                    var filter = JournalFilter()
                    ask(&filter)
                    let place = JournalPlace(at: Instant(rawValue: 3900), number: 3900)
                    let plan = try connection.plan(of: JournalSearchStore.query(filter, nil, place, 50))
                    // PostgreSQL may as well walk another index backwards; a look at every row is none.
                    let isWalked = engine == .sqlite ? plan.contains(index) : !plan.contains("Seq Scan")
                    #expect(isWalked, "\(filter): \(plan)")
                }
            }
        }
    }
}
