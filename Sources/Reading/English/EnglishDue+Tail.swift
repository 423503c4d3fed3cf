extension EnglishDue {
    /// "Define the data standard — April 2027", "Procure the equipment (September 2027)": a time alone behind a dash or in
    /// brackets at a milestone's end says by when.
    static func tail(
        _ passage: Passage, _ range: Range<Int>, _ calendar: EnglishCalendar, of document: Document
    ) -> EnglishDue? {
        var range = passage.trimmed(range)
        while let last = range.last, passage[last] == 0x2E || passage[last] == 0x3B { range = range.lowerBound..<last }
        let letters = passage.letters[range]
        let start: Int
        if letters.last == 0x29, let open = letters.lastIndex(of: 0x28) {
            (start, range) = (open + 1, range.lowerBound..<range.upperBound - 1)
        } else if let dash = letters.lastIndex(of: 0x2D), dash > range.lowerBound, passage[dash - 1].isSpace {
            start = dash + 1
        } else if let stop = letters.lastIndex(of: 0x3B), stop + 4 < range.upperBound,
            EnglishPeriod.parse(passage, passage.skippingBlanks(stop + 1), range.upperBound, calendar).map({
                $0.end == range.upperBound
            }) ?? false
        {
            // "distribute 50 beacons free of charge; first half of 2026"
            start = stop + 1
        } else if let comma = letters.lastIndex(of: 0x2C), comma + 2 < range.upperBound,
            EnglishPeriod.parse(passage, passage.skippingBlanks(comma + 1), range.upperBound, calendar).map({
                $0.end == range.upperBound && !$0.isYear
            }) ?? false
        {
            // "put all zoning plans online, Q3 2026"
            start = comma + 1
        } else {
            return nil
        }
        let words = passage.trimmed(start..<max(start, range.upperBound))
        guard (4...40).contains(words.count) else { return nil }
        let opening = EnglishPeriod.parse(passage, words.lowerBound, words.upperBound, calendar)
        let isWhole = opening.map { $0.end == words.upperBound } ?? false
        let isStart = passage.has("from", at: words.lowerBound) || passage.has("by", at: words.lowerBound)
        guard isWhole || isStart, var due = ofCell(passage, words, calendar, of: document), due.due.kind != .guidance,
            due.due.kind != .relative
        else { return nil }
        due.confidence = 0.85
        return due
    }
}
