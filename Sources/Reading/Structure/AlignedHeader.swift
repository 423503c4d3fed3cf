/// The names of an aligned table's columns, which may take several lines and stand again on each page.
struct AlignedHeader {
    /// The name of each column, with what stands of it on other lines.
    private(set) var names: [Passage]
    /// Where each column's name stands on its main line.
    let places: [Range<Int>]
    /// The index of the line behind it.
    let end: Int
    /// The letters of its lines, as they stand again on the next page.
    private var lines: [[[Letter]]]
    /// How many of them were passed where it stands again; `nil` outside of it.
    private var passed: Int?

    /// The left edges of the names.
    var columns: [Int] { places.map(\.lowerBound) }

    /// - Parameters:
    ///   - upper: Its first line where that names less columns than the second.
    ///   - main: The line that names each column, or goes on doing so.
    ///   - end: The index of the line behind it.
    init(upper: [AlignedPiece]?, main: [AlignedPiece], end: Int, of text: WorkingText) {
        places = main.map(\.place)
        self.end = end
        lines = [upper, main].compactMap { $0?.map(\.passage.letters) }
        names = main.map { piece in
            var name = Passage()
            for above in upper ?? [] where above.place.overlaps(piece.place) {
                name.append(above.range, of: text, line: above.passage.line)
            }
            name.append(piece.range, of: text, line: piece.passage.line)
            return name
        }
    }

    /// Whether the line is of the header that stands again.
    mutating func stands(again line: [AlignedPiece]) -> Bool {
        let letters = line.map(\.passage.letters)
        let next = letters == lines[0] ? 0 : passed ?? lines.count
        guard next < lines.count, lines[next] == letters else {
            passed = nil
            return false
        }
        passed = next + 1
        return true
    }

    /// Takes "hoàn thành" below "Thời gian" for the rest of a name.
    mutating func take(_ line: [AlignedPiece], of text: WorkingText) -> Bool {
        guard line.allSatisfy({ $0.goesOn }) else { return false }
        let below = line.map { piece in places.indices.first { places[$0].overlaps(piece.place) } }
        guard below.allSatisfy({ $0 != nil && $0 != 0 }) else { return false }
        for (piece, column) in zip(line, below) {
            if let column { names[column].append(piece.range, of: text, line: piece.passage.line) }
        }
        lines.append(line.map(\.passage.letters))
        return true
    }
}

/// A line of an aligned table.
struct AlignedLine {
    let number: Int
    let pieces: [AlignedPiece]
    /// A blank line stands above it.
    let isApart: Bool
    /// The first below a header that stands again on a new page.
    let opensPage: Bool
    /// A heading set from the first column over the next.
    var isGroup = false
    /// Its first cell is numbered as an item of a list is.
    var opensItem = false
}

/// A stretch of a line that stands two spaces apart from the others.
struct AlignedPiece {
    let range: Range<Int>
    let passage: Passage
    /// Where it stands on the page: Chinese letters are twice as wide as others.
    let place: Range<Int>

    init(_ range: Range<Int>, _ place: Range<Int>, of text: WorkingText, line: Int) {
        (self.range, self.place) = (range, place)
        passage = Passage(text, range: range, line: line)
    }

    /// A few words that begin with a small letter.
    var goesOn: Bool {
        passage.count <= 30 && passage.letters.first?.isLatin ?? false && !passage.startsCapital
    }

    /// A figure of three digits at most.
    var isFigure: Bool { passage.count <= 3 && passage.letters.allSatisfy(\.isDigit) }

    /// What numbers a row or a group of rows.
    var isRowNumber: Bool {
        let letters = passage.letters.filter(\.isWord)
        // A1, B12: a letter for the group before the number.
        let isCode = letters.first?.isLatin == true && letters.count > 1 && letters.dropFirst().allSatisfy(\.isDigit)
        // AL 101: the letters of a log before the number.
        let figures = letters.drop(while: \.isLatin)
        let isLogged = (2...4).contains(letters.count - figures.count) && (1...4).contains(figures.count)
        if isLogged, range.count <= 9, figures.allSatisfy(\.isDigit) { return true }
        // A, B, C: the letter of a group of rows.
        if passage.count == 1, passage.capitals[0] { return true }
        return letters.count <= 5 && (letters.allSatisfy(\.isDigit) || isCode || Numerals.roman(letters[...]) != nil)
    }
}
