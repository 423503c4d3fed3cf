/// Where a text's head and feet stand, by line numbers: no assignments are looked for there.
struct Margins: Sendable {
    /// From the first line on; `nil` where the text has none.
    var head: ClosedRange<Int>?
    /// Signatures and lists of recipients, each with what follows it up to the next part; rising.
    var foots: [ClosedRange<Int>] = []

    var ranges: [ClosedRange<Int>] { (head.map { [$0] } ?? []) + foots }
}

/// Walks along ranges of lines that rise and do not overlap, so that asking for line after line costs nothing more.
struct LineRanges {
    private let ranges: [ClosedRange<Int>]
    private var next = 0

    init(_ ranges: [ClosedRange<Int>]) {
        self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The number of whole ranges before the line; lines are asked for in rising order.
    mutating func passed(before line: Int) -> Int {
        while next < ranges.count, ranges[next].upperBound < line { next += 1 }
        return next
    }

    mutating func contains(_ line: Int) -> Bool {
        let index = passed(before: line)
        return index < ranges.count && ranges[index].lowerBound <= line
    }
}

extension [Line] {
    /// Those outside the ranges.
    func outside(_ ranges: [ClosedRange<Int>]) -> [Line] {
        guard !ranges.isEmpty else { return self }
        var walk = LineRanges(ranges)
        return filter { !walk.contains($0.number) }
    }
}
