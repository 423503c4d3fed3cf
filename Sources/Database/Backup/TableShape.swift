/// A table as the database's catalogue describes it.
struct TableShape {
    let name: String
    var columns: [(name: String, type: SQLType)]
    /// Whether it is a `SearchIndex`, whose words are kept and whose vectors are made anew.
    var isSearchIndex = false
    /// The highest id ever given; `nil` where the database gives none.
    var lastID: Int64?

    /// The name in quotes; names come from the catalogue alone.
    var quotedName: String { Self.quoted(name) }

    /// The columns in quotes with commas between.
    var columnList: String { columns.map { Self.quoted($0.name) }.joined(separator: ", ") }

    static func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

/// What backup and restore ask of an engine beyond running statements.
protocol CopyingSession: Session {
    /// The tables of this program with their columns, in the order of their names; the migrations' own is left out.
    func tables() throws -> [TableShape]

    /// The columns of one table in its order.
    func columns(of table: String) throws -> [(name: String, type: SQLType)]

    /// Hands over each row as a line of PostgreSQL's COPY text, with its line feed.
    func copyOut(_ table: TableShape, _ line: (UnsafeRawBufferPointer) throws -> Void) throws

    /// Takes rows as lines without their line feeds until there are no more.
    func copyIn(_ table: TableShape, _ next: () throws -> [UInt8]?) throws

    /// Begins a writing transaction in which rows may come before those they refer to.
    func beginRestoring() throws

    /// Does `body` with references let be, and checks every one of them after it.
    func withoutReferences(_ body: () throws -> Void) throws

    func setLastID(_ id: Int64, of table: TableShape) throws
}

extension Session {
    /// All rows of a statement of this target, each made into a value.
    func rows<Value>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        _ = try run(Rendered(sql, for: engine)) { row in
            values.append(try map(row))
            return true
        }
        return values
    }
}
