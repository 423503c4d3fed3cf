import Archive
import Database
import HTML
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Organisation

private typealias Body = Organisation.Body

/// Bodies merge, are split, renamed, abolished and moved: what the directory says afterwards.
@Suite struct ReorganisationTests {
    /// The test clock's day, and days before it.
    private static func day(_ town: Town, _ before: Int = 0) -> Day {
        town.clock.now.day(in: Country.vietnam.offset).adding(days: -before)
    }

    private static func plan(
        _ kind: Reorganisation.Kind, _ former: [Body], _ receivers: [ReorganisationPlan.Receiver], _ town: Town,
        _ change: (inout ReorganisationPlan) -> Void = { _ in }
    ) -> ReorganisationPlan {
        var plan = ReorganisationPlan(
            kind: kind, former: former.map(\.id), receivers: receivers, from: day(town, 10), ground: "Nghị quyết 1")
        change(&plan)
        return plan
    }

    @discardableResult
    private static func perform(_ plan: ReorganisationPlan, _ town: Town, as caller: Caller? = nil) throws
        -> ReorganiseBodies.Outcome
    {
        try town.gate.perform(ReorganiseBodies(plan, work: NoWork()), as: caller ?? town.administrator)
    }

    private static func body(_ id: Body.ID, _ town: Town) throws -> Body {
        try #require(try town.database.read { try BodyStore($0).body(id) })
    }

