/// A request that was answered, as the access log has it: no address, no query, no name, no secret.
public struct AccessRecord: Sendable, Hashable {
    public let method: Method
    /// The path as the program knows its own words; every number is `0`, since numbers of people and cases are
    /// personal, and what is no such word is `*`, since a person may type anything.
    public let pattern: String
    public let status: Int
    /// From the head of the request to the last byte of the answer.
    public let duration: Duration
    /// The request's name in all logs.
    public let id: String

    init(_ request: Request, status: Int, duration: Duration) {
        method = request.method
        pattern = "/" + request.path.segments.map(Self.shown).joined(separator: "/")
        self.status = status
        self.duration = duration
        id = request.id
    }

    /// "method=GET path=/assignments/0 status=200 ms=4.213 request=3w5e11264sgsf".
    public var fields: String {
        let (seconds, attoseconds) = duration.components
        let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        let thousandths = String(microseconds % 1000 + 1000).dropFirst()
        return "method=\(method.rawValue) path=\(pattern) status=\(status) ms=\(microseconds / 1000).\(thousandths) "
            + "request=\(id)"
    }

    /// A word of an address of ours is short and has lower-case letters, hyphens and dots alone; "v1" is one too.
    private static func shown(_ segment: String) -> String {
        if !segment.isEmpty, segment.utf8.allSatisfy({ isDigit($0) }) { return "0" }
        let isWord =
            segment.utf8.count <= 24
            && segment.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: ".") || (isDigit(byte) && segment.utf8.count <= 3)
            }
        return isWord ? segment : "*"
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
