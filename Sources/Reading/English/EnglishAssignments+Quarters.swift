import WorkCalendar

/// Columns of quarters, months or years in which a mark says when something is done.
extension EnglishAssignments {
    /// From the first marked column's begin to the last one's end: "Q1 | Q2 | Q3 | Q4" over "X | X | |".
    func putMarked(_ row: TableRow, of table: Table, into item: inout DraftAssignment) {
        guard item.due.kind == .none, table.header.count == table.roles.count,
            !table.roles.contains(.due)
        else { return }
        let columns = table.header.indices.filter { table.roles[$0] == nil && !table.header[$0].isEmpty }
        guard columns.count > 1 else { return }
        let periods = columns.compactMap { column in period(named: table.header[column]).map { (column, $0) } }
        guard periods.count > 1 else { return }
        var marked: [(period: EnglishPeriod, cell: Passage)] = []
        for (column, period) in periods where column < row.cells.count {
            let cell = row.cells[column]
            guard isMark(cell) else { continue }
            marked.append((within(period, cell), cell))
        }
        guard let first = marked.first, let last = marked.last else { return }
        let header = periods.last { $0.1.to >= last.period.to || $0.0 == periods.last?.0 }.map { table.header[$0.0] }
        let isOne = marked.count == 1
        item.due = DraftDue(
            kind: isOne && first.period.isMonth ? .month : isOne && first.period.isYear ? .year : .range,
            from: first.period.from.iso, by: last.period.to.iso,
            text: header.map { document.string($0) } ?? document.string(last.cell))
        item.fields["due"] = FieldSource(span: last.cell.span, confidence: 0.8)
    }

    /// The whole of a header as a time; a month or a quarter without its year is the plan's.
    private func period(named header: Passage) -> EnglishPeriod? {
        let words = header.withoutSigns(header.indices)
        guard words.count <= 24 else { return nil }
        if let period = EnglishPeriod.parse(header, words.lowerBound, words.upperBound, calendar),
            header.withoutSigns(period.end..<words.upperBound).isEmpty
        {
            return period
        }
        if let bare = EnglishDate.yearless(header, at: words.lowerBound, limit: words.upperBound), bare.day == nil,
            bare.end == words.upperBound, let month = calendar.next(month: bare.month, day: nil),
            let from = Day(year: month.year, month: month.month, day: 1)
        {
            return EnglishPeriod(from: from, to: month, end: bare.end, isMonth: true)
        }
        guard let planned = calendar.planned ?? calendar.issued.flatMap({ calendar.financialYear(of: $0) }) else {
            return nil
        }
        var reading = calendar
        reading.planned = planned
        let period = EnglishPeriod.parse(header, words.lowerBound, words.upperBound, reading)
        return period.flatMap { $0.end == words.upperBound ? $0 : nil }
    }

    /// "Q3" in the column of a year is that quarter of it.
    private func within(_ period: EnglishPeriod, _ cell: Passage) -> EnglishPeriod {
        guard period.isYear else { return period }
        var reading = calendar
        reading.planned = (period.from, period.to)
        let words = cell.withoutSigns(cell.indices)
        let end = cell.letters[words].firstIndex(where: \.isSpace) ?? words.upperBound
        return EnglishPeriod.parse(cell, words.lowerBound, end, reading) ?? period
    }

    /// A cross, a tick, a word or a quarter; figures are targets.
    private func isMark(_ cell: Passage) -> Bool {
        let words = cell.withoutSigns(cell.indices)
        guard !words.isEmpty, words.count <= 24, !["-", "n/a", "none", "no"].contains(cell.folded(words)) else {
            return false
        }
        if cell.opens(Self.quarters, at: words.lowerBound) { return true }
        return !cell.letters[words].contains(where: \.isDigit)
    }

    private static let quarters: Phrases = ["q1", "q2", "q3", "q4"]
}
