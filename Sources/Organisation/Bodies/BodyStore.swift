public import Database
public import WorkCalendar
import Archive

/// All SQL on bodies and the names they go by.
public struct BodyStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    private static let columns: SQL =
        "b.id, b.parent_id, b.path, b.name, b.kind, b.level, b.country, b.identifier, b.begins_on, b.ends_on"

    private static func body(_ row: Row) throws -> Body {
        Body(
            id: try row.id(0), parent: try row.optionalID(1),
            path: try row.string(2), name: try row.string(3), kind: try row.raw(4), level: try row.optionalRaw(5),
            country: try row.optionalRaw(6), identifier: try row.optionalString(7), begins: try row.optionalDay(8),
            ends: try row.optionalDay(9))
    }

    public func body(_ id: Body.ID) throws -> Body? {
        try connection.first("SELECT \(Self.columns) FROM body b WHERE b.id = \(id)", Self.body)
    }

    /// Bodies whose names or aliases hold the words, by name; at most `limit`, after the name and id given.
    public func bodies(
        matching folded: String?, on level: Body.Level? = nil, after: (name: String, id: Body.ID)?, limit: Int
    ) throws -> [Body] {
        let words: SQL =
            folded.map { folded in
                "AND EXISTS (SELECT 1 FROM body_alias a WHERE a.body_id = b.id AND a.folded LIKE \("%" + folded + "%"))"
            } ?? ""
        let standing: SQL = level.map { "AND b.level = \($0.rawValue)" } ?? ""
        let start: SQL = after.map { "AND (b.name, b.id) > (\($0.name), \($0.id))" } ?? ""
        return try connection.rows(
            """
            SELECT \(Self.columns) FROM body b WHERE 1 = 1 \(words) \(standing) \(start)
            ORDER BY b.name, b.id LIMIT \(limit)
            """, Self.body)
    }

    /// Bodies in the order of the tree: a parent before what is below it; those after a path.
    public func tree(afterPath path: String, limit: Int) throws -> [Body] {
        try connection.rows(
            "SELECT \(Self.columns) FROM body b WHERE b.path > \(path) ORDER BY b.path LIMIT \(limit)", Self.body)
    }

    /// The bodies above one, the root first.
    public func ancestors(of body: Body) throws -> [Body] {
        let ids = body.path.split(separator: "/").dropLast().compactMap { Int64($0) }.map(Body.ID.init(rawValue:))
        guard !ids.isEmpty else { return [] }
        return try connection.rows(
            "SELECT \(Self.columns) FROM body b WHERE b.id IN \(values: ids) ORDER BY LENGTH(b.path), b.id", Self.body
        )
    }

    /// The paths of the bodies that have none above them.
    func rootPaths() throws -> [String] {
        try connection.remembered("root paths of bodies") {
            try connection.rows("SELECT path FROM body WHERE parent_id IS NULL ORDER BY id LIMIT 1000") { row in
                try row.string(0)
            }
        }
    }

    public func children(of id: Body.ID) throws -> [Body] {
        try connection.rows(
            "SELECT \(Self.columns) FROM body b WHERE b.parent_id = \(id) ORDER BY b.name, b.id LIMIT 1000", Self.body)
    }

    /// The whole subtree below a path, parents before children; the body itself comes first.
    public func subtree(of path: String) throws -> [Body] {
        try connection.rows(
            "SELECT \(Self.columns) FROM body b WHERE b.path >= \(path) AND b.path < \(path + "~") ORDER BY b.path, b.id",
            Self.body)
    }

    /// The body of this name, in whatever letters; the first where there are several.
    public func body(called name: String) throws -> Body? {
        try bodies(named: SearchText.folded(name)).first
    }

    /// Bodies that go by exactly this name, folded; several where the name is not unique.
    public func bodies(named folded: String) throws -> [Body] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM body b JOIN body_alias a ON a.body_id = b.id
            WHERE a.folded = \(folded) ORDER BY b.path, b.id LIMIT 20
            """, Self.body)
    }

    /// Bodies right below another that have this name themselves, folded.
    func siblings(named folded: String, below parent: Body.ID) throws -> [Body] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM body b JOIN body_alias a ON a.body_id = b.id
            WHERE a.folded = \(folded) AND a.origin = \(BodyAlias.Origin.name.rawValue) AND b.parent_id = \(parent)
            ORDER BY b.id LIMIT 20
            """, Self.body)
    }

    /// Bodies without one above that have this name themselves, folded.
    func roots(named folded: String) throws -> [Body] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM body b JOIN body_alias a ON a.body_id = b.id
            WHERE a.folded = \(folded) AND a.origin = \(BodyAlias.Origin.name.rawValue) AND b.parent_id IS NULL
            ORDER BY b.id LIMIT 20
            """, Self.body)
    }

    func count() throws -> Int { try connection.first("SELECT COUNT(*) FROM body") { try $0.int(0) } ?? 0 }

    /// The other names of bodies that were typed, by body.
    func aliases(of ids: [Body.ID]) throws -> [Body.ID: [String]] {
        guard !ids.isEmpty else { return [:] }
        var names: [Body.ID: [String]] = [:]
        try connection.each(
            """
            SELECT body_id, alias FROM body_alias WHERE body_id IN \(values: ids) AND origin = 'given'
            ORDER BY body_id, alias LIMIT 100000
            """
        ) { names[try $0.id(0), default: []].append(try $0.string(1)) }
        return names
    }

    public func aliases(of id: Body.ID) throws -> [BodyAlias] {
        try connection.rows(
            "SELECT id, alias, origin FROM body_alias WHERE body_id = \(id) ORDER BY alias, id"
        ) { row in
            BodyAlias(
                id: try row.id(0), alias: try row.string(1), origin: try row.raw(2))
        }
    }

    /// Every name of every body that exists on the day: what a reader of texts may know.
    public func allNames(on day: Day) throws -> [(alias: String, body: Body.ID)] {
        try connection.rows(
            """
            SELECT a.alias, a.body_id FROM body_alias a JOIN body b ON b.id = a.body_id
            WHERE b.ends_on IS NULL OR b.ends_on >= \(day) ORDER BY a.id
            """
        ) { (try $0.string(0), try $0.id(1)) }
    }

    func insert(_ body: NewBody, parentPath: String) throws -> Body {
        let id = Body.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO body (parent_id, path, name, folded, kind, level, country, identifier, begins_on, ends_on)
                VALUES (\(body.parent), '', \(body.name), \(SearchText.folded(body.name)), \(body.kind.rawValue),
                    \(body.level?.rawValue), \(body.country?.rawValue), \(body.identifier), \(body.begins), \(body.ends))
                """))
        let path = parentPath + "\(id.rawValue)/"
        _ = try connection.run("UPDATE body SET path = \(path) WHERE id = \(id)")
        return Body(
            id: id, parent: body.parent, path: path, name: body.name, kind: body.kind, level: body.level,
            country: body.country, identifier: body.identifier, begins: body.begins, ends: body.ends)
    }

    /// Writes all but the place in the tree.
    func update(_ body: Body) throws {
        _ = try connection.run(
            """
            UPDATE body SET name = \(body.name), folded = \(SearchText.folded(body.name)), kind = \(body.kind.rawValue),
                level = \(body.level?.rawValue), country = \(body.country?.rawValue), identifier = \(body.identifier), begins_on = \(body.begins),
                ends_on = \(body.ends)
            WHERE id = \(body.id)
            """)
    }

    func add(alias: String, origin: BodyAlias.Origin, to body: Body.ID) throws -> BodyAlias.ID {
        BodyAlias.ID(
            rawValue: try connection.insert(
                """
                INSERT INTO body_alias (body_id, alias, folded, origin)
                VALUES (\(body), \(alias), \(SearchText.folded(alias)), \(origin.rawValue))
                """))
    }

    func removeNameAlias(of body: Body.ID) throws {
        _ = try connection.run("DELETE FROM body_alias WHERE body_id = \(body) AND origin = 'name'")
    }

    func remove(alias: BodyAlias.ID, of body: Body.ID) throws -> Bool {
        try connection.run(
            "DELETE FROM body_alias WHERE id = \(alias) AND body_id = \(body) AND origin <> 'name'") > 0
    }

    /// The bodies that bear an identifier or bore it, the latest first.
    public func bodies(bearing identifier: String) throws -> [Body] {
        try connection.rows(
            "SELECT \(Self.columns) FROM body b WHERE b.identifier = \(identifier) ORDER BY b.id DESC LIMIT 100",
            Self.body)
    }
}
