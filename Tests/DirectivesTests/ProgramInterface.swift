import Database
import Organisation
import Reading
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Directives

@Suite struct ProgramInterface {
    private struct Number: Decodable { let id: Int64 }
    private struct Version: Decodable { let version: Int }
    private struct Confirmed: Decodable { let directive: Int64 }

    @Test func `a text goes all the way through the interface`() throws {
        try Office.with(.sqlite) { office in
            let body = "{\"text\": \(JSON.string(Office.plan).bytes.text), \"name\": \"plan.txt\"}"
            let taken = try #require(
                try office.ask(.post, "/api/v1/drafts", as: office.clerk, headers: ["Idempotency-Key": "a"], json: body)
            )
            #expect(taken.status == 202)
            let id = try taken.decoded(Number.self).id
            #expect(taken.headers["Location"] == "/api/v1/drafts/\(id)")
            let again = try #require(
                try office.ask(.post, "/api/v1/drafts", as: office.clerk, headers: ["Idempotency-Key": "a"], json: body)
            )
            #expect(again.text == taken.text)
            office.reader.finish()

            let shown = try #require(try office.ask(.get, "/api/v1/drafts/\(id)", as: office.clerk)).text
            #expect(shown.contains("\"state\":\"ready\"") && shown.contains("\"match\":\"known\""))
            let patch = """
                {"version": 0, "edits": [
                 {"do": "set", "card": 1, "field": "lead", "value": ["Công an phường"]},
                 {"do": "set", "card": 1, "field": "due", "value": {"kind": "date", "by": "2026-03-20"}},
                 {"do": "set-head", "field": "place", "value": "Mẫu"},
                 {"do": "name", "name": "Trung tâm Văn hóa phường", "kind": "words"},
                 {"do": "remove", "card": 2}]}
                """
            let edited = try #require(try office.ask(.patch, "/api/v1/drafts/\(id)", as: office.clerk, json: patch))
            #expect(try edited.decoded(Version.self).version == 1)
            let undone = try #require(
                try office.ask(.post, "/api/v1/drafts/\(id)/undo", as: office.clerk, json: "{\"version\": 1}"))
            #expect(try undone.decoded(Version.self).version == 2)

            let stale = #expect(throws: DraftRefusal.self) {
                try office.ask(.post, "/api/v1/drafts/\(id)/confirmation", as: office.clerk, json: "{\"version\": 1}")
            }
            #expect(stale?.status == 409)
            let done = try #require(
                try office.ask(.post, "/api/v1/drafts/\(id)/confirmation", as: office.clerk, json: "{\"version\": 2}"))
            #expect(done.status == 201)
            let directive = try done.decoded(Confirmed.self).directive
            let detail = try #require(try office.ask(.get, "/api/v1/directives/\(directive)", as: office.clerk)).text
            #expect(detail.contains("\"number\":\"12/KH-UBND\"") && detail.contains("03/CTr-UBND"))
            let text = try #require(try office.ask(.get, "/api/v1/directives/\(directive)/text", as: office.clerk))
            #expect(text.text == Office.plan)
        }
    }

    @Test(arguments: Engine.tested)
    func `who signs for whom, and from when on a text is in force, is corrected and kept`(engine: Engine) throws {
        try Office.with(engine) { office in
            let id = try office.takeIn()
            let json = """
                {"version": 0, "edits": [
                 {"do": "set-head", "field": "signatory", "value": {"name": "Lê Văn An", "title": "Phó Chủ tịch", "capacity": [
                  {"kind": "on-behalf", "of": "Ủy ban nhân dân"}, {"kind": "in-place", "of": "Chủ tịch"}]}},
                 {"do": "set-head", "field": "effective", "value": "2026-03-01"}]}
                """
            _ = try office.ask(.patch, "/api/v1/drafts/\(id)", as: office.clerk, json: json)
            let directive = try office.confirm(id)
            let kept = try #require(try office.directives(as: office.clerk).first { $0.id == directive })
            #expect(kept.signatory?.capacity.map(\.kind) == [.onBehalf, .inPlace])
            #expect(kept.effective?.iso == "2026-03-01")
            let shown = try #require(try office.ask(.get, "/api/v1/directives/\(directive)", as: office.clerk)).text
            #expect(shown.contains("{\"kind\":\"in-place\",\"of\":\"Chủ tịch\"}"))
            #expect(shown.contains("\"effective\":\"2026-03-01\""))
        }
    }

    @Test(arguments: [
        (
            "{\"do\": \"set-head\", \"field\": \"effective\", \"value\": \"soon\"}", DeskRefusal.effectiveMalformed
        ),
        (
            "{\"do\": \"set-head\", \"field\": \"signatory\", \"value\": {\"name\": \"A\", \"capacity\": [{\"kind\": \"acting\", \"of\": \" \"}]}}",
            .textMissing
        ),
    ])
    func `a day in force that is none, or a capacity of nothing, is refused`(_ edit: String, _ refusal: DeskRefusal)
        throws
    {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn()
            #expect(throws: refusal) {
                try office.ask(
                    .patch, "/api/v1/drafts/\(id)", as: office.clerk, json: "{\"version\": 0, \"edits\": [\(edit)]}")
            }
        }
    }

    static let unreadable = [
        "{\"version\": 0, \"edits\": [{\"do\": \"dance\"}]}", "{\"version\": 0}",
        "{\"version\": 0, \"edits\": [{\"do\": \"set\", \"card\": 1, \"field\": \"lead\", \"value\": \"A\"}]}",
        "{\"version\": 0, \"edits\": [{\"do\": \"add\", \"words\": {\"start\": 5, \"end\": 4}}]}", "[", "",
    ]

    @Test(arguments: unreadable)
    func `what cannot be read is refused and changes nothing`(_ json: String) throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn()
            let refusal = #expect(throws: RequestRefusal.self) {
                try office.ask(.patch, "/api/v1/drafts/\(id)", as: office.clerk, json: json)
            }
            #expect(refusal.map { (400...422).contains($0.status) } == true)
            #expect(try office.draft(id)?.version == 0)
        }
    }

    @Test func `one correction that is refused takes the others with it`() throws {
        try Office.with(.sqlite) { office in
            let id = try office.takeIn()
            let json = """
                {"version": 0, "edits": [{"do": "remove", "card": 1}, {"do": "remove", "card": 99}]}
                """
            #expect(throws: DeskRefusal.noSuchCard) {
                try office.ask(.patch, "/api/v1/drafts/\(id)", as: office.clerk, json: json)
            }
            #expect(try office.desk(id)?.card(1)?.isRemoved == false)
            let beyond = "{\"version\": 0, \"edits\": [{\"do\": \"add\", \"words\": {\"start\": 1, \"end\": 999999}}]}"
            #expect(throws: DeskRefusal.wordsElsewhere) {
                try office.ask(.patch, "/api/v1/drafts/\(id)", as: office.clerk, json: beyond)
            }
        }
    }

    @Test func `the description holds together`() throws {
        try Office.with(.sqlite) { office in
            let rooms: [any Capability] = [
                DraftRoom(office.registry), DirectiveRoom(office.registry),
            ]
            let api = OpenAPI(
                title: "t", version: "1", operations: rooms.flatMap(\.operations), schemas: rooms.flatMap(\.schemas))
            #expect(api.faults == [])
        }
    }
}

extension [UInt8] {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
