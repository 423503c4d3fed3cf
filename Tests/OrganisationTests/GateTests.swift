import Database
import HTML
import Journal
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

@Suite struct GateTests {
    @Test(arguments: Engine.tested)
    func `what is done stands in the journal with who did it`(engine: Engine) throws {
        try Town.with(engine) { town in
            let before = try town.journal().count
            try town.gate.perform(AddAlias("Phòng GD", to: town.schools.id), as: town.administrator)
            #expect(try town.journal().dropFirst(before) == ["add-alias"])
            let verdict = try town.database.read { try Journal.verify(in: $0) }
            #expect(verdict == .whole(entries: Int64(before + 1)))
        }
    }

    @Test(arguments: Engine.tested)
    func `who lacks the right changes nothing`(engine: Engine) throws {
        try Town.with(engine) { town in
            let before = try town.journal()
            #expect(throws: GateRefusal.notAllowed) {
                try town.gate.perform(AddAlias("Phòng GD", to: town.schools.id), as: town.clerk)
            }
            #expect(try town.journal() == before)
            #expect(try town.database.read { try BodyStore($0).aliases(of: town.schools.id) }.count == 1)
        }
    }

    @Test(arguments: Engine.tested)
    func `an administrator of one department may not touch another`(engine: Engine) throws {
        try Town.with(engine) { town in
            let local = try Town.person("noibo", at: town.schools, as: .administrator, town.gate, town.clock)
            try town.gate.perform(AddAlias("Phòng GD", to: town.schools.id), as: local)
            #expect(throws: GateRefusal.notAllowed) {
                try town.gate.perform(AddAlias("P. CV", to: town.parks.id), as: local)
            }
            let new = NewBody(parent: town.government.id, name: "Phòng Mới", kind: .department, country: nil)
            #expect(throws: GateRefusal.notAllowed) { try town.gate.perform(AddBody(new), as: local) }
        }
    }

    @Test(arguments: Engine.tested)
    func `the same request under the same key is done once`(engine: Engine) throws {
        try Town.with(engine) { town in
            let key = try IdempotencyKey("k-1", method: "POST", target: "/api/v1/bodies", body: [1, 2, 3])
            let new = NewBody(parent: town.government.id, name: "Phòng Mới", kind: .department, country: nil)
            func send() throws -> KeptAnswer {
                try town.gate.perform(AddBody(new), as: town.administrator, once: key) { body in
                    KeptAnswer(status: 201, location: "/api/v1/bodies/\(body.id.rawValue)", body: [])
                }
            }
            let first = try send()
            #expect(try send() == first)
            let named = try town.database.read { try BodyStore($0).bodies(named: "phong moi") }
            #expect(named.count == 1)
        }
    }

    @Test(arguments: Engine.tested)
    func `a key that was used for another request is refused`(engine: Engine) throws {
        try Town.with(engine) { town in
            let new = NewBody(parent: town.government.id, name: "Phòng Mới", kind: .department, country: nil)
            for (body, isFirst) in [([UInt8(1)], true), ([2], false)] {
                let key = try IdempotencyKey("k-1", method: "POST", target: "/", body: body)
                let send = {
                    try town.gate.perform(AddBody(new), as: town.administrator, once: key) { _ in
                        KeptAnswer(status: 201, body: [])
                    }
                }
                if isFirst {
                    _ = try send()
                } else {
                    #expect(throws: IdempotencyRefusal.otherRequest) { try send() }
                }
            }
        }
    }

    @Test(arguments: ["", String(repeating: "x", count: 201)])
    func `a key without or beyond measure is refused`(_ text: String) {
        #expect(throws: IdempotencyRefusal.malformedKey) {
            try IdempotencyKey(text, method: "POST", target: "/", body: [])
        }
    }

    @Test func `every refusal speaks in all languages`() {
        let refusals: [any Refusal] =
            OrganisationRefusal.allCases + IdempotencyRefusal.allCases + StandInRefusal.allCases
            + InvitationRefusal.allCases + GateRefusal.allCases
            + [APIRefusal.member("kind"), APIRefusal.parameter("limit")]
        for refusal in refusals {
            let english = refusal.explain(Messages(.en))
            for language in [Language.vi, .zh] {
                let words = refusal.explain(Messages(language))
                #expect(!words.what.isEmpty && !words.next.isEmpty)
                #expect(words.what != english.what && words.next != english.next, "\(refusal) in \(language)")
            }
            #expect((400..<500).contains(refusal.status))
        }
    }
}
