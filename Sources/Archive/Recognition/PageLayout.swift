/// The words of a page set as lines of letters of one width, so that what stands below one another on paper does in the
/// text: the same form in which a PDF's own text comes, with tables told by their gaps.
struct PageLayout {
    /// A stretch of bytes of a line, and how sure the recognition is of it.
    struct Word {
        let bytes: Range<Int>
        let confidence: Double
    }

    struct Line {
        var text = ""
        var words: [Word] = []
        var columns = 0
    }

    private(set) var lines: [Line] = []

    init(_ page: RecognisedPage) {
        let words = page.upright.words.compactMap(PageLayout.cleaned)
        guard
            let unit = PageLayout.median(words.filter { $0.columns >= 3 }.map { Double($0.width) / Double($0.columns) })
                ?? words.first.map({ Double($0.width) / Double($0.columns) }), unit > 0
        else { return }
        let margin = words.map(\.left).min() ?? 0
        var last: Double?
        let rows = PageLayout.rows(words)
        let steps = zip(rows, rows.dropFirst()).map { $1.place - $0.place }
        let usual = PageLayout.median(steps) ?? 0
        for row in rows {
            // White between paragraphs is wider than between lines.
            if let last, row.place - last > usual * 1.6 { lines.append(Line()) }
            last = row.place
            lines.append(PageLayout.line(row.words, unit: unit, margin: margin))
        }
    }

    var text: String { lines.map { $0.text + "\n" }.joined() }

    // MARK: Words

    /// The word without the rules of a table that were taken for letters; what is nothing else becomes a mark of them.
    ///
    /// Signs without letters or figures of which the recognition is not sure are dirt on the paper.
    private static func cleaned(_ word: WordBox) -> WordBox? {
        var word = word
        if word.text.allSatisfy({ "|¦[]{}_—–-=~.".contains($0) }), word.text.contains(where: { "|¦[]{}_".contains($0) })
        {
            word.text = "|"
            return word
        }
        let bare = word.text.drop { "|¦".contains($0) }.reversed().drop { "|¦".contains($0) }
        word.text = String(bare.reversed())
        guard word.text.contains(where: { $0.isLetter || $0.isNumber }) || word.confidence >= 0.5 else { return nil }
        return word.text.isEmpty ? nil : word
    }

    // MARK: Rows

    /// The words of each row from left to right, rows from the top.
    private static func rows(_ words: [WordBox]) -> [(place: Double, words: [WordBox])] {
        let slope = slope(words)
        func height(_ word: WordBox) -> Double { word.middle.y - slope * word.middle.x }
        let tall = median(words.map { Double($0.height) }) ?? 1
        // Words of a line stay together, though one hangs low and another stands tall.
        let lines = Dictionary(grouping: words, by: \.line).values
            .map { line in (place: median(line.map(height)) ?? 0, words: line) }
            .sorted { ($0.place, $0.words[0].left) < ($1.place, $1.words[0].left) }
        var rows: [(place: Double, words: [WordBox])] = []
        for line in lines {
            if let last = rows.last, line.place - last.place < tall * 0.5 {
                rows[rows.count - 1].words += line.words
            } else {
                rows.append(line)
            }
        }
        return rows.map { ($0.place, $0.words.sorted { ($0.left, $0.top) < ($1.left, $1.top) }) }
    }

    /// How far lines sink for each pixel to the right, on a page that was laid on the scanner askew.
    private static func slope(_ words: [WordBox]) -> Double {
        let width = (words.map(\.right).max() ?? 0) - (words.map(\.left).min() ?? 0)
        let slopes = Dictionary(grouping: words, by: \.line).values.compactMap { line -> Double? in
            guard let first = line.first, let last = line.last, last.left - first.left > width / 3 else { return nil }
            return (last.middle.y - first.middle.y) / (last.middle.x - first.middle.x)
        }
        return median(slopes) ?? 0
    }

    // MARK: Lines

    private static func line(_ words: [WordBox], unit: Double, margin: Int) -> Line {
        var line = Line()
        var previous: WordBox?
        var isPastRule = false
        for word in words {
            guard word.text != "|" else {
                isPastRule = true
                continue
            }
            let place = Int((Double(word.left - margin) / unit).rounded())
            if let last = previous {
                let gap = Double(word.left - last.right) / unit
                // Between words there is a third of a letter's height, in justified lines twice that.
                if isPastRule || gap > 2 {
                    line.pad(to: max(place, line.columns + 2))
                } else if !(last.endsWide && word.beginsWide) {
                    line.pad(to: line.columns + 1)
                }
            } else {
                line.pad(to: place)
            }
            line.append(word)
            (previous, isPastRule) = (word, false)
        }
        return line
    }

    static func median(_ numbers: [Double]) -> Double? {
        numbers.isEmpty ? nil : numbers.sorted()[numbers.count / 2]
    }
}

extension PageLayout.Line {
    fileprivate mutating func pad(to column: Int) {
        guard column > columns else { return }
        text += String(repeating: " ", count: column - columns)
        columns = column
    }

    fileprivate mutating func append(_ word: WordBox) {
        let start = text.utf8.count
        text += word.text
        columns += word.columns
        words.append(PageLayout.Word(bytes: start..<text.utf8.count, confidence: word.confidence))
    }
}

extension WordBox {
    fileprivate var beginsWide: Bool { text.unicodeScalars.first.map { $0.columns == 2 } ?? false }
    fileprivate var endsWide: Bool { text.unicodeScalars.last.map { $0.columns == 2 } ?? false }
}
