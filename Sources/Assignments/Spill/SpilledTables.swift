import Database
import Directives
import Journal
import Organisation

/// Which rows are taken apart with each kind of subject, in the order in which they refer to each other.
enum SpilledTables {
    static let directive =
        (DirectivesSchema.subjects + AssignmentsSchema.subjects).tables["directive", default: []]
        + [ImagedTable("directive_text", by: "directive_id")]
    static let draft = [
        ImagedTable("draft", by: "id"), ImagedTable("draft_content", by: "draft_id"),
        ImagedTable("draft_edit", by: "draft_id"), ImagedTable("former_reading", by: "draft_id"),
    ]
    static let assignment =
        AssignmentsSchema.subjects.tables["assignment", default: []] + [ImagedTable("gap_reason", by: "assignment_id")]
    static let due = AssignmentsSchema.subjects.tables["due", default: []]
    static let lesson = DirectivesSchema.subjects.tables["lesson", default: []]

    /// By kind of subject, in the order in which they are put back.
    static let all: [(kind: String, tables: [ImagedTable])] = [
        ("directive", directive), ("draft", draft), ("lesson", lesson), ("assignment", assignment),
        ("due", due),
    ]

    /// The rows of other texts that lead to one, noted under this kind.
    static let link = "link"

    static func table(_ name: String, of kind: String) -> ImagedTable? {
        all.first { $0.kind == kind }?.tables.first { $0.name == name }
    }
}

/// Takes rows apart, and puts them back.
struct SpilledRowKeeping {
    let connection: Connection

    /// Takes all rows of these subjects out of their tables, the ones that refer before those referred to.
    func takeApart(_ subjects: [JournalSubject]) throws -> [SpilledRows] {
        var taken: [SpilledRows] = []
        var seen: [String: Set<[ImagedValue]>] = [:]
        for (kind, tables) in SpilledTables.all {
            for table in tables {
                for subject in subjects where subject.kind == kind {
                    var image = try connection.image(of: table, subject: subject.id)
                    // A plan's reason is the plan's and the task's.
                    image.rows = image.rows.filter { seen[table.name, default: []].insert($0).inserted }
                    guard !image.rows.isEmpty else { continue }
                    taken.append(
                        SpilledRows(table: table.name, kind: kind, subject: subject.id, image: image))
                }
            }
        }
        for (kind, tables) in SpilledTables.all.reversed() {
            for table in tables.reversed() {
                for subject in subjects where subject.kind == kind { try connection.clear(table, subject: subject.id) }
            }
        }
        return taken
    }

    func putBack(_ rows: [SpilledRows]) throws {
        for rows in rows where rows.kind != SpilledTables.link {
            guard let table = SpilledTables.table(rows.table, of: rows.kind) else { continue }
            try connection.enter(rows.image, in: table)
        }
    }
}
