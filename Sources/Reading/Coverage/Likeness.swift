import Glibc

/// How much of one task's meaning another holds, by the words they share.
///
/// A word that stands in every task (the plan's own subject, "xây dựng", "推进") says little, one that stands in two
/// says much: words weigh by how few tasks hold them. Vietnamese syllables and Chinese characters mean something in
/// pairs, so pairs count as words.
struct Likeness: Sendable {
    private let weights: [Term: Double]

    /// - Parameter tasks: All tasks of both documents, which tell how common a word is.
    init(among tasks: [Set<Term>]) {
        var counts: [Term: Int] = [:]
        for task in tasks { for term in task { counts[term, default: 0] += 1 } }
        weights = counts.mapValues { log(1 + Double(tasks.count) / Double($0)) }
    }

    /// Which tasks hold each word, so that comparing every task of one text with every task of another costs only what
    /// they share.
    struct Index {
        fileprivate var places: [Term: [Int]] = [:]

        init(of tasks: [Set<Term>]) {
            for (place, task) in tasks.enumerated() { for term in task { places[term, default: []].append(place) } }
        }
    }

    /// The share of a task's weight that each indexed task holds too, 0…1; those that hold nothing of it are left out.
    func shares(of task: Set<Term>, in index: Index) -> [(place: Int, share: Double)] {
        let whole = weight(task)
        guard whole > 0 else { return [] }
        var held: [Int: Double] = [:]
        for term in task {
            guard let places = index.places[term], let weight = weights[term] else { continue }
            for place in places { held[place, default: 0] += weight }
        }
        return held.map { (place: $0.key, share: $0.value / whole) }
    }

    private func weight(_ terms: Set<Term>) -> Double { terms.reduce(0) { $0 + (weights[$1] ?? 0) } }

    /// A word of a task, or two that follow each other.
    struct Term: Hashable, Sendable {
        let first: ArraySlice<Letter>
        let second: ArraySlice<Letter>

        init(_ first: ArraySlice<Letter>, _ second: ArraySlice<Letter> = []) {
            (self.first, self.second) = (first, second)
        }
    }

    /// The pairs of a text, and its longer words; numbers and days are compared elsewhere.
    static func terms(of text: String) -> Set<Term> {
        let words = words(of: Folding.letters(text))
        var terms = Set(words.filter { $0.count > 4 }.map { Term($0) })
        for (first, second) in zip(words, words.dropFirst()) { terms.insert(Term(first, second)) }
        return terms
    }

    /// Runs of letters; each Chinese character is a word.
    private static func words(of letters: [Letter]) -> [ArraySlice<Letter>] {
        var words: [ArraySlice<Letter>] = []
        var start: Int?
        func end(at index: Int) {
            if let from = start { words.append(letters[from..<index]) }
            start = nil
        }
        for (index, letter) in letters.enumerated() {
            if isHan(letter) {
                end(at: index)
                words.append(letters[index...index])
            } else if isLetter(letter) {
                start = start ?? index
            } else {
                end(at: index)
            }
        }
        end(at: letters.count)
        return words
    }

    private static func isHan(_ letter: Letter) -> Bool { (0x3400...0x9FFF).contains(letter) }

    private static func isLetter(_ letter: Letter) -> Bool {
        letter >= 0x80 ? letter > 0xBF && !(0x2000...0x303F).contains(letter) : (0x61...0x7A).contains(letter)
    }
}
