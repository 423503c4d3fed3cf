import WorkCalendar

/// The day on which a document was issued, as lines of its head set it.
extension EnglishHead {
    /// A date on a line of its own, or behind the words that say when a longer one was held or adopted.
    func date(_ passage: Passage) -> EnglishDate? {
        var range = passage.indices
        if passage.count >= 60 {
            let words: [Phrase] = [
                "held on", "held at", "held in", "meeting on", "meeting, on", "adopted on", "approved on", "adopted by",
                "approved by", "dated", "meeting of",
                "issued on", "issued by", "date of issue", "effective date",
            ]
            guard passage.count < 260, let word = passage.first(of: words) else { return nil }
            range = word.range.upperBound..<passage.count
        } else if passage.hasPrefix("effective"), !passage.hasPrefix("effective date") {
            return nil
        }
        guard let date = EnglishDate.first(in: passage, range) else { return nil }
        // "November 2012" stands alone on its line, or behind the word for it.
        if !date.hasDay { return isMonthAlone(passage, date.range) ? date : nil }
        // "9-13 March 2026" is when a session was held.
        let before = passage.trimmed(0..<date.range.lowerBound).upperBound
        let isSession =
            before > 0 && passage[before - 1] == 0x2D && passage.letters[..<before].contains(where: \.isDigit)
        // "(1 July 2025 to 30 June 2026)": the term of a plan.
        let isTerm = passage.has("to", at: passage.skippingBlanks(date.range.upperBound))
        return isSession || isTerm ? nil : date
    }

    /// Strategies and plans are issued by the month: "November 2012", "Published: March 2024".
    private func isMonthAlone(_ passage: Passage, _ month: Range<Int>) -> Bool {
        guard passage.withoutSigns(passage.indices).upperBound == month.upperBound else { return false }
        let before = passage.withoutSigns(0..<month.lowerBound)
        return before.isEmpty || Self.publishing.contains(passage.folded(before))
    }

    private static let publishing: Set<String> = [
        "published", "date", "issued", "date of issue", "date published", "publication date", "published on", "dated",
        "first published", "date of publication", "issue date", "adopted", "approved",
    ]
}
