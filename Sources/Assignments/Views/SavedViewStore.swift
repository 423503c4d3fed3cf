import Database
import Organisation

/// All SQL on kept views.
struct SavedViewStore {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// In the order of their names.
    func views(of person: Person.ID) throws -> [SavedView] {
        try connection.rows(
            "SELECT id, name, query FROM saved_view WHERE person_id = \(person) ORDER BY name, id LIMIT \(SavedView.most)"
        ) { SavedView(id: try $0.id(0), name: try $0.string(1), query: try $0.string(2)) }
    }

    /// Keeps the view, in place of one of the same name.
    func keep(name: String, query: String, of person: Person.ID) throws -> SavedView.ID {
        SavedView.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO saved_view (person_id, name, query) VALUES (\(person), \(name), \(query))
                ON CONFLICT (person_id, name) DO UPDATE SET query = excluded.query
                """))
    }

    /// Whether there was such a view of the person.
    func drop(_ id: SavedView.ID, of person: Person.ID) throws -> Bool {
        try connection.run("DELETE FROM saved_view WHERE id = \(id) AND person_id = \(person)") > 0
    }
}
