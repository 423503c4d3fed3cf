import Testing
import WorkCalendar

@testable import Assignments

@Suite struct StateTests {
    struct Case: CustomTestStringConvertible {
        let phase: Assignment.Phase
        let due: String?
        let done: String?
        let state: AssignmentState
        var testDescription: String { "\(phase), due \(due ?? "never"), done \(done ?? "not")" }
    }

    static let cases = [
        Case(phase: .open, due: nil, done: nil, state: .noDeadline),
        Case(phase: .open, due: "2026-03-17", done: nil, state: .overdue),
        Case(phase: .open, due: "2026-03-18", done: nil, state: .soon),
        Case(phase: .open, due: "2026-04-10", done: nil, state: .soon),
        Case(phase: .open, due: "2026-04-11", done: nil, state: .notDue),
        Case(phase: .open, due: "2026-12-31", done: nil, state: .notDue),
        Case(phase: .done, due: "2026-03-17", done: "2026-03-17", state: .doneInTime),
        Case(phase: .done, due: "2026-03-17", done: "2026-03-18", state: .doneLate),
        Case(phase: .done, due: nil, done: "2026-03-18", state: .doneInTime),
        Case(phase: .withdrawn, due: "2026-03-01", done: nil, state: .withdrawn),
    ]

    @Test(arguments: cases)
    func `a state follows from phase and dates`(_ item: Case) throws {
        let clock = LedgerClock(
            today: try Day(parsing: "2026-03-18"), soonThrough: try Day(parsing: "2026-04-10"))
        let state = AssignmentState(
            phase: item.phase, due: try item.due.map { try Day(parsing: $0) },
            done: try item.done.map { try Day(parsing: $0) }, on: clock)
        #expect(state == item.state)
    }

    /// Twenty working days after 18 March 2026 is 15 April; the weekend after the 20th is not reached.
    @Test func `soon ends with the last day that twenty working days reach`() throws {
        let clock = LedgerClock(today: try Day(parsing: "2026-03-18"), in: .vietnam)
        #expect(WorkingDays(of: .vietnam).left(from: clock.today, to: clock.soonThrough) == 20)
        #expect(WorkingDays(of: .vietnam).left(from: clock.today, to: clock.soonThrough.adding(days: 1)) == 21)
    }

    @Test(arguments: [("2026-03-20", 2), ("2026-03-21", 2), ("2026-03-23", 3), ("2026-03-18", 0), ("2026-03-13", -3)])
    func `without a country Monday to Friday are counted`(_ day: String, _ count: Int) throws {
        let left = WorkingDays(of: nil).left(from: try Day(parsing: "2026-03-18"), to: try Day(parsing: day))
        #expect(left == count)
    }

    @Test func `where days off are not published nothing is said of working days`() throws {
        let left = WorkingDays(of: .vietnam).left(
            from: try Day(parsing: "2026-03-18"), to: try Day(parsing: "2031-01-05"))
        #expect(left == nil)
    }
}
