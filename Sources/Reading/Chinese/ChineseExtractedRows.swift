/// Deals the pieces of a table out to its rows and columns, at the least cost in all.
///
/// A page's text keeps the order of cells, row by row, and nothing else: where a cell ends is told by what fits its
/// column, by where lines break (all lines of a cell but its last are equally wide) and by marks that cannot end one.
struct ChineseExtractedRows {
    enum Place: Equatable {
        case cell(column: Int, opensRow: Bool)
        case section, outside, dropped

        func isIn(_ wanted: Int) -> Bool {
            if case .cell(wanted, _) = self { true } else { false }
        }
    }

    private struct Step {
        var cost = never
        /// The last serial number on the way here.
        var serial = 0
        var from = -1
        var start = -1
        var opensRow = false
    }

    private static let never = Int.max / 4

    let pieces: [ChinesePiece]
    let columns: [ChineseExtractedColumn]
    /// Whether blanks are set between figures and words throughout.
    let setsFiguresApart: Bool
    /// Whether a page ends soon behind a piece, and cuts cells in the middle.
    private let isCut: [Bool]
    private let width: Int
    private let isOfWords: Bool
    private let isUnnumbered: Bool
    /// What stretches from each piece cost in the columns that hold no words.
    private let costs: [[[(length: Int, cost: Int)]]]

    init(_ pieces: [ChinesePiece], _ columns: [ChineseExtractedColumn], setsFiguresApart: Bool) {
        (self.pieces, self.columns, width) = (pieces, columns, columns.count)
        self.setsFiguresApart = setsFiguresApart
        isOfWords = columns.allSatisfy { $0.fill == .words }
        isUnnumbered = !columns.contains { $0.fill == .serial && !$0.isUnused }
        var (cuts, left) = (Array(repeating: false, count: pieces.count), 0)
        for index in pieces.indices.reversed() {
            cuts[index] = left > 0
            left = pieces[index].opensPage ? 14 : left - 1
        }
        isCut = cuts
        let stretch = ChineseStretch(pieces: pieces)
        costs = pieces.indices.map { start in columns.map { stretch.costs(from: start, in: $0) } }
    }

    // MARK: States

    // Each column has four: its cell may have ended with a short line, and the row may go on from the page before.
    private var section: Int { width * 4 }
    private var total: Int { width * 4 + 1 }
    private var outside: Int { width * 4 + 2 }
    private var beginning: Int { width * 4 + 3 }

    private func state(_ column: Int, isShort: Bool = false, goesOn: Bool = false) -> Int {
        column * 4 + (isShort ? 1 : 0) + (goesOn ? 2 : 0)
    }

    // MARK: The way

    /// Where each piece belongs.
    func places() -> [Place] {
        var steps = Array(
            repeating: Array(repeating: Step(), count: width * 4 + 4), count: pieces.count + 1)
        steps[0][beginning].cost = 0
        for index in pieces.indices {
            for state in steps[index].indices where steps[index][state].cost < Self.never {
                goOn(index, state, &steps)
                enter(index, state, &steps)
            }
        }
        return traced(steps)
    }

    private func put(
        _ cost: Int, _ state: Int, at end: Int, from: (index: Int, state: Int), serial: Int, opensRow: Bool = false,
        _ steps: inout [[Step]]
    ) {
        guard cost < steps[end][state].cost else { return }
        steps[end][state] = Step(cost: cost, serial: serial, from: from.state, start: from.index, opensRow: opensRow)
    }

    /// A further line of a cell of words, or of what is no table.
    private func goOn(_ index: Int, _ state: Int, _ steps: inout [[Step]]) {
        let step = steps[index][state]
        if state == outside {
            put(step.cost + 1, outside, at: index + 1, from: (index, state), serial: step.serial, &steps)
        }
        guard state < section, columns[state / 4].fill == .words, index > 0, !pieces[index].opensPage else { return }
        let column = columns[state / 4]
        let (last, piece) = (pieces[index - 1], pieces[index])
        let (cost, isShort) = further(last, piece, column, isShort: state & 1 == 1)
        let fit = column.cost(of: piece)
        // 2025年12 | 月底前 behind a full stop is a time, and no further line.
        let isTime = piece.opensLine && last.endsSentence && piece.isDate && columns.contains { $0.fill == .time }
        let isWithin = !piece.opensLine && setsFiguresApart && last.isBesideFigures(piece)
        let isWhole = cost < 10 && !(last.endsSentence && piece.opensLine)
        let unfit = isWithin ? 0 : isWhole ? max(0, fit) / 3 : max(0, fit)
        let total = step.cost + cost + unfit + tooWide(piece, column) + (isTime ? 12 : 0)
        let next = self.state(state / 4, isShort: isShort, goesOn: state & 2 == 2)
        let isNext = isUnnumbered && piece.item == step.serial + 1
        put(
            total + (isNext || piece.item == 1 ? 8 : 0), next, at: index + 1, from: (index, state),
            serial: step.serial + (isNext ? 1 : 0), &steps)
    }

