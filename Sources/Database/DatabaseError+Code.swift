extension DatabaseError {
    /// What went wrong, under SQLite's own names; PostgreSQL's states are translated to the nearest of them.
    ///
    /// In a `catch` or `switch`, a primary code also matches its extended ones: `SQLITE_CONSTRAINT` matches
    /// `SQLITE_CONSTRAINT_UNIQUE`. See <https://www.sqlite.org/rescode.html>.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: Int32

        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// The code without its extension.
        public var primary: Code { Code(rawValue: rawValue & 0xFF) }

        public static func ~= (pattern: Code, code: Code) -> Bool {
            pattern == code || (pattern == pattern.primary && pattern == code.primary)
        }
    }
}

extension DatabaseError.Code {
    public static let SQLITE_ERROR = Self(rawValue: 1)
    public static let SQLITE_INTERNAL = Self(rawValue: 2)
    public static let SQLITE_PERM = Self(rawValue: 3)
    public static let SQLITE_ABORT = Self(rawValue: 4)
    public static let SQLITE_BUSY = Self(rawValue: 5)
    public static let SQLITE_LOCKED = Self(rawValue: 6)
    public static let SQLITE_NOMEM = Self(rawValue: 7)
    public static let SQLITE_READONLY = Self(rawValue: 8)
    public static let SQLITE_INTERRUPT = Self(rawValue: 9)
    public static let SQLITE_IOERR = Self(rawValue: 10)
    public static let SQLITE_CORRUPT = Self(rawValue: 11)
    public static let SQLITE_FULL = Self(rawValue: 13)
    public static let SQLITE_CANTOPEN = Self(rawValue: 14)
    public static let SQLITE_PROTOCOL = Self(rawValue: 15)
    public static let SQLITE_SCHEMA = Self(rawValue: 17)
    public static let SQLITE_TOOBIG = Self(rawValue: 18)
    public static let SQLITE_CONSTRAINT = Self(rawValue: 19)
    public static let SQLITE_MISMATCH = Self(rawValue: 20)
    public static let SQLITE_MISUSE = Self(rawValue: 21)
    public static let SQLITE_AUTH = Self(rawValue: 23)
    public static let SQLITE_RANGE = Self(rawValue: 25)
    public static let SQLITE_NOTADB = Self(rawValue: 26)
    public static let SQLITE_BUSY_SNAPSHOT = Self(rawValue: 5 | 2 << 8)
    public static let SQLITE_CONSTRAINT_CHECK = Self(rawValue: 19 | 1 << 8)
    public static let SQLITE_CONSTRAINT_FOREIGNKEY = Self(rawValue: 19 | 3 << 8)
    public static let SQLITE_CONSTRAINT_NOTNULL = Self(rawValue: 19 | 5 << 8)
    public static let SQLITE_CONSTRAINT_PRIMARYKEY = Self(rawValue: 19 | 6 << 8)
    public static let SQLITE_CONSTRAINT_TRIGGER = Self(rawValue: 19 | 7 << 8)
    public static let SQLITE_CONSTRAINT_UNIQUE = Self(rawValue: 19 | 8 << 8)
    public static let SQLITE_CONSTRAINT_DATATYPE = Self(rawValue: 19 | 12 << 8)

    static let names: [Self: String] = [
        .SQLITE_ERROR: "SQLITE_ERROR", .SQLITE_INTERNAL: "SQLITE_INTERNAL", .SQLITE_PERM: "SQLITE_PERM",
        .SQLITE_ABORT: "SQLITE_ABORT", .SQLITE_BUSY: "SQLITE_BUSY", .SQLITE_LOCKED: "SQLITE_LOCKED",
        .SQLITE_NOMEM: "SQLITE_NOMEM", .SQLITE_READONLY: "SQLITE_READONLY", .SQLITE_INTERRUPT: "SQLITE_INTERRUPT",
        .SQLITE_IOERR: "SQLITE_IOERR", .SQLITE_CORRUPT: "SQLITE_CORRUPT", .SQLITE_FULL: "SQLITE_FULL",
        .SQLITE_CANTOPEN: "SQLITE_CANTOPEN", .SQLITE_PROTOCOL: "SQLITE_PROTOCOL", .SQLITE_SCHEMA: "SQLITE_SCHEMA",
        .SQLITE_TOOBIG: "SQLITE_TOOBIG", .SQLITE_CONSTRAINT: "SQLITE_CONSTRAINT",
        .SQLITE_MISMATCH: "SQLITE_MISMATCH", .SQLITE_MISUSE: "SQLITE_MISUSE", .SQLITE_AUTH: "SQLITE_AUTH",
        .SQLITE_RANGE: "SQLITE_RANGE", .SQLITE_NOTADB: "SQLITE_NOTADB",
        .SQLITE_BUSY_SNAPSHOT: "SQLITE_BUSY_SNAPSHOT", .SQLITE_CONSTRAINT_CHECK: "SQLITE_CONSTRAINT_CHECK",
        .SQLITE_CONSTRAINT_FOREIGNKEY: "SQLITE_CONSTRAINT_FOREIGNKEY",
        .SQLITE_CONSTRAINT_NOTNULL: "SQLITE_CONSTRAINT_NOTNULL",
        .SQLITE_CONSTRAINT_PRIMARYKEY: "SQLITE_CONSTRAINT_PRIMARYKEY",
        .SQLITE_CONSTRAINT_TRIGGER: "SQLITE_CONSTRAINT_TRIGGER",
        .SQLITE_CONSTRAINT_UNIQUE: "SQLITE_CONSTRAINT_UNIQUE",
        .SQLITE_CONSTRAINT_DATATYPE: "SQLITE_CONSTRAINT_DATATYPE",
    ]
}

extension DatabaseError.Code: CustomStringConvertible {
    public var description: String {
        Self.names[self] ?? Self.names[primary].map { "\($0) (\(rawValue))" } ?? "\(rawValue)"
    }
}
