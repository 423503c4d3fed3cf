public import Database
internal import FoundationEssentials

extension Engine {
    /// The engines a store's tests run on: `@Test(arguments: Engine.tested) func …(engine: Engine)`.
    public static let tested: [Engine] = [.sqlite]
}

/// Fresh databases for tests.
public enum TestDatabase {
    /// Lends a fresh database with the given migrations, and takes it away again.
    public static func with<Value>(
        _ engine: Engine, migrations: [Migration] = [], readers: Int = 4, _ body: (Database) throws -> Value
    ) throws -> Value {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let database = try Database.open(.sqlite(path: folder.path("test.sqlite")), readers: readers)
        defer { database.close() }
        try database.migrate(migrations)
        return try body(database)
    }
}
