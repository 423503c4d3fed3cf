/// Numbers promised in English texts: no fewer than 20 schools, at least 95 %, 400 km of road.
enum EnglishTarget {
    static func all(in passage: Passage, _ range: Range<Int>, of document: Document) -> [(
        target: DraftTarget, range: Range<Int>
    )] {
        var found: [(target: DraftTarget, range: Range<Int>)] = []
        let conditions = conditions(passage, range)
        var index = range.lowerBound
        while index < range.upperBound {
            if let clause = conditions.first(where: { $0.contains(index) }) {
                index = clause.upperBound
                continue
            }
            if let date = EnglishDate.parse(passage, at: index, limit: range.upperBound), isStart(passage, index) {
                index = date.range.upperBound
                continue
            }
            if isStart(passage, index), let number = number(passage, index, range.upperBound) {
                if let end = ratingEnd(passage, number.end, range.upperBound) {
                    index = end
                    continue
                }
                if let end = clockEnd(passage, number.end, range.upperBound) {
                    index = end
                    continue
                }
                if repeats(passage, index, number.value, found.last.map { ($0.target.value, $0.range.upperBound) }) {
                    index = number.end
                    continue
                }
                if let end = rangeEnd(passage, index, number.end, range) {
                    index = end
                    continue
                }
                if let target = target(passage, index, number, range, document) { found.append(target) }
                index = number.end
                continue
            }
            index += 1
        }
        return found
    }

    private static func isStart(_ passage: Passage, _ index: Int) -> Bool {
        index == 0 || !passage[index - 1].isWord && ![0x2E, 0x2F, 0x2D, 0x23, 0x29].contains(passage[index - 1])
            || isMoney(passage, index)
    }

    /// A cell of targets may hold a bare number: 450,000; the action beside it says of what.
    static func ofCell(
        _ passage: Passage, task: Passage, of document: Document
    ) -> [(target: DraftTarget, range: Range<Int>)] {
        let words = document.string(task)
        let found = all(in: passage, passage.indices, of: document).map { found in
            var found = found
            if found.target.what.isEmpty { found.target.what = words }
            return found
        }
        guard found.isEmpty, let start = passage.letters.firstIndex(where: \.isDigit), start <= 12,
            let number = number(passage, start, passage.count)
        else { return found }
        let rest = passage.withoutSigns(number.end..<passage.count)
        guard rest.count <= 24 else { return [] }
        let bound = bounds.first { passage.ends(0..<start, with: $0.words) }?.sign
        let unit = rest.isEmpty ? nil : document.string(passage, rest)
        let target = DraftTarget(
            what: words, op: bound ?? "=", value: number.value, unit: unit, scope: nil, by: nil)
        return [(target, start..<number.end)]
    }

    /// "Grades 1 to 3", "items 5-7": numbers that only tell which, with the last of them.
    private static func rangeEnd(_ passage: Passage, _ index: Int, _ end: Int, _ range: Range<Int>) -> Int? {
        let limit = range.upperBound
        guard
            passage.ends(max(range.lowerBound, index - 12)..<index, with: notCounted)
                || isLabel(passage, index, range.lowerBound)
        else { return nil }
        var place = EnglishPeriod.skipBlanks(passage, end, limit)
        guard let joint = Self.joints.first(where: { passage.has($0, at: place) }) else { return nil }
        place = EnglishPeriod.skipBlanks(passage, place + joint.letters.count, limit)
        guard place < limit, passage[place].isDigit else { return nil }
        return number(passage, place, limit)?.end
    }

    private static let joints: [Phrase] = ["to", "and", "or", "-", ",", "&", "through"]

