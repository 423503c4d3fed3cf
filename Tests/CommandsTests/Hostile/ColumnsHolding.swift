@testable import Commands
@testable import Database

extension RightsWorld {
    /// The columns of all tables in which a text stands somewhere: "body.name".
    static func columns(holding text: String, _ house: House) throws -> Set<String> {
        try house.installation.database.read { connection in
            let columns = try connection.rows(
                """
                SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c
                WHERE t.type = 'table' AND t.name NOT LIKE '%\\_search%' ESCAPE '\\' AND c.type = 'TEXT'
                """
            ) { (try $0.string(0), try $0.string(1)) }
            return Set(
                try columns.filter { table, column in
                    let found: SQL = SQL(parts: [
                        .name("SELECT count(*) FROM \"\(table)\" WHERE instr(\"\(column)\", "), .value(.text(text)),
                        .name(") > 0"),
                    ])
                    return try connection.first(found) { try $0.int(0) } ?? 0 > 0
                }.map { "\($0).\($1)" })
        }
    }
}
