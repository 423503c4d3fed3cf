import Reading

/// Finds for each order of a draft the items of the ledger that it speaks of, and what they would become.
///
/// Pure: the same desk and the same items always give the same proposals under the same keys, so that decisions find
/// their proposals again.
struct ChangeMatching {
    let desk: Desk
    let texts: [AmendedText]

    /// Below this share of common words two tasks are not thought to be one.
    private static let enough = 0.45
    /// Below this share a path is doubted where another item is much liker to the new wording.
    private static let doubtful = 0.12

    /// In the order of the text; those of a whole replacement last.
    func proposals() -> [ProposedChange] {
        var found = desk.amendments.enumerated().flatMap { index, amendment -> [ProposedChange] in
            guard let text = texts.firstIndex(where: { !$0.isWhole && $0.name == amendment.textName }),
                texts[text].directive != nil
            else { return [] }
            return proposals(of: amendment, index, text)
        }
        for (index, text) in texts.enumerated() where text.isWhole && text.directive != nil {
            found += replacement(of: text, index)
        }
        return found.map { proposal in
            var proposal = proposal
            proposal.decision = desk.decisions[proposal.key]?.choice
            return proposal
        }
    }

    // MARK: One order

    private func proposals(of amendment: DraftAmendment, _ index: Int, _ text: Int) -> [ProposedChange] {
        let items = texts[text].items
        switch amendment.verb {
        case .added:
            return cards(of: amendment).map { card in
                ProposedChange(
                    key: key(index, card: card), kind: .added, amendment: index, text: text, card: card.number,
                    item: nil, finding: .path, result: ChangedItem(card))
            }
        case .changed: return changed(amendment, index, text, items)
        case .withdrawn:
            let (found, finding) = named(by: amendment.path, in: items)
            guard !found.isEmpty else {
                return [
                    ProposedChange(
                        key: "a\(index)", kind: .withdrawn, amendment: index, text: text, card: nil, item: nil,
                        finding: .none, result: nil)
                ]
            }
            return found.map { item in
                ProposedChange(
                    key: "a\(index)-i\(item.id)", kind: .withdrawn, amendment: index, text: text, card: nil, item: item,
                    finding: finding, result: nil)
            }
        case .words, .term, .bodies: return edited(amendment, index, text, items)
        }
    }

    private func key(_ index: Int, card: Card) -> String { "a\(index)-c\(card.number)" }

    private func cards(of amendment: DraftAmendment) -> [Card] {
        desk.standing.filter { amendment.items.contains($0.assignment.ref) }
    }

    /// Each new wording with the item it takes the place of; items under the path that no wording continues fall away.
    private func changed(_ amendment: DraftAmendment, _ index: Int, _ text: Int, _ items: [StandingItem])
        -> [ProposedChange]
    {
        let cards = cards(of: amendment)
        let (found, finding) = named(by: amendment.path, in: items)
        var pairs = paired(cards, found.filter(\.isLive).isEmpty ? found : found.filter(\.isLive))
        var findings: [Int: ProposedChange.Finding] = [:]
        for card in cards where pairs[card.number] == nil {
            let used = Set(pairs.values.map(\.id))
            guard finding != .path,
                let like = likest(card, items.filter { $0.isLive && !used.contains($0.id) })
            else { continue }
            pairs[card.number] = like
            findings[card.number] = .likeness
        }
        if cards.count == 1, found.count == 1, let card = cards.first, let own = found.first,
            let like = likest(card, items.filter(\.isLive)), like.id != own.id,
            share(card, own) < Self.doubtful
        {
            pairs[card.number] = like
            findings[card.number] = .likeness
        }
        let changed = cards.map { card -> ProposedChange in
            let item = pairs[card.number]
            return ProposedChange(
                key: key(index, card: card), kind: item == nil ? .added : .changed, amendment: index, text: text,
                card: card.number, item: item,
                finding: item == nil ? (found.isEmpty ? .none : .path) : findings[card.number] ?? finding,
                result: item.map { ChangedItem(card, insteadOf: $0) } ?? ChangedItem(card))
        }
        let kept = Set(pairs.values.map(\.id))
        let gone = cards.isEmpty ? [] : found.filter { $0.isLive && !kept.contains($0.id) && found.count > 1 }
        return changed
            + gone.map { item in
                ProposedChange(
                    key: "a\(index)-i\(item.id)", kind: .withdrawn, amendment: index, text: text, card: nil, item: item,
                    finding: finding, result: nil)
            }
    }

    /// Words, a term or bodies of what the path names.
    private func edited(_ amendment: DraftAmendment, _ index: Int, _ text: Int, _ items: [StandingItem])
        -> [ProposedChange]
    {
        var (found, finding) = named(by: amendment.path, in: items)
        if let old = amendment.words?.old, amendment.path.isEmpty || found.count > 1 {
            // "tại các khoản …", or everywhere: only where the words stand.
            found = (amendment.path.isEmpty ? items : found).filter { $0.isLive && $0.holds(old) }
            finding = .path
        }
        guard !found.isEmpty else {
            return [
                ProposedChange(
                    key: "a\(index)", kind: .changed, amendment: index, text: text, card: nil, item: nil,
                    finding: .none, result: nil)
            ]
        }
        return found.map { item in
            ProposedChange(
                key: "a\(index)-i\(item.id)", kind: .changed, amendment: index, text: text, card: nil, item: item,
                finding: finding, result: result(of: amendment, on: item))
        }
    }

