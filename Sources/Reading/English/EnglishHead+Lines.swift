import WorkCalendar

/// What stands beside and below each other in a head, taken apart.
extension EnglishHead {
    /// Whether two of the four lines below have labels, as a head has.
    func isWithinHead(_ place: Int) -> Bool {
        document.blocks[(place + 1)...].prefix(4).count { block in
            guard case .paragraph(let paragraph) = block, paragraph.marker == nil else { return false }
            return paragraph.passage.count < 160 && paragraph.passage.letters.prefix(32).contains(0x3A)
        } >= 2
    }

    /// Markdown's signs around a heading or a label are no words: "### SUBJECT: …", "**Subject:** …".
    static func undecorated(_ passage: Passage) -> Passage {
        let signs: Set<Letter> = [0x23, 0x2A, 0x5F]
        guard let first = passage.letters.first, signs.contains(first) else { return passage }
        let low = passage.letters.firstIndex { !signs.contains($0) && !$0.isSpace } ?? 0
        let high = passage.letters.lastIndex { !signs.contains($0) && !$0.isSpace } ?? passage.count - 1
        return Passage(passage, range: low..<high + 1)
    }

    /// "Ref: MHSW/PS/7/118" and "Port Lisle, 12th January 2026" set from edge to edge of one line, or right below each
    /// other: pieces that only the layout parts.
    func setApart(_ passage: Passage) -> [Passage]? {
        guard passage.count < 300, !passage.endsSentence else { return nil }
        let lines = passage.lineRanges
        var pieces: [Range<Int>] = []
        var isOwn = false
        for line in lines {
            let parts = spread(passage, line)
            let stands =
                parts.count > 1 || lines.count > 1 && (Self.value(passage, line) || dateLine(passage, line) != nil)
            if stands || isOwn || pieces.isEmpty {
                pieces += parts
            } else {
                pieces[pieces.count - 1] = pieces[pieces.count - 1].lowerBound..<line.upperBound
            }
            isOwn = stands
        }
        return pieces.count > 1 ? pieces.map { Passage(passage, range: $0) } : nil
    }

    /// The stretches of a line that four blanks part.
    private func spread(_ passage: Passage, _ line: Range<Int>) -> [Range<Int>] {
        var (parts, start) = ([Range<Int>](), line.lowerBound)
        for index in line.dropFirst().dropLast() where passage[index].isSpace {
            // A passage keeps one blank of a run; where the letters around it stood tells how many there were.
            guard passage.starts[index + 1] - passage.starts[index - 1] > 4 else { continue }
            parts.append(passage.trimmed(start..<index))
            start = index + 1
        }
        return parts + [passage.trimmed(start..<line.upperBound)]
    }

    /// Whether the line opens with the word for a reference.
    private static func value(_ passage: Passage, _ line: Range<Int>) -> Bool {
        passage.startsCapital(from: line.lowerBound)
            && passage.has(
                anyOf: [
                    "ref.", "ref:", "our ref", "reference:", "reference no", "file no", "circulated", "document no",
                    "paper no",
                ], at: line.lowerBound)
    }

    /// "Caldbeck, 10th October 2025", "11 June 2026": a day alone or behind a place.
    func dateLine(_ passage: Passage, _ line: Range<Int>) -> EnglishDate? { placedDate(passage, line)?.date }

    /// A day alone on its line, and the place or weekday before it.
    private func placedDate(_ passage: Passage, _ line: Range<Int>) -> (date: EnglishDate, place: Range<Int>?)? {
        let words = passage.withoutSigns(line)
        guard words.count < 60, let date = EnglishDate.first(in: passage, words), date.hasDay,
            date.range.upperBound == words.upperBound
        else { return nil }
        let place = passage.trimmed(words.lowerBound..<date.range.lowerBound)
        guard !place.isEmpty else { return (date, nil) }
        let isPlace =
            passage[place.upperBound - 1] == 0x2C && passage.letters[place].count(where: \.isSpace) <= 3
            && passage.startsCapital(from: place.lowerBound) && !passage.letters[place].contains(where: \.isDigit)
        return isPlace ? (date, passage.withoutSigns(place)) : nil
    }

    /// The place before the day of a line of its own.
    func readPlace(_ passage: Passage, into directive: inout DraftDirective) {
        guard directive.place == nil, let place = placedDate(passage, passage.indices)?.place,
            EnglishDue.behindWeekday(passage, place.lowerBound, passage.count) == place.lowerBound
        else { return }
        directive.place = document.string(passage, place)
        directive.fields["place"] = FieldSource(span: passage.span(place), confidence: 0.9)
    }

    /// "WHEREAS, Resolution R-2025-211 …", "Having regard to the Act": a recital is neither title nor day of issue.
    static func isRecital(_ passage: Passage) -> Bool { passage.opens(recitals, at: 0) }

    private static let recitals: Phrases = [
        "whereas", "having regard", "having considered", "considering", "recalling", "noting", "pursuant to",
        "further to", "in accordance with", "in exercise of", "now, therefore", "acting under", "giving effect to",
        "in terms of", "made pursuant", "(made", "made under", "in pursuance of", "to give effect to",
        "your attention is", "attention is", "reference is made", "with reference to", "in fulfilment of",
    ]
}
