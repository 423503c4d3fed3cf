extension SQLiteSession: CopyingSession {
    func tables() throws -> [TableShape] {
        let names = try rows(
            """
            SELECT name, sql LIKE 'CREATE VIRTUAL TABLE%' FROM sqlite_schema
            WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'migrations'
                AND name NOT IN (
                    SELECT i.name || s.suffix FROM sqlite_schema AS i,
                        (SELECT '_data' AS suffix UNION ALL SELECT '_idx' UNION ALL SELECT '_content'
                        UNION ALL SELECT '_docsize' UNION ALL SELECT '_config') AS s
                    WHERE i.sql LIKE 'CREATE VIRTUAL TABLE%'
                )
            ORDER BY name
            """
        ) { row in (name: try row.string(0), isSearchIndex: try row.bool(1)) }
        return try names.map { name, isSearchIndex in
            guard !isSearchIndex else {
                let columns: [(name: String, type: SQLType)] = [("id", .integer), ("words", .text)]
                return TableShape(name: name, columns: columns, isSearchIndex: true)
            }
            return TableShape(name: name, columns: try columns(of: name), lastID: try lastID(of: name))
        }
    }

    func columns(of table: String) throws -> [(name: String, type: SQLType)] {
        try rows("SELECT name, type FROM pragma_table_xinfo(\(table)) WHERE hidden = 0 ORDER BY cid") { row in
            let type: SQLType =
                switch try row.string(1) {
                case "INTEGER", "INT": .integer
                case "REAL": .real
                case "BLOB": .blob
                default: .text
                }
            return (try row.string(0), type)
        }
    }

    private func lastID(of table: String) throws -> Int64? {
        let hasSequence = try rows(
            "SELECT 1 FROM sqlite_schema WHERE name = \(table) AND sql LIKE '%AUTOINCREMENT%'"
        ) { row in try row.int(0) }
        guard !hasSequence.isEmpty else { return nil }
        let last = try rows("SELECT seq FROM sqlite_sequence WHERE name = \(table)") { row in try row.int64(0) }
        return last.first ?? 0
    }

    func copyOut(_ table: TableShape, _ line: (UnsafeRawBufferPointer) throws -> Void) throws {
        let columns = table.isSearchIndex ? "rowid, words" : table.columnList
        let statement = Rendered(text: "SELECT \(columns) FROM \(table.quotedName) ORDER BY 1", for: .sqlite)
        var bytes: [UInt8] = []
        _ = try run(statement) { row in
            bytes.removeAll(keepingCapacity: true)
            for index in table.columns.indices {
                if index > 0 { bytes.append(CopyText.tab) }
                CopyText.append(try row.value(index, table.columns[index].type), to: &bytes)
            }
            bytes.append(CopyText.newline)
            try bytes.withUnsafeBytes(line)
            return true
        }
    }

    func copyIn(_ table: TableShape, _ next: () throws -> [UInt8]?) throws {
        let columns = table.isSearchIndex ? "rowid, words" : table.columnList
        let places = table.columns.map { _ in "?" }.joined(separator: ", ")
        var statement = Rendered(
            text: "INSERT INTO \(table.quotedName) (\(columns)) VALUES (\(places))", for: .sqlite)
        while let line = try next() {
            let fields = CopyText.fields(of: line)
            let values = zip(fields, table.columns).compactMap { CopyText.value($0, as: $1.type) }
            guard fields.count == table.columns.count, values.count == fields.count else {
                throw DatabaseError(.SQLITE_CORRUPT, "\(table.name).copy has a line that is no row of the table.")
            }
            statement.values = values
            _ = try run(statement) { _ in true }
        }
    }

    /// References cannot be let be within a transaction, so that is said before.
    func beginRestoring() throws {
        try execute("PRAGMA foreign_keys = OFF")
        try execute("BEGIN IMMEDIATE")
    }

    func withoutReferences(_ body: () throws -> Void) throws {
        try body()
        let broken = try rows("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1") { row in try row.string(0) }
        if let table = broken.first {
            throw DatabaseError(.SQLITE_CONSTRAINT_FOREIGNKEY, "\(table).copy refers to rows that are not there.")
        }
    }

    func setLastID(_ id: Int64, of table: TableShape) throws {
        _ = try run(Rendered("DELETE FROM sqlite_sequence WHERE name = \(table.name)", for: .sqlite)) { _ in true }
        _ = try run(
            Rendered("INSERT INTO sqlite_sequence (name, seq) VALUES (\(table.name), \(id))", for: .sqlite)
        ) { _ in true }
    }
}

extension Row {
    /// A column of known type as a value.
    fileprivate func value(_ column: Int, _ type: SQLType) throws(DatabaseError) -> SQLValue {
        let value: SQLValue? =
            switch type {
            case .integer: try optionalInt64(column).map { .integer($0) }
            case .boolean: try optionalBool(column).map { .boolean($0) }
            case .real: try optionalDouble(column).map { .real($0) }
            case .text: try optionalString(column).map { .text($0) }
            case .blob: try optionalBytes(column).map { .blob($0) }
            }
        return value ?? .null(type)
    }
}
