/// The names of a table's columns one behind another, as a page's text gives them cell by cell: "TT Nội dung công / việc Đơn
/// vị chủ trì Đơn vị phối / hợp Thời gian".
///
/// Nothing parts them but that each begins with a word that names of columns begin with and says what the column holds.
struct RunningHeader {
    /// Whether numbers open the rows, and not the times of a first column.
    let isNumbered: Bool
    /// Without the column of numbers.
    let names: [Passage]
    let roles: [ColumnRole?]
    /// Index of the line behind it.
    let end: Int

    /// - Parameter start: A line that begins with the name of the column of numbers, or of times.
    init?(_ lines: [Line], at start: Int, of text: WorkingText) {
        var whole = Passage()
        var end = start
        let isNumbered = Self.number.match(Tokens(Passage(text, lines: lines[start...start])), at: 0) != nil
        while end < lines.count, end - start < 14, whole.count < 260 {
            if end > start, isNumbered ? Self.opensRows(lines[end], text) : Self.opensTime(lines[end], of: text) {
                break
            }
            whole.append(lines[end].content, of: text, line: lines[end].number)
            end += 1
        }
        let tokens = Tokens(whole)
        guard end < lines.count, tokens.count <= 60 else { return nil }
        let names = Self.names(tokens, from: Self.number.match(tokens, at: 0) ?? 0, isCapitals: whole.isCapitals)
        let roles = names.map { VietnameseTables.role(ofColumn: $0) }
        guard (2...8).contains(names.count), roles.contains(where: { $0 == .task || $0 == .target }),
            roles.count(where: { $0 != nil }) * 2 >= names.count, Set(roles.compactMap { $0 }).count >= 2,
            isNumbered || roles.first == .due && names.count >= 3 && !roles.contains(nil)
        else { return nil }
        (self.isNumbered, self.names, self.roles, self.end) = (isNumbered, names, roles, end)
    }

    /// "Tháng 8/2023", "Từ ngày 05/9", "Quý I": a row of a calendar.
    static func opensTime(_ line: Line, of text: WorkingText) -> Bool {
        let tokens = Tokens(Passage(text, range: line.content.prefix(24), line: line.number))
        guard tokens.isCapital(0) || tokens.isNumber(0) else { return false }
        let start = times.match(tokens, at: 0) ?? 0
        guard start > 0 else { return tokens.isNumber(0) && tokens.sign(1) == 0x2F && tokens.isNumber(2) }
        return tokens.isNumber(start)
            || tokens.isCapital(start) && Numerals.roman(tokens.passage.letters[tokens[start].range]) != nil
    }

    private static let times = PhraseBook(
        "thang, tuan, quy, ngay, tu ngay, den ngay, truoc ngay, tu thang, trong thang, tu")

    private static let number = PhraseBook("so tt, stt, tt, so thu tu")

    /// Where no column is called one of tasks, what is measured stands for them.
    var columns: LooseColumns {
        var known = roles.map { $0 ?? .note }
        if !known.contains(.task), let measured = known.firstIndex(of: .target) { known[measured] = .task }
        let figures = names.indices.filter { known[$0] == .target || roles[$0] == nil && Self.isFigure(names[$0]) }
        return LooseColumns(known, figures: Set(figures))
    }

    /// "1", "01", "I", "A" alone or before a capital: the first row, or the heading over it.
    private static func opensRows(_ line: Line, _ text: WorkingText) -> Bool {
        let tokens = Tokens(Passage(text, range: line.content.prefix(24), line: line.number))
        guard let label = RowLabel(tokens) else { return false }
        return label.isFirst && (label.end >= tokens.count || tokens.isCapital(label.end))
    }

