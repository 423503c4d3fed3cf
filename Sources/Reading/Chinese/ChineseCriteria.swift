/// The criteria of a scoring table: what earns how many points.
///
/// Two kinds of tables have such a column. In one it says how points are lost (少一次扣0.5分), and the work stands in
/// the column before. In the other each criterion is a duty with its points in brackets (1.制定方案（5分）；2.…（20分）),
/// and the column before only names the field.
enum ChineseCriteria {
    struct Criterion {
        /// 1 of 1.…; `nil` where the cell is not numbered.
        var number: Int?
        var words: Range<Int>
        var points: Double?
        /// Where the points are written.
        var award: Range<Int>?
    }

    /// The rows, one for each criterion where they are duties.
    static func split(_ rows: [ChineseRow]) -> [ChineseRow] {
        let cells = rows.compactMap(\.criteria)
        let areDuties = cells.count >= 2 && cells.count(where: { isOfDuties($0) }) * 2 > cells.count
        return rows.flatMap { row in
            if areDuties, let cell = row.criteria {
                let found = criteria(of: cell).filter { !isRule(cell.text, $0.words) }
                if !found.isEmpty, !isEvidence(found, in: cell, of: row) {
                    let field = ChineseRow.group(row.task.text).name
                    return found.map { part(of: row, $0, cell, group: field, isWhole: true) }
                }
            }
            return paired(row) ?? steps(of: row)
        }
    }

    /// The parts of a row whose work is itself listed with its points (1.推进平台建设，得2分。2.……，得6分。).
    private static func steps(of row: ChineseRow) -> [ChineseRow] {
        guard row.task.text.scalars.contains("分") else { return [row] }
        let found = criteria(of: row.task).filter { !isRule(row.task.text, $0.words) }
        let worth = found.count { $0.points != nil }
        guard worth * 2 > found.count else { return [row] }
        // One criterion is the row itself, and its points are no group's.
        let isWhole = row.hasOwnGroup && (found.count > 1 || row.groupWeight == nil)
        return found.map { part(of: row, $0, row.task, group: row.group, isWhole: isWhole) }
    }

    /// 有方案（2分） beside the work written in full: by what it is seen, and no work of its own.
    private static func isEvidence(_ found: [Criterion], in cell: ChineseCell, of row: ChineseRow) -> Bool {
        let isNumbered = found.contains { $0.number != nil }
        return !isNumbered && found.allSatisfy { $0.words.count <= row.task.text.count }
    }

    /// - Parameter isWhole: Whether the group is the row's own, so that its criteria add up to the row's points.
    private static func part(
        of row: ChineseRow, _ criterion: Criterion, _ cell: ChineseCell, group: String?, isWhole: Bool
    ) -> ChineseRow {
        var part = row
        (part.criteria, part.isCriterion) = (nil, true)
        part.group = group
        if isWhole { part.groupWeight = row.weight.flatMap { ChineseCellKind.number($0.text) } ?? row.groupWeight }
        part.task = ChineseCell(cell.text[criterion.words], line: cell.line)
        if let number = criterion.number {
            part.code = [row.code, "\(number)"].compactMap { $0 }.joined(separator: ".")
        }
        if let points = criterion.points, let award = criterion.award, criterion.number != nil || row.weight == nil {
            part.points = points
            part.weight = ChineseCell(cell.text[award], line: cell.line)
        } else if criterion.number != nil {
            part.weight = nil
        }
        return part
    }

    // MARK: The parts of a cell

