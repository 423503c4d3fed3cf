import Database
import Directives
import HTML
import Organisation
import Reading

/// A directive above and a plan below it, with all that is compared.
struct CoverageComparison {
    let above: Directive
    let below: Below
    let report: CoverageReport
    /// Of each text's tasks, how many the caller may see, and how many there are.
    let seen: (above: Int, below: Int)
    let all: (above: Int, below: Int)
    /// Whether the caller may say why something is missing.
    let mayExplain: Bool

    /// The text that carries out.
    enum Below {
        case directive(Directive)
        case draft(PendingDraft, title: String)

        var title: String {
            switch self {
            case .directive(let directive): directive.title
            case .draft(_, let title): title
            }
        }

        var number: String? {
            if case .directive(let directive) = self { directive.number } else { nil }
        }
    }

    /// - Throws: `CoverageRefusal` where one of the two is not there or may not be read, or both are one.
    init(
        _ above: Directive.ID, _ plan: CoverageQuery.Plan, for caller: Caller, _ language: DraftLanguage,
        in connection: Connection
    ) throws {
        let store = CoverageStore(connection, for: try Visibility(of: caller, in: connection))
        self.above = try store.directive(above)
        let upper = try store.tasks(of: above)
        let lower: [CoverageTask]
        var reasons: [Assignment.ID: GapReason] = [:]
        switch plan {
        case .directive(let id):
            guard id != above else { throw CoverageRefusal.coversItself }
            let directive = try store.directive(id)
            below = .directive(directive)
            lower = try store.tasks(of: id)
            reasons = try store.reasons(of: id)
            all = (try store.count(of: above), try store.count(of: id))
            mayExplain = caller.may(ExplainGap.permission, at: directive.bodyPath)
        case .draft(let id):
            let drafts = PendingDraftStore(connection, for: caller)
            guard let draft = try drafts.draft(id), let desk = try drafts.content(of: draft)?.desk else {
                throw CoverageRefusal.noSuchDraft
            }
            below = .draft(draft, title: desk.head.directive.title ?? draft.fileName)
            lower = desk.standing.map(CoverageTask.init)
            all = (try store.count(of: above), lower.count)
            mayExplain = false
        }
        seen = (upper.count, lower.count)
        report = CoverageReport(of: upper, by: lower, reasons: reasons, sentencesIn: language)
    }
}

extension CoverageTask {
    /// A task of a draft as people corrected it.
    fileprivate init(_ card: Card) {
        let assignment = card.assignment
        let words = [assignment.text, assignment.product].compactMap { $0 }.joined(separator: " ")
        self.init(
            id: nil,
            item: CoverageItem(
                ref: assignment.ref, text: words, due: assignment.due, targets: assignment.targets),
            leads: assignment.lead)
    }
}

/// The texts that one may be compared with.
struct CoverageChoices {
    /// What the query names already.
    let chosen: [(isAbove: Bool, number: String?, title: String)]
    /// Those linked to it by its basis, each with the comparison it leads to.
    let offered: [(number: String?, title: String, query: CoverageQuery)]

    /// - Throws: `CoverageRefusal`.
    init(_ query: CoverageQuery, for caller: Caller, in connection: Connection) throws {
        let visibility = try Visibility(of: caller, in: connection)
        let store = DirectiveStore(connection, for: visibility)
        var chosen: [(isAbove: Bool, number: String?, title: String)] = []
        var offered: [(number: String?, title: String, query: CoverageQuery)] = []
        if let above = query.above {
            let directive = try CoverageStore(connection, for: visibility).directive(above)
            chosen.append((true, directive.number, directive.title))
            offered += try store.citing(above).filter { $0.kind == .basis }.map { link in
                (link.number, link.title, query.changed { $0.below = .directive(link.directive) })
            }
        }
        switch query.below {
        case .directive(let id)?:
            let directive = try CoverageStore(connection, for: visibility).directive(id)
            chosen.append((false, directive.number, directive.title))
            offered += try store.citations(of: id).filter { $0.kind == .basis }.compactMap { citation in
                guard let cited = try citation.cited.flatMap({ try store.directive($0) }) else { return nil }
                return (cited.number, cited.title, query.changed { $0.above = cited.id })
            }
        case .draft(let id)?:
            let drafts = PendingDraftStore(connection, for: caller)
            guard let draft = try drafts.draft(id), let head = try drafts.content(of: draft)?.desk.head.directive else {
                throw CoverageRefusal.noSuchDraft
            }
            chosen.append((false, head.number, head.title ?? draft.fileName))
            offered += try head.basis.compactMap { citation in
                guard let cited = try citation.number.flatMap({ try store.directive(bearing: $0) }) else {
                    return nil
                }
                return (cited.number, cited.title, query.changed { $0.above = cited.id })
            }
        case nil: break
        }
        (self.chosen, self.offered) = (chosen, offered)
    }
}
