import Database
import Directives
import FoundationEssentials
import Journal
import Organisation

/// Assignments of other texts that carry words of one that is removed, cleared of these and put back.
struct ForeignAssignments {
    private let spill: Spill
    private let connection: Connection
    private let subjects: [JournalSubject]
    private let rows: [Int64: [SpilledRows]]
    /// By assignment, the entry by which it first carried words of the text, with the state that it left.
    private var first: [Int64: (number: Int64, state: SubjectState)] = [:]

    init(_ spill: Spill, _ words: [TakenWords], _ connection: Connection) throws {
        (self.spill, self.connection) = (spill, connection)
        let store = SpillStore(connection)
        subjects = try store.subjects(of: spill.id).filter { $0.isForeign && $0.subject.kind == "assignment" }
            .map(\.subject)
        rows = Dictionary(grouping: try store.rows(of: spill.id, kind: "assignment"), by: \.subject)
        let wanted = Set(subjects.map(\.id))
        guard !wanted.isEmpty else { return }
        for taken in words {
            for state in try SubjectState.states(inChange: taken.change)
            where state.kind == "assignment" && wanted.contains(state.id) && first[state.id] == nil {
                first[state.id] = (taken.number, state)
            }
        }
    }

    /// - Returns: What changed: also those that cannot be told from the removed text, and stay away.
    func putBack() throws -> Set<JournalSubject> {
        var back: Set<Assignment.ID> = []
        var changed = Set(subjects)
        for subject in subjects {
            guard let cleared = try cleared(subject) else { continue }
            try SpilledRowKeeping(connection: connection).putBack(cleared)
            back.insert(Assignment.ID(rawValue: subject.id))
            for reason in cleared where reason.table == "gap_reason" {
                changed.formUnion(
                    reason.image.integers(in: "directive_id").map { JournalSubject(kind: "directive", id: $0) })
            }
        }
        _ = try ReplayStore(connection).putIn(back)
        return changed.union(try putBackDues(of: back))
    }

    /// What bodies owe of the assignments that are back.
    private func putBackDues(of back: Set<Assignment.ID>) throws -> Set<JournalSubject> {
        let rows = try SpillStore(connection).rows(of: spill.id, kind: "due").filter { rows in
            rows.image.integers(in: "assignment_id").contains { back.contains(Assignment.ID(rawValue: $0)) }
        }.map(standing)
        try SpilledRowKeeping(connection: connection).putBack(rows)
        let ids = Set(rows.map { Due.ID(rawValue: $0.subject) })
        let replay = ReplayStore(connection)
        try replay.count(try replay.dues(ids), by: 1)
        return Set(ids.map { JournalSubject(kind: "due", id: $0.rawValue) })
    }

    /// A due in the text in which its assignment stands now.
    private func standing(_ rows: SpilledRows) throws -> SpilledRows {
        var rows = rows
        guard let assignment = rows.image.integers(in: "assignment_id").first,
            let place = rows.image.columns.firstIndex(of: "directive_id"),
            let detail = try AssignmentStore(connection).detail(.init(rawValue: assignment), for: .everything)
        else { return rows }
        for row in rows.image.rows.indices {
            rows.image.rows[row][place] = .integer(detail.assignment.directive.rawValue)
        }
        return rows
    }

