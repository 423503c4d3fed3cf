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

    /// Every row once, in the order of the sort, whatever the size of a page.
    @Test(arguments: Engine.tested, LedgerSort.allCases)
    func `pages follow each other without a gap in every order`(engine: Engine, sort: LedgerSort) throws {
        try Province.with(engine) { province in
            var dice = Dice(seed: 5)
            let given = (0..<40).map { number -> Given in
                let day = dice.below(4) == 0 ? nil : "2026-0\(dice.below(3) + 1)-1\(dice.below(3))"
                let lead = dice.below(3) == 0 ? nil : dice.one(of: [province.schools, province.parks])
                var one = Given.due(day, "Việc \(number)", by: lead)
                one.weight = dice.below(2) == 0 ? nil : Double(dice.below(3)) - 1
                return one
            }
            try province.confirm(Array(given.prefix(25)))
            try province.confirm(Array(given.suffix(15)), number: "13/KH-UBND")
            for caller in [province.clerk, province.reporter] {
                for descending in [false, true] {
                    try check(sort, descending, caller, province)
                }
            }
        }
    }

    private func check(_ sort: LedgerSort, _ descending: Bool, _ caller: Caller, _ province: Province) throws {
        let whole = try province.rows(caller, limit: 1000) {
            ($0.sort, $0.descending, $0.states) = (sort, descending, .all)
        }
        var paged: [LedgerRow] = []
        var after: LedgerCursor?
        repeat {
            let page = try province.rows(caller, limit: 7) {
                ($0.sort, $0.descending, $0.states, $0.after) = (sort, descending, .all, after)
            }
            paged += page
            after = page.count == 7 ? page.last?.cursor(sort: sort) : nil
        } while after != nil
        #expect(paged.map(\.id) == whole.map(\.id), "\(sort), descending \(descending)")
        #expect(Set(whole.map(\.id)).count == whole.count)
        #expect(try province.counts(caller) { $0.states = .all }.total(of: .all) == whole.count)
        let absent = whole.map { row in
            switch sort {
            case .due: row.dueOn == nil
            case .lead: row.leads.isEmpty
            case .weight: row.weight == nil
            case .directive, .newest: false
            }
        }
        #expect(absent == absent.filter { !$0 } + absent.filter { $0 }, "what has no value comes last")
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
