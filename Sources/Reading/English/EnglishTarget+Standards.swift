/// Standards of service: how fast something is done each time, and what an event has to draw.
extension EnglishTarget {
    /// "chlorinate those found contaminated within 48 hours": hours and minutes tell how fast, each time.
    static func standard(
        _ passage: Passage, _ index: Int, _ number: (value: Double, end: Int), _ range: Range<Int>, _ document: Document
    ) -> (target: DraftTarget, range: Range<Int>)? {
        let before = passage.trimmed(max(range.lowerBound, index - 12)..<index)
        let after = EnglishPeriod.skipBlanks(passage, number.end, range.upperBound)
        guard passage.ends(before, with: ["within"]) else { return nil }
        // Beside a share also days say how fast: "acknowledge 90% of requests within 2 working days".
        let isEach = isOfShare(passage, range.lowerBound..<index) || isOfEvery(passage, range.lowerBound..<index, after)
        let units = isEach ? times + days : times
        guard let unit = units.first(where: { passage.has(Phrase($0), at: after) }) else { return nil }
        let what = document.string(passage, subject(passage, range.lowerBound..<before.upperBound - 6))
        let target = DraftTarget(what: what, op: "<=", value: number.value, unit: unit, scope: nil, by: nil)
        return (target, index..<number.end)
    }

    private static let times = ["hours", "minutes", "hour", "seconds"]
    private static let days = ["working days", "business days", "calendar days", "days", "working day", "day"]

    /// Whether the clause names a share before.
    private static func isOfShare(_ passage: Passage, _ before: Range<Int>) -> Bool {
        let sign = passage.letters[before].suffix(160).lastIndex { $0 == 0x3B || $0 == 0x2E }
        let clause = max(sign ?? before.lowerBound, before.upperBound - 160)..<before.upperBound
        return passage.contains(anyOf: ["% of", "per cent of", "percent of", "% are", "% is", "% be"], in: clause)
            && !passage.contains(anyOf: ["share of", "portion of"], in: clause)
    }

    /// "inspect every property within 15 working days of receiving the notice": days that run anew for each.
    private static func isOfEvery(_ passage: Passage, _ before: Range<Int>, _ after: Int) -> Bool {
        let sign = passage.letters[before].suffix(160).lastIndex { $0 == 0x3B || $0 == 0x2E }
        let clause = max(sign ?? before.lowerBound, before.upperBound - 160)..<before.upperBound
        return passage.contains(anyOf: ["every", "each", "all"], in: clause)
            && passage.contains(
                anyOf: ["of receipt", "of receiving", "of notification", "date of receipt", "from receipt"],
                in: after..<min(passage.count, after + 44))
    }

    /// What is to be done within so many days each time, of an item whose own time stands elsewhere: "Reply to
    /// applications within 21 days" in a plan that says "Timeline: continuous".
    static func terms(in passage: Passage, _ range: Range<Int>, of document: Document) -> [(
        target: DraftTarget, range: Range<Int>
    )] {
        var found: [(target: DraftTarget, range: Range<Int>)] = []
        var index = range.lowerBound
        while let word = passage.first(of: limits, in: index..<range.upperBound) {
            index = word.range.upperBound
            let start = EnglishPeriod.skipBlanks(passage, index, range.upperBound)
            guard let number = EnglishNumber.count(passage, start, range.upperBound) else { continue }
            let after = EnglishPeriod.skipBlanks(passage, number.end, range.upperBound)
            guard let unit = days.first(where: { passage.has(Phrase($0), at: after) }),
                !passage.contains(
                    anyOf: EnglishDue.ofIssue, in: after..<min(range.upperBound, after + unit.utf8.count + 32))
            else { continue }
            let what = document.string(passage, subject(passage, range.lowerBound..<word.range.lowerBound))
            let target = DraftTarget(
                what: what, op: "<=", value: Double(number.value), unit: unit, scope: nil, by: nil)
            found.append((target, start..<number.end))
        }
        return found
    }

    /// "a dialogue in each of the 6 provinces" promises six; of "one forum in each of the five areas" the one counts, and
    /// behind no single thing the number is known already.
    static func isPlaces(_ passage: Passage, _ before: Range<Int>) -> Bool {
        guard passage.ends(before, with: ["in each of the", "for each of the"]) else { return false }
        let near = max(0, before.lowerBound - 26)..<before.upperBound
        return passage.contains(anyOf: ["a", "an"], in: near) && !passage.contains("one", in: near)
    }

    /// "one public forum in each of the areas", "one visit per school": how many each of them gets.
    static func isForEach(_ passage: Passage, behind one: Int, _ limit: Int) -> Bool {
        let near = one..<min(limit, one + 40)
        guard let each = passage.first(of: ["in each", "in every", "for each", "for every", "per"], in: near) else {
            return false
        }
        let words = passage.trimmed(one..<each.range.lowerBound)
        return !words.isEmpty && !passage.has("of", at: words.lowerBound)
            && !passage.letters[words].contains { [0x2C, 0x2E, 0x3B].contains($0) }
    }

    private static let limits: Phrases = ["within", "in no more than", "in not more than"]

    /// "a survey with a minimum of 1,100 responses": of one thing the number is what it has to reach; of many, as in
    /// "towns with at least 5,000 inhabitants", it says which are meant.
    static func isOfOne(_ passage: Passage, _ before: Range<Int>) -> Bool {
        guard passage.ends(before, with: ["with", "for", "drawing", "attracting"]) else { return false }
        let low = max(0, before.upperBound - 60)
        let sign = passage.letters[low..<before.upperBound].lastIndex { [0x2E, 0x3B, 0x2C].contains($0) }
        let clause = (sign ?? low)..<before.upperBound
        let words = passage.letters[clause].split(whereSeparator: \.isSpace)
        guard let article = words.lastIndex(where: { articles.contains(Array($0)) }), words.count - article <= 6 else {
            return false
        }
        let noun = words.dropLast().last
        return noun.map { $0.last != 0x73 } ?? false
    }

    private static let articles = Set(["a", "an", "one"].map { Folding.letters($0) })
}
