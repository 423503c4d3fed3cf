/// What brackets at an item tell beside its words: "(20 points; Assessment Unit)", "(Legal Unit, by 1 June 2026)".
extension EnglishAssignments {
    /// The points of the first bracket that gives some; of a bracket that ends the item also who answers and by when.
    func putBrackets(_ passage: Passage, _ words: Range<Int>, into item: inout DraftAssignment) {
        putSquare(passage, words, into: &item)
        // "We will hold a public meeting. (Partnership Manager)": of those who issue the text the one in brackets acts.
        let ours = item.lead
        if !ours.isEmpty, ours == [subjects.issuer], passage[words.upperBound - 1] == 0x29 { item.lead = [] }
        defer { if item.lead.isEmpty { item.lead = ours } }
        // "(15 points) The number of readers rises": the bracket opens the item.
        let isOpened = words.lowerBound > 0 && passage[words.lowerBound - 1] == 0x28
        var index = isOpened ? words.lowerBound - 1 : words.lowerBound
        while let open = passage.letters[index..<words.upperBound].firstIndex(of: 0x28),
            let close = passage.letters[open..<words.upperBound].firstIndex(of: 0x29)
        {
            let isLast = passage.withoutSigns(close..<words.upperBound).isEmpty
            let isOpen = item.lead.isEmpty
            let signs = passage.letters[open + 1..<close].indices.filter { [0x3B, 0x2C].contains(passage[$0]) }
            for (start, end) in zip([open + 1] + signs.map { $0 + 1 }, signs + [close]) where start < end {
                let part = passage.withoutSigns(start..<end)
                guard !part.isEmpty else { continue }
                if isLast, isOpen, !item.lead.isEmpty, isFurther(passage, part) {
                    // "(DPW Director, Town Engineer; 15 November 2027)"
                    for name in EnglishBodies.list(passage, part, of: document) {
                        // "(Works Office; Legal Unit in support)"
                        if let words = EnglishBodies.assisting(name, passage) {
                            item.support.append(document.string(passage, words))
                        } else {
                            item.lead.append(name.shown)
                        }
                    }
                } else {
                    put(part, isLast: isLast, passage, into: &item)
                }
            }
            index = close + 1
        }
    }

    /// "[Nursing Directorate, supported by Human Resources] (10 marks)": who answers, in square brackets at the end.
    private func putSquare(_ passage: Passage, _ words: Range<Int>, into item: inout DraftAssignment) {
        guard item.lead.isEmpty, item.people.isEmpty,
            let open = passage.letters[words].lastIndex(of: 0x5B), open > words.lowerBound + 8,
            let close = passage.letters[open..<passage.count].firstIndex(of: 0x5D), close - open < 160
        else { return }
        let rest = passage.trimmed(close + 1..<max(close + 1, words.upperBound))
        let inner = passage.withoutSigns(open + 1..<close)
        guard rest.isEmpty || [0x28, 0x2E].contains(passage[rest.lowerBound]), !inner.isEmpty,
            passage.startsCapital(from: inner.lowerBound)
        else { return }
        let names = EnglishBodies.parted(EnglishBodies.list(passage, inner, of: document), passage, document)
        guard let first = names.lead.first, EnglishBodies.isActor(passage, first.range) else { return }
        put(lead: names.lead, support: names.support, passage, 0.9, into: &item)
    }

    private func put(_ part: Range<Int>, isLast: Bool, _ passage: Passage, into item: inout DraftAssignment) {
        if let points = points(passage, part) {
            guard item.weight == nil else { return }
            item.weight = points
            item.fields["weight"] = FieldSource(span: passage.span(part), confidence: 0.9)
        } else if isLast, item.lead.isEmpty, !calendar.isMinutes || opensWithTo(passage), !isCode(passage, part),
            EnglishBodies.isActor(passage, part)
        {
            let names = EnglishBodies.parted(EnglishBodies.list(passage, part, of: document), passage, document)
            put(lead: names.lead, support: names.support, passage, 0.9, into: &item)
        } else if isLast, item.support.isEmpty, let help = helper(passage, part) {
            put(lead: [], support: EnglishBodies.list(passage, help, of: document), passage, 0.85, into: &item)
        } else if isLast, item.due.kind == .none,
            let due = EnglishDue.find(in: passage, part, calendar, of: document) ?? whole(passage, part)
        {
            put(due, passage, into: &item)
        }
    }

