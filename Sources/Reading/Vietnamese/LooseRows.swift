/// What the columns of a table that lost its lines hold, from left to right.
struct LooseColumns {
    /// A column whose name says nothing holds words.
    let roles: [ColumnRole]
    /// Those of figures.
    var figures: Set<Int> = []

    init(_ roles: [ColumnRole], figures: Set<Int> = []) { (self.roles, self.figures) = (roles, figures) }
}

/// Lines of such a table under one heading, or of one row.
struct LooseStretch {
    var heading: Passage?
    var label: String?
    /// The row's number, where it is known before its words are read.
    var number = Passage()
    /// The lines, each with the letters that belong to the row.
    var ranges: [(line: Line, range: Range<Int>)] = []
    var lines: [LooseLine] = []

    init(heading: Passage? = nil, label: String? = nil) { (self.heading, self.label) = (heading, label) }
}

/// Gathers the lines of a table that lost its lines to rows.
struct LooseRows {
    let text: WorkingText
    let columns: LooseColumns
    let isDamaged: Bool

    /// - Parameters:
    ///   - lines: Of which columns follow each other from left to right.
    ///   - isNumbered: Whether a column holds the rows' numbers.
    ///   - before: What stands above the table: its words are known.
    func rows(_ lines: [Line], isNumbered: Bool, after before: ArraySlice<Line>) -> [TableRow] {
        var reader = LooseWordReader(isDamaged: isDamaged)
        let lengths = lines.map(\.content.count).sorted()
        var model = LooseModel(columns, isDamaged: isDamaged, width: Double(lengths[lengths.count * 95 / 100]))
        model.isNumbered = isNumbered
        return rows(stretches(lines, isNumbered, &reader), by: model, after: before, &reader)
    }

    /// - Parameter rows: Each with its lines, in which cells run one after another.
    func rows(running rows: [LooseStretch], after before: ArraySlice<Line>) -> [TableRow] {
        var reader = LooseWordReader(isDamaged: isDamaged)
        let stretches = rows.map { row in
            var row = row
            row.lines = row.ranges.map { LooseLine(line: $0.line, words: reader.marked($0.range, of: text)) }
            return row
        }
        let lengths = rows.flatMap(\.ranges).map(\.range.count).sorted()
        var model = LooseModel(columns, isDamaged: isDamaged, width: 0)
        model.widths = model.widths.map { _ in Double(lengths[lengths.count * 8 / 10]) }
        model.isRunning = true
        let numbers = rows.flatMap { $0.ranges.map(\.line.number) }
        model.blankLinesPart = zip(numbers, numbers.dropFirst()).count { $1 - $0 > 1 } * 10 < numbers.count * 7
        return self.rows(stretches, by: model, after: before, &reader)
    }

    private func rows(
        _ stretches: [LooseStretch], by model: LooseModel, after before: ArraySlice<Line>,
        _ reader: inout LooseWordReader
    ) -> [TableRow] {
        var (stretches, model) = (stretches, model)
        var above = before.map { reader.words($0, of: text) }
        let kin = compare(&above, &stretches, reader)
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
    private func compare(_ above: inout [[LooseWord]], _ stretches: inout [LooseStretch], _ reader: LooseWordReader)
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

    private func parted(_ stretches: [LooseStretch], _ model: inout LooseModel) -> [[[LoosePlace]]] {
        stretches.map { stretch in
            var search = LooseSearch(model: model, lines: stretch.lines)
            defer { model.tree = search.model.tree }
            return search.rows()
        }
    }

    private func tableRow(_ row: [LoosePlace], in stretch: LooseStretch) -> TableRow? {
        var cells = columns.roles.map { _ in Passage() }
        var number = stretch.number
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
        guard let task = columns.roles.firstIndex(of: .task), !cells[task].isEmpty else { return nil }
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

    private func stretches(_ lines: [Line], _ isNumbered: Bool, _ reader: inout LooseWordReader) -> [LooseStretch] {
        var stretches = [LooseStretch()]
        var headings = 0
        var isInHeading = false
        for line in lines {
            let passage = Passage(text, lines: [line])
            if LooseHeader.isHeader(passage) { continue }
            if isHeading(passage, isNumbered) || isInHeading && goesOnHeading(passage) {
                if !isInHeading {
                    headings += 1
                    stretches.append(LooseStretch(heading: Passage(), label: label(passage) ?? Self.roman(headings)))
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
    private func isHeading(_ passage: Passage, _ isNumbered: Bool) -> Bool {
        if passage.isCapitals { return passage.letters.count(where: \.isLatin) >= 12 }
        return isNumbered && label(passage) != nil
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
