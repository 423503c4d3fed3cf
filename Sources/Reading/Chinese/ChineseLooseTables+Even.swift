extension ChineseLooseTables {
    /// Tables every cell of which stands on a line of its own, an empty one for each empty cell: as many lines to a row as the
    /// header has names.
    func evenTables(besides used: Set<Int>) -> [Region] {
        var (found, index) = ([Region](), 0)
        while index < lines.count {
            let region = headerWidths(at: index, used).lazy.compactMap { evenTable(at: index, $0) }.first
            guard let region else {
                index += 1
                continue
            }
            found.append(region.region)
            index = region.end
        }
        return found
    }

    /// How many names may stand line by line before the first number.
    ///
    /// Five at least, so that they are no list; the last of them may head the first rows.
    private func headerWidths(at index: Int, _ used: Set<Int>) -> [Int] {
        guard lines[index].content.count <= 4, ChineseLabel.of(folded(lines[index])) == .number else { return [] }
        let run = lines[index...].prefix(13).prefix { line in
            !line.content.isEmpty && line.content.count <= 30 && !used.contains(line.number) && !isCode(line)
        }
        let labels = run.map { ChineseLabel.of(folded($0)) }
        guard run.count >= 5, labels.contains(.lead), labels.count(where: { $0 != nil }) * 3 >= run.count * 2,
            index + run.count < lines.count, isCode(lines[index + run.count])
        else { return [] }
        return [run.count, run.count - 1]
    }

    private func evenTable(at start: Int, _ width: Int) -> (region: Region, end: Int)? {
        let header = lines[start..<start + width].map(cell)
        var (rows, count, index) = ([[ChineseCell]](), 0, start + width)
        while index < lines.count {
            if index + width <= lines.count, isCode(lines[index]) {
                rows.append(lines[index..<index + width].map(cell))
                (index, count) = (index + width, count + 1)
            } else if isGroup(lines[index]), index + 1 < lines.count, isCode(lines[index + 1]) {
                // 重点工作（60分） over its rows.
                rows.append([cell(lines[index])] + Array(repeating: ChineseCell(), count: width - 1))
                index += 1
            } else {
                break
            }
        }
        // A number further on shows that some cell takes more than its line.
        let isWhole = !lines[index..<min(lines.count, index + width)].contains(where: isCode)
        guard count >= 2, isWhole else { return nil }
        let grid = ChineseGrid(header: header, rows: rows)
        let numbers = Set(lines[start..<index].map(\.number))
        return (Region(form: .grid(grid), lines: numbers, isDrawn: true), index)
    }

    private func cell(_ line: Line) -> ChineseCell {
        line.content.isEmpty ? ChineseCell() : ChineseCell(folded(line), line: line.number)
    }

    private func isGroup(_ line: Line) -> Bool {
        (3...30).contains(line.content.count) && folded(line).hasSuffix("分)")
    }

    /// 3, 1-2, 2.1: the number of a row alone on its line.
    private func isCode(_ line: Line) -> Bool {
        let letters = text.letters[line.content]
        guard (1...5).contains(letters.count), let first = letters.first, let last = letters.last else { return false }
        return first.isDigit && last.isDigit && letters.allSatisfy { $0.isDigit || $0 == 0x2D || $0 == 0x2E }
    }
}
