/// The folded view of a source's text, with the way back to its bytes.
///
/// One pass over the UTF-8; every later stage indexes these arrays and never walks a `String`.
struct WorkingText: Sendable {
    /// The source's own UTF-8.
    let bytes: [UInt8]
    /// Folded letters; a combining mark belongs to the letter before it and has none of its own.
    let letters: [Letter]
    /// For each letter its first byte, and one more entry: the length of the text.
    let starts: [Int32]
    /// Whether the letter at the index was a capital.
    let capitals: [Bool]
    /// Every line in order, empty ones included.
    let lines: [Line]

    /// Bytes that are not UTF-8 are read as one unknown letter each.
    init(_ text: String) {
        self.init(bytes: Array(text.utf8))
    }

    init(bytes: [UInt8]) {
        var letters: [Letter] = []
        var starts: [Int32] = []
        var capitals: [Bool] = []
        letters.reserveCapacity(bytes.count)
        starts.reserveCapacity(bytes.count + 1)
        capitals.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let (scalar, length) = Self.scalar(in: bytes, at: index)
            if let letter = Folding.letter(scalar) {
                letters.append(letter)
                starts.append(Int32(index))
                capitals.append(Folding.isCapital(scalar))
            }
            index += length
        }
        starts.append(Int32(bytes.count))
        Self.blankEmphasis(&letters)
        self.init(bytes, letters, starts, capitals)
    }

    private init(_ bytes: [UInt8], _ letters: [Letter], _ starts: [Int32], _ capitals: [Bool]) {
        self.bytes = bytes
        self.letters = letters
        self.starts = starts
        self.capitals = capitals
        lines = LoneMarks(letters: letters, capitals: capitals).joined(
            Self.lines(of: letters, starts: starts, bytes: bytes))
    }

    /// The text with a blank of no length before each of the letters, whose indices are in order.
    func parted(before places: [Int]) -> WorkingText {
        guard !places.isEmpty else { return self }
        var parted = (letters: [Letter](), starts: [Int32](), capitals: [Bool]())
        parted.letters.reserveCapacity(letters.count + places.count)
        parted.starts.reserveCapacity(starts.count + places.count)
        parted.capitals.reserveCapacity(capitals.count + places.count)
        var start = 0
        for place in places + [letters.count] {
            parted.letters += letters[start..<place]
            parted.starts += starts[start..<place]
            parted.capitals += capitals[start..<place]
            if place < letters.count {
                parted.letters.append(0x20)
                parted.starts.append(starts[place])
                parted.capitals.append(false)
            }
            start = place
        }
        parted.starts.append(starts[letters.count])
        return WorkingText(bytes, parted.letters, parted.starts, parted.capitals)
    }

    /// Markdown's marks of emphasis count as blanks.
    ///
    /// "**1. Thủ trưởng …**", "*Hà Nội, ngày 5*". A star alone, before a blank (a bullet) or in a row of three and more stays.
    private static func blankEmphasis(_ letters: inout [Letter]) {
        var index = 0
        while index < letters.count {
            guard letters[index] == star else {
                index += 1
                continue
            }
            var end = index + 1
            while end < letters.count, letters[end] == star { end += 1 }
            let isOpen = index == 0 || letters[index - 1].isSpace || letters[index - 1] == 0x0A
            let isClosed = end == letters.count || letters[end].isSpace || letters[end] == 0x0A
            let isMark = end - index == 2 || isOpen && !isClosed && letters[end].isWord || !isOpen && isClosed
            if end - index <= 2, isMark { for place in index..<end { letters[place] = 0x20 } }
            index = end
        }
    }

    private static let star: Letter = 0x2A

    /// The bytes of a stretch of letters.
    func span(_ range: Range<Int>) -> Span {
        Span(start: Int(starts[range.lowerBound]), end: Int(starts[range.upperBound]))
    }

    /// Decodes one scalar; a broken byte counts as U+FFFD of length 1.
    private static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, index + length <= bytes.count else { return (0xFFFD, 1) }
        var scalar = first & (0xFF >> UInt32(length + 1))
        for next in bytes[(index + 1)..<(index + length)] {
            guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            scalar = scalar << 6 | UInt32(next & 0x3F)
        }
        return (scalar, length)
    }

    /// Lines end at line feeds alone, as reading-format's line numbers do; a page break only parts blocks.
    private static func lines(of letters: [Letter], starts: [Int32], bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var first = 0
        func close(at end: Int) {
            var (low, high) = (first, end)
            while low < high, letters[low].isSpace { low += 1 }
            while high > low, letters[high - 1].isSpace { high -= 1 }
            lines.append(Line(number: lines.count + 1, full: first..<end, content: low..<high))
        }
        for index in letters.indices where letters[index] == 0x0A && bytes[Int(starts[index])] == 0x0A {
            close(at: index)
            first = index + 1
        }
        if first < letters.count || lines.isEmpty { close(at: letters.count) }
        return lines
    }
}
