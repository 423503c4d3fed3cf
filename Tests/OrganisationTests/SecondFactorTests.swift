import Database
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

/// One-time codes from the first to the last, on both engines.
@Suite struct SecondFactorTests {
    private let visitor = Visitor(address: "10.0.0.1", browser: "Firefox")

    /// Turns codes on for the clerk.
    private func turnOn(_ town: Town) throws -> (secret: SharedSecret, codes: [RecoveryCode]) {
        let secret = SharedSecret.random()
        try town.gate.perform(BeginSecondFactor(secret: secret, key: town.key), as: town.clerk)
        let code = code(secret, town)
        let (codes, _) = try town.gate.perform(
            ConfirmSecondFactor(code: code, key: town.key, session: nil), as: town.clerk)
        town.clock.advance(by: .seconds(60))
        return (secret, codes)
    }

    private func code(_ secret: SharedSecret, _ town: Town) -> String {
        TimeCode.code(of: secret.bytes, step: TimeCode.step(at: town.clock.now))
    }

    /// Gives the password.
    private func half(_ town: Town) throws -> Secret {
        guard
            case .code(let half) = try town.signIn.begin(
                signInName: "vanthu", password: Town.password, from: visitor)
        else { throw SignInRefusal.secondFactorIsOff }
        return half
    }

    private func person(_ secret: Secret, _ town: Town) throws -> Person.ID? {
        try town.database.read { try SessionStore($0).person(holding: secret, kind: .session, at: town.clock.now) }
    }

