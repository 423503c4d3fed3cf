import Archive
import Database
import TestSupport
import Testing
import Web
import HTML
import WorkCalendar

@testable import Organisation

@Suite struct DirectoryTests {
    @Test(arguments: Engine.tested)
    func `a body is found by its name and by every other name`(engine: Engine) throws {
        try Town.with(engine) { town in
            try town.gate.perform(AddAlias("P. GD&ĐT", to: town.schools.id), as: town.administrator)
            try town.database.read { connection in
                for typed in ["Phòng Giáo dục", "phong giao duc", "P. GD&ĐT"] {
                    let found = try BodyStore(connection).bodies(named: SearchText.folded(typed))
                    #expect(found.map(\.id) == [town.schools.id], "\(typed)")
                }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a renamed body still goes by its old name`(engine: Engine) throws {
        try Town.with(engine) { town in
            let new = NewBody(parent: nil, name: "Phòng Văn hóa", kind: .department, country: .vietnam)
            try town.gate.perform(ChangeBody(town.schools.id, to: new), as: town.administrator)
            let aliases = try town.database.read { try BodyStore($0).aliases(of: town.schools.id) }
            #expect(Set(aliases.map { "\($0.alias) \($0.origin)" }) == ["Phòng Văn hóa name", "Phòng Giáo dục given"])
            let back = NewBody(parent: nil, name: "Phòng Giáo dục", kind: .department, country: .vietnam)
            try town.gate.perform(ChangeBody(town.schools.id, to: back), as: town.administrator)
            let again = try town.database.read { try BodyStore($0).aliases(of: town.schools.id) }
            #expect(Set(again.map { "\($0.alias) \($0.origin)" }) == ["Phòng Giáo dục name", "Phòng Văn hóa given"])
        }
    }

    @Test(arguments: Engine.tested)
    func `a body's own name cannot be taken from it`(engine: Engine) throws {
        try Town.with(engine) { town in
            let own = try town.database.read { try BodyStore($0).aliases(of: town.schools.id) }[0]
            #expect(throws: OrganisationRefusal.ownNameStays) {
                try town.gate.perform(RemoveAlias(own.id, of: town.schools.id), as: town.administrator)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `bad bodies are refused with the field at fault`(engine: Engine) throws {
        try Town.with(engine) { town in
            func add(_ change: (inout NewBody) -> Void) throws {
                var new = NewBody(parent: town.government.id, name: "X", kind: .office, country: nil)
                change(&new)
                try town.gate.perform(AddBody(new), as: town.administrator)
            }
            #expect(throws: OrganisationRefusal.nameMissing) { try add { $0.name = "  \n" } }
            #expect(throws: OrganisationRefusal.nameTooLong) {
                try add { $0.name = String(repeating: "ế", count: 201) }
            }
            #expect(throws: OrganisationRefusal.endsBeforeItBegins) {
                try add { ($0.begins, $0.ends) = (Day(rawValue: 10), Day(rawValue: 9)) }
            }
            #expect(throws: OrganisationRefusal.noSuchBody) { try add { $0.parent = Body.ID(rawValue: 999) } }
            try add { $0.identifier = "H26.1" }
            #expect(throws: OrganisationRefusal.identifierTaken) { try add { $0.identifier = " H26.1 " } }
        }
    }

    @Test(arguments: Engine.tested)
    func `two bodies below one do not bear one name at the same time`(engine: Engine) throws {
        try Town.with(engine) { town in
            func add(_ name: String, below parent: Organisation.Body, from begins: Day? = nil) throws {
                var new = NewBody(parent: parent.id, name: name, kind: .office, country: nil)
                new.begins = begins
                try town.gate.perform(AddBody(new), as: .atCommandLine)
            }
            #expect(throws: OrganisationRefusal.siblingNamedAlike) {
                try add(" phòng giáo dục", below: town.government)
            }
            try add("Phòng Giáo dục", below: town.parks)
            var ended = NewBody(parent: nil, name: "Phòng Giáo dục", kind: .government, country: .vietnam)
            ended.ends = Day(rawValue: 20_000)
            try town.gate.perform(ChangeBody(town.schools.id, to: ended), as: .atCommandLine)
            try add("Phòng Giáo dục", below: town.government, from: Day(rawValue: 20_001))
            ended.ends = nil
            #expect(throws: OrganisationRefusal.siblingNamedAlike) {
                try town.gate.perform(ChangeBody(town.schools.id, to: ended), as: .atCommandLine)
            }
        }
    }