    private func further(
        _ last: ChinesePiece, _ piece: ChinesePiece, _ column: ChineseExtractedColumn, isShort: Bool
    ) -> (cost: Int, isShort: Bool) {
        let isTied = last.isOpen || piece.closes
        guard piece.opensLine else {
            if isTied { return (2, isShort) }
            if last.isBesideFigures(piece) { return (setsFiguresApart ? 1 : 6, isShort) }
            return (22, isShort)
        }
        if piece.opensTime { return (14, false) }
        let isNew = last.endsSentence || piece.opensItem
        // A line of pieces is as wide as they are together.
        let isWhole = last.opensLine || last.width > 8
        var cost = isTied ? 0 : column.isField ? 6 : column.label == .group ? 2 : 0
        if let width = column.width {
            // What may not be parted, such as a number, leaves a line short.
            let missing = width - last.width - piece.leadingFigures
            if missing > 3 { cost += isNew ? 8 : isTied ? 4 : missing > 6 ? 40 : missing > 4 ? 20 : 8 }
            if isWhole, piece.width > last.width + 3 { cost += isNew ? 4 : isTied ? 4 : 30 }
            return (cost, false)
        }
        let isWider = isWhole && piece.width > last.width + 3
        if isShort || isWider { cost += isNew ? 8 : isTied ? 4 : 36 }
        return (cost, !isShort && isWhole && piece.width < last.width - 5 && !isNew)
    }

    private func tooWide(_ piece: ChinesePiece, _ column: ChineseExtractedColumn) -> Int {
        column.width.map { piece.width > $0 + 2 ? (column.isSure ? 36 : 14) : 0 } ?? 0
    }

    // MARK: New cells

    private func enter(_ index: Int, _ state: Int, _ steps: inout [[Step]]) {
        let step = steps[index][state]
        let piece = pieces[index]
        if state == outside {
            guard piece.opensTable else { return }
        }
        let column = state < section ? state / 4 : -1
        let goesOn = state < section && state & 2 == 2
        var base = step.cost
        if index > 0, state < section, !piece.opensPage {
            let last = pieces[index - 1]
            if last.isOpen || piece.closes { base += isCut[index] ? 6 : 50 }
            if setsFiguresApart, !piece.opensLine, last.isCounted(by: piece) { base += 20 }
            // A cell seldom ends with a full line.
            if let width = columns[column].width, columns[column].fill == .words, last.width >= width - 1,
                !last.endsSentence
            {
                base += isCut[index] ? 0 : 8
            } else if columns[column].width == nil, columns[column].fill == .words, last.width >= 12, piece.opensLine,
                !last.endsSentence, piece.width <= last.width + 2, piece.kind == .text, !piece.opensItem,
                !piece.opensTime
            {
                base += 4
            }
        }
        if column >= 0, !piece.opensTable || step.serial > 0 {
            var skipped = 0
            let isAtFront = columns[column].fill == .serial
            for next in (column + 1)..<max(column + 1, width) {
                begin(index, next, base + skipped, state, goesOn: goesOn, opensRow: false, &steps)
                skipped += goesOn ? 0 : isAtFront ? columns[next].leadingSkip : columns[next].skip
            }
        }
        guard piece.opensLine else { return }
        if column >= 0, piece.opensPage {
            for next in columns.indices where columns[next].fill != .serial && columns[next].fill != .points {
                begin(index, next, base + 14, state, goesOn: true, opensRow: false, &steps)
            }
        }
        let rest = goesOn || column < 0 ? 0 : columns[(column + 1)...].reduce(0) { $0 + $1.skip }
        var leading = isOfWords ? 0 : 6
        for next in columns.indices {
            begin(index, next, base + rest + leading, state, goesOn: false, opensRow: true, &steps)
            leading += isOfWords ? columns[next].leadingSkip / 3 : columns[next].leadingSkip
        }
        leave(index, base + rest, state, &steps)
    }

