import Database
import Directives
import HTML
import Organisation
import TestSupport
import Testing
import Web
import WorkCalendar

@testable import Assignments

@Suite struct LedgerFilterTests {
    @Test(arguments: [
        LedgerCursor.due(20_500, id: 7), .due(-3, id: 1), .directive(4, ordinal: 12), .weight(2.5, id: 3),
        .lead("0so noi vu. tinh", due: 20_000, id: 9), .lead("1", due: 2_932_896, id: 9), .newest(id: 77),
    ])
    func `a cursor printed is read again`(_ cursor: LedgerCursor) {
        let sort: LedgerSort =
            switch cursor {
            case .due: .due
            case .directive: .directive
            case .lead: .lead
            case .weight: .weight
            case .newest: .newest
            }
        #expect(LedgerCursor(cursor.text, sort: sort) == cursor)
    }

    @Test(arguments: ["", "x", "1.", "9999999999999999999999", "1e400.x"])
    func `what is no cursor is refused`(_ text: String) {
        for sort in LedgerSort.allCases { #expect(LedgerCursor(text, sort: sort) == nil) }
    }

    @Test func `every page of the ledger is read back from its address`() {
        let id = Assignment.ID(rawValue: 7)
        let routes: [AssignmentRoute] = [
            .ledger, .csv, .xlsx, .show(id), .complete(id), .reopen(id), .amendForm(id), .amend(id), .keepView,
            .dropView(SavedView.ID(rawValue: 3)),
        ]
        for route in routes { #expect(route.isReadBack, "\(route)") }
        #expect(AssignmentRoute(.get, Path("/assignments/07")) == nil)
        #expect(AssignmentRoute(.get, Path("/assignments/7/else")) == nil)
    }

    @Test func `the address is the view`() throws {
        try Province.with(.sqlite) { province in
            let directive = try province.confirm([.due("2026-03-20")])
            var filter = LedgerFilter()
            (filter.words, filter.body, filter.role) = ("kế hoạch & <b>", province.schools.id, .support)
            filter.bodyPath = province.schools.path
            (filter.directive, filter.states) = (directive, .one(.overdue))
            filter.due = .days(from: try Day(parsing: "2026-03-01"), to: nil)
            (filter.person, filter.sort, filter.descending) = ("Nguyễn Văn An", .weight, false)
            filter.after = .weight(2.5, id: 9)
            let query = Request(.get, filter.address().path).query
            let read = try province.database.read { try LedgerQuery(query, visibility: .everything, in: $0) }
            #expect(read.problems.isEmpty)
            #expect(read.filter == filter)
        }
    }

    @Test(arguments: [
        ("state=late", "state"), ("sort=colour", "sort"), ("role=boss", "role"), ("body=Không+có", "body"),
        ("directive=999/XX", "directive"), ("due_from=31/2/2026", "due_from"), ("due=decade", "due"),
        ("due_from=2026-03-02&due_to=2026-03-01", "due_to"), ("after=x", "after"),
    ])
    func `a filter that cannot be read is said at its field and keeps what was typed`(_ query: String, _ field: String)
        throws
    {
        try Province.with(.sqlite) { province in
            let read = try province.database.read {
                try LedgerQuery(Query(parsing: query), visibility: .everything, in: $0)
            }
            #expect(read.problems.map(\.field) == [field])
            let page = try province.answer(Request(.get, "/assignments?" + query), as: province.clerk)
            #expect((400..<500).contains(page.status))
            if field == "body" { #expect(page.text.contains("value=\"Không có\"")) }
            if field == "due_from" { #expect(page.text.contains("value=\"31/2/2026\"")) }
        }
    }
}
