extension Connection {
    /// Inserts many rows of one shape; the statement is made and prepared once, however many there are.
    ///
    /// - Parameters:
    ///   - head: `INSERT INTO table (a, b) VALUES`.
    ///   - rows: `(\(a), \(b))` each, all from one literal.
    ///   - tail: What stands behind the rows, such as `ON CONFLICT …`.
    public func insert(_ head: SQL, rows: [SQL], tail: SQL = .empty) throws {
        try insertMany(head, rows, tail) { _ in true }
    }

    /// The same into a table with an `id` column.
    ///
    /// - Returns: The new rows' `id`s, in the order of the rows.
    public func insertReturningIDs(_ head: SQL, rows: [SQL]) throws -> [Int64] {
        var ids: [Int64] = []
        ids.reserveCapacity(rows.count)
        try insertMany(head, rows, " RETURNING id") { row in
            ids.append(try row.int64(0))
            return true
        }
        return ids
    }

    private func insertMany(_ head: SQL, _ rows: [SQL], _ tail: SQL, _ each: (Row) throws -> Bool) throws {
        guard let first = rows.first else { return }
        let width = first.values(for: engine).count
        // SQLite has no way to save; PostgreSQL takes up to 65,535 values at once.
        let most = engine == .sqlite ? 1 : max(1, 30_000 / max(1, width))
        var rest = rows[...]
        var statement: Rendered?
        var size = 0
        while !rest.isEmpty {
            let chunk = rest.prefix(most)
            rest = rest.dropFirst(chunk.count)
            if chunk.count != size {
                statement = Rendered(head + " " + chunk.joined(separator: ", ") + tail, for: engine)
                size = chunk.count
            }
            guard var filled = statement else { return }
            filled.values.removeAll(keepingCapacity: true)
            for row in chunk {
                let values = row.values(for: engine)
                precondition(
                    values.count == width && row.parts.count == first.parts.count, "The rows are of several shapes.")
                filled.values += values
            }
            _ = try perform(filled, each)
        }
    }
}

extension SQL {
    /// The values in the order in which an engine reads them.
    fileprivate func values(for engine: Engine) -> [SQLValue] {
        var values: [SQLValue] = []
        values.reserveCapacity(parts.count / 2)
        for part in parts {
            switch part {
            case .value(let value): values.append(value)
            case .perEngine(let sqlite, let postgresql):
                values += (engine == .sqlite ? sqlite : postgresql).values(for: engine)
            case .text, .name: continue
            }
        }
        return values
    }
}
