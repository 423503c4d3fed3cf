import Database
import Directives
import Organisation
import TestSupport
import Testing
import Web

@testable import Assignments

@Suite struct APITests {
    @Test(arguments: Engine.tested)
    func `a list is paged by its cursor and counts what stands how`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm((0..<5).map { .due("2026-03-2\($0)", "Việc \($0)", by: province.schools) })
            var seen: [String] = []
            var path = "/api/v1/assignments?limit=2"
            for _ in 0..<5 {
                let page = try JSONReading.object(province.answer(Request(.get, path), as: province.clerk).text)
                seen += JSONReading.texts(page)
                #expect(page.contains("\"total\":5"))
                guard let next = JSONReading.next(page) else { break }
                path = "/api/v1/assignments?limit=2&after=\(next)"
            }
            #expect(seen == (0..<5).map { "Việc \($0)" })
        }
    }

    @Test func `a completion is sent once under its key, and taken back`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-03-17", by: province.schools)])
            let path = "/api/v1/assignments/\(try #require(try province.rows().first?.id))/completion"
            func send(_ method: Web.Method, _ body: String, key: String? = nil) throws -> (status: Int, text: String) {
                var headers = Headers()
                if let key { headers.set("Idempotency-Key", key) }
                let bytes = Web.Body.bytes(Array(body.utf8), mediaType: "application/json")
                return try province.answer(Request(method, path, headers: headers, body: bytes), as: province.clerk)
            }
            let sent = "{\"done_on\":\"2026-03-16\",\"note\":\"ok\"}"
            let first = try send(.post, sent, key: "k1")
            #expect(first.status == 201 && first.text.contains("\"state\":\"done-in-time\""))
            #expect(try send(.post, sent, key: "k1").text == first.text)
            #expect(try send(.post, sent, key: "k2").status == 409)
            #expect(try send(.delete, "").status == 204)
            #expect(try send(.delete, "").status == 409)
            #expect(try send(.post, "{\"done_on\":\"2026-13-16\"}").status == 422)
        }
    }

    @Test func `a correction needs a reason and the right revision`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm([.due("2026-03-17", "Cũ", by: province.schools)])
            let path = "/api/v1/assignments/\(try #require(try province.rows().first?.id))"
            func patch(_ body: String, as caller: Caller) throws -> (status: Int, text: String) {
                let bytes = Web.Body.bytes(Array(body.utf8), mediaType: "application/json")
                return try province.answer(Request(.patch, path, body: bytes), as: caller)
            }
            #expect(try patch("{\"text\":\"Mới\",\"reason\":\"\"}", as: province.clerk).status == 422)
            #expect(try patch("{\"text\":\"Mới\",\"reason\":\"vì\",\"revision\":3}", as: province.clerk).status == 409)
            #expect(try patch("{\"text\":\"Mới\",\"reason\":\"vì\"}", as: province.reporter).status == 403)
            #expect(try patch("{\"text\":\"Mới\",\"reason\":\"vì\"}", as: province.outsider).status == 404)
            let done = try patch("{\"text\":\"Mới\",\"due_on\":\"\",\"reason\":\"vì\"}", as: province.clerk)
            #expect(done.status == 200 && done.text.contains("\"revision\":2") && !done.text.contains("due_on\""))
        }
    }

    @Test func `every operation is described once and every shape it names is there`() {
        let room = AssignmentRoom()
        #expect(Set(room.operations.map(\.id)).count == room.operations.count)
        #expect(room.schemas.count == 6)
    }
}

/// Just enough of JSON for these tests.
enum JSONReading {
    static func object(_ text: String) -> String { text }

    static func texts(_ page: String) -> [String] {
        page.split(separator: "\"text\":\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    static func next(_ page: String) -> String? {
        page.split(separator: "\"next\":\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
    }
}
