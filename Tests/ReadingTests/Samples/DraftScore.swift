@testable import Reading

/// How much of one draft another holds, 0…1 for each kind of field.
///
/// Words are compared by runs of three letters (two in Chinese) of their folded form, so that damaged letters and other
/// spacing still count as the same words; every figure is the balance of what was found and what was found wrongly.
struct DraftScore {
    private(set) var figures: [String: Double] = [:]

    /// The mean of the figures that apply.
    var overall: Double { figures.isEmpty ? 1 : figures.values.reduce(0, +) / Double(figures.count) }

    init(of found: Draft, against wanted: Draft) {
        head(found.directive, wanted.directive)
        let pairs = Self.pairs(found.assignments, wanted.assignments)
        put("assignments", pairs.count, found.assignments.count, wanted.assignments.count)
        lists(pairs, found.assignments, wanted.assignments, "lead", \.lead)
        lists(pairs, found.assignments, wanted.assignments, "support", \.support)
        lists(pairs, found.assignments, wanted.assignments, "targets") { $0.targets.map { "\($0.value)" } }
        lists(pairs, found.assignments, wanted.assignments, "people") { $0.people.map(\.name) }
        lists(pairs, found.assignments, wanted.assignments, "product") { [$0.product].compactMap { $0 } }
        lists(pairs, found.assignments, wanted.assignments, "due") { item in
            item.due.kind == .none ? [] : [item.due.recurrence ?? item.due.by ?? item.due.kind.rawValue]
        }
    }

    private mutating func head(_ found: DraftDirective, _ wanted: DraftDirective) {
        let fields: [(String, KeyPath<DraftDirective, String?>)] = [
            ("number", \.number), ("issuer", \.issuer), ("issued", \.issued), ("title", \.title),
        ]
        for (name, path) in fields {
            guard let value = wanted[keyPath: path] else { continue }
            figures[name] = Self.alike(value, found[keyPath: path] ?? "") >= 0.65 ? 1 : 0
        }
    }

    private mutating func put(_ name: String, _ hits: Int, _ found: Int, _ wanted: Int) {
        if wanted > 0 { figures[name] = 2 * Double(hits) / Double(found + wanted) }
    }

    private mutating func lists(
        _ pairs: [(found: DraftAssignment, wanted: DraftAssignment)], _ found: [DraftAssignment],
        _ wanted: [DraftAssignment], _ name: String, _ values: (DraftAssignment) -> [String]
    ) {
        let hits = pairs.reduce(0) { $0 + Self.hits(values($1.found), values($1.wanted)) }
        put(name, hits, found.reduce(0) { $0 + values($1).count }, wanted.reduce(0) { $0 + values($1).count })
    }

    private static func hits(_ found: [String], _ wanted: [String]) -> Int {
        var (rest, hits) = (found, 0)
        for value in wanted {
            guard let index = rest.firstIndex(where: { alike($0, value) >= 0.65 }) else { continue }
            rest.remove(at: index)
            hits += 1
        }
        return hits
    }

    /// Assignments with the same words, most alike first, each once.
    static func pairs(
        _ found: [DraftAssignment], _ wanted: [DraftAssignment]
    ) -> [(found: DraftAssignment, wanted: DraftAssignment)] {
        let (ours, theirs) = (found.map { grams($0.text) }, wanted.map { grams($0.text) })
        var ranked: [(alike: Double, found: Int, wanted: Int)] = []
        for (i, a) in ours.enumerated() {
            for (j, b) in theirs.enumerated() {
                let alike = dice(a, b)
                if alike >= 0.55 { ranked.append((alike, i, j)) }
            }
        }
        var (usedFound, usedWanted): (Set<Int>, Set<Int>) = ([], [])
        var pairs: [(found: DraftAssignment, wanted: DraftAssignment)] = []
        for (_, i, j) in ranked.sorted(by: { ($1.alike, $0.wanted, $0.found) < ($0.alike, $1.wanted, $1.found) })
        where !usedFound.contains(i) && !usedWanted.contains(j) {
            usedFound.insert(i)
            usedWanted.insert(j)
            pairs.append((found[i], wanted[j]))
        }
        return pairs
    }

    static func alike(_ a: String, _ b: String) -> Double { dice(grams(a), grams(b)) }

    private static func dice(_ a: Set<[Letter]>, _ b: Set<[Letter]>) -> Double {
        a.isEmpty || b.isEmpty ? (a == b ? 1 : 0) : 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
    }

    private static func grams(_ text: String) -> Set<[Letter]> {
        let letters = Folding.letters(text).filter(\.isWord)
        let size = letters.contains(where: \.isIdeograph) ? 2 : 3
        guard letters.count >= size else { return letters.isEmpty ? [] : [letters] }
        return Set((0...(letters.count - size)).map { Array(letters[$0..<($0 + size)]) })
    }
}
