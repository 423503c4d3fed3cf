@testable import Commands
@testable import Database

extension RightsWorld {
    /// How many rows each table has.
    static func counts(_ house: House) throws -> [String: Int] {
        try house.installation.database.read { connection in
            let tables = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'") {
                try $0.string(0)
            }
            return try Dictionary(
                uniqueKeysWithValues: tables.map { table in
                    let count: SQL = SQL(parts: [.name("SELECT count(*) FROM \"\(table)\"")])
                    return (table, try connection.first(count) { try $0.int(0) } ?? 0)
                })
        }
    }
}
