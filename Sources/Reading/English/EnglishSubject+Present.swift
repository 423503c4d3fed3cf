/// Who acts in a sentence that tells a duty in the present, by whatever verb.
extension EnglishSubject {
    /// "Each DG names two coaches", "Procuring entities stop placing orders", "The Team together with IT pilots the tool":
    /// behind a body's name the next small word is its verb.
    func inPresent(_ passage: Passage, _ sentence: Range<Int>) -> Parts? {
        let limit = min(sentence.upperBound, sentence.lowerBound + 120)
        let isOpen = sentence.lowerBound > 1 && passage[sentence.lowerBound - 2] == 0x3A
        guard isOpen || passage.startsCapital(from: sentence.lowerBound),
            !passage.opens(Self.pointing, at: sentence.lowerBound),
            !passage.opens(Self.verbs, at: sentence.lowerBound), let name = nameEnd(passage, sentence.lowerBound, limit)
        else { return nil }
        var parts = Parts(lead: actors(passage, sentence.lowerBound..<name))
        var next = passage.skippingBlanks(name)
        // "The Technology Department, with the assistance of the Data Centre, connects …"
        if next < limit, passage[next] == 0x2C, case let after = passage.skippingBlanks(next + 1),
            let help = Self.together.match(passage, at: after),
            case let start = after + Self.together.phrases[help].letters.count,
            let comma = passage.letters[start..<sentence.upperBound].prefix(100).firstIndex(of: 0x2C)
        {
            parts.add(support: actors(passage, passage.trimmed(start..<comma)))
            next = passage.skippingBlanks(comma + 1)
        }
        while let help = Self.helping.match(passage, at: next), next < limit {
            let start = passage.skippingBlanks(next + Self.helping.phrases[help].letters.count)
            guard let end = nameEnd(passage, start, limit) else { return nil }
            parts.add(support: actors(passage, start..<end))
            next = passage.skippingBlanks(end)
        }
        // "Staff survey." is a heading.
        guard !parts.lead.isEmpty, sentence.upperBound - next > 12,
            isVerb(
                passage, next, min(sentence.upperBound, max(limit, next + 30)),
                isMany: isMany(passage, sentence.lowerBound..<name))
        else { return nil }
        return parts
    }

    /// The same for sentences that tell a duty in the present.
    var ofItems: EnglishSubject {
        var items = self
        items.isItem = !isMinutes
        return items
    }

    /// Behind the last word of a name that begins at the index: words with capitals, small words between them, and the
    /// noun of a body in small letters.
    func nameEnd(_ passage: Passage, _ start: Int, _ limit: Int) -> Int? {
        var (index, end, words) = (start, Int?.none, 0)
        while index < limit, words < 9 {
            let stop = passage.letters[index..<limit].firstIndex { !$0.isWord && $0 != 0x2D && $0 != 0x27 } ?? limit
            guard stop > index else { return nil }
            let range = start..<stop
            let isNoun = passage.capitals[index] || passage[index].isDigit
            if isNoun || EnglishBodies.isOffice(passage, index..<stop) {
                if EnglishBodies.isOffice(passage, range) || EnglishBodies.isAbbreviation(passage, index..<stop)
                    || isNoun && words > 0
                {
                    end = stop
                }
            } else if end != nil || words > 3, !Self.within.contains(Array(passage.letters[index..<stop])) {
                break
            }
            words += 1
            guard stop < limit, passage[stop] == 0x20 else { break }
            index = stop + 1
        }
        guard let end, isNamed(passage, start..<end) else { return nil }
        return end
    }

    private func isNamed(_ passage: Passage, _ range: Range<Int>) -> Bool {
        EnglishBodies.isOffice(passage, range)
            || EnglishBodies.isAbbreviation(passage, EnglishBodies.withoutArticle(passage, range))
            || EnglishBodies.isActor(passage, range) && passage.letters[range].contains(where: \.isSpace)
    }

    private func isMany(_ passage: Passage, _ name: Range<Int>) -> Bool {
        passage.letters[EnglishBodies.core(passage, name)].last == 0x73 || passage.contains("and", in: name)
            || passage.ends(0..<name.upperBound, with: Self.collective)
    }

    /// A word in small letters that is no preposition, no auxiliary and no further noun of the name: of one body it ends in
    /// "s".
    func isVerb(_ passage: Passage, _ index: Int, _ limit: Int, isMany: Bool) -> Bool {
        guard index < limit, passage[index].isLatin, !passage.capitals[index] else { return false }
        let end = passage.letters[index..<limit].firstIndex { !$0.isLatin } ?? limit
        let word = passage.letters[index..<end]
        guard word.count > 2, end < limit, passage[end].isSpace, !Self.notVerbs.contains(Array(word)),
            !EnglishBodies.isOffice(passage, index..<end), word.suffix(2) != Self.past[...],
            word.suffix(3) != Self.gerund[...]
        else { return false }
        return isMany ? word.last != 0x73 : word.last == 0x73 && word.dropLast().last != 0x73
    }

    private static let collective: [Phrase] = ["police", "staff", "personnel", "clergy", "crew"]
    private static let past = Folding.letters("ed")
    private static let gerund = Folding.letters("ing")
    private static let within = Set(["of", "and", "for", "the", "in", "&"].map { Folding.letters($0) })
    private static let notVerbs = Set(
        """
        is was has does its as this thus hers yours ours theirs plus less across towards besides perhaps sometimes always
        are were have had can may might could should would shall will must not who which that and or but nor with without
        from for of in on at by to under over into onto upon about after before between through during against within
        per via than then there here where when while because since until unless if also only even still yet now too very
        more most some any all each every both either neither other another such same own met took held gave said told
        saw made set found agreed noted felt went came got did due able likely ready responsible aware
        consists comprises includes contains means remains becomes seems appears exists faces needs wants believes knows
        need want believe know remain become seem appear exist face include contain mean consist comprise
        owns own lies lie employs employ covers cover shows show counts count expects expect enjoys enjoy lags lag
        asks ask says say hereby therefore accordingly
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters($0) })
}
