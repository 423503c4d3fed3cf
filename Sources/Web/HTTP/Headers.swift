/// Header fields in the order they came; names are compared without regard to case.
public struct Headers: Sendable, Hashable {
    public private(set) var fields: [Field]

    /// One header field.
    public struct Field: Sendable, Hashable {
        public let name: String
        public let value: String
    }

    public init() { fields = [] }

    /// The value of the first field of that name; nil when there is none.
    public subscript(_ name: String) -> String? {
        fields.first { isSameName($0.name, name) }?.value
    }

    public func all(_ name: String) -> [String] {
        fields.filter { isSameName($0.name, name) }.map(\.value)
    }

    /// Adds a field; line breaks in the value become spaces, so that nobody can add a header through one.
    public mutating func add(_ name: String, _ value: String) {
        let isPlain = value.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x09 }
        let clean = isPlain ? value : String(decoding: value.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
        fields.append(Field(name: name, value: clean))
    }

    /// Puts a field in the place of all of that name.
    public mutating func set(_ name: String, _ value: String) {
        fields.removeAll { isSameName($0.name, name) }
        add(name, value)
    }
}

extension Headers: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        fields = []
        for (name, value) in elements { add(name, value) }
    }
}

private func isSameName(_ a: String, _ b: String) -> Bool {
    let a = a.utf8, b = b.utf8
    return a.count == b.count && zip(a, b).allSatisfy { $0 | 0x20 == $1 | 0x20 }
}
