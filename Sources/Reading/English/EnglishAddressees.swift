/// To whom an English document goes: "To:", "cc:", "Distribution:" over its text.
enum EnglishAddressees {
    static func all(in document: Document) -> [String] {
        var found: [String] = []
        // Copies and the distribution may stand at the foot.
        let whole = document.text.lines
        let lines = whole.count <= 100 ? whole : Array(whole.prefix(60) + whole.suffix(30))
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let passage = Passage(document.text, lines: [line])
            guard let value = EnglishHead.value(passage, labels), !value.isEmpty else { continue }
            var entries = columns(of: line, behind: value, document.text)
            for next in lines[(index + 1)...] {
                guard !next.isEmpty, next.indent > line.indent else { break }
                let entry = Passage(document.text, lines: [next])
                let beside = columns(of: next, behind: entry.indices, document.text)
                if beside.count > 1 {
                    entries += beside
                    continue
                }
                if entry.letters.prefix(24).contains(0x3A) || EnglishMarkers.marker(opening: entry)?.number != nil {
                    break
                }
                // A line in small letters goes on with the one above.
                if !entry.startsCapital, let last = entries.indices.last {
                    entries[last].append(next.content, of: document.text, line: next.number)
                } else {
                    entries.append(entry)
                }
            }
            found += names(entries, of: document)
        }
        return found
    }

    /// "Distribution:  The Governor      The County Secretary": names side by side, held apart by wide blanks.
    private static func columns(of line: Line, behind value: Range<Int>, _ text: WorkingText) -> [Passage] {
        let whole = Passage(text, lines: [line])
        guard let first = value.first else { return [] }
        let start = Int(whole.starts[first])
        var found: [Passage] = []
        var (from, blanks) = (line.content.lowerBound, 0)
        func close(at end: Int) {
            let low = max(from, line.content.first { Int(text.starts[$0]) >= start } ?? from)
            guard low < end else { return }
            let piece = Passage(text, range: low..<end, line: line.number)
            if !piece.isEmpty { found.append(piece) }
        }
        for index in line.content {
            guard text.letters[index].isSpace else {
                if blanks >= 3 {
                    close(at: index - blanks)
                    from = index
                }
                blanks = 0
                continue
            }
            blanks += 1
        }
        close(at: line.content.upperBound)
        return found
    }

    private static let labels: [Phrase] = [
        "copy", "to", "for the attention of", "addressees", "distribution", "cc", "copy to", "copies to", "copied to",
        "attention",
        "recipients", "for action", "for information",
    ]

    /// A line each, as letters set them; one line, or lines with semicolons, is a list.
    private static func names(_ entries: [Passage], of document: Document) -> [String] {
        entries.flatMap { entry -> [String] in
            let isList = entries.count == 1 || entry.letters.contains(0x3B)
            guard isList else { return [document.string(entry, entry.withoutSigns(entry.indices))] }
            // "Secretary to the Cabinet; Auditor-General": semicolons part titles that hold commas.
            if entry.letters.contains(0x3B) {
                return entry.indices.split(whereSeparator: { entry[$0] == 0x3B }).compactMap { part in
                    guard let first = part.first, let last = part.last else { return nil }
                    let words = entry.withoutSigns(first..<last + 1)
                    return words.isEmpty ? nil : document.string(entry, words)
                }
            }
            return EnglishBodies.list(entry, entry.indices, of: document).map(\.shown)
        }
    }
}
