/// Words of the trade that share a role, matched longest first.
struct ChineseWords: ExpressibleByStringLiteral, Sendable {
    private var byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    private var byLast: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    private var initials = ScalarFilter()
    private var finals = ScalarFilter()

    /// The words, separated by blanks.
    init(stringLiteral value: String) {
        self.init(value.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) })
    }

    /// The words of several sets, to tell at one look that none of them has any.
    init(joining sets: [ChineseWords]) { self.init(Set(sets.flatMap { $0.byFirst.values.joined() })) }

    private init(_ words: some Sequence<[Unicode.Scalar]>) {
        for word in words {
            byFirst[word[0], default: []].append(word)
            byLast[word[word.count - 1], default: []].append(word)
            initials.insert(word[0])
            finals.insert(word[word.count - 1])
        }
        byFirst = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
        byLast = byLast.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// The length of the longest word that starts at `index`.
    func match(_ text: ChineseText, at index: Int, limit: Int? = nil) -> Int? {
        let limit = limit ?? text.count
        guard index < limit, initials.mayContain(text[index]), let words = byFirst[text[index]] else { return nil }
        return words.first { word in
            index + word.count <= limit && word.indices.allSatisfy { text[index + $0] == word[$0] }
        }?.count
    }

    /// The length of the longest word that ends before `end`.
    func match(_ text: ChineseText, before end: Int, floor: Int = 0) -> Int? {
        guard end > floor, finals.mayContain(text[end - 1]), let words = byLast[text[end - 1]] else { return nil }
        return words.first { word in
            end - word.count >= floor && word.indices.allSatisfy { text[end - word.count + $0] == word[$0] }
        }?.count
    }

    /// Where the first of the words stands in a range.
    func first(in text: ChineseText, _ range: Range<Int>? = nil) -> Range<Int>? {
        let range = range ?? text.all
        for index in range {
            if let length = match(text, at: index, limit: range.upperBound) { return index..<index + length }
        }
        return nil
    }

    func isWhole(_ text: ChineseText, _ range: Range<Int>? = nil) -> Bool {
        let range = range ?? text.all
        guard !range.isEmpty else { return false }
        return match(text, at: range.lowerBound, limit: range.upperBound) == range.count
    }
}

/// Says quickly that a scalar opens none of a set's words, which is the answer nearly everywhere.
private struct ScalarFilter: Sendable {
    private var bits = [UInt64](repeating: 0, count: 64)

    mutating func insert(_ scalar: Unicode.Scalar) {
        bits[Int(scalar.value >> 6) & 63] |= 1 << UInt64(scalar.value & 63)
    }

    func mayContain(_ scalar: Unicode.Scalar) -> Bool {
        bits[Int(scalar.value >> 6) & 63] >> UInt64(scalar.value & 63) & 1 == 1
    }
}
