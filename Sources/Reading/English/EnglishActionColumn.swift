/// Minutes that say at the right edge who acts: a line that names the column, and text below it with initials beside it.
///
/// What somebody is to do stands in the text, and the column only says who; each paragraph with somebody beside it is a
/// row.
struct EnglishActionColumn {
    let text: WorkingText

    private struct Piece {
        var range: Range<Int>
        /// Behind how many signs of columns it stands, or how far from the line's beginning.
        var column: Int
    }

    private struct Row {
        var number: Passage?
        var words = Passage()
        var actors: Passage?
        var last = 0
    }

    func tables(in lines: [Line]) -> [(lines: ClosedRange<Int>, table: Table)] {
        lines.findAll { index in
            guard let column = header(lines[index]), let table = table(lines, below: index, column) else { return nil }
            return (table, lines.partitioningIndex { $0.number > table.lines.upperBound })
        }
    }

    // MARK: Header

    /// The place of the column of those who act, on a line that names it last and beside it no column of tasks.
    private func header(_ line: Line) -> Int? {
        guard line.full.count < 220, line.content.count < 120 else { return nil }
        let pieces = pieces(line)
        guard let last = pieces.last, pieces.count <= 3, Self.acting.contains(words(last, line)),
            pieces.dropLast().allSatisfy({ Self.telling.contains(words($0, line)) }),
            pieces.count > 1 || isSigned(line) ? last.column > 0 : last.column > 40
        else { return nil }
        return last.column
    }

    private static let acting: Set<String> = [
        "action", "actions", "action by", "action for", "by whom", "who", "owner", "action owner", "for action", "lead",
        "action point", "responsible", "action required by",
    ]
    private static let telling: Set<String> = [
        "item", "item no", "item no.", "no", "no.", "ref", "minute", "minutes", "min", "min.", "min no.", "discussion",
        "notes", "note", "summary", "agenda item", "subject", "key points", "minute no", "minute no.", "minute ref",
        "discussion and decisions", "discussion and decision", "discussion / decision", "item and discussion", "record",
        "agenda", "topic", "points discussed", "discussion points", "details", "matter",
    ]

    private func words(_ piece: Piece, _ line: Line) -> String {
        Folding.string(text.letters[piece.range]).trimmingBlanks
    }

    // MARK: Rows

    private func table(
        _ lines: [Line], below start: Int, _ column: Int
    ) -> (lines: ClosedRange<Int>, table: Table)? {
        let isSigned = isSigned(lines[start])
        var rows: [Row] = []
        var number: Passage?
        for index in lines.indices.dropFirst(start + 1) {
            let line = lines[index]
            if isSigned != self.isSigned(line), isSigned || line.content.count < 200 && self.isSigned(line) { break }
            if header(line) != nil { continue }
            var pieces = pieces(line)
            if !isSigned, pieces.count > 3 || pieces.first.map({ ends($0, line) }) ?? true { break }
            let acting = pieces.last.flatMap { isSigned ? $0.column >= column : $0.column >= column - 6 } ?? false
            let actors = acting ? pieces.popLast().map { passage($0, line) } : nil
            let opens =
                isSigned || line.number - lines[index - 1].number > 1 || isNumbered(pieces.first, line)
                || rows.last.map { $0.words.isCapitals || $0.actors != nil && $0.words.endsSentence } ?? false
            if pieces.count > 1, let first = pieces.first, first.range.count <= 14 {
                number = passage(first, line)
                pieces.removeFirst()
            } else if isSigned, let only = pieces.first, pieces.count == 1, only.column == 0, only.range.count <= 14 {
                number = passage(only, line)
                pieces = []
            } else if let first = pieces.first, let marker = EnglishMarkers.marker(opening: passage(first, line)),
                marker.number != nil
            {
                let whole = passage(first, line)
                number = Passage(whole, range: 0..<marker.label.utf8.count)
                pieces[0].range = first.range.lowerBound + marker.length..<first.range.upperBound
            }
            if opens || rows.isEmpty { rows.append(Row(number: number)) }
            let place = rows.count - 1
            rows[place].last = line.number
            for piece in pieces { rows[place].words.append(piece.range, of: text, line: line.number) }
            if let actors {
                if rows[place].actors == nil {
                    rows[place].actors = actors
                } else if let piece = self.pieces(line).last {
                    rows[place].actors?.append(piece.range, of: text, line: line.number)
                }
            }
        }
        let acting = rows.filter { $0.actors != nil && $0.words.count > 8 }
        guard acting.count >= 2, acting.allSatisfy({ isNames($0.actors ?? Passage()) }), let last = acting.last else {
            return nil
        }
        let table = Table(
            rows: acting.map { TableRow(cells: [$0.number ?? Passage(), $0.words, $0.actors ?? Passage()]) },
            roles: [.number, .task, .lead], header: [], line: lines[start].number)
        return (lines[start].number...last.last, table)
    }

    /// What stands behind the minutes' own items.
    private func ends(_ piece: Piece, _ line: Line) -> Bool {
        passage(piece, line).opens(
            ["signed", "date of next meeting", "next meeting", "action log", "action summary", "summary of actions"],
            at: 0)
    }

    private func isNumbered(_ piece: Piece?, _ line: Line) -> Bool {
        piece.map { EnglishMarkers.marker(opening: passage($0, line)) != nil } ?? false
    }

    /// "SD", "PT/IS", "All", "Head of Estates": short, and each word with its capital.
    private func isNames(_ passage: Passage) -> Bool {
        passage.count <= 60
            && passage.letters.split { $0.isSpace || $0 == 0x2F || $0 == 0x2C }.allSatisfy { word in
                passage.capitals[word.startIndex] || ["and", "&", "of", "the"].contains(Folding.string(word))
                    || !word[word.startIndex].isLatin
            }
    }

    // MARK: Pieces

    private static let tab: Letter = 0x09
    private static let bar: Letter = 0x7C

    /// Whether tabs or bars part the line's columns.
    private func isSigned(_ line: Line) -> Bool {
        text.letters[line.full].contains { $0 == Self.tab || $0 == Self.bar }
    }

    private func passage(_ piece: Piece, _ line: Line) -> Passage {
        Passage(text, range: piece.range, line: line.number)
    }

    private func pieces(_ line: Line) -> [Piece] {
        let isSigned = isSigned(line)
        var (found, signs, blanks): ([Piece], Int, Int) = ([], 0, 3)
        for index in line.full where index < line.content.upperBound {
            let letter = text.letters[index]
            if letter == Self.tab || letter == Self.bar {
                if index > line.full.lowerBound || letter == Self.tab { signs += 1 }
                blanks = 3
            } else if letter.isSpace {
                blanks += 1
            } else {
                if isSigned ? blanks >= 3 && found.last?.column != signs || found.isEmpty : blanks >= 3 {
                    found.append(
                        Piece(range: index..<index + 1, column: isSigned ? signs : index - line.full.lowerBound))
                } else {
                    found[found.count - 1].range = found[found.count - 1].range.lowerBound..<index + 1
                }
                blanks = 0
            }
        }
        return found
    }
}
