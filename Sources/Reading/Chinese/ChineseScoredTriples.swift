/// A scoring table, every cell on a line and no row numbered: the duty, its points, and the rule by which they are lost.
///
/// A rule is known by its words (少1次扣2分), so that what stands between a rule and the next points is the next duty,
/// with the name of its field before it where a new one begins.
struct ChineseScoredTriples {
    private var rows: [ChineseRow] = []
    private var field: (name: String, weight: Double?)?
    private var lead: ChineseCell?

    /// The rows of some cells; empty where points are not mostly followed by rules.
    static func rows(of cells: [ChineseCell]) -> [ChineseRow] {
        let points = cells.indices.filter { ChineseCellKind.number(cells[$0].text) != nil }
        let ruled = points.count { $0 + 1 < cells.count && isRule(cells[$0 + 1].text) }
        guard points.count >= 3, ruled * 5 >= points.count * 4 else { return [] }
        var table = ChineseScoredTriples()
        var start = 0
        for point in points {
            var end = point + 1
            while end < cells.count, isRule(cells[end].text) { end += 1 }
            table.take(cells[start..<point], points: cells[point], rules: cells[point + 1..<end])
            start = end
        }
        return table.rows
    }

    private mutating func take(
        _ words: ArraySlice<ChineseCell>, points: ChineseCell, rules: ArraySlice<ChineseCell>
    ) {
        var words = words
        // Whoever is responsible stands behind the rule of the row before.
        if let first = words.first, words.count > 1, ChineseColumns.Shape(first).kind == .bodies,
            let last = rows.indices.last
        {
            rows[last].lead = first
            words = words.dropFirst()
        }
        let names = words.dropLast().prefix { isName($0.text) }
        if !names.isEmpty {
            field = ChineseRow.group(ChineseScoredCells.joined(names))
            words = words.dropFirst(names.count)
        }
        guard let first = words.first else { return }
        var row = ChineseRow()
        row.task = ChineseCell(ChineseScoredCells.joined(words), line: first.line)
        row.weight = points
        row.group = field?.name
        row.groupWeight = field?.weight
        if let rule = rules.first {
            row.criteria = ChineseCell(ChineseScoredCells.joined(rules), line: rule.line)
        }
        rows.append(row)
    }

    /// 组织领导, （15分）: a field or its points, and no duty.
    private func isName(_ text: ChineseText) -> Bool {
        text.count <= 12 && !text.scalars.contains { ChineseSigns(",。;").contains($0) }
            && (text.hasPrefix("(") || !text.scalars.contains(where: \.isDigit) || text.hasSuffix("分)"))
    }

    private static func isRule(_ text: ChineseText) -> Bool {
        ChineseCellKind.number(text) == nil && ChineseCriteria.isOfPoints(text) && !ChineseScoredCells.closes(text)
            || text.count <= 20 && shares.first(in: text) != nil
    }

    private static let shares: ChineseWords = "按比例 酌情 一票否决"
}
