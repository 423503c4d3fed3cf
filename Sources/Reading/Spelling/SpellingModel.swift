/// Which syllables follow one another in Vietnamese drafting, counted in phrases of our own.
struct SpellingModel: Sendable {
    struct Syllable: Sendable {
        let text: String
        let form: Resemblance.Meant
        /// How often it stands in the phrases.
        let count: Int
    }

    let syllables: [Syllable]
    /// The letters that the syllables are written with.
    let alphabet: [Unicode.Scalar]
    /// How likely each is alone, and behind one with which it makes no pair, as natural logarithms.
    private let alone: [(first: Double, behind: Double)]
    /// How likely the second of a pair is behind the first; by both numbers, the first in the upper half.
    private let pairs: [Int: Double]

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
        let alphabet = Set(numbers.keys.flatMap(\.unicodeScalars)).sorted { $0.value < $1.value }
        let places = Dictionary(uniqueKeysWithValues: zip(alphabet, alphabet.indices))
        syllables = numbers.sorted { $0.value < $1.value }.map { word, number in
            Syllable(
                text: String(word), form: Resemblance.Meant(Array(word.unicodeScalars), numbers: places),
                count: counts[number])
        }
        self.alphabet = alphabet
        let total = Double(counts.reduce(0, +))
        alone = counts.map {
            let share = Double($0) / total
            return (Logarithm.natural(share), Logarithm.natural(0.25 * share))
        }
        self.pairs = Dictionary(
            uniqueKeysWithValues: pairs.map { pair, times in
                let together = Double(times) / Double(counts[pair >> 32])
                let share = Double(counts[pair & 0xFFFF_FFFF]) / total
                return (pair, Logarithm.natural(0.75 * together + 0.25 * share))
            })
    }

    /// How likely a syllable is after another, or at the beginning, as a natural logarithm (nats).
    func likelihood(of next: Int, after before: Int?) -> Double {
        guard let before else { return alone[next].first }
        return pairs[before << 32 | next] ?? alone[next].behind
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
