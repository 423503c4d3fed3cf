/// Gathers parted lines to rows.
struct LooseRows {
    let text: WorkingText
    let roles: [ColumnRole]
    let parter: LooseLineParter

    private struct Open {
        var cells: [Passage]
        var lastTask: Int
    }

    func rows(_ lines: [Line]) -> [TableRow] {
        var rows: [TableRow] = []
        var open: Open?
        var waiting: [LooseLine] = []
        var heading: Passage?
        var headings = 0
        var above: [Syllable?] = roles.map { _ in nil }
        var inHeading = false
        func close() {
            if let cells = open?.cells, !cells[0].isEmpty {
                rows.append(
                    TableRow(
                        cells: [Passage()] + cells, heading: heading,
                        groupLabel: headings == 0 ? nil : Self.roman(headings)))
            }
            open = nil
        }
        for (index, line) in lines.enumerated() {
            let passage = Passage(text, lines: [line])
            if isHeading(passage) || inHeading && goesOnHeading(passage) {
                if !inHeading {
                    close()
                    headings += 1
                    heading = Passage()
                    waiting = []
                }
                heading?.append(headingWords(line, isFirst: !inHeading), of: text, line: line.number)
                inHeading = true
                continue
            }
            inHeading = false
            let (content, hasNumber) = withoutNumber(line)
            let parted = parter.part(Line(number: line.number, full: line.full, content: content), above: above)
            above = parter.lastWords(of: parted)
            if startsRow(parted, hasNumber: hasNumber, open: open) {
                close()
                open = Open(cells: roles.map { _ in Passage() }, lastTask: 0)
                for early in waiting { add(early, to: &open) }
                waiting = []
            } else if parted.pieces[0] == nil, open == nil || belongsBelow(parted, lines, index) {
                waiting.append(parted)
                continue
            } else {
                for early in waiting { add(early, to: &open) }
                waiting = []
            }
            add(parted, to: &open)
        }
        for early in waiting { add(early, to: &open) }
        close()
        return rows
    }

    private func add(_ line: LooseLine, to open: inout Open?) {
        guard open != nil else { return }
        for (column, piece) in line.pieces.enumerated() {
            guard let piece else { continue }
            open?.cells[column].append(piece, of: text, line: line.line.number)
        }
        if let task = line.pieces[0] { open?.lastTask = task.count }
    }

    /// A task begins with a capital where the line above left room or the word is something to do;
    /// abbreviations within a sentence are capitals too.
    private func startsRow(_ line: LooseLine, hasNumber: Bool, open: Open?) -> Bool {
        guard let task = line.pieces[0] else { return false }
        guard let open, !open.cells[0].isEmpty else { return true }
        let passage = Passage(text, range: task, line: line.line.number)
        let tokens = Tokens(passage, isDamaged: true)
        guard let first = tokens.items.first else { return false }
        let isShare = tokens.isNumber(0) && tokens.sign(1) == 0x25
        guard passage.capitals[0] && !isAbbreviation(passage, first.range) || isShare else { return false }
        let leftRoom = open.lastTask * 100 < parter.width * 32
        let isAct = Vocabulary.verbs.match(tokens, at: 0) != nil
        return leftRoom || isAct || hasNumber && open.cells[0].endsSentence
    }

    private func isAbbreviation(_ passage: Passage, _ range: Range<Int>) -> Bool {
        range.count > 1 && passage.capitals[range].allSatisfy { $0 }
    }

    /// Cells are centred in their row, so that a long one begins above the task: a name that opens anew within
    /// two lines of the next task.
    private func belongsBelow(_ line: LooseLine, _ lines: [Line], _ index: Int) -> Bool {
        guard let first = line.pieces.compactMap({ $0 }).first, text.capitals[first.lowerBound] else { return false }
        for next in lines[(index + 1)..<min(lines.count, index + 3)] {
            let passage = Passage(text, lines: [next])
            if isHeading(passage) { return false }
            let (content, hasNumber) = withoutNumber(next)
            let tokens = Tokens(Passage(text, range: content, line: next.number), isDamaged: true)
            if tokens.isCapital(0), hasNumber || Vocabulary.verbs.match(tokens, at: 0) != nil { return true }
        }
        return false
    }

    /// A row's number at the front, with the bar that may follow it.
    private func withoutNumber(_ line: Line) -> (content: Range<Int>, hasNumber: Bool) {
        var index = line.content.lowerBound
        let end = line.content.upperBound
        while index < end, text.letters[index].isDigit { index += 1 }
        guard index > line.content.lowerBound, index - line.content.lowerBound <= 2, index < end,
            text.letters[index].isSpace
        else { return (line.content, false) }
        while index < end, text.letters[index].isSpace || text.letters[index] == 0x7C { index += 1 }
        return (index..<end, true)
    }

    /// A line of capitals only.
    private func isHeading(_ passage: Passage) -> Bool {
        passage.isCapitals && passage.letters.count(where: \.isLatin) >= 12
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
