/// Phrases syllable by syllable, so that the words of a cell can be followed along them line after line.
///
/// Words are compared by their letters and need not be parted as the phrase is: "donvi" goes two steps along
/// "đơn vị", and in a damaged text a letter in three may be another.
struct PhraseTree {
    /// A place in the tree: how much of some phrases was read.
    typealias Node = Int

    /// A step's end and how well the word fitted, 0…1.
    struct Step {
        var node: Node
        var fit: Double
    }

    /// Stands in a phrase for any number, date or small Roman numeral; twice, for one of three figures at least.
    static let number: Letter = 0x23

    private var children: [[(letters: [Letter], node: Node)]] = []
    private var ends: [Bool] = []
    /// The phrase as it is to be written, by the node that it ends at.
    private var spellings: [Node: String] = [:]
    private let isDamaged: Bool
    private var answers: [Int: Step?] = [:]

    init(isDamaged: Bool) { self.isDamaged = isDamaged }

    /// A new root to which phrases can be added.
    mutating func root() -> Node {
        children.append([])
        ends.append(false)
        return children.count - 1
    }

    /// - Parameter phrase: Words parted by spaces; "#" is any number.
    mutating func add(_ phrase: String, at root: Node) {
        let syllables = Folding.letters(phrase).split { !$0.isWord && $0 != 0x23 }.map(Array.init)
        add(syllables, at: root, spelling: phrase)
    }

    /// - Parameter spelling: How the phrase is to be written; of two the first stays.
    mutating func add(_ syllables: [[Letter]], at root: Node, spelling: String? = nil) {
        var node = root
        for syllable in syllables {
            let known =
                children[node].first { $0.letters == syllable } ?? children[node].first { isSame($0.letters, syllable) }
            if let known {
                node = known.node
            } else {
                let next = self.root()
                children[node].append((syllable, next))
                node = next
            }
        }
        guard node != root else { return }
        if !answers.isEmpty { answers = [:] }
        ends[node] = true
        if let spelling, spellings[node] == nil { spellings[node] = spelling }
    }

    /// Two spellings of one syllable, of which a scan made one.
    private func isSame(_ first: [Letter], _ second: [Letter]) -> Bool {
        isDamaged && min(first.count, second.count) > 2 && abs(first.count - second.count) < 2
            && first.distance(to: second) < 2
    }

    /// Where the syllables lead from the root; `nil` where no phrase begins so.
    func node(of syllables: [[Letter]], from root: Node) -> Node? {
        var node = root
        for syllable in syllables {
            guard let next = children[node].first(where: { $0.letters == syllable }) else { return nil }
            node = next.node
        }
        return node
    }

    /// Every phrase below the other root may go on behind the node.
    mutating func link(_ node: Node, to root: Node) {
        for child in children[root] where !children[node].contains(where: { $0.node == child.node }) {
            children[node].append(child)
        }
        answers = [:]
    }

    func spelling(_ node: Node) -> String? { spellings[node] }

    /// Whether a phrase may end at the node.
    func isEnd(_ node: Node) -> Bool { ends[node] }

    /// Whether phrases go on from the node.
    func goesOn(_ node: Node) -> Bool { !children[node].isEmpty }

    /// Where the word leads from the node; `nil` where no phrase goes on so.
    mutating func step(from node: Node, _ word: LooseWord) -> Step? {
        let key = node << 24 | word.id << 1 | (word.isNumber ? 1 : 0)
        if let known = answers[key] { return known }
        let found = best(from: node, word)
        answers[key] = .some(found)
        return found
    }

    private func best(from start: Node, _ word: LooseWord) -> Step? {
        var best: Step?
        func visit(_ node: Node, _ read: [Letter], depth: Int) {
            for child in children[node] {
                if child.letters[0] == Self.number {
                    // Of both the place for three figures at least is the closer one.
                    let isLong = child.letters.count > 1
                    if depth == 0, word.isNumber, isLong ? word.letters.count > 2 : best == nil {
                        best = Step(node: child.node, fit: 1)
                    }
                    continue
                }
                guard mayFit(child.letters, word.letters, behind: read.count) else { continue }
                let letters = read + child.letters
                if let fit = fit(word.letters, letters), fit > best?.fit ?? 0 {
                    best = Step(node: child.node, fit: fit)
                }
                if letters.count < word.letters.count, depth < 3 { visit(child.node, letters, depth: depth + 1) }
            }
        }
        visit(start, [], depth: 0)
        return best
    }

    /// Most phrases are turned away by their first letters.
    private func mayFit(_ letters: [Letter], _ word: [Letter], behind start: Int) -> Bool {
        let end = start + letters.count
        guard end <= word.count + allowed(word.count), start < word.count else { return false }
        if letters[0] == word[start] { return true }
        guard isDamaged else { return false }
        return letters.count > 1
            && (start + 1 < word.count && letters[1] == word[start + 1] || letters[1] == word[start])
            || start + 1 < word.count && letters[0] == word[start + 1]
            || letters.count == word.count && letters.count < 4
    }

    private func allowed(_ count: Int) -> Int { !isDamaged || count < 2 ? 0 : count < 5 ? 1 : (count + 1) / 3 }

    /// How alike they are; `nil` where more letters changed than a scan changes.
    private func fit(_ word: [Letter], _ wanted: [Letter]) -> Double? {
        if word == wanted { return 1 }
        let limit = allowed(word.count)
        guard limit > 0, abs(word.count - wanted.count) <= limit else { return nil }
        let changed = word.distance(to: wanted)
        guard changed <= limit, changed * 2 <= max(word.count, wanted.count) else { return nil }
        return 1 - 1.2 * Double(changed) / Double(max(word.count, wanted.count))
    }
}

extension [Letter] {
    /// How many letters must be changed, added or left out to make the other.
    func distance(to other: [Letter]) -> Int {
        var costs = [Int](0...other.count)
        for (row, letter) in enumerated() {
            var diagonal = costs[0]
            costs[0] = row + 1
            for column in other.indices {
                let cost = Swift.min(
                    diagonal + (letter == other[column] ? 0 : 1), costs[column] + 1, costs[column + 1] + 1)
                diagonal = costs[column + 1]
                costs[column + 1] = cost
            }
        }
        return costs[other.count]
    }
}
