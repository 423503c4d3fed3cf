import Archive
public import Database
public import Organisation
import Reading
import WorkCalendar

/// Makes a directive of a draft: head, text, provisions, basis, recipients, names, and its assignments in the ledger.
///
/// All of it in one transaction. A draft that was confirmed already gives the directive it became.
public struct ConfirmDraft: Action {
    public static let permission = Permission.confirmDirective
    public static let verb = "confirm-directive"

    public let draft: PendingDraft.ID
    /// The version the person saw; `nil` takes it as it is.
    public let seen: Int?
    /// Whether a second directive of the same number is meant.
    public let isDespiteNumber: Bool
    let ledger: any AssignmentLedger

    public init(
        _ draft: PendingDraft.ID, seen: Int?, isDespiteNumber: Bool = false, into ledger: any AssignmentLedger
    ) {
        self.draft = draft
        self.seen = seen
        self.isDespiteNumber = isDespiteNumber
        self.ledger = ledger
    }

    public func bodyPath(in connection: Connection) throws -> String? { try draft.bodyPath(in: connection) }

    public func perform(in act: Act) throws -> Directive.ID {
        let drafts = PendingDraftStore(act.connection, for: act.caller)
        if let closed = try drafts.draft(draft)?.directive { return closed }
        let (pending, content) = try draft.onDesk(act)
        if let seen, seen != pending.version { throw DraftRefusal.changedMeanwhile(seen: seen, now: pending.version) }
        let desk = content.desk
        guard let title = desk.head.directive.title?.trimmed.nonEmpty else { throw DraftRefusal.nothingToConfirm }
        if !isDespiteNumber { try refuseSameNumber(desk, pending, act) }

        let proposed = try ProposedChanges(
            on: desk, keptBy: pending.body, for: act.caller, ledger, in: act.connection)
        let outcome = try ChangeOutcome(proposed)
        var names = try NameKeeping(desk, keptBy: pending, act)
        try names.keepChoices()
        try learnRoleWords(content, of: pending, act)
        let id = try keep(desk, content, titled: title, of: pending, names, outcome.entering.count, act)
        let provisions = try DirectiveWriting(connection: act.connection).keep(content.reading().provisions, of: id)
        let refs = Self.refs(of: outcome.entering, in: provisions)
        let assignments = zip(outcome.entering, refs).map { card, ref in
            var assignment = card.assignment
            assignment.ref = ref
            return ConfirmedAssignment(
                assignment: assignment, provision: provisions.innermost(around: assignment.source)?.id,
                leads: card.assignment.lead.map(names.named), supports: card.assignment.support.map(names.named),
                setByHand: card.byHand, continues: outcome.continuing[card.number])
        }
        let reporters = try keepReports(desk, of: id, names, act)
        for body in Set((assignments.flatMap { $0.leads + $0.supports } + reporters).compactMap(\.body)).sorted() {
            try DirectiveWriting(connection: act.connection).name(body, in: id)
        }
        guard let directive = try DirectiveStore(act.connection, for: .everything).directive(id) else {
            throw DraftRefusal.noSuchDraft
        }
        try ledger.enter(assignments, of: directive, in: act)
        let changes = outcome.changes(on: desk, in: content.text, provisions: provisions, named: names.named)
        try ledger.change(changes, by: directive, in: act)
        try DirectiveWriting(connection: act.connection).keep(amended: proposed.texts, desk.amendments, of: id)
        try DraftWriting(connection: act.connection).confirm(draft, as: id, by: act.caller.person, at: act.now)
        try act.record(
            "directive", id.rawValue, before: nil,
            after: DirectiveState(directive, reports: desk.reports.count { !$0.isPutAside }, draft: draft))
        return id
    }

    /// Keeps what is to be reported and gives back who must: they may read the directive.
    private func keepReports(_ desk: Desk, of id: Directive.ID, _ names: NameKeeping, _ act: Act) throws -> [NamedBody]
    {
        var reporters: [NamedBody] = []
        for (position, item) in desk.reports.filter({ !$0.isPutAside }).enumerated() {
            let who = item.report.reporters.map(names.named)
            try DirectiveWriting(connection: act.connection).keep(
                item.report, who: who, to: item.report.to.map(names.named), at: position, of: id)
            reporters += who
        }
        return reporters
    }

    /// The numbering path of each card; one that a person added takes its passage's, made unique.
    private static func refs(of cards: [Card], in provisions: [Provision]) -> [String] {
        var taken = Set(cards.filter { !$0.isAdded }.map(\.assignment.ref))
        return cards.map { card in
            guard card.isAdded else { return card.assignment.ref }
            let passage = provisions.innermost(around: card.assignment.source)?.ref
            let own = passage.map { taken.contains($0) ? $0 + card.assignment.ref : $0 } ?? card.assignment.ref
            taken.insert(own)
            return own
        }
    }

    private func refuseSameNumber(_ desk: Desk, _ pending: PendingDraft, _ act: Act) throws {
        let head = desk.head.directive
        guard let number = head.number.flatMap({ DocumentNumber(parsing: $0) }) else { return }
        let same = try DirectiveStore(act.connection, for: .everything).directives(
            numbered: number, issuer: head.issuer, issued: head.issued.flatMap { IssueDate(parsing: $0) },
            keptBy: pending.body)
        if let first = same.first { throw DraftRefusal.numberIsHere(first.id) }
    }

    /// Writes the directive with all that hangs on it but provisions and assignments.
    private func keep(
        _ desk: Desk, _ content: DraftContent, titled title: String, of pending: PendingDraft, _ names: NameKeeping,
        _ count: Int, _ act: Act
    ) throws -> Directive.ID {
        let writing = DirectiveWriting(connection: act.connection)
        let head = desk.head.directive
        let id = try writing.insert(
            NewDirective(
                body: pending.body, head: head, title: title, language: desk.language,
                issuerBody: head.issuer.flatMap { names.named($0).body }, fileName: pending.fileName,
                file: pending.file, assignmentCount: count, person: act.caller.person, at: act.now))
        try writing.keep(
            text: content.text, tables: content.storedTables,
            findings: desk.standingFindings,
            words: [head.number, title, head.issuer, content.text].compactMap { $0 }.joined(separator: "\n"), of: id)
        for (position, citation) in head.basis.enumerated() {
            try writing.keep(citation, .basis, at: position, of: id)
        }
        for (position, number) in head.replaces.enumerated() {
            let citation = DraftCitation(typed: number, date: nil, issuer: nil, title: nil)
            try writing.keep(citation, .replaces, at: position, of: id)
        }
        for (position, recipient) in head.recipients.enumerated() {
            try writing.keep(recipient: names.named(recipient), at: position, of: id)
        }
        try CitationStore(connection: act.connection).link(id)
        return id
    }
}

extension [Provision] {
    /// The smallest numbered passage that holds the span; `nil` where none does.
    func innermost(around span: Span) -> Provision? {
        filter { $0.span.start <= span.start && span.start < $0.span.end }
            .min { ($0.span.end - $0.span.start) < ($1.span.end - $1.span.start) }
    }
}

/// A directive as the journal keeps it.
struct DirectiveState: Encodable {
    let draft: Int64
    let number: String?
    let title: String
    let issuer: String?
    let issued: String?
    let assignments: Int
    let reports: Int
    let sha256: String

    init(_ directive: Directive, reports: Int, draft: PendingDraft.ID) {
        self.draft = draft.rawValue
        number = directive.number
        title = directive.title
        issuer = directive.issuer
        issued = directive.issued?.text
        assignments = directive.assignmentCount
        self.reports = reports
        sha256 = directive.file.text
    }
}
