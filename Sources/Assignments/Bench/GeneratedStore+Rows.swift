import Archive
import Database
import Organisation
import Reading
import WorkCalendar

extension GeneratedStore {
    /// The rows of assignments with all that belongs to them.
    static func insertions(
        of rows: [GeneratedRow], _ batch: GeneratedBatch, _ engine: Engine, _ ids: inout GeneratedIDs,
        _ tally: inout GeneratedTally
    ) -> [GeneratedInsertion] {
        let words = SearchIndex.ofAssignments.insertion(of: rows.map { ($0.id, $0.searchText) }, for: engine)
        return [
            GeneratedInsertion(
                """
                INSERT INTO assignment (id, directive_id, provision_id, ordinal, ref, group_heading, text, source_line,
                    source_start, source_end, due_kind, due_by, due_recurrence, due_words, due_on, due_key, weight,
                    weight_key, kept_by, leads, supports, lead_key, phase, done_on, dues_through) VALUES
                """, rows.map(assignment)),
            dues(rows, &ids, &tally.dues), reach(rows, batch, &tally.assignments), bodies(rows), fields(rows),
            completions(rows), withdrawals(rows),
            people(rows), targets(rows), GeneratedInsertion(words.head, words.rows),
        ]
    }

    private static func assignment(_ row: GeneratedRow) -> SQL {
        let (item, place, due) = (row.item, row.place, row.item.due)
        let supports = EntryStore.lines(item.supports.map(\.name))
        // The lead's key is as `LedgerKeys.lead` would fold it.
        return """
            (\(row.id), \(row.directive), \(row.provision), \(place.ordinal), \(place.ref), \(row.section),
            \(item.text), \(place.line), \(place.text.start), \(place.text.end), \(due.kind.rawValue), \(due.by),
            \(due.recurrence), \(due.words), \(due.on), \(LedgerKeys.due(due.on)), \(item.weight),
            \(LedgerKeys.weight(item.weight)), \(row.keeper), \(item.lead.name), \(supports),
            \("0" + item.lead.folded), \(item.phase), \(item.doneOn), \(row.duesThrough))
            """
    }

    private static func dues(
        _ rows: [GeneratedRow], _ ids: inout GeneratedIDs, _ tally: inout DueTallyChange
    ) -> GeneratedInsertion {
        var dues: [SQL] = []
        for row in rows {
            for due in row.dues {
                tally.add(due)
                dues.append(
                    """
                    (\(ids.due), \(row.id), \(due.directive), \(due.body), \(due.receiver), \(due.terms.occurrence),
                    \(due.terms.stated), \(due.terms.roll.rawValue), \(due.terms.day), \(LedgerKeys.due(due.runsUntil)),
                    \(due.phase), \(due.isLate), \(due.doneOn))
                    """)
                ids.due += 1
            }
        }
        return GeneratedInsertion(
            """
            INSERT INTO due (id, assignment_id, directive_id, body_id, receiver_id, occurrence, stated_on, roll, due_on,
                due_key, phase, is_late, done_on) VALUES
            """, dues)
    }

    /// In the order of the table's key, so that neighbours are written together.
    private static func reach(
        _ rows: [GeneratedRow], _ batch: GeneratedBatch, _ tally: inout TallyChange
    ) -> GeneratedInsertion {
        var reaches: [(body: Int64, row: Int, roles: Int64)] = []
        reaches.reserveCapacity(rows.count * 6)
        for (place, row) in rows.enumerated() {
            let reach = Reach(bodies: row.bodies, keptBy: row.keeper, paths: batch.paths)
            let item = row.item
            tally.add(TallyEntry(phase: item.phase, due: item.due.on, done: item.doneOn, reach: reach))
            for (body, roles) in reach.roles { reaches.append((body, place, roles)) }
        }
        reaches.sort { ($0.body, $0.row) < ($1.body, $1.row) }
        return GeneratedInsertion(
            "INSERT INTO assignment_reach (body_id, assignment_id, roles, phase, due_key, done_on) VALUES",
            reaches.map { body, place, roles in
                let (id, item) = (rows[place].id, rows[place].item)
                return "(\(body), \(id), \(roles), \(item.phase), \(LedgerKeys.due(item.due.on)), \(item.doneOn))"
            })
    }

    private static func bodies(_ rows: [GeneratedRow]) -> GeneratedInsertion {
        GeneratedInsertion(
            "INSERT INTO assignment_body (assignment_id, role, ordinal, name, body_id) VALUES",
            rows.flatMap { row in
                let lead = row.item.lead
                return ["(\(row.id), \("lead"), \(1), \(lead.name), \(lead.id))" as SQL]
                    + row.item.supports.enumerated().map { place, body -> SQL in
                        "(\(row.id), \("support"), \(place + 1), \(body.name), \(body.id))"
                    }
            })
    }

    private static func fields(_ rows: [GeneratedRow]) -> GeneratedInsertion {
        GeneratedInsertion(
            "INSERT INTO assignment_field (assignment_id, field, source_start, source_end, confidence) VALUES",
            rows.flatMap { row in
                row.fields.map { name, span -> SQL in "(\(row.id), \(name), \(span.start), \(span.end), 0.9)" }
            })
    }

    private static func completions(_ rows: [GeneratedRow]) -> GeneratedInsertion {
        GeneratedInsertion(
            "INSERT INTO completion (assignment_id, occurrence, due_on, done_on, at) VALUES",
            rows.compactMap { row in
                row.item.doneOn.map { done in
                    let at = Int64(done.rawValue) * 86_400_000_000
                    return "(\(row.id), \(Recurring.once), \(row.item.due.on), \(done), \(at))"
                }
            })
    }

    private static func withdrawals(_ rows: [GeneratedRow]) -> GeneratedInsertion {
        GeneratedInsertion(
            "INSERT INTO withdrawal (assignment_id, reason, basis, at) VALUES",
            rows.filter { $0.item.phase == .withdrawn }.map {
                "(\($0.id), 'Nội dung đã thay đổi', 'Kết luận cuộc họp giao ban', 0)"
            })
    }

    private static func people(_ rows: [GeneratedRow]) -> GeneratedInsertion {
        GeneratedInsertion(
            "INSERT INTO assignment_person (assignment_id, role, name, folded) VALUES",
            rows.compactMap { row in
                row.item.person.map { "(\(row.id), 'owner', \($0), \(SearchText.folded($0)))" as SQL }
            })
    }

    private static func targets(_ rows: [GeneratedRow]) -> GeneratedInsertion {
        GeneratedInsertion(
            "INSERT INTO assignment_target (assignment_id, what, op, value, unit, scope, by_when) VALUES",
            rows.compactMap { row in
                row.item.target.map { target -> SQL in
                    """
                    (\(row.id), \(target.what), \(target.op), \(target.value), \(target.unit), \(target.scope),
                    \(target.by))
                    """
                }
            })
    }
}
