/// Tables of which nothing is left but a cell a line, each row behind its number, under a header no rule knows or none.
extension ChineseLooseTables {
    func countedStreams(besides used: Set<Int>) -> [Region] {
        let filled = lines.filter { !$0.content.isEmpty && !used.contains($0.number) }
        var found: [Region] = []
        var index = 0
        while index + 8 < filled.count {
            guard filled[index].content.count == 1, let region = countedStream(filled, from: index) else {
                index += 1
                continue
            }
            found.append(region.region)
            index = region.end
        }
        return found
    }

    private func countedStream(_ filled: [Line], from start: Int) -> (region: Region, end: Int)? {
        let anchors = anchors(filled, from: start)
        guard anchors.count >= 3 else { return nil }
        let gaps = zip(anchors, anchors.dropFirst()).map { $1 - $0 }
        let last = anchors[anchors.count - 1]
        let width = gaps[0]
        if gaps.allSatisfy({ $0 == width }), last + width <= filled.count {
            let cells = cells(filled[start..<last + width])
            let rows = stride(from: 0, to: cells.count, by: width).map { Array(cells[$0..<$0 + width]) }
            let header = header(filled, before: start, width: width)
            let grid = ChineseGrid(header: header, rows: rows)
            if areAssigned(grid.assignments(), of: rows.count) {
                let first = header.isEmpty ? start : start - width
                let numbers = filled[first..<last + width].map(\.number)
                return (Region(form: .grid(grid), lines: Set(numbers)), last + width)
            }
        }
        let end =
            (last + 1..<min(filled.count, last + 1 + (gaps.max() ?? 0))).first { isBehind(filled[$0]) }
            ?? min(filled.count, last + (gaps.max() ?? 0))
        let cells = cells(filled[start..<end])
        let rows = ChineseCellStream.rows(of: cells)
        guard areAssigned(rows, of: anchors.count) else { return nil }
        return (Region(form: .rows(rows), lines: Set(filled[start..<end].map(\.number))), end)
    }

    /// Lines that are 1, 2, 3 and so on, and no further apart than a row is long.
    private func anchors(_ filled: [Line], from start: Int) -> [Int] {
        var found: [Int] = []
        var index = start
        var limit = start
        while index < filled.count, index <= limit {
            if filled[index].content.count <= 3, folded(filled[index]).equals("\(found.count + 1)") {
                found.append(index)
                limit = index + 15
            }
            index += 1
        }
        return found.count > 1 && found[1] - found[0] < 4 ? [] : found
    }

    private func cells(_ lines: ArraySlice<Line>) -> [ChineseCell] {
        lines.map { ChineseCell(folded($0), line: $0.number) }
    }

    /// As many names as a row has cells, right above the first of them.
    private func header(_ filled: [Line], before start: Int, width: Int) -> [ChineseCell] {
        guard start >= width else { return [] }
        let names = cells(filled[start - width..<start])
        let known = names.count { ChineseLabel.of($0.text) != nil }
        return known >= 2 && names.allSatisfy { ChineseLabel.mayName($0.text) || ChineseLabel.of($0.text) != nil }
            ? names : []
    }

    /// Whether most rows say who is to act or by when, as no list of figures does.
    private func areAssigned(_ rows: [ChineseRow], of count: Int) -> Bool {
        rows.count >= 3 && rows.count * 3 >= count * 2
            && rows.count { $0.lead != nil || $0.due != nil } * 3 >= rows.count * 2
    }

    private func isBehind(_ line: Line) -> Bool {
        let words = folded(line)
        return ChineseFoot.isDate(words) || ChineseFoot.isRemark(words) || words.hasPrefix("附件")
            || ChineseMarker.parse(words).map { $0.level <= .bracketed } ?? false
    }
}
