import Database
import TestSupport
import Testing
import WorkCalendar

@testable import Organisation

@Suite struct InvitationTests {
    private func invited(by secret: Secret, _ town: Town) throws -> Person.ID? {
        try town.database.read { try InvitationStore($0).person(invitedBy: secret, at: town.clock.now) }
    }

    @Test(arguments: Engine.tested)
    func `an invitation opens once`(engine: Engine) throws {
        try Town.with(engine) { town in
            let person = try #require(town.clerk.person)
            let secret = try town.gate.perform(InvitePerson(person), as: town.administrator)
            #expect(try invited(by: secret, town) == person)
            let hash = try #require(try PasswordHash(chosen: "another long password"))
            let accept = AcceptInvitation(secret: secret, password: hash)
            #expect(throws: InvitationRefusal.over) { try town.gate.perform(accept, as: town.administrator) }
            try town.gate.perform(accept, as: town.clerk)
            #expect(try invited(by: secret, town) == nil)
            #expect(throws: InvitationRefusal.over) { try town.gate.perform(accept, as: town.clerk) }
            _ = try town.session(
                of: "vanthu", password: "another long password", from: Visitor(address: "a"))
        }
    }

    @Test(arguments: Engine.tested)
    func `an invitation ends with time, with a newer one, and with the person's leaving`(engine: Engine) throws {
        try Town.with(engine) { town in
            let person = try #require(town.clerk.person)
            let first = try town.gate.perform(InvitePerson(person), as: town.administrator)
            let second = try town.gate.perform(InvitePerson(person), as: town.administrator)
            #expect(try invited(by: first, town) == nil)
            #expect(try invited(by: second, town) == person)
            town.clock.advance(by: Invitation.length)
            #expect(try invited(by: second, town) == nil)
            let third = try town.gate.perform(InvitePerson(person), as: town.administrator)
            let same = NewPerson(name: "VANTHU", signInName: "vanthu")
            try town.gate.perform(ChangePerson(person, to: same, left: Day(rawValue: 20_000)), as: town.administrator)
            #expect(try invited(by: third, town) == nil)
            #expect(throws: OrganisationRefusal.noSuchPerson) {
                try town.gate.perform(InvitePerson(person), as: town.administrator)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `who keeps the people of one body cannot take over who also works above it`(engine: Engine) throws {
        try Town.with(engine) { town in
            let local = try Town.person("noibo", at: town.schools, as: .administrator, town.gate, town.clock)
            let person = try #require(town.clerk.person)
            try town.gate.perform(InvitePerson(person), as: local)
            let above = try town.gate.perform(
                AddPost(for: person, at: town.government.id, as: .leader, title: nil), as: .atCommandLine)
            let hash = try #require(Town.quickHash)
            let renamed = NewPerson(name: "Khác", signInName: "khac")
            #expect(throws: GateRefusal.notAllowed) { try town.gate.perform(InvitePerson(person), as: local) }
            #expect(throws: GateRefusal.notAllowed) {
                try town.gate.perform(SetPassword(of: person, to: hash), as: local)
            }
            #expect(throws: GateRefusal.notAllowed) {
                try town.gate.perform(ChangePerson(person, to: renamed, left: nil), as: local)
            }
            try town.gate.perform(SetPassword(of: person, to: hash), as: town.administrator)
            try town.gate.perform(EndPost(above), as: town.administrator)
            try town.gate.perform(SetPassword(of: person, to: hash), as: local)
        }
    }

    @Test func `nobody gives himself a post`() throws {
        try Town.with(.sqlite) { town in
            let own = try #require(town.administrator.person)
            #expect(throws: GateRefusal.ownCause) {
                try town.gate.perform(
                    AddPost(for: own, at: town.schools.id, as: .leader, title: nil), as: town.administrator)
            }
        }
    }
}
