/// The columns of a table whose rows came without what spans them.
///
/// A page writes a cell that spans rows once, in the first of them, and a header cell over two columns once: the rows
/// below are short, the header shorter than the rows. What the cells are (words, points, offices, times) and what the
/// header calls the columns tells which cell belongs where.
struct ChineseColumns {
    struct Column {
        var label: ChineseLabel?
        /// The header's cell over it.
        var header: ChineseCell
    }

    /// Cells that are left out at the end of a row and not within it: web converters pad short rows.
    var isPadded = false
    var columns: [Column]

    /// A cell as far as its place depends on it.
    struct Shape {
        var kind: ChineseCellKind
        var length: Int
        var isMarker: Bool
        /// 3.及时更新……: an item of a list, and no heading.
        var opensItem: Bool

        init(_ cell: ChineseCell) {
            kind = ChineseCellKind.of(cell)
            if kind == .text, Shape.isLocal(cell.text) || Shape.isSaid(cell.text) { kind = .bodies }
            length = cell.isEmpty ? 0 : cell.text.count
            let marker = cell.isEmpty ? nil : ChineseMarker.parse(cell.text)
            isMarker = length <= 5 && (marker?.length ?? 0) >= length
            opensItem = !isMarker && (marker.map { $0.level >= .arabic } ?? false)
        }

        /// 办公室牵头，各科室配合.
        private static func isSaid(_ text: ChineseText) -> Bool {
            text.count <= 40 && (text.contains("牵头") || text.contains("配合") || text.contains("负责"))
                && ChineseDuty.parse(text, text.all) != nil
        }

        /// 县水文站, 镇卫生院: the place's own office, whatever it is called.
        private static func isLocal(_ text: ChineseText) -> Bool {
            (3...8).contains(text.count) && ChineseSigns("省市州县区旗乡镇").contains(text[0])
                && ChineseBodies.endsAsName(text, text.all)
        }
    }

    /// Where each cell of a row stands, and how ill that fits.
    struct Placing {
        var cost: Int
        var places: [Int]
    }

    /// Columns for rows of at most `width` cells; of the ways to widen the header the one that fits them best.
    init?(header: [ChineseCell], width: Int, rows: [[Shape]], isPadded: Bool, taught: RoleWords) {
        let named = header.map {
            Column(label: taught.label(ofColumn: $0.text) ?? ChineseLabel.of($0.text), header: $0)
        }
        guard width - header.count <= 2 else { return nil }
        let sample = rows.prefix(40)
        var best: (cost: Int, columns: [Column])?
        for columns in ChineseColumns.widened(named, by: max(0, width - header.count), from: 0) {
            let trial = ChineseColumns(columns, isPadded: isPadded)
            let cost = sample.reduce(0) { $0 + trial.cost(of: $1) }
            if cost < best?.cost ?? .max { best = (cost, columns) }
        }
        guard let best else { return nil }
        self.init(best.columns, isPadded: isPadded)
    }

    /// What the header calls the columns; of several that name the work the last holds it, those before it group it.
    static func named(_ header: [ChineseCell], _ taught: RoleWords) -> [Column] {
        var columns = header.map {
            Column(label: taught.label(ofColumn: $0.text) ?? ChineseLabel.of($0.text), header: $0)
        }
        let last = columns.lastIndex { $0.label == .task }
        for index in columns.indices where columns[index].label == .task && index != last {
            columns[index].label = .group
        }
        return columns
    }

    init(_ columns: [Column], isPadded: Bool) { (self.columns, self.isPadded) = (columns, isPadded) }

    /// The header with cells over two columns: a serial number, a group or an office stands beside what the cell names.
    static func widened(_ columns: [Column], by extra: Int, from start: Int) -> [[Column]] {
        guard extra > 0 else { return [columns] }
        var found: [[Column]] = []
        // Nothing stands beside a serial number under its header.
        for index in columns.indices where index >= start && columns[index].label != .number {
            let own = columns[index]
            var pairs: [[ChineseLabel?]] = [[own.label, own.label]]
            if !columns.contains(where: { $0.label == .number }) { pairs.append([.number, own.label]) }
            if own.label == .group || own.label == .task || own.label == nil { pairs.append([own.label, .lead]) }
            if own.label == .task { pairs.append([.group, .task]) }
            for pair in pairs {
                var wider = columns
                wider.replaceSubrange(index...index, with: pair.map { Column(label: $0, header: own.header) })
                found += widened(wider, by: extra - 1, from: index)
            }
        }
        return found
    }

    /// How ill a row fits; a heading over rows fits anywhere, and a row that is too long nowhere.
    func cost(of row: [Shape]) -> Int {
        let words = row.filter { $0.kind != .empty }
        if words.count == 1, !words[0].opensItem { return 0 }
        return place(row)?.cost ?? 50
    }

