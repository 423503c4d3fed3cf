/// Finds the rows of a table whose cells run one after another, by the numbers that open them.
struct RunningRows {
    let text: WorkingText
    let lines: [Line]
    /// Indices of the lines that name the columns.
    let header: Range<Int>

    /// The rows' lines under their headings, and the index behind the last; rows without a number before them are none.
    func stretches() -> (stretches: [LooseStretch], end: Int) {
        var (found, heading): ([LooseStretch], LooseStretch?) = ([], nil)
        var (isInHeading, form, last, group): (Bool, Bool?, RowLabel?, String?) = (false, nil, nil, nil)
        var index = header.upperBound
        while index < lines.count, !ends(index) {
            if isHeaderAgain(at: index) {
                index += header.count
                continue
            }
            let passage = Passage(text, range: lines[index].content, line: lines[index].number)
            let tokens = Tokens(passage)
            let label = RowLabel(tokens).flatMap { stands($0, in: tokens) ? $0 : nil }
            if let label, let form, isHeading(label, besides: form, group, in: tokens) { break }
            if let label, label.isFigure, follows(label, last, isInHeading) {
                form = label.isClosed
                last = label
                isInHeading = false
                var row = LooseStretch(heading: heading?.heading, label: heading?.label)
                row.number = Passage(passage, range: tokens.letters(0..<label.end))
                found.append(row)
                add(index, from: tokens, label.end, to: &found)
            } else if let label, !label.isFigure, RowLabel.isNext(label.text, after: group), label.end < tokens.count {
                group = label.text
                isInHeading = true
                let words = tokens.letters(label.end..<tokens.count)
                heading = LooseStretch(heading: Passage(passage, range: words), label: label.text)
            } else if isInHeading {
                heading?.heading?.append(lines[index].content, of: text, line: lines[index].number)
            } else if !found.isEmpty, !isPageNumber(index) {
                add(index, from: tokens, 0, to: &found)
            } else if found.isEmpty {
                return ([], index)
            }
            index += 1
        }
        return (headed(found), index)
    }

    /// The rows of a calendar, each of which a time opens.
    func calendar() -> (stretches: [LooseStretch], end: Int) {
        var (found, index) = ([LooseStretch](), header.upperBound)
        while index < lines.count, !ends(index) {
            let passage = Passage(text, range: lines[index].content, line: lines[index].number)
            if RunningHeader.opensTime(lines[index], of: text) { found.append(LooseStretch()) }
            guard !found.isEmpty else { break }
            switch VietnameseMarkers.marker(opening: passage)?.style {
            case nil, .bullet: break
            default: return (found, index)
            }
            if !isPageNumber(index) { add(index, from: Tokens(passage), 0, to: &found) }
            index += 1
        }
        return (found, index)
    }

    /// The row "2" above the rows "2.1" and "2.2" is their heading.
    private func headed(_ rows: [LooseStretch]) -> [LooseStretch] {
        var (found, heading): ([LooseStretch], (words: Passage, label: String)?) = ([], nil)
        for (index, row) in rows.enumerated() {
            let label = RowLabel.text(of: row)
            if index + 1 < rows.count, RowLabel.text(of: rows[index + 1]).hasPrefix(label + ".") {
                var words = Passage()
                for part in row.ranges { words.append(part.range, of: text, line: part.line.number) }
                heading = (words, label)
                continue
            }
            if let known = heading, !label.hasPrefix(known.label + ".") { heading = nil }
            found.append(row)
            if let heading {
                (found[found.count - 1].heading, found[found.count - 1].label) = (heading.words, heading.label)
            }
        }
        return found
    }

    /// What is numbered in another form than the rows and the headings over them: the text goes on.
    private func isHeading(_ label: RowLabel, besides form: Bool, _ group: String?, in tokens: Tokens) -> Bool {
        guard label.end < tokens.count, tokens.isCapital(label.end) else { return false }
        return label.isFigure ? label.isClosed != form : label.isClosed && !RowLabel.isNext(label.text, after: group)
    }

