import Database
import Reading

/// A proposed change of what stands as programs see it.
struct ChangeItem: Encodable, Sendable {
    /// By which decisions name it.
    let change: String
    /// "added", "changed" or "withdrawn".
    let kind: String
    /// The text that is amended, as the draft names it, and the directive here.
    let amends: String
    let directive: Int64?
    /// The passage of that text, as it is written.
    let provision: String?
    /// The assignment that it happens to; absent of an addition, and where none was found.
    let item: Int64?
    /// "path", "likeness" or "none".
    let found: String
    let card: Int?
    /// What would stand; absent of a withdrawal.
    let text: String?
    let lead: [String]
    let support: [String]
    let due: DraftDue?
    /// "accepted", "refused" or "open".
    let decision: String

    init(_ proposal: ProposedChange, in changes: ProposedChanges, of desk: Desk) {
        let text = changes.texts[proposal.text]
        (change, kind, amends) = (proposal.key, proposal.kind.rawValue, text.name)
        (directive, item) = (text.directive?.rawValue, changes.item(proposal)?.id)
        provision = proposal.amendment.flatMap { desk.amendments[$0].provision }
        (found, card) = (proposal.finding.rawValue, proposal.card)
        self.text = proposal.result?.text
        (lead, support) = (proposal.result?.leads ?? [], proposal.result?.supports ?? [])
        due = proposal.result?.due
        decision =
            switch proposal.decision {
            case .accepted: "accepted"
            case .refused: "refused"
            case nil: "open"
            }
    }
}

/// Decisions on proposed changes as programs send them.
struct SentChoices: Decodable, Sendable {
    struct SentChoice: Decodable, Sendable {
        let change: String
        let choice: String
        /// Another assignment of the same text.
        let item: Int64?
    }

    static let words = ["accept", "accept-new", "refuse", "leave"]

    let version: Int
    let choices: [SentChoice]

    /// - Throws: `DeskRefusal.noSuchChange` for a choice that there is not.
    func meaning() throws -> [(key: String, choice: DecideChanges.Choice)] {
        try choices.map { sent in
            switch sent.choice {
            case "accept": (sent.change, .accept(sent.item.map { .item($0) } ?? .found))
            case "accept-new": (sent.change, .accept(.new))
            case "refuse": (sent.change, .refuse)
            case "leave": (sent.change, .leave)
            default: throw DeskRefusal.noSuchChange
            }
        }
    }
}
