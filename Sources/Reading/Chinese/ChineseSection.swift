/// A row of a table that heads those below it: 一、 | 通用考核项目（全部责任单位） | 40.
struct ChineseSection {
    var name: String?
    /// 一 of 一、, by which rows are told apart whose numbers begin again.
    var label: String?
    /// The offices it names, to whom its rows fall.
    var lead: ChineseCell?
    /// Whether the row also says what is to be done, as where a section has no rows of its own.
    var hasWork = false

    init() {}

    /// A row with words in one cell alone, or the same words in each; or one that opens with 一、 and names no work.
    init?(_ cells: [ChineseCell], _ filled: [Int], _ parts: [ChineseLabel?]) {
        guard cells.count > 2, let first = filled.first else { return nil }
        let opening = ChineseMarker.parse(cells[first].text)
        let isAlone = (opening?.length ?? 0) >= cells[first].text.count
        if let opening, opening.level == .comma || opening.level == .bracketed {
            let words = isAlone ? filled.dropFirst().first.map { cells[$0] } : cells[first]
            let hasWork =
                filled.count > 1 && !ChineseSection.isEmpty(cells, parts)
                && !ChineseSection.isSpanning(cells, filled)
            guard let words, words.text.count <= 60, !hasWork || isAlone && parts.contains(.group) else { return nil }
            self.init(words, opening.label)
            self.hasWork = hasWork
            return
        }
        if first == 0, cells.count > 3, ChineseExtractedRows.isNumeral(cells[0].text),
            let words = cells.dropFirst().first,
            ChineseSection.isSpanning(Array(cells.dropFirst()), Array(filled.dropLast()))
        {
            // 一 | 水源保护, the words over all further columns.
            self.init(words, cells[0].text.shown())
            return
        }
        let words = cells[first].text
        let isHeading =
            filled.count == 1
            ? words.count <= 40 && !words.scalars.contains("。")
            : ChineseSection.isSpanning(cells, filled)
        guard isHeading else { return nil }
        self.init(cells[first], opening?.label)
    }

    private init(_ cell: ChineseCell, _ label: String?) {
        let words = cell.text
        let start = min(ChineseMarker.parse(words)?.length ?? 0, words.count)
        name = ChineseRow.group(words[start..<words.count]).name
        self.label = label
        lead = ChineseSection.bodies(words[start..<words.count], line: cell.line)
    }

    /// One cell over all columns stands in each of them.
    private static func isSpanning(_ cells: [ChineseCell], _ filled: [Int]) -> Bool {
        guard filled.count == cells.count, let first = cells.first?.text else { return false }
        return cells.allSatisfy { $0.text.scalars == first.scalars }
    }

    /// Nothing stands in the columns of the work.
    private static func isEmpty(_ cells: [ChineseCell], _ parts: [ChineseLabel?]) -> Bool {
        parts.indices.allSatisfy { column in
            switch parts[column] {
            case .task, .criteria, .lead, .due: !cells.indices.contains(column) || cells[column].isEmpty
            default: true
            }
        }
    }

    /// The offices in brackets: （全部责任单位）.
    static func bodies(_ words: ChineseText, line: Int) -> ChineseCell? {
        for open in words.all where words[open] == "(" {
            guard let close = words.closing(open) else { return nil }
            if let cell = bodies(words, open + 1..<close, line) { return cell }
        }
        return nil
    }

    private static func bodies(_ words: ChineseText, _ range: Range<Int>, _ line: Int) -> ChineseCell? {
        let names = ChineseBodies.names(words, range)
        guard !names.isEmpty, names.allSatisfy({ ChineseBodies.endsAsCertainName(words, $0.range) }) else { return nil }
        return ChineseCell(words[range], line: line)
    }
}
