/// Learns from a first reading of a table what its columns are like.
struct LooseLessons {
    private var learned: LooseModel
    private let kin: WordKin
    /// Every line of the table as its words' numbers.
    private let lines: [[LooseWord]]
    /// Each of their words once.
    private let distinct: [LooseWord]
    /// Lengths of lines of cells that go on below, by column.
    private var full: [[Int]]
    /// Names that no known phrase is, as the pieces of their lines.
    private var names: [[[LooseWord]]] = []
    private var namePairs: [Int: Int] = [:]
    private var textPairs: [Int: Int] = [:]
    private var (numbered, numberedFirst) = (0, 0)
    /// In how many rows each column has a cell.
    private var filled: [Int]
    private var rows = 0

    init(model: LooseModel, kin: WordKin, lines: [LooseLine]) {
        learned = model
        self.kin = kin
        self.lines = lines.map(\.words)
        var seen: Set<Int> = []
        distinct = self.lines.joined().filter { seen.insert($0.id).inserted }
        full = model.kinds.map { _ in [] }
        filled = model.kinds.map { _ in 0 }
    }

    mutating func take(_ rows: [[LoosePlace]], of lines: [LooseLine]) {
        self.rows += rows.count
        for row in rows {
            for column in learned.kinds.indices {
                let pieces = pieces(row.filter { $0.column == column }, of: lines)
                if pieces.isEmpty { continue }
                filled[column] += 1
                for piece in pieces.dropLast() {
                    full[column].append(piece[piece.count - 1].range.upperBound - piece[0].range.lowerBound)
                }
                switch learned.kinds[column] {
                case .text: for piece in pieces { join(piece, in: &textPairs) }
                case .bodies:
                    join(Array(pieces.joined()), in: &namePairs)
                    takeNames(pieces)
                case .time, .people, .figures: break
                }
            }
            if let number = row.first(where: { $0.column == nil && $0.word == 0 && lines[$0.line].words[0].isNumber }) {
                numbered += 1
                if number.line == row.first?.line { numberedFirst += 1 }
            }
        }
    }

    /// The words of each line.
    private func pieces(_ places: [LoosePlace], of lines: [LooseLine]) -> [[LooseWord]] {
        var pieces: [[LooseWord]] = []
        for (index, place) in places.enumerated() {
            if index == 0 || places[index - 1].line != place.line { pieces.append([]) }
            pieces[pieces.count - 1].append(lines[place.line].words[place.word])
        }
        return pieces
    }

    private func join(_ words: [LooseWord], in pairs: inout [Int: Int]) {
        for (first, second) in zip(words, words.dropFirst()) where first.closing == nil {
            pairs[LooseModel.pair(first, second), default: 0] += 1
        }
    }

    /// Names are parted by separators before words that open one.
    private mutating func takeNames(_ pieces: [[LooseWord]]) {
        var name: [[LooseWord]] = []
        for piece in pieces {
            name.append([])
            for word in piece {
                let last = name.last?.last ?? name.dropLast().last?.last
                let opens = learned.openers.contains(word.kin) && word.isCapital
                if let last, last.closing == 0x3B || opens && (last.closing == 0x2C || isWhole(name)) {
                    take(name)
                    name = [[]]
                }
                name[name.count - 1].append(word)
            }
        }
        take(name)
    }

    private mutating func take(_ name: [[LooseWord]]) {
        let name = name.filter { !$0.isEmpty }
        let words = name.joined()
        guard (3...16).contains(words.count), let first = words.first, learned.openers.contains(first.kin),
            !words.contains(where: learned.isNoise)
        else { return }
        if node(of: words) == nil { names.append(name) }
    }

    private mutating func isWhole(_ name: [[LooseWord]]) -> Bool {
        node(of: name.joined()).map { learned.tree.isEnd($0) } ?? false
    }

    /// Where the words lead along known names; `nil` when they are none.
    private mutating func node(of words: some Sequence<LooseWord>) -> PhraseTree.Node? {
        var node = learned.bodies
        for word in words {
            guard let step = learned.tree.step(from: node, word) else { return nil }
            node = step.node
        }
        return node
    }

    /// The model with what was learned.
    func model() -> LooseModel {
        var model = learned
        if !model.isRunning { model.certainty = model.certainty.map { _ in 1 } }
        if rows >= 4 { model.filled = filled.map { Double($0) / Double(rows) } }
        for (column, lengths) in full.enumerated() where lengths.count >= 4 {
            model.widths[column] = Double(lengths.sorted()[lengths.count * 60 / 100]) * 1.05
            model.certainty[column] = 1
        }
        for name in names where name.allSatisfy(comesAgain) {
            model.tree.add(name.joined().flatMap { kin.parts($0) }, at: model.bodies)
        }
        model.pairs.formUnion(textPairs.filter { $0.value >= 2 }.keys)
        model.namePairs = Set(namePairs.filter { $0.value >= 2 }.keys)
        if numbered >= 4 { model.numbersOpenRows = numberedFirst * 10 >= numbered * 8 }
        return model
    }

    /// A cell breaks a name where it broke it in the rows above: a piece that stands in three lines is no chance.
    private func comesAgain(_ piece: [LooseWord]) -> Bool {
        guard let first = piece.first else { return true }
        let openings = Set(distinct.filter { isAlike(first, $0) }.map(\.id))
        var found = 0
        for line in lines where line.count >= piece.count {
            let isHere = (0...(line.count - piece.count)).contains { start in
                openings.contains(line[start].id)
                    && piece.indices.dropFirst().allSatisfy { isAlike(piece[$0], line[start + $0]) }
            }
            if isHere { found += 1 }
            if found == 3 { return true }
        }
        return false
    }

    private func isAlike(_ first: LooseWord, _ second: LooseWord) -> Bool {
        if first.kin == second.kin { return true }
        guard learned.isDamaged, min(first.letters.count, second.letters.count) > 2,
            abs(first.letters.count - second.letters.count) < 2
        else { return false }
        return first.letters.distance(to: second.letters) < 2
    }
}
