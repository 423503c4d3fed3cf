/// Passages of a text as Vietnamese drafters cite them: "điểm c khoản 2 Mục III", "số thứ tự 12 Phụ lục I".
///
/// The innermost comes first (Law 80/2015 on issuing legal documents, practice of Decree 30/2020): units descend to
/// the outer ones, a list of labels shares what stands behind it.
struct VietnameseProvisionPath {
    let tokens: Tokens

    private enum Unit: Int { case annex, part, chapter, section, subsection, article, clause, point, row, dash }

    private struct Step {
        let unit: Unit
        var labels: [String]
        var tokens: Range<Int>
    }

    /// The paths that open at the token, and the token behind them; `nil` where none opens there.
    func paths(at start: Int) -> (paths: [ProvisionPath], end: Int)? {
        var groups: [[Step]] = []
        var index = start
        var end = start
        while let step = step(at: index) {
            add(step, to: &groups)
            end = step.tokens.upperBound
            index = joint(end)
        }
        guard !groups.isEmpty else { return nil }
        return (paths(of: groups), end)
    }

    /// A step of the same unit lists further labels; one that is deeper than the last begins a new path.
    private func add(_ step: Step, to groups: inout [[Step]]) {
        guard let last = groups.last?.last else {
            groups.append([step])
            return
        }
        if last.unit == step.unit, groups[groups.count - 1].count == 1 {
            groups[groups.count - 1][0].labels += step.labels
            groups[groups.count - 1][0].tokens = last.tokens.lowerBound..<step.tokens.upperBound
        } else if step.unit.rawValue < last.unit.rawValue {
            groups[groups.count - 1].append(step)
        } else {
            groups.append([step])
        }
    }

    private func paths(of groups: [[Step]]) -> [ProvisionPath] {
        var outer: [Step] = []
        var found: [ProvisionPath] = []
        for group in groups.reversed() {
            let missing = outer.filter { $0.unit.rawValue < (group.last?.unit.rawValue ?? 0) }
            let steps = group + missing
            if group.count > 1 || outer.isEmpty { outer = Array(steps.dropFirst()) }
            let above = steps.dropFirst().reversed().compactMap { $0.labels.first }
            let range = (group.first?.tokens.lowerBound ?? 0)..<(group.last?.tokens.upperBound ?? 0)
            let letters = tokens.letters(range)
            let inner = (steps.first?.labels ?? []).map { label in
                ProvisionPath(labels: above + [label], words: nil, span: tokens.passage.span(letters))
            }
            found.insert(contentsOf: inner, at: 0)
        }
        return found
    }

    /// Past what stands between two units: a comma, "và", "thuộc", "của", "tại", "trong", a heading's name in brackets.
    private func joint(_ start: Int) -> Int {
        var index = start
        if tokens.sign(index) == 0x28,
            let close = (index..<min(tokens.count, index + 20)).first(where: { tokens.sign($0) == 0x29 })
        {
            index = close + 1
        }
        if tokens.sign(index) == 0x2C || tokens.sign(index) == 0x3B { index += 1 }
        for words: Words in ["va", "thuoc", "cua", "tai", "trong", "o"] where tokens.has(words: words, at: index) {
            return index + 1
        }
        return index
    }

    private func step(at start: Int) -> Step? {
        var index = start
        if tokens.has("cac", at: index) || tokens.has("noi dung", at: index) {
            index += tokens.has("cac", at: index) ? 1 : 2
            if tokens.has("tai", at: index) { index += 1 }
        }
        guard let (unit, length) = opens(at: index) else { return nil }
        index += length
        guard let first = label(at: index, of: unit) else {
            // "Phụ lục ban hành kèm theo …" has no number.
            return unit == .annex && length == 2
                ? Step(unit: unit, labels: ["Phụ lục"], tokens: start..<index) : nil
        }
        var labels = [first.label]
        index = first.end
        while let next = listed(after: index, of: unit) {
            labels.append(next.label)
            index = next.end
        }
        if unit == .annex { labels = labels.map { "Phụ lục " + $0 } }
        return Step(unit: unit, labels: labels, tokens: start..<index)
    }

