/// What a table says once for several rows or columns.
extension ChineseGrid {
    /// The tables in this one: a row that names other columns than the header opens a table of its own below the first.
    var parted: [ChineseGrid] {
        guard labels == nil, let first = header.isEmpty ? rows.first : header, Self.isHeader(first) else {
            return [self]
        }
        var tables = [ChineseGrid(header: header, rows: [], taught: taught)]
        var (own, start) = (first.map { ChineseLabel.of($0.text) }, 0)
        for (index, row) in rows.enumerated() {
            if index >= start + 2, row.count(where: { !$0.isEmpty }) >= 3, Self.isHeader(row) {
                let other = row.map { ChineseLabel.of($0.text) }
                if max(own.count, other.count) - zip(own, other).count(where: { $0 == $1 }) >= 2 {
                    (own, start) = (other, index)
                    tables.append(ChineseGrid(header: [], rows: [], taught: taught))
                }
            }
            tables[tables.count - 1].rows.append(row)
        }
        return tables
    }

    /// The rows with the number and the field of those above them, where a cell over several rows was written in the
    /// first of them and left empty in the others.
    static func filledDown(_ body: [[ChineseCell]], _ parts: [ChineseLabel?]) -> [[ChineseCell]] {
        guard let number = parts.firstIndex(of: .number), let task = parts.firstIndex(of: .task), number < task
        else { return body }
        let shared = parts.indices.filter { $0 < task && (parts[$0] == .number || parts[$0] == .group) }
        var above: [ChineseCell] = []
        return body.map { row in
            guard row.count > task, !row[task].isEmpty, row.count(where: { !$0.isEmpty }) > 1 else {
                above = []
                return row
            }
            var row = row
            if row[number].isEmpty, !above.isEmpty, shared.allSatisfy({ row[$0].isEmpty }) {
                for column in shared { row[column] = above[column] }
            }
            above = row
            return row
        }
    }

    /// 命案防控 | 现行命案破案率100%: where the column of standards has no rule for points, or several standards of one indicator
    /// have each its own time or body, it says what is to be done, and the indicator only names its field.
    static func standards(
        of body: [[ChineseCell]], _ parts: [ChineseLabel?]
    ) -> (field: Int, task: Int, areApart: Bool)? {
        guard let task = parts.firstIndex(of: .task), let criteria = parts.firstIndex(of: .criteria), criteria > task,
            parts.contains(.weight)
        else { return nil }
        let held = parts.indices.filter { parts[$0] == .lead || parts[$0] == .due }
        let apart = body.count { row in
            row.count > criteria && row[task].isEmpty && !row[criteria].isEmpty
                && held.contains { row.indices.contains($0) && !row[$0].isEmpty }
        }
        if apart >= 3, apart * 4 >= body.count { return (task, criteria, true) }
        let rows = body.filter { $0.count > criteria && !$0[task].isEmpty && !$0[criteria].isEmpty }
        let words = rows.reduce((0, 0)) { ($0.0 + $1[task].text.count, $0.1 + $1[criteria].text.count) }
        guard rows.count >= 3, words.0 <= rows.count * 8, words.1 > words.0 * 2 else { return nil }
        let isAsked =
            !rows.contains { ChineseCriteria.isOfPoints($0[criteria].text) }
            || words.0 <= rows.count * 6 && words.1 > words.0 * 3
                && rows.count { ChineseCriteria.asks($0[criteria].text) } * 3 > rows.count * 2
                && !rows.contains { $0[task].text.scalars.contains(where: \.isDigit) }
        return isAsked ? (task, criteria, false) : nil
    }

    /// The points of an indicator are those of all its standards, and who answers for the first answers for the next
    /// where nobody is named.
    static func shareIndicators(_ rows: inout [ChineseRow]) {
        for index in rows.indices.dropFirst()
        where rows[index].weight == nil && rows[index].group == rows[index - 1].group {
            let above = rows[index - 1]
            if let points = above.weight.flatMap({ ChineseCellKind.number($0.text) }) {
                (rows[index - 1].weight, rows[index - 1].groupWeight) = (nil, points)
            }
            rows[index].groupWeight = rows[index - 1].groupWeight
        }
    }
}
