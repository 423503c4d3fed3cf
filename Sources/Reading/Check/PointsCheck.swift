/// Points of a scheme: rows against their group, subtotals and the total.
enum PointsCheck {
    static func findings(_ draft: Draft, _ document: Document) -> [Finding] {
        let rows = draft.assignments.filter { $0.weight != nil }
        guard rows.count > 1 else { return [] }
        return groups(rows, draft.language) + totals(rows, document, draft.language)
    }

    /// A group's points stand once and are shared by its rows.
    private static func groups(_ rows: [DraftAssignment], _ language: DraftLanguage) -> [Finding] {
        var found: [Finding] = []
        var start = 0
        while start < rows.count {
            var end = start + 1
            while end < rows.count, rows[end].group == rows[start].group { end += 1 }
            if let stated = rows[start].groupWeight {
                let sum = sum(rows[start..<end])
                if !isSame(sum, stated) {
                    let name = rows[start].group?.split(separator: " / ").last.map(String.init) ?? rows[start].ref
                    found.append(
                        Finding(
                            "count-mismatch", .warning, line: rows[start].sourceLine, source: rows[start].source,
                            ref: rows[start].ref, .pointsMismatch(.group(name), stated: stated, sum: sum), in: language)
                    )
                }
            }
            start = end
        }
        return found
    }

    /// A subtotal closes the rows since the last; a total closes them all.
    private static func totals(
        _ rows: [DraftAssignment], _ document: Document, _ language: DraftLanguage
    ) -> [Finding] {
        var found: [Finding] = []
        var since = 0
        for total in Totals.all(in: document.text) {
            let covered = rows.filter { $0.sourceLine < total.line && (total.isGrand || $0.sourceLine > since) }
            if !total.isGrand { since = total.line }
            let sum = sum(covered[...])
            guard !covered.isEmpty, !isSame(sum, total.points) else { continue }
            found.append(
                Finding(
                    "count-mismatch", .warning, line: total.line, source: total.source,
                    .pointsMismatch(total.isGrand ? .total : .subtotal, stated: total.points, sum: sum), in: language))
        }
        return found
    }

    private static func sum(_ rows: ArraySlice<DraftAssignment>) -> Double {
        rows.reduce(0) { $0 + ($1.weight ?? 0) }
    }

    private static func isSame(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 0.001 }
}

/// Lines that close a table with a sum: 小计 70, Tổng cộng 100, Total | 100.
struct Totals {
    var line: Int
    var source: Span
    var points: Double
    var isGrand: Bool

    static func all(in text: WorkingText) -> [Totals] {
        var found: [Totals] = []
        var waiting: (line: Line, isGrand: Bool)?
        for line in text.lines where !line.content.isEmpty {
            let words = text.letters[line.content].filter { !$0.isSpace && $0 != 0x7C && $0 != 0x3A }
            if let opened = waiting, let points = number(words[...]) {
                let range = opened.line.content.lowerBound..<line.content.upperBound
                found.append(
                    Totals(line: opened.line.number, source: text.span(range), points: points, isGrand: opened.isGrand))
            }
            waiting = nil
            guard words.count <= 24, let label = labels.first(where: { words.starts(with: $0.letters) }) else {
                continue
            }
            if let points = number(words[label.letters.count...]) {
                found.append(
                    Totals(line: line.number, source: text.span(line.content), points: points, isGrand: label.isGrand))
            } else if words.count == label.letters.count {
                waiting = (line, label.isGrand)
            }
        }
        return found
    }

    private static func number(_ letters: ArraySlice<Letter>) -> Double? {
        guard !letters.isEmpty, letters.count <= 6 else { return nil }
        let digits = letters.last == Letter("分") ? letters.dropLast() : letters
        return Double(Folding.string(digits).replacing(",", with: "."))
    }

    private static let labels: [(letters: [Letter], isGrand: Bool)] = [
        ("小计", false), ("合计", true), ("总计", true), ("总分", true), ("绩效目标考评得分", true), ("tong cong", true),
        ("tong diem", true),
        ("cong", false), ("subtotal", false), ("total", true),
    ].map { (Folding.letters($0.0).filter { !$0.isSpace }, $0.1) }
}