    /// ", 3" and "và 4" behind "khoản 2".
    private func listed(after start: Int, of unit: Unit) -> (label: String, end: Int)? {
        var index = start
        if tokens.sign(index) == 0x2C { index += 1 }
        if tokens.has("va", at: index) { index += 1 }
        guard index > start, opens(at: index) == nil, let next = label(at: index, of: unit) else { return nil }
        // "điểm c, đ khoản 2": a letter must stand alone, or it is a word.
        let after = next.end
        guard
            after >= tokens.count || !tokens.isWord(after) || opens(at: after) != nil || tokens.has("va", at: after)
                || Self.behind.match(tokens, at: after) != nil
        else { return nil }
        return next
    }

    private static let behind = PhraseBook(
        "thuoc, cua, tai, trong, nhu sau, ke hoach, quyet dinh, chuong trinh, muc, phan")

    private func opens(at index: Int) -> (Unit, length: Int)? {
        for (words, unit) in Self.units where tokens.has(words: words, at: index) { return (unit, words.count) }
        return nil
    }

    private static let units: [(Words, Unit)] = [
        ("nhiem vu tai so thu tu", .row), ("nhiem vu so thu tu", .row), ("nhiem vu thu", .row), ("nhiem vu so", .row),
        ("so thu tu", .row), ("thu tu so", .row), ("stt", .row), ("dong so", .row), ("gach dau dong thu", .dash),
        ("gach dong thu", .dash), ("phu luc so", .annex), ("phu luc", .annex), ("phan thu", .part), ("phan", .part),
        ("chuong", .chapter), ("tieu muc", .subsection), ("muc", .section), ("dieu", .article), ("khoan", .clause),
        ("diem", .point), ("tiet", .point), ("muc so", .section),
    ]

    /// A number, also "1.2" and "2a", a Roman number in capitals, a letter or an ordinal.
    private func label(at start: Int, of unit: Unit) -> (label: String, end: Int)? {
        guard tokens.isWord(start) else { return nil }
        if let ordinal = Self.ordinals.firstIndex(where: { tokens.has(words: $0, at: start) }),
            unit == .dash || unit == .part
        {
            return (String(ordinal + 1), start + 1)
        }
        let letters = Array(tokens.passage.letters[tokens[start].range])
        if letters.first?.isDigit == true {
            var end = start + 1
            while tokens.sign(end) == 0x2E, tokens.isNumber(end + 1),
                tokens[end].range.lowerBound == tokens[end - 1].range.upperBound,
                tokens[end + 1].range.lowerBound == tokens[end].range.upperBound
            {
                end += 2
            }
            guard letters.count <= 4 else { return nil }
            return (Folding.string(tokens.passage.letters[tokens.letters(start..<end)]), end)
        }
        if tokens.isCapital(start), Numerals.roman(letters[...]) != nil {
            return (Folding.string(letters[...]).uppercased(), start + 1)
        }
        guard letters.count == 1, letters[0].isLatin else { return nil }
        let isGreat = tokens.isCapital(start)
        // đ is a letter of its own: folded it would be d.
        let label = isStroked(start) ? "đ" : Folding.string(letters[...])
        return (isGreat && unit.rawValue < Unit.clause.rawValue ? label.uppercased() : label, start + 1)
    }

    /// Whether a single letter is written đ: its two bytes tell it from d.
    private func isStroked(_ index: Int) -> Bool {
        let letter = tokens[index].range.lowerBound
        return tokens.passage[letter] == 0x64 && tokens.passage.ends[letter] - tokens.passage.starts[letter] == 2
    }

    private static let ordinals: [Words] = [
        "nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi",
    ]
}
