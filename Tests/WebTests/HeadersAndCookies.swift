import HTML
import Testing

@testable import Web

@Suite struct HeadersAndCookies {
    @Test func `a header's name has no case and its value no line break`() {
        var headers = Headers()
        headers.add("Location", "/a\r\nSet-Cookie: x=1")
        #expect(headers["location"] == "/a  Set-Cookie: x=1")
        headers.set("LOCATION", "/b")
        #expect(headers.all("Location") == ["/b"])
        #expect(headers["Locatioo"] == nil)
    }

    @Test(arguments: [
        ("a=1; b=2", "b", "2"), ("a=1;b=x=y", "b", "x=y"), ("a; b=2", "a", nil), ("", "a", nil),
        ("a=1; a=2", "a", "1"),
    ])
    func `cookies are read`(_ header: String, _ name: String, _ value: String?) {
        #expect(Cookies(header: header)[name] == value)
    }

    @Test func `a cookie is closed to scripts and other sites`() {
        let cookie = Cookie("session", "abc", maxAge: .seconds(60), isSecure: true)
        #expect(cookie.header == "session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure")
        #expect(Cookie.removal(of: "session", isSecure: false).header.contains("Max-Age=0"))
    }

    @Test(arguments: [
        ("vi-VN,vi;q=0.9,en;q=0.8", "vi-VN"), ("fr, zh-CN;q=0.5, en;q=0.4", "zh"), ("en;q=0, zh;q=0.1", "zh"),
        ("fr", nil), ("*", nil), ("", nil), ("en;q=abc", "en"),
    ])
    func `the language follows the choice, then the browser, then Vietnamese`(_ header: String, _ tag: String?) {
        let wanted = tag.flatMap { Language(tag: $0) } ?? .vi
        #expect(Request(.get, "/", headers: ["Accept-Language": header]).language == wanted)
        #expect(Request(.get, "/", headers: ["Accept-Language": header, "Cookie": "language=en"]).language == .en)
        #expect(Request(.get, "/", headers: ["Accept-Language": header, "Cookie": "language=xx"]).language == wanted)
    }
}