    /// 20, 1,200, 2.5 million, two, "at least once".
    private static func number(_ passage: Passage, _ index: Int, _ limit: Int) -> (value: Double, end: Int)? {
        guard passage[index].isDigit else {
            guard index == 0 || !passage[index - 1].isWord, passage[index].isLatin else { return nil }
            for (word, value) in adverbs where passage.has(word, at: index) {
                let isBound = passage.ends(max(0, index - 12)..<index, with: ["at least", "no less than"])
                // "at least once every quarter" is a rhythm, "once a term" a count of visits.
                let next = passage.skippingBlanks(index + word.letters.count)
                let isRhythm =
                    passage.has("every", at: next) || passage.has("each", at: next)
                    || passage.has("in", at: next) && EnglishNumber.count(passage, next + 3, limit) != nil
                return isBound && !isRhythm ? (value, index + word.letters.count) : nil
            }
            // "at least one system": a bound makes the pronoun a count.
            if passage.has("one", at: index), passage.opens(fractions, at: passage.skippingBlanks(index + 3)) {
                return nil
            }
            if passage.has("one", at: index), passage.ends(max(0, index - 14)..<index, with: least),
                !passage.has("of", at: passage.skippingBlanks(index + 3))
            {
                return (1, index + 3)
            }
            // "will hold one public forum": what is held is counted from one.
            if passage.has("one", at: index), passage.ends(max(0, index - 12)..<index, with: holding),
                !passage.has("of", at: passage.skippingBlanks(index + 3)),
                !passage.has("or", at: passage.skippingBlanks(index + 3))
            {
                return (1, index + 3)
            }
            if passage.has("one", at: index), isForEach(passage, behind: index + 3, limit) { return (1, index + 3) }
            return spelt(passage, index, limit)
        }
        var (digits, end) = ("", index)
        while end < limit {
            if let digit = passage[end].digit {
                digits += "\(digit)"
            } else if passage[end] == 0x2E, end + 1 < limit, passage[end + 1].isDigit {
                digits += "."
            } else if passage[end] != 0x2C || end + 1 >= limit || !passage[end + 1].isDigit {
                break
            }
            end += 1
        }
        while let next = thousands(passage, index, end, limit) {
            digits += next
            end += 4
        }
        guard var value = Double(digits) else { return nil }
        if let short = shortMagnitude(passage, end, limit) { return (value * short.factor, short.end) }
        for (word, factor) in magnitudes
        where end + 1 < limit && passage.has(word, at: end + 1) {
            value *= factor
            end += 1 + word.letters.count
        }
        return (value, end)
    }

    private static let least: [Phrase] = ["at least", "no fewer than", "not less than", "a minimum of"]
    private static let holding: [Phrase] = ["hold", "holds", "organise", "organize", "host", "convene", "run"]
    private static let adverbs: [(Phrase, Double)] = [("once", 1), ("twice", 2)]
    private static let magnitudes: [(Phrase, Double)] = [("million", 1e6), ("billion", 1e9), ("thousand", 1e3)]

    private static func target(
        _ passage: Passage, _ index: Int, _ number: (value: Double, end: Int), _ range: Range<Int>, _ document: Document
    ) -> (target: DraftTarget, range: Range<Int>)? {
        let before = max(range.lowerBound, index - 26)..<index
        if let standard = standard(passage, index, number, range, document) { return standard }
        if passage.ends(before, with: notCounted) || isStatute(passage, index, number.end)
            || isOfWhole(passage, before)
        {
            return nil
        }
        // "by 31 January each year": a day without its year.
        if EnglishDate.month(passage, min(number.end + 1, passage.count), range.upperBound) != nil { return nil }
        let bound = bounds.first { passage.ends(before, with: $0.words) }?.sign
        if passage.ends(before, with: ["at present", "currently", "presently"]) { return nil }
        if bound == "<" || bound == ">", passage.contains(anyOf: rated, in: before) { return nil }
        if isMoneyLimit(passage, before) || isTerm(passage, number.end, range.upperBound)
            || isExtent(passage, before, bound, number.end)
        {
            return nil
        }
        if isLabel(passage, index, range.lowerBound) { return nil }
        if isOfSubject(passage, before, bound) || isMeasured(passage, before, bound, number.end..<range.upperBound)
            || isKnown(passage, before, bound) || isStart(passage, before, number.end, range.upperBound)
            || isOfGroup(passage, before, bound)
        {
            return nil
        }
        let after = passage.trimmed(number.end..<range.upperBound)
        // "by 5 p.m."
        if passage.has(anyOf: ["pm", "am", "p.m", "a.m", "hrs", "o'clock"], at: after.lowerBound) {
            return nil
        }
        // Points are what an item weighs, and nothing is promised of them.
        if ["points", "point", "pts", "marks"].contains(where: { passage.has($0, at: after.lowerBound) }) {
            return nil
        }
        if bound == nil, passage.has("of the", at: after.lowerBound),
            EnglishNumber.count(
                passage, passage.skippingBlanks(after.lowerBound + 6), range.upperBound) != nil
        {
            // "at four of the six sites"
            let what = passage.withoutSigns(after.lowerBound + 6..<min(after.upperBound, after.lowerBound + 60))
            let target = DraftTarget(
                what: document.string(passage, what), op: "=", value: number.value, unit: nil, scope: nil, by: nil)
            return (target, index..<number.end)
        }
        if isFact(passage, index, range) { return nil }
        let isPercent = !after.isEmpty && percents.contains { passage.has($0, at: after.lowerBound) }
        if !isPercent {
            let hasThing = after.lowerBound > number.end && !after.isEmpty
            let isRaised =
                isMoney(passage, index) || isRaisedSum(passage, index)
                || isRaised(passage, range.lowerBound..<index, after)
            guard hasThing || after.isEmpty && bound != nil || isRaised else { return nil }
            guard bound != nil || isRaised || passage[after.lowerBound].isLatin,
                isRaised || !times.contains(where: { passage.has($0, at: after.lowerBound) })
                    || bound != nil || passage.ends(before, with: ["to"])
            else { return nil }
            // A year has no comma: 2,000 laptops are counted.
            let isYear =
                number.value > 1900 && number.value < 2100 && number.end - index == 4
                && !countsThings(passage, index, after)
            if bound == nil, isYear { return nil }
            // "in three languages" says how, "to 12 districts" how many.
            if !passage[index].isDigit, bound == nil, !isCounted(passage, after) || passage.ends(before, with: ["in"]) {
                return nil
            }
        }
        let what = thing(passage, after, isPercent: isPercent, before: range.lowerBound..<index)
        let unit = isPercent ? "%" : nil
        let words = document.string(passage, what)
        let target = DraftTarget(
            what: words, op: bound ?? "=", value: number.value, unit: unit, scope: nil, by: nil)
        return (target, index..<number.end)
    }