    /// The numbered criteria of a cell; one that is the whole cell where nothing is numbered.
    static func criteria(of cell: ChineseCell) -> [Criterion] {
        let text = cell.text
        var lineStarts: Set<Int> = []
        var length = 0
        for line in cell.lines {
            lineStarts.insert(length)
            length += line.count
        }
        var starts: [(place: Int, words: Int)] = []
        for index in text.all where text[index].isDigit {
            let isFirst = lineStarts.contains(index) || index > 0 && ChineseSigns(";。)!").contains(text[index - 1])
            guard isFirst, let words = marker(text, index, number: starts.count + 1) else { continue }
            starts.append((index, words))
        }
        guard starts.count >= 2 || starts.first?.place == 0 else { return [criterion(text, text.all, number: nil)] }
        return starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1].place : text.count
            return criterion(text, starts[index].words..<end, number: index + 1)
        }
    }

    /// Where the words behind 1、 begin.
    private static func marker(_ text: ChineseText, _ index: Int, number: Int) -> Int? {
        let digits = String(number)
        let end = index + digits.count
        guard text.hasPrefix(digits, at: index), end + 1 < text.count, ChineseSigns(".、)").contains(text[end]),
            !text[end + 1].isDigit
        else { return nil }
        return end + 1
    }

    static func criterion(_ text: ChineseText, _ range: Range<Int>, number: Int?) -> Criterion {
        let awards = awards(text, range)
        let inBrackets = awards.filter(\.isBracketed)
        let earned = awards.filter { !$0.isBracketed }
        // 一篇得3分；两篇得2分: of steps the highest counts; what stands in brackets adds up.
        let steps = earned.map(\.points).max()
        let sum = inBrackets.reduce(0) { $0 + $1.points } + (steps ?? 0)
        let words = withoutPoints(text, text.trimmed(range), of: awards, isStepped: earned.count > 1)
        return Criterion(
            number: number, words: words, points: awards.isEmpty ? nil : sum,
            award: (inBrackets.last ?? earned.last)?.range)
    }

    /// The words without the points and the rules of losing them that close them.
    private static func withoutPoints(
        _ text: ChineseText, _ range: Range<Int>, of awards: [Award], isStepped: Bool
    ) -> Range<Int> {
        var words = range
        while true {
            let end = text.trimmed(words).upperBound
            if let last = awards.last(where: { $0.range.upperBound == end }), last.isBracketed || !isStepped {
                words = words.lowerBound..<(last.isBracketed ? last.range.lowerBound : last.range.lowerBound - 1)
            } else if let last = text.parts(of: words, at: { ChineseSigns(",;。").contains($0) }).last,
                last.lowerBound > words.lowerBound, losing.first(in: text, last) != nil
            {
                words = words.lowerBound..<last.lowerBound
            } else {
                break
            }
        }
        while let end = words.last, ChineseSigns(";, ").contains(text[end]) { words = words.lowerBound..<end }
        return words.count < 4 ? range : words
    }

    // MARK: Points

    struct Award {
        var points: Double
        var range: Range<Int>
        var isBracketed: Bool
    }

    /// （5分）, （3分，少一次扣1分）, （20） at the end; 得5分.
    static func awards(_ text: ChineseText, _ range: Range<Int>) -> [Award] {
        var found: [Award] = []
        for index in range {
            if text[index] == "(" || text[index] == "[" {
                guard let close = text.closing(index, limit: range.upperBound) else { continue }
                let start = index + 1 + (leading.match(text, at: index + 1, limit: close) ?? 0)
                guard let number = ChineseNumber.parse(text, at: start, limit: close), !number.inCharacters,
                    number.value <= 1000
                else { continue }
                let end = number.range.upperBound
                let isBare = end == close && text.trimmed(close + 1..<range.upperBound).isEmpty
                let isSaid = text[end] == "分" && (end + 1 == close || ChineseSigns(",;").contains(text[end + 1]))
                if isBare || isSaid {
                    found.append(Award(points: number.value, range: index..<close + 1, isBracketed: true))
                }
            } else if earning.match(text, before: index + 1, floor: range.lowerBound) != nil,
                let number = ChineseNumber.parse(text, at: index + 1, limit: range.upperBound), !number.inCharacters,
                number.range.upperBound < range.upperBound, text[number.range.upperBound] == "分"
            {
                let end = number.range.upperBound + 1
                found.append(Award(points: number.value, range: index + 1..<end, isBracketed: false))
            }
        }
        return found
    }

    private static let leading: ChineseWords = "共 满分 计 共计 分值 总分 标准分 基本分 得"
    private static let earning: ChineseWords = "得 可得 计 记"

    /// Whether a cell gives its points to duties: in brackets behind the words, or to each of a numbered list.
    private static func isOfDuties(_ cell: ChineseCell) -> Bool {
        if awards(cell.text, cell.text.all).contains(where: \.isBracketed) { return true }
        let found = criteria(of: cell)
        return found.count > 1
            && found.allSatisfy { criterion in
                // 按时完成的，得5分: on what condition, and not what.
                criterion.points != nil && criterion.words.last.map { cell.text[$0] != "的" } ?? false
            }
    }

    // MARK: Rules

    /// Whether any of the words give points or take them: 扣2分, 得满分, 不得分.
    static func isOfPoints(_ text: ChineseText) -> Bool {
        losing.first(in: text) != nil || giving.first(in: text) != nil || !awards(text, text.all).isEmpty
    }

    /// 每年研究不少于2次，得3分: a criterion opens with what is to be done; 每少1次扣1分 and 完成的得5分 only share points out.
    static func asks(_ text: ChineseText) -> Bool {
        guard let first = text.parts(at: { ChineseSigns(",;。").contains($0) }).first, first.count >= 5 else {
            return false
        }
        let award = awards(text, first).first?.range.lowerBound ?? first.upperBound
        return losing.first(in: text, first) == nil && award - first.lowerBound >= 8
            && !text.hasSuffix("的", before: first.upperBound) && rating.match(text, at: first.lowerBound) == nil
    }

    private static let rating: ChineseWords = "按 根据 依据 满分 得分 每少 未 不 发现 出现 有 以 采取 采用 由 查看 查阅 考核 得满分 基本分 基础分 优秀 达到 实行"
    private static let giving: ChineseWords = "得满分 计满分 得分 计分 满分 赋分 评分 加分 扣 分值"

    /// 未完成不得分, 每少一次扣0.5分: how points are lost, and nothing to be done.
    private static func isRule(_ text: ChineseText, _ range: Range<Int>) -> Bool {
        let clauses = text.parts(of: range) { ChineseSigns(",;。").contains($0) }
        return clauses.allSatisfy { losing.first(in: text, $0) != nil }
    }

    /// Clauses of points in a row's words: 出现1例未处理扣2分, and the step 推广1篇，得3分 where there are several.
    static func rules(in text: ChineseText) -> [Range<Int>] {
        guard text.scalars.contains("分") else { return [] }
        let clauses = text.parts { ChineseSigns(",;。:").contains($0) }
        let steps = clauses.filter { isStep(text, $0) }
        return clauses.enumerated().compactMap { number, clause in
            if losing.first(in: text, clause) != nil { return clause }
            guard steps.count > 1 else { return nil }
            if steps.contains(clause) { return clause }
            let next = number + 1 < clauses.count ? clauses[number + 1] : nil
            return next.map { steps.contains($0) } ?? false ? clause : nil
        }
    }

    /// 得3分 as a clause of its own.
    private static func isStep(_ text: ChineseText, _ clause: Range<Int>) -> Bool {
        guard let length = earning.match(text, at: clause.lowerBound, limit: clause.upperBound),
            let number = ChineseNumber.parse(text, at: clause.lowerBound + length, limit: clause.upperBound)
        else { return false }
        return number.range.upperBound + 1 == clause.upperBound && text[number.range.upperBound] == "分"
    }

    private static let losing: ChineseWords =
        "扣分 扣0 扣1 扣2 扣3 扣4 扣5 扣6 扣7 扣8 扣9 扣完 扣除 酌情扣 扣减 加1分 加2分 加3分 加4分 加5分 加0 加一分 加分 奖1分 奖一分 不得分 不计分 不给分 比例得分 按比例计分"
}
