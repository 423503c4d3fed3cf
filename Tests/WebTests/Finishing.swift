import HTML
import Testing

@testable import Web

@Suite struct Finishing {
    let long = Array(String(repeating: "<p>Nhiệm vụ</p>", count: 500).utf8)

    private func page() -> Response {
        Response(headers: ["Content-Type": "text/html; charset=utf-8"], body: .bytes(long))
    }

    private func bytes(_ response: Response) -> [UInt8] {
        if case .bytes(let bytes) = response.body { bytes } else { [] }
    }

    @Test func `every answer forbids what we do not use`() {
        let answer = Response.text("x").finished(for: Request(.get, "/"), isSecure: true)
        let policy = answer.headers["Content-Security-Policy"] ?? ""
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe"))
        #expect(answer.headers["X-Content-Type-Options"] == "nosniff")
        #expect(answer.headers["Cross-Origin-Opener-Policy"] == "same-origin")
        #expect(answer.headers["Strict-Transport-Security"] != nil)
        #expect(answer.headers["Cache-Control"] == "private, no-cache")
        let own = Response(headers: ["Cache-Control": "no-store"]).finished(for: Request(.get, "/"), isSecure: false)
        #expect(own.headers.all("Cache-Control") == ["no-store"])
        #expect(own.headers["Strict-Transport-Security"] == nil)
    }

    @Test(arguments: [
        ("gzip", true), ("br, gzip;q=0.5", true), ("*", true), ("gzip;q=0", false), ("gzip; q=0.0", false),
        ("br", false), ("GZIP", true), ("", false),
    ])
    func `a page is packed for who can unpack it`(_ accept: String, _ isPacked: Bool) {
        let request = Request(.get, "/", headers: ["Accept-Encoding": accept])
        let answer = page().finished(for: request, isSecure: false)
        #expect((answer.headers["Content-Encoding"] == "gzip") == isPacked)
        #expect(answer.headers["Vary"] == "Accept-Encoding")
        #expect((bytes(answer).count < long.count) == isPacked)
    }

    @Test func `small answers, pictures and what does not shrink are not packed`() {
        let request = Request(.get, "/", headers: ["Accept-Encoding": "gzip"])
        #expect(Response.text("short").finished(for: request, isSecure: false).headers["Content-Encoding"] == nil)
        let picture = Response(headers: ["Content-Type": "image/png"], body: .bytes(long))
        #expect(picture.finished(for: request, isSecure: false).headers["Content-Encoding"] == nil)
        var generator = SystemRandomNumberGenerator()
        let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let noisy = Response(headers: ["Content-Type": "text/plain"], body: .bytes(noise))
        #expect(noisy.finished(for: request, isSecure: false).headers["Content-Encoding"] == nil)
    }

    @Test func `what the client has is not sent again`() throws {
        let tagged = page().tagged()
        let tag = try #require(tagged.headers["ETag"])
        for known in [tag, "\"x\", \(tag)", "*", String(tag.dropFirst(2))] {
            let again = tagged.finished(for: Request(.get, "/", headers: ["If-None-Match": known]), isSecure: false)
            #expect(again.status == 304 && bytes(again).isEmpty, "\(known)")
        }
        let other = tagged.finished(for: Request(.get, "/", headers: ["If-None-Match": "\"x\""]), isSecure: false)
        #expect(other.status == 200)
        let sent = tagged.finished(for: Request(.post, "/", headers: ["If-None-Match": tag]), isSecure: false)
        #expect(sent.status == 200)
        var changed = page()
        changed.body = .bytes(long + [0x20])
        #expect(changed.tagged().headers["ETag"] != tag)
    }

    @Test func `a download names its file for every browser`() {
        let answer = Response.download([], mediaType: "text/csv", as: "Nhiệm vụ \"7\".csv")
        #expect(
            answer.headers["Content-Disposition"]
                == "attachment; filename=\"Nhi_m v_ _7_.csv\"; filename*=UTF-8''Nhi%E1%BB%87m%20v%E1%BB%A5%20%227%22.csv"
        )
    }

    @Test func `assets are kept for ever under the name of their content`() throws {
        let statics = StaticFiles(isSecure: false)
        let frame = PageFrame(messages: Messages(.vi)).page("").text
        let path = try #require(frame.firstMatch(of: /\/assets\/remit\.[0-9a-f]{16}\.css/)).output
        let answer = try #require(statics.answer(to: Request(.get, String(path))))
        #expect(answer.headers["Cache-Control"] == "public, max-age=31536000, immutable")
        let packed = try #require(
            statics.answer(to: Request(.get, String(path), headers: ["Accept-Encoding": "gzip"])))
        #expect(packed.headers["Content-Encoding"] == "gzip")
        #expect(statics.answer(to: Request(.get, "/assets/remit.0000000000000000.css")) == nil)
        #expect(statics.answer(to: Request(.post, String(path)))?.status == 405)
    }
}
