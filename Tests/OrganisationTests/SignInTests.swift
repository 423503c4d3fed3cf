import Database
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

@Suite struct SignInTests {
    private func begin(_ town: Town, _ name: String, _ password: String, from address: String) throws -> Secret {
        try town.session(of: name, password: password, from: Visitor(address: address))
    }

    private func caller(_ secret: Secret, _ kind: Secret.Kind, _ town: Town) throws -> Caller? {
        try town.database.read { connection in
            try SignIn.caller(
                holding: secret, kind: kind, at: town.clock.now, today: town.clock.now.day(in: Country.vietnam.offset),
                in: connection)
        }
    }

    @Test(arguments: Engine.tested)
    func `the right password opens a session until it ends`(engine: Engine) throws {
        try Town.with(engine) { town in
            let secret = try begin(town, " VanThu ", Town.password, from: "10.0.0.1")
            let found = try #require(try caller(secret, .session, town))
            #expect(found.person == town.clerk.person)
            #expect(found.posts.map(\.role) == [.clerk])
            #expect(try caller(secret, .token, town) == nil)
            town.clock.advance(by: Session.length)
            #expect(try caller(secret, .session, town) == nil)
        }
    }

    @Test(arguments: Engine.tested)
    func `a wrong name and a wrong password are refused alike`(engine: Engine) throws {
        try Town.with(engine) { town in
            for (name, password) in [("vanthu", "sai mật khẩu"), ("khong-co", Town.password), ("", "")] {
                #expect(throws: OrganisationRefusal.wrongNameOrPassword) {
                    try begin(town, name, password, from: "10.0.0.1")
                }
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `signing out and a new password end sessions`(engine: Engine) throws {
        try Town.with(engine) { town in
            let here = try begin(town, "vanthu", Town.password, from: "a")
            let there = try begin(town, "vanthu", Town.password, from: "b")
            let hash = try #require(try PasswordHash(chosen: "another long password"))
            try town.gate.perform(ChangePassword(to: hash, keeping: here), as: town.clerk)
            #expect(try caller(here, .session, town) != nil)
            #expect(try caller(there, .session, town) == nil)
            try town.signIn.end(here)
            #expect(try caller(here, .session, town) == nil)
        }
    }

    @Test(arguments: Engine.tested)
    func `a token opens the API until it expires or is revoked by its owner`(engine: Engine) throws {
        try Town.with(engine) { town in
            let secret = try town.gate.perform(
                MakeToken(named: "Bảng tính", days: 2, scope: nil), as: town.clerk
            ).secret
            #expect(try caller(secret, .token, town)?.person == town.clerk.person)
            #expect(try caller(secret, .session, town) == nil)
            let person = try #require(town.clerk.person)
            let kept = try town.database.read { try SessionStore($0).tokens(of: person, at: town.clock.now) }
            try town.gate.perform(RevokeToken(kept[0].id), as: town.administrator)
            #expect(try caller(secret, .token, town) != nil, "another person's revocation does nothing")
            try town.gate.perform(RevokeToken(kept[0].id), as: town.clerk)
            #expect(try caller(secret, .token, town) == nil)
            let other = try town.gate.perform(
                MakeToken(named: "Hai ngày", days: 2, scope: nil), as: town.clerk
            ).secret
            town.clock.advance(by: .seconds(2 * 86_400))
            #expect(try caller(other, .token, town) == nil)
        }
    }

    @Test(arguments: Engine.tested)
    func `who has left can no longer come in`(engine: Engine) throws {
        try Town.with(engine) { town in
            let secret = try begin(town, "vanthu", Town.password, from: "a")
            let person = try #require(town.clerk.person)
            let same = NewPerson(name: "VANTHU", signInName: "vanthu")
            try town.gate.perform(ChangePerson(person, to: same, left: Day(rawValue: 20_000)), as: town.administrator)
            #expect(try caller(secret, .session, town) == nil)
            #expect(throws: OrganisationRefusal.wrongNameOrPassword) {
                try begin(town, "vanthu", Town.password, from: "a")
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `an ended post gives no right from that day`(engine: Engine) throws {
        try Town.with(engine) { town in
            let secret = try begin(town, "vanthu", Town.password, from: "a")
            try town.gate.perform(EndPost(town.clerk.posts[0].id), as: town.administrator)
            #expect(try caller(secret, .session, town)?.posts.isEmpty == true)
        }
    }

    @Test(arguments: [
        ("short", OrganisationRefusal.passwordTooShort), (String(repeating: "a", count: 1025), .passwordTooLong),
    ])
    func `a password out of measure is refused`(_ password: String, _ refusal: OrganisationRefusal) {
        #expect(throws: refusal) { try PasswordHash(chosen: password) }
    }

    @Test(arguments: [
        ("an", true), ("a.b-c_9", true), ("a", false), ("An", false), ("nguyễn", false), ("a b", false),
        (String(repeating: "a", count: 65), false),
    ])
    func `a sign-in name is plain letters and digits`(_ name: String, _ isGood: Bool) {
        #expect(NewPerson.isWellFormed(signInName: name) == isGood)
    }
}
