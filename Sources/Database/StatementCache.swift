/// Prepared statements by their text; when full, the least recently used half is let go.
///
/// What was let go is kept until it is taken, for engines where a statement must also be closed at the server.
struct StatementCache<Statement> {
    private var entries: [String: (statement: Statement, used: Int)] = [:]
    private var clock = 0
    private let limit: Int
    private var evicted: [Statement] = []

    init(limit: Int) { self.limit = limit }

    subscript(text: String) -> Statement? {
        mutating get {
            guard let index = entries.index(forKey: text) else { return nil }
            clock += 1
            entries.values[index].used = clock
            return entries.values[index].statement
        }
        set {
            clock += 1
            entries[text] = newValue.map { ($0, clock) }
            if entries.count > limit { shrink() }
        }
    }

    mutating func removeAll() { entries.removeAll() }

    /// The statements let go since this was last asked.
    mutating func takeEvicted() -> [Statement] {
        defer { evicted = [] }
        return evicted
    }

    private mutating func shrink() {
        let border = entries.values.map(\.used).sorted()[entries.count / 2]
        evicted += entries.values.filter { $0.used < border }.map(\.statement)
        entries = entries.filter { $0.value.used >= border }
    }
}
