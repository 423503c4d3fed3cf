public import Reading

/// A draft as people correct it, side by side with its text.
///
/// Cards are never taken away, so that their numbers stay: one that was removed is marked so and can come back.
public struct Desk: Sendable, Equatable, Codable {
    public var head: DeskHead
    /// In the order of the text.
    public var cards: [Card]
    /// Who reports to whom, in the order of the text.
    public var reports: [DeskReport]
    public var findings: [DeskFinding]
    /// What the text orders to be changed in others, as it was read.
    public var amendments: [DraftAmendment]
    /// What people decided of the proposed changes, by their keys.
    var decisions: [String: KeptDecision] = [:]
    /// What a person said of names, by their folded form.
    public var names: [String: NameChoice]
    public var language: DraftLanguage

    /// The desk of a draft as it was read, before anybody corrected it.
    public init(_ draft: Draft) {
        head = DeskHead(draft.directive)
        cards = draft.assignments.enumerated().map { index, assignment in
            var assignment = assignment
            assignment.due = assignment.due.takenApart
            return Card(number: index + 1, assignment)
        }
        reports = draft.reporting.map { DeskReport($0) }
        findings = draft.findings.map { DeskFinding($0) }
        amendments = draft.amendments
        names = [:]
        language = draft.language
    }

    /// The cards that will become assignments.
    public var standing: [Card] { cards.filter { !$0.isRemoved } }

    /// - Returns: `nil` when there is no such card.
    public func card(_ number: Int) -> Card? { cards.first { $0.number == number } }

    /// Every body named in the cards that stand, in the order of the text, each once.
    public var namedBodies: [String] {
        var seen = Set<String>()
        let named = standing.flatMap { $0.assignment.lead + $0.assignment.support }
        return (named + amendments.flatMap { $0.lead + $0.support }).filter { seen.insert($0).inserted }
    }

    /// The same with those named in the orders to report, each once.
    public var allNames: [String] {
        var seen = Set<String>()
        return (namedBodies + namedInReports).filter { seen.insert($0).inserted }
    }

    /// What the check found and nobody put aside, of the cards as they are joined now.
    var standingFindings: [Finding] {
        findings.filter { !$0.isPutAside }.map(\.finding).map { finding in
            var finding = finding
            if let card = standing.first(where: { $0.isMeant(by: finding) }) { finding.ref = card.assignment.ref }
            return finding
        }
    }

    /// Every body named in the orders to report that stand.
    public var namedInReports: [String] {
        reports.filter { !$0.isPutAside }.flatMap { $0.report.reporters + [$0.report.to].compactMap { $0 } }
    }
}

extension Desk {
    private enum Key: String, CodingKey {
        case head, cards, reports, findings, amendments, decisions, names, language
    }

    /// Desks that were kept before amendments were read have none.
    public init(from decoder: any Decoder) throws {
        let kept = try decoder.container(keyedBy: Key.self)
        head = try kept.decode(DeskHead.self, forKey: .head)
        cards = try kept.decode([Card].self, forKey: .cards)
        reports = try kept.decode([DeskReport].self, forKey: .reports)
        findings = try kept.decode([DeskFinding].self, forKey: .findings)
        amendments = try kept.decodeIfPresent([DraftAmendment].self, forKey: .amendments) ?? []
        decisions = try kept.decodeIfPresent([String: KeptDecision].self, forKey: .decisions) ?? [:]
        names = try kept.decode([String: NameChoice].self, forKey: .names)
        language = try kept.decode(DraftLanguage.self, forKey: .language)
    }
}

/// The document itself, as corrected.
public struct DeskHead: Sendable, Equatable, Codable {
    public var directive: DraftDirective
    /// Fields a person said are right.
    public var accepted: Set<HeadField> = []
    /// Fields a person set without words of the text.
    public var byHand: Set<HeadField> = []
    /// The version in which each field was changed last.
    public var changes: [HeadField: Int] = [:]

    public init(_ directive: DraftDirective) {
        self.directive = directive
    }
}

/// One assignment on the desk.
public struct Card: Sendable, Equatable, Codable {
    /// Its number in this draft; it never changes.
    public let number: Int
    public var assignment: DraftAssignment
    public var isRemoved = false
    /// Fields a person said are right.
    public var accepted: Set<CardField> = []
    /// Fields a person set without words of the text.
    public var byHand: Set<CardField> = []
    /// The version in which each field was changed last.
    public var changes: [CardField: Int] = [:]
    /// Whether a person added it.
    public var isAdded = false
    /// What was taken in from cards that were joined to it; `nil` where none was.
    public var joined: JoinedCards?

    public init(number: Int, _ assignment: DraftAssignment, isAdded: Bool = false) {
        self.number = number
        self.assignment = assignment
        self.isAdded = isAdded
    }
}

/// What a card took in from others and does not show in its own fields.
public struct JoinedCards: Sendable, Equatable, Codable {
    /// Their refs: what the check found of them is found of this card now.
    public var refs: [String] = []
    /// Their terms, where these are not the card's own.
    public var dues: [DraftDue] = []
}

extension Card {
    /// Whether a finding concerns this card, or one that was joined to it.
    func isMeant(by finding: Finding) -> Bool {
        guard let ref = finding.ref else { return false }
        return ref == assignment.ref || joined?.refs.contains(ref) == true
    }
}

/// A finding of the check, and whether a person has put it aside.
public struct DeskFinding: Sendable, Equatable, Codable {
    public var finding: Finding
    public var isPutAside = false

    public init(_ finding: Finding) {
        self.finding = finding
    }
}

/// An order to report, and whether a person has put it aside: then it is not kept.
public struct DeskReport: Sendable, Equatable, Codable {
    public var report: DraftReporting
    public var isPutAside = false

    public init(_ report: DraftReporting) {
        self.report = report
    }
}

/// What a person said a name stands for.
public enum NameChoice: Sendable, Hashable, Codable {
    /// A body of the directory; its name is learned as another name of it.
    case body(Int64)
    /// A body that is to enter the directory below another, or at the top.
    case new(parent: Int64?, kind: String)
    /// Words that are no body of the directory.
    case words
}
