public import Database
internal import Glibc

extension Engine {
    /// The engines a store's tests run on, all unless `REMIT_ENGINES` names fewer:
    /// `@Test(arguments: Engine.tested) func …(engine: Engine)`.
    public static let tested: [Engine] = {
        guard let names = getenv("REMIT_ENGINES") else { return Engine.allCases }
        return String(cString: names).split(separator: ",").compactMap { Engine(rawValue: String($0)) }
    }()
}

/// Fresh databases for tests.
///
/// ```swift
/// @Test(arguments: Engine.tested)
/// func `a note is kept`(engine: Engine) throws {
///     try TestDatabase.with(engine, migrations: try Notes.migrations()) { database in
///         let id = try database.write { connection in … }
///         #expect(id == …)
///     }
/// }
/// ```
public enum TestDatabase {
    /// Lends a fresh database with the given migrations, and takes it away again.
    public static func with<Value>(
        _ engine: Engine, migrations: [Migration] = [], readers: Int = 4, _ body: (Database) throws -> Value
    ) throws -> Value {
        try located(engine, migrations: migrations) { location in
            let database = try Database.open(location, readers: readers)
            defer { database.close() }
            return try body(database)
        }
    }

    /// Lends the place of a fresh database, for tests that open it themselves, more than once perhaps.
    public static func located<Value>(
        _ engine: Engine, migrations: [Migration] = [], _ body: (DatabaseLocation) throws -> Value
    ) throws -> Value {
        switch engine {
        case .sqlite:
            try TemporaryFolder.with { folder in
                let location = DatabaseLocation.sqlite(path: folder.path("test.sqlite"))
                if !migrations.isEmpty { try migrate(location, migrations) }
                return try body(location)
            }
        case .postgresql:
            try onServer(migrations) { server, name in try body(.postgresql(url: server.url(name))) }
        }
    }

    private static func migrate(_ location: DatabaseLocation, _ migrations: [Migration]) throws {
        let database = try Database.open(location, readers: 1)
        defer { database.close() }
        try database.migrate(migrations)
    }

    private static func onServer<Value>(
        _ migrations: [Migration], _ body: (PostgreSQLServer, String) throws -> Value
    ) throws -> Value {
        let server = try PostgreSQLServer.shared.get()
        let name = try server.makeDatabase(migrations)
        let result = Result { try body(server, name) }
        try server.dropDatabase(name)
        return try result.get()
    }
}
