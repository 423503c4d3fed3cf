import Foundation
import Testing

@testable import Web

@Suite struct JSONAndDescription {
    @Test func `JSON is written as others read it`() throws {
        let hostile = "\"\\\n\t\u{1}</script>Kế 张\u{1F600}"
        let value: JSON = [
            "s": .string(hostile), "n": .null, "i": .int(.min), "d": .double(0.1), "bad": .double(.nan), "b": true,
            "a": [1, "x", [:]],
        ]
        let read = try #require(try JSONSerialization.jsonObject(with: Data(value.bytes)) as? [String: Any])
        #expect(read["s"] as? String == hostile)
        #expect(read["i"] as? Int64 == .min)
        #expect(read["d"] as? Double == 0.1)
        #expect(read["bad"] is NSNull)
        #expect((read["a"] as? [Any])?.count == 3)
    }

    private struct Shape: Codable, Equatable {
        var dueDay: String
        var leads: [Lead]
        struct Lead: Codable, Equatable { var body: Int }
    }

    @Test(arguments: [
        (#"{"due_day":"2026-03-14","leads":[{"body":"x"}]}"#, "leads.0.body"), (#"{"leads":[]}"#, "dueDay"),
        (#"{"due_day":null,"leads":[]}"#, "dueDay"), ("{", ""), ("", ""),
    ])
    func `JSON that does not fit is refused with its place`(_ text: String, _ path: String) {
        let request = Request(.post, "/api/v1/x", body: .bytes(Array(text.utf8), mediaType: "application/json"))
        #expect(throws: RequestRefusal.malformedJSON(at: path)) { try request.decoded(Shape.self) }
    }

    @Test func `a NUL in a text is replaced, as in a form, and no other sign`() throws {
        struct Words: Decodable, Equatable { let words: [String] }
        let text = #"{"words":["a\u0000b","\\u0000","\\\u0000","\u00000","\n"]}"#
        let request = Request(.post, "/x", body: .bytes(Array(text.utf8), mediaType: "application/json"))
        #expect(
            try request.decoded(Words.self)
                == Words(
                    words: ["a\u{FFFD}b", "\\u0000", "\\\u{FFFD}", "\u{FFFD}0", "\n"]))
    }

    @Test func `JSON goes in and out with the same names`() throws {
        let shape = Shape(dueDay: "2026-03-14", leads: [.init(body: 7)])
        guard case .bytes(let bytes) = try Response.json(encoding: shape).body else { return }
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"due_day":"2026-03-14","leads":[{"body":7}]}"#)
        let request = Request(.post, "/x", body: .bytes(bytes, mediaType: "application/json"))
        #expect(try request.decoded(Shape.self) == shape)
        let other = Request(.post, "/x", body: .bytes(bytes, mediaType: "text/plain"))
        #expect(throws: RequestRefusal.mediaType) { try other.decoded(Shape.self) }
    }

    private var description: OpenAPI {
        OpenAPI(
            title: "Remit", version: "1",
            operations: [
                Operation(
                    .get, "/api/v1/things/{id}", id: "showThing", summary: "One thing", tag: "things",
                    parameters: [.id("id", "The number of the thing.")],
                    answers: [Operation.Answer(200, "The thing.", .named("Thing")), .problem(404, "There is none.")]),
                Operation(
                    .post, "/api/v1/things/{id}", id: "changeThing", summary: "Change it", tag: "things",
                    parameters: [.id("id", "The number of the thing."), .idempotencyKey],
                    requestBody: .json(.object([.init("due", .nullable(.day), isRequired: false, "By when.")])),
                    answers: [Operation.Answer(204, "Done."), .problem(400, "It does not fit.")], isPublic: true),
            ],
            schemas: [.init("Thing", .object([.init("id", .identifier), .init("parts", .array(of: .named("Thing")))]))])
    }

    @Test func `the description is JSON with every operation under its path`() throws {
        #expect(description.faults == [])
        let read = try #require(
            try JSONSerialization.jsonObject(with: Data(description.json.bytes)) as? [String: Any])
        #expect(read["openapi"] as? String == "3.1.0")
        let paths = try #require(read["paths"] as? [String: [String: Any]])
        #expect(paths["/api/v1/things/{id}"]?.keys.sorted() == ["get", "post"])
        #expect((paths["/api/v1/things/{id}"]?["post"] as? [String: Any])?["security"] as? [String] == [])
    }

    @Test func `a description that does not hold together says where`() {
        var broken = description
        broken.operations[1].id = "showThing"
        broken.operations[1].parameters = []
        broken.operations[0].answers.append(Operation.Answer(201, "x", .array(of: .named("Nothing"))))
        #expect(
            broken.faults == [
                "showThing names Nothing, which is not described", "showThing is there twice",
                "showThing: path parameters differ from the path",
            ])
    }
}
