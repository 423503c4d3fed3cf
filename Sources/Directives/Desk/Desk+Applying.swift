import Organisation
import Reading

extension Desk {
    /// The desk after a correction by somebody who saw it at version `seen`; it becomes version `version`.
    ///
    /// Who saw an older version is refused only where another changed the same field to something else since.
    /// - Throws: `DeskRefusal`, also when the value breaks a rule; then nothing has changed.
    public func applying(_ edit: DeskEdit, seen: Int, as version: Int) throws(DeskRefusal) -> Desk {
        var desk = self
        switch edit {
        case .set(let number, let value, let words):
            try desk.changeCard(number) { card throws(DeskRefusal) in
                try card.set(try value.checked(), words: words, seen: seen, as: version)
            }
        case .accept(let number, let fields):
            try desk.changeCard(number) { card throws(DeskRefusal) in card.accepted.formUnion(fields) }
        case .acceptColumn(let field):
            for index in desk.cards.indices where !desk.cards[index].isRemoved {
                desk.cards[index].accepted.insert(field)
            }
        case .remove(let number):
            try desk.changeCard(number) { card throws(DeskRefusal) in card.isRemoved = true }
        case .restore(let number):
            try desk.changeCard(number) { card throws(DeskRefusal) in card.isRemoved = false }
        case .add(let words, let source, let line):
            try desk.add(words, source, line: line, as: version)
        case .split(let number, let first, let second, let passages):
            try desk.split(number, first, second, passages, seen: seen, as: version)
        case .merge(let number):
            try desk.merge(number, as: version)
        case .setHead(let value, let words):
            try desk.head.set(try value.checked(), words: words, seen: seen, as: version)
        case .acceptHead(let fields):
            desk.head.accepted.formUnion(fields)
        case .choose(let name, let choice):
            desk.names[BodyNames.folded(name)] = choice
        case .putAside(let index, let isPutAside):
            guard desk.findings.indices.contains(index) else { throw .noSuchFinding }
            desk.findings[index].isPutAside = isPutAside
        case .putReportAside(let index, let isPutAside):
            guard desk.reports.indices.contains(index) else { throw .noSuchReport }
            desk.reports[index].isPutAside = isPutAside
        case .decide(let change, let choice):
            let kept = desk.decisions[change]
            guard kept?.choice != choice else { return desk }
            guard kept?.version ?? 0 <= seen else { throw .decidedMeanwhile }
            desk.decisions[change] = KeptDecision(choice: choice, version: version)
        }
        return desk
    }

    mutating func changeCard(_ number: Int, _ change: (inout Card) throws(DeskRefusal) -> Void)
        throws(DeskRefusal)
    {
        guard let index = cards.firstIndex(where: { $0.number == number }) else { throw .noSuchCard }
        try change(&cards[index])
    }

    /// A new card stands where its words stand in the text.
    private mutating func add(_ words: String, _ source: Span, line: Int, as version: Int) throws(DeskRefusal) {
        guard case .text(let text) = try CardValue.text(words).checked() else { return }
        let number = (cards.map(\.number).max() ?? 0) + 1
        let place = cards.firstIndex { $0.assignment.source.start > source.start } ?? cards.endIndex
        var assignment = DraftAssignment(ref: "+\(number)", words: text, sourceLine: line, source: source)
        assignment.group = place > 0 ? cards[place - 1].assignment.group : nil
        var card = Card(number: number, assignment, isAdded: true)
        card.changes[.text] = version
        cards.insert(card, at: place)
    }

    private mutating func merge(_ number: Int, as version: Int) throws(DeskRefusal) {
        guard let index = cards.firstIndex(where: { $0.number == number }) else { throw .noSuchCard }
        guard let next = cards[(index + 1)...].firstIndex(where: { !$0.isRemoved }) else { throw .nothingToMerge }
        let other = cards[next].assignment
        var card = cards[index]
        card.assignment.text += (card.assignment.text.last?.isPunctuation == true ? " " : "; ") + other.text
        card.assignment.lead += other.lead.filter { !card.assignment.lead.contains($0) }
        card.assignment.support += other.support.filter { !card.assignment.support.contains($0) }
        card.assignment.targets += other.targets
        card.join(cards[next])
        if card.assignment.product == nil { card.assignment.product = other.product }
        for (field, source) in other.fields where card.assignment.fields[field] == nil {
            card.assignment.fields[field] = source
        }
        card.assignment.source.end = max(card.assignment.source.end, other.source.end)
        for field in CardField.allCases { card.changes[field] = version }
        cards[index] = card
        cards[next].isRemoved = true
    }
}

extension Card {
    /// Takes in the term and the findings of another card; two terms that differ are left to be looked at.
    fileprivate mutating func join(_ other: Card) {
        var joined = self.joined ?? JoinedCards()
        joined.refs += [other.assignment.ref] + (other.joined?.refs ?? [])
        let due = other.assignment.due
        if assignment.due.kind == .none {
            assignment.due = due
            if due.kind != .none, !other.accepted.contains(.due) { accepted.remove(.due) }
        } else if due.kind != .none, due != assignment.due {
            joined.dues.append(due)
            accepted.remove(.due)
        }
        if let dues = other.joined?.dues, !dues.isEmpty {
            joined.dues += dues
            accepted.remove(.due)
        }
        self.joined = joined
    }

    /// Sets a field, unless another person set it to something else after version `seen`.
    mutating func set(_ value: CardValue, words: Span?, seen: Int, as version: Int) throws(DeskRefusal) {
        let field = value.field
        guard value != self[field] else {
            accepted.insert(field)
            return
        }
        guard changes[field, default: 0] <= seen else {
            throw .cardConflict(number, field, theirs: self[field], yours: value)
        }
        put(value)
        accepted.insert(field)
        changes[field] = version
        guard field != .text else { return }
        if let words {
            assignment.fields[field.rawValue] = FieldSource(span: words, confidence: 1)
            byHand.remove(field)
        } else {
            // The passage stays: the correction is of what was read there.
            assignment.fields[field.rawValue]?.assumed = nil
            assignment.fields[field.rawValue]?.confidence = 1
            byHand.insert(field)
        }
    }
}

extension DeskHead {
    mutating func set(_ value: HeadValue, words: Span?, seen: Int, as version: Int) throws(DeskRefusal) {
        let field = value.field
        guard value != self[field] else {
            accepted.insert(field)
            return
        }
        guard changes[field, default: 0] <= seen else {
            throw .headConflict(field, theirs: self[field], yours: value)
        }
        put(value)
        accepted.insert(field)
        changes[field] = version
        if let words {
            directive.fields[field.rawValue] = FieldSource(span: words, confidence: 1)
            byHand.remove(field)
        } else {
            directive.fields[field.rawValue]?.assumed = nil
            directive.fields[field.rawValue]?.confidence = 1
            byHand.insert(field)
        }
    }
}
