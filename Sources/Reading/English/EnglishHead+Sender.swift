/// Who sent a document, from the line that says so.
extension EnglishHead {
    /// "Issued by the County Executive on 20 February 2026 pursuant to …": a line that says who issued it and when.
    func issuedBy(_ passage: Passage) -> Range<Int>? {
        guard passage.hasPrefix("issued by"), passage.count > 10 else { return nil }
        let words = EnglishBodies.withoutArticle(passage, passage.withoutSigns(9..<passage.count))
        let end = passage.first(of: ["on", "pursuant to", "under", "in accordance with", "dated"], in: words)
        let name = passage.withoutSigns(words.lowerBound..<(end?.range.lowerBound ?? words.upperBound))
        return EnglishBodies.isActor(passage, name) ? name : nil
    }

    /// "Lucinda Barrow-Quayle": two words or three with capitals, none of which names a body.
    private func isFullName(_ passage: Passage, _ name: Range<Int>) -> Bool {
        let words = passage.letters[name].split(whereSeparator: \.isSpace)
        return (2...3).contains(words.count) && !EnglishBodies.isName(passage, name) && !passage.isCapitals(in: name)
            && words.allSatisfy { word in
                passage.capitals[word.startIndex] && word.allSatisfy { $0.isLatin || $0 == 0x2D || $0 == 0x27 }
            }
    }

    private static let heading: Phrases = [
        "head of department", "head of the department", "head of institution", "head of agency", "head of office",
        "head of service", "head of the institution", "the head of department",
    ]

    /// A person's name, or a title that says of no body.
    func isOfficer(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let comma = passage.letters[range].firstIndex(of: 0x2C)
        let name = passage.trimmed(range.lowerBound..<(comma ?? range.upperBound))
        return EnglishBodies.isTitleAlone(passage, range) || passage.opens(Self.heading, at: range.lowerBound)
            || EnglishPeople.isPerson(passage, name) || comma != nil && isFullName(passage, name)
            || comma != nil && !EnglishBodies.isName(passage, name) && passage.letters[name].contains(0x2E)
            || !EnglishBodies.isName(passage, range) && range.count < 40
                && passage.letters[range].count(where: \.isSpace) <= 3
    }
}
