/// What an administrator does to a PostgreSQL server, outside any transaction; for tests and set-up.
package enum PostgreSQLAdministration {
    /// Runs a fixed command such as `CREATE DATABASE` on a connection of its own.
    package static func execute(_ command: String, at url: String) throws(DatabaseError) {
        let session = try PostgreSQLSession(url: url, role: .writer)
        defer { session.close() }
        try session.execute(command)
    }
}
