import Database
import Organisation

/// Gives what bodies that end owe to those that go on.
struct DueHanding {
    private let handover: WorkHandover
    private let former: Set<Body.ID>
    private var keeping: DueKeeping
    private let store: DueStore

    init(_ handover: WorkHandover, _ act: Act) {
        self.handover = handover
        former = Set(handover.former.map(\.id))
        keeping = DueKeeping(act)
        store = DueStore(act.connection)
    }

    /// Passes the dues of assignments that were passed already; what is done stays with who did it.
    mutating func pass(_ assignments: [Assignment.ID]) throws {
        let dues = try store.dues(of: assignments)
        var held = Set(dues.filter { !former.contains($0.body) && $0.phase != .dropped }.map(Place.init))
        for due in dues where due.phase != .done {
            var new = due
            if former.contains(due.receiver) { new.receiver = handover.receivers[0].id }
            guard former.contains(due.body), due.phase != .dropped else {
                try keeping.write(due, new)
                continue
            }
            let receivers = handover.receivers(of: due.subject.assignment?.rawValue ?? 0).map(\.id)
            let free = receivers.filter { held.insert(Place(due, at: $0)).inserted }
            guard let first = free.first else {
                new.phase = .dropped
                try keeping.write(due, new)
                continue
            }
            new.body = first
            try keeping.write(due, new)
            try keeping.insert(
                free.dropFirst().map { body in
                    var copy = new
                    copy.body = body
                    return copy
                })
        }
    }

    func finish() throws { try keeping.finish() }

    private struct Place: Hashable {
        let subject: Due.Subject
        let body: Body.ID
        let occurrence: String

        init(_ due: Due) { self.init(due, at: due.body) }

        init(_ due: Due, at body: Body.ID) {
            (subject, self.body, occurrence) = (due.subject, body, due.terms.occurrence)
        }
    }
}
