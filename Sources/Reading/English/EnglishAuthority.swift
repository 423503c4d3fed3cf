/// Acts, plans and strategies that an English text cites by name: the Environment Act 2021, the Corporate Plan 2025-2029.
enum EnglishAuthority {
    struct Named: Sendable {
        var title: String
        var range: Range<Int>
    }

    /// Behind these words stands what a document rests on or carries out.
    static let bases: Phrases = [
        "implementation guidance for", "guidance for implementing", "guidance for the implementation of",
        "gives effect to", "give effect to", "gives local effect to", "gives effect", "giving effect to",
        "anchored in", "vide", "had regard to", "has regard to", "regard was had to", "carries out", "flows from",
        "draws on", "derives from", "read with", "read together with",
        "read in conjunction with",
        "read alongside", "pursuant to", "having regard to", "in exercise of the powers conferred by",
        "in exercise of powers conferred by", "made under", "issued under", "issued pursuant to", "required by",
        "in fulfilment of", "recalling", "in response to", "delivers", "implements", "to implement",
        "supports the delivery of",
        "under section", "under article", "under the provisions of", "in accordance with", "as required by",
        "in compliance with", "guided by", "based on", "contributes to", "on the basis of", "under the authority of",
        "attention is drawn to", "attention is invited to", "reference is made to", "in pursuance of", "as directed by",
        "under", "responds to", "builds on", "further to", "in furtherance of", "aligned with", "aligned to",
        "to refer to", "consistent with", "to carry out", "carrying out", "in execution of",
        "for the implementation of",
        "in implementation of", "to give effect to", "by virtue of", "acting under", "with reference to",
    ]

    /// Words that make the whole document, whatever duty stands beside them.
    static let makings: Phrases = [
        "implementation guidance for", "guidance for implementing", "guidance for the implementation of",
        "gives effect to", "give effect to", "gives effect", "giving effect to",
        "in exercise of the powers conferred by",
        "made under", "issued under", "had regard to", "anchored in",
        "issued pursuant to", "read with", "read together with", "read in conjunction with", "pursuant to",
        "having regard to",
    ]

