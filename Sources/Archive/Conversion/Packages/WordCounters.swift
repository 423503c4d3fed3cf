/// Counts a .docx's numbered paragraphs as Word does, and gives each its number as text.
struct WordCounters {
    let numbering: WordNumbering
    /// The last number of each level, by list.
    private var counts: [String: [Int: Int]] = [:]
    private var begun: Set<String> = []

    init(_ numbering: WordNumbering) {
        self.numbering = numbering
    }

    /// The number of the next paragraph with this style and these properties of its own, and what follows it; `nil`
    /// when it has none.
    mutating func label(style: String?, number: String?, level: Int?) -> String? {
        let inherited = style.flatMap { numbering.style($0) }
        guard let number = number ?? inherited?.number, number != "0", let (use, list) = numbering.use(number) else {
            return nil
        }
        let level = level ?? self.level(of: style, in: list) ?? inherited?.level ?? 0
        let levels = list.levels.merging(use.levels) { $1 }
        guard let shape = levels[level] else { return nil }
        count(use, number, level, levels)
        let text = shape.format == "bullet" ? WordCounters.bullet(shape.text) : fill(shape, use.list, levels)
        guard !text.isEmpty else { return nil }
        return shape.suffix == "nothing" ? text : text + " "
    }

    /// The level that names the paragraph's style as its own.
    private func level(of style: String?, in list: WordNumbering.List) -> Int? {
        style.flatMap { style in list.levels.first { $0.value.style == style }?.key }
    }

    private mutating func count(
        _ use: WordNumbering.Use, _ number: String, _ level: Int, _ levels: [Int: WordNumbering.Level]
    ) {
        // A use with starts of its own begins anew where it first appears; others go on with their list.
        if begun.insert(number).inserted {
            for (level, start) in use.starts { counts[use.list, default: [:]][level] = start - 1 }
        }
        var list = counts[use.list] ?? [:]
        for above in 0..<level where list[above] == nil { list[above] = levels[above]?.start ?? 1 }
        list[level] = list[level].map { $0 + 1 } ?? levels[level]?.start ?? 1
        for below in (level + 1)..<10 where levels[below].map({ $0.restart.map { $0 > level } ?? true }) ?? true {
            list[below] = nil
        }
        counts[use.list] = list
    }

    private func fill(_ shape: WordNumbering.Level, _ list: String, _ levels: [Int: WordNumbering.Level]) -> String {
        var (text, isPlace) = ("", false)
        for sign in shape.text {
            if isPlace, let place = sign.wholeNumberValue, (1...9).contains(place) {
                let format = shape.isLegal ? "decimal" : levels[place - 1]?.format ?? "decimal"
                text += NumberFormat.ooxml(format, counts[list]?[place - 1] ?? levels[place - 1]?.start ?? 1)
                isPlace = false
            } else if sign == "%", !isPlace {
                isPlace = true
            } else {
                text += (isPlace ? "%" : "") + String(sign)
                isPlace = false
            }
        }
        return text
    }

    /// The bullet itself, or a hyphen for signs of fonts that only draw.
    private static func bullet(_ text: String) -> String {
        guard let sign = text.unicodeScalars.first else { return "" }
        let isDrawn =
            sign.properties.generalCategory == .privateUse || (text.count == 1 && sign.properties.isAlphabetic)
        return isDrawn ? "-" : text
    }
}
