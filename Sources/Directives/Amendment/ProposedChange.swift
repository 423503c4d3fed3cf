import HTML
public import Reading

/// What an amending text would do to one item of the ledger; a person accepts, refuses or redirects it.
public struct ProposedChange: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case added, changed, withdrawn
    }

    /// How the item was found.
    public enum Finding: String, Sendable {
        /// By the path that the order names.
        case path
        /// By likeness of words: the path leads nowhere, or to something else.
        case likeness
        /// Not at all; a person chooses.
        case none
    }

    /// Names it among the draft's: by the order, and the card or the item that it is about.
    public let key: String
    public let kind: Kind
    /// The order's place among the draft's amendments; `nil` where the whole text is replaced.
    public let amendment: Int?
    /// Its text's place among the amended texts.
    public let text: Int
    /// The card that holds the new wording; `nil` where only words, a term or bodies change.
    public let card: Int?
    /// What stands; `nil` of an addition, and where nothing was found.
    public let item: StandingItem?
    public let finding: Finding
    /// What would stand; `nil` of a withdrawal.
    public let result: ChangedItem?
    /// What a person decided; `nil` while it is open.
    public internal(set) var decision: ChangeDecision? = nil

    public var isDecided: Bool { decision != nil }

    /// Whether it may be accepted with others at once: it was found by its path, and nothing is unusual.
    public var isPlain: Bool {
        switch kind {
        case .added: finding != .none
        case .changed, .withdrawn: finding == .path && item?.isLive == true && (result.map { !$0.misses } ?? true)
        }
    }

    /// Whether a change is wanted of an item that cannot be withdrawn: it is done, or withdrawn already.
    public var isMoot: Bool {
        guard let item else { return false }
        return item.phase == .withdrawn || kind == .withdrawn && !item.isLive
    }
}

/// What a person decided of a proposed change.
public enum ChangeDecision: Sendable, Equatable, Codable {
    /// It happens to this item, as it was seen at that revision; without an item a new one enters.
    case accepted(item: Int64?, revision: Int)
    case refused
}

/// A decision with the version of the draft in which it was made last.
struct KeptDecision: Sendable, Equatable, Codable {
    var choice: ChangeDecision?
    var version: Int
}

/// An item as it would stand after a change.
public struct ChangedItem: Sendable, Equatable {
    public var text: String
    /// The names as texts write them.
    public var leads: [String]
    public var supports: [String]
    public var due: DraftDue
    public var product: String?
    public var targets: [DraftTarget]
    /// Where the amending text says it, by the name of the field.
    public var sources: [String: FieldSource] = [:]
    /// Whether words that were to be replaced do not stand in the item.
    public var misses = false
}

extension ChangedItem {
    /// What stands, unchanged.
    init(_ item: StandingItem) {
        self.init(
            text: item.text, leads: item.leads.map(\.name), supports: item.supports.map(\.name), due: item.due,
            product: item.product, targets: item.targets)
    }

    /// What a card says by itself.
    init(_ card: Card) {
        let item = card.assignment
        self.init(
            text: item.text, leads: item.lead, supports: item.support, due: item.due, product: item.product,
            targets: item.targets, sources: item.fields)
    }

    /// A new wording of an item: what the item had from outside its own passage, a heading or a column, it keeps where
    /// the new wording does not say it.
    init(_ card: Card, insteadOf item: StandingItem) {
        self.init(card)
        func keeps(_ field: CardField) -> Bool { !item.ownFields.contains(field) && !card.byHand.contains(field) }
        if leads.isEmpty { leads = item.leads.map(\.name) }
        if supports.isEmpty, keeps(.support) { supports = item.supports.map(\.name) }
        if due.kind == .none, keeps(.due) { due = item.due }
        if product == nil, keeps(.product) { product = item.product }
        if targets.isEmpty, keeps(.targets) { targets = item.targets }
    }

    /// The fields that differ from what stands.
    public func differences(from item: StandingItem) -> [CardField] {
        var fields: [CardField] = []
        if text != item.text { fields.append(.text) }
        if leads != item.leads.map(\.name) { fields.append(.lead) }
        if supports != item.supports.map(\.name) { fields.append(.support) }
        if due != item.due { fields.append(.due) }
        if product != item.product { fields.append(.product) }
        if targets != item.targets { fields.append(.targets) }
        return fields
    }
}
