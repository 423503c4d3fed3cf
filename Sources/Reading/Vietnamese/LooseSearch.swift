/// One line of a table that lost its lines.
struct LooseLine {
    let line: Line
    let words: [LooseWord]
}

/// Where a word of a table's line belongs.
struct LoosePlace {
    /// `nil` for a row's number and for what a scan left between the words.
    let column: Int?
    let line: Int
    let word: Int
}

/// Finds the rows and columns of a stretch of lines: of all ways to part them the one with the best sum.
///
/// A beam of the best beginnings is kept from word to word. All columns share their rows; within a line columns follow
/// from left to right, and each may be missing there.
struct LooseSearch {
    var model: LooseModel
    let lines: [LooseLine]

    /// A beginning: what was read of the open row.
    private struct State {
        var score = 0.0
        /// The column of the last word on this line; -1 before the first.
        var column = -1
        /// The first column that may follow on this line.
        var floor = 0
        /// The column that the page before came to; going back from it costs something.
        var reached = 0
        var nodes = SIMD8<Int32>(repeating: LooseCell.empty)
        /// The last word of each cell.
        var last = SIMD8<Int32>(repeating: -1)
        /// Letters of each cell's last line.
        var lengths = SIMD8<Int32>(repeating: 0)
        /// Where the column's words on this line begin.
        var start = 0
        var isNumbered = false
        var opensRow = true
        var isFirstLine = true
        var trail: Int32 = -1
        /// Tells apart states that may go on differently: a sum over the nodes, kept up to date.
        var nodeSum = 0
    }

    /// A state's way over the next word, before it is known whether it is worth making.
    private struct Candidate {
        var score: Double
        let parent: Int
        /// The column of the word, or what it is instead.
        let place: Int8
        var node: Int32 = 0
        var start = 0
        var key = 0
    }

    private struct Step {
        let parent: Int32
        let word: Int32
        let column: Int8
        let opensRow: Bool
    }

    private var words: [LooseWord] = []
    private var lastLine: Int?
    /// A blank line stands before the open one, and says something.
    private var isBehindBlank = false
    private var steps: [Step] = []
    private var candidates: [Candidate] = []
    private let beam = 32

    init(model: LooseModel, lines: [LooseLine]) { (self.model, self.lines) = (model, lines) }

    private static let noise: Int8 = -1
    private static let number: Int8 = -2

    /// The rows, each as the places of its words in the order of the text.
    mutating func rows() -> [[LoosePlace]] {
        var states = [Self.start]
        var origins: [(line: Int, word: Int)] = []
        for (index, line) in lines.enumerated() where !line.words.isEmpty {
            states = opened(states, line)
            for (place, word) in line.words.enumerated() {
                words.append(word)
                origins.append((index, place))
                candidates.removeAll(keepingCapacity: true)
                for index in states.indices { extend(states[index], index, word, isFirst: place == 0, of: line) }
                states = pruned().map { made($0, of: states) }
            }
        }
        var best: State?
        for state in states {
            let score = state.score + closing(state)
            if score > best?.score ?? -.infinity {
                best = state
                best?.score = score
            }
        }
        return best.map { rows(endingAt: $0.trail, origins) } ?? []
    }

    private func rows(endingAt trail: Int32, _ origins: [(line: Int, word: Int)]) -> [[LoosePlace]] {
        var path: [Step] = []
        var index = trail
        while index >= 0 {
            path.append(steps[Int(index)])
            index = steps[Int(index)].parent
        }
        var rows: [[LoosePlace]] = []
        for step in path.reversed() {
            if step.opensRow || rows.isEmpty { rows.append([]) }
            let origin = origins[Int(step.word)]
            rows[rows.count - 1].append(
                LoosePlace(column: step.column < 0 ? nil : Int(step.column), line: origin.line, word: origin.word))
        }
        return rows
    }

