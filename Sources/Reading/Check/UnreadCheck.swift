/// Lines that look like a table of tasks and gave none: what was misread is seen by whoever confirms.
enum UnreadCheck {
    /// Stretches without an assignment where names that act elsewhere in the text, or that the reader was given, stand alone
    /// in lines or cells, and times beside them.
    static func findings(_ draft: Draft, _ document: Document) -> [Finding] {
        let names = draft.assignments.flatMap { $0.lead + $0.support } + document.lexicon
        let acting = Set(names.map { words(Folding.letters($0)[...]) })
        guard !acting.isEmpty else { return [] }
        return stretches(of: document, without: spans(draft)).compactMap { lines in
            let rows = lines.map { cells(of: $0, document.text) }
            let named = rows.count { $0.contains { acting.contains(words(document.text.letters[$0])) } }
            guard named >= 3, let first = lines.first, let last = lines.last else { return nil }
            let timed = rows.lazy.filter { $0.contains { tellsTime($0, draft, document) } }.prefix(2)
            guard timed.count == 2 else { return nil }
            return Finding(
                "unread-table", .warning, line: first.number,
                source: Span(
                    start: Int(document.text.starts[first.content.lowerBound]),
                    end: Int(document.text.starts[last.content.upperBound])),
                .unreadTable(first: first.number, last: last.number), in: draft.language)
        }
    }

    /// What the draft points at, in the order of the text.
    private static func spans(_ draft: Draft) -> [Span] {
        let items = draft.assignments.flatMap { [$0.source] + $0.fields.values.map(\.span) }
        let head = draft.directive.fields.values.map(\.span)
        return (items + head).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    /// Runs of lines that hold words of which the draft points at none.
    private static func stretches(of document: Document, without spans: [Span]) -> [[Line]] {
        let starts = document.text.starts
        var (stretches, next, reached): ([[Line]], Int, Int) = ([[]], 0, 0)
        for line in document.text.lines where !line.isEmpty {
            let (start, end) = (Int(starts[line.content.lowerBound]), Int(starts[line.content.upperBound]))
            while next < spans.count, spans[next].start < end {
                reached = max(reached, spans[next].end)
                next += 1
            }
            if reached > start {
                if stretches[stretches.count - 1].isEmpty { continue }
                stretches.append([])
            } else {
                stretches[stretches.count - 1].append(line)
            }
        }
        return stretches.filter { $0.count >= 3 }
    }

    /// What stands between bars, tabs and runs of two blanks.
    private static func cells(of line: Line, _ text: WorkingText) -> [Range<Int>] {
        var (cells, start): ([Range<Int>], Int) = ([], line.content.lowerBound)
        for index in line.content {
            let letter = text.letters[index]
            let isWide = letter.isSpace && index + 1 < line.content.upperBound && text.letters[index + 1].isSpace
            guard letter == 0x7C || letter == 0x09 || isWide else { continue }
            if start < index { cells.append(start..<index) }
            start = index + 1
        }
        if start < line.content.upperBound { cells.append(start..<line.content.upperBound) }
        return cells
    }

    private static func tellsTime(_ cell: Range<Int>, _ draft: Draft, _ document: Document) -> Bool {
        let letters = document.text.letters[cell]
        guard letters.count <= 40, letters.contains(where: \.isDigit) else { return false }
        let words = document.words(
            of: Span(start: Int(document.text.starts[cell.lowerBound]), end: Int(document.text.starts[cell.upperBound]))
        )
        return Reader.due(in: words, of: draft.directive, language: draft.language) != nil
    }

    private static func words(_ letters: ArraySlice<Letter>) -> String { Folding.string(letters.filter(\.isWord)[...]) }
}
