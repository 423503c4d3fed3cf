/// Who acts in an item that opens with the name alone and goes on with the duty.
extension EnglishSubject {
    /// The body before the stop or dash.
    ///
    /// "Provincial Treasurer's Office. It shall open …", "ICT Division. To develop …", "Legal Unit - review all fees".
    func ledIn(_ passage: Passage, _ range: Range<Int>) -> Parts? {
        guard !isMinutes, passage.startsCapital(from: range.lowerBound),
            let sign = leadEnd(passage, range), case let name = passage.trimmed(range.lowerBound..<sign),
            (3...90).contains(name.count),
            EnglishBodies.isOffice(passage, name) || EnglishBodies.isAbbreviation(passage, name),
            isWrittenAsName(passage, name), !passage.contains(anyOf: Self.orders, in: name),
            !passage.opens(Self.duties, at: name.lowerBound)
        else { return nil }
        var shown = name
        if let open = passage.letters[name].firstIndex(of: 0x28), open > name.lowerBound + 2,
            passage[name.upperBound - 1] == 0x29
        {
            shown = passage.trimmed(name.lowerBound..<open)
        }
        let rest = passage.withoutSigns(sign + 1..<range.upperBound)
        guard rest.count > 8, let duty = dutyStart(passage, rest) else { return nil }
        var parts = Parts(lead: EnglishBodies.list(passage, shown, of: document))
        for sentence in Self.sentences(passage, duty..<range.upperBound) {
            parts.add(support: helpers(passage, sentence))
        }
        return parts
    }

    /// The stop or dash behind the name.
    private func leadEnd(_ passage: Passage, _ range: Range<Int>) -> Int? {
        range.prefix(92).first { index in
            guard index > range.lowerBound, index + 1 < range.upperBound, passage[index + 1].isSpace else {
                return false
            }
            return passage[index] == 0x2E || passage[index] == 0x2D && passage[index - 1].isSpace
        }
    }

    private func isWrittenAsName(_ passage: Passage, _ name: Range<Int>) -> Bool {
        let open = passage.letters[name].firstIndex(of: 0x28) ?? name.upperBound
        return passage.letters[name.lowerBound..<max(open, name.lowerBound + 1)].split(whereSeparator: \.isSpace)
            .allSatisfy { word in
                passage.capitals[word.startIndex] || Self.small.contains(Array(word)) || !word[word.startIndex].isLatin
            }
    }

    /// Where the duty begins: "It shall", "To develop", "develops", or a command.
    private func dutyStart(_ passage: Passage, _ rest: Range<Int>) -> Int? {
        if passage.opens(Self.going, at: rest.lowerBound) { return rest.lowerBound }
        // "Utilities Board - trim trees along the lines": a small word behind the name, by whatever verb.
        let isPlain = isVerb(passage, rest.lowerBound, rest.upperBound, isMany: true)
        return passage.opens(Self.verbs, at: rest.lowerBound) || passage.opensCommand(rest) || isPlain
            ? rest.lowerBound : nil
    }

    private static let small = Set(["and", "of", "&", "the", "for", "in", "on"].map { Folding.letters($0) })
    private static let going: Phrases = [
        "it shall", "it will", "it must", "it is to", "they shall", "they will", "they must", "to", "shall", "will",
        "must", "it should", "is to", "are to", "should", "this office shall", "this office will",
    ]
}
