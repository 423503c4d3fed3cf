/// What a line of a table that lost its lines is measured by: how well words stand in a column.
///
/// Columns follow each other from left to right; each breaks its cells at its own width; cells of bodies hold whole
/// names, cells of time a whole time, others begin with a capital. Sums are rough logarithms of likelihoods, with a
/// plain word of a task as zero.
struct LooseModel {
    enum Kind { case text, bodies, time, people, figures }

    let kinds: [Kind]
    let roles: [ColumnRole]
    let isDamaged: Bool
    /// Letters that a full line of each column's cells has.
    var widths: [Double]
    /// How sure the widths are, 0…1.
    var certainty: [Double]
    /// In which part of the rows each column has a cell, 0…1.
    var filled: [Double]
    /// Words that follow each other in running text, by `pair`.
    var pairs: Set<Int> = []
    /// Those that follow each other in this table's names of bodies.
    var namePairs: Set<Int> = []
    /// Words that names of bodies are made of.
    var nameWords: Set<Int> = []
    /// Words that open such a name.
    var openers: Set<Int> = []
    /// Words of which it is known whether they are among those.
    var classified: Set<Int> = []
    /// Words that stand in the text elsewhere.
    var known: Set<Int> = []
    /// The header has a column of numbers.
    var isNumbered = false
    /// Each cell's lines stand one below another before the next cell's: a line never goes back to a column on the left.
    var isRunning = false
    /// Blank lines stand between some of the lines: a cell seldom goes on behind one.
    var blankLinesPart = false
    /// Whether numbers stand in the first line of their rows; `nil` while that is not known.
    var numbersOpenRows: Bool?
    var tree: PhraseTree
    let bodies: PhraseTree.Node
    let times: PhraseTree.Node

    static func pair(_ first: LooseWord, _ second: LooseWord) -> Int { first.kin << 24 | second.kin }

    init(_ columns: LooseColumns, isDamaged: Bool, width: Double) {
        roles = columns.roles
        self.isDamaged = isDamaged
        kinds = roles.indices.map { columns.figures.contains($0) ? .figures : Self.kind(columns.roles[$0]) }
        var tree = PhraseTree(isDamaged: isDamaged)
        (bodies, times) = (tree.root(), tree.root())
        self.tree = tree
        filled = roles.map(Self.usuallyFilled)
        let shares = roles.map(Self.share)
        let whole = shares.reduce(0, +)
        widths = shares.map { width * $0 / whole }
        certainty = roles.map { _ in 0.4 }
    }

    private static func kind(_ role: ColumnRole) -> Kind {
        switch role {
        case .lead, .support: .bodies
        case .due: .time
        case .owner, .leader: .people
        case .weight, .number: .figures
        case .task, .product, .target, .unit, .note, .basis: .text
        }
    }

    private static func usuallyFilled(_ role: ColumnRole) -> Double {
        switch role {
        case .task: 1
        case .lead, .weight, .owner: 0.8
        case .due, .leader: 0.6
        case .support, .product, .target, .unit, .note, .basis, .number: 0.3
        }
    }

    /// What a row without a cell in the column costs.
    func absence(of column: Int) -> Double {
        if roles[column] == .task { return 4 }
        let share = isRunning && roles[column] == .support ? max(0.5, filled[column]) : filled[column]
        guard share >= 0.3 else { return 0 }
        return min(
            kinds[column] == .text ? 0.3 : [.lead, .weight].contains(roles[column]) ? 1.6 : 1,
            -Self.logarithm(1.02 - share))
    }

    /// Good to a hundredth between a fiftieth and one.
    private static func logarithm(_ value: Double) -> Double {
        let root = value.squareRoot().squareRoot().squareRoot().squareRoot()
        return 16 * 2 * (root - 1) / (root + 1)
    }

    /// How much of a page a column usually takes.
    private static func share(_ role: ColumnRole) -> Double {
        switch role {
        case .task: 42
        case .lead, .support, .product, .target, .basis, .owner, .leader: 18
        case .due, .note, .unit: 12
        case .weight, .number: 5
        }
    }
}

/// A cell as far as it was read.
struct LooseCell {
    /// The place in the tree of phrases; or one of the two below.
    var node: Int32
    /// The last word's index; -1 for none.
    var last: Int32

    static let empty: Int32 = -2
    /// In words that no known phrase has.
    static let free: Int32 = -1
    /// In the first word of a name that no known phrase is.
    static let opened: Int32 = -3
}

