extension ChineseText {
    func hasPrefix(_ word: String, at index: Int = 0) -> Bool {
        var place = index
        for scalar in word.unicodeScalars {
            guard place < count, scalars[place] == scalar else { return false }
            place += 1
        }
        return true
    }

    func hasSuffix(_ word: String, before end: Int? = nil) -> Bool {
        let start = (end ?? count) - word.unicodeScalars.count
        return start >= 0 && hasPrefix(word, at: start)
    }

    /// Where a word first stands whole within a range.
    func first(_ word: String, in range: Range<Int>? = nil) -> Int? {
        let range = range ?? all
        let length = word.unicodeScalars.count
        guard let initial = word.unicodeScalars.first, range.count >= length else { return nil }
        for index in range.lowerBound...(range.upperBound - length)
        where scalars[index] == initial && hasPrefix(word, at: index) {
            return index
        }
        return nil
    }

    func contains(_ word: String, in range: Range<Int>? = nil) -> Bool { first(word, in: range) != nil }

    func equals(_ word: String) -> Bool { count == word.unicodeScalars.count && hasPrefix(word) }

    /// The bracket that closes the one at `open`, brackets of both shapes and OCR's mixtures of them nesting.
    func closing(_ open: Int, limit: Int? = nil) -> Int? {
        var depth = 0
        for index in open..<(limit ?? count) {
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