    /// "Towns with more than 50,000 inhabitants" says who is meant, and promises nothing.
    private static func isOfSubject(_ passage: Passage, _ before: Range<Int>, _ bound: String?) -> Bool {
        var end = passage.trimmed(before).upperBound
        let words = bounds.filter { $0.sign == bound }.flatMap(\.words)
        if let word = words.first(where: { passage.ends(before, with: [$0]) }) { end -= word.letters.count }
        // "inspect homes, with a minimum of 25 each month": behind a comma it is how the work is done.
        let clause = passage.trimmed(before.lowerBound..<max(before.lowerBound, end - 5))
        if bound == ">=", let last = clause.last, passage[last] == 0x2C { return false }
        if bound == ">=", isOfOne(passage, before.lowerBound..<max(before.lowerBound, end)) { return false }
        return passage.ends(
            before.lowerBound..<max(before.lowerBound, end),
            with: [
                "with", "having", "serving", "employing", "handling", "processing", "exceeding", "receiving", "worth",
                "holding",
            ])
    }

    /// "contracts above EUR 10,000" says which contracts are meant.
    private static func isMoneyLimit(_ passage: Passage, _ before: Range<Int>) -> Bool {
        guard let currency = currencies.first(where: { passage.ends(before, with: [$0]) }) else { return false }
        var end = passage.trimmed(before).upperBound - currency.letters.count
        // "S$", "US$"
        while end > before.lowerBound, passage[end - 1].isLatin, passage.capitals[end - 1] { end -= 1 }
        return passage.ends(before.lowerBound..<max(before.lowerBound, end), with: ["above", "over", "below", "under"])
    }

    /// "no more than 30 days following acceptance", "at least two weeks ahead of the session": when, and not how much.
    private static func isTerm(_ passage: Passage, _ end: Int, _ limit: Int) -> Bool {
        let unit = EnglishPeriod.skipBlanks(passage, end, limit)
        guard let word = times.first(where: { passage.has($0, at: unit) }) else { return false }
        return passage.opens(events, at: EnglishPeriod.skipBlanks(passage, unit + word.letters.count, limit))
    }

    private static let events: Phrases = [
        "following", "after", "before", "ahead of", "prior to", "in advance", "of receipt", "from the date",
        "beforehand",
        "earlier", "notice",
    ]

    /// "shall not exceed 25 pages", "up to two pages": how long a paper may be.
    private static func isExtent(_ passage: Passage, _ before: Range<Int>, _ bound: String?, _ end: Int) -> Bool {
        let unit = EnglishPeriod.skipBlanks(passage, end, passage.count)
        return passage.has(anyOf: ["pages", "words", "page"], at: unit)
            && (bound == "<=" || passage.ends(before, with: ["exceed"]))
    }

    static let currencies: [Phrase] = ["eur", "usd", "gbp", "$", "€", "£", "rs", "vnd"]

    /// "Zone 2", "Grade 3", "Ward 7": behind a word with a capital a number tells which; EUR 300 is a sum.
    private static func isLabel(_ passage: Passage, _ index: Int, _ start: Int) -> Bool {
        guard index > start + 1, passage[index - 1] == 0x20, passage[index - 2].isLatin else { return false }
        let word = passage.letters[start..<index - 1].lastIndex { !$0.isWord }.map { $0 + 1 } ?? start
        guard word > start, passage.capitals[word], !money.contains(Array(passage.letters[word..<index - 1])),
            index - 1 - word > 3 || !passage.capitals[index - 2] || isForm(passage, word..<index - 1, index)
        else { return false }
        // The first word of a sentence has its capital from there.
        let before = passage.trimmed(start..<word)
        return before.last.map { ![0x2E, 0x3B, 0x3A].contains(passage[$0]) } ?? false
    }

