/// One open connection of an engine: the little that `Connection`, the writer and the migrator ask of it.
///
/// A session is used by one thread at a time; it is lent through `Connection` and never leaves this target.
protocol Session: AnyObject {
    var engine: Engine { get }

    /// Whether a transaction is open; the engine may have ended it by itself after a failure.
    var isInTransaction: Bool { get }

    /// Whether the connection is good for further work.
    var isUsable: Bool { get }

    /// What readers keep between loans; `nil` on a connection that writes, which does not see its own changes as such.
    var memory: SessionMemory? { get }

    /// Runs one statement, handing over its rows until told to stop.
    ///
    /// - Returns: The rows that an insert, update or delete touched.
    func run(_ statement: Rendered, _ each: (Row) throws -> Bool) throws -> Int

    /// Runs a reading statement without keeping its rows, within a transaction.
    func stream(_ statement: Rendered, _ each: (Row) throws -> Bool) throws

    /// Runs a fixed text of one or more statements that takes no values and gives no rows.
    func execute(_ text: String) throws(DatabaseError)

    /// Runs one command that begins, ends or divides a transaction.
    func control(_ text: String) throws

    func close()
}

/// A statement as one engine reads it, with its values in order.
struct Rendered {
    var text = ""
    var values: [SQLValue] = []
    let engine: Engine

    init(_ sql: SQL, for engine: Engine) {
        self.engine = engine
        text.reserveCapacity(256)
        append(sql)
    }

    /// A text made by this target from the names of the catalogue.
    init(text: String, for engine: Engine) {
        self.engine = engine
        self.text = text
    }

    /// Refuses what only one of the engines would keep: the character NUL in a text, and what is not a number.
    func checkValues() throws(DatabaseError) {
        for value in values {
            switch value {
            case .text(let text) where text.utf8.contains(0):
                throw DatabaseError(.SQLITE_MISMATCH, "A text holds the character NUL.", sql: self.text)
            case .real(let number) where number.isNaN:
                throw DatabaseError(.SQLITE_MISMATCH, "A value is not a number.", sql: text)
            default: continue
            }
        }
    }

    private mutating func append(_ sql: SQL) {
        for part in sql.parts {
            switch part {
            case .text(let literal): literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
            case .name(let name): text += name
            case .value(let value): append(value)
            case .perEngine(let sqlite, let postgresql): append(engine == .sqlite ? sqlite : postgresql)
            }
        }
    }

    private mutating func append(_ value: SQLValue) {
        values.append(value)
        switch engine {
        case .sqlite: text += "?"
        case .postgresql: text += "$\(values.count)"
        }
    }
}
