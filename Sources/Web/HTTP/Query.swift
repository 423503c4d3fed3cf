/// Names and values of a query or of a form, in the order they came.
public struct Query: Sendable, Hashable {
    public let items: [Item]

    /// One name with its value, decoded.
    public struct Item: Sendable, Hashable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(_ items: [Item] = []) {
        self.items = items
    }

    /// Reads `a=1&b=2`; at most 1,000 items are read.
    public init(parsing text: some StringProtocol) {
        items = text.split(separator: "&", maxSplits: 1000).prefix(1000).map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Item(formDecoded(parts[0]), parts.count > 1 ? formDecoded(parts[1]) : "")
        }
    }

    /// The first value of that name; nil when the name is not there.
    public subscript(_ name: String) -> String? {
        items.first { $0.name == name }?.value
    }

    /// Every value of that name.
    public func all(_ name: String) -> [String] {
        items.filter { $0.name == name }.map(\.value)
    }

    /// The items of other names, in their order.
    public func without(_ name: String) -> [(name: String, value: String)] {
        items.filter { $0.name != name }.map { ($0.name, $0.value) }
    }

    public var isEmpty: Bool { items.isEmpty }

    /// The value without spaces around it; nil when it is absent or blank.
    public func filled(_ name: String) -> String? {
        guard let value = self[name] else { return nil }
        var text = value[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text.isEmpty ? nil : String(text)
    }
}
