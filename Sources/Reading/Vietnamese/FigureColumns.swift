/// The columns of a table whose rows are things measured: their unit, and what they are to reach in which year.
///
/// "TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì", "Chỉ tiêu | ĐVT | Thực hiện 2024 | Năm 2025 | Năm 2030".
struct FigureColumns {
    let document: Document
    private let unit: Int?
    /// Each with the year that its header names.
    private let values: [(column: Int, year: String?)]
    /// The table with the roles that its columns have when they hold figures.
    let table: Table

    init(_ table: Table, of document: Document) {
        self.document = document
        var table = table
        let unit = table.header.indices.first { table.roles[$0] == .unit || Self.holdsUnits($0, in: table) }
        let values = table.header.indices.filter { column in
            column != unit && Self.mayHoldFigures(column, in: table) && Self.holdsFigures(column, in: table)
        }
        if unit != nil || !values.isEmpty {
            if let unit { table.roles[unit] = .unit }
            for column in values { table.roles[column] = .target }
            if !table.roles.contains(.task), let measured = Self.measured(in: table, besides: values) {
                table.roles[measured] = .task
            }
        }
        (self.table, self.unit) = (table, unit)
        self.values = values.map { ($0, Self.year(in: table.header[$0])) }
    }

    var isEmpty: Bool { values.isEmpty }

    /// What the row's figures promise, by the year of the column, or else by the one given.
    func targets(of row: TableRow, named what: String, by due: String?) -> [(target: DraftTarget, span: Span)] {
        let unit = unit.map { row.cells[$0] }.flatMap { $0.isEmpty ? nil : document.string($0) }
        return values.flatMap { column, year in
            figures(row.cells[column], named: what, unit: unit, by: year ?? due.map { String($0.prefix(4)) })
        }
    }

    /// "≤ 3 Đông Nam Á; ≤ 50 Thế giới", "Từ 60% trở lên", "50,5".
    private func figures(_ cell: Passage, named what: String, unit: String?, by: String?)
        -> [(target: DraftTarget, span: Span)]
    {
        let tokens = Tokens(cell)
        let reader = TargetReader(document: document, tokens: tokens)
        return tokens.indices.split { tokens.sign($0) == 0x3B }.compactMap { part in
            guard let start = part.prefix(5).first(where: { tokens.isNumber($0) }),
                let (value, end) = reader.value(at: start),
                end <= part.endIndex
            else { return nil }
            let isShare = tokens.sign(end) == 0x25
            let rest = (isShare ? end + 1 : end)..<part.endIndex
            let words = document.string(cell, tokens.letters(rest)).trimmingStop
            let isScope = unit != nil && tokens.isCapital(rest.lowerBound)
            let target = DraftTarget(
                what: what, op: Self.comparison(tokens, part.startIndex..<start, rest), value: value,
                unit: isShare ? "%" : unit ?? (words.isEmpty ? nil : words), scope: isScope ? words : nil, by: by)
            return (target, cell.span(tokens.letters(part.startIndex..<part.endIndex)))
        }
    }

    private static func comparison(_ tokens: Tokens, _ before: Range<Int>, _ behind: Range<Int>) -> String {
        let signs = before.compactMap { tokens.sign($0) }
        if signs.contains(0x2265) || signs.contains(0x3E) && signs.contains(0x3D) { return ">=" }
        if signs.contains(0x2264) || signs.contains(0x3C) && signs.contains(0x3D) { return "<=" }
        if signs.contains(0x3E) || before.contains(where: { tokens.has("tren", at: $0) }) { return ">" }
        if signs.contains(0x3C)
            || before.contains(where: { tokens.has("duoi", at: $0) && !tokens.has("khong", at: $0 - 1) })
        {
            return "<"
        }
        if before.contains(where: { atLeast.match(tokens, at: $0) != nil }) { return ">=" }
        if before.contains(where: { atMost.match(tokens, at: $0) != nil }) { return "<=" }
        return behind.contains { tokens.has("tro len", at: $0) } ? ">=" : "="
    }

    private static let atLeast = PhraseBook("toi thieu, it nhat, khong duoi, khong thap hon")
    private static let atMost = PhraseBook("toi da, khong qua, khong vuot qua")

    /// The last year that a column of figures is for: "Kế hoạch năm 2025" says when its rows are to be reached.
    var due: (due: DraftDue, span: Span)? {
        guard let (column, year) = values.last(where: { $0.year != nil }), let year else { return nil }
        let header = table.header[column]
        let due = DraftDue(
            kind: .year, from: year + "-01-01", by: year + "-12-31", text: document.string(header).trimmingStop)
        return (due, header.span)
    }

    // MARK: Columns

    /// "Đơn vị" over "%", "Người", "Thứ bậc": no body is called so.
    private static func holdsUnits(_ column: Int, in table: Table) -> Bool {
        guard table.roles[column] == .lead, Tokens(table.header[column]).count == 2 else { return false }
        let cells = table.rows.map { $0.cells[column] }.filter { !$0.isEmpty }
        let short = cells.filter {
            $0.letters.contains(0x25) || $0.count <= 16 && !BodyNameReader(tokens: Tokens($0)).opensName(0)
        }
        return !cells.isEmpty && short.count * 3 >= cells.count * 2 && cells.contains { $0.letters.contains(0x25) }
    }

    /// What was reached before is told beside what is to be reached.
    private static func mayHoldFigures(_ column: Int, in table: Table) -> Bool {
        switch table.roles[column] {
        case .product, .target, nil: break
        case .number, .task, .lead, .support, .due, .owner, .leader, .weight, .unit, .note, .basis: return false
        }
        let tokens = Tokens(table.header[column])
        return tokens.count > 0 && !tokens.indices.contains { reached.match(tokens, at: $0) != nil }
    }

    private static let reached = PhraseBook(
        "thuc hien, hien trang, uoc, uoc thuc hien, da dat, hien nay, dau ky, so voi, tang giam, cach tinh, diem")

    /// Most of its cells begin with a number, or with a comparison before one.
    private static func holdsFigures(_ column: Int, in table: Table) -> Bool {
        let cells = table.rows.map { Tokens($0.cells[column]) }.filter { $0.count > 0 }
        let figures = cells.filter { tokens in
            tokens.count <= 14 && tokens.indices.prefix(4).contains { tokens.isNumber($0) } && !isTime(tokens)
        }
        return cells.count >= 2 && figures.count * 3 >= cells.count * 2
    }

    private static func isTime(_ tokens: Tokens) -> Bool {
        tokens.number(0).map { (1990...2100).contains($0) } ?? false
            || DueReader(tokens: tokens, isCell: true).due() != nil
    }

    /// The column of what is measured: "Chỉ tiêu", the first of words.
    private static func measured(in table: Table, besides values: [Int]) -> Int? {
        table.header.indices.first { column in
            guard table.roles[column] == .target || table.roles[column] == nil, !values.contains(column) else {
                return false
            }
            let cells = table.rows.map { $0.cells[column] }.filter { !$0.isEmpty }
            return cells.count * 3 >= table.rows.count * 2 && cells.allSatisfy { $0.letters.contains(where: \.isLatin) }
        }
    }

    private static func year(in header: Passage) -> String? {
        let tokens = Tokens(header)
        return tokens.indices.lazy.compactMap { tokens.number($0) }.last { (1990...2100).contains($0) }.map(String.init)
    }
}
