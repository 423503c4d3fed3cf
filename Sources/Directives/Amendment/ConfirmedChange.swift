public import Reading

/// A change of an item of the ledger as a person accepted it.
public struct ConfirmedChange: Sendable {
    /// What the item says from now on.
    public struct Wording: Sendable {
        public let text: String
        public let leads: [NamedBody]
        public let supports: [NamedBody]
        public let due: DraftDue
        public let product: String?
        public let targets: [DraftTarget]
        /// Where the amending text says it, by the name of the field; "text" where it gives the whole wording.
        public let sources: [String: FieldSource]
        public let sourceLine: Int
    }

    /// The number of the item in the ledger.
    public let item: Int64
    /// `nil` withdraws it.
    public let wording: Wording?
    /// The passage of the amending text that says so.
    public let provision: Provision.ID?
    /// What it says of the amended passage: "khoản 2 Mục III".
    public let path: String?
    /// The order in the amending text, and its words.
    public let source: Span
    public let words: String
}

/// What becomes of a draft's cards and of what stands when it is confirmed.
struct ChangeOutcome {
    /// Cards that enter the ledger as assignments of the new directive.
    private(set) var entering: [Card] = []
    /// Of these, the ones that go on with an item of a text that is replaced: its number, by the card's.
    private(set) var continuing: [Int: Int64] = [:]
    private(set) var accepted: [(proposal: ProposedChange, item: StandingItem)] = []

    /// - Throws: `changesOpen` while a proposal is undecided, `itemChanged` when an item is not as it was seen.
    init(_ changes: ProposedChanges) throws(DraftRefusal) {
        guard changes.open.isEmpty else { throw .changesOpen(changes.open.count) }
        var held: Set<Int> = Set(changes.incomplete.map(\.number))
        for proposal in changes.all {
            switch proposal.decision {
            case .refused where proposal.amendment != nil: if let card = proposal.card { held.insert(card) }
            case .accepted(let id?, let revision):
                guard let item = changes.item(proposal), item.id == id, item.revision == revision else {
                    throw .itemChanged(proposal.item?.ref ?? String(id))
                }
                if proposal.amendment == nil, let card = proposal.card {
                    guard !continuing.values.contains(id) else { throw .itemChanged(item.ref) }
                    continuing[card] = id
                } else {
                    if let card = proposal.card { held.insert(card) }
                    accepted.append((proposal, item))
                }
            case .accepted(nil, _), .refused, nil: continue
            }
        }
        entering = changes.desk.standing.filter { !held.contains($0.number) }
    }

    /// The accepted changes in their order; of several on one item each builds on the one before.
    func changes(
        on desk: Desk, in text: String, provisions: [Provision], named: @escaping (String) -> NamedBody
    ) -> [ConfirmedChange] {
        var standing: [Int64: StandingItem] = [:]
        return accepted.map { proposal, item in
            let before = standing[item.id] ?? item
            let amendment = proposal.amendment.map { desk.amendments[$0] }
            let card = proposal.card.flatMap(desk.card)
            let source = amendment?.source ?? desk.replacing(in: text)
            var wording: ConfirmedChange.Wording?
            if proposal.kind != .withdrawn {
                var result = ChangedItem(before)
                if let card {
                    result = ChangedItem(card, insteadOf: before)
                    result.sources["text"] = FieldSource(span: card.assignment.source, confidence: 1)
                } else if let amendment {
                    result = ChangeMatching(desk: desk, texts: []).result(of: amendment, on: before)
                }
                wording = ConfirmedChange.Wording(
                    result, of: before, line: card?.assignment.sourceLine ?? amendment?.sourceLine ?? 1, named: named)
                standing[item.id] = before.saying(result, named: named)
            }
            return ConfirmedChange(
                item: item.id, wording: wording, provision: provisions.innermost(around: source)?.id,
                path: amendment?.provision, source: source, words: text.words(at: source).map(String.init) ?? "")
        }
    }
}

extension ConfirmedChange.Wording {
    /// A name that stays keeps the body it is linked to.
    fileprivate init(_ result: ChangedItem, of item: StandingItem, line: Int, named: @escaping (String) -> NamedBody) {
        let known = item.linked(named)
        self.init(
            text: result.text, leads: result.leads.map(known), supports: result.supports.map(known), due: result.due,
            product: result.product, targets: result.targets, sources: result.sources, sourceLine: line)
    }
}

extension StandingItem {
    fileprivate func linked(_ named: @escaping (String) -> NamedBody) -> (String) -> NamedBody {
        { name in (leads + supports).first { $0.name == name } ?? named(name) }
    }

    fileprivate func saying(_ result: ChangedItem, named: @escaping (String) -> NamedBody) -> StandingItem {
        let known = linked(named)
        return StandingItem(
            id: id, revision: revision, ref: ref, text: result.text, leads: result.leads.map(known),
            supports: result.supports.map(known), due: result.due, dueOn: dueOn, product: result.product,
            targets: result.targets, phase: phase, ownFields: ownFields)
    }
}

extension Desk {
    /// Where the text says what it replaces as a whole; its beginning where the words do not stand in it.
    func replacing(in text: String) -> Span {
        for number in head.directive.replaces {
            if let span = text.span(of: number) { return span }
        }
        return Span(start: 0, end: 0)
    }
}
