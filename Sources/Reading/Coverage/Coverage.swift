import WorkCalendar

/// What of a directive above is carried out by the plan below it.
///
/// Tasks are matched by their words; of each match the day and the targets are compared. A match is a likeness, not a
/// proof: it leads a person to the two passages.
public struct Coverage: Sendable, Equatable {
    /// In the order of the directive above.
    public let lines: [Line]

    /// A task above with what carries it out.
    public struct Line: Sendable, Equatable {
        public let above: CoverageItem
        /// Likest first; empty when nothing below is like it.
        public let below: [CoverageItem]
        public let gaps: [Gap]
    }

    /// Why a task above is not wholly carried out.
    public enum Gap: Sendable, Equatable {
        case noTask
        /// It is due by a day above, and below by none.
        case noDeadline(above: String)
        case laterDeadline(above: String, below: String)
        case noTarget(DraftTarget)
        case weakerTarget(above: DraftTarget, below: DraftTarget)
    }

    /// Of a task's meaning, what another must hold to carry it out; found by trying on plans that copy, shorten and
    /// reword the directive above them.
    static let enough = 0.3

    public init(of above: [CoverageItem], by below: [CoverageItem]) {
        let aboveTerms = above.map { Likeness.terms(of: $0.text) }
        let belowTerms = below.map { Likeness.terms(of: $0.text) }
        let likeness = Likeness(among: aboveTerms + belowTerms)
        let index = Likeness.Index(of: belowTerms)
        lines = zip(above, aboveTerms).map { item, terms in
            let found = likeness.shares(of: terms, in: index)
                .filter { $0.share >= Self.enough }
                .sorted { ($1.share, $0.place) < ($0.share, $1.place) }
                .map { below[$0.place] }
            return Line(above: item, below: found, gaps: Self.gaps(item, found))
        }
    }

    /// How many tasks above are carried out without a gap.
    public var carriedOut: Int { lines.count { $0.gaps.isEmpty } }

    private static func gaps(_ above: CoverageItem, _ below: [CoverageItem]) -> [Gap] {
        guard !below.isEmpty else { return [.noTask] }
        return deadlineGap(above, below) + above.targets.flatMap { targetGap($0, below.flatMap(\.targets)) }
    }

    /// The day of the likest task that names one is compared: a plan may do the rest in further tasks.
    private static func deadlineGap(_ above: CoverageItem, _ below: [CoverageItem]) -> [Gap] {
        guard let wanted = above.due.lastDay else { return [] }
        guard let given = below.lazy.compactMap(\.due.lastDay).first else {
            let returns = below.contains { $0.due.kind == .recurring || $0.due.kind == .ongoing }
            return returns ? [] : [.noDeadline(above: wanted)]
        }
        return given > wanted ? [.laterDeadline(above: wanted, below: given)] : []
    }

    /// A plan seldom names a measure in the words of the text above it: the only one in that unit is it.
    private static func targetGap(_ wanted: DraftTarget, _ given: [DraftTarget]) -> [Gap] {
        let same = given.filter { $0.unit.map(Folding.string) == wanted.unit.map(Folding.string) }
        let named = same.filter { $0.likeness(to: wanted) > 0 }
        let nearest = named.max { $0.likeness(to: wanted) < $1.likeness(to: wanted) }
        guard let nearest = nearest ?? (same.count == 1 ? same.first : nil) else { return [.noTarget(wanted)] }
        return nearest.isWeaker(than: wanted) ? [.weakerTarget(above: wanted, below: nearest)] : []
    }
}

extension DraftDue {
    /// The last day in time as `2025-09-30`, where one is known; days so written compare as text.
    var lastDay: String? {
        lastInTime?.iso
    }
}

extension DraftTarget {
    /// The share of words that both name what they measure by, 0…1.
    fileprivate func likeness(to other: DraftTarget) -> Double {
        let (own, wanted) = (Likeness.terms(of: what), Likeness.terms(of: other.what))
        guard !own.isEmpty, !wanted.isEmpty else { return Folding.string(what) == Folding.string(other.what) ? 1 : 0 }
        return Double(own.intersection(wanted).count) / Double(min(own.count, wanted.count))
    }

    /// Less where more is wanted, more where less is.
    fileprivate func isWeaker(than other: DraftTarget) -> Bool {
        other.op.hasPrefix("<") ? value > other.value : value < other.value
    }
}
