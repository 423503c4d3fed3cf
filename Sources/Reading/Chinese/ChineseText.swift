/// Chinese text folded to one width, each scalar knowing its place in the source.
///
/// Digits, punctuation and brackets are folded to half width (`（` and `︵` to `(`, `〔` and `【` to `[`) and
/// spaces and line breaks beside Chinese are dropped, because office suites, web pages and OCR change all of
/// these at will: what remains is what the drafter wrote.
struct ChineseText: Sendable {
    private(set) var scalars: [Unicode.Scalar] = []
    /// UTF-8 offsets in the source, one for each scalar.
    private var starts: [Int32] = []
    private var ends: [Int32] = []
    /// Indexes of scalars before which a space within a line was dropped.
    private var spaced: Set<Int> = []

    init() {}

    /// Folds a string that stands alone, its offsets counted from its own start.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        self.init(bytes: bytes, in: 0..<bytes.count)
    }

    /// Folds a stretch of a source's bytes.
    init(bytes: [UInt8], in range: Range<Int>) {
        scalars.reserveCapacity(range.count / 3 + 1)
        append(bytes: bytes, in: range)
    }

    var count: Int { scalars.count }
    var isEmpty: Bool { scalars.isEmpty }
    var all: Range<Int> { 0..<scalars.count }
    subscript(_ index: Int) -> Unicode.Scalar { scalars[index] }

    /// The place in the source of a range that is not empty; of an empty one, the point where it stands.
    func span(_ range: Range<Int>) -> Span {
        guard let first = range.first, let last = range.last else {
            let point = range.lowerBound < count ? Int(starts[range.lowerBound]) : Int(ends.last ?? 0)
            return Span(start: point, end: point)
        }
        // What a cell over several rows says stands above the row's own words, and may be listed behind them.
        guard starts[first] <= ends[last] else { return Span(start: Int(starts[last]), end: Int(ends[first])) }
        return Span(start: Int(starts[first]), end: Int(ends[last]))
    }

    var span: Span { span(all) }

    func start(of index: Int) -> Int { index < count ? Int(starts[index]) : Int(ends.last ?? 0) }

    subscript(_ range: Range<Int>) -> ChineseText {
        var part = ChineseText()
        part.append(self, range)
        return part
    }

    mutating func append(_ other: ChineseText, _ range: Range<Int>? = nil) {
        let range = range ?? other.all
        let shift = count - range.lowerBound
        scalars += other.scalars[range]
        starts += other.starts[range]
        ends += other.ends[range]
        for index in other.spaced where range.contains(index) && index > range.lowerBound {
            spaced.insert(index + shift)
        }
    }

    /// Appends a further line or cell of the same source.
    mutating func append(bytes: [UInt8], in range: Range<Int>) {
        var position = range.lowerBound
        var space: (start: Int, end: Int)?
        while position < range.upperBound {
            let start = position
            let scalar = ChineseFold.decode(bytes, &position)
            append(scalar, start, position, behind: &space)
        }
    }

    /// Folds letters that stand alone, each taking one place.
    init(letters: ArraySlice<Letter>) {
        var space: (start: Int, end: Int)?
        for (place, letter) in letters.enumerated() {
            append(Unicode.Scalar(letter) ?? "\u{FFFD}", place, place + 1, behind: &space)
        }
    }

    private mutating func append(
        _ scalar: Unicode.Scalar, _ start: Int, _ end: Int, behind space: inout (start: Int, end: Int)?
    ) {
        guard let folded = ChineseFold.fold(scalar) else { return }
        if folded == " " {
            space = (space?.start ?? start, end)
            return
        }
        if let gap = space {
            bridge(gap, to: folded)
            space = nil
        }
        push(folded, start, end)
    }

    /// Keeps the space between two Latin words; beside Chinese it only remembers that one stood there.
    private mutating func bridge(_ gap: (start: Int, end: Int), to next: Unicode.Scalar) {
        guard let last = scalars.last else { return }
        if last.isLatinWord, next.isLatinWord {
            push(" ", gap.start, gap.end)
        } else if last.isChinese, next.isChinese {
            spaced.insert(count)
        }
    }

    private mutating func push(_ scalar: Unicode.Scalar, _ start: Int, _ end: Int) {
        if !scalar.isDigit { groupThousands(before: scalar) }
        scalars.append(scalar)
        starts.append(Int32(start))
        ends.append(Int32(end))
    }

    /// Tells the sign between the thousands of a number that ends here from the comma and the space between words.
    ///
    /// - Note: GB/T 15835-2011, 5.1.2: thousands are parted by a comma or by a quarter of a character's width.
    private mutating func groupThousands(before next: Unicode.Scalar) {
        let sign = count - 4
        guard sign > 0, scalars[sign] == "," || scalars[sign] == " ", scalars[(sign + 1)...].allSatisfy(\.isDigit),
            ends[sign] - starts[sign] == 1 || scalars[sign] == " ", scalars[sign] == "," || next.isChinese
        else { return }
        let digits = scalars[..<sign].suffix(4).reversed().prefix(while: \.isDigit).count
        let before = sign - digits - 1
        let isGrouped = before >= 0 && scalars[before].groupsThousands
        guard isGrouped ? digits == 3 : (1...3).contains(digits) && (before < 0 || scalars[before] != ".") else {
            return
        }
        scalars[sign] = scalars[sign] == "," ? .thousandsComma : .thousandsSpace
    }

    /// Adds a mark that the page sets by a new line; it takes no room in the source.
    mutating func appendScalar(_ scalar: Unicode.Scalar, at offset: Int) { push(scalar, offset, offset) }

    /// Whether a space stood before this scalar, as between words of a heading set apart.
    func isSpaced(_ index: Int) -> Bool { spaced.contains(index) }

    /// A blank between all its characters, as heads are printed: 督 办 通 知.
    var isSpacedOut: Bool { (3...20).contains(count) && spaced.count == count - 1 }

    var withoutBlanks: ChineseText {
        var text = self
        text.spaced = []
        return text
    }
}

extension Unicode.Scalar {
    /// An ideograph, Chinese punctuation not among them.
    var isChinese: Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3007
            || (0x20000...0x2FFFF).contains(value)
    }

    static let thousandsComma: Unicode.Scalar = "\u{066C}"
    static let thousandsSpace: Unicode.Scalar = "\u{2009}"
    var groupsThousands: Bool { self == .thousandsComma || self == .thousandsSpace }

    var isDigit: Bool { (0x30...0x39).contains(value) }

    var isLatinWord: Bool {
        isDigit || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    }
}
