import Foundation
import HTML
import Testing

@testable import Web

@Suite struct MultipartForms {
    let boundary = "----x7"

    private func parsed(_ body: [UInt8], by step: Int, _ settings: Server.Settings = .init()) throws -> Form {
        var parser = try #require(MultipartParser(boundary: boundary, settings: settings))
        var rest = body[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(step))
            rest = rest.dropFirst(step)
            try piece.withUnsafeBytes { try parser.take($0) }
        }
        return try parser.finished()
    }

    private var body: [UInt8] {
        Array(
            """
            preamble\r
            ------x7\r
            Content-Disposition: form-data; name="title"\r
            \r
            Kế hoạch\r
            -----x7 is not a delimiter\r
            ------x7\r
            content-disposition: form-data; name="file"; filename="C:\\docs\\kế \\"hoạch\\".txt"\r
            Content-Type: text/plain\r
            \r
            \0\r\n------x\r\n\r\n\r
            ------x7\r
            Content-Disposition: form-data; name="none"; filename=""\r
            Content-Type: application/octet-stream\r
            \r
            \r
            ------x7--\r
            epilogue
            """.utf8)
    }

    @Test func `who sends too much is told the limit of a file, not that of the whole form`() {
        let request = Request(
            .post, "/x",
            headers: ["Content-Type": "multipart/form-data; boundary=B", "Content-Length": "999999999"])
        let settings = Server.Settings()
        guard case .failure(let refusal) = BodyReader.begin(for: request, settings: settings) else {
            Issue.record("it was taken")
            return
        }
        #expect(refusal == .tooLarge(limit: settings.uploadLimit))
    }

    @Test func `a form is the same however it is cut on its way`() throws {
        for step in [1, 2, 3, 5, 7, 11, 64, 10_000] {
            let form = try parsed(body, by: step)
            #expect(form.fields.items == [Query.Item("title", "Kế hoạch\r\n-----x7 is not a delimiter")])
            let file = try #require(form.file("file"))
            #expect(file.name == "kế \"hoạch\".txt")
            #expect(file.mediaType == "text/plain")
            #expect(file.byteCount == 14)
            #expect(FileManager.default.contents(atPath: file.path) == Data("\0\r\n------x\r\n\r\n".utf8))
            #expect(form.files.count == 1)
        }
    }

    @Test func `a file is gone when nobody holds it any more`() throws {
        var form: Form? = try parsed(body, by: 100)
        let path = try #require(form?.file("file")?.path)
        #expect(FileManager.default.fileExists(atPath: path))
        form = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: [
        "", "------x7", "------x7\r\n", "------x7\r\nContent-Disposition: form-data\r\n\r\nx\r\n------x7--",
        "------x7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end", "------x7 oops\r\n",
    ])
    func `a broken form is refused`(_ text: String) {
        #expect(throws: RequestRefusal.malformed) { try parsed(Array(text.utf8), by: 9) }
    }

    @Test func `limits hold for fields, files, heads and parts`() {
        var settings = Server.Settings()
        settings.bodyLimit = 100
        settings.uploadLimit = 200
        func part(_ disposition: String, _ count: Int) -> String {
            "------x7\r\nContent-Disposition: form-data; \(disposition)\r\n\r\n\(String(repeating: "x", count: count))\r\n"
        }
        #expect(throws: RequestRefusal.tooLarge(limit: 100)) {
            try parsed(Array((part("name=a", 60) + part("name=b", 60)).utf8), by: 50, settings)
        }
        #expect(throws: RequestRefusal.tooLarge(limit: 200)) {
            try parsed(Array(part("name=a; filename=b", 300).utf8), by: 50, settings)
        }
        #expect(throws: RequestRefusal.malformed) {
            try parsed(Array("------x7\r\nA: \(String(repeating: "x", count: 9000))".utf8), by: 500, settings)
        }
        #expect(throws: RequestRefusal.malformed) {
            try parsed(Array(String(repeating: part("name=a", 0), count: 2001).utf8), by: 4096)
        }
    }

    @Test(arguments: ["", String(repeating: "b", count: 71), "a\u{e9}"])
    func `a boundary is as RFC 2046 has it`(_ boundary: String) {
        #expect(MultipartParser(boundary: boundary, settings: .init()) == nil)
    }

    @Test(arguments: [
        ("form-data; name=\"a;b\"; filename=x", "name", "a;b"), ("form-data; NAME=a", "name", "a"),
        ("form-data; name=\"open", "name", nil), ("form-data", "name", nil), ("x; =; name=y", "name", "y"),
    ])
    func `parameters are read from headers`(_ header: String, _ name: String, _ value: String?) {
        #expect(headerParameter(name, in: header) == value)
    }
}
