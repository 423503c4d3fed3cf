/// How figures are written, and those that promise nothing: codes of forms, and what was counted at some day.
extension EnglishTarget {
    /// "P3,750,000.00", "R1.2 billion": one letter for the currency right before a sum.
    static func isMoney(_ passage: Passage, _ index: Int) -> Bool {
        guard index > 0, passage[index].isDigit, passage[index - 1].isLatin, passage.capitals[index - 1],
            index == 1 || !passage[index - 2].isWord
        else { return false }
        let end = passage.letters[index...].firstIndex { !$0.isDigit && $0 != 0x2C && $0 != 0x2E } ?? passage.count
        if passage.letters[index..<end].contains(0x2C),
            passage.isThousands(index + 1) || passage.isThousands(index + 2)
                || passage.isThousands(index + 3)
        {
            return true
        }
        return passage.opens(["million", "billion", "bn", "crore", "lakh"], at: passage.skippingBlanks(end))
    }

    /// The letters right behind the figures of a sum: "2.6bn", "14.2m".
    static func shortMagnitude(_ passage: Passage, _ end: Int, _ limit: Int) -> (factor: Double, end: Int)? {
        for (word, factor): (Phrase, Double) in [("bn", 1e9), ("mn", 1e6), ("m", 1e6)] where end < limit {
            let next = end + word.letters.count
            guard next <= limit, passage.letters[end..<next].elementsEqual(word.letters),
                next == passage.count || !passage[next].isWord
            else { continue }
            // "38m" alone is a length.
            let isSum =
                word.letters.count > 1
                || passage.letters[max(0, end - 9)..<end].contains(where: {
                    [0x24, 0x20AC, 0xA3].contains($0)
                })
            if isSum { return (factor, next) }
        }
        return nil
    }

    /// Where the code of a currency begins that stands right before a number: "to KES 2.6bn".
    static func currencyStart(_ passage: Passage, _ index: Int) -> Int? {
        guard index > 4, passage[index - 1].isSpace else { return nil }
        let start = passage.letters[..<(index - 1)].lastIndex(where: { !$0.isLatin }).map { $0 + 1 } ?? 0
        return money.contains(Array(passage.letters[start..<index - 1])) && passage.capitals[start] ? start : nil
    }

    /// "raise revenue from KES 1.9bn to KES 2.6bn": the second sum is the one aimed at.
    static func isRaisedSum(_ passage: Passage, _ index: Int) -> Bool {
        guard let code = currencyStart(passage, index) else { return false }
        return passage.ends(max(0, code - 8)..<code, with: ["to"])
    }

    /// "four", "four (4)", "one (1)": the figures in brackets say that it is counted.
    static func spelt(_ passage: Passage, _ index: Int, _ limit: Int) -> (value: Double, end: Int)? {
        guard let number = EnglishNumber.count(passage, index, limit) else { return nil }
        if let written = writtenOut(passage, index, limit) { return written }
        return number.value > 1 || passage[number.end - 1] == 0x29 ? (Double(number.value), number.end) : nil
    }

    /// Where "4 out of 6" ends, which rates and counts nothing.
    static func ratingEnd(_ passage: Passage, _ end: Int, _ limit: Int) -> Int? {
        let out = passage.skippingBlanks(end)
        guard out < limit, passage.has("out of", at: out) else { return nil }
        let start = passage.skippingBlanks(out + 6)
        return EnglishNumber.count(passage, start, limit)?.end
    }

    /// "children under five", "counties with a coverage of below 40%": who is meant.
    static func isOfGroup(_ passage: Passage, _ before: Range<Int>, _ bound: String?) -> Bool {
        guard bound == "<" || bound == ">" else { return false }
        var words = passage.trimmed(before)
        for word in bounds.filter({ $0.sign == bound }).flatMap(\.words) where passage.ends(words, with: [word]) {
            words = passage.trimmed(words.lowerBound..<words.upperBound - word.letters.count)
            break
        }
        return passage.ends(words, with: people)
            || passage.ends(words, with: ["of"]) && passage.contains(anyOf: ["with a", "with an"], in: words)
    }

    private static let people: [Phrase] = [
        "child", "pupil", "student", "learners", "schools", "children", "infants", "persons", "people", "youth",
        "girls", "boys", "those", "adults", "women", "men",
        "pupils", "farmers", "households", "residents", "persons aged", "aged",
    ]

    /// "train 2000 nurses": figures like a year's right behind a verb, and what is counted behind them.
    static func countsThings(_ passage: Passage, _ index: Int, _ after: Range<Int>) -> Bool {
        guard let first = after.first, passage[first].isLatin, !passage.capitals[first], index > 1 else { return false }
        let before = passage.trimmed(0..<index)
        let word = passage.letters[before].lastIndex(where: \.isSpace).map { $0 + 1 } ?? 0
        guard passage.opens(EnglishSubject.duties, at: word) || passage.has("plant", at: word) else { return false }
        let end = passage.letters[after].firstIndex { [0x2C, 0x2E, 0x3B].contains($0) } ?? after.upperBound
        return passage.letters[first..<end].split(whereSeparator: \.isSpace).prefix(4).contains { $0.last == 0x73 }
    }

    /// "repair the 14 breached sections", "redesign the ten forms": all of them are to be done.
    static func isWorkedOn(_ passage: Passage, _ before: Range<Int>) -> Bool {
        let words = passage.trimmed(before)
        guard passage.ends(words, with: ["the"]), words.count > 6 else { return false }
        let verb = passage.trimmed(words.lowerBound..<words.upperBound - 3)
        let start = passage.letters[verb].lastIndex(where: \.isSpace).map { $0 + 1 } ?? verb.lowerBound
        return working.contains(passage.folded(start..<verb.upperBound))
            || passage.ends(verb, with: ["repairs to", "upgrades to", "improvements to"])
    }

