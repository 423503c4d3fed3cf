/// How the lines of a text were broken; told from their lengths alone.
struct Layout: Sendable {
    /// The length that nearly every full line keeps to, in letters.
    let width: Int
    /// Every line is a whole paragraph, as in the text form of word-processor files.
    let isUnwrapped: Bool
    /// A blank line follows nearly every line, so that it parts nothing.
    let isDoubleSpaced: Bool

    /// - Parameter lines: The lines that hold words, in order.
    init(lines: [Line]) {
        let lengths = lines.map(\.content.count).sorted()
        width = lengths.isEmpty ? 0 : lengths[min(lengths.count - 1, lengths.count * 95 / 100)]
        // Lines set by hand or by a page end within a narrow band; whole paragraphs have any length.
        isUnwrapped = width > 130
        let apart = zip(lines, lines.dropFirst()).count { $1.number - $0.number > 1 }
        isDoubleSpaced = lines.count > 8 && apart * 10 > lines.count * 7
    }

    /// Whether the line was ended on purpose: the next word would have had room.
    ///
    /// A page's letters differ in width, so that only a clear gap counts, or a smaller one after a full stop.
    func endsEarly(_ length: Int, before word: Int, afterStop: Bool) -> Bool {
        (length + 1 + word) * 100 <= width * (afterStop ? 94 : 82)
    }
}
