/// Where the sentences of a passage end.
extension EnglishSubject {
    static func sentences(_ passage: Passage, _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where passage[index] == 0x2E || passage[index] == 0x3B {
            let isEnd = index + 1 >= range.upperBound || passage[index + 1].isSpace
            guard isEnd, !isAbbreviated(passage, index) else { continue }
            found.append(start..<index)
            start = index + 1
        }
        if start < range.upperBound { found.append(start..<range.upperBound) }
        return found.map { withoutDash(passage, passage.trimmed($0)) }
    }

    /// Without the dash between a heading and its sentence, as orders set it.
    private static func withoutDash(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int> {
        guard sentence.count > 2, [0x2D, 0x2013, 0x2014].contains(passage[sentence.lowerBound]),
            passage[sentence.lowerBound + 1].isSpace
        else { return sentence }
        return passage.trimmed(sentence.lowerBound + 1..<sentence.upperBound)
    }

    /// Whether the stop ends a short form of a word, a title or an initial rather than a sentence.
    private static func isAbbreviated(_ passage: Passage, _ stop: Int) -> Bool {
        guard passage[stop] == 0x2E else { return false }
        if stop > 0, passage[stop - 1].isLatin,
            stop == 1 || passage[stop - 2].isSpace || [0x2E, 0x28].contains(passage[stop - 2])
        {
            return true
        }
        return abbreviations.contains { passage.has($0, at: stop - $0.letters.count) }
    }

    private static let abbreviations: [Phrase] = [
        "eng", "hon", "rev", "capt", "col", "gen", "lt", "attn", "ext", "dept", "govt", "approx", "messrs", "no",
        "rs", "smt", "jr", "sr", "dr", "mr", "mrs", "ms", "prof", "st", "vol", "art", "arts", "para", "sec", "nos",
    ]
}
