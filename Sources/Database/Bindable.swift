public import WorkCalendar

/// The kinds of column both engines keep.
public enum SQLType: Sendable, Hashable {
    case integer, real, text, blob, boolean
}

/// A value on its way into a statement.
public enum SQLValue: Sendable, Hashable {
    /// Absent; its type is kept because PostgreSQL wants to know it.
    case null(SQLType)
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
    case boolean(Bool)

    var type: SQLType {
        switch self {
        case .null(let type): type
        case .integer: .integer
        case .real: .real
        case .text: .text
        case .blob: .blob
        case .boolean: .boolean
        }
    }
}

/// A type whose values may be bound in SQL.
///
/// An enumeration with a bindable raw value needs only to name the protocol.
public protocol Bindable: Sendable {
    static var type: SQLType { get }
    var bound: SQLValue { get }
}

extension Bindable where Self: RawRepresentable, RawValue: Bindable {
    public static var type: SQLType { RawValue.type }
    public var bound: SQLValue { rawValue.bound }
}

extension Int64: Bindable {
    public static var type: SQLType { .integer }
    public var bound: SQLValue { .integer(self) }
}

extension Int: Bindable {
    public static var type: SQLType { .integer }
    public var bound: SQLValue { .integer(Int64(self)) }
}

extension Int32: Bindable {
    public static var type: SQLType { .integer }
    public var bound: SQLValue { .integer(Int64(self)) }
}

extension Double: Bindable {
    public static var type: SQLType { .real }
    public var bound: SQLValue { .real(self) }
}

extension String: Bindable {
    public static var type: SQLType { .text }
    public var bound: SQLValue { .text(self) }
}

extension Substring: Bindable {
    public static var type: SQLType { .text }
    public var bound: SQLValue { .text(String(self)) }
}

extension Bool: Bindable {
    public static var type: SQLType { .boolean }
    public var bound: SQLValue { .boolean(self) }
}

extension Array: Bindable where Element == UInt8 {
    public static var type: SQLType { .blob }
    public var bound: SQLValue { .blob(self) }
}

extension Day: Bindable {}

extension Instant: Bindable {}