    @Test(arguments: Engine.tested)
    func `two bodies merge into a new one, which takes their posts and the bodies below`(engine: Engine) throws {
        try Town.with(engine) { town in
            let office = try town.gate.perform(
                AddBody(NewBody(parent: town.parks.id, name: "Đội cây xanh", kind: .office, country: .vietnam)),
                as: .atCommandLine)
            let plan = Self.plan(
                .merged, [town.schools, town.parks], [.new(name: "Phòng Văn hóa", identifier: "H26.1")], town)
            let outcome = try Self.perform(plan, town)
            let new = try Self.body(try #require(outcome.successors.first), town)
            #expect(new.name == "Phòng Văn hóa" && new.begins == Self.day(town, 10) && new.parent == town.government.id)
            #expect(new.identifier == "H26.1")
            for former in [town.schools, town.parks] {
                #expect(try Self.body(former.id, town).ends == Self.day(town, 11))
            }
            let moved = try Self.body(office.id, town)
            #expect(moved.parent == new.id && moved.path == new.path + "\(office.id.rawValue)/")
            #expect(outcome.posts == 1 && outcome.bodies == 1)
            let person = try #require(town.clerk.person)
            let posts = try town.database.read { try PersonStore($0).posts(of: person, on: Self.day(town)) }
            #expect(posts.map(\.body) == [new.id] && posts.map(\.role) == [.clerk])
            #expect(try town.journal().filter { $0 == "reorganise-bodies" }.count == 7)
        }
    }

    @Test(arguments: Engine.tested)
    func `a renamed body is the same, and is found by both names, the old one with its last day`(engine: Engine) throws
    {
        try Town.with(engine) { town in
            try Self.perform(
                Self.plan(.renamed, [town.schools], [.new(name: "Phòng Học vụ", identifier: nil)], town), town)
            #expect(try Self.body(town.schools.id, town).name == "Phòng Học vụ")
            try town.database.read { connection in
                for name in ["Phòng Giáo dục", "phong hoc vu"] {
                    let found = try BodyLookup(connection, on: Self.day(town)).body(name, field: "body")
                    #expect(found.id == town.schools.id)
                }
                let kept = try ReorganisationStore(connection).reorganisations(of: town.schools.id)
                #expect(kept.map(\.kind) == [.renamed] && kept.map(\.from) == [Self.day(town, 10)])
                #expect(kept.flatMap(\.former).map(\.name) == ["Phòng Giáo dục"])
                let page = ReorganisationHistory(messages: Messages(.en)).html(kept, of: town.schools.id).text
                #expect(page.contains("Phòng Giáo dục"))
                #expect(page.contains(Messages(.en).day(Self.day(town, 11))))
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a body is split into several, and its bodies may rise`(engine: Engine) throws {
        try Town.with(engine) { town in
            let office = try town.gate.perform(
                AddBody(NewBody(parent: town.schools.id, name: "Tổ phổ cập", kind: .office, country: .vietnam)),
                as: .atCommandLine)
            let plan = Self.plan(
                .split, [town.schools],
                [.known(town.parks.id), .new(name: "Phòng Khoa học", identifier: nil)], town
            ) { ($0.below, $0.posts) = (.rise, .end) }
            let outcome = try Self.perform(plan, town)
            #expect(outcome.successors.first == town.parks.id && outcome.successors.count == 2)
            #expect(try Self.body(office.id, town).parent == town.government.id)
            let person = try #require(town.clerk.person)
            #expect(try town.database.read { try PersonStore($0).posts(of: person, on: Self.day(town)) }.isEmpty)
        }
    }

    @Test(arguments: Engine.tested)
    func `who stood in at a body that ends stands in no more`(engine: Engine) throws {
        try Town.with(engine) { town in
            let deputy = try Town.person("capdo", at: town.parks, as: .reporter, town.gate, town.clock)
            let standing = NewStandIn(
                post: town.clerk.posts[0].id, signInName: "capdo", capacity: .deputy, ground: "QĐ",
                begins: Self.day(town), last: Self.day(town, -30))
            try town.gate.perform(AppointOwnStandIn(standing), as: town.clerk)
            let person = try #require(deputy.person)
            func deputised() throws -> Int {
                try town.database.read { try StandInStore($0).deputised(by: person, on: Self.day(town)).count }
            }
            #expect(try deputised() == 1)
            try Self.perform(Self.plan(.merged, [town.schools], [.known(town.parks.id)], town), town)
            #expect(try deputised() == 0)
            #expect(try town.database.read { try StandInStore($0).lines(by: person, from: Self.day(town)) }.isEmpty)
        }
    }

    @Test(arguments: Engine.tested)
    func `an abolished body's name and identifier are free for another from that day`(engine: Engine) throws {
        try Town.with(engine) { town in
            let named = NewBody(
                parent: nil, name: "Phòng Giáo dục", kind: .department, country: .vietnam, identifier: "H26.7")
            try town.gate.perform(ChangeBody(town.schools.id, to: named), as: town.administrator)
            try Self.perform(Self.plan(.abolished, [town.schools], [], town), town)
            let again = NewBody(
                parent: town.government.id, name: "Phòng Giáo dục", kind: .department, country: .vietnam,
                identifier: "H26.7", begins: Self.day(town, 10))
            let new = try town.gate.perform(AddBody(again), as: town.administrator)
            try town.database.read { connection in
                for words in ["H26.7", "Phòng Giáo dục"] {
                    let found = try BodyLookup(connection, on: Self.day(town)).body(words, field: "b")
                    #expect(found.id == new.id)
                }
                #expect(throws: BodyLookupRefusal.ambiguous("Phòng Giáo dục", field: "b")) {
                    try BodyLookup(connection, on: .earliest).body("Phòng Giáo dục", field: "b")
                }
            }
            var early = again
            early.begins = Self.day(town, 30)
            #expect(throws: OrganisationRefusal.identifierTaken) {
                try town.gate.perform(ChangeBody(new.id, to: early), as: town.administrator)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `what cannot be is refused, and nothing is changed`(engine: Engine) throws {
        try Town.with(engine) { town in
            let office = try town.gate.perform(
                AddBody(NewBody(parent: town.schools.id, name: "Tổ", kind: .office, country: .vietnam)),
                as: .atCommandLine)
            let new = ReorganisationPlan.Receiver.new(name: "Mới", identifier: nil)
            let journal = try town.journal()
            func refused(_ plan: ReorganisationPlan, _ refusal: ReorganisationRefusal) {
                #expect(throws: refusal) { try Self.perform(plan, town) }
            }
            refused(Self.plan(.merged, [town.schools], [new], town), .nothingToMerge)
            refused(Self.plan(.merged, [town.schools, town.parks], [], town), .oneReceiver)
            refused(Self.plan(.merged, [town.schools, town.schools], [new], town), .namedTwice)
            refused(Self.plan(.merged, [town.schools], [.known(town.schools.id)], town), .namedTwice)
            refused(Self.plan(.merged, [town.schools], [.known(office.id)], town), .withinEachOther("Tổ"))
            refused(Self.plan(.merged, [town.schools, office], [new], town), .withinEachOther("Tổ"))
            refused(Self.plan(.split, [town.schools], [new], town), .severalReceivers)
            refused(Self.plan(.split, [town.schools, town.parks], [new, new], town), .oneFormer)
            refused(Self.plan(.renamed, [town.schools], [.known(town.parks.id)], town), .newNameMissing)
            refused(
                Self.plan(.renamed, [town.schools], [.new(name: " Phòng Giáo dục ", identifier: nil)], town),
                .newNameMissing)
            refused(Self.plan(.abolished, [town.schools], [new], town), .heirMustExist)
            refused(Self.plan(.abolished, [town.schools], [], town), .nobodyGoesOn(assignments: 0, bodies: 1))
            refused(Self.plan(.abolished, [office], [], town) { $0.ground = "  " }, .groundMissing)
            refused(
                Self.plan(.abolished, [office], [], town) { $0.ground = String(repeating: "a", count: 501) },
                .groundTooLong)
            refused(Self.plan(.abolished, [office], [], town) { $0.from = Self.day(town, -1) }, .dayToCome)
            #expect(try town.journal() == journal)
            try Self.perform(Self.plan(.abolished, [office], [], town), town)
            refused(Self.plan(.abolished, [office], [], town), .hasEnded("Tổ"))
        }
    }

    @Test(arguments: Engine.tested)
    func `who keeps one subtree neither ends nor enlarges another`(engine: Engine) throws {
        try Town.with(engine) { town in
            let keeper = try Town.person("giuso", at: town.schools, as: .administrator, town.gate, town.clock)
            for plan in [
                Self.plan(.merged, [town.schools], [.known(town.parks.id)], town),
                Self.plan(.merged, [town.schools, town.parks], [.new(name: "Mới", identifier: nil)], town),
            ] {
                #expect(throws: GateRefusal.notAllowed) { try Self.perform(plan, town, as: keeper) }
            }
            #expect(throws: GateRefusal.notAllowed) {
                try town.gate.perform(MoveBody(town.schools.id, below: town.parks.id, work: NoWork()), as: keeper)
            }
            #expect(throws: GateRefusal.notAllowed) {
                try Self.perform(Self.plan(.abolished, [town.schools], [], town), town, as: town.clerk)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a moved body takes its subtree with it, and never goes below itself`(engine: Engine) throws {
        try Town.with(engine) { town in
            let office = try town.gate.perform(
                AddBody(NewBody(parent: town.schools.id, name: "Tổ", kind: .office, country: .vietnam)),
                as: .atCommandLine)
            #expect(throws: ReorganisationRefusal.belowItself) {
                try town.gate.perform(MoveBody(town.schools.id, below: office.id, work: NoWork()), as: .atCommandLine)
            }
            let moved = try town.gate.perform(
                MoveBody(town.schools.id, below: town.parks.id, work: NoWork()), as: .atCommandLine)
            #expect(moved.path == town.parks.path + "\(town.schools.id.rawValue)/")
            #expect(try Self.body(office.id, town).path == moved.path + "\(office.id.rawValue)/")
            let root = try town.gate.perform(MoveBody(town.schools.id, below: nil, work: NoWork()), as: .atCommandLine)
            #expect(root.path == "\(town.schools.id.rawValue)/" && root.parent == nil)
        }
    }
}

/// The same on the pages and through the API.
@Suite struct ReorganisationRequests {
    private func post(_ path: String, _ fields: [(String, String)]) -> Request {
        var request = Request(.post, path)
        request.body = .form(Form(Query(fields.map { Query.Item($0.0, $0.1) })))
        return request
    }

    @Test func `a person sees what would change before it is changed`() throws {
        try Town.with(.sqlite) { town in
            let path = "/bodies/\(town.schools.id.rawValue)/reorganisation"
            #expect(try answer(Request(.get, path), town).text.contains("name=\"ground\""))
            let fields = [
                ("kind", "merged"), ("day", "1/1/2020"), ("ground", "NQ <1>"), ("into", "Phòng Công viên"),
            ]
            let seen = try answer(post(path, fields), town)
            #expect(
                seen.status == 200 && seen.text.contains("NQ &lt;1&gt;") && seen.text.contains("value=\"confirmed\""))
            #expect(try town.database.read { try BodyStore($0).body(town.schools.id)?.ends } == nil)
            #expect(try answer(post(path, fields + [("step", "form")]), town).text.contains("value=\"NQ &lt;1&gt;\""))
            #expect(try answer(post(path, fields + [("step", "confirmed")]), town).status == 303)
            #expect(try town.database.read { try BodyStore($0).body(town.schools.id)?.ends } != nil)
            let shown = try answer(Request(.get, "/bodies/\(town.schools.id.rawValue)"), town)
            #expect(shown.text.contains("merged from") && shown.text.contains("NQ &lt;1&gt;"))
        }
    }

    @Test(arguments: [
        ([("kind", "merged"), ("ground", "NQ"), ("into", "Phòng Công viên")], "f-day"),
        ([("kind", "merged"), ("day", "31/2/2020"), ("ground", "NQ"), ("into", "Phòng Công viên")], "f-day"),
        ([("kind", "merged"), ("day", "1/1/2020"), ("into", "Phòng Công viên")], "f-ground"),
        ([("kind", "merged"), ("day", "1/1/2020"), ("ground", "NQ"), ("into", "Không có")], "f-into"),
        ([("kind", "merged"), ("day", "1/1/2020"), ("ground", "NQ"), ("others", "#999"), ("begins", "A")], "f-others"),
    ])
    func `a refused form comes back with what was typed and the field at fault`(
        _ fields: [(String, String)], _ field: String
    ) throws {
        try Town.with(.sqlite) { town in
            let path = "/bodies/\(town.schools.id.rawValue)/reorganisation"
            let answer = try answer(post(path, fields), town)
            #expect(answer.status == 422)
            #expect(answer.text.contains("href=\"#\(field)\""))
            for (_, value) in fields where value != "merged" { #expect(answer.text.contains(value)) }
        }
    }

    @Test func `who may not keep bodies is shown none of it`() throws {
        try Town.with(.sqlite) { town in
            for page in ["reorganisation", "place"] {
                let path = "/bodies/\(town.schools.id.rawValue)/\(page)"
                #expect(try answer(Request(.get, path), town, as: town.clerk).status == 403)
                #expect(try answer(post(path, []), town, as: town.clerk).status == 403)
            }
            let seen = try answer(Request(.get, "/bodies/\(town.schools.id.rawValue)"), town, as: town.clerk)
            #expect(!seen.text.contains("reorganisation"))
        }
    }

    @Test func `a body is moved from its page`() throws {
        try Town.with(.sqlite) { town in
            let path = "/bodies/\(town.schools.id.rawValue)/place"
            let unknown = try answer(post(path, [("parent", "Không có")]), town)
            #expect(unknown.status == 422 && unknown.text.contains("Không có"))
            #expect(try answer(post(path, [("parent", "#\(town.parks.id.rawValue)")]), town).status == 303)
            #expect(try town.database.read { try BodyStore($0).body(town.schools.id)?.parent } == town.parks.id)
        }
    }

    @Test func `a program previews, carries out and reads back`() throws {
        try Town.with(.sqlite) { town in
            let path = "/api/v1/bodies/\(town.schools.id.rawValue)/"
            func send(_ method: Web.Method, _ end: String, _ json: String) throws -> (status: Int, text: String) {
                var request = Request(method, path + end)
                request.headers.set("Content-Type", "application/json")
                request.body = .bytes(Array(json.utf8), mediaType: "application/json")
                return try answer(request, town)
            }
            let good = #"{"kind":"merged","day":"2020-01-01","ground":"NQ 1","into":[\#(town.parks.id.rawValue)]}"#
            let preview = try send(.post, "reorganisation/preview", good)
            #expect(preview.status == 200 && preview.text.contains(#""posts":1"#))
            #expect(try send(.post, "reorganisation", good.replacing("2020-01-01", with: "1/1/2020")).status == 422)
            #expect(try send(.post, "reorganisation", good.replacing("merged", with: "eaten")).status == 422)
            let done = try send(.post, "reorganisation", good)
            #expect(done.status == 201 && done.text.contains(#""successors":[\#(town.parks.id.rawValue)]"#))
            let read = try answer(Request(.get, path + "reorganisations"), town)
            #expect(read.text.contains(#""kind":"merged""#) && read.text.contains("Phòng Giáo dục"))
            #expect(try answer(Request(.get, "/api/v1/bodies/999/reorganisations"), town).status == 404)
            #expect(try send(.put, "parent", #"{"parent":\#(town.parks.id.rawValue)}"#).status == 200)
        }
    }

    @Test func `its routes are read back as they were printed`() {
        let id = Organisation.Body.ID(rawValue: 7)
        for route in [ReorganisationRoute.form(id), .send(id), .placeForm(id), .place(id)] {
            #expect(route.isReadBack, "\(route)")
        }
    }
}
