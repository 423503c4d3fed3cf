/// Tables every cell of which stands on lines of its own, where some cells take several.
extension ChineseLooseTables {
    func wrappedTables(besides used: Set<Int>) -> [Region] {
        let filled = lines.filter { !$0.content.isEmpty && !used.contains($0.number) }
        var (found, index) = ([Region](), 0)
        while index < filled.count {
            guard let header = wrappedHeader(filled, index), let table = wrappedTable(filled, header) else {
                index += 1
                continue
            }
            found.append(table.region)
            index = table.end
        }
        return found
    }

    /// 序号, 任务, 责任科室, 分值, 完成时限: four names and more, all of them known.
    private func wrappedHeader(_ filled: [Line], _ index: Int) -> Range<Int>? {
        guard filled[index].content.count <= 4, ChineseLabel.of(folded(filled[index])) == .number else { return nil }
        var end = index
        while end < filled.count, end < index + 12, filled[end].content.count <= 14,
            ChineseLabel.of(folded(filled[end])) != nil
        {
            end += 1
        }
        let labels = filled[index..<end].map { ChineseLabel.of(folded($0)) }
        guard labels.count >= 4, labels.contains(.lead), labels.contains(where: { $0 == .task || $0 == .group }) else {
            return nil
        }
        return index..<end
    }

    private func wrappedTable(_ filled: [Line], _ header: Range<Int>) -> (region: Region, end: Int)? {
        let names = filled[header].map { ChineseCell(folded($0), line: $0.number) }
        let columns = ChineseColumns(ChineseColumns.named(names, taught), isPadded: true)
        let oneLeads = names.contains { $0.text.hasPrefix("牵头") }
        let starts = rowStarts(filled, from: header.upperBound)
        guard starts.count >= 3 else { return nil }
        let width = names.count
        var (rows, isUneven, end) = ([[ChineseCell]](), false, header.upperBound)
        for (place, start) in starts.enumerated() {
            let isLast = place + 1 == starts.count
            let most = isLast ? min(filled.count, start + width + 4) : starts[place + 1]
            let cells = filled[start..<most].map { ChineseCell(folded($0), line: $0.number) }
            let shapes = cells.map { ChineseColumns.Shape($0) }
            let counts = isLast ? Array(min(cells.count, width - 2)...cells.count) : [cells.count]
            let tries = counts.compactMap { count in
                columns.wrap(Array(shapes.prefix(count)), oneLeads: oneLeads).map { (count, $0) }
            }
            guard let best = tries.min(by: { $0.1.cost < $1.1.cost }), best.1.cost <= 6 else { return nil }
            var row = Array(repeating: ChineseCell(), count: width)
            for (cell, column) in zip(cells, best.1.places) {
                if row[column].isEmpty { row[column] = cell } else { row[column].append(cell.text) }
            }
            rows.append(row)
            isUneven = isUneven || best.0 != width
            end = start + best.0
        }
        guard isUneven else { return nil }
        var grid = ChineseGrid(header: names, rows: rows)
        grid.taught = taught
        let numbers = Set(filled[header.lowerBound..<end].map(\.number))
        return (Region(form: .grid(grid), lines: numbers, isDrawn: true), end)
    }

    /// Lines that are 1, 2, 3 and have words behind them, as points and shares have not.
    private func rowStarts(_ filled: [Line], from first: Int) -> [Int] {
        guard first < filled.count, serial(filled[first]) == 1 else { return [] }
        var starts: [Int] = []
        for index in first..<filled.count - 1 {
            if filled[index].content.count > 60, starts.count < 2, index > first + 20 { break }
            if let last = starts.last, index - last > 24 { break }
            guard serial(filled[index]) == starts.count + 1, serial(filled[index + 1]) == nil,
                ChineseColumns.Shape(ChineseCell(folded(filled[index + 1]), line: 0)).kind == .text
            else { continue }
            if let last = starts.last, index - last < 3 { break }
            starts.append(index)
        }
        return starts
    }

    private func serial(_ line: Line) -> Int? {
        guard line.content.count <= 3 else { return nil }
        let words = folded(line)
        guard let number = ChineseNumber.parse(words, at: 0), !number.inCharacters,
            number.range.upperBound == words.count
        else { return nil }
        return number.integer
    }
}
