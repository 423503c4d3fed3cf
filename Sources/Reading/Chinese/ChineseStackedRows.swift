/// A table every cell of which stands on a line of its own, however many lines a cell has.
///
/// The header's names stand line by line as well. A row begins with its number and ends before the next one; what its
/// lines are (who answers, a time, words) tells their column, so that content of several lines is no trouble. Who is set
/// over several rows stands in the first of them.
struct ChineseStackedRows {
    let grid: ChineseGrid
    let lines: Set<Int>

    /// - Parameter lines: Lines with their words, none of them empty.
    static func tables(in lines: [(number: Int, text: ChineseText)]) -> [ChineseStackedRows] {
        var found: [ChineseStackedRows] = []
        var index = 0
        while index < lines.count {
            guard let header = header(lines, index), let table = ChineseStackedRows(lines, from: index, header) else {
                index += 1
                continue
            }
            found.append(table)
            index = max(index + 1, table.end)
        }
        return found
    }

    private let end: Int

    /// What a row's lines are, in the order of the grid's columns.
    private struct Row {
        var number = ChineseCell()
        var group = ChineseCell()
        var task = ChineseCell()
        var bodies: [(line: Int, text: ChineseText)] = []
        var due = ChineseCell()
    }

    private struct Header {
        var labels: [ChineseLabel]
        var end: Int
        /// 牵头单位 beside 配合单位: one leads, and all others help.
        var oneLeads: Bool

        var bodies: [ChineseLabel] { labels.filter { $0 == .lead || $0 == .support } }

        /// 序号, 项目, 工作内容: the first words of a row name what it belongs to.
        var namesGroup: Bool {
            guard let task = labels.lastIndex(of: .task), task > 0 else { return false }
            return labels.first == .number && (labels[task - 1] == .group || labels[task - 1] == .task)
        }
    }

    // MARK: Header

    /// Three names and more, one at most unknown, with who answers and what is to be done among them.
    private static func header(_ lines: [(number: Int, text: ChineseText)], _ index: Int) -> Header? {
        // Over the names stands the table's title, which is none.
        guard ChineseLabel.mayName(lines[index].text), label(lines[index].text) != nil || lines[index].text.count <= 6,
            index == 0 || label(lines[index - 1].text) == nil
        else { return nil }
        let run = lines[index...].prefix(9).prefix { ChineseLabel.mayName($0.text) }
        let names = run.map { label($0.text) }
        guard let last = names.lastIndex(where: { $0 != nil }), last >= 2 else { return nil }
        let labels = names[...last].compactMap { $0 }
        let next = index + last + 1
        guard labels.count >= 3, labels.count + 1 >= last + 1, labels.contains(.lead),
            labels.contains(where: { $0 == .task || $0 == .group }), !labels.contains(.weight), next < lines.count,
            isGroup(lines[next].text) || anchor(lines[next].text) == 1
        else { return nil }
        let oneLeads = run.prefix(last + 1).contains { $0.text.hasPrefix("牵头") }
        return Header(labels: labels, end: next, oneLeads: oneLeads)
    }

    private static func label(_ text: ChineseText) -> ChineseLabel? {
        ChineseLabel.of(text) ?? (text.count <= 14 && answering.contains { text.hasSuffix($0) } ? .lead : nil)
    }

    /// 党工委管委会牵头部门, 本局责任处(单位): columns of who answers, by the ends of their names.
    private static let answering = ["牵头部门", "牵头单位", "责任单位", "责任部门", "责任处", "责任处(单位)", "责任科室", "责任股室"]

    // MARK: Rows

    /// The number with which a line opens a row: alone on the line, or before its first words.
    private static func anchor(_ text: ChineseText) -> Int? {
        if text.count <= 3, let number = ChineseNumber.parse(text, at: 0), number.range.upperBound == text.count,
            !number.inCharacters
        {
            return number.integer
        }
        guard let marker = ChineseMarker.parse(text), marker.level == .arabic, marker.length < text.count else {
            return nil
        }
        return marker.number
    }

    private static func isGroup(_ text: ChineseText) -> Bool {
        guard let marker = ChineseMarker.parse(text), text.count <= 60, !text.contains("。") else { return false }
        return marker.level == .comma || marker.level == .bracketed
    }

    private init?(_ lines: [(number: Int, text: ChineseText)], from start: Int, _ header: Header) {
        var (rows, headings): ([Row], [Int: [ChineseCell]]) = ([], [:])
        var (index, last, isBelowGroup) = (header.end, 0, false)
        reading: while index < lines.count {
            let (number, text) = lines[index]
            if Self.isGroup(text) {
                headings[rows.count, default: []].append(ChineseCell(text, line: number))
                isBelowGroup = true
            } else if let value = Self.anchor(text), value == last + 1 || value == 1 && isBelowGroup {
                rows.append(Self.row(opening: text, number))
                (last, isBelowGroup) = (value, false)
            } else {
                guard !rows.isEmpty, !isBelowGroup, !Self.ends(text),
                    Self.put(text, number, in: &rows[rows.count - 1], header, before: lines.dropFirst(index + 1).first)
                else { break reading }
            }
            index += 1
        }
        let answered = rows.count { !$0.bodies.isEmpty }
        guard rows.count >= 3, answered * 5 >= rows.count * 3, rows.allSatisfy({ !$0.task.isEmpty }) else { return nil }
        grid = Self.grid(rows, headings, header)
        end = index
        self.lines = Set(lines[start..<index].map(\.number))
    }

