/// Passages of a text as Chinese drafters cite them: 第三部分第（二）项, 第五条第一款, 附件第5项, 序号12.
///
/// The outermost comes first (立法技术规范: 章、节、条、款、项、目); what follows another unit stands within it.
enum ChineseProvision {
    private struct Step {
        let label: String
        let rank: Int
        let range: Range<Int>
    }

    /// Units after 第…, from the outermost.
    private static let units: [(Phrase, Int)] = [
        ("部分", 1), ("编", 1), ("章", 2), ("节", 3), ("条", 4), ("款", 5), ("项任务", 6), ("项", 6), ("点", 6), ("目", 7),
        ("行", 8), ("号", 8),
    ]

    /// All passages that a clause names outside quotations, each with its outer units.
    static func paths(in passage: Passage, _ ranges: [Range<Int>], of document: Document) -> [ProvisionPath] {
        var groups: [[Step]] = []
        var end = 0
        for range in ranges {
            var index = range.lowerBound
            while index < range.upperBound {
                guard let step = step(passage, at: index, limit: range.upperBound) else {
                    index += 1
                    continue
                }
                let isNear = index - end <= 2 && !groups.isEmpty
                if isNear, let last = groups.last?.last, step.rank > last.rank {
                    groups[groups.count - 1].append(step)
                } else if isNear, let last = groups.last, let same = last.firstIndex(where: { $0.rank >= step.rank }) {
                    // 第三条、第五条; 第三部分第（二）项、第（四）项
                    groups.append(Array(last[..<same]) + [step])
                } else {
                    groups.append([step])
                }
                (index, end) = (step.range.upperBound, step.range.upperBound)
            }
        }
        return groups.map { steps in
            let range = (steps.map(\.range.lowerBound).min() ?? 0)..<(steps.map(\.range.upperBound).max() ?? 0)
            return ProvisionPath(
                labels: steps.map(\.label), words: document.string(passage, range), span: passage.span(range))
        }
    }

    private static func step(_ passage: Passage, at index: Int, limit: Int) -> Step? {
        if passage.has("附件", at: index) || passage.has("附表", at: index) {
            var end = index + 2
            while end < limit, passage[end].isDigit { end += 1 }
            let label = Folding.string(passage.letters[index..<end])
            return Step(label: label, rank: 0, range: index..<end)
        }
        if passage.has("序号", at: index) {
            var end = index + 2
            while end < limit, passage[end].isDigit || passage[end] == 0x20 { end += 1 }
            let label = Folding.string(passage.letters[(index + 2)..<end]).filter { $0 != " " }
            return label.isEmpty ? nil : Step(label: label, rank: 8, range: index..<end)
        }
        guard passage[index] == Self.ordinal else { return nil }
        var end = index + 1
        let isBracketed = end < limit && passage[end] == 0x28
        if isBracketed { end += 1 }
        let start = end
        while end < limit, passage[end].isDigit || numerals.contains(passage[end]) { end += 1 }
        guard end > start, end - start <= 4 else { return nil }
        let number = Folding.string(passage.letters[start..<end])
        if isBracketed {
            guard end < limit, passage[end] == 0x29 else { return nil }
            end += 1
        }
        for (unit, rank) in units where passage.has(unit, at: end) && end + unit.letters.count <= limit {
            return Step(
                label: isBracketed ? "(\(number))" : number, rank: rank, range: index..<(end + unit.letters.count))
        }
        return nil
    }

    private static let ordinal = Letter("第".unicodeScalars.first?.value ?? 0)
    private static let numerals: Set<Letter> = Set("一二三四五六七八九十百〇零".unicodeScalars.map(\.value))

    /// Of an addition the new passage: 在第三条增加一项，作为第（四）项 is 三.(四).
    static func placed(_ paths: [ProvisionPath], _ passage: Passage, _ ranges: [Range<Int>]) -> [ProvisionPath] {
        guard paths.count > 1, let first = paths.first, let last = paths.last,
            ranges.contains(where: { passage.contains("作为", in: $0) })
        else { return paths }
        var path = last
        if last.labels.count == 1 { path.labels = first.labels + last.labels }
        return [path]
    }

    /// The text named in 《》 with its number behind it, or a number alone.
    static func cited(_ passage: Passage, _ ranges: [Range<Int>], of document: Document, besides own: String?)
        -> DraftCitation?
    {
        for range in ranges {
            let text = ChineseText(document.string(passage, range))
            let numbers = ChineseDocumentNumber.all(in: text, text.all).map(\.shown).filter { number in
                own.map { !number.hasSuffix($0) } ?? true
            }
            let title = passage.title(in: range).map { document.string(passage, $0) }
            guard numbers.first != nil || title != nil else { continue }
            guard numbers.first != nil || passage.contains(anyOf: ["修改", "调整", "作如下", "中", "第"], in: range) else {
                continue
            }
            let span = passage.title(in: range).map { passage.span($0) } ?? passage.span(range)
            return DraftCitation(number: numbers.first, date: nil, issuer: nil, title: title, source: span)
        }
        return nil
    }
}

extension Passage {
    /// The words in the first 《》 of a range, nested ones within.
    fileprivate func title(in range: Range<Int>) -> Range<Int>? {
        var depth = 0
        var start = 0
        for index in range {
            if letters[index] == 0x300A {
                if depth == 0 { start = index + 1 }
                depth += 1
            } else if letters[index] == 0x300B, depth > 0 {
                depth -= 1
                if depth == 0, index > start { return start..<index }
            }
        }
        return nil
    }
}
