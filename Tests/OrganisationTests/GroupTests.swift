import Database
import HTML
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Organisation

private typealias Body = Organisation.Body

/// Groups of bodies, whose members have their days.
@Suite struct GroupTests {
    private static func group(_ town: Town, _ name: String = "Các phòng") throws -> Body {
        try town.gate.perform(
            AddBody(NewBody(parent: town.government.id, name: name, kind: .group, country: .vietnam)),
            as: .atCommandLine)
    }

    private static func day(_ text: String) throws -> Day { try Day(parsing: text) }

    @Test(arguments: Engine.tested)
    func `a group stands for its members on a day and no longer`(engine: Engine) throws {
        try Town.with(engine) { town in
            let group = try Self.group(town)
            let first = try Self.day("2025-01-01"), last = try Self.day("2025-06-30")
            let member = try town.gate.perform(
                AddMember(town.schools.id, to: group.id, from: first), as: town.administrator)
            try town.gate.perform(AddMember(town.parks.id, to: group.id, from: nil), as: town.administrator)
            try town.gate.perform(EndMember(member.id, of: group.id, last: last), as: town.administrator)
            func names(_ day: String) throws -> [String] {
                let day = try Self.day(day)
                return try town.database.read { try GroupStore($0).bodies(in: group.id, on: day).map(\.name) }
            }
            #expect(try names("2024-12-31") == ["Phòng Công viên"])
            #expect(try names("2025-01-01").sorted() == ["Phòng Công viên", "Phòng Giáo dục"])
            #expect(try names("2025-06-30").count == 2)
            #expect(try names("2025-07-01") == ["Phòng Công viên"])
            #expect(try town.journal().suffix(3) == ["add-member", "add-member", "end-member"])
        }
    }

    @Test(arguments: Engine.tested)
    func `bad members are refused`(engine: Engine) throws {
        try Town.with(engine) { town in
            let group = try Self.group(town)
            func add(_ member: Body.ID, _ to: Body.ID? = nil, from: Day? = nil) throws {
                try town.gate.perform(AddMember(member, to: to ?? group.id, from: from), as: town.administrator)
            }
            #expect(throws: GroupRefusal.noGroup("Phòng Công viên")) { try add(town.schools.id, town.parks.id) }
            #expect(throws: GroupRefusal.withinItself("Các phòng")) { try add(group.id) }
            #expect(throws: OrganisationRefusal.noSuchBody) { try add(Body.ID(rawValue: 999)) }
            try add(town.schools.id)
            #expect(throws: GroupRefusal.memberAlready("Phòng Giáo dục")) { try add(town.schools.id) }
            let member = try #require(try town.database.read { try GroupStore($0).members(of: group.id) }.first)
            #expect(throws: GroupRefusal.noSuchMember) {
                try town.gate.perform(
                    EndMember(member.id, of: town.parks.id, last: .earliest), as: town.administrator)
            }
            #expect(throws: GateRefusal.notAllowed) {
                try town.gate.perform(AddMember(town.parks.id, to: group.id, from: nil), as: town.clerk)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `who goes on with a member's work is a member from that day`(engine: Engine) throws {
        try Town.with(engine) { town in
            let group = try Self.group(town)
            try town.gate.perform(AddMember(town.schools.id, to: group.id, from: nil), as: town.administrator)
            let from = town.clock.now.day(in: Country.vietnam.offset)
            let plan = ReorganisationPlan(
                kind: .merged, former: [town.schools.id], receivers: [.known(town.parks.id)], from: from, ground: "NQ")
            try town.gate.perform(ReorganiseBodies(plan, work: NoWork()), as: town.administrator)
            try town.database.read { connection in
                let store = GroupStore(connection)
                let before = try store.bodies(in: group.id, on: from.adding(days: -1)).map(\.id)
                let after = try store.bodies(in: group.id, on: from).map(\.id)
                #expect(before == [town.schools.id] && after == [town.parks.id])
            }
        }
    }

    private func post(_ path: String, _ fields: [(String, String)], _ town: Town) throws -> (status: Int, text: String)
    {
        var request = Request(.post, path)
        request.body = .form(Form(Query(fields.map { Query.Item($0.0, $0.1) })))
        let visit = Visit(
            request: request, caller: town.administrator, messages: Messages(.en), gate: town.gate,
            secret: Secret(text: "a secret of at least sixteen bytes"))
        let response = try #require(try BodyRoom(work: NoWork()).respond(to: visit))
        guard case .bytes(let bytes) = response.body else { return (response.status, "") }
        return (response.status, String(decoding: bytes, as: UTF8.self))
    }

    @Test func `members are added and ended on the group's page, and nothing typed is lost`() throws {
        try Town.with(.sqlite) { town in
            let group = try Self.group(town)
            let path = "/bodies/\(group.id.rawValue)/members"
            let unknown = try post(path, [("member", "Không <có>"), ("begins", "1/1/2025")], town)
            #expect(unknown.status == 422 && unknown.text.contains("value=\"Không &lt;có&gt;\""))
            #expect(unknown.text.contains("value=\"1/1/2025\"") && unknown.text.contains("href=\"#f-member\""))
            #expect(try post(path, [("member", "  ")], town).status == 422)
            #expect(try post(path, [("member", "Phòng Giáo dục"), ("begins", "1/1/2025")], town).status == 303)
            let member = try #require(try town.database.read { try GroupStore($0).members(of: group.id) }.first)
            let end = path + "/\(member.id.rawValue)/end"
            #expect(try post(end, [("last", "")], town).status == 422)
            #expect(try post(end, [("last", "31/12/2024")], town).status == 422)
            #expect(try post(end, [("last", "30/6/2025")], town).status == 303)
            let ended = try #require(try town.database.read { try GroupStore($0).members(of: group.id) }.first)
            #expect(ended.ends?.iso == "2025-06-30")
            for route in [GroupRoute.add(group.id), .end(group.id, member.id)] { #expect(route.isReadBack) }
        }
    }
}