    /// The titles in a range: words with capitals that end in a document's noun, and the year behind it.
    static func titles(in passage: Passage, _ range: Range<Int>, of document: Document) -> [Named] {
        var found: [Named] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let isWord = index == range.lowerBound || !passage[index - 1].isWord
            guard isWord, passage.capitals[index] || passage[index].isDigit else {
                index += 1
                continue
            }
            let run = run(passage, index, range.upperBound)
            if let title = title(passage, run) {
                found.append(Named(title: document.string(passage, title), range: title))
            }
            index = max(index + 1, run.upperBound)
        }
        return found
    }

    /// Words with capitals, the small words between them, and years.
    private static func run(_ passage: Passage, _ start: Int, _ limit: Int) -> Range<Int> {
        var (index, end) = (start, start)
        while index < limit {
            let word = index..<wordEnd(passage, index, limit)
            guard !word.isEmpty || passage[index] == 0x28 else { break }
            let isYear = passage[index].isDigit
            let isSmall = small.contains { $0.letters.elementsEqual(passage.letters[word]) }
            if !isSmall, let close = area(passage, index, limit), index > start {
                (end, index) = (close, passage.skippingBlanks(close))
                continue
            }
            guard passage.capitals[index] || isYear || isSmall else { break }
            // Two small words part two titles: "… Act, 2011 and to the … Plan"; so does what follows a year.
            if isSmall, index > start, end < index - 1 { break }
            if !isYear, end > start, passage[end - 1].isDigit { break }
            if !isSmall { end = word.upperBound }
            index = word.upperBound
            // A comma stays only before a year.
            if index < limit, passage[index] == 0x2C {
                let next = EnglishPeriod.skipBlanks(passage, index + 1, limit)
                guard next < limit, passage[next].isDigit else { break }
                index = next
            } else {
                let next = EnglishPeriod.skipBlanks(passage, index, limit)
                guard next > index else { break }
                index = next
            }
        }
        // The number in "National Land Transport Act 5 of 2009" is cited apart.
        if passage.has("of", at: passage.skippingBlanks(end)),
            let blank = passage.letters[start..<max(end, start)].lastIndex(where: \.isSpace), end - blank <= 4,
            passage.letters[(blank + 1)..<end].allSatisfy(\.isDigit)
        {
            end = blank
        }
        return start..<max(end, start)
    }

    /// "(Scotland)" within the title of an act, before its noun.
    private static func area(_ passage: Passage, _ index: Int, _ limit: Int) -> Int? {
        guard passage[index] == 0x28, index + 1 < limit, passage.capitals[index + 1],
            let close = passage.letters[index..<min(limit, index + 26)].firstIndex(of: 0x29),
            passage.letters[(index + 1)..<close].allSatisfy({ $0.isLatin || $0.isSpace }),
            case let next = passage.skippingBlanks(close + 1), next < limit, passage.capitals[next]
        else { return nil }
        return close + 1
    }

    /// "Town Centre First: A Policy Approach for Irish Towns" in quotes, whatever its noun.
    static func quoted(in passage: Passage, _ range: Range<Int>, of document: Document) -> [Named] {
        var found: [Named] = []
        var index = range.lowerBound
        while let open = passage.letters[index..<range.upperBound].firstIndex(where: { $0 == 0x22 }),
            let close = passage.letters[(open + 1)..<range.upperBound].firstIndex(where: { $0 == 0x22 })
        {
            index = close + 1
            let words = passage.withoutSigns(open + 1..<close)
            guard (16...160).contains(words.count), passage.capitals[words.lowerBound],
                passage.letters[words].count(where: \.isSpace) >= 2
            else { continue }
            found.append(Named(title: document.string(passage, words), range: words))
        }
        return found
    }

    private static func wordEnd(_ passage: Passage, _ index: Int, _ limit: Int) -> Int {
        var end = index
        while end < limit, passage[end].isWord || [0x2D, 0x27, 0x2F].contains(passage[end]) { end += 1 }
        return end
    }

    private static let small: [Phrase] = ["of", "and", "the", "for", "on", "in", "to"]

    private static func title(_ passage: Passage, _ run: Range<Int>) -> Range<Int>? {
        var words = passage.letters[run].split { $0.isSpace || $0 == 0x2C }
        while let last = words.last, last.contains(where: \.isDigit) || last.count == 2 { words.removeLast() }
        // "Constitution of Kenya, 2010"
        if words.count > 2, passage.opens(constituting, at: run.lowerBound), passage.capitals[run.lowerBound] {
            return run
        }
        guard words.count >= 2, let last = words.last, run.count < 140 else { return nil }
        return nouns.contains(Array(last)) || namesMatter(passage, words) ? run : nil
    }

    private static let constituting: Phrases = ["constitution of", "law on", "law of"]

    /// "Directive on Ease of Doing Business", "Charter for Market Traders": the noun with its matter behind it.
    private static func namesMatter(_ passage: Passage, _ words: [ArraySlice<Letter>]) -> Bool {
        zip(words, words.dropFirst()).contains { noun, joint in
            nouns.contains(Array(noun)) && passage.capitals[noun.startIndex]
                && ["on", "for"].contains { Folding.letters($0).elementsEqual(joint) }
        }
    }

    private static let nouns: Set<[Letter]> = Set(
        [
            "act", "plan", "strategy", "code", "regulations", "regulation", "order", "policy", "framework",
            "programme", "program", "rules", "bill", "charter", "agenda", "convention", "agreement", "directive",
            "constitution", "standards", "protocol", "pact", "goals", "vision", "ordinance", "scheme", "declaration",
            "compact", "roadmap", "accord", "guidance", "guidelines", "manual", "law", "statute", "by-laws", "bylaws",
            "blueprint",
        ].map { Folding.letters($0) })
}
