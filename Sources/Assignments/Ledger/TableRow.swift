import HTML

/// A row of a table; the database has one of the same name.
typealias TableRow = Row