    private func begin(
        _ index: Int, _ column: Int, _ cost: Int, _ from: Int, goesOn: Bool, opensRow: Bool, _ steps: inout [[Step]]
    ) {
        let own = columns[column]
        let piece = pieces[index]
        let last = steps[index][from].serial
        if own.fill == .words {
            var (fit, serial) = (own.cost(of: piece) + tooWide(piece, own), last)
            if isUnnumbered, let item = piece.item, item == last + 1 {
                (fit, serial) = (fit + (own.label == .task ? -14 : 8), item)
            }
            put(
                cost + fit, state(column, goesOn: goesOn), at: index + 1, from: (index, from), serial: serial,
                opensRow: opensRow, &steps)
            return
        }
        for (length, fit) in costs[index][column] {
            var (fit, serial) = (fit, last)
            if own.fill == .serial, let number = piece.serial {
                fit += serialCost(number, after: last, piece)
                serial = number
            }
            if goesOn, fit < 40 { fit = max(3, min(fit, 12)) }
            put(
                cost + fit, state(column, goesOn: goesOn), at: index + length, from: (index, from), serial: serial,
                opensRow: opensRow, &steps)
        }
    }

    private func serialCost(_ number: Int, after last: Int, _ piece: ChinesePiece) -> Int {
        if !piece.opensLine { return 60 }
        if number == last + 1 { return -20 }
        // Numbers may begin again under each heading.
        return number == 1 ? 15 : number > last && number < last + 4 ? 30 : 60
    }

    /// A heading over rows, a total, or the end of the table.
    private func leave(_ index: Int, _ cost: Int, _ from: Int, _ steps: inout [[Step]]) {
        let serial = steps[index][from].serial
        let end = pieces[(index + 1)...].firstIndex(where: \.opensLine) ?? pieces.count
        if pieces[index].kind == .total {
            put(cost - 5, total, at: end, from: (index, from), serial: serial, &steps)
        } else if let heading = headingCost(index..<end) {
            put(cost + heading, section, at: end, from: (index, from), serial: serial, &steps)
        }
        if from != beginning {
            put(
                cost + (from == total ? 2 : isOfWords ? 40 : 16), outside, at: index + 1, from: (index, from),
                serial: serial, &steps)
        }
    }

    private func headingCost(_ line: Range<Int>) -> Int? {
        guard line.count <= 3 else { return nil }
        let count = pieces[line].reduce(0) { $0 + $1.text.count }
        guard count <= 40, !pieces[line].contains(where: \.endsSentence) else { return nil }
        if line.count == 2, ChineseExtractedRows.isNumeral(pieces[line.lowerBound].text) { return 2 }
        let marker = ChineseMarker.parse(pieces[line.lowerBound].text)
        if let level = marker?.level, level == .comma || level == .bracketed { return 2 }
        return line.count == 1 && line.upperBound < pieces.count && pieces[line.upperBound].serial != nil ? 30 : nil
    }

    /// 一 | 水源保护: the number of a heading in a cell of its own.
    static func isNumeral(_ text: ChineseText) -> Bool {
        text.count <= 2 && text.scalars.allSatisfy { ChineseSigns("一二三四五六七八九十").contains($0) }
    }

    // MARK: Back

    private func traced(_ steps: [[Step]]) -> [Place] {
        var places = Array(repeating: Place.outside, count: pieces.count)
        var (index, state) = (pieces.count, 0)
        let last = steps[index]
        func ending(_ state: Int) -> Int {
            guard state < section, last[state].cost < Self.never, state & 2 == 0 else { return last[state].cost }
            return last[state].cost + columns[(state / 4 + 1)...].reduce(0) { $0 + $1.skip }
        }
        state = last.indices.min { ending($0) < ending($1) } ?? outside
        while index > 0, state >= 0 {
            let step = steps[index][state]
            guard step.start >= 0 else { break }
            for piece in step.start..<index {
                places[piece] =
                    switch state {
                    case section: .section
                    case total: .dropped
                    case outside: .outside
                    default: .cell(column: state / 4, opensRow: step.opensRow && piece == step.start)
                    }
            }
            (index, state) = (step.start, step.from)
        }
        return places
    }
}
