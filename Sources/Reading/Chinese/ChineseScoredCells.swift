/// A scoring table, every cell on a line, whose duties carry their points in brackets: 1.完善机制（10分）；.
///
/// Between the duties stand serial numbers, fields, points of the fields and the offices that are scored, told apart
/// by what they are and by the order they come in.
struct ChineseScoredCells {
    private var rows: [ChineseRow] = []
    private var section = Section()
    private var serial = 0
    /// The field under a serial number, and its contents with their points.
    private var field: ChineseText?
    private var content: ChineseText?
    private var points: Double?
    private var lead: ChineseCell?
    /// How many contents stood under the serial number, and how many duties under the content.
    private var contents = 0
    private var duties = 0
    /// Words that may be a field, a content or the beginning of a duty.
    private var waiting: [ChineseCell] = []
    private var open: ChineseCell?
    private var number: Int?

    private struct Section {
        var label: String?
        var name: String?
        var lead: ChineseCell?
    }

    /// The duties of some cells; empty where too few of them carry points.
    static func rows(of cells: [ChineseCell]) -> [ChineseRow] {
        guard cells.count(where: { closes($0.text) }) >= 4,
            cells.count(where: { ChineseCellKind.number($0.text) != nil }) >= 3
        else { return [] }
        var table = ChineseScoredCells()
        for (index, cell) in cells.enumerated() { table.take(cell, before: cells[(index + 1)...]) }
        table.close()
        return table.rows
    }

    private mutating func take(_ cell: ChineseCell, before next: ArraySlice<ChineseCell>) {
        let text = cell.text
        if let points = ChineseCellKind.number(text) { return take(points, before: next) }
        let marker = ChineseMarker.parse(text)
        if ChineseExtractedRows.isNumeral(text) || marker?.level == .comma && text.count <= 30 {
            return openSection(text, marker)
        }
        if ChineseNoise.isTotal(text) || ChineseCellKind.of(cell) == .total { return close() }
        if let marker, marker.level >= .arabic, let number = marker.number, marker.length < text.count {
            close()
            takeContent(waiting)
            (open, self.number, waiting) = (cell, number, [])
            return
        }
        if let open, goesOn(open.text, with: text) {
            self.open?.append(text)
            return
        }
        close()
        if section.label != nil, section.name == nil {
            let name = ChineseRow.group(text).name
            (section.name, section.lead) = (name, ChineseSection.bodies(text, line: cell.line))
        } else if waiting.isEmpty, content == nil || duties > 0, isBody(cell) {
            (lead, field, content) = (cell, nil, nil)
        } else if ChineseScoredCells.closes(text) || ChineseScoredCells.earns(text) {
            takeUnnumbered(cell)
        } else {
            waiting.append(cell)
        }
    }

    /// A serial number, where it is the next and points of its own follow; else the points of a field.
    private mutating func take(_ value: Double, before next: ArraySlice<ChineseCell>) {
        close()
        let isNext = value == Double(serial + 1) || value == 1
        let follows = next.prefix(5).prefix { !ChineseScoredCells.closes($0.text) }
            .contains { ChineseCellKind.number($0.text) != nil }
        if isNext, follows, waiting.isEmpty || points != nil && duties == 0 || points == nil && serial == 0 {
            waiting = []
            (serial, field, content, points, contents, duties) = (Int(value), nil, nil, nil, 0, 0)
            if section.label != nil { lead = nil }
        } else {
            if !waiting.isEmpty { field = ChineseScoredCells.joined(waiting) }
            (points, waiting, content) = (value, [], nil)
            duties = 0
        }
    }

    private mutating func openSection(_ text: ChineseText, _ marker: ChineseMarker?) {
        close()
        self = ChineseScoredCells(rows: rows)
        let length = min(marker?.length ?? text.count, text.count)
        section.label = marker?.label ?? text.shown()
        guard length < text.count else { return }
        let words = text[length..<text.count]
        (section.name, section.lead) = (ChineseRow.group(words).name, ChineseSection.bodies(words, line: 0))
    }

    private init(rows: [ChineseRow] = []) { self.rows = rows }

    // MARK: Duties

    /// Without a number the first cell names the content, and those behind it are the duty.
    private mutating func takeUnnumbered(_ cell: ChineseCell) {
        var head = waiting.isEmpty ? 0 : 1
        while head < waiting.count, head > 0, let last = waiting[head - 1].text.scalars.last,
            ChineseSigns(",、").contains(last)
        {
            head += 1
        }
        if head > 0 { takeContent(Array(waiting[..<head])) }
        let parts = waiting[head...] + [cell]
        open = ChineseCell(ChineseScoredCells.joined(parts), line: parts.first?.line ?? cell.line)
        (number, waiting) = (nil, [])
    }

