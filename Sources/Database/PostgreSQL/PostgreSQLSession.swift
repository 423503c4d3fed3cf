internal import CPostgreSQL
internal import Glibc

/// One PostgreSQL connection with its cache of prepared statements.
///
/// - Note: <https://www.postgresql.org/docs/15/libpq.html>
final class PostgreSQLSession: Session {
    let engine = Engine.postgresql
    private let connection: OpaquePointer
    private var isClosed = false
    let memory: SessionMemory?
    /// The names of prepared statements by their text and the types of their values.
    private var statements = StatementCache<String>(limit: 256)
    private var prepared = 0
    private var cursors = 0

    init(url: String, role: DatabaseLocation.Role) throws(DatabaseError) {
        memory = role == .reader ? SessionMemory() : nil
        let words = [
            ("dbname", url), ("client_encoding", "UTF8"), ("connect_timeout", "10"),
            ("fallback_application_name", "remit"), ("options", "-c search_path=public"),
        ]
        connection = try Self.connect(words.filter { $0.0 == "dbname" || !url.contains($0.0 + "=") })
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        try execute(
            """
            SET standard_conforming_strings = on; SET synchronous_commit = on; SET TimeZone = 'UTC';
            SET extra_float_digits = 1; SET bytea_output = hex; SET idle_in_transaction_session_timeout = '10min'
            """)
    }

    deinit { close() }

    private static func connect(_ words: [(key: String, value: String)]) throws(DatabaseError) -> OpaquePointer {
        let keys = words.map { strdup($0.key) }
        let values = words.map { strdup($0.value) }
        defer { for pointer in keys + values { free(pointer) } }
        let connection = PQconnectdbParams(
            keys.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
        guard let connection else {
            throw DatabaseError(.SQLITE_NOMEM, "PostgreSQL's library found no memory for a connection.")
        }
        guard PQstatus(connection) == CONNECTION_OK else {
            let message = String(cString: PQerrorMessage(connection))
            PQfinish(connection)
            throw DatabaseError(.SQLITE_CANTOPEN, message.split(separator: "\n").joined(separator: " "))
        }
        return connection
    }

    var isInTransaction: Bool {
        let status = isClosed ? PQTRANS_IDLE : PQtransactionStatus(connection)
        return status != PQTRANS_IDLE && status != PQTRANS_UNKNOWN
    }

    var isUsable: Bool { !isClosed && PQstatus(connection) == CONNECTION_OK }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        PQfinish(connection)
    }

    func run(_ statement: Rendered, _ each: (Row) throws -> Bool) throws -> Int {
        let name = try prepare(statement)
        let result: PostgreSQLResult
        do throws(DatabaseError) {
            result = try check(statement.execute(name, on: connection), statement.text)
        } catch {
            // The statement's tables were changed, or a pooler gave us another server: prepare it anew next time.
            if error.sqlState == "0A000" || error.sqlState == "26000" { statements[statement.signature] = nil }
            throw error
        }
        try hand(result, to: each)
        return result.changes
    }

    /// Reads through a cursor, a thousand rows at a time.
    func stream(_ statement: Rendered, _ each: (Row) throws -> Bool) throws {
        cursors += 1
        let name = "cursor\(cursors)"
        var declaration = statement
        declaration.text = "DECLARE \(name) NO SCROLL CURSOR FOR " + statement.text
        _ = try check(declaration.executeOnce(on: connection), statement.text)
        var wantsMore = true
        while wantsMore {
            let result = try check(PQexec(connection, "FETCH 1000 FROM \(name)"), statement.text)
            wantsMore = try hand(result, to: each) && result.count == 1000
        }
        try execute("CLOSE \(name)")
    }

    /// - Returns: Whether more rows are wanted.
    @discardableResult
    private func hand(_ result: PostgreSQLResult, to each: (Row) throws -> Bool) throws -> Bool {
        defer { result.close() }
        for row in 0..<result.count {
            guard try each(Row(source: .postgresql(result, row: row))) else { return false }
        }
        return true
    }

    func execute(_ text: String) throws(DatabaseError) {
        let result = try check(PQexec(connection, text), text)
        // A failed transaction answers COMMIT by rolling back without an error.
        if text == "COMMIT", result.command != "COMMIT" {
            throw DatabaseError(.SQLITE_ABORT, "The transaction had failed before its commit.", sql: text)
        }
    }

    /// Hands over what a `COPY … TO STDOUT` writes, line by line; the connection is of no more use when `line` throws.
    func copyOut(_ text: String, _ line: (UnsafeRawBufferPointer) throws -> Void) throws {
        _ = try check(PQexec(connection, text), text)
        while true {
            var start: UnsafeMutablePointer<CChar>?
            let count = PQgetCopyData(connection, &start, 0)
            guard count > 0, let start else { break }
            defer { PQfreemem(start) }
            do {
                try line(UnsafeRawBufferPointer(start: start, count: Int(count)))
            } catch {
                close()
                throw error
            }
        }
        try finishCopy(text)
    }

    /// Gives a `COPY … FROM STDIN` its lines; when `next` throws, the server undoes what it took.
    func copyIn(_ text: String, _ next: () throws -> [UInt8]?) throws {
        _ = try check(PQexec(connection, text), text)
        do {
            while let line = try next() {
                let bytes = line + [CopyText.newline]
                let sent = bytes.withUnsafeBytes { buffer in
                    PQputCopyData(
                        connection, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
                }
                guard sent == 1 else { break }
            }
        } catch {
            PQputCopyEnd(connection, "The lines could not be read.")
            while let result = PQgetResult(connection) { PQclear(result) }
            throw error
        }
        PQputCopyEnd(connection, nil)
        try finishCopy(text)
    }

    /// Takes all results after a copy; the first error among them is thrown.
    private func finishCopy(_ text: String) throws(DatabaseError) {
        var failure: DatabaseError?
        while let result = PQgetResult(connection) {
            do throws(DatabaseError) { _ = try check(result, text) } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
    }

    func control(_ text: String) throws { try execute(text) }

    private func prepare(_ statement: Rendered) throws(DatabaseError) -> String {
        let signature = statement.signature
        if let name = statements[signature] { return name }
        prepared += 1
        let name = "s\(prepared)"
        _ = try check(statement.prepare(name, on: connection), statement.text)
        statements[signature] = name
        // In a failed transaction the server would refuse this; the few names it then keeps do no harm.
        for evicted in statements.takeEvicted() { PQclear(PQexec(connection, "DEALLOCATE \(evicted)")) }
        return name
    }

    /// The result, or the error it stands for; the message is copied before the next call.
    private func check(_ result: OpaquePointer?, _ text: String) throws(DatabaseError) -> PostgreSQLResult {
        guard let result else {
            throw DatabaseError(.SQLITE_NOMEM, String(cString: PQerrorMessage(connection)), sql: text)
        }
        let owned = PostgreSQLResult(result, text: text)
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_COPY_IN, PGRES_COPY_OUT: return owned
        default: throw owned.error(isConnected: PQstatus(connection) == CONNECTION_OK)
        }
    }
}
