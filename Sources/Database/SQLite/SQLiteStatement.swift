internal import CSQLite

/// One prepared statement, owned by its session.
final class SQLiteStatement {
    let text: String
    private let statement: OpaquePointer
    /// Counts rows over the statement's life, so that a row kept too long is noticed.
    private(set) var steps = 0
    private(set) var isBusy = false
    private let columns: Int32

    init(_ text: String, on handle: OpaquePointer) throws(DatabaseError) {
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard code == SQLITE_OK else { throw SQLiteSession.error(handle, code, text) }
        guard let statement else { throw DatabaseError(.SQLITE_MISUSE, "The statement is empty.", sql: text) }
        self.text = text
        self.statement = statement
        columns = sqlite3_column_count(statement)
    }

    deinit { sqlite3_finalize(statement) }

    var isReadOnly: Bool { sqlite3_stmt_readonly(statement) != 0 }

    func bind(_ values: [SQLValue]) throws(DatabaseError) {
        isBusy = true
        for (index, value) in values.enumerated() {
            let code = bind(value, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw error(code) }
        }
    }

    private func bind(_ value: SQLValue, at place: Int32) -> Int32 {
        switch value {
        case .null: sqlite3_bind_null(statement, place)
        case .integer(let value): sqlite3_bind_int64(statement, place, value)
        case .boolean(let value): sqlite3_bind_int64(statement, place, value ? 1 : 0)
        case .real(let value): sqlite3_bind_double(statement, place, value)
        case .text(var value):
            value.isEmpty
                ? remit_bind_empty(statement, place)
                : value.withUTF8 { bytes in
                    bytes.withMemoryRebound(to: CChar.self) {
                        remit_bind_text(statement, place, $0.baseAddress, UInt64($0.count))
                    }
                }
        case .blob(let value):
            value.isEmpty
                ? sqlite3_bind_zeroblob(statement, place, 0)
                : value.withUnsafeBytes { remit_bind_blob(statement, place, $0.baseAddress, UInt64($0.count)) }
        }
    }

    /// Goes to the next row; false after the last.
    func step() throws(DatabaseError) -> Bool {
        let code = sqlite3_step(statement)
        steps += 1
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw error(code)
        }
    }

    func reset() {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
        steps += 1
        isBusy = false
    }

    private func error(_ code: Int32) -> DatabaseError {
        SQLiteSession.error(sqlite3_db_handle(statement), code, text)
    }
}

extension SQLiteStatement {
    /// The column's kind; `nil` where it holds nothing.
    private func kind(_ column: Int, _ step: Int) throws(DatabaseError) -> Int32? {
        precondition(step == steps, "A row was used after the closure it was lent to.")
        guard column >= 0, column < columns else {
            throw DatabaseError(.SQLITE_RANGE, "The result has no column \(column).", sql: text)
        }
        let kind = sqlite3_column_type(statement, Int32(column))
        return kind == SQLITE_NULL ? nil : kind
    }

    private func mismatch(_ column: Int, _ wanted: String) -> DatabaseError {
        let name = sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) } ?? ""
        return DatabaseError(.SQLITE_MISMATCH, "Column \(column) (\(name)) does not hold \(wanted).", sql: text)
    }

    func int64(_ column: Int, _ step: Int) throws(DatabaseError) -> Int64? {
        guard let kind = try kind(column, step) else { return nil }
        guard kind == SQLITE_INTEGER else { throw mismatch(column, "an integer") }
        return sqlite3_column_int64(statement, Int32(column))
    }

    func double(_ column: Int, _ step: Int) throws(DatabaseError) -> Double? {
        guard let kind = try kind(column, step) else { return nil }
        guard kind == SQLITE_FLOAT || kind == SQLITE_INTEGER else { throw mismatch(column, "a number") }
        return sqlite3_column_double(statement, Int32(column))
    }

    func bool(_ column: Int, _ step: Int) throws(DatabaseError) -> Bool? {
        guard let value = try int64(column, step) else { return nil }
        guard value == 0 || value == 1 else { throw mismatch(column, "true or false") }
        return value == 1
    }

    func string(_ column: Int, _ step: Int) throws(DatabaseError) -> String? {
        guard let kind = try kind(column, step) else { return nil }
        guard kind == SQLITE_TEXT, let start = sqlite3_column_text(statement, Int32(column)) else {
            throw mismatch(column, "text")
        }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        guard let value = String(validating: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) else {
            throw mismatch(column, "text in UTF-8")
        }
        return value
    }

    func bytes(_ column: Int, _ step: Int) throws(DatabaseError) -> [UInt8]? {
        guard let kind = try kind(column, step) else { return nil }
        guard kind == SQLITE_BLOB else { throw mismatch(column, "bytes") }
        let start = sqlite3_column_blob(statement, Int32(column))
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}
