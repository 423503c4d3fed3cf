import Database
import Directives
import Organisation
import TestSupport
import Testing
import Web

@testable import Assignments

/// Words whose letters a scan changed, with their likely spelling.
@Suite struct RestoredWordsTests {
    private static func confirm(in province: Province) throws -> Assignment.ID {
        var given = Given.due(nil, "Trién khai ké hoach cham s6c cay xanh", by: province.schools)
        given.restored = "Triển khai kế hoạch chăm sóc cây xanh"
        try province.confirm([given])
        return try #require(try province.rows().first?.id)
    }

    @Test(arguments: Engine.tested)
    func `the ledger, the record and programs show both spellings, and both are found`(engine: Engine) throws {
        try Province.with(engine) { province in
            let id = try Self.confirm(in: province)
            for words in ["cham s6c", "chăm sóc"] { #expect(try province.rows { $0.words = words }.count == 1) }
            for path in ["/assignments", "/assignments/\(id.rawValue)", "/api/v1/assignments/\(id.rawValue)"] {
                let page = try province.answer(Request(.get, path), as: province.clerk).text
                #expect(page.contains("Triển khai kế hoạch chăm sóc cây xanh"))
                #expect(page.contains("Trién khai ké hoach cham s6c cay xanh"))
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `what a person corrected needs no likely spelling`(engine: Engine) throws {
        try Province.with(engine) { province in
            let id = try Self.confirm(in: province)
            let detail = try #require(
                try province.database.read { try AssignmentStore($0).detail(id, for: .everything) })
            var amendment = Amendment(detail)
            (amendment.text, amendment.reason) = ("Trồng cây bên đường", "Quét sai")
            let after = try province.gate.perform(
                AmendAssignment(id: id, amendment: amendment, caller: province.clerk), as: province.clerk)
            #expect(after.assignment.restored == nil)
            #expect(try province.rows().map(\.restored) == [nil])
            #expect(try province.rows { $0.words = "chăm sóc" }.isEmpty)
        }
    }
}
