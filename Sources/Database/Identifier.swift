/// The number of a row of one kind; a body's cannot stand where a person's is meant.
public struct Identifier<Subject>: RawRepresentable, Hashable, Comparable, Sendable, Bindable {
    public let rawValue: Int64

    @inlinable public init(rawValue: Int64) { self.rawValue = rawValue }

    /// An identifier written in a path or a form; `nil` unless it is a positive decimal number in its shortest form.
    public init?(parsing text: some StringProtocol) {
        guard let value = Int64(text), value > 0, String(value) == text else { return nil }
        self.init(rawValue: value)
    }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension Identifier: CustomStringConvertible {
    public var description: String { String(rawValue) }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
