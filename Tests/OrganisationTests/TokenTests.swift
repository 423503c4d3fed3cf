import Database
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

/// What a token opens: never more than it was made for, nor more than its owner may.
@Suite struct TokenTests {
    private func caller(_ secret: Secret, _ town: Town) throws -> Caller {
        let now = town.clock.now
        let found = try town.database.read {
            try SignIn.caller(
                holding: secret, kind: .token, at: now, today: now.day(in: Country.vietnam.offset), in: $0)
        }
        return try #require(found)
    }

    private func token(_ scope: Set<Permission>?, of owner: Caller, _ town: Town, days: Int = 10) throws -> Caller {
        let action = MakeToken(named: "thử", days: days, scope: scope)
        return try caller(try town.gate.perform(action, as: owner).secret, town)
    }

    @Test(arguments: Engine.tested)
    func `a token may exactly what its scope and its owner's posts allow together`(engine: Engine) throws {
        try Town.with(engine) { town in
            for permission in Permission.allCases {
                let narrow = try token([permission], of: town.clerk, town)
                for asked in Permission.allCases {
                    #expect(narrow.may(asked) == (asked == permission && town.clerk.may(asked)))
                    #expect(
                        narrow.may(asked, at: town.schools.path)
                            == (asked == permission && town.clerk.may(asked, at: town.schools.path)))
                    #expect(narrow.posts(for: asked).isEmpty == !narrow.may(asked))
                }
            }
            let all = try token(nil, of: town.clerk, town)
            for asked in Permission.allCases { #expect(all.may(asked) == town.clerk.may(asked)) }
        }
    }

    @Test(arguments: Engine.tested)
    func `the gate and the rule of sight keep to the scope`(engine: Engine) throws {
        try Town.with(engine) { town in
            let reader = try token([.readLedger], of: town.administrator, town)
            let body = NewBody(parent: town.government.id, name: "Phòng Mới", kind: .department, country: .vietnam)
            #expect(throws: GateRefusal.notAllowed) { try town.gate.perform(AddBody(body), as: reader) }
            let keeper = try token([.keepBodies], of: town.administrator, town)
            _ = try town.gate.perform(AddBody(body), as: keeper)
            let (seen, unseen) = try town.database.read {
                (try Visibility(of: reader, in: $0), try Visibility(of: keeper, in: $0))
            }
            #expect(seen == .everything && unseen == .nothing)
        }
    }

    @Test(arguments: Engine.tested)
    func `a token makes none that may more or lasts longer`(engine: Engine) throws {
        try Town.with(engine) { town in
            let narrow = try token([.readLedger, .keepOwnProfile], of: town.clerk, town)
            let none = try token([.readLedger], of: town.clerk, town)
            func make(_ scope: Set<Permission>?, _ days: Int, as owner: Caller) throws {
                _ = try town.gate.perform(MakeToken(named: "con", days: days, scope: scope), as: owner)
            }
            try make([.readLedger], 10, as: narrow)
            for (scope, days) in [([.readLedger, .importDirective], 5), (nil, 5), ([.readLedger], 11)]
                as [(Set<Permission>?, Int)]
            {
                #expect(throws: SignInRefusal.tokenBeyondToken) { try make(scope, days, as: narrow) }
            }
            #expect(throws: GateRefusal.notAllowed) { try make([.readLedger], 1, as: none) }
            #expect(throws: SignInRefusal.tokenScopeMissing) { try make([], 1, as: town.clerk) }
            #expect(throws: OrganisationRefusal.tokenExpiryInvalid) { try make([.readLedger], 367, as: town.clerk) }
        }
    }

    @Test(arguments: Engine.tested)
    func `a scope that means nothing any more allows nothing`(engine: Engine) throws {
        try Town.with(engine) { town in
            let secret = Secret.random(), now = town.clock.now
            let person = try #require(town.administrator.person)
            try town.database.write { connection in
                let id = try SessionStore(connection).insertToken(
                    secret, named: "cũ", for: person, at: now, until: now + .seconds(60), scope: [])
                _ = try connection.run("UPDATE api_token SET scope = 'gone' WHERE id = \(id)")
            }
            let caller = try caller(secret, town)
            for permission in Permission.allCases { #expect(!caller.may(permission)) }
        }
    }
}
