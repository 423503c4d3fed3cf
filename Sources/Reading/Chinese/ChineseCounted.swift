/// A column of items that are counted through the table, each with its points: 24、……（3分）, 25、……（2分）.
///
/// Schemes that share out a higher office's assessment keep its numbers and points in the item's own words, whatever
/// the column is called.
enum ChineseCounted {
    /// The column that most rows go on counting in.
    static func column(of rows: [[ChineseCell]], _ width: Int) -> Int? {
        guard rows.count > 3 else { return nil }
        return (0..<width).first { column in
            let numbers = rows.compactMap { $0.indices.contains(column) ? number(of: $0[column]) : nil }
            let steps = zip(numbers, numbers.dropFirst()).count { $1 == $0 + 1 }
            let isCounted = zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 || $1 > $0 && $1 < $0 + 4 }
            return isCounted && numbers.count * 10 > rows.count * 7 && steps * 10 >= rows.count * 4
        }
    }

    /// The rows with each counted item in the column of the others: where the row above spans its criteria as well, a
    /// short row seems to begin one column further on.
    static func moved(_ rows: [[ChineseCell]], _ width: Int) -> [[ChineseCell]] {
        guard let column = column(of: rows, width), column + 1 < width else { return rows }
        var last: Int?
        return rows.map { row in
            var row = row
            guard row.count > column + 1 else { return row }
            let own = number(of: row[column])
            if let own, let known = last, own <= known, let next = number(of: row[column + 1]), next == known + 1 {
                row[column] = row[column + 1]
                row[column + 1] = ChineseCell()
                last = next
            } else if let own {
                last = own
            }
            return row
        }
    }

    /// 24 of 24、……（3分）; `nil` of a cell without a number before it or points behind it.
    private static func number(of cell: ChineseCell) -> Int? {
        guard !cell.isEmpty else { return nil }
        let text = cell.text
        guard text.count > 8, let marker = ChineseMarker.parse(text), marker.level >= .arabic,
            let score = ChineseScore.find(in: text, max(0, text.count - 12)..<text.count),
            score.range.upperBound >= text.count - 1
        else { return nil }
        return marker.number
    }
}
