import Archive
import Database
import Organisation
import Synchronization
import WorkCalendar

/// The SQL that writes a generated ledger, many rows in a statement.
struct GeneratedStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func tree(count: Int, dice: inout Dice) throws -> GeneratedTree {
        var members: [GeneratedTree.Member] = []
        for (name, above) in GeneratedTree.names(count) {
            let parent = above.map { members[$0] }
            let kind = parent == nil ? "government" : "department"
            let id = Body.ID(
                rawValue: try connection.insert(
                    """
                    INSERT INTO body (parent_id, path, name, folded, kind, country)
                    VALUES (\(parent?.id), '', \(name), \(SearchText.folded(name)), \(kind), 'VN')
                    """))
            let path = (parent?.path ?? "") + "\(id)/"
            try connection.run("UPDATE body SET path = \(path) WHERE id = \(id)")
            try connection.run(
                """
                INSERT INTO body_alias (body_id, alias, folded, origin)
                VALUES (\(id), \(name), \(SearchText.folded(name)), 'name')
                """)
            members.append(GeneratedTree.Member(id: id, name: name, path: path))
        }
        return GeneratedTree(bodies: members)
    }

    func insert(_ batch: GeneratedBatch, tally: TallyBox) throws {
        var rest = batch.items[...]
        while !rest.isEmpty {
            let items = Array(rest.prefix(LedgerGenerator.assignmentsPerDirective))
            rest = rest.dropFirst(items.count)
            let directive = try insertDirective(of: batch.keeper.id, count: items.count)
            try insert(items, of: directive, batch, tally)
        }
    }

    private func insertDirective(of body: Body.ID, count: Int) throws -> Int64 {
        let id = try connection.insert(
            """
            INSERT INTO directive (body_id, kind, language, title, issuer, issued, issued_on, file_name, blob_hash,
                assignment_count, confirmed_at)
            VALUES (\(body), 'plan', 'vi', 'Kế hoạch thực hiện nhiệm vụ trọng tâm', 'UBND tỉnh Thử Nghiệm', '2026-01-15',
                20468, 'ke-hoach.txt', \([UInt8](repeating: 7, count: 32)), \(count), 0)
            """)
        try connection.run("UPDATE directive SET number = \("\(id)/KH-UBND") WHERE id = \(id)")
        return id
    }

    private func insert(
        _ items: [GeneratedBatch.Item], of directive: Int64, _ batch: GeneratedBatch, _ tally: TallyBox
    ) throws {
        let ids = try connection.rows(
            """
            INSERT INTO assignment (directive_id, ordinal, ref, text, source_line, source_start, source_end, due_kind,
                due_by, due_words, due_on, due_key, weight, weight_key, kept_by, leads, supports, lead_key, phase,
                done_on)
            VALUES \(items.enumerated().map { row($1, place: $0 + 1, directive, batch.keeper.id) }.joined(separator: ", "))
            RETURNING id
            """
        ) { try $0.id(0) as Assignment.ID }
        var reaches: [SQL] = []
        var bodies: [SQL] = []
        for (id, item) in zip(ids, items) {
            let named = Self.named(item)
            let reach = Reach(bodies: named, keptBy: batch.keeper.id, paths: batch.paths)
            tally.add(TallyEntry(phase: item.phase, due: item.due, done: item.doneOn, reach: reach))
            reaches += reach.roles.sorted { $0.key < $1.key }.map { body, roles in
                "(\(body), \(id), \(roles), \(item.phase), \(LedgerKeys.due(item.due)), \(item.doneOn))"
            }
            for role in AssignedBody.Role.allCases {
                bodies += named.filter { $0.role == role }.enumerated().map { place, body in
                    "(\(id), \(role.rawValue), \(place + 1), \(body.name), \(body.body))"
                }
            }
            try insertRest(of: id, item)
        }
        try connection.run(
            """
            INSERT INTO assignment_reach (body_id, assignment_id, roles, phase, due_key, done_on)
            VALUES \(reaches.joined(separator: ", "))
            """)
        try connection.run(
            "INSERT INTO assignment_body (assignment_id, role, ordinal, name, body_id) VALUES \(bodies.joined(separator: ", "))"
        )
    }

    private func row(_ item: GeneratedBatch.Item, place: Int, _ directive: Int64, _ keeper: Body.ID) -> SQL {
        let supports = EntryStore.lines(item.supports.map(\.name))
        return """
            (\(directive), \(place), \(item.ref), \(item.text), \(place), 0, 0, \(item.due == nil ? "none" : "date"),
            \(item.due?.iso), \(item.due.map { "trước ngày " + $0.adding(days: 1).iso }), \(item.due),
            \(LedgerKeys.due(item.due)), \(item.weight), \(LedgerKeys.weight(item.weight)), \(keeper),
            \(item.lead.name), \(supports), \(LedgerKeys.lead(item.lead.name)), \(item.phase), \(item.doneOn))
            """
    }

    private static func named(_ item: GeneratedBatch.Item) -> [AssignedBody] {
        [AssignedBody(role: .lead, name: item.lead.name, body: item.lead.id)]
            + item.supports.map { AssignedBody(role: .support, name: $0.name, body: $0.id) }
    }

    private func insertRest(of id: Assignment.ID, _ item: GeneratedBatch.Item) throws {
        if let done = item.doneOn {
            try connection.run(
                """
                INSERT INTO completion (assignment_id, occurrence, due_on, done_on, at)
                VALUES (\(id), \(Recurring.once), \(item.due), \(done), \(Int64(done.rawValue) * 86_400_000_000))
                """)
        }
        if let person = item.person {
            try connection.run(
                """
                INSERT INTO assignment_person (assignment_id, role, name, folded)
                VALUES (\(id), 'owner', \(person), \(SearchText.folded(person)))
                """)
        }
        try SearchIndex.ofAssignments.put(id.rawValue, SearchText.folded(item.text), in: connection)
    }
}

/// The counts of a generated ledger, gathered over its batches and written once.
final class TallyBox: Sendable {
    private let change = Mutex(TallyChange())

    func add(_ entry: TallyEntry) { change.withLock { $0.add(entry) } }

    func taken() -> TallyChange { change.withLock { $0 } }
}
