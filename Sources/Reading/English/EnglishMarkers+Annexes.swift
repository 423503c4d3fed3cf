/// Papers that stand behind the decision which issues them.
extension EnglishMarkers {
    /// The blocks with the title of such a paper as the head of a part of its own.
    ///
    /// "PLAN / FOR THE DEVELOPMENT OF … / (Issued together with Decision No. 12 of 3 June 2026)".
    static func annexed(_ blocks: [Block]) -> [Block] {
        var found: [Block] = []
        var isNumbered = false
        for block in blocks {
            defer { found.append(block) }
            guard case .paragraph(let paragraph) = block else { continue }
            if paragraph.marker != nil { isNumbered = true }
            guard isNumbered, paragraph.marker == nil, tellsOfDecision(paragraph.passage) else { continue }
            var title: [Passage] = []
            while title.count < 3, let above = found.last.flatMap(Self.title) {
                title.insert(above, at: 0)
                found.removeLast()
            }
            guard var words = title.first else { continue }
            for line in title.dropFirst() { words.append(line) }
            let marker = Marker(style: .annex, label: "", number: nil, length: 0)
            found.append(.paragraph(Paragraph(passage: words, marker: marker)))
        }
        return found
    }

    private static func tellsOfDecision(_ passage: Passage) -> Bool {
        guard passage.count < 260, passage.letters.first == 0x28 || passage.startsCapital else { return false }
        let start = passage.letters.firstIndex(where: \.isLatin) ?? 0
        return start < 3 && passage.opens(accompanying, at: start)
    }

    private static func title(_ block: Block) -> Passage? {
        guard case .paragraph(let paragraph) = block, paragraph.marker == nil else { return nil }
        let passage = paragraph.passage
        let isTitle =
            passage.isCapitals && passage.count < 260 && !passage.endsSentence && !passage.letters.contains(0x3A)
        return isTitle ? passage : nil
    }

    private static let accompanying: Phrases = [
        "issued together with", "issued with", "promulgated together with", "promulgated with", "attached to",
        "enclosed with", "annexed to", "issued under decision", "accompanying", "attached herewith",
        "issued in accordance with",
        "issued by decision", "approved by decision", "approved by order", "adopted by decision", "approved under",
        "issued pursuant to", "enclosed to", "attachment to", "annex to",
    ]
}
