import Database
import Directives
import Organisation
import Reading
import TestSupport
import Testing
import Web

@testable import Assignments

@Suite struct PagingTests {
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
        let walks = try walks(sort, descending, caller, province)
        #expect(walks.forward.flatMap { $0 } == whole.map(\.id), "\(sort), descending \(descending)")
        #expect(walks.back == walks.forward, "\(sort), descending \(descending), back again")
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

    /// The pages from the first to the last, and from the last back to the first, both in the order of the rows.
    private func walks(
        _ sort: LedgerSort, _ descending: Bool, _ caller: Caller, _ province: Province,
        _ change: (inout LedgerFilter) -> Void = { _ in }
    ) throws -> (forward: [[Assignment.ID]], back: [[Assignment.ID]]) {
        var filter = LedgerFilter()
        (filter.sort, filter.descending, filter.states) = (sort, descending, .all)
        change(&filter)
        func page(_ filter: LedgerFilter) throws -> LedgerSlice {
            try province.store(caller) { try $0.slice(filter, limit: 7) }
        }
        var slice = try page(filter)
        #expect(!slice.hasPrevious)
        var forward = [slice.rows.map(\.id)]
        while slice.hasNext, let last = slice.rows.last {
            slice = try page(filter.changed { $0.after = last.cursor(sort: sort) })
            #expect(slice.hasPrevious)
            forward.append(slice.rows.map(\.id))
        }
        var back = [slice.rows.map(\.id)]
        while slice.hasPrevious, let first = slice.rows.first {
            slice = try page(filter.changed { $0.before = first.cursor(sort: sort) })
            #expect(slice.hasNext)
            back.insert(slice.rows.map(\.id), at: 0)
        }
        return (forward, back)
    }

    @Test(arguments: Engine.tested, LedgerSort.allCases)
    func `filtered pages are the same forth and back`(engine: Engine, sort: LedgerSort) throws {
        try Province.with(engine) { province in
            let directive = try province.confirm(
                (0..<20).map { number in
                    var one = Given.due(
                        number % 3 == 0 ? nil : "2026-04-1\(number % 4)", "Rà soát \(number)",
                        by: [province.schools, province.office, nil][number % 3])
                    one.weight = number % 4 == 0 ? nil : Double(number % 5)
                    one.people = [DraftPerson("Trần Thị Bình", .owner)]
                    return one
                })
            let filters: [(String, (inout LedgerFilter) -> Void)] = [
                ("body", { $0.body = province.schools.id }), ("words", { $0.words = "ra soat" }),
                ("role", { ($0.body, $0.role) = (province.schools.id, .lead) }),
                ("directive", { $0.directive = directive }), ("person", { $0.person = "Trần Thị Bình" }),
                ("open", { $0.states = .open }), ("year", { $0.due = .year }),
            ]
            for (name, change) in filters {
                for descending in [false, true] {
                    for caller in [province.clerk, province.reporter] {
                        let walks = try walks(sort, descending, caller, province, change)
                        #expect(walks.back == walks.forward, "\(name), \(sort), descending \(descending)")
                        #expect(walks.forward.dropLast().allSatisfy { $0.count == 7 })
                    }
                }
            }
        }
    }

    @Test func `a page leads back to the one before, and what comes before the first row is the first page`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm((0..<120).map { .due("2026-04-01", "Việc \($0)", by: province.schools) })
            func get(_ address: String) throws -> String {
                try province.answer(Request(.get, address), as: province.clerk).text
            }
            func link(_ kind: String, in page: String) -> String? {
                page.split(separator: "<a ").first { $0.contains("rel=\"\(kind)\"") }?
                    .split(separator: "href=\"").last.map { String($0.prefix { $0 != "\"" }) }
                    .map { $0.replacing("&amp;", with: "&") }
            }
            func tasks(_ page: String) -> [String] {
                page.split(separator: "class=\"task\"").dropFirst().map { String($0.prefix { $0 != "<" }) }
            }
            let first = try get("/assignments?body=\(province.schools.id)")
            #expect(link("prev", in: first) == nil)
            let second = try get(try #require(link("next", in: first)))
            let third = try get(try #require(link("next", in: second)))
            #expect(link("next", in: third) == nil && tasks(third).count == 20)
            let again = try get(try #require(link("prev", in: third)))
            #expect(tasks(again) == tasks(second) && again.contains("data-key=\"P\""))
            #expect(link("next", in: again) == link("next", in: second))
            let start = try get(try #require(link("prev", in: again)))
            #expect(tasks(start) == tasks(first) && link("prev", in: start) == nil)
            #expect(try tasks(get("/assignments?before=20544.1")) == tasks(first))
            #expect(try tasks(get("/assignments?before=20544.3")) == tasks(first))
            #expect(try get("/assignments?before=20544.3&after=20544.3").contains("not both"))
        }
    }

    @Test func `the interface pages back with the cursor of the page after`() throws {
        try Province.with(.sqlite) { province in
            try province.confirm((0..<5).map { .due("2026-03-2\($0)", "Việc \($0)", by: province.schools) })
            func get(_ query: String) throws -> String {
                try province.answer(Request(.get, "/api/v1/assignments?limit=2" + query), as: province.clerk).text
            }
            func previous(_ page: String) -> String? {
                page.split(separator: "\"previous\":\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
            }
            let first = try get("")
            #expect(previous(first) == nil)
            let second = try get("&after=\(try #require(JSONReading.next(first)))")
            let third = try get("&after=\(try #require(JSONReading.next(second)))")
            #expect(JSONReading.texts(third) == ["Việc 4"] && JSONReading.next(third) == nil)
            let again = try get("&before=\(try #require(previous(third)))")
            #expect(again == second)
            let start = try get("&before=\(try #require(previous(again)))")
            #expect(JSONReading.texts(start) == ["Việc 0", "Việc 1"] && previous(start) == nil)
        }
    }
}
