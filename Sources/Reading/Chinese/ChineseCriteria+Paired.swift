/// Works on lines of one cell, each with the rule of its own beside it.
extension ChineseCriteria {
    /// 开展排查12次 beside 少1次扣2分, 培训2场 beside 少1场扣1分: two works that share the points of their field.
    static func paired(_ row: ChineseRow) -> [ChineseRow]? {
        guard let rules = row.criteria, rules.lines.count >= 2, rules.lines.count == row.task.lines.count,
            rules.lines.allSatisfy({ isWholeRule($0) }), row.task.lines.allSatisfy({ isWholeWork($0) })
        else { return nil }
        return row.task.lines.indices.map { index in
            var part = row
            part.task = ChineseCell(row.task.lines[index], line: row.task.line + index)
            part.criteria = ChineseCell(rules.lines[index], line: rules.line + index)
            part.code = row.code.map { "\($0).\(index + 1)" }
            part.groupWeight = row.weight.flatMap { ChineseCellKind.number($0.text) } ?? row.groupWeight
            part.weight = nil
            return part
        }
    }

    /// 20 beside 党建工作, and the rows below it without any: the points are those of the field.
    static func shareGroupPoints(_ rows: inout [ChineseRow]) {
        var start = 0
        while start < rows.count {
            var end = start + 1
            while end < rows.count, !rows[end].hasOwnGroup, rows[end].weight == nil, rows[end].groupWeight == nil,
                rows[end].group == rows[start].group
            {
                end += 1
            }
            if end > start + 1, rows[start].hasOwnGroup, rows[start].groupWeight == nil, rows[start].points == nil,
                let weight = rows[start].weight.flatMap({ ChineseCellKind.number($0.text) })
            {
                rows[start].weight = nil
                for index in start..<end { rows[index].groupWeight = weight }
            }
            start = end
        }
    }

    private static func isWholeRule(_ line: ChineseText) -> Bool {
        ruleOpenings.match(line, at: 0) != nil && ruleEnds.first(in: line, line.all) != nil
    }

    private static func isWholeWork(_ line: ChineseText) -> Bool {
        guard let last = line.scalars.last else { return false }
        return line.count >= 5 && !ChineseSigns(",、:").contains(last)
    }

    private static let ruleOpenings: ChineseWords = "每 少 缺 未 不 没 无 低于 超 发现 发生 按比例 达到 完成 出现 有1 有一"
    private static let ruleEnds: ChineseWords = "扣 不得分 不计分 不给分 得分 得满分 计满分 加分 加0 加1 加2"
}