    /// "each of the 64 districts", "the five reviews": the number is known already, and nothing is promised of it.
    private static func isKnown(_ passage: Passage, _ before: Range<Int>, _ bound: String?) -> Bool {
        bound == nil && !isPlaces(passage, before) && !isWorkedOn(passage, before)
            && passage.ends(before, with: ["the", "these", "those", "its", "their", "other", "any"])
    }

    /// A number in words counts what is named behind it: "two coaches", not "two of them", "two consecutive quarters".
    private static func isCounted(_ passage: Passage, _ after: Range<Int>) -> Bool {
        return !notThings.contains { passage.has($0, at: after.lowerBound) }
    }

    /// "from 14% to 9%": the first number is what there is.
    private static func isStart(_ passage: Passage, _ before: Range<Int>, _ end: Int, _ limit: Int) -> Bool {
        let before = before.lowerBound..<(currencyStart(passage, before.upperBound) ?? before.upperBound)
        guard passage.ends(before, with: ["from"]) else { return false }
        var place = end
        while place < limit, passage[place].isSpace || passage[place] == 0x25 { place += 1 }
        return passage.has("to", at: place)
    }

    private static let changing: Phrases = [
        "increase", "reduce", "cut", "raise", "grow", "expand", "lower", "decrease", "increased", "reduced",
    ]

    /// "raise the number of volunteers from 25,000 to 40,000": what is counted stands before both.
    private static func isRaised(_ passage: Passage, _ before: Range<Int>, _ after: Range<Int>) -> Bool {
        guard after.isEmpty || !passage[after.lowerBound].isLatin else { return false }
        if passage.ends(before, with: ["by"]), passage.contains(anyOf: changing, in: before) { return true }
        guard passage.ends(before, with: ["to"]) else { return false }
        let near = max(before.lowerBound, before.upperBound - 24)..<before.upperBound
        guard let from = passage.first("from", in: near) else { return false }
        return passage.letters[near].contains(where: \.isDigit)
            || EnglishNumber.several(passage, passage.skippingBlanks(from.upperBound), near.upperBound) != nil
    }

    static let bounds: [(words: [Phrase], sign: String)] = [
        (
            [
                "at least", "no fewer than", "not fewer than", "no less than", "not less than", "a minimum of",
                "minimum of", "minimum", "at or above",
            ], ">="
        ),
        (
            [
                "at most", "no more than", "not more than", "up to", "not exceeding", "not exceed", "a maximum of",
                "maximum of",
                "at or below", "at or under",
            ], "<="
        ),
        (["more than", "over", "above"], ">"), (["fewer than", "less than", "under", "below"], "<"),
    ]

    /// A number behind these is a name's, a date's or a time limit's.
    private static let notCounted: [Phrase] = [
        "no.", "no", "number", "article", "section", "paragraph", "annex", "part", "chapter", "action", "clause",
        "page",
        "version", "phase", "stage", "appendix", "schedule", "table", "figure", "within", "item", "point", "task",
        "level", "grade", "grades", "year", "years", "levels", "items", "points", "parts", "sections", "articles",
        "pages", "chapters", "paragraphs", "annexes", "appendices", "clauses", "phases", "stages", "steps", "step",
        "tables", "figures", "tasks", "actions", "objective", "goal", "priority", "pillar", "key stage", "tier",
        "category", "class", "type", "module", "band", "bands", "tiers", "option", "line", "lines", "room", "unit",
        "form", "month", "x", "volume", "circular", "decision", "regulation", "rule", "term", "quarter", "day", "days",
        "week", "aged", "age", "ages",
    ]

    static let percents: [Phrase] = ["%", "per cent", "percentage points", "percent"]

    private static let notThings: [Phrase] = [
        "of", "or", "and", "to", "consecutive", "successive", "different", "separate", "hour", "hours", "day",
        "days", "week", "weeks", "month", "months", "year", "years", "working", "thirds", "quarters", "main",
        "calendar", "parts", "sections", "categories", "kinds", "types", "times",
    ]

    private static let times: [Phrase] = [
        "days", "working days", "weeks", "months", "years", "hours", "minutes", "day", "year", "month", "week", "hour",
        "calendar days", "business days", "school days", "consecutive", "minute", "percentage",
    ]
}
