import Database
import Foundation
import TestSupport
import Testing
import Web

@testable import Commands
@testable import Organisation

/// Signing in with an account of another program, with a real provider: Debian's glewlwyd.
@Suite(.serialized) struct OpenIDSignIn {
    private func with(
        match: String? = nil, secret: String = GlewlwydServer.secret,
        _ body: (PlainBrowser, GlewlwydServer) throws -> Void
    ) throws {
        let provider = try GlewlwydServer.shared.get()
        var openid = [
            "name": "Tỉnh", "issuer": provider.issuer, "client_id": GlewlwydServer.client, "client_secret": secret,
            "address": GlewlwydServer.home + "/",
        ]
        openid["match"] = match
        let settings = try JSONSerialization.data(withJSONObject: ["openid": openid])
        try RunningHouse.with(settings: settings) { house in try body(PlainBrowser(house), provider) }
    }

    /// The path of an address, as the tests' browser goes there.
    private func path(_ address: String?) throws -> String {
        String(try #require(address).drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" })
    }

    /// Goes to the provider, signs in there, and comes back.
    private func goThere(_ browser: PlainBrowser, _ provider: GlewlwydServer, to target: String = "/people") throws
        -> String
    {
        let sent = try browser.get("/sign-in/openid?return=" + target.replacingOccurrences(of: "/", with: "%2F"))
        #expect(sent.status == 303)
        return try path(provider.answer(to: try #require(sent.headers["location"])))
    }

    @Test func `who is tied comes in, who is not is told what to do`() throws {
        try with { browser, provider in
            let page = try browser.get("/sign-in")
            #expect(page.text.contains("/sign-in/openid?return=%2F"))
            let refused = try browser.get(goThere(browser, provider))
            #expect(refused.status == 401 && refused.text.contains("name=\"sign_in_name\""))
            #expect(browser.cookies["remit_session"] == nil && browser.cookies["remit_openid"] == nil)

            let clerk = PlainBrowser(browser.house)
            clerk.take(cookies: browser.house.clerk)
            let security = try clerk.get("/security")
            let token = try PlainBrowser.token(in: security)
            let tying = try clerk.post("/security/accounts", [], token: token)
            #expect(tying.status == 200)
            let link = try #require(tying.text.firstMatch(of: /href="(http[^"]+)"/)).1
            let back = try path(provider.answer(to: String(link).replacing("&amp;", with: "&")))
            let tied = try clerk.get(back)
            #expect(tied.status == 303 && tied.headers["location"] == "/security")
            #expect(try clerk.get("/security").text.contains(provider.issuer))

            let done = try browser.get(goThere(browser, provider))
            #expect(done.status == 303 && done.headers["location"] == "/people")
            #expect(try browser.get("/people").text.contains("VANTHU"))
            let end = try #require(try clerk.get("/security").text.firstMatch(of: /\/security\/accounts\/(\d+)\/end/)).1
            let last = try clerk.post("/security/accounts/\(end)/end", [], token: token)
            #expect(last.status == 409, "the clerk of the tests has no password: this is the only way in")
        }
    }

    @Test func `an answer opens only the browser that began, once, and no other state`() throws {
        try with(match: "preferred_username") { browser, provider in
            let back = try goThere(browser, provider)
            #expect(try PlainBrowser(browser.house).get(back).status == 401, "another browser")
            let planted = PlainBrowser(browser.house)
            planted.cookies["remit_openid"] = "planted/?return=%2F"
            #expect(try planted.get(back).status == 401, "a planted secret")
            let kept = browser.cookies["remit_openid"]
            let done = try browser.get(back)
            #expect(done.status == 303 && done.headers["location"] == "/people", "tied by the name that is trusted")
            let again = PlainBrowser(browser.house)
            again.cookies["remit_openid"] = kept
            #expect(try again.get(back).status == 424, "the provider takes a code once")
            let other = try goThere(again, provider)
            let nonsense = other.replacing(/code=[^&]+/, with: "code=gia-mao")
            #expect(try again.get(nonsense).status == 424)
            #expect(try again.get("/sign-in/openid/answer?error=access_denied&state=x").status == 401)
        }
    }

    @Test func `nobody is sent to another site afterwards`() throws {
        try with(match: "preferred_username") { browser, provider in
            let done = try browser.get(goThere(browser, provider, to: "//evil.example"))
            #expect(done.status == 303 && done.headers["location"] == "/")
        }
    }

    @Test func `a wrong secret of the client lets nobody in`() throws {
        try with(match: "preferred_username", secret: "sai") { browser, provider in
            let answer = try browser.get(goThere(browser, provider))
            #expect(answer.status == 424)
        }
    }

    @Test func `a provider that is not there is said on the page`() throws {
        let port = try GuardedProgram.freePort()
        let settings = """
            {"openid": {"name": "Tỉnh", "issuer": "http://127.0.0.1:\(port)", "client_id": "remit",
             "address": "http://127.0.0.1:9"}}
            """
        try RunningHouse.with(settings: Data(settings.utf8)) { house in
            let answer = try PlainBrowser(house).get("/sign-in/openid")
            #expect(answer.status == 424 && answer.text.contains("name=\"password\""))
        }
    }

    @Test func `without a provider there is no such way`() throws {
        try RunningHouse.with { house in
            let begun = try house.connect().get("/sign-in/openid")
            let answered = try house.connect().get("/sign-in/openid/answer?code=1&state=2")
            #expect(begun.status == 404)
            #expect(answered.status == 404)
        }
    }

    @Test func `the command line tries what is set`() throws {
        let provider = try GlewlwydServer.shared.get()
        try TemporaryFolder.with { folder in
            let words = ["check", "--data", folder.path("data")]
            let installation = try Installation(Arguments(words, options: Installation.options), mayBegin: true)
            installation.database.close()
            #expect(try SignInCommand.run(words) == 0)
            let settings = """
                {"openid": {"name": "T", "issuer": "\(provider.issuer)", "client_id": "remit", "address": "https://r.example"}}
                """
            try Data(settings.utf8).write(to: URL(filePath: folder.path("data/sign-in.json")))
            #expect(try SignInCommand.run(words) == 0)
            try Data("{".utf8).write(to: URL(filePath: folder.path("data/sign-in.json")))
            #expect(throws: OuterSettingsMistake.self) { try SignInCommand.run(words) }
        }
    }
}
