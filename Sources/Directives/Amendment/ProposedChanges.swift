import Archive
public import Database
public import Organisation
import Reading

/// What a draft would change of what stands, against the ledger as it is now.
public struct ProposedChanges: Sendable {
    /// The texts that the draft amends or replaces, each once.
    public let texts: [AmendedText]
    /// In the order of the text.
    public let all: [ProposedChange]
    let desk: Desk

    public init(
        on desk: Desk, keptBy body: Body.ID, for caller: Caller, _ ledger: any AssignmentLedger,
        in connection: Connection
    ) throws {
        let finder = AmendedTextFinder(body: body, caller: caller, ledger: ledger, connection: connection)
        var found: [AmendedText] = []
        for amendment in desk.amendments
        where !found.contains(where: { $0.name == amendment.textName }) && !amendment.textName.isEmpty {
            found.append(try finder.text(amendment.amended, isWhole: false))
        }
        for number in desk.head.directive.replaces {
            found.append(
                try finder.text(DraftCitation(typed: number, date: nil, issuer: nil, title: nil), isWhole: true))
        }
        (texts, self.desk) = (found, desk)
        all = ChangeMatching(desk: desk, texts: found).proposals()
    }

    /// Of a draft that amends nothing.
    init(noneOn desk: Desk) {
        (texts, all, self.desk) = ([], [], desk)
    }

    public var isEmpty: Bool { texts.isEmpty }

    /// Those that a person has still to decide.
    public var open: [ProposedChange] { all.filter { !$0.isDecided && !$0.isMoot } }

    public func proposal(_ key: String) -> ProposedChange? { all.first { $0.key == key } }

    /// Cards that carry a new wording for a text that is not here and name nobody to do it.
    ///
    /// They cannot enter the ledger by themselves; with a lead they can.
    public var incomplete: [Card] {
        let absent = Set(texts.filter { $0.directive == nil && !$0.isWhole }.map(\.name))
        let refs = Set(desk.amendments.filter { absent.contains($0.textName) }.flatMap(\.items))
        return desk.standing.filter { refs.contains($0.assignment.ref) && $0.assignment.lead.isEmpty }
    }

    /// The item that a proposal would change after a person chose another.
    func item(_ proposal: ProposedChange) -> StandingItem? {
        guard case .accepted(let id, _) = proposal.decision else { return proposal.item }
        return id.flatMap { id in texts[proposal.text].items.first { $0.id == id } }
    }
}

/// Finds the directives that a draft names as those it amends.
struct AmendedTextFinder {
    let body: Body.ID
    let caller: Caller
    let ledger: any AssignmentLedger
    let connection: Connection

    func text(_ citation: DraftCitation, isWhole: Bool) throws -> AmendedText {
        let name = citation.number ?? citation.title ?? ""
        let found = try candidates(citation)
        let own = found.filter { $0.body == body }
        guard let only = found.count == 1 ? found.first : own.count == 1 ? own.first : nil else {
            return AmendedText(
                name: name, presence: found.isEmpty ? .absent : .ambiguous, isWhole: isWhole, items: [])
        }
        guard caller.may(.amendAssignment, at: only.bodyPath) else {
            let keeper = try BodyStore(connection).body(only.body)?.name ?? ""
            return AmendedText(
                name: name, presence: .keptElsewhere(only.id, title: only.title, keeper: keeper), isWhole: isWhole,
                items: [])
        }
        return AmendedText(
            name: name, presence: .here(only.id, title: only.title), isWhole: isWhole,
            items: try ledger.standing(of: only.id, in: connection))
    }

    private func candidates(_ citation: DraftCitation) throws -> [Directive] {
        let store = DirectiveStore(connection, for: try Visibility(of: caller, in: connection))
        if let number = citation.number.flatMap({ DocumentNumber(parsing: $0) }) {
            return try store.directives(
                numbered: number, issuer: citation.issuer, issued: citation.date.flatMap { IssueDate(parsing: $0) })
        }
        guard let title = citation.title else { return [] }
        let folded = SearchText.folded(title)
        return try store.matches(title, limit: 5).filter { SearchText.folded($0.title).hasSuffix(folded) }
    }
}
