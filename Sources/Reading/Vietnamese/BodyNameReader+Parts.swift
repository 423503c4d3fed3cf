extension BodyNameReader {
    /// Where names stand one by one: known ones, and what stands between commas before a known one, or semicolons.
    func parts(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let list = self.list(at: start)
            var begin = start
            for name in list.names where name.tokens.upperBound < list.end || name.tokens.upperBound == range.upperBound
            {
                found.append(name.tokens)
                begin = name.tokens.upperBound
            }
            // What stands in a parenthesis behind a name is no name.
            if let last = list.names.last, last.tokens.upperBound < list.end { begin = list.end }
            if let last = list.names.last, last.tokens.upperBound == list.end, list.end < range.upperBound {
                begin = last.tokens.lowerBound
            }
            let end =
                (max(begin, list.end)..<max(begin, list.end, range.upperBound)).first { parts($0) }
                ?? range.upperBound
            if begin < end { found.append(begin..<end) }
            start = end + 1
        }
        return tokens.isDamaged ? found : found.flatMap(beforeShortForms)
    }

    /// "Sở Y tế, TTYT, BHXH tỉnh", "VTV, VOV": a comma parts a name from one that is called by its first letters.
    private func beforeShortForms(_ part: Range<Int>) -> [Range<Int>] {
        let commas = part.filter { tokens.sign($0) == 0x2C && isShortForm($0 + 1) && $0 > part.lowerBound }
        guard !commas.isEmpty else { return [part] }
        return zip([part.lowerBound] + commas.map { $0 + 1 }, commas + [part.upperBound]).map { $0..<$1 }
    }

    private func parts(_ index: Int) -> Bool {
        if tokens.sign(index) == 0x3B { return true }
        let isJoint = tokens.sign(index) == 0x2C || tokens.has("va", at: index)
        return isJoint && opensName(index + 1)
    }

    /// "Các trường tiểu học, THCS", "thanh toán BHXH, BHYT": kinds of schools and insurances, not names.
    private static let schools = PhraseBook("thcs, thpt, ptdt, ptdtnt, gdtx, bhyt, bhtn")

    func isShortForm(_ index: Int) -> Bool {
        guard tokens.isWord(index), !tokens.isNumber(index), Self.schools.match(tokens, at: index) == nil else {
            return false
        }
        let range = tokens[index].range
        return (3...8).contains(range.count) && tokens.passage.capitals[range].allSatisfy { $0 }
            && !SyllableForm.isSyllable(Array(tokens.passage.letters[range]))
            && Numerals.roman(tokens.passage.letters[range]) == nil
    }

    /// "BHXH tỉnh", "LĐLĐ thành phố": first letters and a level.
    func shortFormOfLevel(_ index: Int) -> Int? {
        guard !tokens.isDamaged, tokens.isWord(index + 1), !tokens.isCapital(index + 1),
            let level = Self.levelsOfName.match(tokens, at: index + 1), isShortForm(index),
            tokens.passage.letters[tokens[index].range].allSatisfy(\.isLatin)
        else { return nil }
        return 1 + level
    }

    /// "HTX", "LĐLĐ": a word of capitals is whole, and an act may follow it.
    func isAbbreviation(_ index: Int) -> Bool {
        let range = tokens[index].range
        return range.count > 2 && !tokens.isCapitals && !tokens.isDamaged
            && tokens.passage.capitals[range].allSatisfy { $0 }
    }
}
