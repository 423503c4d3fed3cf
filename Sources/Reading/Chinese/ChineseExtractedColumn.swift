/// A column of a table that a page's text lost, as far as it tells which words are its own.
struct ChineseExtractedColumn {
    /// What its cells are like.
    enum Fill {
        case serial, points, time, offices, people, words
    }

    var label: ChineseLabel?
    var fill: Fill
    /// Whether its cells only name a field, in few words.
    var isField = false
    /// How wide its lines are, where cells of several lines told it.
    var width: Int?
    /// Whether many cells told it.
    var isSure = false

    /// The columns under a header; of several that name the work the last holds it.
    static func all(_ header: [ChineseCell], _ taught: RoleWords) -> [ChineseExtractedColumn] {
        let named = ChineseColumns.named(examined(header, taught), taught)
        var columns = zip(named, header).map { column, header in
            ChineseExtractedColumn(
                label: column.label, fill: fill(column.label, header.text),
                isField: (column.label == .group || column.label == nil)
                    && fields.match(header.text, before: header.text.count) != nil)
        }
        if !columns.contains(where: { $0.label == .task }) {
            let last =
                columns.lastIndex { $0.label == .group || $0.label == .target }
                ?? columns.firstIndex { $0.fill == .offices }.flatMap { end in
                    columns[..<end].lastIndex { $0.fill == .words }
                }
                ?? columns.firstIndex { $0.fill == .words }
            if let last { (columns[last].label, columns[last].isField) = (.task, false) }
        }
        return columns
    }

    /// 考核要点 beside 任务分解 is by what the work is examined.
    private static func examined(_ header: [ChineseCell], _ taught: RoleWords) -> [ChineseCell] {
        func isTask(_ name: ChineseCell) -> Bool {
            (taught.label(ofColumn: name.text) ?? ChineseLabel.of(name.text)) == .task
        }
        func isExamined(_ name: ChineseCell) -> Bool {
            ["考核", "考评", "评估", "检查"].contains { name.text.hasPrefix($0) }
        }
        let isScored = header.contains { ChineseLabel.of($0.text) == .weight || ChineseLabel.of($0.text) == .criteria }
        guard !isScored, header.contains(where: { isTask($0) && !isExamined($0) }) else { return header }
        return header.map { isTask($0) && isExamined($0) ? ChineseCell(ChineseText("考核标准"), line: $0.line) : $0 }
    }

    private static func fill(_ label: ChineseLabel?, _ header: ChineseText) -> Fill {
        switch label {
        case .number: .serial
        case .weight: .points
        case .due: .time
        case .lead, .support: .offices
        case .owner, .leader: .people
        case .task, .target, .group, .product, .criteria, .basis: .words
        case .note, nil: header.count > 2 && offices.match(header, before: header.count) != nil ? .offices : .words
        }
    }

    private static let fields: ChineseWords = "指标 类别 项目 领域 名称 类型 分类 一级 二级"
    private static let offices: ChineseWords = "单位 部门 科室 处室 社区 站所 机构"

    /// Whether the serial numbers are those of headings, or there are none.
    var isUnused = false

    /// How much it tells against a row that the column has nothing in it.
    var skip: Int {
        switch label {
        case .number: isUnused ? 3 : 50
        case .task: 80
        case .group: 9
        case .note: 6
        case .weight: 40
        case .lead, .due, .criteria: 30
        case .owner, .leader: 25
        case .product, .target: 18
        case .support, .basis, nil: 14
        }
    }

    /// The same where nothing in the row stands before: what spans rows stands mostly on the left.
    var leadingSkip: Int { isField ? 4 : label == .number ? min(skip, 22) : skip }

    /// Whether a cell left empty says what the one above it does.
    var spansRows: Bool {
        switch label {
        case .number, .lead, .due, .owner, .leader: true
        case .group, .support, .product, .weight, .target, .note, .criteria, .basis, .task, nil: false
        }
    }

    /// How ill one piece fits a column of words.
    func cost(of piece: ChinesePiece) -> Int {
        if isField, piece.text.count > 12 || ChineseSigns(",。;").contains(piece.text.scalars.last ?? "分") {
            return piece.text.scalars.contains { ChineseSigns(",。;").contains($0) } ? 12 : 6
        }
        if isField, piece.text.count < 3 || piece.text.count > 8 { return piece.text.count < 3 ? 8 : 4 }
        if piece.isHeading, label != .group { return 12 }
        if piece.opensTime { return label == .task ? -10 : 12 }
        switch (label, piece.kind) {
        case (.note, .deadline), (nil, .deadline): return 9
        case (.target, _), (.note, _), (nil, _): return 3
        case (_, .number): return 25
        case (.task, .deadline): return 18
        case (.task, .bodies), (.product, .bodies): return 14
        case (.criteria, .bodies): return 12
        case (.group, _) where piece.opensItem: return 9
        case (.group, .bodies), (_, .deadline): return 6
        case (.criteria, .text): return piece.text.scalars.contains { ChineseSigns("扣得").contains($0) } ? -5 : 0
        case (_, .text): return label == .task ? -6 : 0
        default: return 3
        }
    }
}
