/// How the lines of a text were broken; told from their lengths alone.
struct Layout: Sendable {
    /// The length that nearly every full line keeps to, in letters.
    let width: Int
    /// Every line is a whole paragraph, as in the text form of word-processor files.
    let isUnwrapped: Bool
    /// A blank line follows nearly every line, so that it parts nothing.
    let isDoubleSpaced: Bool
    /// Blank lines part the paragraphs, and numbered ones above all: what stands on lines right below each other is one.
    let isParted: Bool
    /// The indent from which on a line begins a paragraph; `nil` where the text does not set first lines in.
    let firstIndent: Int?

    /// - Parameters:
    ///   - lines: The lines that hold words, in order.
    ///   - isNumbered: Whether a line opens with a number or a bullet.
    init(lines: [Line], of text: WorkingText, isNumbered: (Line) -> Bool = { _ in false }) {
        let lengths = lines.map { $0.content.count }.sorted()
        width = lengths.isEmpty ? 0 : lengths[min(lengths.count - 1, lengths.count * 95 / 100)]
        // Lines set by hand or by a page end within a narrow band; whole paragraphs have any length.
        isUnwrapped = width > 130
        let apart = zip(lines, lines.dropFirst()).count { $1.number - $0.number > 1 }
        // Where each paragraph is a line of its own, few of the lines are full.
        let full = lengths.count { $0 * 10 >= lengths[min(lengths.count - 1, lengths.count * 95 / 100)] * 8 }
        isDoubleSpaced = lines.count > 8 && apart * 10 > lines.count * 7 && full * 10 >= lines.count * 3
        isParted = !isUnwrapped && !isDoubleSpaced && apart * 5 > lines.count && Self.isParted(lines, isNumbered)
        firstIndent = Self.firstIndent(of: lines, text)
    }

    private static func isParted(_ lines: [Line], _ isNumbered: (Line) -> Bool) -> Bool {
        var (numbered, apart) = (0, 0)
        for (above, line) in zip(lines, lines.dropFirst()) where isNumbered(line) {
            numbered += 1
            if line.number - above.number > 1 { apart += 1 }
        }
        return numbered >= 4 && apart * 20 >= numbered * 19
    }

    /// Lines that begin with a small letter go on with a paragraph: where nearly all of them stand at one edge, those
    /// that are set in from it begin one.
    private static func firstIndent(of lines: [Line], _ text: WorkingText) -> Int? {
        var (going, set) = ([Int](), 0)
        for line in lines {
            let first = line.content.lowerBound
            if text.letters[first].isLatin, !text.capitals[first] { going.append(line.indent) }
        }
        guard going.count >= 5 else { return nil }
        let edge = going.sorted()[going.count / 2]
        guard going.count(where: { abs($0 - edge) <= 1 }) * 10 >= going.count * 9 else { return nil }
        for line in lines where line.indent >= edge + 3 { set += 1 }
        return set >= 3 ? edge + 3 : nil
    }

    /// Whether the line was ended on purpose: the next word would have had room.
    ///
    /// A page's letters differ in width, so that only a clear gap counts, or a smaller one after a full stop.
    func endsEarly(_ length: Int, before word: Int, afterStop: Bool) -> Bool {
        (length + 1 + word) * 100 <= width * (afterStop ? 94 : 82)
    }
}
