internal import CPostgreSQL

/// The outcome of one PostgreSQL statement; its values are text, read as the type their column has.
final class PostgreSQLResult {
    let text: String
    private let result: OpaquePointer
    private var isClosed = false

    init(_ result: OpaquePointer, text: String) {
        self.result = result
        self.text = text
    }

    deinit { PQclear(result) }

    /// Ends the time in which its rows may be read.
    func close() { isClosed = true }

    var count: Int32 { PQntuples(result) }

    /// What the server says it did: `COMMIT`, `INSERT 0 1`.
    var command: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

    /// The rows an insert, update or delete touched; none for a `SELECT`.
    var changes: Int {
        let command = command
        guard command.hasPrefix("INSERT") || command.hasPrefix("UPDATE") || command.hasPrefix("DELETE") else {
            return 0
        }
        return command.split(separator: " ").last.flatMap { Int($0) } ?? 0
    }

    private func cell(
        _ column: Int, _ row: Int32, _ wanted: String, _ types: Set<Oid>
    ) throws(DatabaseError) -> UnsafeBufferPointer<UInt8>? {
        precondition(!isClosed, "A row was used after the closure it was lent to.")
        guard column >= 0, column < PQnfields(result) else {
            throw DatabaseError(.SQLITE_RANGE, "The result has no column \(column).", sql: text)
        }
        if PQgetisnull(result, row, Int32(column)) == 1 { return nil }
        guard types.contains(PQftype(result, Int32(column))), let start = PQgetvalue(result, row, Int32(column)) else {
            throw mismatch(column, wanted)
        }
        let count = Int(PQgetlength(result, row, Int32(column)))
        // The bytes stay where they are until the result is cleared; each reader below copies them at once.
        return start.withMemoryRebound(to: UInt8.self, capacity: count) { UnsafeBufferPointer(start: $0, count: count) }
    }

    private func mismatch(_ column: Int, _ wanted: String) -> DatabaseError {
        let name = PQfname(result, Int32(column)).map { String(cString: $0) } ?? ""
        return DatabaseError(.SQLITE_MISMATCH, "Column \(column) (\(name)) does not hold \(wanted).", sql: text)
    }

    // int8, int2, int4; numeric, which sum(bigint) is
    private static let integers: Set<Oid> = [20, 21, 23, 1700]
    // and float8, float4
    private static let numbers: Set<Oid> = [20, 21, 23, 1700, 701, 700]
    // text, varchar, bpchar, name, "char", unknown
    private static let texts: Set<Oid> = [25, 1043, 1042, 19, 18, 705]

    func int64(_ column: Int, _ row: Int32) throws(DatabaseError) -> Int64? {
        guard let bytes = try cell(column, row, "an integer", Self.integers) else { return nil }
        guard let value = Int64(String(decoding: bytes, as: UTF8.self)) else { throw mismatch(column, "an integer") }
        return value
    }

    func double(_ column: Int, _ row: Int32) throws(DatabaseError) -> Double? {
        guard let bytes = try cell(column, row, "a number", Self.numbers) else { return nil }
        guard let value = Double(String(decoding: bytes, as: UTF8.self)) else { throw mismatch(column, "a number") }
        return value
    }

    func string(_ column: Int, _ row: Int32) throws(DatabaseError) -> String? {
        try cell(column, row, "text", Self.texts).map { String(decoding: $0, as: UTF8.self) }
    }

    func bool(_ column: Int, _ row: Int32) throws(DatabaseError) -> Bool? {
        try cell(column, row, "true or false", [16]).map { $0.first == UInt8(ascii: "t") }
    }

    /// Bytes are written `\x` and two hexadecimal digits for each.
    func bytes(_ column: Int, _ row: Int32) throws(DatabaseError) -> [UInt8]? {
        guard let digits = try cell(column, row, "bytes", [17]) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var index = 2
        while index + 1 < digits.count {
            bytes.append(Self.nibble(digits[index]) << 4 | Self.nibble(digits[index + 1]))
            index += 2
        }
        return bytes
    }

    private static func nibble(_ digit: UInt8) -> UInt8 {
        digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
    }
}

extension PostgreSQLResult {
    /// The error this result is.
    func error(isConnected: Bool) -> DatabaseError {
        let state = field("C")
        let message = field("M") ?? PQresultErrorMessage(result).map { String(cString: $0) } ?? "unknown error"
        guard let state else {
            return DatabaseError(isConnected ? .SQLITE_ERROR : .SQLITE_IOERR, message, sql: text)
        }
        return DatabaseError(
            .init(sqlState: state), Self.withoutValues(message, state), sql: text, sqlState: state)
    }

    /// One of the error's fields, by the letter the protocol gives it (`PG_DIAG_SQLSTATE` is `C`).
    private func field(_ letter: Unicode.Scalar) -> String? {
        PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) }
    }

    /// Data errors (class 22) quote the value after a colon; it is left out.
    private static func withoutValues(_ message: String, _ state: String) -> String {
        guard state.hasPrefix("22"), let colon = message.firstIndex(of: ":") else { return message }
        return String(message[..<colon])
    }
}

extension DatabaseError.Code {
    /// The nearest of SQLite's codes.
    ///
    /// - Note: <https://www.postgresql.org/docs/15/errcodes-appendix.html>
    init(sqlState: String) {
        switch sqlState {
        case "23502": self = .SQLITE_CONSTRAINT_NOTNULL
        case "23503": self = .SQLITE_CONSTRAINT_FOREIGNKEY
        case "23505": self = .SQLITE_CONSTRAINT_UNIQUE
        case "23514": self = .SQLITE_CONSTRAINT_CHECK
        case "25006": self = .SQLITE_READONLY
        case "25P02": self = .SQLITE_ABORT
        case "40001": self = .SQLITE_BUSY_SNAPSHOT
        case "40P01": self = .SQLITE_LOCKED
        case "42501": self = .SQLITE_PERM
        case "53100": self = .SQLITE_FULL
        case "53200": self = .SQLITE_NOMEM
        case "53300": self = .SQLITE_CANTOPEN
        case "55P03": self = .SQLITE_BUSY
        case "57014": self = .SQLITE_INTERRUPT
        default: self = Self.classes[String(sqlState.prefix(2))] ?? .SQLITE_ERROR
        }
    }

    private static let classes: [String: Self] = [
        "08": .SQLITE_IOERR, "22": .SQLITE_MISMATCH, "23": .SQLITE_CONSTRAINT, "28": .SQLITE_AUTH,
        "54": .SQLITE_TOOBIG, "57": .SQLITE_IOERR, "58": .SQLITE_IOERR, "XX": .SQLITE_CORRUPT,
    ]
}
