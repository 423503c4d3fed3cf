public import WorkCalendar

/// One row of a result, read by position from zero; only valid inside the closure it is lent to.
///
/// Every reader throws `DatabaseError` (`SQLITE_MISMATCH`) when the column holds another type or, where the result
/// is not optional, nothing.
public struct Row {
    enum Source {
        case sqlite(SQLiteStatement, step: Int)
        case postgresql(PostgreSQLResult, row: Int32)
    }

    let source: Source

    public func optionalInt64(_ column: Int) throws(DatabaseError) -> Int64? {
        switch source {
        case .sqlite(let statement, let step): try statement.int64(column, step)
        case .postgresql(let result, let row): try result.int64(column, row)
        }
    }

    public func optionalDouble(_ column: Int) throws(DatabaseError) -> Double? {
        switch source {
        case .sqlite(let statement, let step): try statement.double(column, step)
        case .postgresql(let result, let row): try result.double(column, row)
        }
    }

    public func optionalString(_ column: Int) throws(DatabaseError) -> String? {
        switch source {
        case .sqlite(let statement, let step): try statement.string(column, step)
        case .postgresql(let result, let row): try result.string(column, row)
        }
    }

    public func optionalBytes(_ column: Int) throws(DatabaseError) -> [UInt8]? {
        switch source {
        case .sqlite(let statement, let step): try statement.bytes(column, step)
        case .postgresql(let result, let row): try result.bytes(column, row)
        }
    }

    public func optionalBool(_ column: Int) throws(DatabaseError) -> Bool? {
        switch source {
        case .sqlite(let statement, let step): try statement.bool(column, step)
        case .postgresql(let result, let row): try result.bool(column, row)
        }
    }

    public func optionalInt(_ column: Int) throws(DatabaseError) -> Int? {
        try optionalInt64(column).map { Int($0) }
    }

    public func optionalInstant(_ column: Int) throws(DatabaseError) -> Instant? {
        try optionalInt64(column).map { Instant(rawValue: $0) }
    }

    public func optionalDay(_ column: Int) throws(DatabaseError) -> Day? {
        guard let value = try optionalInt64(column) else { return nil }
        guard let days = Int32(exactly: value) else { throw mismatch(column, "a day") }
        return Day(rawValue: days)
    }

    @inlinable public func optionalID<Subject>(_ column: Int) throws(DatabaseError) -> Identifier<Subject>? {
        guard let value = try optionalInt64(column) else { return nil }
        return Identifier(rawValue: value)
    }

    /// An enumeration or other type kept as its raw text; text outside the type is a mismatch.
    @inlinable public func optionalRaw<Value: RawRepresentable<String>>(
        _ column: Int, as type: Value.Type = Value.self
    ) throws(DatabaseError) -> Value? {
        guard let text = try optionalString(column) else { return nil }
        guard let value = Value(rawValue: text) else { throw mismatch(column, "one of \(Value.self)") }
        return value
    }

    @usableFromInline func mismatch(_ column: Int, _ wanted: String) -> DatabaseError {
        let sql =
            switch source {
            case .sqlite(let statement, _): statement.text
            case .postgresql(let result, _): result.text
            }
        return DatabaseError(.SQLITE_MISMATCH, "Column \(column) does not hold \(wanted).", sql: sql)
    }
}
