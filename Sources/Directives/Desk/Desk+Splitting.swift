import Organisation
import Reading

extension Desk {
    /// Makes two cards of one.
    ///
    /// Who acts and by when holds for both, but is in doubt on the half that does not hold its words. What is produced,
    /// promised and scored is of one half alone, so that nothing counts twice: of that which holds its words, else of
    /// the first.
    mutating func split(
        _ number: Int, _ first: String, _ second: String, _ passages: SplitPassages?, seen: Int, as version: Int
    ) throws(DeskRefusal) {
        guard case .text(let first) = try CardValue.text(first).checked(),
            case .text(let second) = try CardValue.text(second).checked()
        else { return }
        guard let index = cards.firstIndex(where: { $0.number == number }) else { throw .noSuchCard }
        var half = Card(number: (cards.map(\.number).max() ?? 0) + 1, cards[index].assignment, isAdded: true)
        half.assignment.text = second
        half.assignment.ref = "+\(half.number)"
        half.byHand = cards[index].byHand
        half.changes[.text] = version
        try changeCard(number) { card throws(DeskRefusal) in
            try card.set(.text(first), words: nil, seen: seen, as: version)
        }
        if let passages {
            let whole = cards[index].assignment.source
            half.assignment.source = Span(start: passages.second.start, end: max(whole.end, passages.second.end))
            half.assignment.sourceLine = passages.line
            cards[index].assignment.source.end = passages.first.end
        }
        for field in CardField.allCases where field != .text {
            Self.share(field, between: &cards[index], and: &half, passages, as: version)
        }
        cards.insert(half, at: index + 1)
    }

    private static func share(
        _ field: CardField, between card: inout Card, and half: inout Card, _ passages: SplitPassages?, as version: Int
    ) {
        let words = card.assignment.fields[field.rawValue]?.span
        let isOfSecond = words.flatMap { words in passages.map { $0.second.holds(words) } } ?? false
        let isOfFirst = words.flatMap { words in passages.map { $0.first.holds(words) } } ?? false
        switch field {
        case .text: return
        case .lead, .support, .people, .due:
            if isOfSecond { card.doubt(field) }
            if isOfFirst { half.doubt(field) }
        case .product, .targets, .weight:
            if isOfSecond { card.empty(field, as: version) } else { half.empty(field, as: version) }
        }
    }
}

extension Card {
    /// Leaves a value to be looked at again.
    fileprivate mutating func doubt(_ field: CardField) {
        guard var source = assignment.fields[field.rawValue] else { return }
        source.confidence = min(source.confidence, 0.5)
        assignment.fields[field.rawValue] = source
        accepted.remove(field)
    }

    /// Takes away what was read for a field, with its passage.
    fileprivate mutating func empty(_ field: CardField, as version: Int) {
        switch field {
        case .product: assignment.product = nil
        case .targets: assignment.targets = []
        case .weight: (assignment.weight, assignment.groupWeight) = (nil, nil)
        case .text, .lead, .support, .people, .due: return
        }
        assignment.fields[field.rawValue] = nil
        byHand.remove(field)
        changes[field] = version
    }
}

extension Span {
    fileprivate func holds(_ other: Span) -> Bool { start <= other.start && other.end <= end }
}

extension DeskEdit {
    /// The same with the passages of two halves, where the text holds their words one after the other.
    func located(in text: String, on desk: Desk) -> DeskEdit {
        guard case .split(let number, let first, let second, nil) = self, let card = desk.card(number),
            let before = text.span(ofWords: first, in: card.assignment.source),
            let after = text.span(
                ofWords: second, in: Span(start: before.end, end: card.assignment.source.end))
        else { return self }
        let passages = SplitPassages(first: before, second: after, line: text.line(of: after.start))
        return .split(card: number, first: first, second: second, passages: passages)
    }
}

extension String {
    /// Where words stand in a passage, whatever white space is between them; `nil` where they do not.
    func span(ofWords words: String, in passage: Span) -> Span? {
        let wanted = words.utf8.filter { !Self.isBlank($0) }
        guard !wanted.isEmpty, let whole = self.words(at: passage) else { return nil }
        let present = whole.utf8.enumerated().filter { !Self.isBlank($0.element) }
        guard wanted.count <= present.count else { return nil }
        for start in 0...(present.count - wanted.count)
        where present[start].element == wanted[0]
            && present[start..<(start + wanted.count)].lazy.map(\.element).elementsEqual(wanted)
        {
            return Span(
                start: passage.start + present[start].offset,
                end: passage.start + present[start + wanted.count - 1].offset + 1)
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
    }
}
