/// What was worked out from the database on one connection, kept until anybody writes.
///
/// Each connection has its own, since SQLite tells what changed only as a connection sees it.
final class SessionMemory {
    /// The state of the database that the values were worked out from.
    private var version = ""
    private var values: [AnyHashable: any Sendable] = [:]
    private static let limit = 64

    /// Forgets everything when the database has changed since.
    func enter(_ version: String) {
        guard version != self.version else { return }
        self.version = version
        values.removeAll(keepingCapacity: true)
    }

    subscript(key: AnyHashable) -> (any Sendable)? {
        get { values[key] }
        set {
            if values.count >= Self.limit { values.removeAll(keepingCapacity: true) }
            values[key] = newValue
        }
    }
}