    /// The cells of a row in the columns, in their order, at the least cost; `nil` for a row that is too long.
    func place(_ row: [Shape]) -> Placing? {
        let width = columns.count
        guard row.count <= width, !row.isEmpty else { return nil }
        let never = 10_000
        // costs[count][column]: so many cells in so many columns.
        var costs = Array(repeating: Array(repeating: never, count: width + 1), count: row.count + 1)
        var skips = Array(repeating: Array(repeating: false, count: width + 1), count: row.count + 1)
        costs[0][0] = 0
        for count in 0...row.count {
            for column in 1...width {
                let skipped = costs[count][column - 1] + gap(after: count, of: row.count)
                let put = count > 0 ? costs[count - 1][column - 1] + cost(row[count - 1], columns[column - 1]) : never
                skips[count][column] = skipped <= put
                costs[count][column] = min(skipped, put, never)
            }
        }
        guard costs[row.count][width] < never else { return nil }
        var places: [Int] = []
        var (count, column) = (row.count, width)
        while count > 0 {
            if !skips[count][column] {
                places.insert(column - 1, at: 0)
                count -= 1
            }
            column -= 1
        }
        return Placing(cost: costs[row.count][width], places: places)
    }

    /// Whether a row of several cells belongs right of a column, and would fit it ill.
    func begins(after column: Int, _ row: [Shape]) -> Bool {
        guard row.count(where: { $0.kind != .empty }) > 1, let first = place(row)?.places.first else { return false }
        return first > column && cost(row[0], columns[column]) > 0
    }

    /// What spans rows stands mostly on the left, so that short rows keep to the right.
    private func gap(after count: Int, of whole: Int) -> Int {
        if count == 0 { return 1 }
        return count == whole ? (isPadded ? 1 : 3) : 2
    }

    /// How ill a cell fits a column.
    func cost(_ cell: Shape, _ column: Column) -> Int {
        switch (column.label, cell.kind) {
        case (_, .empty), (_, .total): 0
        case (.number, .number), (.number, .code), (.weight, .number), (.due, .deadline), (.lead, .bodies),
            (.support, .bodies), (.owner, .people), (.leader, .people):
            0
        case (.number, _): cell.isMarker ? 0 : 6
        case (_, _) where cell.isMarker: 4
        case (.weight, _): 6
        case (.due, .text), (.lead, .text), (.support, .text), (.owner, .text), (.leader, .text):
            cell.length > 30 ? 6 : 3
        case (.lead, .people), (.owner, .bodies), (.leader, .bodies): 2
        case (.due, _), (.lead, _), (.support, _), (.owner, _), (.leader, _): 5
        case (.target, .number), (.note, .number): 1
        case (_, .number), (_, .code): 5
        case (.group, .text), (.group, .section): cell.length > 60 || cell.opensItem ? 2 : 0
        case (_, .text), (_, .section): 0
        case (.task, .bodies), (.criteria, .bodies): 4
        case (_, .deadline), (_, .bodies), (_, .people): column.label == .note ? 2 : 1
        }
    }

    /// The rows in full: what spans rows stands in each of them.
    func filled(_ rows: [[ChineseCell]], _ shapes: [[Shape]]) -> [[ChineseCell]] {
        var above: [ChineseCell] = []
        var found: [[ChineseCell]] = []
        for (row, shape) in zip(rows, shapes) {
            guard let placing = place(shape) else { continue }
            var cells = Array(repeating: ChineseCell(), count: columns.count)
            for (cell, place) in zip(row, placing.places) { cells[place] = cell }
            let words = shape.filter { $0.kind != .empty }
            if words.contains(where: { $0.isMarker && $0.kind == .text }) || words.count == 1 && !words[0].opensItem {
                // 一、 opens a section, and so do words alone: nothing goes on from above.
                above = []
            } else {
                inherit(&cells, placing.places, from: above)
                above = cells
            }
            found.append(cells)
        }
        return found
    }

    private func inherit(_ cells: inout [ChineseCell], _ places: [Int], from above: [ChineseCell]) {
        guard !above.isEmpty else { return }
        for column in columns.indices where !places.contains(column) && isShared(column) {
            // A new heading on the left begins what stands right of it anew.
            let isUnderNew = places.contains { $0 < column && columns[$0].label == .group && !cells[$0].isEmpty }
            if !isUnderNew { cells[column] = above[column] }
        }
    }

    /// What several rows may have in common; points over several rows are those of their group.
    private func isShared(_ column: Int) -> Bool {
        switch columns[column].label {
        case .number, .group, .lead, .support, .due, .owner, .leader, .task, nil: true
        case .product, .weight, .target, .note, .criteria, .basis: false
        }
    }
}
