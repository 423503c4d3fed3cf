/// Where what is handed over stands behind those who get it.
extension EnglishProduct {
    /// "send the Policy Unit a progress note": to whom stands before what.
    static func behindBody(_ passage: Passage, _ verbEnd: Int, _ start: Int, _ limit: Int) -> Int? {
        let verbs: [Phrase] = ["send", "sends", "furnish", "furnishes", "supply", "supplies", "provide", "provides"]
        guard verbs.contains(where: { verbEnd >= $0.letters.count && passage.has($0, at: verbEnd - $0.letters.count) }),
            let article = passage.first(of: determiners, in: start..<min(limit, start + 70)),
            article.range.lowerBound > start,
            EnglishBodies.isActor(
                passage,
                EnglishBodies.withoutArticle(passage, passage.trimmed(start..<article.range.lowerBound)))
        else { return nil }
        return article.range.lowerBound
    }

    /// Where the thing begins that somebody is provided with.
    static func behindWith(_ passage: Passage, _ verbEnd: Int, _ start: Int, _ limit: Int) -> Int? {
        let verbs: [Phrase] = [
            "provide", "provides", "furnish", "furnishes", "supply", "supplies", "present", "presents",
        ]
        guard verbs.contains(where: { verbEnd >= $0.letters.count && passage.has($0, at: verbEnd - $0.letters.count) }),
            let with = passage.first("with", in: start..<min(limit, start + 60)),
            !passage.letters[start..<with.lowerBound].contains(where: { [0x2C, 0x3B].contains($0) }),
            EnglishBodies.isActor(
                passage, EnglishBodies.withoutArticle(passage, passage.trimmed(start..<with.lowerBound)))
        else { return nil }
        return EnglishPeriod.skipBlanks(passage, with.upperBound, limit)
    }

    /// "submit to the Assembly, at its next session, a report on …": what is handed over stands behind to whom.
    static func behindReceiver(_ passage: Passage, _ start: Int, _ limit: Int) -> Int? {
        let near = start..<min(limit, start + 220)
        var index = start
        while let article = passage.first(
            of: ["a", "an", "their", "its", "recommendations", "proposals"], in: index..<near.upperBound)
        {
            index = article.range.upperBound
            let end = end(of: passage, EnglishPeriod.skipBlanks(passage, index, limit), limit)
            let isBare = article.phrase > 3
            if isBare || turnsOnPaper(passage, passage.withoutSigns(article.range.upperBound..<end)) {
                return article.range.lowerBound
            }
        }
        return nil
    }

    private static let determiners: Phrases = ["a", "an", "its", "their"]
}