    private static func row(opening text: ChineseText, _ line: Int) -> Row {
        var row = Row()
        let end = ChineseMarker.parse(text).flatMap { $0.level == .arabic && $0.length < text.count ? $0.length : nil }
        row.number = ChineseCell(text[0..<(end ?? text.count)], line: line)
        if let end { row.task = ChineseCell(text[end..<text.count], line: line) }
        return row
    }

    private static func ends(_ text: ChineseText) -> Bool {
        switch ChineseMarker.parse(text)?.level {
        case .annex, .part, .chapter, .section, .article, .comma, .bracketed: true
        case .arabic, .dotted, .bracketedArabic, .circled, .bullet, nil:
            text.hasPrefix("附件") || text.hasPrefix("备注:") || text.hasPrefix("抄送")
        }
    }

    /// Puts a line where it belongs; whether the row may have it.
    private static func put(
        _ text: ChineseText, _ number: Int, in row: inout Row, _ header: Header,
        before next: (number: Int, text: ChineseText)?
    ) -> Bool {
        let isWhole = !row.bodies.isEmpty && (header.labels.last == .due ? !row.due.isEmpty : false)
        if isWhole { return false }
        let kind = ChineseColumns.Shape(ChineseCell(text, line: number)).kind
        // A group set over several rows is named in the first: directly before who answers stands the task.
        if header.namesGroup, row.group.isEmpty, row.task.isEmpty, !(next.map(isAnswering) ?? false) {
            row.group = ChineseCell(text, line: number)
        } else if row.task.isEmpty {
            row.task = ChineseCell(text, line: number)
        } else if kind == .deadline, header.labels.contains(.due) {
            row.due = ChineseCell(text, line: number)
        } else if isAnswering((number, text)) {
            row.bodies.append((number, text))
        } else if let last = row.bodies.last, last.line + 1 == number, roles.isWhole(text, text.all) {
            // 水利处、海洋处 / 牵头落实
            var whole = last.text
            whole.append(text)
            row.bodies[row.bodies.count - 1] = (number, whole)
        } else {
            row.task = ChineseCell(sentence(row.task.text, text), line: row.task.line)
        }
        return true
    }

    private static func isAnswering(_ line: (number: Int, text: ChineseText)) -> Bool {
        ChineseColumns.Shape(ChineseCell(line.text, line: line.number)).kind == .bodies || isList(line.text)
    }

    /// Lines of one cell as sentences of one task: its name, and what it asks for.
    private static func sentence(_ above: ChineseText, _ below: ChineseText) -> ChineseText {
        var whole = above
        if let last = whole.scalars.last, !ChineseSigns("。;:,、!?").contains(last) {
            whole.appendScalar("。", at: whole.span.end)
        }
        whole.append(below)
        return whole
    }

    private static let roles: ChineseWords = "牵头落实 牵头 落实 配合落实 配合 负责 分别落实 分别牵头落实 负责落实"

    /// 甲局、乙局、各县级公立医院: most of what the line lists ends as offices do.
    private static func isList(_ text: ChineseText) -> Bool {
        guard text.count <= 120, !text.contains("。"), !text.contains(",") else { return false }
        let parts = text.parts { $0 == "、" }
        let named = parts.count { $0.count <= 20 && ChineseBodies.endsAsName(text, $0) }
        return parts.count >= 3 && named * 4 >= parts.count * 3
    }

    private static func grid(_ rows: [Row], _ headings: [Int: [ChineseCell]], _ header: Header) -> ChineseGrid {
        var cells: [[ChineseCell]] = []
        var above: (lead: ChineseCell, support: ChineseCell)?
        for (index, row) in rows.enumerated() {
            for heading in headings[index] ?? [] {
                cells.append([heading] + Array(repeating: ChineseCell(), count: 5))
                above = nil
            }
            var bodies = row.bodies
            var support = ChineseCell()
            if header.bodies.last == .support, bodies.count >= header.bodies.count {
                let helping = header.oneLeads ? bodies.dropFirst() : bodies.suffix(1)
                for (line, text) in helping {
                    if support.isEmpty { support = ChineseCell(text, line: line) } else { support.append(text) }
                }
                bodies.removeLast(helping.count)
            }
            var lead = ChineseCell()
            for (line, text) in bodies {
                if lead.isEmpty { lead = ChineseCell(text, line: line) } else { lead.append(text) }
            }
            // Who is set over several rows stands in the first of them.
            if lead.isEmpty, support.isEmpty, let above { (lead, support) = above }
            above = (lead, support)
            cells.append([row.number, row.group, row.task, lead, support, row.due])
        }
        var grid = ChineseGrid(header: Array(repeating: ChineseCell(), count: 6), rows: cells)
        grid.labels = [.number, .group, .task, .lead, .support, .due]
        return grid
    }
}
