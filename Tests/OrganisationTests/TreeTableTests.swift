import Archive
import Database
import HTML
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Organisation

private typealias Body = Organisation.Body

/// A whole tree from a table and to one; nothing is written before a person confirmed it.
@Suite struct TreeTableTests {
    private static func plan(_ text: String, _ town: Town, as caller: Caller? = nil) throws -> TreePlan {
        let table = try TreeTable(csv: text)
        let today = town.clock.now.day(in: Country.vietnam.offset)
        return try town.database.read { try table.plan(as: caller ?? .atCommandLine, today: today, in: $0) }
    }

    @discardableResult
    private static func bring(_ text: String, _ town: Town, seen: String? = nil, as caller: Caller = .atCommandLine)
        throws
        -> ImportTree.Outcome
    {
        try town.gate.perform(
            ImportTree(try TreeTable(csv: text), seen: seen, as: caller, work: NoWork()), as: caller)
    }

    private static func tree(_ town: Town) throws -> [Body] {
        try town.database.read { try BodyStore($0).tree(afterPath: "", limit: 1000) }
    }

    @Test(arguments: Engine.tested)
    func `rows are added below bodies that are known and that come in rows before`(engine: Engine) throws {
        try Town.with(engine) { town in
            let table = """
                name,aliases,parent,kind,country,identifier,begins,ends
                Phòng Thuế,P. Thuế|Thuế,UBND phường Mẫu,department,VN,h26.9,1/7/2025,
                Tổ Một,,Phòng Thuế,Văn phòng,,,,
                示例局,,H26.9,department,CN,9144030071526726XG,2025-01-01,2025-12-31
                """
            let replaced = table.replacing("Văn phòng", with: "office")
            let before = try Self.tree(town)
            let plan = try Self.plan(replaced, town)
            #expect(plan.added == 3 && plan.changed == 0 && plan.faults.isEmpty && plan.others == 3)
            #expect(try Self.tree(town) == before, "a preview writes nothing")
            let outcome = try Self.bring(replaced, town, seen: plan.fingerprint)
            #expect(outcome == ImportTree.Outcome(added: 3, changed: 0, same: 0))
            let all = try Self.tree(town)
            let tax = try #require(all.first { $0.name == "Phòng Thuế" })
            #expect(tax.identifier == "H26.9" && tax.begins?.iso == "2025-07-01" && tax.parent == town.government.id)
            #expect(all.first { $0.name == "Tổ Một" }?.parent == tax.id)
            #expect(all.first { $0.name == "示例局" }?.ends?.iso == "2025-12-31")
            #expect(
                try Self.bring(replaced, town) == ImportTree.Outcome(added: 0, changed: 0, same: 3), "once is enough")
        }
    }

    @Test(arguments: Engine.tested)
    func `a row that means a known body tells what it would change`(engine: Engine) throws {
        try Town.with(engine) { town in
            let table = """
                number,name,parent,kind,identifier
                \(town.schools.id.rawValue),Phòng Học vụ,Phòng Công viên,,H26.3
                \(town.parks.id.rawValue),Phòng Công viên,UBND phường Mẫu,government,
                """
            let plan = try Self.plan(table, town)
            #expect(plan.added == 0 && plan.changed == 1 && plan.same == 1)
            let changes = plan.steps[0].changes.map { "\($0.column) \($0.before) \($0.after)" }
            #expect(
                changes == [
                    "identifier  H26.3", "name Phòng Giáo dục Phòng Học vụ", "parent UBND phường Mẫu Phòng Công viên",
                ])
            try Self.bring(table, town)
            let schools = try #require(try Self.tree(town).first { $0.id == town.schools.id })
            #expect(schools.name == "Phòng Học vụ" && schools.parent == town.parks.id && schools.identifier == "H26.3")
            #expect(schools.kind == .government, "an empty cell changes nothing")
        }
    }

    @Test(arguments: [
        ("name,kind\n,office\n", 2, TreeColumn.name), ("name,kind\nX,bogus\n", 2, .kind), ("name,kind\nX,\n", 2, .kind),
        ("name,kind,country\nX,office,US\n", 2, .country), ("name,kind,begins\nX,office,31/2/2025\n", 2, .begins),
        ("name,kind,parent\nX,office,Không có\n", 2, .parent), ("number,name,kind\n999,X,office\n", 2, .number),
        ("name,kind,identifier\nX,office,H2\n", 2, .identifier),
        ("name,kind,begins,ends\nX,office,2025-02-01,2025-01-01\n", 2, .ends),
        ("name,kind,parent\nX,office,UBND phường Mẫu\n\nx,office,UBND phường Mẫu\n", 4, .name),
        ("name,kind,parent\nPhòng Công viên,,UBND phường Mẫu\nPhòng Công viên,,UBND phường Mẫu\n", 3, .name),
        ("name,kind,identifier\nX,office,H26.1\nY,office,H26.1\n", 3, .identifier),
    ])
    func `a fault names its row and column and what to do, and nothing is written`(
        _ text: String, _ row: Int, _ column: TreeColumn
    ) throws {
        try Town.with(.sqlite) { town in
            let before = try Self.tree(town)
            let plan = try Self.plan(text, town)
            #expect(plan.faults.map(\.row) == [row] && plan.faults.map(\.column) == [column], "\(plan.faults)")
            for language in Language.allCases {
                let sentence = try #require(plan.faults.first).sentence(Messages(language))
                #expect(sentence.contains("\(row)") && sentence.contains(column.title(Messages(language))))
            }
            #expect(throws: TreeTableRefusal.faults(1)) { try Self.bring(text, town) }
            #expect(try Self.tree(town) == before)
        }
    }

    @Test(arguments: [
        ("", TreeTableRefusal.malformed(.empty)), ("name,colour\nX,red\n", .unknownColumn("colour")),
        ("kind\noffice\n", .noNames), ("name,tên\nX,Y\n", .columnTwice), ("name,name\nX,Y\n", .columnTwice),
        ("name,kind\nX\n", .malformed(.width(line: 2, cells: 1, expected: 2))),
    ])
    func `a table that is none is told as a whole`(_ text: String, _ refusal: TreeTableRefusal) {
        #expect(throws: refusal) { try TreeTable(csv: text) }
    }

    @Test func `headings and kinds are read in all three languages, whatever parts the cells`() throws {
        for language in Language.allCases {
            let messages = Messages(language)
            for separator in [",", ";", "\t"] {
                let head = [TreeColumn.name, .kind].map { $0.title(messages) }.joined(separator: separator)
                let text = "\(head)\nX\(separator)\(Body.Kind.group.name(messages).prefix(0))group\n"
                #expect(try TreeTable(csv: text).rows.first?.cell(.kind) == "group")
            }
            for kind in Body.Kind.allCases { #expect(Body.Kind(word: kind.name(messages)) == kind) }
        }
    }

    @Test(arguments: Engine.tested)
    func `an export brought in again changes nothing, and nothing in it is computed`(engine: Engine) throws {
        try Town.with(engine) { town in
            for name in ["=1+1", "+cmd", "@x", "-2", "Tổ \"A\", B", "'=quoted"] {
                try town.gate.perform(
                    AddBody(
                        NewBody(
                            parent: town.parks.id, name: name, kind: .office, country: nil,
                            begins: Day(rawValue: 20_000)),
                        aliases: ["=also \(name)"]), as: .atCommandLine)
            }
            for language in Language.allCases {
                let sheet = try town.database.read { try TreeExport(Messages(language), in: $0).sheet() }
                let text = String(decoding: sheet.csv(), as: UTF8.self)
                #expect(text.contains("'=1+1") && !text.contains(",=1+1"))
                let plan = try Self.plan(text, town)
                #expect(plan.faults.isEmpty && plan.added == 0 && plan.others == 0, "\(language) \(plan.faults)")
                #expect(plan.changed == 0, "\(plan.steps.filter { !$0.changes.isEmpty || !$0.aliases.isEmpty })")
                let workbook = try TreeTable(file: try sheet.xlsx())
                let again = try town.database.read {
                    try workbook.plan(as: .atCommandLine, today: Day(rawValue: 20_500), in: $0)
                }
                #expect(again.faults.isEmpty && again.added == 0 && again.changed == 0, "\(again.faults)")
                #expect(again.same == 9)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `what is carried out is what was seen`(engine: Engine) throws {
        try Town.with(engine) { town in
            let table = "name,kind,parent\nPhòng Mới,office,Phòng Công viên\n"
            let seen = try Self.plan(table, town).fingerprint
            try town.gate.perform(
                MoveBody(town.schools.id, below: town.parks.id, work: NoWork()), as: .atCommandLine)
            #expect(try Self.plan(table, town).fingerprint == seen, "what does not concern it does not matter")
            try Self.bring(table, town)
            #expect(throws: TreeTableRefusal.changedMeanwhile) { try Self.bring(table, town, seen: seen) }
        }
    }

    @Test(arguments: Engine.tested)
    func `an administrator brings in what lies in the own subtree, and nothing beside it`(engine: Engine) throws {
        try Town.with(engine) { town in
            let keeper = try Town.person("giuso", at: town.schools, as: .administrator, town.gate, town.clock)
            let own = "name,kind,parent\nTổ Một,office,Phòng Giáo dục\n"
            #expect(try Self.bring(own, town, as: keeper).added == 1)
            for text in [
                "name,kind,parent\nTổ Hai,office,Phòng Công viên\n", "name,kind\nGốc,government\n",
                "name,kind,parent\nPhòng Công viên,party,UBND phường Mẫu\n",
                "number,name,parent\n\(town.schools.id.rawValue),Phòng Giáo dục,Phòng Công viên\n",
            ] {
                let plan = try Self.plan(text, town, as: keeper)
                #expect(plan.faults.count == 1 && plan.faults.first?.refusal is TreeCellRefusal, "\(text)")
                #expect(throws: TreeTableRefusal.faults(1)) { try Self.bring(text, town, as: keeper) }
            }
            #expect(throws: GateRefusal.notAllowed) { try Self.bring(own, town, as: town.clerk) }
        }
    }

    @Test(arguments: [
        [UInt8](), Array("PK\u{3}\u{4}rubbish".utf8), Array("PK".utf8),
        [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18),
        [0xFF, 0xFE, 0x00],
    ])
    func `a file that is no table is refused`(_ bytes: [UInt8]) {
        #expect(throws: TreeTableRefusal.self) { try TreeTable(file: bytes) }
    }
}

/// The same on the page and through the API.
@Suite struct TreeRequests {
    private func post(_ fields: [(String, String)]) -> Request {
        var request = Request(.post, "/bodies/import")
        request.body = .form(Form(Query(fields.map { Query.Item($0.0, $0.1) })))
        return request
    }

    @Test func `a person sees the change, confirms it, and nothing typed is lost`() throws {
        try Town.with(.sqlite) { town in
            #expect(try answer(Request(.get, "/bodies/import"), town).text.contains("type=\"file\""))
            let table = "name,kind,parent\nTổ <b>,office,Phòng Công viên\n"
            let seen = try answer(post([("table", table)]), town)
            #expect(
                seen.status == 200 && seen.text.contains("Tổ &lt;b&gt;") && seen.text.contains("value=\"confirmed\""))
            let mark = try #require(seen.text.firstMatch(of: /name="seen" value="([0-9a-f]+)"/)).1
            #expect(try answer(post([("table", table), ("step", "form")]), town).text.contains("Tổ &lt;b&gt;,office"))
            let done = try answer(post([("table", table), ("seen", String(mark)), ("step", "confirmed")]), town)
            #expect(done.status == 303)
            let again = try answer(post([("table", table), ("seen", String(mark)), ("step", "confirmed")]), town)
            #expect(again.status == 409 && again.text.contains("Tổ &lt;b&gt;"))
            let bad = try answer(post([("table", "name,kind\nX,bogus\n")]), town)
            #expect(bad.status == 422 && bad.text.contains("Row 2") && !bad.text.contains("value=\"confirmed\""))
            #expect(try answer(post([("table", " ")]), town).status == 422)
            #expect(try answer(post([("table", table)]), town, as: town.clerk).status == 403)
            #expect(try answer(Request(.get, "/bodies/import"), town, as: town.clerk).status == 403)
        }
    }

    @Test func `the tree is handed out to who may read, as text and as workbook`() throws {
        try Town.with(.sqlite) { town in
            let text = try answer(Request(.get, "/bodies.csv"), town, as: town.clerk)
            #expect(text.status == 200 && text.text.contains("Phòng Công viên"))
            #expect(try answer(Request(.get, "/bodies.xlsx"), town).text.hasPrefix("PK"))
            #expect(try answer(Request(.get, "/api/v1/bodies/table.csv"), town).text.contains("Phòng Công viên"))
            for route in [ExportRoute.csv, .xlsx] { #expect(route.isReadBack) }
        }
    }

    @Test func `a program is told first, and writes when it confirms`() throws {
        try Town.with(.sqlite) { town in
            func send(_ json: String, as caller: Caller? = nil) throws -> (status: Int, text: String) {
                var request = Request(.post, "/api/v1/bodies/table")
                request.headers.set("Content-Type", "application/json")
                request.body = .bytes(Array(json.utf8), mediaType: "application/json")
                return try answer(request, town, as: caller)
            }
            let table = #""table":"name,kind,parent\nTổ,office,Phòng Công viên\n""#
            let told = try send("{\(table)}")
            #expect(told.status == 200 && told.text.contains(#""written":false"#) && told.text.contains(#""added":1"#))
            #expect(try send(#"{"table":"name,kind\nX,bogus\n"}"#).text.contains(#""row":2"#))
            #expect(try send(#"{"table":"name,kind\nX,bogus\n","confirm":true}"#).status == 422)
            #expect(try send("{\(table),\"confirm\":true,\"seen\":\"0\"}").status == 409)
            #expect(try send("{\(table),\"confirm\":true}").text.contains(#""written":true"#))
            #expect(try send("{\(table)}", as: town.clerk).status == 403)
        }
    }
}
