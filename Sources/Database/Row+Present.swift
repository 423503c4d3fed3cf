public import WorkCalendar

/// The readers of columns that must hold something.
extension Row {
    public func int64(_ column: Int) throws(DatabaseError) -> Int64 {
        try present(optionalInt64(column), column, "an integer")
    }

    public func int(_ column: Int) throws(DatabaseError) -> Int {
        try present(optionalInt(column), column, "an integer")
    }

    public func double(_ column: Int) throws(DatabaseError) -> Double {
        try present(optionalDouble(column), column, "a number")
    }

    public func string(_ column: Int) throws(DatabaseError) -> String {
        try present(optionalString(column), column, "text")
    }

    public func bytes(_ column: Int) throws(DatabaseError) -> [UInt8] {
        try present(optionalBytes(column), column, "bytes")
    }

    public func bool(_ column: Int) throws(DatabaseError) -> Bool {
        try present(optionalBool(column), column, "true or false")
    }

    public func day(_ column: Int) throws(DatabaseError) -> Day {
        try present(optionalDay(column), column, "a day")
    }

    public func instant(_ column: Int) throws(DatabaseError) -> Instant {
        try present(optionalInstant(column), column, "an instant")
    }

    @inlinable public func id<Subject>(_ column: Int) throws(DatabaseError) -> Identifier<Subject> {
        Identifier(rawValue: try int64(column))
    }

    /// An enumeration or other type kept as its raw text; text outside the type is a mismatch.
    @inlinable public func raw<Value: RawRepresentable<String>>(
        _ column: Int, as type: Value.Type = Value.self
    ) throws(DatabaseError) -> Value {
        guard let value: Value = try optionalRaw(column) else { throw mismatch(column, "one of \(Value.self)") }
        return value
    }

    private func present<Value>(
        _ value: Value?, _ column: Int, _ wanted: String
    ) throws(DatabaseError) -> Value {
        guard let value else { throw mismatch(column, wanted) }
        return value
    }
}