    /// The rows without the words of the removed text; `nil` where it is not known what stood before.
    private func cleared(_ subject: JournalSubject) throws -> [SpilledRows]? {
        guard let now = rows[subject.id], let (number, after) = first[subject.id] else { return nil }
        let isChangedByIt = after.tables["supersession"]?.integers(in: "directive_id").contains(spill.subject) ?? false
        let beganInIt = after.tables["assignment"]?.integers(in: "directive_id") == [spill.subject] && !isChangedByIt
        var before: SubjectState?
        if !beganInIt, let at = try Journal.entry(number, in: connection)?.entry.at {
            let record = try JournalWordsStore(connection).state(of: subject, before: at)
            before = try record?.entry.states().first { $0.kind == subject.kind && $0.id == subject.id }
            guard before?.tables["assignment"] != nil else { return nil }
        }
        var cleared = SpilledTables.assignment.compactMap { table -> SpilledRows? in
            let image = now.first { $0.table == table.name }?.image
            let old = before.map { $0.tables[table.name] ?? RowImage(columns: [], rows: []) }
            let new = after.tables[table.name] ?? RowImage(columns: [], rows: [])
            guard let merged = merged(table.name, image, after: new, before: old) else { return nil }
            return SpilledRows(table: table.name, kind: subject.kind, subject: subject.id, image: merged)
        }
        if let place = cleared.firstIndex(where: { $0.table == "supersession" }) {
            let chain = WordingChain(cleared[place].image, without: spill.subject)
            cleared[place] = SpilledRows(
                table: "supersession", kind: subject.kind, subject: subject.id, image: try chain.cleared())
        }
        let isLeft = cleared.contains { rows in
            ["directive_id", "wording_directive_id", "basis_directive_id"].contains { column in
                rows.table != "gap_reason" && rows.image.integers(in: column).contains(spill.subject)
            }
        }
        return isLeft ? nil : cleared
    }

    /// What the text changed and nobody changed since goes back to what was before; all else stays as it is now.
    private func merged(_ table: String, _ now: RowImage?, after: RowImage, before: RowImage?) -> RowImage? {
        guard let before else { return now.map { withoutBasis(table, $0) } }
        switch table {
        case "supersession", "gap_reason", "completion", "handover": return now
        case "assignment":
            guard var row = now?.rows.first, let columns = now?.columns else { return nil }
            for (place, column) in columns.enumerated() where column != "revision" {
                let (old, new) = (before.value(of: column), after.value(of: column))
                if let old, row[place] == new { row[place] = old }
            }
            return RowImage(columns: columns, rows: [row])
        default:
            guard Set(now?.rows ?? []) == Set(after.rows) else { return now.map { withoutBasis(table, $0) } }
            return before.rows.isEmpty ? nil : before
        }
    }

    /// A withdrawal stands without the text by which it was withdrawn.
    private func withoutBasis(_ table: String, _ image: RowImage) -> RowImage {
        guard table == "withdrawal", let link = image.columns.firstIndex(of: "basis_directive_id"),
            let words = image.columns.firstIndex(of: "basis")
        else { return image }
        var image = image
        for place in image.rows.indices where image.rows[place][link] == .integer(spill.subject) {
            image.rows[place][link] = .null
            image.rows[place][words] = .text("—")
        }
        return image
    }
}

/// The wordings that an assignment had, one before the other, without those of a text.
struct WordingChain {
    private let image: RowImage
    private let text: Int64

    init(_ image: RowImage, without text: Int64) {
        (self.image, self.text) = (image, text)
    }

    /// What followed on a change by the text follows on what stood before that change.
    func cleared() throws -> RowImage {
        guard let directive = image.columns.firstIndex(of: "directive_id"),
            let ordinal = image.columns.firstIndex(of: "ordinal"),
            let before = image.columns.firstIndex(of: "before")
        else { return image }
        var kept: [[ImagedValue]] = []
        var carried: ImagedValue?
        for row in image.rows.sorted(by: { $0[ordinal].number < $1[ordinal].number }) {
            if row[directive] == .integer(text) {
                carried = carried ?? row[before]
                continue
            }
            var row = row
            if let words = carried { (row[before], carried) = (words, nil) }
            guard try !isOfText(row[before]) else { continue }
            row[ordinal] = .integer(Int64(kept.count + 1))
            kept.append(row)
        }
        return RowImage(columns: image.columns, rows: kept)
    }

    private func isOfText(_ value: ImagedValue) throws -> Bool {
        guard case .text(let json) = value else { return false }
        let wording = try JSONDecoder().decode(FormerWording.self, from: Data(json.utf8))
        return wording.directive == text || wording.wordingDirective == text
    }
}

extension ImagedValue {
    fileprivate var number: Int64 { if case .integer(let number) = self { number } else { 0 } }
}

extension RowImage {
    /// The value of a column in the only row; `nil` where there is none.
    fileprivate func value(of column: String) -> ImagedValue? {
        guard let place = columns.firstIndex(of: column) else { return nil }
        return rows.first?[place]
    }
}
