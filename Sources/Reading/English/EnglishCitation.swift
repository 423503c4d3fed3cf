import WorkCalendar

/// A numbered document that an English text cites, with its date.
struct EnglishCitation: Sendable {
    var number: String
    var date: Day?
    /// Letters of the passage.
    var range: Range<Int>

    static func all(in passage: Passage, of document: Document) -> [EnglishCitation] {
        var found: [EnglishCitation] = []
        var index = 0
        while let sign = passage.first(of: ["no.", "no", "number"], in: index..<passage.count)?.range {
            index = sign.upperBound
            var start = sign.upperBound
            while start < passage.count, passage[start].isSpace { start += 1 }
            var end = start
            while end < passage.count, !passage[end].isSpace, passage[end] != 0x2C, passage[end] != 0x29 { end += 1 }
            while end > start, passage[end - 1] == 0x2E || passage[end - 1] == 0x3B { end -= 1 }
            guard end > start, passage.letters[start..<end].contains(where: \.isDigit),
                passage.letters[start..<end].contains(0x2F) || passage.letters[start..<end].contains(0x2D)
            else { continue }
            let behind = EnglishDate.first(in: passage, end..<min(passage.count, end + 28))
            found.append(
                EnglishCitation(number: document.string(passage, start..<end), date: behind?.day, range: start..<end))
            index = end
        }
        return found
    }
}
