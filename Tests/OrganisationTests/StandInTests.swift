import Database
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

@Suite struct StandInTests {
    private func deputy(
        for holder: Caller, by name: String, _ town: Town, last: Int? = 10, begins: Int = 0,
        capacity: StandIn.Capacity = .deputy
    ) -> NewStandIn {
        let today = town.clock.now.day(in: Country.vietnam.offset)
        return NewStandIn(
            post: holder.posts[0].id, signInName: name, capacity: capacity, ground: "QĐ 12/QĐ-UBND",
            begins: today.adding(days: begins), last: last.map { today.adding(days: $0) })
    }

    private func caller(_ name: String, _ town: Town) throws -> Caller {
        let secret = try town.session(of: name, from: Visitor(address: "a"))
        let now = town.clock.now
        let caller = try town.database.read {
            try SignIn.caller(
                holding: secret, kind: .session, at: now, today: now.day(in: Country.vietnam.offset), in: $0)
        }
        return try #require(caller)
    }

    @Test(arguments: Engine.tested)
    func `a deputy may do what the post allows, from the first day to the last`(engine: Engine) throws {
        try Town.with(engine) { town in
            _ = try Town.person("phogiam", at: town.parks, as: .reporter, town.gate, town.clock)
            try town.gate.perform(
                AppointOwnStandIn(deputy(for: town.clerk, by: "phogiam", town, last: 2, begins: 1)), as: town.clerk)
            let path = town.schools.path
            #expect(try !caller("phogiam", town).may(.importDirective, at: path))
            town.clock.advance(by: .seconds(86_400))
            #expect(try caller("phogiam", town).may(.importDirective, at: path))
            town.clock.advance(by: .seconds(86_400))
            #expect(try caller("phogiam", town).may(.importDirective, at: path))
            town.clock.advance(by: .seconds(86_400))
            #expect(try !caller("phogiam", town).may(.importDirective, at: path))
        }
    }

    @Test(arguments: StandIn.Capacity.allCases.filter { $0 != .deputy })
    func `who only signs for another does nothing else in that post`(_ capacity: StandIn.Capacity) throws {
        try Town.with(.sqlite) { town in
            _ = try Town.person("phogiam", at: town.parks, as: .reporter, town.gate, town.clock)
            let new = deputy(for: town.clerk, by: "phogiam", town, last: nil, capacity: capacity)
            try town.gate.perform(AppointOwnStandIn(new), as: town.clerk)
            #expect(try !caller("phogiam", town).may(.importDirective))
        }
    }

    @Test(arguments: Engine.tested)
    func `a deputy acts no longer when the post has ended or it was called back`(engine: Engine) throws {
        try Town.with(engine) { town in
            for name in ["mot", "hai"] {
                _ = try Town.person(name, at: town.parks, as: .reporter, town.gate, town.clock)
            }
            let first = try town.gate.perform(
                AppointOwnStandIn(deputy(for: town.clerk, by: "mot", town)), as: town.clerk)
            try town.gate.perform(
                AppointStandIn(deputy(for: town.clerk, by: "hai", town), of: #require(town.clerk.person)),
                as: town.administrator)
            try town.gate.perform(EndStandIn(first), as: caller("mot", town))
            #expect(try !caller("mot", town).may(.importDirective))
            #expect(try caller("hai", town).may(.importDirective))
            try town.gate.perform(EndPost(town.clerk.posts[0].id), as: town.administrator)
            #expect(try !caller("hai", town).may(.importDirective))
        }
    }

    @Test func `nobody makes himself the deputy of another, or passes a post on that he holds as deputy`() throws {
        try Town.with(.sqlite) { town in
            let clerk = try #require(town.clerk.person)
            #expect(throws: GateRefusal.ownCause) {
                try town.gate.perform(
                    AppointStandIn(deputy(for: town.clerk, by: "quantri", town), of: clerk), as: town.administrator)
            }
            let other = try Town.person("phogiam", at: town.parks, as: .reporter, town.gate, town.clock)
            #expect(throws: GateRefusal.notAllowed) {
                try town.gate.perform(
                    AppointStandIn(deputy(for: town.clerk, by: "quantri", town), of: clerk), as: other)
            }
            try town.gate.perform(AppointOwnStandIn(deputy(for: town.clerk, by: "phogiam", town)), as: town.clerk)
            #expect(throws: OrganisationRefusal.noSuchPost) {
                try town.gate.perform(
                    AppointOwnStandIn(deputy(for: town.clerk, by: "quantri", town)), as: caller("phogiam", town))
            }
        }
    }

    @Test func `what cannot be is refused, and nothing is kept`() throws {
        try Town.with(.sqlite) { town in
            let before = try town.journal()
            var cases: [(NewStandIn, StandInRefusal)] = [
                (deputy(for: town.clerk, by: "aido", town), .noSuchPerson),
                (deputy(for: town.clerk, by: "vanthu", town), .ownDeputy),
                (deputy(for: town.clerk, by: "quantri", town, last: nil), .lastDayMissing),
                (deputy(for: town.clerk, by: "quantri", town, last: -1), .endsBeforeItBegins),
            ]
            var wordy = deputy(for: town.clerk, by: "quantri", town)
            wordy.ground = String(repeating: "x", count: 2000)
            cases.append((wordy, .groundTooLong))
            for (new, refusal) in cases {
                #expect(throws: refusal) { try town.gate.perform(AppointOwnStandIn(new), as: town.clerk) }
            }
            #expect(try town.journal() == before)
        }
    }

    @Test func `only who has to do with it ends it`() throws {
        try Town.with(.sqlite) { town in
            let other = try Town.person("phogiam", at: town.parks, as: .reporter, town.gate, town.clock)
            let id = try town.gate.perform(
                AppointOwnStandIn(deputy(for: town.clerk, by: "quantri", town)), as: town.clerk)
            #expect(throws: GateRefusal.notAllowed) { try town.gate.perform(EndStandIn(id), as: other) }
            try town.gate.perform(EndStandIn(id), as: town.clerk)
            #expect(try town.journal().last == EndStandIn.verb)
        }
    }
}
