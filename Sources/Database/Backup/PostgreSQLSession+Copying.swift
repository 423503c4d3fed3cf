extension PostgreSQLSession: CopyingSession {
    func tables() throws -> [TableShape] {
        let columns = try rows(
            """
            SELECT c.relname, a.attname, format_type(a.atttypid, NULL)
            FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
            WHERE c.relnamespace = CAST('public' AS regnamespace) AND c.relkind = 'r' AND c.relname <> 'migrations'
                AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            ORDER BY c.relname COLLATE "C", a.attnum
            """
        ) { row in (table: try row.string(0), column: try row.string(1), type: try row.string(2)) }
        var tables: [TableShape] = []
        for column in columns {
            if tables.last?.name != column.table { tables.append(TableShape(name: column.table, columns: [])) }
            let last = tables.count - 1
            if column.type == "tsvector" {
                tables[last].isSearchIndex = true
            } else {
                tables[last].columns.append((column.column, Self.type(column.type)))
            }
        }
        for index in tables.indices { tables[index].lastID = try lastID(of: tables[index]) }
        return tables
    }

    func columns(of table: String) throws -> [(name: String, type: SQLType)] {
        try rows(
            """
            SELECT attname, format_type(atttypid, NULL) FROM pg_attribute
            WHERE attrelid = CAST(\(table) AS regclass) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            ORDER BY attnum
            """
        ) { row in (name: try row.string(0), type: Self.type(try row.string(1))) }
    }

    private static func type(_ name: String) -> SQLType {
        switch name {
        case "bigint": .integer
        case "double precision": .real
        case "boolean": .boolean
        case "bytea": .blob
        default: .text
        }
    }

    private func lastID(of table: TableShape) throws -> Int64? {
        guard let sequence = try sequence(of: table) else { return nil }
        let statement = Rendered(
            text: "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM \(sequence)", for: .postgresql)
        var last: Int64?
        _ = try run(statement) { row in
            last = try row.int64(0)
            return true
        }
        return last
    }

    /// The sequence that gives a table's ids, as PostgreSQL writes its name; `nil` where there is none.
    private func sequence(of table: TableShape) throws -> String? {
        guard table.columns.contains(where: { $0.name == "id" }) else { return nil }
        return try rows("SELECT pg_get_serial_sequence(\(table.quotedName), 'id')") { row in
            try row.optionalString(0)
        }.first ?? nil
    }

    /// Booleans are written as numbers, as SQLite keeps them.
    func copyOut(_ table: TableShape, _ line: (UnsafeRawBufferPointer) throws -> Void) throws {
        let columns = table.columns.map { column in
            let name = TableShape.quoted(column.name)
            return column.type == .boolean ? "CAST(\(name) AS integer)" : name
        }
        let order = table.columns.isEmpty ? "" : " ORDER BY 1"
        try copyOut(
            "COPY (SELECT \(columns.joined(separator: ", ")) FROM \(table.quotedName)\(order)) TO STDOUT", line)
    }

    func copyIn(_ table: TableShape, _ next: () throws -> [UInt8]?) throws {
        guard table.isSearchIndex else {
            return try copyIn("COPY \(table.quotedName) (\(table.columnList)) FROM STDIN", next)
        }
        try copyIn("COPY \(table.quotedName) (id, words, vector) FROM STDIN") {
            guard var line = try next() else { return nil }
            let fields = CopyText.fields(of: line)
            guard fields.count == 2, let words = fields[1] else {
                throw DatabaseError(.SQLITE_CORRUPT, "\(table.name).copy has a line that is no row of the table.")
            }
            let vector = SearchQuery.tsvector(SearchQuery.words(of: String(decoding: words, as: UTF8.self)))
            line.append(CopyText.tab)
            CopyText.append(.text(vector), to: &line)
            return line
        }
    }

    func beginRestoring() throws { try execute(engine.beginWriting) }

    /// Tables come in the order of their names, not of their references, so those are taken off and put on again,
    /// which checks every row.
    func withoutReferences(_ body: () throws -> Void) throws {
        let references = try rows(
            """
            SELECT CAST(CAST(conrelid AS regclass) AS text), quote_ident(conname), pg_get_constraintdef(oid)
            FROM pg_constraint WHERE contype = 'f' AND connamespace = CAST('public' AS regnamespace)
            ORDER BY conrelid, conname
            """
        ) { row in (table: try row.string(0), name: try row.string(1), definition: try row.string(2)) }
        for reference in references {
            try execute("ALTER TABLE \(reference.table) DROP CONSTRAINT \(reference.name)")
        }
        try body()
        for reference in references {
            try execute("ALTER TABLE \(reference.table) ADD CONSTRAINT \(reference.name) \(reference.definition)")
        }
    }

    func setLastID(_ id: Int64, of table: TableShape) throws {
        guard id > 0, let sequence = try sequence(of: table) else { return }
        try execute("SELECT setval('\(sequence)', \(id))")
    }
}
