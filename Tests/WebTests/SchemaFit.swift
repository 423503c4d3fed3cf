import Testing

@testable import Web

@Suite struct SchemaFit {
    private let thing: Schema = .object([
        .init("name", .string(.init(minLength: 1, maxLength: 4))), .init("id", .identifier, isRequired: false),
        .init("kind", .words(["plan", "decision"]), isRequired: false),
        .init("due", .nullable(.day), isRequired: false), .init("weight", .number, isRequired: false),
        .init("parts", .array(of: .named("Part"), maxItems: 2), isRequired: false),
        .init("target", .oneOf([.integer(), .boolean]), isRequired: false),
    ])
    private let shapes: [String: Schema] = ["Part": .object([.init("body", .identifier)], isClosed: false)]

    private func misfit(_ text: String) throws -> String? {
        let request = Request(.post, "/x", body: .bytes(Array(text.utf8), mediaType: "application/json"))
        return thing.misfit(try request.json(), named: shapes)
    }

    @Test(arguments: [
        #"{"name":"Ống"}"#, #"{"name":"张三李四","id":9223372036854775807}"#, #"{"name":"a","id":2.0}"#,
        #"{"name":"a","due":null,"weight":2}"#, #"{"name":"a","parts":[{"body":1,"else":{}},{"body":2}]}"#,
        #"{"name":"a","kind":"plan","target":true,"weight":0.5}"#,
    ])
    func `what fits is let through`(_ text: String) throws {
        #expect(try misfit(text) == nil)
    }

    @Test(arguments: [
        ("[]", ""), ("null", ""), ("{}", "name"), (#"{"name":1}"#, "name"), (#"{"name":""}"#, "name"),
        (#"{"name":"abcde"}"#, "name"), (#"{"name":"a","id":0}"#, "id"), (#"{"name":"a","id":"1"}"#, "id"),
        (#"{"name":"a","id":9223372036854775808}"#, "id"), (#"{"name":"a","id":1.5}"#, "id"),
        (#"{"name":"a","id":true}"#, "id"), (#"{"name":"a","kind":"law"}"#, "kind"),
        (#"{"name":"a","due":5}"#, "due"), (#"{"name":"a","weight":"5"}"#, "weight"),
        (#"{"name":"a","parts":[{"body":1},{"body":0}]}"#, "parts.1.body"),
        (#"{"name":"a","parts":[{}]}"#, "parts.0.body"),
        (#"{"name":"a","parts":[{"body":1},{"body":1},{"body":1}]}"#, "parts"),
        (#"{"name":"a","target":"x"}"#, "target"), (#"{"name":"a","due_day":1}"#, "due_day"),
    ])
    func `what does not fit is named by its path`(_ text: String, _ path: String) throws {
        #expect(try misfit(text) == path)
    }
}
