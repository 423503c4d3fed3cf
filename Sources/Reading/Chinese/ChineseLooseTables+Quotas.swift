/// Tables that share numbers out to places, a row a line, however their columns are parted.
extension ChineseLooseTables {
    func quotaTables(besides used: Set<Int>) -> [Region] {
        let filled = lines.filter { !$0.content.isEmpty && !used.contains($0.number) }
        var found: [Region] = []
        var index = 0
        while index < filled.count {
            guard let header = quotaHeader(filled[index]) else {
                index += 1
                continue
            }
            var end = index + 1
            var body: [[ChineseCell]] = []
            while end < filled.count, let row = quotaRow(filled[end], width: header.count) {
                body.append(row)
                end += 1
            }
            if let rows = ChineseQuota.rows(header: header, body: body, taught: taught) {
                found.append(Region(form: .rows(rows), lines: Set(filled[index..<end].map(\.number))))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private func quotaHeader(_ line: Line) -> [ChineseCell]? {
        guard line.content.count <= 120 else { return nil }
        let cells = parted(line)
        guard (2...12).contains(cells.count), cells.prefix(2).contains(where: { ChineseQuota.isPlace($0.text) }) else {
            return nil
        }
        return cells
    }

    /// As many cells as the header has names; the row of the sum has none for what cannot be added up.
    private func quotaRow(_ line: Line, width: Int) -> [ChineseCell]? {
        guard line.content.count <= 160 else { return nil }
        let cells = parted(line)
        let isSum = cells.first.map { ChineseCellKind.of($0) == .total } ?? false
        return cells.count == width || isSum && cells.count > 1 && cells.count < width ? cells : nil
    }

    /// The line's cells: at its tabs where it has some, else at its blanks.
    private func parted(_ line: Line) -> [ChineseCell] {
        let range = Int(text.starts[line.content.lowerBound])..<Int(text.starts[line.content.upperBound])
        let bytes = text.bytes[range]
        guard bytes.contains(where: { $0 == 0x09 || $0 == 0x20 || $0 == 0xE3 }) else { return [] }
        guard bytes.contains(0x09) else { return blankParted(range, line.number) }
        return bytes.split(separator: 0x09, omittingEmptySubsequences: false).map {
            ChineseCell(ChineseText(bytes: text.bytes, in: $0.startIndex..<$0.endIndex), line: line.number)
        }
    }

    /// Numbers side by side are cells of their own, whatever narrow blank parts them.
    private func blankParted(_ range: Range<Int>, _ line: Int) -> [ChineseCell] {
        var cells: [ChineseCell] = []
        var (start, index) = (range.lowerBound, range.lowerBound)
        func close(_ end: Int) {
            let words = ChineseText(bytes: text.bytes, in: start..<max(start, end))
            if !words.isEmpty { cells.append(ChineseCell(words, line: line)) }
        }
        while index < range.upperBound {
            let isWide = text.bytes[index...].starts(with: [0xE3, 0x80, 0x80])
            if isWide || text.bytes[index] == 0x20 {
                close(index)
                start = index + (isWide ? 3 : 1)
            }
            index += isWide ? 3 : 1
        }
        close(range.upperBound)
        return cells
    }

    // MARK: A cell a line

    /// 序号, 乡镇, 面积（亩） on lines of their own, then every cell on a line, each row behind its number.
    func quotaStreams(besides used: Set<Int>) -> [Region] {
        let filled = lines.filter { !$0.content.isEmpty && !used.contains($0.number) }
        var found: [Region] = []
        var index = 0
        while index + 6 < filled.count {
            guard filled[index].content.count <= 4, filled[index + 1].content.count <= 9,
                ChineseLabel.of(folded(filled[index])).map({ $0 == .number }) ?? false,
                ChineseQuota.isPlace(folded(filled[index + 1]))
            else {
                index += 1
                continue
            }
            let stream = filled[index..<streamEnd(filled, from: index)]
            let cells = stream.map { ChineseCell(folded($0), line: $0.number) }
            if let (rows, count) = ChineseQuota.rows(stream: cells, taught: taught) {
                found.append(Region(form: .rows(rows), lines: Set(stream.prefix(count).map(\.number))))
                index += count
            } else {
                index += 1
            }
        }
        return found
    }

    /// Behind the last row that its number counts on, and the row of the sum below it.
    private func streamEnd(_ filled: [Line], from start: Int) -> Int {
        let near = filled[start..<min(filled.count, start + 12)]
        guard let first = near.firstIndex(where: { $0.content.count == 1 && folded($0).equals("1") }) else {
            return start
        }
        let width = first - start
        var (end, count) = (first, 0)
        while width > 2, end + width <= filled.count, filled[end].content.count <= 4,
            folded(filled[end]).equals("\(count + 1)")
        {
            (end, count) = (end + width, count + 1)
        }
        return min(filled.count, end + width)
    }
}
