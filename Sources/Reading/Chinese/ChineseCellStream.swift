/// A table that lost its grid: one cell a line, told apart by a leading tab, as web pages paste it.
///
/// A row is found by its code (1-1-2) or its serial number; its cells by what they are: words, points, a deadline,
/// offices, persons. A group stands in the first row it holds for, or before it.
struct ChineseCellStream {
    private var rows: [ChineseRow] = []
    private var section: String?
    private var group: (name: String, weight: Double?)?

    static func rows(of cells: [ChineseCell]) -> [ChineseRow] {
        let kinds = cells.map { ChineseCellKind.of($0) }
        let anchors = anchors(cells, kinds)
        guard let first = anchors.first else { return [] }
        var stream = ChineseCellStream()
        stream.between(cells, kinds, 0..<first)
        for (number, anchor) in anchors.enumerated() {
            let end = number + 1 < anchors.count ? anchors[number + 1] : cells.count
            let last = stream.row(cells, kinds, anchor, end)
            stream.between(cells, kinds, last..<end)
        }
        return stream.rows
    }

    private static func anchors(_ cells: [ChineseCell], _ kinds: [ChineseCellKind]) -> [Int] {
        let codes = kinds.indices.filter { kinds[$0] == .code }
        if codes.count >= 3 { return codes }
        var anchors: [Int] = []
        for index in kinds.indices where kinds[index] == .number {
            guard ChineseCellKind.number(cells[index].text) == Double(anchors.count + 1),
                let next = kinds[(index + 1)...].firstIndex(where: { $0 != .empty }), kinds[next] == .text
            else { continue }
            anchors.append(index)
        }
        return anchors.count >= 2 ? anchors : []
    }

    /// Reads one row; returns where its cells end and those of the next group begin.
    private mutating func row(
        _ cells: [ChineseCell], _ kinds: [ChineseCellKind], _ anchor: Int, _ end: Int
    ) -> Int {
        var row = ChineseRow()
        row.code = cells[anchor].text.shown()
        var words: [Int] = []
        var index = anchor + 1
        var isPastWords = false
        scan: while index < end {
            switch kinds[index] {
            case .empty: break
            case .text where isPastWords, .section, .total: break scan
            case .text, .code: words.append(index)
            case .number:
                if row.weight == nil { row.weight = cells[index] }
            case .deadline:
                if row.due == nil { row.due = cells[index] }
            case .bodies:
                if words.isEmpty {
                    words.append(index)
                } else if row.lead == nil {
                    row.lead = cells[index]
                } else if kinds[index - 1] == .bodies, cells[index].line == cells[index - 1].line + 1,
                    cells[index].lines.count == 1
                {
                    // Without tabs each office of a cell has a line of its own.
                    for line in cells[index].lines { row.lead?.append(line) }
                } else if row.support == nil, row.owner == nil {
                    row.support = cells[index]
                } else {
                    break scan
                }
            case .people:
                if words.isEmpty {
                    words.append(index)
                } else if row.owner == nil {
                    row.owner = cells[index]
                } else if row.leader == nil {
                    row.leader = cells[index]
                } else {
                    break scan
                }
            }
            if row.due != nil || row.lead != nil { isPastWords = true }
            index += 1
        }
        put(words.map { cells[$0] }, in: &row)
        return index
    }

    /// Of two runs of words the first names the group, the second what is to be done.
    private mutating func put(_ words: [ChineseCell], in row: inout ChineseRow) {
        guard let task = words.last else { return }
        if words.count > 1, let head = words.first { group = ChineseRow.group(head.text) }
        row.task = task
        row.group = [section, group?.name].compactMap { $0 }.joined(separator: " / ")
        row.groupWeight = group?.weight
        rows.append(row)
    }

    /// Cells between two rows: vertical words are a section, words a group, a total closes.
    private mutating func between(_ cells: [ChineseCell], _ kinds: [ChineseCellKind], _ range: Range<Int>) {
        for index in range {
            switch kinds[index] {
            case .section:
                section = ChineseRow.group(cells[index].text).name
                group = nil
            case .text, .bodies, .people: group = ChineseRow.group(cells[index].text)
            case .total: (section, group) = (nil, nil)
            case .empty, .code, .number, .deadline: break
            }
        }
    }
}
