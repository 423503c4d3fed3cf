import Database
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

/// Who guesses is slowed, and nobody is locked out by somebody else's guessing.
@Suite struct ThrottleTests {
    private func guess(_ town: Town, _ name: String = "vanthu", times: Int, from visitor: (Int) -> Visitor) throws {
        for number in 0..<times {
            #expect(throws: OrganisationRefusal.self) {
                try town.signIn.begin(signInName: name, password: "guess \(number)", from: visitor(number))
            }
        }
    }

    /// Notes failures as guessing would, without the slow hashes.
    private func fail(_ town: Town, _ name: String, times: Int, from visitor: (Int) -> Visitor) throws {
        let now = town.clock.now
        for number in 0..<times {
            let from = visitor(number)
            try town.database.write { connection in
                let person = try PersonStore(connection).credentials(signInName: name)?.person
                _ = try Throttle(store: AttemptStore(connection), now: now).enter(
                    name: name, person: person, from: from)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `who guesses waits, and locks nobody else out`(engine: Engine) throws {
        try Town.with(engine) { town in
            let there = Visitor(address: "10.9.9.9")
            try guess(town, times: Throttle.perNameAndPlace) { _ in there }
            #expect(throws: OrganisationRefusal.tooManyAttempts) {
                try town.signIn.begin(signInName: "vanthu", password: Town.password, from: there)
            }
            _ = try town.session(of: "vanthu", from: Visitor(address: "10.0.0.1"))
            _ = try town.session(of: "quantri", from: there)
            town.clock.advance(by: Throttle.window)
            _ = try town.session(of: "vanthu", from: there)
        }
    }

    @Test(arguments: Engine.tested)
    func `a browser known from earlier comes in however much is guessed around it`(engine: Engine) throws {
        try Town.with(engine) { town in
            let office = "10.1.1.1"
            guard
                case .session(_, let browser) = try town.signIn.begin(
                    signInName: "vanthu", password: Town.password, from: Visitor(address: office))
            else { throw SignInRefusal.codeWrong }
            try fail(town, "vanthu", times: Throttle.perNameAndPlace) { _ in Visitor(address: office) }
            try fail(town, "vanthu", times: 80) { Visitor(address: "10.2.0.\($0)") }
            _ = try town.session(of: "vanthu", from: Visitor(address: office, known: browser))
            #expect(throws: OrganisationRefusal.tooManyAttempts) {
                try town.signIn.begin(
                    signInName: "vanthu", password: Town.password, from: Visitor(address: office, known: .random()))
            }
            #expect(throws: OrganisationRefusal.tooManyAttempts) {
                try town.signIn.begin(
                    signInName: "vanthu", password: Town.password, from: Visitor(address: office))
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `guessing from many addresses ends, but not for who was at an address before`(engine: Engine) throws {
        try Town.with(engine) { town in
            _ = try town.session(of: "vanthu", from: Visitor(address: "2001:db8:5:5::1"))
            try fail(town, "vanthu", times: Throttle.perName) { Visitor(address: "10.3.\($0 / 10).\($0)") }
            #expect(throws: OrganisationRefusal.tooManyAttempts) {
                try town.signIn.begin(
                    signInName: "vanthu", password: Town.password, from: Visitor(address: "10.4.0.1"))
            }
            _ = try town.session(of: "vanthu", from: Visitor(address: "2001:db8:5:5:aaaa::77"))
        }
    }

    @Test(arguments: Engine.tested)
    func `one address tries few names, an unknown name counts like a known one`(engine: Engine) throws {
        try Town.with(engine) { town in
            try fail(town, "khong-co", times: Throttle.perNameAndPlace) { _ in Visitor(address: "10.5.0.1") }
            #expect(throws: OrganisationRefusal.tooManyAttempts) {
                try town.signIn.begin(signInName: "khong-co", password: "x", from: Visitor(address: "10.5.0.1"))
            }
            for number in 0..<4 {
                try fail(town, "ten\(number)", times: 10) { _ in Visitor(address: "10.5.0.1") }
            }
            #expect(throws: OrganisationRefusal.tooManyAttempts) {
                try town.signIn.begin(signInName: "vanthu", password: Town.password, from: Visitor(address: "10.5.0.1"))
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a known browser that is stolen guesses no longer than any other`(engine: Engine) throws {
        try Town.with(engine) { town in
            guard
                case .session(_, let browser) = try town.signIn.begin(
                    signInName: "vanthu", password: Town.password, from: Visitor(address: "10.1.1.1"))
            else { throw SignInRefusal.codeWrong }
            try fail(town, "vanthu", times: Throttle.perBrowser) { Visitor(address: "10.6.0.\($0)", known: browser) }
            #expect(throws: OrganisationRefusal.tooManyAttempts) {
                try town.signIn.begin(
                    signInName: "vanthu", password: Town.password, from: Visitor(address: "10.6.1.1", known: browser))
            }
        }
    }

    @Test(arguments: [
        ("10.0.0.1", "10.0.0.1"), ("::ffff:10.0.0.1", "10.0.0.1"), ("2001:db8::1", "2001:db8:0:0::/64"),
        ("2001:db8:0:0:ffff::9", "2001:db8:0:0::/64"), ("", ""), ("not an address", "not an address"),
    ])
    func `a place is an address, of IPv6 its first half`(_ address: String, _ network: String) {
        #expect(Visitor(address: address).network == network)
    }

    @Test(arguments: Engine.tested)
    func `the own password is not guessed on a page either`(engine: Engine) throws {
        try Town.with(engine) { town in
            let person = try #require(town.clerk.person)
            for _ in 0..<Throttle.perBrowser {
                #expect(throws: OrganisationRefusal.currentPasswordWrong) {
                    try town.signIn.prove(person, by: "guess", session: nil)
                }
            }
            #expect(throws: OrganisationRefusal.tooManyAttempts) {
                try town.signIn.prove(person, by: Town.password, session: nil)
            }
            town.clock.advance(by: Throttle.window)
            try town.signIn.prove(person, by: Town.password, session: nil)
        }
    }
}
