public import Archive
public import Database
public import Journal
public import Organisation
public import WorkCalendar

/// A directive or a draft that is to be kept apart, with the drafts and files of it.
public struct SpilledText: Sendable {
    public let kind: Spill.Kind
    public let id: Int64
    public let body: Body.ID
    public let bodyPath: String
    /// When it was first taken in.
    public let enteredAt: Instant
    /// When it was confirmed; `nil` for what is a draft still.
    public let confirmedAt: Instant?
    public let drafts: [Int64]
    public let files: [BlobHash]

    public var subject: JournalSubject { JournalSubject(kind: kind.rawValue, id: id) }
}

/// All SQL that finds what a text reaches among directives and drafts, takes it apart, and puts it back.
public struct SpilledTextStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// A directive, or a draft that became none; a draft that was confirmed stands for its directive.
    public func text(_ kind: Spill.Kind, _ id: Int64) throws -> SpilledText? {
        switch kind {
        case .draft:
            let found = try connection.first(
                """
                SELECT f.directive_id, f.body_id, b.path, f.entered_at, f.blob_hash
                FROM draft f JOIN body b ON b.id = f.body_id WHERE f.id = \(id)
                """
            ) { row in
                (
                    directive: try row.optionalInt64(0), body: try row.id(1) as Body.ID, path: try row.string(2),
                    entered: try row.instant(3), file: try row.bytes(4)
                )
            }
            guard let found else { return nil }
            if let directive = found.directive { return try text(.directive, directive) }
            return SpilledText(
                kind: .draft, id: id, body: found.body, bodyPath: found.path, enteredAt: found.entered,
                confirmedAt: nil, drafts: [id], files: [BlobHash(bytes: found.file)].compactMap { $0 })
        case .directive:
            let found = try connection.first(
                """
                SELECT d.body_id, b.path, d.confirmed_at, d.blob_hash
                FROM directive d JOIN body b ON b.id = d.body_id WHERE d.id = \(id)
                """
            ) { row in
                (
                    body: try row.id(0) as Body.ID, path: try row.string(1), confirmed: try row.instant(2),
                    file: try row.bytes(3)
                )
            }
            guard let found else { return nil }
            let drafts = try connection.rows(
                "SELECT id, entered_at, blob_hash FROM draft WHERE directive_id = \(id) ORDER BY id LIMIT 1000"
            ) { (id: try $0.int64(0), entered: try $0.instant(1), file: try $0.bytes(2)) }
            let files = Set(([found.file] + drafts.map(\.file)).compactMap { BlobHash(bytes: $0) })
            return SpilledText(
                kind: .directive, id: id, body: found.body, bodyPath: found.path,
                enteredAt: (drafts.map(\.entered) + [found.confirmed]).min() ?? found.confirmed,
                confirmedAt: found.confirmed, drafts: drafts.map(\.id), files: files.sorted { $0.text < $1.text })
        }
    }

    /// Other directives and drafts of the same files: they are not taken apart along.
    public func others(ofFilesOf spill: Spill.ID) throws -> [JournalSubject] {
        try connection.rows(
            """
            SELECT 'directive', d.id FROM directive d JOIN spill_file f ON f.blob_hash = d.blob_hash
            WHERE f.spill_id = \(spill)
            UNION SELECT 'draft', d.id FROM draft d JOIN spill_file f ON f.blob_hash = d.blob_hash
            WHERE f.spill_id = \(spill) AND d.directive_id IS NULL
            ORDER BY 1, 2 LIMIT 200
            """
        ) { JournalSubject(kind: try $0.string(0), id: try $0.int64(1)) }
    }

    // MARK: Search and links

    /// Takes a directive's words out of the index by which it is found.
    public func forgetWords(ofDirective id: Int64) throws { try SearchIndex.ofDirectives.remove(id, in: connection) }

    /// Makes a directive that was put back findable again.
    public func indexWords(ofDirective id: Int64) throws {
        let words = try connection.first(
            """
            SELECT d.number, d.title, d.issuer, t.text
            FROM directive d JOIN directive_text t ON t.directive_id = d.id WHERE d.id = \(id)
            """
        ) { row in
            [try row.optionalString(0), try row.string(1), try row.optionalString(2), try row.string(3)]
        }
        guard let words else { return }
        let text = words.compactMap { $0 }.joined(separator: "\n")
        try SearchIndex.ofDirectives.put(id, SearchText.folded(text), in: connection)
    }

    /// The rows of other texts that lead to a directive.
    public static let links = [ImagedTable("citation", by: "cited_id"), ImagedTable("amended_text", by: "amended_id")]

    public func unlink(_ id: Int64) throws {
        try connection.run("UPDATE citation SET cited_id = NULL WHERE cited_id = \(id)")
        try connection.run("UPDATE amended_text SET amended_id = NULL WHERE amended_id = \(id)")
    }

    /// Lets rows of other texts lead to a directive again.
    public func link(_ id: Int64, _ table: String, _ image: RowImage) throws {
        for row in image.rows {
            func value(_ column: String) -> Int64? {
                guard let place = image.columns.firstIndex(of: column), case .integer(let value) = row[place] else {
                    return nil
                }
                return value
            }
            if table == "citation" {
                try connection.run(
                    "UPDATE citation SET cited_id = \(id) WHERE id = \(value("id")) AND cited_id IS NULL")
            } else {
                try connection.run(
                    """
                    UPDATE amended_text SET amended_id = \(id)
                    WHERE directive_id = \(value("directive_id")) AND position = \(value("position"))
                    AND amended_id IS NULL
                    """)
            }
        }
    }
}
