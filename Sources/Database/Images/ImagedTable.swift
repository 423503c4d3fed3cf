import Synchronization

/// A table whose rows belong to subjects, and how one subject's rows are told.
public final class ImagedTable: Sendable {
    public let name: String
    private let key: StaticString
    private let via: (table: StaticString, key: StaticString)?
    private let shapes = Mutex<[Engine: [(name: String, type: SQLType)]]>([:])

    /// - Parameter key: The column that holds the subject's id.
    public init(_ name: StaticString, by key: StaticString) {
        self.name = "\(name)"
        self.key = key
        via = nil
    }

    /// - Parameters:
    ///   - key: The column that refers to the `id` of another table of the subject.
    ///   - table: That table.
    ///   - column: The column of that table which holds the subject's id.
    public init(_ name: StaticString, by key: StaticString, of table: StaticString, by column: StaticString) {
        self.name = "\(name)"
        self.key = key
        via = (table, column)
    }

    /// Which rows are the subject's.
    func condition(_ id: Int64) -> SQL {
        let column = SQL(stringLiteral: key)
        guard let via else { return "\(column) = \(id)" }
        let (table, owner) = (SQL(stringLiteral: via.table), SQL(stringLiteral: via.key))
        return "\(column) IN (SELECT id FROM \(table) WHERE \(owner) = \(id))"
    }

    /// The columns in the table's order; the schema does not change while the program runs.
    func columns(on connection: Connection) throws -> [(name: String, type: SQLType)] {
        if let known = shapes.withLock({ $0[connection.engine] }) { return known }
        let columns = try connection.columns(of: name)
        shapes.withLock { $0[connection.engine] = columns }
        return columns
    }

    var quoted: SQL { SQL(parts: [.name(TableShape.quoted(name))]) }
}
