public import Reading
public import WorkCalendar

/// An assignment of the ledger as an amending text finds it: what stands.
public struct StandingItem: Sendable, Equatable {
    /// How far it has come, as people said.
    public enum Phase: Sendable, Equatable {
        case open
        case done(on: Day?)
        case withdrawn
    }

    /// Its number in the ledger.
    public let id: Int64
    /// Counts its corrections: who decides names the one that was seen.
    public let revision: Int
    /// The numbering path in its directive.
    public let ref: String
    public let text: String
    public let leads: [NamedBody]
    public let supports: [NamedBody]
    public let due: DraftDue
    /// The last day in time.
    public let dueOn: Day?
    public let product: String?
    public let targets: [DraftTarget]
    public let phase: Phase
    /// The fields that its own passage says; the others it has from a heading or a column.
    public let ownFields: Set<CardField>

    public init(
        id: Int64, revision: Int, ref: String, text: String, leads: [NamedBody], supports: [NamedBody], due: DraftDue,
        dueOn: Day?, product: String?, targets: [DraftTarget], phase: Phase, ownFields: Set<CardField>
    ) {
        (self.id, self.revision, self.ref, self.text, self.leads) = (id, revision, ref, text, leads)
        (self.supports, self.due, self.dueOn, self.product) = (supports, due, dueOn, product)
        (self.targets, self.phase, self.ownFields) = (targets, phase, ownFields)
    }

    /// Whether it still binds and is not done.
    public var isLive: Bool { phase == .open }

    /// Its number, as an address names it.
    public var path: String { "/assignments/\(id)" }
}

/// A text that a draft amends or replaces, as far as it is here.
public struct AmendedText: Sendable, Equatable {
    public enum Presence: Sendable, Equatable {
        case here(Directive.ID, title: String)
        /// Nothing of that number is kept here, or the caller may not see it.
        case absent
        /// Several texts go by the number.
        case ambiguous
        /// Another body keeps it, and only it may change what it keeps.
        case keptElsewhere(Directive.ID, title: String, keeper: String)
    }

    /// As the draft names it.
    public let name: String
    public let presence: Presence
    /// Whether the draft replaces the whole of it.
    public let isWhole: Bool
    /// What stands of it, in its order; empty unless it is here.
    public let items: [StandingItem]

    var directive: Directive.ID? {
        if case .here(let id, _) = presence { id } else { nil }
    }
}
