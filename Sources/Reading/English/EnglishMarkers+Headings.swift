/// Headings as executive orders and Markdown set them.
extension EnglishMarkers {
    /// The signs of Markdown before the text's own number, as in "##### a) Use open formats".
    static func hashed(_ line: Passage) -> Marker? {
        // One sign alone is the document's title.
        guard line[0] == hash, let depth = line.letters.prefix(7).firstIndex(where: { $0 != hash }),
            (2...6).contains(depth),
            line[depth].isSpace, depth + 1 < line.count
        else { return nil }
        let rest = Passage(line, range: depth + 1..<line.count)
        // How deep a heading stands its signs say, whatever its own number: lists below it are its lists.
        let style: Marker.Style = depth <= 2 ? .chapter : depth == 3 ? .section : depth == 4 ? .subsection : .roman
        if let inner = numbered(rest), inner.length < rest.count {
            return Marker(style: style, label: inner.label, number: inner.number, length: depth + 1 + inner.length)
        }
        // "## MEMORANDUM FOR …", "### SUBJECT: …" are lines of the head.
        guard !rest.letters.contains(0x3A), !rest.isCapitals else { return nil }
        return Marker(style: style, label: "", number: nil, length: depth + 1)
    }

    static func isHashed(_ passage: Passage) -> Bool { passage.letters.first == hash }

    private static let hash: Letter = 0x23

    /// A heading and the first subsection that was written on its line.
    ///
    /// "Sec. 3. Verification of payments. (a) The Secretary shall …"
    static func parted(_ paragraph: Paragraph) -> [Paragraph] {
        if let first = atNumber(paragraph) { return first }
        if let entries = run(paragraph) { return entries }
        guard let marker = paragraph.marker, marker.style == .section || marker.style == .article,
            let open = firstSubsection(paragraph.passage, from: marker.length)
        else { return [paragraph] }
        let passage = paragraph.passage
        let heading = Passage(passage, range: 0..<open)
        let rest = Passage(passage, range: open..<passage.count)
        guard let inner = EnglishMarkers.marker(opening: rest), heading.count > marker.length else {
            return [paragraph]
        }
        return [
            Paragraph(passage: heading, marker: marker, opensPart: paragraph.opensPart),
            Paragraph(passage: rest, marker: inner),
        ]
    }

    /// A regulation's number and its first subsection on one line.
    ///
    /// "198. - (1) Heads of Departments shall …".
    private static func atNumber(_ paragraph: Paragraph) -> [Paragraph]? {
        guard let marker = paragraph.marker, case .decimal(1) = marker.style, marker.length < paragraph.passage.count,
            paragraph.passage[marker.length] == 0x28
        else { return nil }
        let rest = Passage(paragraph.passage, range: marker.length..<paragraph.passage.count)
        guard let inner = EnglishMarkers.marker(opening: rest), inner.number == 1, inner.length < rest.count else {
            return nil
        }
        let number = Passage(paragraph.passage, range: 0..<marker.length)
        let alone = Marker(
            style: marker.style, label: marker.label, number: marker.number, length: min(marker.length, number.count))
        return [
            Paragraph(passage: number, marker: alone, opensPart: paragraph.opensPart),
            Paragraph(passage: rest, marker: inner),
        ]
    }

    /// Behind the stop that ends a short heading.
    private static func firstSubsection(_ passage: Passage, from start: Int) -> Int? {
        guard start < passage.count else { return nil }
        let limit = min(passage.count - 4, start + 140)
        for index in start..<max(start, limit) where passage[index] == 0x28 {
            guard passage.has("a", at: index + 1), passage[index + 2] == 0x29, index > start + 2 else { return nil }
            // "Duties of the Board—(a) The Board shall …"
            if passage[index - 1] == 0x2D { return index }
            return passage[index - 1].isSpace && [0x2E, 0x2D].contains(passage[index - 2]) ? index : nil
        }
        return nil
    }
}
