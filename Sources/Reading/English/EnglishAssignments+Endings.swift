/// What short sentences at an item's end tell beside its duty: who answers, and how many points it carries.
extension EnglishAssignments {
    /// The body, and those who help it, before the points of the item.
    ///
    /// "Answer enquiries within ten days. Enquiry Desk, with Archives. 12 points."
    func putEndings(_ passage: Passage, _ words: Range<Int>, into item: inout DraftAssignment) {
        guard item.lead.isEmpty, item.people.isEmpty, passage.letters[words].contains(0x2E) else { return }
        var sentences = EnglishSubject.sentences(passage, words)
        guard sentences.count > 1, let last = sentences.last, last.count <= 60 else { return }
        if item.weight == nil, last.count < 16, passage.letters[last].contains(where: \.isDigit),
            let points = points(passage, last)
        {
            item.weight = points
            item.fields["weight"] = FieldSource(span: passage.span(last), confidence: 0.85)
            sentences.removeLast()
        }
        guard sentences.count > 1, let ending = sentences.last, (3...90).contains(ending.count),
            passage.startsCapital(from: ending.lowerBound), !passage.contains(anyOf: EnglishSubject.orders, in: ending),
            !passage.opensCommand(ending)
        else { return }
        let names = EnglishBodies.parted(EnglishBodies.list(passage, ending, of: document), passage, document)
        guard let first = names.lead.first, names.lead.allSatisfy({ EnglishBodies.isActor(passage, $0.range) }),
            first.range.lowerBound <= ending.lowerBound + 4
        else { return }
        put(lead: names.lead, support: names.support, passage, 0.85, into: &item)
    }
}
