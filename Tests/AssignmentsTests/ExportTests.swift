import Archive
import Database
import Foundation
import Organisation
import TestSupport
import Testing
import Web

@testable import Assignments

@Suite struct ExportTests {
    @Test func `an export holds what is shown and no formula`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-03-17", "=1+1", by: province.schools), .due("2026-04-30", "Khác")])
            let csv = try province.answer(Request(.get, "/assignments.csv?state=overdue"), as: province.clerk).text
            #expect(csv.contains("'=1+1") && !csv.contains("Khác") && csv.contains("2026-03-17"))
            let response = try #require(
                try AssignmentRoom().respond(
                    to: province.visit(Request(.get, "/assignments.xlsx"), as: province.clerk))
            ).made()
            let sheet = try Workbook.text(of: response.bytes())
            #expect(sheet.contains("=1+1") && sheet.contains("Khác") && !sheet.contains("<f>"))
        }
    }

    @Test func `a wrong filter is refused before the file begins`() throws {
        try Province.with(.sqlite) { province in
            for path in ["/assignments.csv", "/assignments.xlsx", "/api/v1/assignments/export.csv"] {
                let answer = try province.answer(Request(.get, path + "?state=lost"), as: province.clerk)
                #expect(answer.status == 400)
            }
        }
    }

    /// More rows than were once handed out, in the order of the pages, for whoever may see them and nobody else.
    @Test(arguments: Engine.tested)
    func `an export of any length is the pages one after another`(engine: Engine) throws {
        try Province.with(engine) { province in
            let made = try LedgerGenerator(province.database, today: province.today).fill(23_000)
            let root = try #require(try province.database.read { try BodyStore($0).body(made.root) })
            let leader = try Province.person("lanhdao", at: root, as: .leader, province.gate, province.clock)
            for query in ["?state=all&sort=lead&order=desc", "?state=all&body=\(made.bodies[3])&sort=due"] {
                let path = "/assignments.csv" + query
                let lines = try Self.numbers(in: province.answer(Request(.get, path), as: leader).text)
                let asked = try province.store { store in
                    try LedgerQuery(
                        Request(.get, path).query, visibility: .everything, in: store.connection
                    ).filter
                }
                let shown = try province.store { try $0.rows(asked, limit: 100_000) }.map(\.id.rawValue)
                #expect(lines == shown)
                #expect(lines.count > 300 && Set(lines).count == lines.count)
                #expect(try Self.numbers(in: province.answer(Request(.get, path), as: province.outsider).text) == [])
            }
        }
    }

    /// The numbers of the assignments, from the first column.
    private static func numbers(in csv: String) -> [Int64] {
        csv.split(separator: "\r\n").dropFirst().compactMap { $0.split(separator: ",").first.flatMap { Int64($0) } }
    }

    @Test func `more than a workbook holds is refused, by count or by row`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm((0..<5).map { .due("2026-03-2\($0)", "Việc \($0)", by: province.schools) })
            for query in ["", "?q=viec"] {
                let visit = province.visit(Request(.get, "/assignments.xlsx" + query), as: province.clerk)
                var export = try LedgerExport(visit, ExportSlots())
                export.mostRows = 5
                #expect(try export.xlsx().made().status == 200)
                export.mostRows = 4
                #expect(throws: AssignmentRefusal.exportTooLong) { try export.xlsx().made() }
            }
        }
    }

    @Test func `only so many files are made at once, and each gives its place back`() throws {
        try Province.with(.sqlite) { province in
            let slots = ExportSlots(limit: 1)
            let visit = province.visit(Request(.get, "/assignments.csv"), as: province.clerk)
            var first: LedgerExport? = try LedgerExport(visit, slots)
            var answer = try first?.csv()
            first = nil
            #expect(throws: AssignmentRefusal.exportsBusy) { try LedgerExport(visit, slots) }
            _ = try answer?.bytes()
            _ = try LedgerExport(visit, slots)
            answer = try LedgerExport(visit, slots).csv()
            #expect(throws: AssignmentRefusal.exportsBusy) { try LedgerExport(visit, slots) }
            // Nobody waited for it.
            answer = nil
            _ = try LedgerExport(visit, slots)
            withExtendedLifetime(answer) {}
        }
    }
}

/// The text of a workbook's parts, unpacked again.
enum Workbook {
    static func text(of bytes: [UInt8]) throws -> String {
        try TemporaryFolder.with { folder in
            let path = folder.path("a.xlsx")
            try Data(bytes).write(to: URL(filePath: path))
            return try Unzip.text(path)
        }
    }
}
