import Archive
import Database
import HTML
import Organisation
import Reading
import Web
import WorkCalendar

/// A draft as programs see it in lists.
struct DraftItem: Encodable, Sendable {
    let id: Int64
    let state: String
    let fileName: String
    let body: Int64
    let version: Int
    let title: String?
    let number: String?
    let assignments: Int?
    let directive: Int64?
    let enteredAt: String
    let changedAt: String
    /// Why it was refused, in the caller's language.
    let refusal: String?
    /// "words", "layer" or "recognised".
    let origin: String
    let lettersDamaged: Bool

    init(_ draft: PendingDraft, _ messages: Messages) {
        (id, state, fileName) = (draft.id.rawValue, draft.state.rawValue, draft.fileName)
        (body, version, title) = (draft.body.rawValue, draft.version, draft.title)
        (number, assignments, directive) = (draft.number, draft.assignmentCount, draft.directive?.rawValue)
        (enteredAt, changedAt) = (draft.enteredAt.iso, draft.changedAt.iso)
        (origin, lettersDamaged) = (draft.recognition.origin.rawValue, draft.recognition.isDamaged)
        refusal = (draft.refusal ?? draft.recognition.refusal).map { refusal in
            let (what, next) = refusal.explain(messages)
            return what + " " + next
        }
    }
}

/// A draft with what was read and corrected.
struct DraftDetail: Encodable, Sendable {
    struct CardItem: Encodable, Sendable {
        /// Its number in this draft, by which corrections name it.
        let card: Int
        let removed: Bool
        let assignment: DraftAssignment
        /// Fields read without certainty, assumed, or naming a body that is not known.
        let inDoubt: [String]
        /// Fields that a person set without words of the text.
        let setByHand: [String]
    }

    struct NameItem: Encodable, Sendable {
        let name: String
        /// The body it is linked to; absent while it is not.
        let body: Int64?
        /// "known", "learned", "chosen", "new", "words", "ambiguous" or "unknown".
        let match: String
        /// Bodies to choose from.
        let candidates: [Int64]
    }

    struct FindingItem: Encodable, Sendable {
        let finding: Int
        let code: String
        let severity: String
        let text: String
        let line: Int?
        let ref: String?
        let putAside: Bool
    }

    struct ReportItem: Encodable, Sendable {
        /// Its place in this draft, by which corrections name it.
        let report: Int
        let who: [String]
        let to: String?
        let subject: String?
        let recurrence: String?
        let by: String?
        let onRequest: Bool
        let putAside: Bool

        init(_ place: Int, _ item: DeskReport) {
            let terms = ReportingTerms(item.report)
            (report, who, to, subject) = (place, item.report.reporters, item.report.to, item.report.what)
            (recurrence, by, onRequest, putAside) = (terms.recurrence, terms.by, terms.isOnRequest, item.isPutAside)
        }
    }

    let draft: DraftItem
    let language: String?
    let directive: DraftDirective?
    let cards: [CardItem]
    let names: [NameItem]
    let reports: [ReportItem]
    let findings: [FindingItem]
    /// What it would change of what stands.
    let changes: [ChangeItem]

    init(_ draft: PendingDraft, _ desk: Desk?, _ names: BodyNames?, _ changes: ProposedChanges?, _ messages: Messages) {
        self.draft = DraftItem(draft, messages)
        self.changes =
            desk.flatMap { desk in changes.map { found in found.all.map { ChangeItem($0, in: found, of: desk) } } }
            ?? []
        language = desk?.language.rawValue
        directive = desk?.head.directive
        cards =
            desk?.cards.map { card in
                CardItem(
                    card: card.number, removed: card.isRemoved, assignment: card.assignment,
                    inDoubt: card.doubts.map(\.rawValue), setByHand: card.byHand.map(\.rawValue).sorted())
            } ?? []
        self.names =
            desk.flatMap { desk in
                names.map { names in
                    desk.allNames.map { name in
                        NameItem(name, names.match(name, chosen: desk.names[BodyNames.folded(name)]))
                    }
                }
            } ?? []
        reports = desk?.reports.enumerated().map { ReportItem($0.offset, $0.element) } ?? []
        findings =
            desk?.findings.enumerated().map { index, item in
                FindingItem(
                    finding: index, code: item.finding.code, severity: item.finding.severity.rawValue,
                    text: item.finding.text, line: item.finding.line, ref: item.finding.ref, putAside: item.isPutAside)
            } ?? []
    }
}

extension DraftDetail.NameItem {
    init(_ name: String, _ match: NameMatch) {
        let word: String
        var candidates: [Int64] = []
        switch match {
        case .known(_, let isLearned): word = isLearned ? "learned" : "known"
        case .chosen: word = "chosen"
        case .new: word = "new"
        case .words: word = "words"
        case .ambiguous(let bodies):
            word = "ambiguous"
            candidates = bodies.map(\.id.rawValue)
        case .unknown(let near):
            word = "unknown"
            candidates = near.map(\.id.rawValue)
        }
        self.init(name: name, body: match.body?.id.rawValue, match: word, candidates: candidates)
    }
}
