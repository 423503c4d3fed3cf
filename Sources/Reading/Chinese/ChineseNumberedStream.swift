/// A table copied with every line of its cells on a line of its own, under a header that names its columns.
///
/// A row begins with its serial number. Cells of several lines and cells left empty make rows of different lengths:
/// the lines of a row are dealt out to the columns in order, so that each column gets what is of its kind.
enum ChineseNumberedStream {
    /// The rows, and how many of the cells they take; `nil` where numbers do not begin them.
    static func rows(_ cells: [ChineseCell], under header: [ChineseCell]) -> (rows: [[ChineseCell]], taken: Int)? {
        let labels = header.map { ChineseLabel.of($0.text) }
        guard labels.first == .number, labels.contains(.task), (3...10).contains(header.count) else { return nil }
        let starts = starts(of: cells)
        guard starts.count >= 2, starts.first == 0 else { return nil }
        var rows: [[ChineseCell]] = []
        var taken = 0
        for (number, start) in starts.enumerated() {
            let isLast = number + 1 == starts.count
            var lines = Array(cells[start + 1..<(isLast ? cells.count : starts[number + 1])])
            var heading: ChineseCell?
            if !isLast, let last = lines.last, isHeading(last) { heading = lines.removeLast() }
            if isLast { lines = closed(lines, labels) }
            guard lines.count <= 24, let dealt = dealt(lines, Array(labels.dropFirst())) else { return nil }
            rows.append([cells[start]] + dealt)
            taken = start + 1 + lines.count
            if let heading { rows.append([heading] + Array(repeating: ChineseCell(), count: header.count - 1)) }
        }
        return (rows, taken)
    }

    /// 1, 2, 3 in turn.
    private static func starts(of cells: [ChineseCell]) -> [Int] {
        var starts: [Int] = []
        for index in cells.indices where ChineseCellKind.number(cells[index].text) == Double(starts.count + 1) {
            starts.append(index)
        }
        return starts
    }

    private static func isHeading(_ cell: ChineseCell) -> Bool {
        guard cell.text.count <= 30, let level = ChineseMarker.parse(cell.text)?.level else { return false }
        return level == .comma || level == .bracketed
    }

    /// The last row ends with its time, where the last column is one; what follows is text again.
    private static func closed(_ lines: [ChineseCell], _ labels: [ChineseLabel?]) -> [ChineseCell] {
        guard labels.last == .due, let due = lines.firstIndex(where: { kind($0) == .deadline }) else {
            return Array(lines.prefix(labels.count + 4))
        }
        return Array(lines[...due])
    }

    /// The lines in the columns, at the least cost; each column takes a stretch of them, or none.
    private static func dealt(_ lines: [ChineseCell], _ labels: [ChineseLabel?]) -> [ChineseCell]? {
        let kinds = lines.map(kind)
        let never = 1_000
        var costs = Array(repeating: never, count: lines.count + 1)
        costs[0] = 0
        var steps: [[Int]] = []
        for label in labels {
            var next = Array(repeating: never, count: lines.count + 1)
            var from = Array(repeating: 0, count: lines.count + 1)
            for start in costs.indices where costs[start] < never {
                var total = costs[start] + (label == .task ? 12 : 3)
                for end in start...lines.count {
                    if end > start {
                        if end == start + 1 { total = costs[start] }
                        total += cost(kinds[end - 1], label) + (end > start + 1 ? further(label) : 0)
                    }
                    if total < next[end] { (next[end], from[end]) = (total, start) }
                }
            }
            costs = next
            steps.append(from)
        }
        guard costs[lines.count] < 8 * labels.count else { return nil }
        var cells: [ChineseCell] = []
        var end = lines.count
        for from in steps.reversed() {
            var cell = ChineseCell()
            for line in lines[from[end]..<end] {
                for words in line.lines { cell.append(words, at: line.line, joined: false) }
            }
            cells.insert(cell, at: 0)
            end = from[end]
        }
        return cells
    }

    private static func kind(_ cell: ChineseCell) -> ChineseCellKind { ChineseCellKind.of(cell) }

    /// How ill a line fits a column.
    private static func cost(_ kind: ChineseCellKind, _ label: ChineseLabel?) -> Int {
        switch (label, kind) {
        case (.lead, .bodies), (.support, .bodies), (.due, .deadline), (.owner, .people), (.leader, .people),
            (.weight, .number):
            0
        case (.task, .text), (.target, .text), (.product, .text), (.group, .text), (.note, .text), (.basis, .text): 0
        case (.task, .number), (.task, .deadline), (.lead, .deadline), (.support, .deadline), (.lead, .number): 8
        case (nil, _): 2
        default: 4
        }
    }

    /// Offices and persons stand on a line each; words are one cell's when they go on.
    private static func further(_ label: ChineseLabel?) -> Int {
        switch label {
        case .support, .owner: 0
        case .lead, .leader: 1
        default: 3
        }
    }
}