    private mutating func takeContent(_ cells: [ChineseCell]) {
        guard !cells.isEmpty else { return }
        content = ChineseScoredCells.joined(cells)
        contents += 1
        duties = 0
    }

    private func goesOn(_ text: ChineseText, with next: ChineseText) -> Bool {
        guard let last = text.scalars.last else { return false }
        return !ChineseScoredCells.closes(text) && !(last == "。" && ChineseScoredCells.earns(text))
            || last == ";" && number == nil
            || last == ";" && ChineseScoredCells.earns(next)
            || !ChineseScoredCells.isBracketed(text) && ChineseCriteria.rules(in: next).count > 0
    }

    private mutating func close() {
        defer { (open, number) = (nil, nil) }
        guard let cell = open else { return }
        let text = cell.text
        let start = min(ChineseMarker.parse(text).flatMap { $0.number == number ? $0.length : nil } ?? 0, text.count)
        let found = ChineseCriteria.criterion(text, start..<text.count, number: number)
        guard let award = found.award, !found.words.isEmpty else { return }
        duties += 1
        var row = ChineseRow()
        row.task = ChineseCell(text[found.words], line: cell.line)
        row.points = found.points
        row.weight = ChineseCell(text[award], line: cell.line)
        row.isCriterion = true
        row.lead = lead ?? section.lead
        let name = (lead == nil ? field : nil) ?? content ?? field
        let group = [section.name, name.map { $0.shown() }].compactMap { $0 }.filter { !$0.isEmpty }
        row.group = group.isEmpty ? nil : group.joined(separator: " / ")
        row.groupWeight = points
        var code = [section.label, serial > 0 ? "\(serial)" : nil].compactMap { $0 }.joined(separator: ".")
        if contents > 1 { code += ".\(contents)" }
        row.code = duties > 1 || number != nil ? code + "-\(number ?? duties)" : code
        rows.append(row)
    }

    // MARK: Words

    private func isBody(_ cell: ChineseCell) -> Bool {
        cell.text.count <= 20 && ChineseColumns.Shape(cell).kind == .bodies
    }

    static func joined(_ cells: some Sequence<ChineseCell>) -> ChineseText {
        cells.reduce(into: ChineseText()) { $0.append($1.text) }
    }

    /// Points in brackets at the end: …（10分）；.
    static func closes(_ text: ChineseText) -> Bool {
        let end = text.trimmed(text.all).upperBound
        guard end > 3, text[end - 1] == ")" || text[end - 1] == "]" else { return false }
        return ChineseCriteria.awards(text, text.all).contains { $0.isBracketed && $0.range.upperBound == end }
    }

    private static func isBracketed(_ text: ChineseText) -> Bool {
        ChineseCriteria.awards(text, text.all).contains(where: \.isBracketed)
    }

    /// 得5分 in the words.
    private static func earns(_ text: ChineseText) -> Bool {
        text.scalars.contains("分") && !ChineseCriteria.awards(text, text.all).isEmpty
    }
}

extension ChineseLooseTables {
    /// Regions under a header of names on lines of their own, of which one speaks of points.
    func scoredStreams(besides used: Set<Int>) -> [Region] {
        let filled = lines.filter { !$0.content.isEmpty && !used.contains($0.number) }
        guard filled.count(where: { $0.content.count <= 10 }) >= 8 else { return [] }
        var found: [Region] = []
        var index = 0
        while index < filled.count {
            let header = filled[index...].prefix { $0.content.count <= 12 && ChineseLabel.of(folded($0)) != nil }
            guard header.count >= 3, header.contains(where: isOfPoints) else {
                index += max(1, header.count)
                continue
            }
            let start = header.endIndex
            let end = filled[start...].firstIndex { endsScoring(folded($0)) } ?? filled.count
            let cells = filled[start..<end].map { ChineseCell(folded($0), line: $0.number) }
            var rows = ChineseScoredCells.rows(of: cells)
            let labels = header.map { ChineseLabel.of(folded($0)) }
            if rows.isEmpty, labels.contains(.criteria), !labels.contains(.number) {
                rows = ChineseScoredTriples.rows(of: cells)
            }
            if rows.count >= 4 {
                found.append(Region(form: .rows(rows), lines: Set(filled[index..<end].map(\.number))))
            }
            index = max(end, index + 1)
        }
        return found
    }

    private func isOfPoints(_ line: Line) -> Bool {
        switch ChineseLabel.of(folded(line)) {
        case .weight, .criteria: true
        default: false
        }
    }

    private func endsScoring(_ words: ChineseText) -> Bool {
        switch ChineseMarker.parse(words)?.level {
        case .annex, .part, .chapter, .section, .article: true
        case .comma, .bracketed: words.count > 40
        default: false
        }
    }
}
