/// How wide the lines of a hard-wrapped text are; told from the lines alone.
///
/// Printed pages fill a measure: a digit is half as wide as an ideograph. Mail, chat and text recognition count
/// characters instead, and break after as many of them whatever they are.
struct ChinesePage: Sendable {
    private enum Measure {
        case halves, characters

        /// How much shorter than the page a full line may be, and how much longer: a mark is not set alone.
        var slack: (short: Int, long: Int) {
            switch self {
            case .halves: (4, 2)
            case .characters: (1, 1)
            }
        }
    }

    private var measure = Measure.halves
    /// 0 where lines end as the drafter ended them.
    private var width = 0
    /// Where only the longest lines are broken, how long they are; else 0.
    private var edge = 0

    var isWrapped: Bool { width > 0 }

    /// - Parameter lines: Those of running text; the rows of tables have widths of their own.
    init(_ lines: [Line], of text: WorkingText) {
        let lines = lines.filter { !$0.content.isEmpty }
        guard lines.count >= 8 else { return }
        let halves = Self.best(
            lines.map { Self.width(of: $0, text, .halves) }, in: 30...130, slack: Measure.halves.slack)
        let characters = Self.best(
            lines.map { Self.width(of: $0, text, .characters) }, in: 15...65, slack: Measure.characters.slack)
        guard let found = [halves, characters].compactMap({ $0 }).max(by: { $0.full < $1.full }) else {
            edge = Self.edge(lines, of: text)
            return
        }
        width = found.width
        if halves?.full != found.full { measure = .characters }
    }

    /// How long the longest lines are, where they break words off and so end at the page's edge.
    ///
    /// Few lines fill the page where labels stand on lines of their own. 0 where the longest end as sentences do.
    private static func edge(_ lines: [Line], of text: WorkingText) -> Int {
        let widths = lines.map { width(of: $0, text, .halves) }
        guard let widest = widths.max(), (50...110).contains(widest) else { return 0 }
        let full = zip(lines, widths).filter { $0.1 >= widest - Measure.halves.slack.short }
        let broken = full.count { line, _ in
            !text.letters[line.content].isEmpty && !stops.contains(text.letters[line.content.upperBound - 1])
        }
        return broken >= 3 && broken * 10 >= full.count * 6 ? widest : 0
    }

    /// What ends a sentence, a list's part or a bracket, as folding leaves them.
    private static let stops = Set("。.;:!?,)\"'|、》”".unicodeScalars.map { Letter($0.value) })

    func isFull(_ line: Line, _ text: WorkingText) -> Bool {
        guard isWrapped else { return edge > 0 && Self.width(of: line, text, .halves) >= edge - measure.slack.short }
        let (short, long) = measure.slack
        return (width - short...width + long).contains(Self.width(of: line, text, measure))
    }

    /// The width that most lines share, where so many do that it is the page's.
    private static func best(
        _ widths: [Int], in range: ClosedRange<Int>, slack: (short: Int, long: Int)
    ) -> (width: Int, full: Int)? {
        var counts: [Int: Int] = [:]
        for width in widths { counts[width, default: 0] += 1 }
        func full(_ width: Int) -> Int { (width - slack.short...width).reduce(0) { $0 + (counts[$1] ?? 0) } }
        guard let best = counts.keys.filter({ range.contains($0) }).max(by: { (full($0), $0) < (full($1), $1) })
        else { return nil }
        // A few lines may stick out: titles, long numbers, words that are not broken, a notice of another measure.
        let wider = widths.count { $0 > best + slack.long }
        // A line twice as long was never broken: the short ones are a head's, and the text below it stands in tables.
        if full(best) < 12, widths.contains(where: { $0 > best * 2 }) { return nil }
        let isPage = full(best) * 10 >= widths.count * 3 && wider <= max(3 + widths.count / 20, full(best) / 4)
        return isPage ? (best, full(best)) : nil
    }

    /// With the indent; ideographs and Chinese marks are two halves wide.
    private static func width(of line: Line, _ text: WorkingText, _ measure: Measure) -> Int {
        let letters = line.full.lowerBound..<line.content.upperBound
        guard measure == .halves else { return letters.count }
        return letters.reduce(0) { $0 + (text.starts[$1 + 1] - text.starts[$1] >= 3 ? 2 : 1) }
    }
}
