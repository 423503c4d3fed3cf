/// What the letters at a passage's ends tell of the break between two lines.
extension Passage {
    /// The last sign that is no closing quote or bracket.
    private var lastSign: Letter? { letters.last { $0 != 0x22 && $0 != 0x27 && $0 != 0x29 } ?? letters.last }

    /// Ends with a full stop, semicolon, colon or their Chinese forms.
    var endsSentence: Bool {
        switch lastSign {
        case 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x3002: true
        default: false
        }
    }

    /// Ends with what closes an item of a list rather than a sentence within it: `;`, `:` or the closing `./.`.
    var endsClause: Bool {
        switch lastSign {
        case 0x3B, 0x3A: true
        case 0x2E: letters.count > 2 && letters[letters.count - 2] == 0x2F
        default: false
        }
    }

    /// Whether its first word begins with a capital; a figure goes on with what stands above it.
    var startsCapital: Bool {
        letters.firstIndex(where: \.isWord).map { capitals[$0] } ?? false
    }

    /// Whether nearly all of its Latin letters are capitals, as in headings; at least two of them.
    var isCapitals: Bool { isCapitals(in: indices) }

    /// The same of a part.
    func isCapitals(in range: Range<Int>) -> Bool {
        var (latin, high) = (0, 0)
        for index in range where letters[index].isLatin {
            latin += 1
            if capitals[index] { high += 1 }
        }
        return latin >= 2 && high * 10 >= latin * 8
    }

    /// The length of the word at the index.
    func firstWord(from index: Int) -> Int {
        var end = index
        while end < letters.count, letters[end] != 0x20 { end += 1 }
        return end - index
    }
}
