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

    /// A person's name, or a title that says of no body.
    func isOfficer(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let comma = passage.letters[range].firstIndex(of: 0x2C)
        let name = passage.trimmed(range.lowerBound..<(comma ?? range.upperBound))
        return EnglishBodies.isTitleAlone(passage, range) || EnglishPeople.isPerson(passage, name)
            || comma != nil && !EnglishBodies.isName(passage, name) && passage.letters[name].contains(0x2E)
            || !EnglishBodies.isName(passage, range) && range.count < 40
                && passage.letters[range].count(where: \.isSpace) <= 3
    }
}