    /// A day or month that is all the part says: "9/30/27".
    private func whole(_ passage: Passage, _ part: Range<Int>) -> EnglishDue? {
        guard EnglishPeriod.parse(passage, part.lowerBound, part.upperBound, calendar)?.end == part.upperBound else {
            return nil
        }
        return EnglishDue.ofCell(passage, part, calendar, of: document)
    }

    private func isFurther(_ passage: Passage, _ part: Range<Int>) -> Bool {
        points(passage, part) == nil && helper(passage, part) == nil && !isCode(passage, part)
            && passage.startsCapital(from: part.lowerBound) && EnglishBodies.isActor(passage, part)
            && whole(passage, part) == nil
    }

    /// "- to seek quotations for chairs (Principal)": what was decided, in the infinitive.
    private func opensWithTo(_ passage: Passage) -> Bool {
        let marker = EnglishMarkers.marker(opening: passage)?.length ?? 0
        return marker < passage.count && passage.has("to", at: marker)
    }

    /// "(KDC/CAB/2021/112)" cites a paper.
    private func isCode(_ passage: Passage, _ part: Range<Int>) -> Bool {
        let letters = passage.letters[part]
        return letters.contains(0x2F) && letters.contains(where: \.isDigit) && !letters.contains(where: \.isSpace)
    }

    /// "(Head of Housing, with the Advice Bureau)".
    private func helper(_ passage: Passage, _ part: Range<Int>) -> Range<Int>? {
        ["with support from", "supported by", "with"].lazy.compactMap { passage.behind(Phrase($0), in: part) }.first
            .flatMap { EnglishBodies.isActor(passage, $0) ? $0 : nil }
    }

    /// "Adopt the plan - December 2026 - Planning Team": what stands behind dashes says by when and who.
    func putTail(_ passage: Passage, _ words: Range<Int>, into item: inout DraftAssignment) {
        var end = words.upperBound
        for _ in 0..<3 {
            guard let dash = passage.letters[words.lowerBound..<end].lastIndex(of: 0x2D), dash > words.lowerBound + 12,
                passage[dash - 1].isSpace, dash + 1 < end, passage[dash + 1].isSpace
            else { return }
            let part = passage.withoutSigns(dash + 1..<end)
            guard (3...60).contains(part.count) else { return }
            if item.weight == nil, part.count < 20, let points = points(passage, part) {
                item.weight = points
                item.fields["weight"] = FieldSource(span: passage.span(part), confidence: 0.9)
            } else if item.due.kind == .none,
                let due = EnglishDue.tail(passage, words.lowerBound..<end, calendar, of: document)
            {
                put(due, passage, into: &item)
            } else if item.lead.isEmpty, EnglishBodies.isActor(passage, part),
                passage.startsCapital(from: part.lowerBound)
            {
                put(lead: EnglishBodies.list(passage, part, of: document), support: [], passage, 0.9, into: &item)
            } else {
                return
            }
            end = passage.trimmed(words.lowerBound..<dash).upperBound
        }
    }

    /// The number before "points" or "marks".
    func points(_ passage: Passage, _ part: Range<Int>) -> Double? {
        if let weight = passage.first(of: Self.weights, in: part), weight.range.lowerBound == part.lowerBound {
            let start = passage.letters[weight.range.upperBound..<part.upperBound].firstIndex(where: \.isDigit)
            guard let start, start - weight.range.upperBound <= 4 else { return nil }
            let end = passage.letters[start..<part.upperBound].firstIndex { !$0.isDigit && $0 != 0x2E }
            return Double(passage.folded(start..<(end ?? part.upperBound)))
        }
        guard passage.contains(anyOf: Self.units, in: part),
            let start = part.first(where: { passage[$0].isDigit }), start - part.lowerBound <= 12
        else { return nil }
        let end = passage.letters[start..<part.upperBound].firstIndex { !$0.isDigit && $0 != 0x2E } ?? part.upperBound
        return Double(passage.folded(start..<end))
    }

    private static let weights: Phrases = [
        "weight", "weighting", "weightage", "wt", "wt.", "max", "maximum", "max.", "score", "points", "marks",
        "max. points", "max points", "maximum points",
    ]
    private static let units: Phrases = ["points", "point", "pts", "marks", "mark"]
}