    @Test(arguments: ["/bodies/new", "/bodies/2/change", "/people/new"])
    func `who may not save a form is not shown it`(_ path: String) throws {
        try Town.with(.sqlite) { town in
            func ask(_ caller: Caller) throws -> Response? {
                let visit = Visit(
                    request: Request(.get, path), caller: caller, messages: Messages(.vi), gate: town.gate,
                    secret: Secret(text: "a secret of at least sixteen bytes"))
                return path.hasPrefix("/people")
                    ? try PersonRoom().respond(to: visit) : try BodyRoom(work: NoWork()).respond(to: visit)
            }
            #expect(throws: GateRefusal.notAllowed) { try ask(town.clerk) }
            let shown = try ask(town.administrator)
            #expect(shown?.status == 200)
        }
    }

    @Test(arguments: Engine.tested)
    func `the tree lists a parent before what is below it, page by page`(engine: Engine) throws {
        try Town.with(engine) { town in
            let all = try town.database.read { try BodyStore($0).tree(afterPath: "", limit: 100) }
            #expect(all.map(\.id) == [town.government.id, town.schools.id, town.parks.id])
            let rest = try town.database.read { try BodyStore($0).tree(afterPath: all[0].path, limit: 1) }
            #expect(rest.map(\.id) == [town.schools.id])
            let above = try town.database.read { try BodyStore($0).ancestors(of: town.parks) }
            #expect(above.map(\.id) == [town.government.id])
        }
    }

    @Test(arguments: Engine.tested)
    func `a table of bodies comes in whole, and a second time changes nothing`(engine: Engine) throws {
        try Town.with(engine) { town in
            let table = """
                name,aliases,parent,kind,country
                示例市教育局,市教育局|教育局,,department,CN
                规划科,,示例市教育局,office,CN
                "Phòng A, B",,UBND phường Mẫu,office,VN
                """
            #expect(try town.gate.perform(ImportBodies(csv: table), as: .atCommandLine) == 3)
            #expect(try town.gate.perform(ImportBodies(csv: table), as: .atCommandLine) == 0)
            let found = try town.database.read { try BodyStore($0).bodies(named: SearchText.folded("教育局")) }
            #expect(found.map(\.name) == ["示例市教育局"])
        }
    }

    @Test(arguments: Engine.tested)
    func `a table with one bad line brings in nothing`(engine: Engine) throws {
        try Town.with(engine) { town in
            let before = try town.database.read { try BodyStore($0).tree(afterPath: "", limit: 100) }
            let table = "name,parent,kind\nMới,,office\nCon,Không có,office\n"
            #expect(throws: CSVMistake.value(line: 3, column: "parent", is: "Không có")) {
                try town.gate.perform(ImportBodies(csv: table), as: .atCommandLine)
            }
            #expect(try town.database.read { try BodyStore($0).tree(afterPath: "", limit: 100) } == before)
        }
    }

    @Test(arguments: [
        ("", CSVMistake.empty), ("a,b\n1\n", .width(line: 2, cells: 1, expected: 2)),
        ("a\n\"x\n", .openQuotation(line: 2)),
    ])
    func `a table that is none is told by its line`(_ text: String, _ mistake: CSVMistake) {
        #expect(throws: mistake) { try CSV(text) }
    }

    @Test func `quotes, commas and line ends within cells are kept`() throws {
        let csv = try CSV("\u{FEFF}a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n")
        #expect(csv.header == ["a", "b"])
        #expect(csv.rows.map(\.cells) == [["x, \"y\"", "1\n2"]])
    }
}
