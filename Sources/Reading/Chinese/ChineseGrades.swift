/// Columns that say of one work how well it is done: A级标准, B级, C级.
///
/// The best of them is what is asked for; the others only say how less of it counts.
enum ChineseGrades {
    /// The rows with the best grade's words behind those of the work, and nothing under the other grades.
    static func merged(_ rows: [[ChineseCell]], _ header: [ChineseCell]) -> [[ChineseCell]] {
        let grades = header.indices.filter { isGrade(header[$0].text) }
        guard grades.count >= 2, let best = grades.first, best > 0,
            zip(grades, grades.dropFirst()).allSatisfy({ $1 == $0 + 1 })
        else { return rows }
        return rows.map { row in
            // A heading stands in every column.
            guard row.count == header.count, !row[best].isEmpty, row[best].line != row[best - 1].line else {
                return row
            }
            var row = row
            for line in row[best].lines { row[best - 1].append(line) }
            for column in grades { row[column] = ChineseCell() }
            return row
        }
    }

    private static func isGrade(_ name: ChineseText) -> Bool {
        let end = closings.match(name, before: name.count).map { name.count - $0 } ?? name.count
        return end > 0 && grades.isWhole(name, 0..<end)
    }

    private static let closings: ChineseWords = "标准 要求 情形 条件"
    private static let grades: ChineseWords = """
        A级 B级 C级 D级 A B C D A等 B等 C等 优秀 良好 合格 不合格 一般 较差 优 良 中 差 达标 基本达标 不达标 一档 二档 三档 一等 二等 三等
        """
}