    /// The best of those that will be the same from here on, and of these the best in each column.
    private func pruned() -> [Candidate] {
        guard let best = candidates.map(\.score).max() else { return [] }
        var order: [(score: Double, index: Int)] = []
        order.reserveCapacity(candidates.count)
        for (index, candidate) in candidates.enumerated() where candidate.score > best - 9 {
            order.append((candidate.score, index))
        }
        order.sort { ($1.score, $0.index) < ($0.score, $1.index) }
        var kept: [Candidate] = []
        var seen: Set<Int> = []
        var counts = SIMD16<Int32>(repeating: 0)
        kept.reserveCapacity(beam)
        for (_, index) in order {
            let candidate = candidates[index]
            let column = Int(candidate.place) + 2
            guard kept.count < beam else { break }
            guard counts[column] < Int32(beam / 3), seen.insert(candidate.key).inserted else { continue }
            counts[column] += 1
            kept.append(candidate)
        }
        return kept
    }

    /// The state that a candidate stands for.
    private mutating func made(_ candidate: Candidate, of states: [State]) -> State {
        var state = states[candidate.parent]
        let column = Int(candidate.place)
        if column >= 0 {
            if state.column >= 0, state.column != column { close(&state) }
            state.column = column
            state.start = candidate.start
            state.nodeSum += Self.mixed(candidate.node, column) - Self.mixed(state.nodes[column], column)
            state.nodes[column] = candidate.node
            state.last[column] = Int32(words.count - 1)
        } else if candidate.place == Self.number {
            state.isNumbered = true
        }
        state.score = candidate.score
        steps.append(
            Step(
                parent: state.trail, word: Int32(words.count - 1), column: candidate.place, opensRow: state.opensRow))
        state.trail = Int32(steps.count - 1)
        state.opensRow = false
        return state
    }

    private static let emptySum = (0..<8).reduce(0) { $0 + mixed(LooseCell.empty, $1) }
    private static let start: State = {
        var state = State()
        state.nodeSum = emptySum
        return state
    }()

    /// Kept small, so that sums of eight do not overflow.
    private static func mixed(_ node: Int32, _ column: Int) -> Int {
        ((Int(node) + 5) &* 0x1E37_79B9_7F4A_7C15 &+ column &* 0x5851_F42D_4C95_7F2D) >> 8
    }

    // MARK: Rows

    /// At the front of a line the row goes on, or another begins.
    private mutating func opened(_ states: [State], _ line: LooseLine) -> [State] {
        let task = model.roles.firstIndex(of: .task) ?? 0
        // A row that a page's end parted goes on with what is left of its first cell.
        let gap = lastLine.map { line.line.number - $0 } ?? 1
        let isBehindPage = gap > 2
        isBehindBlank = gap == 2 && model.blankLinesPart
        lastLine = line.line.number
        var found: [State] = []
        var fresh: State?
        for var state in states {
            if state.column >= 0 { close(&state) }
            if model.isRunning {
                let reached = max(state.floor, state.column)
                (state.floor, state.reached) = isBehindPage ? (0, reached) : (reached, 0)
            }
            state.column = -1
            if !model.isRunning, state.last[task] >= 0 {
                let score = state.score + closing(state) - 0.3
                if score > fresh?.score ?? -.infinity {
                    fresh = State()
                    fresh?.nodeSum = Self.emptySum
                    fresh?.score = score
                    fresh?.trail = state.trail
                }
            }
            if state.last.max() >= 0 || state.isNumbered { state.isFirstLine = false }
            found.append(state)
        }
        return found + (fresh.map { [$0] } ?? [])
    }

    /// The line's piece in the state's column ends.
    private func close(_ state: inout State) {
        state.lengths[state.column] = Int32(words[Int(state.last[state.column])].range.upperBound - state.start)
    }

    /// A row ends: its names and times must be whole, its task too.
    private func closing(_ state: State) -> Double {
        var score = 0.0
        for column in model.kinds.indices {
            let node = state.nodes[column]
            if node == LooseCell.opened { score -= 2 }
            if node >= 0, !model.tree.isEnd(Int(node)) { score -= 1.2 }
            if node == LooseCell.empty { score -= model.absence(of: column) }
        }
        let task = model.roles.firstIndex(of: .task) ?? 0
        if state.last[task] >= 0, !words[Int(state.last[task])].endsSentence {
            let isShort = Double(state.lengths[task]) < model.widths[task] * 0.75
            score += isShort ? 0.4 : -0.2
        }
        if model.isNumbered, !state.isNumbered { score -= 0.7 }
        return score
    }

    // MARK: Words

