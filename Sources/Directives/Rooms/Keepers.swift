import Database
import Organisation
import WorkCalendar

extension Caller {
    /// The bodies that may keep what the caller takes in, each once, as they exist on that day.
    func keepers(on day: Day, in connection: Connection) throws -> [Organisation.Body] {
        var seen = Set<Organisation.Body.ID>()
        return try posts(for: .importDirective).flatMap {
            try BodyStore(connection).subtree(of: $0.bodyPath)
        }.filter { $0.kind != .group && $0.exists(on: day) && seen.insert($0.id).inserted }
    }
}
