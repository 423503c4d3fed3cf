/// The header of a table whose lines a scan lost: names of columns in a row, some of them set over several lines.
struct LooseHeader {
    /// What the columns hold, from left to right; always with a task column.
    let roles: [ColumnRole]
    /// Indices of the lines it takes.
    let lines: Range<Int>
    /// One of them holds the rows' numbers.
    let isNumbered: Bool

    /// A header around the line: at least three columns named in it, or two there and the rest in the lines next to it.
    ///
    /// A narrow column's name stands over several lines ("THỜI / GIAN / THỰC / HIỆN"), so that it is looked for
    /// word by word; it stands where the known names leave a place, before the product.
    init?(at index: Int, in lines: [Passage]) {
        let tokens = Tokens(lines[index])
        guard tokens.count <= 30 else { return nil }
        var found: [(role: ColumnRole, place: Int)] = []
        for place in tokens.indices {
            guard let role = Self.role(tokens, at: place), !found.contains(where: { $0.role == role }) else { continue }
            found.append((role, place))
        }
        guard found.count >= 3, let first = found.firstIndex(where: { $0.role == .task }),
            found.contains(where: { $0.role == .lead || $0.role == .support })
        else { return nil }
        var roles = found.map(\.role)
        let near = max(0, index - 3)..<min(lines.count, index + 3)
        if !roles.contains(.due), Self.hasTime(lines[near]) {
            let place = roles.firstIndex(of: .product) ?? roles.count
            roles.insert(.due, at: max(place, first + 1))
        }
        isNumbered = roles.contains(.number)
        self.roles = roles.filter { $0 != .number }
        var last = index + 1
        while last < lines.count, Self.goesOn(lines[last]) { last += 1 }
        var start = index
        while start > 0, Self.isRest(lines[start - 1]) { start -= 1 }
        self.lines = start..<last
    }

    /// The rest of names that were set over several lines: "HIỆN", "trì hợp hoàn thành".
    private static func goesOn(_ line: Passage) -> Bool {
        if line.isCapitals, line.count <= 12 { return VietnameseMarkers.marker(opening: line) == nil }
        return isRest(line)
    }

    private static func isRest(_ line: Passage) -> Bool {
        let words = Tokens(line).items.filter { $0.sign == nil }
        return (1...10).contains(words.count) && words.allSatisfy { rests.contains($0.syllable) }
    }

    private static let rests = SyllableSet(
        "chu tri hop hoan thanh thuc hien gian pham ghi vi quan phoi san ket qua du kien thoi han don co")

    /// Whether a line within the table names its columns again, as on the next page.
    static func isHeader(_ passage: Passage) -> Bool {
        let tokens = Tokens(passage)
        guard tokens.count <= 30 else { return false }
        return Set(tokens.indices.compactMap { role(tokens, at: $0) }).count >= 3
    }

    private static func role(_ tokens: Tokens, at index: Int) -> ColumnRole? {
        for (role, words) in names where words.contains(where: { tokens.has(words: $0, at: index) }) { return role }
        return nil
    }

    private static func hasTime(_ lines: ArraySlice<Passage>) -> Bool {
        let words = Set(lines.flatMap { Tokens($0).items.map(\.syllable) })
        return timeWords.allSatisfy { alternatives in alternatives.contains { words.contains($0) } }
    }

    private static let timeWords: [[Syllable]] = [
        ["thoi"].map { Syllable(packing: Folding.letters($0)[...]) },
        ["gian", "han", "diem"].map { Syllable(packing: Folding.letters($0)[...]) },
    ]

    private static let names: [(ColumnRole, [Words])] = [
        (.number, ["stt", "tt"]), (.task, ["nhiem vu", "noi dung", "cong viec"]),
        (.lead, ["chu tri", "don vi thuc hien", "co quan thuc hien", "quan chu", "vi chu"]),
        (.support, ["phoi hop", "quan phoi", "vi phoi"]), (.due, ["thoi gian", "thoi han", "tien do"]),
        (.product, ["san pham", "ket qua"]), (.note, ["ghi chu"]),
    ]
}
