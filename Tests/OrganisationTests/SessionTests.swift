import Database
import HTML
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

/// Sessions as their owner sees and ends them.
@Suite struct SessionTests {
    private static let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"

    private func sessions(_ town: Town, _ caller: Caller, holding secret: Secret? = nil) throws -> [Session] {
        let person = try #require(caller.person)
        return try town.database.read {
            try SessionStore($0).sessions(of: person, holding: secret, at: town.clock.now)
        }
    }

    @Test(arguments: Engine.tested)
    func `an owner sees where from, since when and when last, and ends one`(engine: Engine) throws {
        try Town.with(engine) { town in
            let here = try town.session(of: "vanthu", from: Visitor(address: "10.0.0.1", browser: Self.firefox))
            town.clock.advance(by: .seconds(600))
            _ = try town.session(of: "vanthu", from: Visitor(address: "10.0.0.2", browser: "curl/8"))
            let uses = LastUses(database: town.database) { Issue.record("\($0)") }
            uses.note(here, kind: .session, at: town.clock.now)
            uses.write()
            let found = try sessions(town, town.clerk, holding: here)
            #expect(found.map(\.address) == ["10.0.0.2", "10.0.0.1"])
            #expect(found.map(\.isThis) == [false, true])
            #expect(found[1].browser == Self.firefox)
            #expect(found[1].seen - found[1].began == .seconds(600))
            #expect(throws: SignInRefusal.noSuchSession, "nobody ends another's") {
                try town.gate.perform(EndSession(found[0].id), as: town.administrator)
            }
            try town.gate.perform(EndSession(found[0].id), as: town.clerk)
            #expect(throws: SignInRefusal.noSuchSession) {
                try town.gate.perform(EndSession(found[0].id), as: town.clerk)
            }
            #expect(try sessions(town, town.clerk).map(\.id) == [found[1].id])
        }
    }

    @Test(arguments: Engine.tested)
    func `ending all others keeps this one under a new secret`(engine: Engine) throws {
        try Town.with(engine) { town in
            let here = try town.session(of: "vanthu", from: Visitor(address: "10.0.0.1"))
            _ = try town.session(of: "vanthu", from: Visitor(address: "10.0.0.2"))
            _ = try town.session(of: "quantri", from: Visitor(address: "10.0.0.3"))
            let renewed = try #require(try town.gate.perform(EndOtherSessions(keeping: here), as: town.clerk))
            #expect(try sessions(town, town.clerk, holding: renewed).map(\.isThis) == [true])
            #expect(try sessions(town, town.clerk, holding: here).map(\.isThis) == [false])
            #expect(try sessions(town, town.administrator).count == 1)
        }
    }

    @Test(arguments: Engine.tested)
    func `signing in begins a session of its own and ends the one the browser had`(engine: Engine) throws {
        try Town.with(engine) { town in
            let first = try town.session(of: "vanthu", from: Visitor(address: "a"))
            let second = try town.session(of: "quantri", from: Visitor(address: "a", session: first))
            #expect(first.text != second.text)
            #expect(try sessions(town, town.clerk).isEmpty)
            let planted = Secret(text: "planted")
            let third = try town.session(of: "vanthu", from: Visitor(address: "a", session: planted))
            #expect(third.text != planted.text)
        }
    }

    @Test(arguments: Engine.tested)
    func `the secret of a browser that nobody gave out is not taken over`(engine: Engine) throws {
        try Town.with(engine) { town in
            let planted = Secret(text: "planted")
            guard
                case .session(_, let browser) = try town.signIn.begin(
                    signInName: "vanthu", password: Town.password, from: Visitor(address: "a", known: planted)),
                case .session(_, let again) = try town.signIn.begin(
                    signInName: "vanthu", password: Town.password, from: Visitor(address: "a", known: browser))
            else { throw SignInRefusal.codeWrong }
            #expect(browser.text != planted.text && again.text == browser.text)
        }
    }

    @Test(arguments: Engine.tested)
    func `after a theft all sessions and tokens of a person end`(engine: Engine) throws {
        try Town.with(engine) { town in
            let person = try #require(town.clerk.person)
            let session = try town.session(of: "vanthu", from: Visitor(address: "a"))
            let token = try town.gate.perform(
                MakeToken(named: "Máy", days: 2, scope: nil), as: town.clerk
            ).secret
            try town.gate.perform(SignOutPerson(person), as: town.administrator)
            let now = town.clock.now
            let held = try town.database.read { connection in
                let store = SessionStore(connection)
                return [
                    try store.person(holding: session, kind: .session, at: now),
                    try store.person(holding: token, kind: .token, at: now),
                ]
            }
            #expect(held == [nil, nil])
        }
    }

    @Test(arguments: [
        (firefox, "Firefox on Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0", "Edge on Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) coc_coc_browser/130 Chrome/124 Safari/537.36", "Cốc Cốc on Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari on iPhone"),
        ("curl/8.5", "curl"), ("", "Unknown browser"), ("<script>", "Unknown browser"),
    ])
    func `a browser is called by the name people know`(_ agent: String, _ name: String) {
        #expect(BrowserName.text(agent, Messages(.en)) == name)
    }
}
