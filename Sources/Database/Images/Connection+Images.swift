extension Connection {
    /// A subject's rows of a table, as they stand.
    public func image(of table: ImagedTable, subject id: Int64) throws -> RowImage {
        let columns = try table.columns(on: self)
        let names = SQL(parts: [.name(columns.map { TableShape.quoted($0.name) }.joined(separator: ", "))])
        let rows = try rows("SELECT \(names) FROM \(table.quoted) WHERE \(table.condition(id)) ORDER BY 1, 2") { row in
            try columns.indices.map { try ImagedValue(row, $0, as: columns[$0].type) }
        }
        return RowImage(columns: columns.map(\.name), rows: rows)
    }

    /// Takes a subject's rows out of a table.
    public func clear(_ table: ImagedTable, subject id: Int64) throws {
        try run("DELETE FROM \(table.quoted) WHERE \(table.condition(id))")
    }

    /// Enters rows that were imaged; columns that have come since take what the schema gives them.
    /// - Throws: `DatabaseError` where the table has no such column, or it takes no such value.
    public func enter(_ image: RowImage, in table: ImagedTable) throws {
        let known = try table.columns(on: self)
        let types = try image.columns.map { name in
            guard let column = known.first(where: { $0.name == name }) else {
                throw DatabaseError(.SQLITE_CORRUPT, "An image of \(table.name) has the column '\(name)'.")
            }
            return column.type
        }
        let names = SQL(parts: [.name(image.columns.map { TableShape.quoted($0) }.joined(separator: ", "))])
        for row in image.rows {
            let values = zip(row, types).compactMap { value, type in value.value(as: type) }
            guard values.count == image.columns.count, row.count == values.count else {
                throw DatabaseError(
                    .SQLITE_CORRUPT, "An image of \(table.name) has a row that the table does not take.")
            }
            let places = values.map { SQL(parts: [.value($0)]) }.joined(separator: ", ")
            try run("INSERT INTO \(table.quoted) (\(names)) VALUES (\(places))")
        }
    }

    func columns(of table: String) throws -> [(name: String, type: SQLType)] {
        guard let session = session as? any CopyingSession else { return [] }
        return try session.columns(of: table)
    }
}
