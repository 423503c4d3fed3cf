/// Decides, line by line, whether a line goes on with the paragraph above it.
struct ParagraphJoiner<Language: Grammar> {
    let text: WorkingText
    let layout: Layout
    let grammar: Language
    /// Numbers of the lines that say that a page ends, in order.
    let pageEnds: [Int]
    private var current: Open?

    /// The paragraph that may go on.
    private struct Open {
        var paragraph: Paragraph
        var last: Line
        var lastPassage: Passage
        /// The column where its words begin behind the number, to which hanging lines are set.
        var hang: Int?
    }

    init(text: WorkingText, layout: Layout, grammar: Language, pageEnds: [Int]) {
        (self.text, self.layout, self.grammar, self.pageEnds) = (text, layout, grammar, pageEnds)
    }

    /// Takes the next line; returns the paragraph that it ended, if any.
    ///
    /// - Parameter passage: The line's words.
    mutating func add(_ line: Line, _ passage: Passage, opensPart: Bool) -> Paragraph? {
        let marker = grammar.marker(opening: passage)
        let text = self.text
        // Kept by none but the open paragraph, its letters are added to in their place.
        let goesOn = current.map { !opensPart && continues($0, line, passage, marker) } ?? false
        if goesOn {
            current?.paragraph.passage.append(line.content, of: text, line: line.number)
            current?.last = line
            current?.lastPassage = passage
            return nil
        }
        let ended = finish()
        current = Open(
            paragraph: Paragraph(passage: passage, marker: marker, opensPart: opensPart), last: line,
            lastPassage: passage, hang: marker == nil ? nil : hang(of: line))
        return ended
    }

    mutating func finish() -> Paragraph? {
        defer { current = nil }
        return current?.paragraph
    }

    private func isOverPage(_ above: Line, _ line: Line) -> Bool {
        guard line.number - above.number > 1, line.number - above.number <= 12 else { return false }
        if text.letters[line.full].first == 0x0C { return true }
        let index = pageEnds.partitioningIndex { $0 > above.number }
        return index < pageEnds.count && pageEnds[index] < line.number
    }

    /// The column of a line's second word.
    private func hang(of line: Line) -> Int? {
        let letters = text.letters
        guard let blank = letters[line.content].firstIndex(where: \.isSpace),
            let word = letters[blank..<line.content.upperBound].firstIndex(where: { !$0.isSpace })
        else { return nil }
        return word - line.full.lowerBound
    }

