import Archive
import Database
import HTML
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

private typealias Body = Organisation.Body

/// Levels of government, as the law of each time has them.
@Suite struct LevelTests {
    private static func body(
        _ name: String, _ level: Body.Level?, in country: Country? = .vietnam, ends: Day? = nil
    ) -> NewBody {
        NewBody(parent: nil, name: name, kind: .government, level: level, country: country, ends: ends)
    }

    @Test(arguments: Engine.tested)
    func `a level is kept, changed, found by, and left open again`(engine: Engine) throws {
        try Town.with(engine) { town in
            let added = try town.gate.perform(AddBody(Self.body("UBND xã An", .township)), as: .atCommandLine)
            #expect(added.level == .township)
            var found = try town.database.read { try BodyStore($0).body(added.id) }
            #expect(found?.level == .township)
            _ = try town.gate.perform(ChangeBody(added.id, to: Self.body("UBND xã An", .province)), as: .atCommandLine)
            let provinces = try town.database.read {
                try BodyStore($0).bodies(matching: nil, on: .province, after: nil, limit: 10)
            }
            #expect(provinces.map(\.id) == [added.id])
            _ = try town.gate.perform(ChangeBody(added.id, to: Self.body("UBND xã An", nil)), as: .atCommandLine)
            found = try town.database.read { try BodyStore($0).body(added.id) }
            #expect(found?.level == nil)
        }
    }

    @Test(arguments: Engine.tested)
    func `a district of Vietnam is taken with a last day before July 2025, and not without`(engine: Engine) throws {
        try Town.with(engine) { town in
            let last = try #require(Day(year: 2025, month: 6, day: 30))
            #expect(throws: LevelRefusal.ended(.county, .vietnam, last)) {
                try town.gate.perform(AddBody(Self.body("UBND huyện Cũ", .county)), as: .atCommandLine)
            }
            #expect(throws: LevelRefusal.ended(.county, .vietnam, last)) {
                try town.gate.perform(
                    AddBody(Self.body("UBND huyện Cũ", .county, ends: last.adding(days: 1))), as: .atCommandLine)
            }
            let old = try town.gate.perform(
                AddBody(Self.body("UBND huyện Cũ", .county, ends: last)), as: .atCommandLine)
            #expect(old.level == .county)
            _ = try town.gate.perform(AddBody(Self.body("示例县", .county, in: .china)), as: .atCommandLine)
            _ = try town.gate.perform(AddBody(Self.body("Northbridge", .county, in: nil)), as: .atCommandLine)
        }
    }

    @Test(arguments: Language.allCases)
    func `a level that a country never had is refused in words`(language: Language) throws {
        let messages = Messages(language)
        let refusal = #expect(throws: LevelRefusal.self) {
            try LevelRules.check(Self.body("UBND địa khu", .prefecture))
        }
        let told = try #require(refusal).explain(messages)
        #expect(told.what.contains(Body.Level.prefecture.name(messages)) && !told.next.isEmpty)
    }

    @Test func `the table of levels names only levels and countries that are known`() throws {
        let file = try #require(Embedded.files.first { $0.name == "Bodies/levels.csv" })
        let table = try CSV(file.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) })
        #expect(!table.rows.isEmpty)
        for row in table.rows {
            #expect(Country(rawValue: table.cell("country", of: row.cells)) != nil, "line \(row.line)")
            #expect(Body.Level(rawValue: table.cell("level", of: row.cells)) != nil, "line \(row.line)")
            #expect(!table.cell("source", of: row.cells).isEmpty, "line \(row.line)")
        }
    }

    @Test(arguments: Engine.tested)
    func `levels come in with a table, in any language, and go out again`(engine: Engine) throws {
        try Town.with(engine) { town in
            let table = try TreeTable(
                csv: """
                    name,kind,level,country
                    UBND xã Một,government,Cấp xã,VN
                    示例省人民政府,government,省级,CN
                    Somewhere,government,village,
                    UBND huyện Hai,government,county,VN
                    """)
            let today = town.clock.now.day(in: Country.vietnam.offset)
            let plan = try town.database.read { try table.plan(as: .atCommandLine, today: today, in: $0) }
            #expect(plan.steps.map(\.body.level) == [.township, .province])
            #expect(plan.faults.map(\.row) == [4, 5] && plan.faults.allSatisfy { $0.column == .level })
            let sheet = try town.database.read { try TreeExport(Messages(.zh), in: $0).sheet() }
            #expect(sheet.columns.map(\.title).contains("层级"))
        }
    }
}
