/// The line that says what a document is about where its form alone stands over it.
extension EnglishHead {
    /// Nothing but a kind, and whose it is: "CABINET DECISION", "DECISION NOTICE", "INTERNAL CIRCULAR", "ORDER".
    func isBareForm(_ line: Passage) -> Bool {
        let words = line.letters[line.withoutSigns(line.indices)].split(whereSeparator: \.isSpace)
        guard (1...3).contains(words.count), let last = words.last else { return false }
        return Self.formNouns.contains(Array(last))
            && words.dropLast().allSatisfy { Self.formWords.contains(Array($0)) }
    }

    /// The first line below the form that is no label, number, day, name, recital or sentence.
    func matterLine(_ lines: ArraySlice<Passage>) -> Passage? {
        for line in lines.prefix(10) {
            if Self.isRecital(line) || line.endsSentence && line.count > 120 { return nil }
            guard (16...200).contains(line.count), line.startsCapital, !line.endsSentence, line.letters.last != 0x2C,
                !line.letters.prefix(32).contains(0x3A), namesMatter(line), !isNumber(line),
                EnglishDate.first(in: line, line.indices).map({ !$0.hasDay }) ?? true,
                !EnglishBodies.isOffice(line, line.indices), !line.opens(Self.classes, at: 0),
                line.letters.count(where: \.isSpace) >= 2
            else { continue }
            return line
        }
        return nil
    }

    private static let classes: Phrases = [
        "confidential", "restricted", "for official use", "for immediate", "urgent", "embargoed", "not for publication",
        "official sensitive", "by order", "from", "to", "all", "through", "attention",
    ]
    private static let formNouns = Set(
        ["decision", "order", "circular", "directive", "instruction", "memorandum", "memo", "notice", "resolution"]
            .map { Folding.letters($0) })
    private static let formWords = Set(
        """
        cabinet decision internal office executive joint ministerial administrative government council general special
        departmental official staff management presidential board committee of the
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters($0) })

    /// The parties and the matter of what two bodies issue, each on a line of its own.
    ///
    /// "REGULATION OF CO-OPERATION / between / THE FOOD AGENCY / and / THE CUSTOMS SERVICE / on imported food".
    func parties(_ lines: ArraySlice<Passage>) -> String? {
        guard let first = lines.first, first.folded(first.indices) == "between" else { return nil }
        let whole = lines.prefix(9).prefix { line in
            line.count < 160 && !line.endsSentence && !line.letters.contains(0x3A) && !isNumber(line)
                && !line.opens(["no", "no.", "ref", "date"], at: 0) && dateLine(line, line.indices) == nil
        }
        return whole.count > 3 ? whole.map { " " + document.string($0) }.joined() : nil
    }
}