extension LooseModel {
    /// The word stands in the cell of the column, behind the words that are there.
    ///
    /// - Parameters:
    ///   - cell: Its place in the tree is moved on.
    ///   - last: The last word there, if any.
    mutating func add(_ word: LooseWord, to node: inout Int32, of column: Int, behind last: LooseWord?, opensLine: Bool)
        -> Double
    {
        switch kinds[column] {
        case .text: text(word, &node, last)
        case .people: person(word, behind: last, node) + text(word, &node, last) / 2
        case .figures: figure(word, &node)
        case .bodies: phrase(word, &node, last, root: bodies, opensLine: opensLine)
        case .time: phrase(word, &node, last, root: times, opensLine: opensLine)
        }
    }

    /// What a scan makes of strokes and marks above letters: short, and used nowhere else.
    func isNoise(_ word: LooseWord) -> Bool {
        guard isDamaged else { return false }
        if word.letters.count == 1 { return !word.letters[0].isDigit }
        return word.letters.count == 2 && !word.isNumber && !known.contains(word.kin)
            && !SyllableForm.isSyllable(word.letters)
    }

    private func text(_ word: LooseWord, _ node: inout Int32, _ last: LooseWord?) -> Double {
        defer { node = LooseCell.free }
        let noise = isNoise(word) ? -0.15 : 0
        guard let last else { return (word.isCapital || word.isNumber ? 0.2 : -1.2) + noise }
        if pairs.contains(Self.pair(last, word)) { return 0.4 }
        return word.isCapital && !word.isNumber && !last.endsSentence && !isDamaged ? (isRunning ? -0.45 : -0.3) : noise
    }

    /// A second surname begins another cell.
    private func person(_ word: LooseWord, behind last: LooseWord?, _ node: Int32) -> Double {
        guard word.isCapital else { return -0.6 }
        guard isRunning, let last, !last.isSeparator else { return 0.3 }
        if Self.isSurname(last) { return 1 }
        return Self.isSurname(word) ? -0.6 : 0.6
    }

    private static func isSurname(_ word: LooseWord) -> Bool { word.isCapital && surnames.contains(word.letters) }

    /// Those that are no other word at a cell's front.
    private static let surnames = Set(
        "nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly dinh trinh luong".split(separator: " ")
            .map { Folding.letters($0) })

    private func figure(_ word: LooseWord, _ node: inout Int32) -> Double {
        if isRunning, Self.comparisons.contains(word.letters), node == LooseCell.empty { return -0.1 }
        if isRunning, Self.closings.contains(word.letters), node != LooseCell.empty { return -0.1 }
        defer { node = LooseCell.free }
        return word.isNumber ? (node == LooseCell.empty ? 0.8 : -0.5) : -1.5
    }

    /// "Trên 90", "từ 60% trở lên".
    private static let comparisons = Set(
        "tren duoi tu it nhat toi thieu da khong qua hon".split(separator: " ").map { Folding.letters($0) })
    private static let closings = Set("tro len xuong".split(separator: " ").map { Folding.letters($0) })

    /// A word of a cell of names or times by the best of its ways.
    private mutating func phrase(
        _ word: LooseWord, _ node: inout Int32, _ last: LooseWord?, root: PhraseTree.Node, opensLine: Bool
    ) -> Double {
        var best = (score: -Double.infinity, node: node)
        each(word, node, last, root: root, opensLine: opensLine) { score, next, _ in
            if score > best.score { best = (score, next) }
        }
        node = best.node
        return best.score
    }

    /// The ways in which a word may stand in a cell of names or times: what each scores, where it leads, and whether it opens
    /// one.
    mutating func ways(_ word: LooseWord, from node: Int32, behind last: LooseWord?, root: PhraseTree.Node)
        -> [(score: Double, node: Int32, opens: Bool)]
    {
        var ways: [(score: Double, node: Int32, opens: Bool)] = []
        each(word, node, last, root: root, opensLine: false) { ways.append(($0, $1, $2)) }
        return ways
    }

