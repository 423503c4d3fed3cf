/// How far a word, as recognition left it, is from a syllable as it is written.
enum Resemblance {
    /// A vowel's letter, the sign that makes another vowel of it, and its tone.
    private struct Vowel {
        let base: Unicode.Scalar
        let shape: Int
        let tone: Int
    }

    private static let vowels: [Unicode.Scalar: Vowel] = {
        var vowels: [Unicode.Scalar: Vowel] = [:]
        // Of each: level, falling, rising, asking, tumbling, heavy.
        let rows: [(Unicode.Scalar, Int, String)] = [
            ("a", 0, "aàáảãạ"), ("a", 1, "âầấẩẫậ"), ("a", 2, "ăằắẳẵặ"), ("e", 0, "eèéẻẽẹ"), ("e", 1, "êềếểễệ"),
            ("i", 0, "iìíỉĩị"), ("o", 0, "oòóỏõọ"), ("o", 1, "ôồốổỗộ"), ("o", 3, "ơờớởỡợ"), ("u", 0, "uùúủũụ"),
            ("u", 3, "ưừứửữự"), ("y", 0, "yỳýỷỹỵ"),
            // What other languages put there.
            ("a", 9, "äå"), ("e", 9, "ë"), ("i", 9, "îï"), ("o", 9, "öø"), ("u", 9, "ûü"),
        ]
        for (base, shape, letters) in rows {
            for (tone, letter) in letters.unicodeScalars.enumerated() {
                vowels[letter] = Vowel(base: base, shape: shape, tone: shape == 9 ? 0 : tone)
            }
        }
        return vowels
    }()

    /// Letters and signs that recognition puts for another letter because they look alike, with what each costs.
    private static let lookalikes: [Unicode.Scalar: [Unicode.Scalar: Double]] = {
        let rows: [(Unicode.Scalar, String, Double)] = [
            ("6", "o", 0.3), ("0", "o", 0.3), ("§", "o", 0.4), ("9", "o", 0.6), ("4", "a", 0.3), ("3", "a", 0.4),
            ("&", "a", 0.4), ("@", "o", 0.3), ("&", "o", 0.5), ("w", "u", 0.2), ("y", "u", 0.35), ("v", "u", 0.5),
            ("n", "u", 0.9), ("i", "u", 0.6),
            ("j", "oi", 0.5), ("d", "a", 0.6), ("d", "o", 0.8), ("b", "o", 0.8), ("p", "đ", 0.2), ("b", "đ", 0.4),
            ("c", "oe", 0.7), ("o", "ce", 0.7), ("e", "oc", 0.7), ("¢", "eou", 0.3), ("1", "il", 0.4), ("l", "it", 0.6),
            ("i", "lt", 0.6), ("t", "ilu", 0.7), ("f", "t", 0.6), ("u", "n", 0.9), ("q", "g", 0.6), ("o", "a", 0.9),
            ("a", "o", 0.9), ("g", "q", 0.7), ("e", "a", 0.7), ("i", "a", 0.8), ("g", "o", 0.8), ("l", "u", 0.9),
            ("5", "s", 0.5), ("h", "b", 0.9), ("s", "o", 1.0), ("ø", "o", 0.2),
        ]
        var table: [Unicode.Scalar: [Unicode.Scalar: Double]] = [:]
        for (seen, meant, cost) in rows {
            for letter in meant.unicodeScalars { table[seen, default: [:]][letter] = cost }
        }
        return table
    }()

    /// What it costs that a letter was seen where another is meant.
    private static func cost(_ seen: Unicode.Scalar, _ meant: Unicode.Scalar) -> Double {
        if seen == meant { return 0 }
        if seen == "d", meant == "đ" { return 0.15 }
        let (one, other) = (vowels[seen], vowels[meant])
        if let one, let other, one.base == other.base {
            // The roof of "ê" and "ô" is often seen as a stroke, whatever the tone.
            let isStroke = one.shape == 0 && one.tone == 2 && other.shape == 1
            let shape = one.shape == other.shape ? 0 : isStroke ? 0.1 : one.shape == 0 ? 0.2 : 0.3
            let tone = one.tone == other.tone ? 0 : isStroke ? 0.1 : one.tone == 0 ? 0.2 : 0.3
            return shape + tone
        }
        let (from, to) = (one?.base ?? seen, other?.base ?? meant)
        guard let cost = lookalikes[seen]?[to] ?? lookalikes[from]?[to] else { return 2 }
        return cost + (other.map { $0.shape != 0 || $0.tone != 0 } == true ? 0.15 : 0)
    }

