/// Tables with a cell on a line and a blank line after each row, under names of columns on lines of their own.
///
/// What spans rows stands above the first of them in the same block; columns that are empty throughout wrote nothing.
extension ChineseLooseTables {
    private struct Block {
        var cells: [ChineseCell] = []
    }

    func partedTables(besides used: Set<Int>) -> [Region] {
        let free = lines.filter { !used.contains($0.number) }
        var found: [Region] = []
        var (index, failures) = (0, 0)
        // Each header that heads no such table costs a look at all that follows.
        while index < free.count, failures < 4 {
            guard let (header, start) = partedHeader(free, index) else {
                index += 1
                continue
            }
            let (blocks, end) = blocks(free, from: start)
            if let grid = grid(of: blocks, under: header) {
                let numbers = free[index..<end].filter { !$0.content.isEmpty }.map(\.number)
                found.append(Region(form: .grid(grid), lines: Set(numbers), isDrawn: true))
                index = end
            } else {
                index = start
                failures += 1
            }
        }
        return found
    }

    /// Four names and more, of which half are known and one says who answers.
    private func partedHeader(_ free: [Line], _ index: Int) -> (names: [ChineseCell], end: Int)? {
        guard !free[index].content.isEmpty, free[index].content.count <= 14, index == 0 || !isName(free[index - 1])
        else {
            return nil
        }
        let run = free[index...].prefix(14).prefix { isName($0) }
        guard run.count >= 4 else { return nil }
        var names = run.map { ChineseCell(folded($0), line: $0.number) }
        let labels = names.map { ChineseLabel.of($0.text) }
        guard let last = labels.lastIndex(where: { $0 != nil }) else { return nil }
        names = Array(names[...last])
        let known = labels[...last].count { $0 != nil }
        guard names.count >= 4, known * 2 >= names.count, labels.contains(.lead) else { return nil }
        return (names, index + last + 1)
    }

    private func isName(_ line: Line) -> Bool {
        !line.content.isEmpty && line.content.count <= 14 && ChineseLabel.mayName(folded(line))
    }

    private func blocks(_ free: [Line], from start: Int) -> (blocks: [Block], end: Int) {
        var blocks = [Block()]
        var (end, blanks) = (start, 0)
        for index in start..<free.count {
            let line = free[index]
            if line.content.isEmpty || index > start && line.number > free[index - 1].number + 1 {
                blanks += 1
                if line.content.isEmpty { continue }
            }
            let words = folded(line)
            if ChineseMarker.parse(words)?.level == .annex { break }
            if blanks > 0 { blocks.append(Block()) }
            blanks = 0
            blocks[blocks.count - 1].cells.append(ChineseCell(words, line: line.number))
            end = index + 1
        }
        return (blocks.filter { !$0.cells.isEmpty }, end)
    }

    /// The rows, where most blocks hold as many cells as a row, but for headings over it.
    private func grid(of blocks: [Block], under header: [ChineseCell]) -> ChineseGrid? {
        guard let width = countedWidth(of: blocks, header.count) ?? usualWidth(of: blocks), width >= 3,
            width <= header.count
        else { return nil }
        let fitting = blocks.prefix { (width...width + 3).contains($0.cells.count) }
        guard fitting.count >= 3, fitting.count * 10 >= blocks.count * 6 else { return nil }
        let names = Array(header[shift(of: Array(fitting), width, header)...].prefix(width))
        var rows: [[ChineseCell]] = []
        for block in fitting {
            for cell in block.cells.dropLast(width) { rows.append(Array(repeating: cell, count: width)) }
            rows.append(block.cells.suffix(width))
        }
        var grid = ChineseGrid(header: names, rows: ChineseGrades.merged(rows, names))
        grid.taught = taught
        return grid
    }

    private func usualWidth(of blocks: [Block]) -> Int? {
        let counts = Dictionary(grouping: blocks, by: \.cells.count).mapValues(\.count)
        return counts.filter { $0.value >= 2 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// How many cells from the end stands the number that counts the rows: （1）, （2）, （3）.
    private func countedWidth(of blocks: [Block], _ most: Int) -> Int? {
        (3...max(3, most)).first { width in
            let numbers = blocks.map { block -> Int? in
                guard block.cells.count >= width else { return nil }
                let marker = ChineseMarker.parse(block.cells[block.cells.count - width].text)
                return marker.flatMap { $0.level >= .arabic ? $0.number : nil }
            }
            let runs = numbers.prefix { $0 != nil }.compactMap { $0 }
            return runs.count >= 3 && runs.count * 10 >= blocks.count * 6
                && zip(runs, runs.dropFirst()).allSatisfy { $1 == $0 + 1 }
        }
    }

    /// Which of the names the first cell of a row stands under: offices stand where the header says they do.
    private func shift(of blocks: [Block], _ width: Int, _ header: [ChineseCell]) -> Int {
        let labels = header.map { ChineseLabel.of($0.text) }
        func fit(_ shift: Int) -> Int {
            blocks.reduce(0) { sum, block in
                sum
                    + zip(block.cells.suffix(width), labels[shift...]).count { cell, label in
                        switch (label, ChineseColumns.Shape(cell).kind) {
                        case (.lead, .bodies), (.support, .bodies), (.weight, .number), (.due, .deadline): true
                        default: false
                        }
                    }
            }
        }
        return (0...header.count - width).max { (fit($0), -$0) < (fit($1), -$1) } ?? 0
    }
}
