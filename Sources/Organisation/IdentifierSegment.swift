public import Database

extension Identifier {
    /// The number in a path's segment: digits alone, above zero, without a leading zero.
    public init?(segment: String) {
        guard segment.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            segment.utf8.first != UInt8(ascii: "0"), let number = Int64(segment)
        else { return nil }
        self.init(rawValue: number)
    }
}
