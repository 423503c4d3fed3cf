internal import FoundationEssentials

/// A list of signed heads as it is published, and what anybody kept of it.
public struct PublishedHeads: Codable, Sendable {
    public let items: [HeadForm]

    public init(_ heads: [SignedHead]) { items = heads.map(HeadForm.init) }

    /// The list as a file of JSON.
    public func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// The heads in a file of JSON, as it was published or as a page of the API gave it.
    /// - Returns: `nil` when the file is no such list, or a head in it is not signed by its key.
    public static func read(_ bytes: [UInt8]) -> [SignedHead]? {
        guard let list = try? JSONDecoder().decode(PublishedHeads.self, from: Data(bytes)) else { return nil }
        let heads = list.items.compactMap(\.head)
        return heads.count == list.items.count && heads.allSatisfy(\.isSigned) ? heads : nil
    }
}

/// Follows heads that were kept elsewhere.
struct PublishedCheck {
    private var heads: ArraySlice<SignedHead>

    init(_ heads: [SignedHead]) { self.heads = heads.sorted { $0.size < $1.size }[...] }

    /// What is wrong with the heads that stand for exactly the entries taken so far.
    mutating func verdict(on chain: ChainCheck) -> Journal.Verdict? {
        while let head = heads.first, head.size <= chain.number {
            guard head.size == chain.number, head.root == chain.root else { return Self.bad(head) }
            heads.removeFirst()
        }
        return nil
    }

    /// What is wrong with a head that stands for more entries than there are.
    var rest: Journal.Verdict? { heads.first.map(Self.bad) }

    private static func bad(_ head: SignedHead) -> Journal.Verdict {
        .publishedBroken(number: head.number, entries: head.size)
    }
}
