func clause(_ column: String) -> String { "\(column.map { "(" + String($0) + ")" }.joined()) ORDER BY due_on" }