    private static let working: Set<String> = [
        "repair", "redesign", "reopen", "restore", "renovate", "refurbish", "upgrade", "digitise", "digitize",
        "convert", "connect", "equip", "replace", "rebuild", "rehabilitate", "complete", "clear", "modernise",
        "modernize", "simplify", "resurface", "retrofit", "renew", "install", "relocate",
    ]

    /// The next three figures of "1 500 officials", which a blank parts from those before.
    static func thousands(_ passage: Passage, _ start: Int, _ end: Int, _ limit: Int) -> String? {
        guard end + 3 < limit, passage[end] == 0x20, (1...3).allSatisfy({ passage[end + $0].isDigit }),
            end + 4 >= limit || !passage[end + 4].isWord && ![0x2F, 0x2D, 0x2E].contains(passage[end + 4]),
            passage.letters[start..<end].allSatisfy({ $0.isDigit || $0 == 0x20 })
        else { return nil }
        let first = passage.letters[start..<end].firstIndex { $0 == 0x20 } ?? end
        guard first - start <= 3 else { return nil }
        return (1...3).compactMap { passage[end + $0].digit.map { "\($0)" } }.joined()
    }

    /// "MOH 705": letters that are no currency before a number of three figures or four name a form.
    static func isForm(_ passage: Passage, _ word: Range<Int>, _ number: Int) -> Bool {
        guard word.count == 3, word.allSatisfy({ passage.capitals[$0] }),
            !currencies.contains(where: { $0.letters.elementsEqual(passage.letters[word]) }),
            !money.contains(Array(passage.letters[word]))
        else { return false }
        let end = passage.letters[number...].firstIndex { !$0.isDigit } ?? passage.count
        return (2...4).contains(end - number)
            && (end == passage.count || ![0x2C, 0x2E, 0x25].contains(passage[end])
                || end + 1 == passage.count || !passage[end + 1].isDigit)
    }

    static let money = Set(
        """
        eur usd gbp aud cad nzd sgd inr pkr bdt lkr npr php idr myr thb vnd cny rmb jpy krw hkd twd kes ksh ugx ugs tzs
        rwf etb ghs ngn zar zmw mwk bwp nad mur egp mad chf sek nok dkk pln czk huf ron bgn try rub uah gel fjd pgk sbd
        vuv top wst jmd ttd bbd bzd gyd xcd xof xaf brl mxn clp cop pen ars aed sar qar omr
        shs sh rs tk birr taka cedis naira rand kwacha kina lek dram lari crowns
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters(String($0)) })

    /// Sentences beside others that tell what there is.
    ///
    /// "An allocation of €38.4 million is available in 2026."
    static func facts(in passage: Passage, _ words: Range<Int>) -> [Range<Int>] {
        guard passage.contains(anyOf: stating, in: words) else { return [] }
        let sentences = EnglishSubject.sentences(passage, words)
        guard sentences.count > 1 else { return [] }
        return sentences.filter {
            passage.has("nothing in", at: $0.lowerBound)
                || passage.contains(anyOf: stating, in: $0) && !passage.opensCommand($0)
                    && !passage.contains(anyOf: deciding, in: $0)
                    && (!passage.contains(anyOf: EnglishSubject.told, in: $0)
                        || passage.contains(anyOf: paying, in: $0))
        }
    }

    /// What is left of the words where the sentences that tell what there is are left out.
    static func withoutFacts(_ passage: Passage, _ words: Range<Int>) -> [Range<Int>] {
        let facts = facts(in: passage, words)
        guard !facts.isEmpty else { return [words] }
        var (found, start): ([Range<Int>], Int) = ([], words.lowerBound)
        for fact in facts {
            found.append(start..<max(start, fact.lowerBound))
            start = fact.upperBound
        }
        found.append(start..<words.upperBound)
        let left = found.map { passage.withoutSigns($0) }.filter { !$0.isEmpty }
        return left.isEmpty ? [words] : left
    }

    private static let paying: Phrases = [
        "will be funded", "shall be funded", "will be financed", "shall be financed", "will be met", "shall be met",
        "shall be charged", "will be charged",
    ]

    private static let deciding: Phrases = ["agreed that", "resolved that", "decided that", "agreed to", "decided to"]

    private static let stating: Phrases = [
        "costs", "cost is", "cost of the", "estimated cost", "is provided for", "are provided for", "is provided in",
        "is sanctioned", "is allocated", "are allocated", "applies from", "apply from", "amounts to", "remains",
        "will be funded", "will be financed", "nothing in",
        "is available", "are available", "had been", "had asked", "had been told", "reported that", "said that",
        "noted that", "was", "were", "has been", "have been", "stood at", "amounted to",
        "currently stands at", "there are currently",
    ]

    /// "the backlog (4,300 cases as of 31 May 2026)": what was counted at some day.
    static func isFact(_ passage: Passage, _ index: Int, _ range: Range<Int>) -> Bool {
        let near = max(range.lowerBound, index - 40)..<index
        guard let open = passage.letters[near].lastIndex(where: { $0 == 0x28 || $0 == 0x29 }), passage[open] == 0x28,
            let close = passage.letters[index..<min(range.upperBound, index + 80)].firstIndex(of: 0x29)
        else { return false }
        return passage.contains(
            anyOf: ["as of", "as at", "at present", "currently", "in stock", "baseline", "last year"],
            in: open..<close)
    }
}
