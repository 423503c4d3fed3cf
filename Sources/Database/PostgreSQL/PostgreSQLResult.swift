/// The rows of one PostgreSQL statement.
final class PostgreSQLResult {
    let text = ""
    func int64(_ column: Int, _ row: Int32) throws(DatabaseError) -> Int64? { nil }
    func double(_ column: Int, _ row: Int32) throws(DatabaseError) -> Double? { nil }
    func string(_ column: Int, _ row: Int32) throws(DatabaseError) -> String? { nil }
    func bytes(_ column: Int, _ row: Int32) throws(DatabaseError) -> [UInt8]? { nil }
    func bool(_ column: Int, _ row: Int32) throws(DatabaseError) -> Bool? { nil }
}
