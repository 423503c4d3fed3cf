/// Which syllables follow one another in Vietnamese drafting, counted in phrases of our own.
struct SpellingModel: Sendable {
    struct Syllable: Sendable {
        let text: String
        let letters: [Unicode.Scalar]
        /// How often it stands in the phrases.
        let count: Int
    }

    let syllables: [Syllable]
    private let total: Int
    /// By both syllables' numbers, the first in the upper half.
    private let pairs: [Int: Int]

    /// - Parameter phrases: One a line, lower case, without punctuation.
    init(phrases: String) {
        var numbers: [Substring: Int] = [:]
        var counts: [Int] = []
        var pairs: [Int: Int] = [:]
        for line in phrases.split(separator: "\n") {
            var before: Int?
            for word in line.split(separator: " ") {
                let number = numbers[word, default: counts.count]
                if number == counts.count {
                    numbers[word] = number
                    counts.append(0)
                }
                counts[number] += 1
                if let before { pairs[before << 32 | number, default: 0] += 1 }
                before = number
            }
        }
        syllables = numbers.sorted { $0.value < $1.value }.map { word, number in
            Syllable(text: String(word), letters: Array(word.unicodeScalars), count: counts[number])
        }
        total = counts.reduce(0, +)
        self.pairs = pairs
    }

    /// How likely a syllable is after another, or at the beginning, as a natural logarithm (nats).
    func likelihood(of next: Int, after before: Int?) -> Double {
        let alone = Double(syllables[next].count) / Double(total)
        guard let before else { return Logarithm.natural(alone) }
        let together = Double(pairs[before << 32 | next] ?? 0) / Double(syllables[before].count)
        return Logarithm.natural(0.75 * together + 0.25 * alone)
    }
}

/// The natural logarithm; the pure part of the house links no library of mathematics.
enum Logarithm {
    /// - Parameter number: Above 0.
    static func natural(_ number: Double) -> Double {
        // number = m · 2^e with m in 1..<2; ln m from the series of artanh, right to eight places there.
        let part = (number.significand - 1) / (number.significand + 1)
        var (power, sum) = (part, 0.0)
        for odd in stride(from: 1.0, through: 15, by: 2) {
            sum += power / odd
            power *= part * part
        }
        return 2 * sum + Double(number.exponent) * 0.693_147_180_559_945_3
    }
}
