import WorkCalendar

/// The key that says which day a plan's short, medium and long terms end.
enum EnglishTermKey {
    /// Each term's last day by its name; empty where the passage is no key.
    ///
    /// "Timescales: Short = by 31 March 2025; Medium = by 31 March 2026", "S: 2026, M: 2027, L: 2029".
    static func days(of passage: Passage, _ calendar: EnglishCalendar) -> [String: Day] {
        guard passage.count < 400, passage.contains(anyOf: terms) else { return [:] }
        var found: [String: Day] = [:]
        var index = 0
        while let name = passage.first(of: terms, in: index..<passage.count) {
            index = name.range.upperBound
            guard let start = sign(passage, name.range.upperBound) else { continue }
            let next = passage.first(of: terms, in: start..<passage.count)?.range.lowerBound ?? passage.count
            guard let day = last(passage, start..<next, calendar) else { continue }
            found[self.name(passage.folded(name.range))] = day
            index = start
        }
        return found.count > 1 ? found : [:]
    }

    /// The name that a cell's words give a term, without "term".
    static func name(_ words: String) -> String {
        var words = words
        for tail in [" term", "-term", " terms"] where words.hasSuffix(tail) { words.removeLast(tail.utf8.count) }
        return words
    }

    /// Behind "=", a colon, a dash, a bracket or "means".
    private static func sign(_ passage: Passage, _ end: Int) -> Int? {
        var index = passage.skippingBlanks(end)
        for word: Phrase in ["term", "terms"] where passage.has(word, at: index) {
            index = passage.skippingBlanks(index + word.letters.count)
        }
        if passage.has("means", at: index) { return index + 5 }
        guard index < passage.count, [0x3D, 0x3A, 0x2D, 0x28].contains(passage[index]) else { return nil }
        return index + 1
    }

    private static func last(_ passage: Passage, _ range: Range<Int>, _ calendar: EnglishCalendar) -> Day? {
        var day: Day?
        var index = range.lowerBound
        while index < range.upperBound {
            if index == 0 || !passage[index - 1].isWord,
                let period = EnglishPeriod.parse(passage, index, range.upperBound, calendar)
            {
                day = period.to
                index = max(index + 1, period.end)
            } else {
                index += 1
            }
        }
        return day
    }

    private static let terms: Phrases = [
        "immediate", "short", "short-term", "medium", "medium-term", "long", "long-term", "s", "m", "l",
    ]
}
