extension Mutation {
    enum Manner { case tabs, bars, spaces, lines }

    /// Every table of a text in another manner; texts without one stay as they are.
    static func tables(_ text: String, as manner: Manner) -> String {
        var (found, table) = ([String](), [[String]]())
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let cells = cells(line) {
                if !cells.isEmpty { table.append(cells) }
                continue
            }
            found += drawn(table, manner)
            table = []
            found.append(line)
        }
        return (found + drawn(table, manner)).joined(separator: "\n")
    }

    /// The cells of a row; empty for the rule below a header, `nil` for a line of running text.
    private static func cells(_ line: String) -> [String]? {
        // A cell on a line of its own is drawn already, and so are bars alone.
        if line.hasPrefix("\t") && !line.dropFirst().contains("\t") || line.allSatisfy({ $0 == "|" }) { return nil }
        if line.contains("\t") { return line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        guard line.hasPrefix("|"), line.hasSuffix("|") else { return nil }
        if line.allSatisfy({ "|-: ".contains($0) }) { return [] }
        return line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
            String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    private static func drawn(_ table: [[String]], _ manner: Manner) -> [String] {
        guard !table.isEmpty else { return [] }
        switch manner {
        case .tabs: return table.map { $0.joined(separator: "\t") }
        case .bars: return table.map { "| " + $0.joined(separator: " | ") + " |" }
        case .lines:
            return table.flatMap { row in row.map { "\t" + $0 } + [""] }
        case .spaces:
            let columns = table.map(\.count).max() ?? 0
            // Blanks alone cannot say which cells a row lacks.
            if table.contains(where: { $0.count < columns }) { return drawn(table, .tabs) }
            let widths = (0..<columns).map { column in
                (table.compactMap { column < $0.count ? width($0[column]) : nil }.max() ?? 0) + 3
            }
            return table.map { row in
                zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - Self.width(cell)) }
                    .joined()
            }
        }
    }

    /// Chinese letters are twice as wide as others.
    private static func width(_ cell: String) -> Int {
        cell.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }

    /// Some letters changed into those they resemble, always the same ones of a text.
    static func misread(_ text: String, percent: Int) -> String {
        var state = UInt64(0x5DEE_CE66)
        return String(
            text.map { letter in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                guard Int(state >> 33) % 100 < percent, let others = lookalikes[letter] else { return letter }
                return others[others.index(others.startIndex, offsetBy: Int(state >> 40) % others.count)]
            })
    }

    private static let lookalikes: [Character: String] = {
        let pairs = [
            "aăâáàảãạắằẳặấầẩậ": "oéei", "eêéèẻẽẹếềểệ": "cé6o", "oôơóòỏõọốồổộớờởợ": "06cé", "uưúùủũụứừửựữ": "nti",
            "iíìỉĩị": "l1t", "yýỳỷỹ": "vg", "đ": "dp", "n": "hmu", "m": "nr", "h": "bn", "c": "eo", "t": "lf",
            "l": "1I",
            "g": "q9", "s": "5", "b": "h6", "r": "n", "v": "y", "p": "q", "q": "g", "k": "h", "d": "cl",
            "己": "已", "未": "末", "日": "曰", "人": "入", "县": "具", "间": "问", "各": "名", "土": "士", "责": "贵", "政": "攻",
            "单": "草", "位": "拉", "牵": "率", "头": "失", "市": "巿", "局": "同", "委": "娄", "完": "宪", "成": "戍", "的": "旳",
            "工": "土", "中": "申", "心": "必", "府": "俯", "部": "郜", "门": "们", "前": "煎", "底": "抵", "区": "匹",
        ]
        return Dictionary(
            pairs.flatMap { key, value in key.map { letter in (letter, value.filter { $0 != letter }) } },
            uniquingKeysWith: { first, _ in first })
    }()
}
