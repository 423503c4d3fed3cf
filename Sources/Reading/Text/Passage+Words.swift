/// Finding and taking out words.
extension Passage {
    /// The words of a range as they were written, white space runs made one space.
    func string(_ range: Range<Int>, of text: WorkingText) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count * 2)
        let range = trimmed(range)
        var index = range.lowerBound
        while index < range.upperBound {
            if letters[index] == 0x20 {
                bytes.append(0x20)
                index += 1
                continue
            }
            // What stands in a row is taken at once.
            let start = Int(starts[index])
            index += 1
            while index < range.upperBound, letters[index] != 0x20, starts[index] == ends[index - 1] { index += 1 }
            bytes.append(contentsOf: text.bytes[start..<Int(ends[index - 1])])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func string(of text: WorkingText) -> String { string(indices, of: text) }

    /// Whether the phrase stands at the index; in Latin script it must be a whole word there.
    func has(_ phrase: Phrase, at index: Int) -> Bool {
        let wanted = phrase.letters
        guard let first = wanted.first, index >= 0, index + wanted.count <= letters.count, letters[index] == first,
            wanted.match(letters[index..<index + wanted.count])
        else { return false }
        return isBoundary(index) && isBoundary(index + wanted.count)
    }

    func has(anyOf phrases: [Phrase], at index: Int) -> Bool { phrases.contains { has($0, at: index) } }

    /// Whether a stretch ends with one of the phrases, blanks behind it skipped.
    func ends(_ range: Range<Int>, with phrases: [Phrase]) -> Bool {
        let range = trimmed(range)
        return phrases.contains {
            range.count >= $0.letters.count && has($0, at: range.upperBound - $0.letters.count)
        }
    }

    func hasPrefix(_ phrase: Phrase) -> Bool { has(phrase, at: 0) }

    /// The words of a range behind a phrase that opens it; `nil` where it does not, or goes on beyond the range.
    func behind(_ phrase: Phrase, in range: Range<Int>) -> Range<Int>? {
        let end = range.lowerBound + phrase.letters.count
        return end <= range.upperBound && has(phrase, at: range.lowerBound) ? trimmed(end..<range.upperBound) : nil
    }

    /// The first place of the phrase within the range.
    func first(_ phrase: Phrase, in range: Range<Int>? = nil) -> Range<Int>? {
        let range = range ?? indices
        let length = phrase.letters.count
        guard range.count >= length, wordKeys.contains(phrase.key) else { return nil }
        let last = range.upperBound - length
        guard phrase.letters.first.map({ $0.isLatin || $0.isDigit }) ?? false else {
            for index in range.lowerBound...last where has(phrase, at: index) { return index..<index + length }
            return nil
        }
        for word in words(from: range.lowerBound) {
            let index = Int(word.start)
            guard index <= last else { break }
            if word.key == phrase.key, has(phrase, at: index) { return index..<index + length }
        }
        return nil
    }

    /// The place of whichever phrase comes first; at one place the longest.
    ///
    /// Looks stretch by stretch, so that a phrase that is nowhere is not sought to the end for each that is near.
    func first(of phrases: [Phrase], in range: Range<Int>? = nil) -> (phrase: Int, range: Range<Int>)? {
        let range = range ?? indices
        var start = range.lowerBound
        while start < range.upperBound {
            let next = min(range.upperBound, start + 256)
            if let found = first(of: phrases, from: start, to: next, limit: range.upperBound) { return found }
            start = next
        }
        return nil
    }

    /// The first that begins between two places and ends at the limit at the latest.
    private func first(
        of phrases: [Phrase], from start: Int, to next: Int, limit: Int
    ) -> (phrase: Int, range: Range<Int>)? {
        var best: (phrase: Int, range: Range<Int>)?
        for (number, phrase) in phrases.enumerated() {
            // Behind the best place so far nothing comes first.
            let last = best.map(\.range.lowerBound) ?? next - 1
            let end = min(limit, last + phrase.letters.count)
            guard end > start, let found = first(phrase, in: start..<end) else { continue }
            if let known = best, (known.range.lowerBound, -known.range.count) <= (found.lowerBound, -found.count) {
                continue
            }
            best = (number, found)
        }
        return best
    }

    func contains(_ phrase: Phrase, in range: Range<Int>? = nil) -> Bool { first(phrase, in: range) != nil }

    func contains(anyOf phrases: [Phrase], in range: Range<Int>? = nil) -> Bool {
        phrases.contains { contains($0, in: range) }
    }

    /// Whether a word may begin or end at the index: not between two letters of one Latin word or number.
    private func isBoundary(_ index: Int) -> Bool { Self.isBoundary(letters, index) }

    static func isBoundary(_ letters: [Letter], _ index: Int) -> Bool {
        guard index > 0, index < letters.count else { return true }
        let (before, after) = (letters[index - 1], letters[index])
        if before.isLatin && after.isLatin { return false }
        return !(before.isDigit && after.isDigit)
    }
}
