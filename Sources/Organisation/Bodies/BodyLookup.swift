public import Database
public import WorkCalendar
import Archive

/// Finds the one body that typed words mean: a name or another name, the identifier, or # and the number.
public struct BodyLookup {
    let store: BodyStore
    /// Names mean bodies that exist on this day or begin later.
    let day: Day

    public init(_ connection: Connection, on day: Day) {
        (store, self.day) = (BodyStore(connection), day)
    }

    /// - Throws: `BodyLookupRefusal` where no body is meant, or several.
    public func body(_ typed: String, field: String) throws -> Body {
        let words = typed.trimmed
        if words.hasPrefix("#"), let id = Body.ID(segment: String(words.dropFirst())) {
            guard let body = try store.body(id) else { throw BodyLookupRefusal.unknown(words, field: field) }
            return body
        }
        let bearing = try store.bodies(bearing: words.uppercased())
        let named = bearing.isEmpty ? try store.bodies(named: SearchText.folded(words)) : bearing
        let lasting = named.filter { $0.ends.map { $0 >= day } ?? true }
        // Whose own name it is comes before those that are also called so.
        let own = lasting.filter { SearchText.folded($0.name) == SearchText.folded(words) }
        let found = own.isEmpty ? lasting : own
        guard let first = found.first else {
            throw named.first.map { BodyLookupRefusal.ended($0.name, field: field) }
                ?? BodyLookupRefusal.unknown(words, field: field)
        }
        guard found.count == 1 else { throw BodyLookupRefusal.ambiguous(words, field: field) }
        return first
    }
}
