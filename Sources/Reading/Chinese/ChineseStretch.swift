/// How ill stretches of pieces fit columns of offices, times, persons and numbers.
struct ChineseStretch {
    let pieces: [ChinesePiece]

    /// What a cell of so many pieces costs, beginning with the first; the stretches that may be one at all.
    func costs(from start: Int, in column: ChineseExtractedColumn) -> [(length: Int, cost: Int)] {
        switch column.fill {
        case .points: [(1, pieces[start].kind == .number ? -12 : isNone(pieces[start].text) ? 0 : 60)]
        case .serial: serial(start)
        case .time: growing(start, column, pieces: 14, characters: 30) { time($0) }
        case .people: growing(start, column, pieces: 8, characters: 40) { people($0) }
        case .offices: growing(start, column, pieces: 12, characters: 120) { offices($0) }
        case .words: []
        }
    }

    private func serial(_ start: Int) -> [(length: Int, cost: Int)] {
        let text = pieces[start].text
        if pieces[start].kind == .code { return [(1, -10)] }
        if pieces[start].serial != nil { return [(1, 0)] }
        let length = ChineseMarker.parse(text)?.length ?? 0
        return [(1, text.count <= 5 && length >= text.count ? -5 : 70)]
    }

    private func growing(
        _ start: Int, _ column: ChineseExtractedColumn, pieces most: Int, characters: Int, _ cost: (ChineseCell) -> Int
    ) -> [(length: Int, cost: Int)] {
        var found: [(length: Int, cost: Int)] = []
        var cell = ChineseCell()
        var count = 0
        var further = 0
        for end in start..<min(pieces.count, start + most) {
            let piece = pieces[end]
            count += piece.text.count
            if count > characters || end > start && piece.opensPage { break }
            if end > start { further += self.further(pieces[end - 1], piece, column) }
            if let width = column.width, piece.width > width + 2 { further += 40 }
            cell.append(piece.text)
            let total = cost(cell) + further
            found.append((end + 1 - start, total))
            // Nothing behind words that fit so ill makes them fit.
            if total > 60, count > 12 { break }
        }
        return found
    }

    /// What it costs that a cell goes on with a further piece.
    private func further(_ last: ChinesePiece, _ next: ChinesePiece, _ column: ChineseExtractedColumn) -> Int {
        if column.fill == .time, last.kind == .people || next.kind == .people { return 25 }
        if last.isOpen || next.closes { return 0 }
        guard next.opensLine else { return last.isBesideFigures(next) ? 1 : 8 }
        if column.fill == .time { return 1 }
        let isWhole = (last.kind == .bodies || last.kind == .people) && next.text.count > 1 && next.kind == last.kind
        if let width = column.width, last.width < width - 3, !isWhole { return 25 }
        return isWhole ? 3 : 1
    }

    // MARK: What a cell is

    private func isNone(_ text: ChineseText) -> Bool {
        text.count <= 2 && text.scalars.allSatisfy { ChineseSigns("-—/\\无").contains($0) }
    }

    private func time(_ cell: ChineseCell) -> Int {
        let text = cell.text
        if isNone(text) { return 0 }
        if let first = text.scalars.first, ChineseSigns("月日旬底前").contains(first), !text.hasPrefix("月底"),
            !text.hasPrefix("月末")
        {
            return 25
        }
        let isMixed = cell.lines.contains { line in
            line.count > 1
                && !line.scalars.contains { $0.isDigit || ChineseSigns("年月日季周天旬底前末每全内始终起至到长持期").contains($0) }
        }
        if isMixed { return 35 }
        if ChineseCellKind.of(ChineseCell(text, line: 1)) == .deadline { return -10 }
        if ChineseStretch.lasting.match(text, at: 0) != nil, text.count <= 14 { return -5 }
        let isDated = text.scalars.contains { ChineseSigns("年月日季旬底前").contains($0) }
        return isDated && text.count <= 16 ? 6 : 35
    }

    private static let lasting: ChineseWords = "全年 长期 持续 常年 常态 按 立即 适时 即时 贯穿 每 随时 年内 年底 年度 根据 已完成 另行"

    private func people(_ cell: ChineseCell) -> Int {
        let text = cell.text
        if isNone(text) { return 0 }
        let areNames = cell.lines.allSatisfy { ChinesePeople.isNames($0) } || ChinesePeople.isNames(text)
        if areNames { return -9 }
        let isPost = ChineseStretch.posts.match(text, before: text.count) != nil
        return isPost && text.count <= 20 ? 2 : 30 + text.count
    }

    private static let posts: ChineseWords = "书记 主任 局长 科长 处长 所长 校长 院长 镇长 乡长 县长 部长 队长 站长 人 长 领导 同志 成员 主席 老师 班主任"

    private func offices(_ cell: ChineseCell) -> Int {
        let text = cell.text
        if isNone(text) { return 0 }
        if text.scalars.contains("。") || isUnbalanced(text) { return 60 }
        if ChineseStretch.roles.first(in: text) != nil {
            return ChineseDuty.parse(text, text.all) != nil ? -8 : 10
        }
        var worst = -10
        for part in text.parts(at: { ChineseSigns("、,;").contains($0) }) where !part.isEmpty {
            worst = max(worst, name(text, text.trimmed(part)))
        }
        return worst
    }

    private static let roles: ChineseWords = "牵头 配合 负责"

    private func name(_ text: ChineseText, _ part: Range<Int>) -> Int {
        if part.isEmpty { return -10 }
        if text[part].scalars.contains(where: \.isDigit) { return 15 }
        if part.count <= 24, ChineseBodies.endsAsCertainName(text, part) { return -10 }
        if part.count <= 24, ChineseBodies.endsAsName(text, part) { return -7 }
        if ChineseSigns("各全").contains(text[part.lowerBound]), part.count <= 10 { return -2 }
        return part.count <= 8 ? 12 : 30 + part.count
    }

    private func isUnbalanced(_ text: ChineseText) -> Bool {
        var depth = 0
        for scalar in text.scalars {
            if ChineseSigns("([").contains(scalar) { depth += 1 }
            if ChineseSigns(")]").contains(scalar) { depth -= 1 }
            if depth < 0 { return true }
        }
        return depth != 0
    }
}