    private func add(_ index: Int, from tokens: Tokens, _ start: Int, to rows: inout [LooseStretch]) {
        guard start < tokens.count else { return }
        let first = lines[index].content.lowerBound + tokens[start].range.lowerBound
        rows[rows.count - 1].ranges.append((lines[index], first..<lines[index].content.upperBound))
    }

    /// A number alone, or before words that begin a cell.
    private func stands(_ label: RowLabel, in tokens: Tokens) -> Bool {
        label.end >= tokens.count || tokens.isCapital(label.end) || tokens.isNumber(label.end) && !label.isFigure
            || tokens.sign(label.end).map { [0x22, 0x201C, 0x2D, 0x28].contains($0) } ?? false
    }

    /// One more than the last, or the first: of all, below a heading, or below a number of its own ("2.1" behind "2").
    private func follows(_ label: RowLabel, _ last: RowLabel?, _ isBelowHeading: Bool) -> Bool {
        guard let last else { return label.isFirst }
        if isBelowHeading, label.isFirst { return true }
        let (own, before) = (label.text.split(separator: "."), last.text.split(separator: "."))
        guard let number = own.last.flatMap({ Int($0) }) else { return false }
        if own.count == before.count {
            return own.dropLast() == before.dropLast() && before.last.flatMap { Int($0) } == number - 1
        }
        if own.count > before.count { return own.dropLast().elementsEqual(before) && number == 1 }
        return before.prefix(own.count).dropLast().elementsEqual(own.dropLast())
            && Int(before[own.count - 1]) == number - 1
    }

    private func isHeaderAgain(at index: Int) -> Bool {
        index + header.count <= lines.count
            && header.indices.allSatisfy {
                text.letters[lines[$0].content].elementsEqual(
                    text.letters[lines[index + $0 - header.lowerBound].content])
            }
    }

    /// Figures alone where a page ends: blank lines stand around it.
    private func isPageNumber(_ index: Int) -> Bool {
        guard text.letters[lines[index].content].allSatisfy(\.isDigit) else { return false }
        let before = index > 0 ? lines[index].number - lines[index - 1].number : 9
        let behind = index + 1 < lines.count ? lines[index + 1].number - lines[index].number : 9
        return max(before, behind) > 2
    }

    /// What follows a table: the signature, another part or annex, how it is all carried out, another table.
    private func ends(_ index: Int) -> Bool {
        let passage = Passage(text, range: lines[index].content, line: lines[index].number)
        if passage.count > 400 || VietnameseMargins.isFootOpening(passage) { return true }
        switch VietnameseMarkers.marker(opening: passage)?.style {
        case .annex, .part, .chapter, .section, .article: return true
        default: break
        }
        return LooseTables.ends(passage) || RunningTables.mayOpen(lines[index], of: text) && !isHeaderAgain(at: index)
    }

    /// Whether the lines are cells' lines and not those of running text: most are short, or shorter than half of the longest.
    func areShort(_ range: Range<Int>, besides widest: Int) -> Bool {
        let lengths = lines[range].map(\.content.count).sorted()
        return lengths[lengths.count / 2] <= max(45, widest / 2)
    }
}

extension RowLabel {
    /// The row's number without a stop behind it.
    static func text(of row: LooseStretch) -> String { RowLabel(Tokens(row.number))?.text ?? "" }

    /// "II" behind "I", "B" behind "A"; the first where none stands before.
    static func isNext(_ label: String, after last: String?) -> Bool {
        guard let last else { return label == "I" || label == "A" }
        if let number = Numerals.roman(Folding.letters(label)[...]),
            let before = Numerals.roman(Folding.letters(last)[...]),
            number == before + 1
        {
            return true
        }
        guard label.count == 1, last.count == 1, let own = label.unicodeScalars.first,
            let before = last.unicodeScalars.first
        else { return false }
        return own.value == before.value + 1
    }
}
