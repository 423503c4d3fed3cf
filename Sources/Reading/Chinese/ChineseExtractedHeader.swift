/// The names of columns over a table that a page's text lost: in a row, or broken over lines, or both.
struct ChineseExtractedHeader {
    var names: [ChineseCell] = []
    var end: Int

    /// The header that begins with a piece; `nil` where fewer than three columns have names that are known.
    init?(_ pieces: [ChinesePiece], at start: Int, taught: RoleWords) {
        end = start
        guard pieces[start].opensLine, pieces[start].text.count <= 12 else { return nil }
        var isKnown: [Bool] = []
        var ends: [Int] = []
        var inRow = 0
        while end < pieces.count, names.count < 12 {
            // A second row, below names enough.
            if isKnown.count(where: { $0 }) >= 3, Self.secondRow(pieces, end, taught) != nil { break }
            // Where the header stands in a row, a further line may be the first of the table.
            let isLater = pieces[end].opensLine && inRow >= 2
            if !pieces[end].opensLine { inRow += 1 }
            if let (name, next) = Self.known(pieces, end, taught), !isLater || mayFollow(name.text) {
                names.append(name)
                isKnown.append(true)
                end = next
            } else if !isLater, let (name, next) = Self.unknown(pieces, end, taught) {
                // Two names in turn that nobody knows are none, unless they stand between others on one line.
                if isKnown.suffix(4).count(where: { !$0 }) > 3 { break }
                names.append(name)
                isKnown.append(false)
                end = next
            } else {
                break
            }
            ends.append(end)
        }
        guard var last = isKnown.lastIndex(of: true) else { return nil }
        // Names behind the last known one are so only on its line.
        while last + 1 < names.count, !pieces[ends[last]].opensLine { last += 1 }
        names = Array(names[...last])
        end = ends[last]
        let known = isKnown[...last].count { $0 }
        let isEnough = known >= 3 && known * 5 >= names.count * 3 || known >= 4 && known * 2 >= names.count
        guard isEnough || isNumbered(pieces[start..<end]), isKnown[0] || Self.isNamed(pieces, from: start, taught)
        else { return nil }
        takeSecondRow(pieces, taught)
    }

    /// Whether a name on a line of its own is one more column's, and no first cell: what groups the work stands before
    /// those who do it.
    private func mayFollow(_ name: ChineseText) -> Bool {
        guard ChineseLabel.isNamed(name) else { return false }
        switch ChineseLabel.of(name) {
        case .group, .task:
            return !names.contains {
                switch ChineseLabel.of($0.text) {
                case .lead, .due, .weight, .owner: true
                default: false
                }
            }
        default: return true
        }
    }

    /// 序号, names that an office coined, and whoever is responsible, on one line.
    private func isNumbered(_ line: ArraySlice<ChinesePiece>) -> Bool {
        guard (4...8).contains(names.count), !line.dropFirst().contains(where: \.opensLine) else { return false }
        let labels = names.map { ChineseLabel.of($0.text) }
        return labels.first == .number && labels.contains(.lead)
    }

    /// Whether a line that opens with an unknown name has two that are known.
    private static func isNamed(_ pieces: [ChinesePiece], from start: Int, _ taught: RoleWords) -> Bool {
        let line = pieces[(start + 1)...].prefix { !$0.opensLine }
        return line.count { label($0.text, taught) != nil } >= 2
    }

    private static func label(_ text: ChineseText, _ taught: RoleWords) -> ChineseLabel? {
        taught.label(ofColumn: text) ?? ChineseLabel.of(text)
    }

    /// A name that is known, whole or of pieces under one another.
    private static func known(
        _ pieces: [ChinesePiece], _ start: Int, _ taught: RoleWords
    ) -> (ChineseCell, Int)? {
        var text = ChineseText()
        for end in start..<min(pieces.count, start + 4) {
            guard end == start || pieces[end].opensLine, text.count <= 14 else { return nil }
            text.append(pieces[end].text)
            guard let label = label(text, taught) else { continue }
            // 重点工作（60分）: the first group below the header.
            if label != .weight, text.scalars.contains(where: \.isDigit) { return nil }
            var next = end + 1
            // 牵头 | 单位: what follows is no name of its own, and both together are one.
            if next < pieces.count, pieces[next].opensLine, Self.label(pieces[next].text, taught) == nil {
                var longer = text
                longer.append(pieces[next].text)
                if Self.label(longer, taught) != nil { (text, next) = (longer, next + 1) }
            }
            return (ChineseCell(text, line: pieces[start].line), next)
        }
        return nil
    }

    private static func unknown(
        _ pieces: [ChinesePiece], _ start: Int, _ taught: RoleWords
    ) -> (ChineseCell, Int)? {
        guard isName(pieces[start]) else { return nil }
        var text = pieces[start].text
        var end = start + 1
        if text.count > 8 {
            // So long a name stands before one that is known.
            guard end < pieces.count, !pieces[end].opensLine, label(pieces[end].text, taught) != nil else { return nil }
        }
        if text.count <= 4, end < pieces.count, pieces[end].opensLine, isName(pieces[end]),
            text.count + pieces[end].text.count <= 8, known(pieces, end, taught) == nil
        {
            text.append(pieces[end].text)
            end += 1
        }
        return (ChineseCell(text, line: pieces[start].line), end)
    }

    private static func isName(_ piece: ChinesePiece) -> Bool {
        let text = piece.text
        let kind = ChineseCellKind.of(ChineseCell(text, line: piece.line))
        guard kind != .total, (2...12).contains(text.count), ChineseMarker.parse(text) == nil,
            !text.scalars.allSatisfy({ $0.isLatinWord || ChineseSigns(".-%年月日分").contains($0) })
        else { return false }
        return !text.scalars.contains { ChineseSigns("。,;:、!").contains($0) }
            && (kind != .deadline || yearly.match(text, before: text.count) != nil)
    }

    private static let yearly: ChineseWords = "目标 任务 指标 计划 目标值 季度 半年"

    // MARK: Two rows

    /// 一级, 二级 below 指标: what the second row names takes the place of the name over it.
    private mutating func takeSecondRow(_ pieces: [ChinesePiece], _ taught: RoleWords) {
        guard let line = Self.secondRow(pieces, end, taught), let first = pieces[line].first else { return }
        let isOfOffices = ["牵头", "配合", "主办", "协办"].contains { first.text.hasPrefix($0) }
        let over = names.firstIndex { name in
            let label = ChineseLabel.of(name.text)
            return isOfOffices ? label == .lead : label == .group || label == .task || label == nil
        }
        guard let over else { return }
        names.replaceSubrange(over...over, with: pieces[line].map { ChineseCell($0.text, line: $0.line) })
        end = line.upperBound
    }

    /// A line of two names and more, each of them known or a rank.
    private static func secondRow(_ pieces: [ChinesePiece], _ start: Int, _ taught: RoleWords) -> Range<Int>? {
        guard start < pieces.count, pieces[start].opensLine else { return nil }
        let end = pieces[(start + 1)...].firstIndex(where: \.opensLine) ?? pieces.count
        let line = start..<end
        let areNames = pieces[line].allSatisfy { piece in
            if ranks.isWhole(piece.text, piece.text.all) { return true }
            switch label(piece.text, taught) {
            case .group, .task, .lead, .support, .target: return true
            default: return false
            }
        }
        return (2...4).contains(line.count) && areNames ? line : nil
    }

    private static let ranks: ChineseWords = "一级 二级 三级"
}
