import HTML
import Testing

@testable import Web

@Suite struct FormSafety {
    @Test func `a token fits its session alone`() {
        let own = FormToken(sessionSecret: Array(repeating: 1, count: 32))
        let other = FormToken(sessionSecret: Array(repeating: 2, count: 32))
        #expect(own.matches(own.text) && own.text.count == 64)
        #expect(own == FormToken(sessionSecret: Array(repeating: 1, count: 32)))
        for wrong in [other.text, "", nil, String(own.text.dropLast()), own.text + "0", own.text.uppercased() + ""] {
            #expect(!own.matches(wrong) || wrong == own.text)
        }
    }

    @Test(
        arguments: [
            (["Sec-Fetch-Site": "same-origin"], true), (["Sec-Fetch-Site": "cross-site"], false),
            (["Sec-Fetch-Site": "same-site"], false), (["Sec-Fetch-Site": "none"], true),
            (["Origin": "http://remit.example:8080", "Host": "remit.example:8080"], true),
            (["Origin": "HTTPS://Remit.example", "Host": "remit.example"], true),
            (["Origin": "http://evil.example", "Host": "remit.example"], false),
            (["Origin": "null", "Host": "remit.example"], false), (["Origin": "http://remit.example"], false),
            ([:], true),
        ] as [(Headers, Bool)])
    func `a form comes from our own pages`(_ headers: Headers, _ isOurs: Bool) {
        #expect(Request(.post, "/x", headers: headers).isFromOurPages == isOurs)
        #expect(Request(.get, "/x", headers: headers).isFromOurPages)
    }

    @Test func `a form without its token is refused, and says what to do`() {
        let token = FormToken(sessionSecret: Array(repeating: 1, count: 32))
        let stale = Request(.post, "/x", body: .form(Form(Query([.init("token", "old")]))))
        #expect(throws: RequestRefusal.staleForm) { try stale.checkForm(token) }
        let good = Request(.post, "/x", body: .form(Form(Query([.init("token", token.text)]))))
        #expect(throws: Never.self) { try good.checkForm(token) }
        let foreign = Request(.post, "/x", headers: ["Sec-Fetch-Site": "cross-site"], body: good.body)
        #expect(throws: RequestRefusal.foreignOrigin) { try foreign.checkForm(token) }
    }

    @Test(arguments: Language.allCases)
    func `every refusal has a status, words and a way on`(_ language: Language) {
        let refusals: [RequestRefusal] = [
            .malformed, .methodUnknown, .tooLarge(limit: 64 << 20), .mediaType, .malformedJSON(at: "leads.0"),
            .foreignOrigin, .staleForm, .busy, .notFound, .methodNotAllowed([.get]), .failed(reference: "7F3A"),
        ]
        for refusal in refusals {
            let words = refusal.explain(Messages(language))
            #expect((400...503).contains(refusal.status) && !words.what.isEmpty && !words.next.isEmpty)
            let browser = Request(.get, "/x", headers: ["Accept-Language": language.rawValue])
            guard case .bytes(let page) = plainRefusal(refusal, browser).body else { continue }
            #expect(String(decoding: page, as: UTF8.self).contains("lang=\"\(language.rawValue)\""))
            let program = plainRefusal(refusal, Request(.get, "/api/v1/x"))
            #expect(program.headers["Content-Type"] == "application/problem+json")
        }
    }

    @Test func `a choice of language is kept and leads back`() throws {
        let form = Form(Query([.init("language", "zh"), .init("return", "/assignments?q=1")]))
        let answer = try #require(
            LanguageChoice.respond(to: Request(.post, "/language", body: .form(form)), isSecure: true))
        #expect(answer.status == 303 && answer.headers["Location"] == "/assignments?q=1")
        #expect(answer.headers["Set-Cookie"]?.hasPrefix("language=zh;") == true)
        let odd = Form(Query([.init("language", "xx"), .init("return", "//evil")]))
        let back = try #require(
            LanguageChoice.respond(to: Request(.post, "/language", body: .form(odd)), isSecure: true))
        #expect(back.headers["Location"] == "/" && back.headers["Set-Cookie"] == nil)
        #expect(LanguageChoice.respond(to: Request(.get, "/language"), isSecure: true) == nil)
    }
}
