extension ChineseText {
    func hasPrefix(_ word: String, at index: Int = 0) -> Bool { behind(word, at: index, limit: count) != nil }

    /// The place behind the word where it stands at the index and ends within the limit.
    private func behind(_ word: String, at index: Int, limit: Int) -> Int? {
        var place = index
        for scalar in word.unicodeScalars {
            guard place < limit, scalars[place] == scalar else { return nil }
            place += 1
        }
        return place
    }

    func hasSuffix(_ word: String, before end: Int? = nil) -> Bool {
        var place = end ?? count
        for scalar in word.unicodeScalars.reversed() {
            place -= 1
            guard place >= 0, scalars[place] == scalar else { return false }
        }
        return true
    }

    /// Where a word first stands whole within a range.
    func first(_ word: String, in range: Range<Int>? = nil) -> Int? {
        let range = range ?? all
        guard let initial = word.unicodeScalars.first else { return nil }
        for index in range
        where scalars[index] == initial && behind(word, at: index, limit: range.upperBound) != nil {
            return index
        }
        return nil
    }

    func contains(_ word: String, in range: Range<Int>? = nil) -> Bool { first(word, in: range) != nil }

    func equals(_ word: String) -> Bool { behind(word, at: 0, limit: count) == count }

    /// The bracket that closes the one at `open`, brackets of both shapes and OCR's mixtures of them nesting.
    ///
    /// What is set in brackets is at most a thousand letters long: where many are open, none is looked for to the end.
    func closing(_ open: Int, limit: Int? = nil) -> Int? {
        var depth = 0
        for index in open..<min(limit ?? count, open + 1000) {
            switch scalars[index] {
            case "(", "[": depth += 1
            case ")", "]":
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
        }
        return nil
    }

    /// The bracket that opens the one closed at `close`.
    func opening(_ close: Int) -> Int? {
        var depth = 0
        for index in stride(from: close, through: 0, by: -1) {
            switch scalars[index] {
            case ")", "]": depth += 1
            case "(", "[":
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
        }
        return nil
    }

    /// The parts between separators that stand outside brackets and quotation marks; empty parts are left out.
    func parts(of range: Range<Int>? = nil, at isSeparator: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
        let range = range ?? all
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            switch scalars[index] {
            case "(", "[", "“", "《", "「": depth += 1
            case ")", "]", "”", "》", "」": depth = max(0, depth - 1)
            case let scalar where depth == 0 && isSeparator(scalar) && !isOfClock(index):
                if index > start { parts.append(start..<index) }
                start = index + 1
            default: break
            }
        }
        if range.upperBound > start { parts.append(start..<range.upperBound) }
        return parts
    }

    /// The colon of 17:00 parts nothing.
    private func isOfClock(_ index: Int) -> Bool {
        scalars[index] == ":" && index > 0 && index + 1 < count && scalars[index - 1].isDigit
            && scalars[index + 1].isDigit
    }

    /// The sentences of a range, each with the mark that ends it and a closing quotation mark after that.
    func sentences(of range: Range<Int>? = nil) -> [Range<Int>] {
        let range = range ?? all
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            switch scalars[index] {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            case "。", "!", "?", ";":
                guard depth == 0 else { continue }
                found.append(start..<index + 1)
                start = index + 1
            default: break
            }
        }
        if range.upperBound > start { found.append(start..<range.upperBound) }
        return found
    }

    /// The range without blanks, commas and stops at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        func isEdge(_ index: Int) -> Bool {
            switch scalars[index] {
            case " ", ",", "、", ";", ":", "。", ".": true
            default: false
            }
        }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isEdge(start) { start += 1 }
        while start < end, isEdge(end - 1) { end -= 1 }
        return start..<end
    }
}
