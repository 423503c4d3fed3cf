/// Gathers the lines of a table that lost its lines to rows.
struct LooseRows {
    let text: WorkingText
    let header: LooseHeader
    let isDamaged: Bool

    /// Lines between two headings.
    private struct Stretch {
        var heading: Passage?
        var label: String?
        var lines: [LooseLine] = []
    }

    /// - Parameter before: What stands above the table: its words are known.
    func rows(_ lines: [Line], after before: ArraySlice<Line>) -> [TableRow] {
        var reader = LooseWordReader(isDamaged: isDamaged)
        var above = before.map { reader.words($0, of: text) }
        var stretches = stretches(lines, &reader)
        let kin = compare(&above, &stretches, reader)
        let lengths = lines.map(\.content.count).sorted()
        var model = LooseModel(
            roles: header.roles, isDamaged: isDamaged, width: Double(lengths[lengths.count * 95 / 100]))
        model.isNumbered = header.isNumbered
        var lexicon = LooseLexicon(model: model)
        lexicon.addVocabulary()
        lexicon.addPairs(&reader)
        lexicon.add(before.map { Passage(text, lines: [$0]) }, above)
        lexicon.learn(stretches.flatMap(\.lines).flatMap(\.words))
        model = lexicon.model
        var parted = parted(stretches, &model)
        for _ in 0..<2 {
            var lessons = LooseLessons(model: model, kin: kin, lines: stretches.flatMap(\.lines))
            for (stretch, rows) in zip(stretches, parted) { lessons.take(rows, of: stretch.lines) }
            model = lessons.model()
            parted = self.parted(stretches, &model)
        }
        return zip(stretches, parted).flatMap { stretch, rows in
            rows.compactMap { tableRow($0, in: stretch) }
        }
    }

    /// Finds what misread words most likely were.
    private func compare(_ above: inout [[LooseWord]], _ stretches: inout [Stretch], _ reader: LooseWordReader)
        -> WordKin
    {
        var kin = WordKin()
        for words in above { kin.count(words) }
        for stretch in stretches { for line in stretch.lines { kin.count(line.words) } }
        guard isDamaged else { return kin }
        kin.compare(reader.ids)
        above = above.map(kin.reread)
        for index in stretches.indices {
            stretches[index].lines = stretches[index].lines.map {
                LooseLine(line: $0.line, words: kin.reread($0.words))
            }
        }
        return kin
    }

    private func parted(_ stretches: [Stretch], _ model: inout LooseModel) -> [[[LoosePlace]]] {
        stretches.map { stretch in
            var search = LooseSearch(model: model, lines: stretch.lines)
            defer { model.tree = search.model.tree }
            return search.rows()
        }
    }

    private func tableRow(_ row: [LoosePlace], in stretch: Stretch) -> TableRow? {
        var cells = header.roles.map { _ in Passage() }
        var number = Passage()
        var last: LoosePlace?
        for place in row {
            defer { last = place }
            let line = stretch.lines[place.line]
            guard let column = place.column else {
                // Of a scan the order is surer than the figures.
                if !isDamaged { number.append(line.words[place.word].range, of: text, line: line.line.number) }
                continue
            }
            var range = line.words[place.word].range
            // The signs between two words belong to the cell of both.
            if let last, last.line == place.line, last.word == place.word - 1, last.column == column {
                range = line.words[last.word].range.upperBound..<range.upperBound
            }
            cells[column].append(range, of: text, line: line.line.number)
        }
        guard let task = header.roles.firstIndex(of: .task), !cells[task].isEmpty else { return nil }
        return TableRow(cells: [number] + cells.map(withoutDash), heading: stretch.heading, groupLabel: stretch.label)
    }

    /// A dash at the end of a cell stood before the words of the next column.
    private func withoutDash(_ cell: Passage) -> Passage {
        guard let last = cell.letters.lastIndex(where: { !LooseWordReader.dashes.contains($0) && !$0.isSpace }) else {
            return cell
        }
        return last == cell.count - 1 ? cell : Passage(cell, range: 0..<(last + 1))
    }

    // MARK: Headings

    private func stretches(_ lines: [Line], _ reader: inout LooseWordReader) -> [Stretch] {
        var stretches = [Stretch()]
        var headings = 0
        var isInHeading = false
        for line in lines {
            let passage = Passage(text, lines: [line])
            if LooseHeader.isHeader(passage) { continue }
            if isHeading(passage) || isInHeading && goesOnHeading(passage) {
                if !isInHeading {
                    headings += 1
                    stretches.append(Stretch(heading: Passage(), label: label(passage) ?? Self.roman(headings)))
                }
                stretches[stretches.count - 1].heading?
                    .append(headingWords(line, isFirst: !isInHeading), of: text, line: line.number)
                isInHeading = true
                continue
            }
            isInHeading = false
            stretches[stretches.count - 1].lines.append(LooseLine(line: line, words: reader.words(line, of: text)))
        }
        return stretches
    }

    /// A line of capitals only; in a sound text also a Roman numeral or a letter before words.
    private func isHeading(_ passage: Passage) -> Bool {
        if passage.isCapitals { return passage.letters.count(where: \.isLatin) >= 12 }
        return header.isNumbered && label(passage) != nil
    }

    /// What numbers a heading: the "II" before "Nhiệm vụ", the "A" before "Cải cách"; `nil` in a scan.
    private func label(_ passage: Passage) -> String? {
        guard !isDamaged, passage.count < 120 else { return nil }
        let tokens = Tokens(passage)
        guard tokens.isCapital(0), tokens.count > 2 else { return nil }
        let letters = passage.letters[tokens[0].range]
        let next = tokens.sign(1) == 0x2E ? 2 : 1
        guard tokens.isCapital(next), Numerals.roman(letters) != nil || letters.count == 1 && next == 2 else {
            return nil
        }
        return Folding.string(letters).uppercased()
    }

    /// More capitals, or the numbered notes "(1) … (2) …" that some headings end with.
    private func goesOnHeading(_ passage: Passage) -> Bool {
        passage.isCapitals || passage.letters.prefix(6).contains(0x28)
    }

    /// Without the numeral at the front, however the scan left it.
    private func headingWords(_ line: Line, isFirst: Bool) -> Range<Int> {
        guard isFirst else { return line.content }
        var index = line.content.lowerBound
        while index < line.content.upperBound, !text.letters[index].isSpace { index += 1 }
        return index - line.content.lowerBound <= 5 ? index..<line.content.upperBound : line.content
    }

    private static func roman(_ number: Int) -> String {
        let tens = ["", "X", "XX", "XXX"], ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return number < 40 ? tens[number / 10] + ones[number % 10] : "\(number)"
    }
}
