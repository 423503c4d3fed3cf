import Database
import Directives
import HTML
import Organisation
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Assignments

/// An assignment to a group is one to each of its members at that date, told together in one line.
@Suite struct RollupTests {
    private struct Communes {
        let group: Organisation.Body
        let bodies: [Organisation.Body]

        /// A group of two communes, the second a member only until the end of 2025.
        init(_ province: Province) throws {
            func body(_ name: String, _ kind: Organisation.Body.Kind) throws -> Organisation.Body {
                try province.gate.perform(
                    AddBody(NewBody(parent: province.government.id, name: name, kind: kind, country: .vietnam)),
                    as: .atCommandLine)
            }
            group = try body("Các xã", .group)
            bodies = try [body("Xã A", .government), body("Xã B", .government)]
            for body in bodies {
                try province.gate.perform(AddMember(body.id, to: group.id, from: nil), as: .atCommandLine)
            }
        }
    }

    private func given(_ communes: Communes, ref: String = "1") -> Given {
        var given = Given.due("2026-05-01", "Rà soát \(ref)", ref: ref)
        given.leads = [NamedBody(name: "các xã", body: communes.group.id)]
        return given
    }

    private func details(_ directive: Directive.ID, _ province: Province) throws -> [AssignmentDetail] {
        try province.database.read { try AssignmentStore($0).details(of: directive) }
    }

    private func rollup(_ communes: Communes, _ province: Province, _ caller: Caller) throws -> Rollup? {
        try province.database.read { connection in
            try RollupStore(connection, for: Visibility(of: caller, in: connection))
                .rollups(ofGroup: communes.group.id, limit: 9).first
        }
    }

    @Test func `the ledger's list says how far the group has come to which a row was given`() throws {
        try Province.with(.sqlite) { province in
            let communes = try Communes(province)
            _ = try province.confirm([given(communes), .due(nil, by: province.parks)])
            let page = try province.answer(Request(.get, "/assignments"), as: province.clerk).text
            let line = "<a class=\"source\" href=\"/bodies/\(communes.group.id)\">các xã</a> · "
            #expect(page.ranges(of: line).count == 2)
        }
    }

    @Test(arguments: Engine.tested)
    func `each member has its own, and the line tells how many are done`(engine: Engine) throws {
        try Province.with(engine) { province in
            let communes = try Communes(province)
            let directive = try province.confirm([given(communes), .due(nil, by: province.parks)])
            let details = try details(directive, province)
            #expect(details.map { $0.leads.map(\.name) } == [["Xã A"], ["Xã B"], ["Sở Công viên"]])
            #expect(try province.counts().total(of: .all) == 3)
            try province.gate.perform(
                CompleteAssignment(
                    id: details[0].assignment.id, doneOn: province.today, note: nil, caller: province.clerk),
                as: province.clerk)
            let line = try #require(try rollup(communes, province, province.clerk))
            #expect(line.done == 1 && line.members == 2 && line.name == "các xã")
            #expect(try rollup(communes, province, province.reporter) == nil, "others see nothing of it")
            let page = try province.answer(
                Request(.get, "/assignments/\(details[1].assignment.id.rawValue)"), as: province.clerk)
            #expect(page.text.contains("các xã") && page.text.contains("1 of 2 done"))
            let record = try province.answer(
                Request(.get, "/api/v1/assignments/\(details[1].assignment.id.rawValue)"), as: province.clerk)
            #expect(record.text.contains(#""done":1"#) && record.text.contains(#""members":2"#))
            let section = try province.database.read { connection in
                try Ledger().section(
                    of: directive, for: province.visit(Request(.get, "/"), as: province.clerk), in: connection)
            }
            #expect(section.text.contains("1 of 2 done"))
        }
    }

    @Test(arguments: Engine.tested)
    func `members count as they were on the day of the text`(engine: Engine) throws {
        try Province.with(engine) { province in
            let communes = try Communes(province)
            let members = try province.database.read { try GroupStore($0).members(of: communes.group.id) }
            let last = try Day(parsing: "2025-12-31")
            try province.gate.perform(
                EndMember(members[1].id, of: communes.group.id, last: last), as: .atCommandLine)
            let before = try province.confirm([given(communes)], number: "1/KH", issued: "2025-12-31")
            let after = try province.confirm([given(communes)], number: "2/KH", issued: "2026-01-01")
            #expect(try details(before, province).count == 2)
            #expect(try details(after, province).map { $0.leads.map(\.name) } == [["Xã A"]])
        }
    }

    @Test(arguments: Engine.tested)
    func `a group that stands for nobody keeps what it is given`(engine: Engine) throws {
        try Province.with(engine) { province in
            let communes = try Communes(province)
            let last = try Day(parsing: "2020-01-01")
            for member in try province.database.read({ try GroupStore($0).members(of: communes.group.id) }) {
                try province.gate.perform(
                    EndMember(member.id, of: communes.group.id, last: last), as: .atCommandLine)
            }
            let directive = try province.confirm([given(communes)])
            #expect(try details(directive, province).map { $0.leads.map(\.body) } == [[communes.group.id]])
            #expect(try rollup(communes, province, province.clerk) == nil)
        }
    }

    @Test(arguments: Engine.tested)
    func `groups support through their members, and one within another counts once`(engine: Engine) throws {
        try Province.with(engine) { province in
            let communes = try Communes(province)
            let all = try province.gate.perform(
                AddBody(NewBody(parent: nil, name: "Tất cả", kind: .group, country: .vietnam)), as: .atCommandLine)
            for member in [communes.group.id, communes.bodies[0].id, province.parks.id] {
                try province.gate.perform(AddMember(member, to: all.id, from: nil), as: .atCommandLine)
            }
            #expect(throws: GroupRefusal.withinItself("Tất cả")) {
                try province.gate.perform(AddMember(all.id, to: communes.group.id, from: nil), as: .atCommandLine)
            }
            var given = Given.due("2026-05-01", by: province.parks)
            given.supports = [NamedBody(name: "tất cả", body: all.id)]
            let directive = try province.confirm([given])
            let detail = try #require(try details(directive, province).first)
            #expect(Set(detail.supports.map(\.name)) == ["Xã A", "Xã B", "Sở Công viên"])
            #expect(detail.supports.count == 3)
        }
    }

    @Test(arguments: Engine.tested)
    func `an amending text sees one item, led by the group`(engine: Engine) throws {
        try Province.with(engine) { province in
            let communes = try Communes(province)
            let directive = try province.confirm([given(communes), given(communes, ref: "2")])
            let standing = try province.database.read { try Ledger().standing(of: directive, in: $0) }
            #expect(standing.map(\.ref) == ["1", "2"])
            #expect(standing[0].leads == [NamedBody(name: "các xã", body: communes.group.id)])
            let parts = try province.database.read {
                try GroupStanding($0).parts(of: Assignment.ID(rawValue: standing[0].id))
            }
            #expect(parts.count == 2 && parts.allSatisfy { $0.group == communes.group.id })
        }
    }
}
