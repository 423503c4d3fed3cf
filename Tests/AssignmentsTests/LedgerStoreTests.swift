import Database
import Directives
import Organisation
import Reading
import TestSupport
import Testing
import WorkCalendar

@testable import Assignments

@Suite struct LedgerStoreTests {
    @Test(arguments: Engine.tested)
    func `a body's assignments are found in its roles and in its subtree`(engine: Engine) throws {
        try Province.with(engine) { province in
            var helped = Given.due("2026-03-20", "Hai", by: province.parks)
            helped.supports = [NamedBody(name: "Văn phòng", body: province.office.id)]
            try province.confirm([.due("2026-03-19", "Một", by: province.schools), helped, .due("2026-03-21", "Ba")])
            func texts(_ body: Organisation.Body, _ role: LedgerFilter.Role) throws -> [String] {
                try province.rows { ($0.body, $0.role) = (body.id, role) }.map(\.text)
            }
            #expect(try texts(province.schools, .any) == ["Một", "Hai"])
            #expect(try texts(province.schools, .lead) == ["Một"])
            #expect(try texts(province.schools, .support) == ["Hai"])
            #expect(try texts(province.office, .any) == ["Hai"])
            #expect(try texts(province.government, .any) == ["Một", "Hai"])
            #expect(try texts(province.stranger, .any) == [])
            #expect(try province.rows().map(\.text) == ["Một", "Hai", "Ba"])
        }
    }

    @Test(arguments: Engine.tested)
    func `words are found with and without marks, and in Chinese`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm([.due(nil, "Xây dựng kế hoạch tuyển sinh"), .due(nil, "推进政务公开工作")])
            #expect(try province.rows { $0.words = "ke hoach" }.map(\.text) == ["Xây dựng kế hoạch tuyển sinh"])
            #expect(try province.rows { $0.words = "Kế hoạch" }.count == 1)
            #expect(try province.rows { $0.words = "公开" }.map(\.text) == ["推进政务公开工作"])
            #expect(try province.rows { $0.words = "không có" }.isEmpty)
            #expect(try province.rows { $0.words = "!?" }.isEmpty)
        }
    }

    @Test(arguments: Engine.tested)
    func `people, directives, states and days narrow the ledger`(engine: Engine) throws {
        try Province.with(engine) { province in
            var signed = Given.due("2026-03-17", "Trễ")
            signed.people = [DraftPerson("Trần Thị Bình", .owner), DraftPerson("Trần Thị Bình", .leader)]
            let first = try province.confirm([signed, .due("2026-03-31", "Sắp"), .due(nil, "Không hạn")])
            try province.confirm([.due("2026-12-31", "Xa")], number: "13/KH-UBND")
            #expect(try province.rows { $0.person = "tran thi binh" }.map(\.text) == ["Trễ"])
            #expect(try province.rows { $0.directive = first }.count == 3)
            #expect(try province.rows { $0.states = .one(.overdue) }.map(\.text) == ["Trễ"])
            #expect(try province.rows { $0.states = .one(.soon) }.map(\.text) == ["Sắp"])
            #expect(try province.rows { $0.states = .one(.notDue) }.map(\.text) == ["Xa"])
            #expect(try province.rows { $0.states = .one(.noDeadline) }.map(\.text) == ["Không hạn"])
            #expect(try province.rows { $0.due = .week }.map(\.text) == ["Trễ"])
            #expect(try province.rows { $0.due = .month }.map(\.text) == ["Trễ", "Sắp"])
            #expect(try province.rows { $0.due = .year }.map(\.text) == ["Trễ", "Sắp", "Xa"])
            #expect(
                try province.counts().byState == [.overdue: 1, .soon: 1, .notDue: 1, .noDeadline: 1])
            #expect(try province.counts { $0.due = .month }.byState == [.overdue: 1, .soon: 1])
            #expect(try province.counts { $0.directive = first }.total(of: .all) == 3)
            #expect(try province.counts { $0.person = "Trần Thị Bình" }.byState == [.overdue: 1])
        }
    }

    @Test(arguments: Engine.tested)
    func `words that very many hold are shown newest first`(engine: Engine) throws {
        try Province.with(engine) { province in
            try province.confirm([.due("2026-03-19", "Một việc"), .due("2026-03-20", "Hai việc")])
            try province.store { store in
                var filter = LedgerFilter()
                filter.words = "việc"
                let view = try store.view(of: filter)
                let conditions = store.conditions(filter, view, .walkWords, LedgerPlan.walkWords.columns)
                #expect(!conditions.isEmpty)
                #expect(try store.answerable(filter).sort == .due)
                #expect(try store.rows(filter, limit: 5).map(\.text) == ["Một việc", "Hai việc"])
            }
        }
    }
}
