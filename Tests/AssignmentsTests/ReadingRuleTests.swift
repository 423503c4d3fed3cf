import Database
import Directives
import Organisation
import TestSupport
import Testing
import Web

@testable import Assignments

/// Who may not read finds nothing: in no list, count, search, export, page or answer of the API.
@Suite struct ReadingRuleTests {
    private static let secret = "Tuyệt kín"

    @Test(arguments: Engine.tested)
    func `a reader without the right finds nothing on any path`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm([.due("2026-03-17", Self.secret, by: province.parks)], number: "77/KH-MẬT")
            let id = try #require(try province.rows().first?.id)
            for caller in [province.outsider, province.reporter] {
                #expect(try province.rows(caller).isEmpty)
                #expect(try province.rows(caller) { $0.body = province.parks.id }.isEmpty)
                #expect(try province.rows(caller) { $0.words = "tuyet" }.isEmpty)
                #expect(try province.counts(caller).byState.isEmpty)
                #expect(try province.counts(caller) { $0.body = province.parks.id }.byState.isEmpty)
                #expect(try province.counts(caller) { $0.words = "tuyet" }.byState.isEmpty)
                for path in Self.paths(id, province.parks.id) {
                    let answer = try province.answer(Request(.get, path), as: caller)
                    #expect(!answer.text.contains(Self.secret), "\(path)")
                    #expect(!answer.text.contains("77/KH"), "\(path)")
                }
                #expect(try province.answer(Request(.get, "/assignments/\(id)"), as: caller).status == 404)
                #expect(try province.answer(Request(.get, "/api/v1/assignments/\(id)"), as: caller).status == 404)
            }
            // The same paths show it to one who may, so that the test can fail.
            let seen = try Self.paths(id, province.parks.id).filter {
                try province.answer(Request(.get, $0), as: province.clerk).text.contains(Self.secret)
            }
            #expect(seen.count == Self.paths(id, province.parks.id).count)
        }
    }

    private static func paths(_ id: Assignment.ID, _ body: Organisation.Body.ID) -> [String] {
        [
            "/assignments?state=all", "/assignments?state=all&body=\(body)", "/assignments?state=all&group=directive",
            "/assignments?q=tuyet&state=all", "/assignments.csv?state=all", "/assignments/\(id)",
            "/api/v1/assignments?state=all", "/api/v1/assignments?state=all&sort=weight",
            "/api/v1/assignments?state=all&q=tuyet", "/api/v1/assignments/export.csv?state=all",
            "/api/v1/assignments/\(id)",
        ]
    }

    @Test func `who sees part of the tree sees what names a body in it, and what it keeps`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([
                .due("2026-03-17", "Của trường", by: province.office),
                .due("2026-03-17", "Của vườn", by: province.parks),
            ])
            #expect(try province.rows(province.reporter).map(\.text) == ["Của trường"])
            #expect(try province.rows(province.clerk).count == 2)
            #expect(try province.counts(province.reporter).total(of: .all) == 1)
        }
    }
}