    private mutating func each(
        _ word: LooseWord, _ node: Int32, _ last: LooseWord?, root: PhraseTree.Node, opensLine: Bool,
        _ consider: (_ score: Double, _ node: Int32, _ opens: Bool) -> Void
    ) {
        let weight = min(1.2, 0.4 + 0.2 * Double(word.letters.count))
        let isEnd = node >= 0 && tree.isEnd(Int(node))
        if node >= 0, !partsNumbers(last, word), let step = tree.step(from: Int(node), word) {
            consider(weight * step.fit, Int32(step.node), false)
        }
        let isSeparated = last.map { $0.isSeparator || Self.isAnd($0) } ?? true
        if let step = tree.step(from: root, word) {
            var cost = 0.0
            if !isSeparated { cost = root == times ? 1.5 : opensLine ? 0.5 : 0.9 }
            if node >= 0, !isEnd { cost += 1.0 }
            if root == bodies, !word.isCapital, !isSeparated || last == nil { cost += 0.4 }
            consider(weight * step.fit - cost, Int32(step.node), true)
        }
        if isEnd, Self.isAnd(word) { consider(-0.1, node, false) }
        let opens = last == nil || isSeparated && openers.contains(word.kin)
        consider(
            free(word, node, last, root: root, isSeparated: isSeparated),
            opens && root == bodies ? LooseCell.opened : LooseCell.free, opens)
    }

    /// "2023- 2025" is one time, "2023 2025" are two.
    private func partsNumbers(_ last: LooseWord?, _ word: LooseWord) -> Bool {
        guard let last, last.isNumber, word.isNumber else { return false }
        return ![0x2D, 0x2013, 0x2C, 0x2F].contains(last.closing)
    }

    /// A word that no phrase goes on with.
    private func free(
        _ word: LooseWord, _ node: Int32, _ last: LooseWord?, root: PhraseTree.Node, isSeparated: Bool
    ) -> Double {
        let isEnd = node >= 0 && tree.isEnd(Int(node))
        // Of cells that run one after another the next begins with a capital: small letters go on.
        var score =
            root == times
            ? (isRunning && (isEnd || node == LooseCell.free) ? -0.4 : -1.0)
            : nameWords.contains(word.kin)
                ? -0.1 : isDamaged ? -0.5 : isRunning && !word.isCapital && last != nil ? -0.15 : -0.4
        if root == bodies, node == LooseCell.empty || isSeparated {
            score += openers.contains(word.kin) && word.isCapital ? 0.1 : -0.5
        }
        if root == bodies, let last {
            if namePairs.contains(Self.pair(last, word)) {
                score = max(score, 0) + 0.5
            } else if pairs.contains(Self.pair(last, word)) {
                score = max(score, -0.1) + 0.3
            }
        }
        if isNoise(word) || isRunning && root == bodies && word.isNumber { score -= 0.6 }
        if root == bodies, !isDamaged, word.isCapital, last != nil { score += 0.3 }
        if isRunning, root == bodies, kinds.contains(.people), Self.isSurname(word) {
            score += last == nil ? 0.6 : -0.8
        }
        if node >= 0, !isEnd { score -= 0.8 }
        if isEnd, !isSeparated { score -= 0.4 }
        return score
    }

    static func isAnd(_ word: LooseWord) -> Bool { word.letters.count == 2 && word.letters == and }
    private static let and = Folding.letters("va")

    /// The column begins to the right of another on the same line.
    func cut(before word: LooseWord, behind last: LooseWord) -> Double {
        switch word.gap {
        case .bar: 2.0
        case .wide: 1.5
        case .space, .lineStart: pairs.contains(Self.pair(last, word)) ? -1.5 : -0.7
        }
    }

    /// The words go on in one column.
    func stay(before word: LooseWord) -> Double {
        switch word.gap {
        case .bar: -2.0
        case .wide: -1.0
        case .space, .lineStart: 0
        }
    }

    /// The cell goes on below although the word had room on the line above.
    func room(for word: LooseWord, in column: Int, behind length: Int, last: LooseWord) -> Double {
        let width = widths[column]
        let slack = width - Double(length + 1 + word.range.count)
        guard slack > width * 0.12 else { return 0 }
        let isLoose = kinds[column] == .bodies && last.isSeparator
        return -min(2.5, 0.5 + slack / width * 3) * certainty[column] * (isLoose ? 0.4 : 1)
    }

    /// The line of the column is longer than it is wide.
    func excess(_ length: Int, in column: Int) -> Double {
        let over = Double(length) - widths[column] * 1.1
        return over > 0 ? -0.3 * over * certainty[column] : 0
    }
}
