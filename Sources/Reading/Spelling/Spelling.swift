/// Restores the likely spelling of Vietnamese words whose letters recognition lost.
struct Spelling: Sendable {
    private let model: SpellingModel

    init(_ model: SpellingModel) { self.model = model }

    /// One way to read a word as it was seen.
    private struct Candidate {
        /// The syllables' numbers in the model, one or two; none where the word stays as it is.
        let syllables: [Int]
        /// Nats that the letters speak for it.
        let weight: Double
    }

    /// The best way to a candidate, with the way's weight.
    private struct Step {
        let weight: Double
        let before: Int
    }

    /// A stretch of a text as it stands there, and as it was likely written.
    struct Piece {
        let seen: String
        let written: String
    }

    /// The texts with each word as it was likely written; what is no word stays, with the white space, as it is.
    func restored(_ texts: [String]) -> [String] {
        var known: [String: [Candidate]] = [:]
        return texts.map { pieces(of: $0, &known).map(\.written).joined() }
    }

    /// The whole text in pieces, in order: words, and what stands between them.
    func pieces(of text: String) -> [Piece] {
        var known: [String: [Candidate]] = [:]
        return pieces(of: text, &known)
    }

    /// - Parameter known: What was found for words before, since looking is what takes the time.
    private func pieces(of text: String, _ known: inout [String: [Candidate]]) -> [Piece] {
        var output: [Piece] = []
        var run: [(word: Word, candidates: [Candidate])] = []
        for piece in Word.pieces(of: text) {
            guard case .word(let word) = piece else {
                if case .between(let words) = piece {
                    // Within a sentence words lean on one another across a space or the end of a line.
                    let isBreak = !words.allSatisfy(\.isWhitespace)
                    if isBreak {
                        output += path(&run)
                        output.append(Piece(seen: words, written: words))
                    } else if run.isEmpty {
                        output.append(Piece(seen: words, written: words))
                    } else {
                        run[run.count - 1].word.after += words
                    }
                }
                continue
            }
            // A hostile text may hold any number of words: behind so many new ones the rest stay as they are.
            let found = known[word.text] ?? (known.count < Self.limit ? candidates(for: word) : Self.asItIs)
            if known.count < Self.limit { known[word.text] = found }
            run.append((word, found))
        }
        return output + path(&run)
    }

    private static let limit = 20_000
    private static let asItIs = [Candidate(syllables: [], weight: 0)]

    /// Nats for each unit of distance.
    private static let rigour = 4.0
    /// What a word that is none of the model's weighs: a name, or a syllable that the phrases lack.
    private static let stranger = -14.0
    /// A word that begins with a capital within a sentence is likely a name, which nobody can guess.
    private static let name = -8.0

    private func candidates(for word: Word) -> [Candidate] {
        let seen = Resemblance.Seen(word.letters, among: model.alphabet)
        var rows: [Double] = []
        let limit = min(2.4, 0.5 + Double(word.letters.count) * 0.45)
        let found = alike(seen, 0..<seen.count, limit: limit, &rows)
        var candidates = found.prefix(16).map { Candidate(syllables: [$0.0], weight: -$0.1 * Self.rigour) }
        candidates += halves(of: seen, &rows)
        let mayBeName = word.isTitled && SyllableForm.isSyllable(Folding.letters(word.text))
        candidates.append(Candidate(syllables: [], weight: mayBeName ? Self.name : Self.stranger))
        return candidates
    }

    /// The syllables that a stretch of a word may be, the nearest first.
    private func alike(
        _ seen: Resemblance.Seen, _ range: Range<Int>, limit: Double, _ rows: inout [Double]
    ) -> [(Int, Double)] {
        var found: [(Int, Double)] = []
        for (number, syllable) in model.syllables.enumerated() {
            let distance = Resemblance.distance(seen, range, syllable.form, limit: limit, &rows)
            if distance <= limit { found.append((number, distance)) }
        }
        return found.sorted { $0.1 < $1.1 }
    }

    /// Two syllables between which the space was lost: "donvi", "Doclap".
    private func halves(of seen: Resemblance.Seen, _ rows: inout [Double]) -> [Candidate] {
        guard seen.count >= 4, seen.count <= 12 else { return [] }
        var found: [Candidate] = []
        for middle in 2...(seen.count - 2) {
            let first = alike(seen, 0..<middle, limit: 1, &rows).prefix(3)
            let second = alike(seen, middle..<seen.count, limit: 1, &rows).prefix(3)
            for one in first {
                for other in second {
                    found.append(
                        Candidate(syllables: [one.0, other.0], weight: -(one.1 + other.1) * Self.rigour - 3))
                }
            }
        }
        return found
    }

    /// The words of a run in their likeliest spelling (Viterbi), and the run made empty.
    private func path(_ run: inout [(word: Word, candidates: [Candidate])]) -> [Piece] {
        defer { run = [] }
        guard !run.isEmpty else { return [] }
        var steps: [[Step]] = []
        for (place, item) in run.enumerated() {
            steps.append(
                item.candidates.map { candidate in
                    guard place > 0 else { return Step(weight: weight(candidate, after: nil), before: 0) }
                    let ways = run[place - 1].candidates.indices.map { index in
                        steps[place - 1][index].weight
                            + weight(candidate, after: run[place - 1].candidates[index].syllables.last)
                    }
                    let best = ways.indices.max { ways[$0] < ways[$1] } ?? 0
                    return Step(weight: ways[best], before: best)
                })
        }
        var index = steps[run.count - 1].indices.max {
            steps[run.count - 1][$0].weight < steps[run.count - 1][$1].weight
        }
        var words: [Piece] = []
        for place in run.indices.reversed() {
            guard let at = index else { break }
            let item = run[place]
            let isAmongCapitals =
                place > 0 && run[place - 1].word.isShout || place + 1 < run.count && run[place + 1].word.isShout
            let written = item.word.written(
                item.candidates[at].syllables.map { model.syllables[$0].text }, isAmongCapitals: isAmongCapitals)
            words.append(Piece(seen: item.word.after, written: item.word.after))
            words.append(Piece(seen: item.word.text, written: written))
            index = steps[place][at].before
        }
        return words.reversed()
    }

    private func weight(_ candidate: Candidate, after before: Int?) -> Double {
        var (weight, last) = (candidate.weight, before)
        for syllable in candidate.syllables {
            weight += model.likelihood(of: syllable, after: last)
            last = syllable
        }
        return weight
    }
}
