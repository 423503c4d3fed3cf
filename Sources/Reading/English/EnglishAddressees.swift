/// To whom an English document goes: "To:", "cc:", "Distribution:" over its text.
enum EnglishAddressees {
    static func all(in document: Document) -> [String] {
        var found: [String] = []
        let lines = document.text.lines.prefix(60)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let passage = Passage(document.text, lines: [line])
            guard let value = EnglishHead.value(passage, labels), !value.isEmpty else { continue }
            var entries = [Passage(passage, range: value)]
            for next in lines[(index + 1)...] {
                guard !next.isEmpty, next.indent > line.indent else { break }
                let entry = Passage(document.text, lines: [next])
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

    private static let labels: [Phrase] = [
        "to", "for the attention of", "addressees", "distribution", "cc", "copy to", "copies to", "copied to",
        "attention",
        "recipients", "for action", "for information",
    ]

    /// A line each, as letters set them; one line, or lines with semicolons, is a list.
    private static func names(_ entries: [Passage], of document: Document) -> [String] {
        entries.flatMap { entry -> [String] in
            let isList = entries.count == 1 || entry.letters.contains(0x3B)
            guard isList else { return [document.string(entry, entry.withoutSigns(entry.indices))] }
            return EnglishBodies.list(entry, entry.indices, of: document).map(\.shown)
        }
    }
}