    /// What an order without a wording of its own makes of an item.
    func result(of amendment: DraftAmendment, on item: StandingItem) -> ChangedItem {
        var result = ChangedItem(item)
        result.sources = amendment.fields.filter { ["due", "lead", "support"].contains($0.key) }
        if let due = amendment.due { result.due = due }
        if !amendment.lead.isEmpty { result.leads = amendment.lead }
        if !amendment.support.isEmpty { result.supports = amendment.support }
        if let words = amendment.words { result.replace(words, of: item, reading: desk.term) }
        return result
    }

    // MARK: Finding

    /// The items that a path names: the strongest match, and all that lies within a passage.
    private func named(by path: [String], in items: [StandingItem]) -> ([StandingItem], ProposedChange.Finding) {
        let match = ProvisionMatch(path)
        let ranked = Dictionary(grouping: items) { match.strength(of: $0.ref) }
        let (exact, loose, within) = (ranked[3] ?? [], ranked[2] ?? [], ranked[1] ?? [])
        if !exact.isEmpty { return (exact, .path) }
        if loose.count == 1 { return (loose, .path) }
        if within.isEmpty, let first = loose.first { return ([first], .likeness) }
        return (within, within.isEmpty ? .none : .path)
    }

    private func share(_ card: Card, _ item: StandingItem) -> Double {
        WordLikeness([card.assignment.text, item.text]).share(0, 1)
    }

    private func likest(_ card: Card, _ items: [StandingItem]) -> StandingItem? {
        let likeness = WordLikeness([card.assignment.text] + items.map(\.text))
        let best = items.indices.max { likeness.share(0, $0 + 1) < likeness.share(0, $1 + 1) }
        return best.flatMap { likeness.share(0, $0 + 1) >= Self.enough ? items[$0] : nil }
    }

    /// One wording for one item is its new wording, whatever it says; of several each finds its own number first.
    private func paired(_ cards: [Card], _ items: [StandingItem]) -> [Int: StandingItem] {
        if cards.count == 1, items.count == 1 { return [cards[0].number: items[0]] }
        var pairs: [Int: StandingItem] = [:]
        var used: Set<Int64> = []
        for card in cards {
            let own = ProvisionMatch.parts(of: card.assignment.ref).last
            let same = items.filter { ProvisionMatch.parts(of: $0.ref).last == own && !used.contains($0.id) }
            guard let item = same.first, same.count == 1 else { continue }
            pairs[card.number] = item
            used.insert(item.id)
        }
        let (openCards, openItems) = (
            cards.filter { pairs[$0.number] == nil }, items.filter { !used.contains($0.id) }
        )
        let likeness = WordLikeness(openCards.map(\.assignment.text) + openItems.map(\.text))
        let split = openCards.count
        for pair in likeness.pairs(0..<split, split..<(split + openItems.count), enough: Self.enough) {
            pairs[openCards[pair.first].number] = openItems[pair.second - split]
        }
        return pairs
    }

    // MARK: The whole text

    /// Each live item of a text that is replaced: continued by a like task of the new one, or withdrawn.
    private func replacement(of text: AmendedText, _ index: Int) -> [ProposedChange] {
        let ordered = Set(desk.amendments.flatMap(\.items))
        let cards = desk.standing.filter { !ordered.contains($0.assignment.ref) }
        let items = text.items.filter(\.isLive)
        let likeness = WordLikeness(cards.map(\.assignment.text) + items.map(\.text))
        let split = cards.count
        let pairs = likeness.pairs(0..<split, split..<(split + items.count), enough: Self.enough)
        let byItem = Dictionary(
            pairs.map { (items[$0.second - split].id, cards[$0.first]) }, uniquingKeysWith: { first, _ in first })
        return items.map { item in
            let card = byItem[item.id]
            return ProposedChange(
                key: "r\(index)-i\(item.id)", kind: card == nil ? .withdrawn : .changed, amendment: nil, text: index,
                card: card?.number, item: item, finding: card == nil ? .path : .likeness,
                result: card.map { ChangedItem($0) })
        }
    }
}

extension DraftAmendment {
    /// How the amended text is named: by its number, else by its title.
    var textName: String { amended.number ?? amended.title ?? "" }
}

extension StandingItem {
    fileprivate func holds(_ words: String) -> Bool {
        ([text, product ?? "", due.text ?? ""] + leads.map(\.name) + supports.map(\.name)).contains {
            $0.contains(words)
        }
    }
}

extension ChangedItem {
    /// Puts other words in the place of some, in every field that holds them.
    fileprivate mutating func replace(
        _ words: DraftAmendment.WordChange, of item: StandingItem, reading term: (String) -> DraftDue?
    ) {
        func put(_ text: String) -> String {
            let replaced = text.replacing(words.old, with: words.new)
            guard replaced != text else { return text }
            return replaced.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
        misses = !item.holds(words.old)
        text = put(text)
        leads = leads.map(put).filter { !$0.isEmpty }
        supports = supports.map(put).filter { !$0.isEmpty }
        product = product.map(put)
        if let old = due.text, old.contains(words.old) { due = term(put(old)) ?? due }
    }
}
