import Database
import Foundation
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Commands
@testable import Organisation

/// A browser without its windows: keeps cookies, sends forms from its own site.
final class PlainBrowser {
    let house: RunningHouse
    var cookies: [String: String] = [:]

    init(_ house: RunningHouse) { self.house = house }

    private var head: String {
        let jar = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        return "Cookie: \(jar)\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0\r\n"
    }

    func get(_ target: String) throws -> SocketClient.Answer {
        try take(house.connect().get(target, head))
    }

    /// Sends a form with the page's token, where there is one.
    func post(_ target: String, _ fields: [(String, String)], token: String? = nil) throws -> SocketClient.Answer {
        let all = fields + (token.map { [("token", $0)] } ?? [])
        let text = all.map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
        let client = try house.connect()
        client.send(
            "POST \(target) HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n\(head)"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)"
        )
        return try take(client.answer())
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            return isPlain ? String(UnicodeScalar(byte)) : "%" + String(format: "%02X", byte)
        }.joined()
    }

    /// Takes the cookies of a header, as tests make it for somebody signed in.
    func take(cookies header: String) {
        let pair = header.dropFirst("Cookie: ".count).prefix { !$0.isNewline }.split(separator: "=", maxSplits: 1)
        cookies[String(pair[0])] = String(pair[1])
    }

    private func take(_ answer: SocketClient.Answer) -> SocketClient.Answer {
        for line in answer.cookies {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
        }
        return answer
    }

    /// The token that the forms of a page carry.
    static func token(in page: SocketClient.Answer) throws -> String {
        let found = try #require(page.text.firstMatch(of: /name="token" value="([^"]+)"/))
        return String(found.1)
    }
}

/// Signing in over a real connection: cookies, the second step, what is shown once.
@Suite struct FrontDoorKeys {
    private static let password = "ba con trâu xanh"

    private func withClerk(_ body: (PlainBrowser) throws -> Void) throws {
        try RunningHouse.with { house in
            let gate = house.house.installation.gate
            let person = try #require(try gate.database.read { try PersonStore($0).person(signingInAs: "vanthu") })
            let hash = try #require(try PasswordHash(chosen: Self.password))
            try gate.perform(SetPassword(of: person.id, to: hash), as: .atCommandLine)
            try body(PlainBrowser(house))
        }
    }

    private func signIn(_ browser: PlainBrowser, to target: String = "/security") throws -> SocketClient.Answer {
        try browser.post(
            "/sign-in", [("sign_in_name", "vanthu"), ("password", Self.password), ("return", target)])
    }

