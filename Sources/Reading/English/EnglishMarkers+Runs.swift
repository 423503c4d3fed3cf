/// Entries of a list that were written on one line after another's sentence.
extension EnglishMarkers {
    /// Each letter that opens a sentence as an entry.
    ///
    /// "6. Staff.- (a) The Magistrate will …. (b) Any staff …".
    static func run(_ paragraph: Paragraph) -> [Paragraph]? {
        let passage = paragraph.passage
        guard passage.count > 60, passage.letters.contains(0x28) else { return nil }
        var places: [Int] = []
        var last: Marker?
        if let own = paragraph.marker, own.style == .letter || own.style == .parenthesis { last = own }
        let isFirstOwn = last != nil
        var index = max(1, paragraph.marker?.length ?? 1)
        while let open = passage.letters[index...].firstIndex(of: 0x28) {
            index = open + 1
            guard opensSentence(passage, open, isFirst: last == nil),
                let close = passage.letters[open...].prefix(6).firstIndex(of: 0x29), close + 2 < passage.count,
                passage[close + 1].isSpace, passage.startsCapital(from: close),
                let marker = numbered(Passage(passage, range: open..<min(passage.count, close + 40))),
                marker.style == .letter || marker.style == .parenthesis
            else { continue }
            if let last {
                guard marker.style == last.style, let number = marker.number, number == (last.number ?? 0) + 1 else {
                    continue
                }
            } else if marker.number != 1 {
                continue
            }
            places.append(open)
            last = marker
        }
        guard places.count > (isFirstOwn ? 0 : 1), let first = places.first else { return nil }
        let opening = Paragraph(
            passage: Passage(passage, range: 0..<first), marker: paragraph.marker, opensPart: paragraph.opensPart)
        return [opening]
            + zip(places, places.dropFirst() + [passage.count]).map { start, end in
                let entry = Passage(passage, range: start..<end)
                return Paragraph(passage: entry, marker: numbered(entry))
            }
    }

    /// Behind a stop; the first of a list also behind the dash or the colon of its heading.
    private static func opensSentence(_ passage: Passage, _ open: Int, isFirst: Bool) -> Bool {
        let before = passage.trimmed(0..<open).upperBound
        guard before > 2, before < open else { return false }
        if passage[before - 1] == 0x2E { return true }
        return isFirst && passage[before - 1] == 0x2D && before < 90
    }
}