    /// The best of all ways to part the words into names: known ones, each role once, no name without need.
    private static func names(_ tokens: Tokens, from start: Int, isCapitals: Bool) -> [Passage] {
        let starts = (start..<tokens.count).filter { place in
            place == start
                || tokens.isWord(place) && (isCapitals || tokens.isCapital(place) || tokens.isNumber(place))
                    && openers.match(tokens, at: place) != nil
        }
        guard starts.count <= 24 else { return [] }
        let ends = starts.dropFirst() + [tokens.count]
        var best: [(score: Double, cuts: [Int], roles: Set<ColumnRole>)] = [(0, [], [])]
        for (index, end) in ends.enumerated() {
            // The best way of which the last name ends here, for each name that may.
            var way: (score: Double, cuts: [Int], roles: Set<ColumnRole>)?
            for from in max(0, index - 5)...index {
                let passage = Passage(tokens.passage, range: tokens.letters(starts[from]..<end))
                let role = VietnameseTables.role(ofColumn: passage)
                let isAgain = role.map { best[from].roles.contains($0) && $0 != .target } ?? false
                let score =
                    best[from].score
                    + (isAgain ? -1 : role != nil ? 1.5 : isFigure(passage) ? 0.8 : -0.6)
                    - 0.1 * Double(max(0, end - starts[from] - 5))
                if score > way?.score ?? -.infinity {
                    way = (score, best[from].cuts + [starts[from]], best[from].roles.union(role.map { [$0] } ?? []))
                }
            }
            if let way { best.append(way) }
        }
        let cuts = best[best.count - 1].cuts
        return zip(cuts, cuts.dropFirst() + [tokens.count]).map {
            Passage(tokens.passage, range: tokens.letters($0..<$1))
        }
    }

    /// "Năm 2026", "Kế hoạch năm 2025": a column of figures.
    static func isFigure(_ name: Passage) -> Bool {
        let tokens = Tokens(name)
        return tokens.indices.contains { tokens.number($0).map { (1990...2100).contains($0) } ?? false }
    }

    private static let openers = PhraseBook(
        """
        noi dung, nhiem vu, cong viec, ten, co quan, don vi, bo phan, phan cong, thoi gian, thoi han, thoi diem, tien do, \
        han, san pham, ket qua, ghi chu, chi tieu, muc tieu, lanh dao, nguoi, dia diem, kinh phi, nguon, diem, hinh thuc, \
        can cu, can bo, cap, du kien, chuyen vien, dvt, chu tri, phoi hop, trach nhiem, tieu chi, hoat dong, giai phap, \
        dau viec, nam, ke hoach, thuc hien nam, chuc vu, phong ban, co so, yeu cau, doi tuong, so luong, thanh phan, \
        van ban, linh vuc, ngay hoan thanh, trong so, chi so, muc do, ho so
        """)
}

/// What numbers a row or a heading of rows at the front of a line: "1", "01", "2.1", "IV", "B".
struct RowLabel {
    let text: String
    /// The token behind it.
    let end: Int
    /// A stop or a bracket closes it: "1.", "a)".
    let isClosed: Bool

    init?(_ tokens: Tokens) {
        guard tokens.count > 0, tokens.isWord(0) else { return nil }
        let letters = tokens.passage.letters
        var (end, text) = (1, Folding.string(letters[tokens[0].range]))
        let isFigure = tokens.isNumber(0) && text.count <= 3
        let isNumeral = tokens.isCapital(0) && (Numerals.roman(letters[tokens[0].range]) != nil || text.count == 1)
        guard isFigure || isNumeral else { return nil }
        while isFigure, tokens.sign(end) == 0x2E, tokens.isNumber(end + 1), end < 6,
            tokens[end + 1].range.lowerBound == tokens[end - 1].range.upperBound + 1
        {
            text += "." + Folding.string(letters[tokens[end + 1].range])
            end += 2
        }
        isClosed = tokens.sign(end) == 0x2E || tokens.sign(end) == 0x29
        (self.text, self.end) = (text.uppercased(), isClosed ? end + 1 : end)
    }

    var isFigure: Bool { text.first?.isNumber ?? false }
    /// Nothing can stand before it.
    var isFirst: Bool { ["1", "01", "I", "A", "1.1"].contains(text) }
    var number: Int? { Int(text) }
}