    /// What an app computes from the key typed into it.
    private func code(of typed: String, stepsLater: Int64 = 0) -> String {
        let letters = typed.filter { $0 != " " }
        var (held, bits, bytes) = (UInt32(0), 0, [UInt8]())
        for letter in letters {
            let value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".distance(
                from: "A".startIndex, to: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".firstIndex(of: letter) ?? "A".startIndex)
            (held, bits) = (held << 5 | UInt32(value), bits + 5)
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(held >> UInt32(bits) & 255))
            }
        }
        return TimeCode.code(of: bytes, step: TimeCode.step(at: Clock.system.now) + stepsLater)
    }

    @Test func `a session begins under a secret of its own, whatever cookie was planted`() throws {
        try withClerk { browser in
            browser.cookies["remit_session"] = "planted"
            let answer = try signIn(browser)
            #expect(answer.status == 303 && answer.headers["location"] == "/security")
            let first = try #require(browser.cookies["remit_session"])
            #expect(first != "planted" && first.utf8.count == 43)
            let token = try PlainBrowser.token(in: browser.get("/security"))
            #expect(try browser.post("/sign-out", [], token: token).status == 303)
            _ = try signIn(browser)
            #expect(browser.cookies["remit_session"] != first)
            let stolen = PlainBrowser(browser.house)
            stolen.cookies["remit_session"] = first
            #expect(try stolen.get("/security").status == 303, "the former session has ended")
            for cookie in answer.cookies { #expect(cookie.contains("HttpOnly; SameSite=Lax")) }
        }
    }

    @Test func `codes are set up on the page, asked at sign-in, and end there`() throws {
        try withClerk { browser in
            _ = try signIn(browser)
            let page = try browser.get("/security")
            #expect(page.status == 200 && page.text.contains("Firefox"))
            let token = try PlainBrowser.token(in: page)
            let wrong = try browser.post("/security/codes", [("current_password", "sai")], token: token)
            #expect(wrong.status == 422 && wrong.text.contains("f-current_password-problem"))
            let begun = try browser.post("/security/codes", [("current_password", Self.password)], token: token)
            #expect(begun.headers["location"] == "/security/codes")
            let setUp = try browser.get("/security/codes")
            let key = try #require(setUp.text.firstMatch(of: /<code>([A-Z2-7 ]+)<\/code>/)).1
            #expect(setUp.text.contains("<svg class=\"code-picture\""))
            let no = try browser.post("/security/codes/confirmation", [("code", "1")], token: token)
            #expect(no.status == 422 && no.text.contains("f-code-problem"))
            let before = browser.cookies["remit_session"]
            let shown = try browser.post(
                "/security/codes/confirmation", [("code", code(of: String(key)))], token: token)
            let codes = shown.text.matches(of: /<li><code>([a-z0-9-]+)<\/code>/).map { String($0.1) }
            #expect(shown.status == 200 && codes.count == 10)
            #expect(browser.cookies["remit_session"] != before, "the session goes on under a new secret")
            #expect(try !browser.get("/security").text.contains(codes[0]), "they are shown once")

            let other = PlainBrowser(browser.house)
            let half = try signIn(other, to: "/people")
            #expect(half.headers["location"] == "/sign-in/code?return=%2Fpeople")
            #expect(other.cookies["remit_session"] == nil)
            #expect(try other.get("/people").status == 303, "the password alone opens nothing")
            #expect(try other.get("/sign-in/code?return=%2Fpeople").text.contains("one-time-code"))
            let used = try other.post("/sign-in/code", [("code", code(of: String(key))), ("return", "/people")])
            #expect(used.status == 422, "the code that turned codes on was used up")
            let done = try other.post(
                "/sign-in/code", [("code", code(of: String(key), stepsLater: 1)), ("return", "/people")])
            #expect(done.headers["location"] == "/people")
            #expect(other.cookies["remit_code"] == nil)
            #expect(try other.get("/people").status == 200)

            let again = try PlainBrowser.token(in: other.get("/security"))
            let off = try other.post("/security/codes/end", [("password_for_end", Self.password)], token: again)
            #expect(off.status == 303)
            #expect(try browser.get("/security").status == 303, "turning codes off ends the other sessions")
        }
    }

    @Test func `without the password the code's page leads back, and nowhere else`() throws {
        try withClerk { browser in
            let page = try browser.get("/sign-in/code?return=//evil.example")
            #expect(page.status == 303 && page.headers["location"]?.hasPrefix("/sign-in?") == true)
            let sent = try browser.post("/sign-in/code", [("code", "123456"), ("return", "//evil.example")])
            #expect(sent.status == 401 && sent.text.contains("name=\"password\""))
            let inside = try browser.post(
                "/sign-in",
                [("sign_in_name", "vanthu"), ("password", Self.password), ("return", "//evil.example")])
            #expect(inside.headers["location"] == "/")
        }
    }

    @Test func `sessions are ended from the page and through the interface`() throws {
        try withClerk { browser in
            _ = try signIn(browser)
            let other = PlainBrowser(browser.house)
            _ = try signIn(other)
            let page = try browser.get("/security")
            let token = try PlainBrowser.token(in: page)
            let end = try #require(page.text.firstMatch(of: /\/security\/sessions\/(\d+)\/end/)).1
            #expect(try browser.post("/security/sessions/\(end)/end", []).status == 403, "without the page's token")
            #expect(try browser.post("/security/sessions/\(end)/end", [], token: token).status == 303)
            #expect(try browser.post("/security/sessions/\(end)/end", [], token: token).status == 404)
            #expect(try browser.post("/security/sessions/end", [], token: token).status == 303)
            #expect(try other.get("/security").status == 303)
            #expect(try browser.get("/security").status == 200)
            let list = try browser.get("/api/v1/sessions")
            #expect(list.status == 200 && list.text.contains("\"address\":\"127.0.0.1\""))
        }
    }
}