    @Test(arguments: Engine.tested)
    func `the password opens nothing where codes are on, the code does, once`(engine: Engine) throws {
        try Town.with(engine) { town in
            let (secret, _) = try turnOn(town)
            let half = try half(town)
            #expect(try person(half, town) == nil, "the half sign-in is no session")
            let code = code(secret, town)
            guard case .session(let session, _) = try town.signIn.finish(half, code: code, from: visitor) else {
                throw SignInRefusal.codeWrong
            }
            #expect(try person(session, town) == town.clerk.person)
            #expect(throws: SignInRefusal.codeTooLate) { try town.signIn.finish(half, code: code, from: visitor) }
            let second = try self.half(town)
            #expect(throws: SignInRefusal.codeWrong, "a code is taken once") {
                try town.signIn.finish(second, code: code, from: visitor)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a recovery code lets in once`(engine: Engine) throws {
        try Town.with(engine) { town in
            let (_, codes) = try turnOn(town)
            _ = try town.signIn.finish(half(town), code: codes[3].text, from: visitor)
            let again = try half(town)
            #expect(throws: SignInRefusal.codeWrong) {
                try town.signIn.finish(again, code: codes[3].text, from: visitor)
            }
            let person = try #require(town.clerk.person)
            #expect(try town.database.read { try SecondFactorStore($0).unusedCodes(of: person) } == 9)
            let renewed = try town.gate.perform(RenewRecoveryCodes(), as: town.clerk)
            #expect(throws: SignInRefusal.codeWrong) {
                try town.signIn.finish(again, code: codes[4].text, from: visitor)
            }
            _ = try town.signIn.finish(again, code: renewed[0].text, from: visitor)
        }
    }

    @Test(arguments: Engine.tested)
    func `guessing codes ends, and too much time ends the half`(engine: Engine) throws {
        try Town.with(engine) { town in
            let (secret, _) = try turnOn(town)
            let half = try half(town)
            for number in 0..<Throttle.perCode {
                #expect(throws: SignInRefusal.codeWrong) {
                    try town.signIn.finish(half, code: "00000\(number % 10)x", from: visitor)
                }
            }
            #expect(throws: OrganisationRefusal.tooManyAttempts) {
                try town.signIn.finish(half, code: code(secret, town), from: visitor)
            }
            town.clock.advance(by: SignIn.halfLength)
            #expect(throws: SignInRefusal.codeTooLate) {
                try town.signIn.finish(half, code: code(secret, town), from: visitor)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `turning on takes a code that fits and ends the other sessions`(engine: Engine) throws {
        try Town.with(engine) { town in
            let here = try town.session(of: "vanthu", from: visitor)
            let there = try town.session(of: "vanthu", from: visitor)
            #expect(throws: SignInRefusal.secondFactorNotBegun) {
                try town.gate.perform(ConfirmSecondFactor(code: "000000", key: town.key, session: here), as: town.clerk)
            }
            let secret = SharedSecret.random()
            try town.gate.perform(BeginSecondFactor(secret: secret, key: town.key), as: town.clerk)
            #expect(throws: SignInRefusal.codeWrong) {
                try town.gate.perform(ConfirmSecondFactor(code: "12345", key: town.key, session: here), as: town.clerk)
            }
            _ = try town.session(of: "vanthu", from: visitor)
            let (codes, renewed) = try town.gate.perform(
                ConfirmSecondFactor(code: code(secret, town), key: town.key, session: here), as: town.clerk)
            #expect(codes.count == 10)
            let session = try #require(renewed)
            #expect(session.text != here.text)
            #expect(try person(session, town) == town.clerk.person)
            #expect(try person(here, town) == nil && person(there, town) == nil)
            #expect(throws: SignInRefusal.secondFactorIsOn) {
                try town.gate.perform(BeginSecondFactor(secret: secret, key: town.key), as: town.clerk)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a set-up that was left lying is begun again`(engine: Engine) throws {
        try Town.with(engine) { town in
            let secret = SharedSecret.random()
            try town.gate.perform(BeginSecondFactor(secret: secret, key: town.key), as: town.clerk)
            town.clock.advance(by: SecondFactor.setUpLength)
            #expect(throws: SignInRefusal.secondFactorNotBegun) {
                try town.gate.perform(
                    ConfirmSecondFactor(code: code(secret, town), key: town.key, session: nil), as: town.clerk)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `an administrator takes codes away from another, never from himself`(engine: Engine) throws {
        try Town.with(engine) { town in
            _ = try turnOn(town)
            let (clerk, own) = (try #require(town.clerk.person), try #require(town.administrator.person))
            #expect(throws: GateRefusal.notAllowed) {
                try town.gate.perform(ResetSecondFactor(of: own), as: town.clerk)
            }
            #expect(throws: SignInRefusal.ownSecondFactor) {
                try town.gate.perform(ResetSecondFactor(of: own), as: town.administrator)
            }
            try town.gate.perform(ResetSecondFactor(of: clerk), as: town.administrator)
            _ = try town.session(of: "vanthu", from: visitor)
            #expect(throws: SignInRefusal.secondFactorIsOff) {
                try town.gate.perform(ResetSecondFactor(of: clerk), as: town.administrator)
            }
            #expect(throws: OrganisationRefusal.noSuchPerson) {
                try town.gate.perform(ResetSecondFactor(of: Person.ID(rawValue: 999)), as: town.administrator)
            }
            #expect(try town.journal().contains("reset-second-factor"))
        }
    }

    @Test(arguments: Engine.tested)
    func `an administrator below cannot become somebody who also has a post above`(engine: Engine) throws {
        try Town.with(engine) { town in
            let local = try Town.person("quantri2", at: town.schools, as: .administrator, town.gate, town.clock)
            let person = try #require(town.administrator.person)
            let post = AddPost(for: person, at: town.schools.id, as: .reporter, title: nil)
            try town.gate.perform(post, as: .atCommandLine)
            let hash = try #require(Town.quickHash)
            #expect(throws: GateRefusal.notAllowed) {
                try town.gate.perform(SetPassword(of: person, to: hash), as: local)
            }
            #expect(throws: GateRefusal.notAllowed) {
                try town.gate.perform(ResetSecondFactor(of: person), as: local)
            }
            #expect(throws: GateRefusal.notAllowed) { try town.gate.perform(SignOutPerson(person), as: local) }
        }
    }

    @Test(arguments: Engine.tested)
    func `under another key the recovery codes still let in`(engine: Engine) throws {
        try Town.with(engine) { town in
            let (secret, codes) = try turnOn(town)
            let moved = SignIn(database: town.database, clock: town.clock.clock, key: .random())
            let half = try half(town)
            #expect(throws: SignInRefusal.secondFactorUnreadable) {
                try moved.finish(half, code: code(secret, town), from: visitor)
            }
            _ = try moved.finish(half, code: codes[0].text, from: visitor)
        }
    }
}
