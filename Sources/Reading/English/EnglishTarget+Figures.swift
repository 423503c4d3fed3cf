/// How figures are written, and those that promise nothing: codes of forms, and what was counted at some day.
extension EnglishTarget {
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

    private static let money = Set(
        """
        eur usd gbp aud cad nzd sgd inr pkr bdt lkr npr php idr myr thb vnd cny rmb jpy krw hkd twd kes ksh ugx ugs tzs
        rwf etb ghs ngn zar zmw mwk bwp nad mur egp mad chf sek nok dkk pln czk huf ron bgn try rub uah gel fjd pgk sbd
        vuv top wst jmd ttd bbd bzd gyd xcd xof xaf brl mxn clp cop pen ars aed sar qar omr
        """.split(whereSeparator: \.isWhitespace).map { Folding.letters(String($0)) })

    /// Sentences beside others that tell what there is.
    ///
    /// "An allocation of €38.4 million is available in 2026."
    static func facts(in passage: Passage, _ words: Range<Int>) -> [Range<Int>] {
        guard passage.contains(anyOf: stating, in: words) else { return [] }
        let sentences = EnglishSubject.sentences(passage, words)
        guard sentences.count > 1 else { return [] }
        return sentences.filter {
            passage.contains(anyOf: stating, in: $0) && !passage.contains(anyOf: EnglishSubject.orders, in: $0)
                && !passage.opensCommand($0)
        }
    }

    private static let stating: Phrases = [
        "is available", "are available", "was", "were", "has been", "have been", "stood at", "amounted to",
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