    private func continues(_ open: Open, _ line: Line, _ next: Passage, _ marker: Marker?) -> Bool {
        let previous = open.lastPassage
        let stopped = previous.endsSentence
        if let marker {
            // A dash before a small letter in mid-sentence is the dash of "giáo dục / - đào tạo", not a bullet.
            guard case .bullet = marker.style, !stopped, !layout.isUnwrapped, grammar.breaksAtDashes else {
                return false
            }
            // Over a blank line a list begins, and so it does below the hanging lines of an item of the same list.
            let isApart = !layout.isDoubleSpaced && line.number - open.last.number > 1
            let isNext = open.paragraph.marker?.style == marker.style && open.last.indent > line.indent
            if isApart || isNext { return false }
            return marker.length < next.count && !next.capitals[marker.length] && next[marker.length].isLatin
                && !layout.endsEarly(previous.count, before: next.firstWord(from: marker.length), afterStop: false)
        }
        // "Chương I" alone on its line: the next line is its title.
        if let marker = open.paragraph.marker, open.paragraph.body.isEmpty {
            if marker.style.hasTitleBelow { return !grammar.opensLabel(next) }
            if grammar.joinsOverGaps, marker.number != nil, line.number - open.last.number <= 2 { return true }
        }
        if isBracketOpen(open.paragraph.passage), line.number - open.last.number == 1 { return true }
        let (capsAbove, capsHere) = (previous.isCapitals, next.isCapitals)
        // "… hồ sơ của / TTHC." ends a sentence with an abbreviation; a heading has no stop behind it.
        let isAbbreviation = capsHere && !stopped && next.endsSentence && line.number - open.last.number == 1
        if capsAbove != capsHere, previous.count > 3, next.count > 3, !isAbbreviation { return false }
        if grammar.isParagraphStart(next, after: previous) { return false }
        if layout.isParted, open.paragraph.marker != nil, !stopped, !previous.endsClause, !capsAbove,
            line.number - open.last.number == 1
        {
            return true
        }
        if let indent = layout.firstIndent, line.indent >= indent, line.indent != open.hang, next.startsCapital {
            return false
        }
        let goesOn = !stopped && !next.startsCapital
        // A sentence that a page's end cuts goes on as from one line to the next.
        if !stopped, !previous.endsClause, !capsAbove, isOverPage(open.last, line), previous.count > 40,
            !layout.endsEarly(previous.count, before: next.firstWord(from: 0), afterStop: false)
        {
            return true
        }
        // Set in from the line above, behind a full stop: a paragraph's first line, wherever the page's edge stands.
        //
        // Below the first line of a paragraph it is rather the edge of an item that hangs from its number.
        if stopped, open.paragraph.passage.lines.count > 1, next.startsCapital, !capsHere,
            line.indent >= open.last.indent + 4, line.indent <= 24,
            line.number - open.last.number == 1
        {
            return false
        }
        if !stopped, !capsAbove, !layout.isUnwrapped, line.number - open.last.number == 1, grammar.asksForMore(previous)
        {
            return true
        }
        // An entry hung by hand from its number, in a text whose paragraphs are not broken otherwise; no label of its own.
        if layout.isUnwrapped, !stopped, line.indent == open.hang, line.number - open.last.number == 1,
            previous.count > 50, !next.letters.prefix(24).contains(0x3A)
        {
            return true
        }
        if layout.isUnwrapped { return goesOn && previous.count > (previous[0].isEastAsian ? 30 : 60) }
        if !layout.isDoubleSpaced, line.number - open.last.number > 1 {
            if grammar.joinsOverGaps, !stopped, line.number - open.last.number <= 4, previous.count > 40,
                grammar.asksForMore(previous)
            {
                return true
            }
            // "09 Actions" below a line that ended early is a heading, and no figure of the sentence above.
            return goesOn
                && !(next[0].isDigit && next.count > 6 && layout.endsEarly(previous.count, before: 0, afterStop: false))
        }
        if capsAbove { return true }
        if grammar.joinsOverGaps, hangs(line, below: open), !next.letters.prefix(24).contains(0x3A), next.count > 30 {
            return true
        }
        let early = layout.endsEarly(previous.count, before: next.firstWord(from: 0), afterStop: stopped)
        // A semicolon at the edge of a line, with small letters right below it, parts clauses and not items.
        let isClause = previous.letters.last == 0x3B && !next.startsCapital && next[0].isLatin
        if early { return goesOn || isClause && line.number - open.last.number == 1 }
        return !(previous.endsClause && next.startsCapital)
    }
}

extension ParagraphJoiner {
    /// Whether a line stands right below another that hangs from the same number, at the same edge.
    private func hangs(_ line: Line, below open: Open) -> Bool {
        guard let hang = open.hang, hang > 2 else { return false }
        return line.indent == hang && open.last.indent == hang && line.number - open.last.number == 1
            && open.paragraph.passage.lines.count > 1
    }

    /// A parenthesis that was opened near the end and not closed goes on below.
    private func isBracketOpen(_ passage: Passage) -> Bool {
        var depth = 0
        for letter in passage.letters.suffix(160) {
            if letter == 0x28 { depth += 1 } else if letter == 0x29 { depth = max(0, depth - 1) }
        }
        return depth > 0
    }
}

extension Marker.Style {
    /// Divisions whose title stands on the line below the number.
    var hasTitleBelow: Bool {
        switch self {
        case .annex, .part, .chapter, .section, .subsection: true
        case .article, .roman, .capital, .decimal, .parenthesis, .letter, .ideograph, .ideographParenthesis,
            .enumeration, .heading, .bullet:
            false
        }
    }
}
