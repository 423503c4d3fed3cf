import TestSupport
import Testing

@testable import Database

@Suite struct SQLLiterals {
    enum Column: String, SQLName { case title, day = "n.day" }

    func text(_ sql: SQL, _ engine: Engine = .sqlite) -> String { Rendered(sql, for: engine).text }

    @Test func `values are bound and never written`() {
        let hostile = "'; DROP TABLE notes; --"
        let sql: SQL = "SELECT id FROM notes WHERE title = \(hostile) AND id > \(7)"
        #expect(text(sql) == "SELECT id FROM notes WHERE title = ? AND id > ?")
        #expect(text(sql, .postgresql) == "SELECT id FROM notes WHERE title = $1 AND id > $2")
        #expect(Rendered(sql, for: .sqlite).values == [.text(hostile), .integer(7)])
    }

    @Test func `pieces nest and their values keep their order`() {
        let inner: SQL = "title = \("a")"
        let clauses: [SQL] = [inner, "day = \(3)"]
        let sql: SQL = "SELECT \(1) WHERE \(clauses.joined(separator: " AND ")) LIMIT \(9)"
        #expect(text(sql, .postgresql) == "SELECT $1 WHERE title = $2 AND day = $3 LIMIT $4")
        #expect(Rendered(sql, for: .sqlite).values == [.integer(1), .text("a"), .integer(3), .integer(9)])
    }

    @Test func `lists stand in parentheses`() {
        #expect(text("id IN \(values: [1, 2, 3])", .postgresql) == "id IN ($1, $2, $3)")
        #expect(text("id IN \(values: [1, 2, 3])") == "id IN (?, ?, ?)")
    }

    @Test(arguments: Engine.tested)
    func `a list of any length is bound, beyond a thousand numbers once`(engine: Engine) throws {
        #expect(("\(values: 1...1_000)" as SQL).parts.count > 1_000)
        #expect(("\(values: 1...1_001)" as SQL).parts.count == 1)
        try TestDatabase.with(engine) { database in
            for count in [0, 1, 1_000, 1_001, 100_000] {
                let numbers = (0..<count).map { Int64($0) * 3 }
                let found = try database.read { connection in
                    try connection.rows(
                        "SELECT n FROM (SELECT 3 AS n UNION ALL SELECT 4) AS t WHERE n IN \(values: numbers)"
                    ) { try $0.int64(0) }
                }
                #expect(found == (count > 1 ? [3] : []), "\(count)")
            }
        }
    }

    @Test func `names come from closed enumerations`() {
        #expect(text("ORDER BY \(raw: Column.day), \(raw: Column.title)") == "ORDER BY n.day, title")
    }

    @Test func `an absent value keeps its type`() {
        #expect(Rendered("\(nil as String?) \(nil as Int64?)", for: .sqlite).values == [.null(.text), .null(.integer)])
    }

    @Test func `nothing is empty`() {
        #expect(SQL.empty.isEmpty)
        #expect(([] as [SQL]).joined(separator: " AND ").isEmpty)
        #expect(("" as SQL).isEmpty)
        #expect(!("x" as SQL).isEmpty)
    }

    @Test func `a ternary of texts is bound, not pasted`() {
        for isOpen in [true, false] {
            #expect(text("state = \(isOpen ? "open" : "closed")") == "state = ?")
        }
    }

    @Test func `a name with a sign in it stops the program`() async {
        enum Hostile: String, SQLName { case name = "a; DROP" }
        await #expect(processExitsWith: .failure) { _ = "ORDER BY \(raw: Hostile.name)" as SQL }
    }
}