    private mutating func extend(_ state: State, _ index: Int, _ word: LooseWord, isFirst: Bool, of line: LooseLine) {
        if isFirst, isRowNumber(word, line) {
            var score = state.score + (state.isNumbered ? -3 : 0.4)
            if let opens = model.numbersOpenRows { score += opens == state.isFirstLine ? 0.5 : opens ? -2 : 0 }
            add(Candidate(score: score, parent: index, place: Self.number), to: state, isNumbered: true)
        }
        if let cost = isFirst && isRowNumber(word, line) ? -0.7 : noiseCost(word) {
            add(Candidate(score: state.score + cost, parent: index, place: Self.noise), to: state)
        }
        for column in max(state.floor, state.column)..<model.kinds.count {
            var next = Candidate(
                score: state.score, parent: index, place: Int8(column), node: state.nodes[column],
                start: column == state.column ? state.start : word.range.lowerBound)
            let last = state.last[column] >= 0 ? words[Int(state.last[column])] : nil
            next.score += column == state.column ? stay(state, word, last) : move(state, to: column, word, last)
            if isFirst, column == 0, isRowNumber(word, line) { next.score -= 0.8 }
            if isFirst, column < state.reached { next.score -= 1 }
            next.score += model.add(
                word, to: &next.node, of: column, behind: last, opensLine: column != state.column)
            add(next, to: state)
        }
    }

    private mutating func add(_ candidate: Candidate, to state: State, isNumbered: Bool = false) {
        var candidate = candidate
        let column = Int(candidate.place)
        var key = state.nodeSum
        if column >= 0 { key += Self.mixed(candidate.node, column) - Self.mixed(state.nodes[column], column) }
        key = key &* 31 &+ (column >= 0 ? column : state.column)
        key = key &* 1_000_003 &+ (column >= 0 ? candidate.start : state.start)
        candidate.key = key &* 2 &+ (state.isNumbered || isNumbered ? 1 : 0)
        candidates.append(candidate)
    }

    /// The word goes on in the column of the word before.
    private func stay(_ state: State, _ word: LooseWord, _ last: LooseWord?) -> Double {
        let before = last.map { model.excess($0.range.upperBound - state.start, in: state.column) } ?? 0
        return model.stay(before: word) + model.excess(word.range.upperBound - state.start, in: state.column) - before
    }

    /// The word begins its column on this line.
    private func move(_ state: State, to column: Int, _ word: LooseWord, _ last: LooseWord?) -> Double {
        var score = state.column < 0 ? 0 : model.cut(before: word, behind: words[Int(state.last[state.column])])
        if model.isRunning, let before = words.dropLast().last, last?.range != before.range {
            if before.asksForMore { score -= 6 }
            // "Trung tâm Truyền thông - Văn hóa"; but dashes also open the names of a list.
            if before.closing == 0x2D || before.closing == 0x2013 { score -= 1.2 }
        }
        guard let last else { return score - (model.isRunning && !word.isCapital && !word.isNumber ? 1 : 0) }
        if state.column < 0, isBehindBlank { score -= 0.8 }
        score += model.room(for: word, in: column, behind: Int(state.lengths[column]), last: last)
        let isPair = model.pairs.contains(LooseModel.pair(last, word))
        switch model.kinds[column] {
        case .text:
            if model.isNoise(word) { score -= 0.6 }
            if isPair { score += 0.6 }
            if word.isCapital, !last.endsSentence { score -= 0.6 }
        case .bodies: if isPair { score += 0.4 }
        case .time, .people, .figures: break
        }
        return score
    }

    /// One or two figures at the front, with more behind them.
    private func isRowNumber(_ word: LooseWord, _ line: LooseLine) -> Bool {
        model.isNumbered && word.letters.count <= 2 && word.letters.allSatisfy(\.isDigit) && line.words.count > 1
            && word.closing != 0x25 && word.closing != 0x29
    }

    /// What a scan makes of strokes and marks above letters: short, and used nowhere else; `nil` for a word.
    private func noiseCost(_ word: LooseWord) -> Double? {
        guard model.isDamaged else { return nil }
        if model.isNoise(word) { return -0.2 }
        return model.known.contains(word.kin) ? nil : -1.5
    }
}
