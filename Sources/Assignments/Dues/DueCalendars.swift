import Database
import Organisation
import WorkCalendar

/// The working days of bodies: those of the nearest body on the way up whose country is told.
struct DueCalendars {
    private var calendars: [Body.ID: WorkCalendar] = [:]

    /// - Parameter bodies: Those that will be asked for.
    init(of bodies: Set<Body.ID>, in connection: Connection) throws {
        let paths = try EntryStore(connection).paths(of: bodies)
        let named = Set(paths.values.flatMap(Self.ids))
        let countries = try DueStore(connection).countries(of: named)
        for (body, path) in paths {
            let country = Self.ids(path).reversed().lazy.compactMap { countries[$0] }.first
            calendars[body] = country.map(WorkCalendar.national)
        }
    }

    /// `nil` where no country is known.
    func calendar(of body: Body.ID) -> WorkCalendar? { calendars[body] }

    private static func ids(_ path: String) -> [Body.ID] {
        path.split(separator: "/").compactMap { Int64($0).map(Body.ID.init(rawValue:)) }
    }
}
