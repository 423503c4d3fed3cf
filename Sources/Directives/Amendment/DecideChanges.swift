public import Database
public import Organisation

/// Says what is to become of proposed changes; nothing of the ledger changes before the draft is confirmed.
public struct DecideChanges: Action {
    /// What is to become of one.
    public enum Choice: Sendable, Equatable {
        /// It happens to the item that was found, or to another of the same text; `new` enters a new item.
        case accept(Target)
        case refuse
        /// It is open again.
        case leave
    }

    public enum Target: Sendable, Equatable {
        case found
        case item(Int64)
        case new
    }

    /// All that nobody decided yet.
    public enum Rest: Sendable {
        /// Of those that were found by their path and change nothing unusual.
        case acceptPlain
        case refuse
    }

    public static let permission = Permission.importDirective
    public static let verb = "decide-changes"

    let draft: PendingDraft.ID
    let choices: [(key: String, choice: Choice)]
    let rest: Rest?
    let seen: Int
    let ledger: any AssignmentLedger

    public init(
        _ draft: PendingDraft.ID, _ choices: [(key: String, choice: Choice)], rest: Rest? = nil, seen: Int,
        _ ledger: any AssignmentLedger
    ) {
        (self.draft, self.choices, self.rest, self.seen, self.ledger) = (draft, choices, rest, seen, ledger)
    }

    public func bodyPath(in connection: Connection) throws -> String? { try draft.bodyPath(in: connection) }

    /// The version the draft has now.
    public func perform(in act: Act) throws -> Int {
        let (now, content) = try draft.onDesk(act)
        let changes = try ProposedChanges(
            on: content.desk, keptBy: now.body, for: act.caller, ledger, in: act.connection)
        var edits = try choices.map { key, choice -> DeskEdit in
            guard let proposal = changes.proposal(key) else { throw DeskRefusal.noSuchChange }
            return .decide(change: key, try decision(choice, on: proposal, in: changes))
        }
        switch rest {
        case .acceptPlain:
            edits += changes.open.filter(\.isPlain).map { .decide(change: $0.key, $0.acceptance) }
        case .refuse: edits += changes.open.map { .decide(change: $0.key, .refused) }
        case nil: break
        }
        return try EditDraft(draft, edits, seen: seen).perform(in: act)
    }

    private func decision(_ choice: Choice, on proposal: ProposedChange, in changes: ProposedChanges) throws
        -> ChangeDecision?
    {
        switch choice {
        case .leave: return nil
        case .refuse: return .refused
        case .accept(.found):
            guard proposal.kind == .added || proposal.item != nil else { throw DeskRefusal.changeWithoutItem }
            guard !proposal.isMoot else { throw DeskRefusal.itemIsClosed }
            return proposal.acceptance
        case .accept(.new):
            guard proposal.card != nil else { throw DeskRefusal.changeWithoutItem }
            return .accepted(item: nil, revision: 0)
        case .accept(.item(let id)):
            guard let item = changes.texts[proposal.text].items.first(where: { $0.id == id }) else {
                throw DeskRefusal.changeWithoutItem
            }
            guard item.phase != .withdrawn, proposal.kind != .withdrawn || item.isLive else {
                throw DeskRefusal.itemIsClosed
            }
            return .accepted(item: id, revision: item.revision)
        }
    }
}

extension ProposedChange {
    /// That it happens to what was found, as it is now.
    var acceptance: ChangeDecision { .accepted(item: kind == .added ? nil : item?.id, revision: item?.revision ?? 0) }
}