    /// Two letters that were seen where one is meant.
    private static let torn: [[Unicode.Scalar]: Unicode.Scalar] = [
        ["i", "i"]: "u", ["i", "r"]: "u", ["r", "i"]: "u", ["t", "r"]: "u", ["i", "u"]: "u", ["r", "n"]: "m",
        ["i", "t"]: "u", ["u", "o"]: "o", ["n", "r"]: "u", ["u", "'"]: "u", ["o", "'"]: "o", ["o", "i"]: "o",
        ["t", "v"]: "u", ["i", "f"]: "u", ["t", "f"]: "u", ["i", "v"]: "u", ["u", "w"]: "u", ["u", "r"]: "u",
        ["v", "r"]: "u", ["u", "v"]: "u",
    ]

    /// A word as it was seen, with what any letter of the model costs at each of its places.
    struct Seen {
        let count: Int
        /// What it costs that the letter at a place is none.
        fileprivate let drops: [Double]
        /// The one letter that a place and the one before it may be.
        fileprivate let torn: [Unicode.Scalar?]
        /// By place, and within it by letter of the model.
        fileprivate let costs: [Double]
        fileprivate let width: Int

        init(_ letters: [Unicode.Scalar], among alphabet: [Unicode.Scalar]) {
            count = letters.count
            width = alphabet.count
            drops = letters.map { isLetter($0) ? 1.5 : 0.4 }
            torn = letters.indices.map { $0 > 0 ? Resemblance.torn[[letters[$0 - 1], letters[$0]]] : nil }
            costs = letters.flatMap { seen in alphabet.map { cost(seen, $0) } }
        }
    }

    /// A syllable as the model writes it: its letters by their number in the alphabet, and without their signs.
    struct Meant: Sendable {
        let letters: [Int]
        fileprivate let bases: [Unicode.Scalar]

        init(_ letters: [Unicode.Scalar], numbers: [Unicode.Scalar: Int]) {
            self.letters = letters.map { numbers[$0] ?? 0 }
            bases = letters.map(base)
        }
    }

    /// The least that turning a stretch of the one into the other costs; more than the limit counts as endless.
    ///
    /// - Parameter rows: Room for the work, kept from call to call.
    static func distance(
        _ seen: Seen, _ range: Range<Int>, _ meant: Meant, limit: Double, _ rows: inout [Double]
    ) -> Double {
        guard abs(range.count - meant.letters.count) <= 2 else { return .infinity }
        let width = meant.letters.count + 1
        let size = (range.count + 1) * width
        if rows.count < size { rows = [Double](repeating: .infinity, count: size) }
        for i in 0...range.count {
            let place = range.lowerBound + i - 1
            var least = Double.infinity
            for j in 0..<width {
                var best = i == 0 && j == 0 ? 0 : Double.infinity
                if i > 0 { best = min(best, rows[(i - 1) * width + j] + seen.drops[place]) }
                if j > 0 { best = min(best, rows[i * width + j - 1] + 1.5) }
                if i > 0, j > 0 {
                    let cost = seen.costs[place * seen.width + meant.letters[j - 1]]
                    best = min(best, rows[(i - 1) * width + j - 1] + cost)
                }
                if i > 1, j > 0, let whole = seen.torn[place], whole == meant.bases[j - 1] {
                    best = min(best, rows[(i - 2) * width + j - 1] + 0.5)
                }
                rows[i * width + j] = best
                least = min(least, best)
            }
            if least > limit { return .infinity }
        }
        return rows[range.count * width + width - 1]
    }

    private static func base(_ letter: Unicode.Scalar) -> Unicode.Scalar { vowels[letter]?.base ?? letter }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
}
