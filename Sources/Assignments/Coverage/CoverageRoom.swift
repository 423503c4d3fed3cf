import Database
import Directives
import HTML
public import Organisation
import Reading
public import Web

/// The pages that compare a directive with the plan that carries it out.
public struct CoverageRoom: Capability {
    public let roots: Set<String> = ["coverage"]
    public let nouns: Set<String> = ["coverage"]

    public init() {}

    public func respond(to visit: Visit) throws -> Response? {
        let caller = try visit.signedIn()
        if visit.request.path.first == "api" { return try CoverageAPI().respond(to: visit) }
        return switch CoverageRoute(visit.request.method, visit.request.path) {
        case .compare: try compare(CoverageQuery(visit.request.query), visit, caller)
        case .explain: try explain(visit, caller)
        case .drop(let id): try drop(id, visit, caller)
        case nil: nil
        }
    }

    private func compare(
        _ query: CoverageQuery, _ visit: Visit, _ caller: Caller, problem: (Assignment.ID, any Refusal)? = nil
    ) throws -> Response {
        guard let above = query.above, let below = query.below else { return try choose(query, visit, caller) }
        let language = DraftLanguage(visit)
        let comparison = try visit.database.read {
            try CoverageComparison(above, below, for: caller, language, in: $0)
        }
        let pages = CoveragePages(messages: visit.messages, token: visit.token?.text, moment: { visit.moment($0) })
        let html = pages.html(
            comparison, query, problem: problem.map { ($0.0, FieldProblem($0.1, visit.messages)) })
        return visit.page(
            visit.messages("What is carried out"), PageOptions(status: problem?.1.status ?? 200, isWide: true), html)
    }

    private func choose(_ query: CoverageQuery, _ visit: Visit, _ caller: Caller) throws -> Response {
        let (choices, found) = try visit.database.read { connection in
            let store = DirectiveStore(connection, for: try Visibility(of: caller, in: connection))
            let found = try query.number.flatMap { try store.directive(bearing: $0) }
            return (try CoverageChoices(query, for: caller, in: connection), found?.id)
        }
        var refusal: CoverageRefusal?
        if query.number != nil {
            switch found {
            case nil: refusal = .noSuchNumber
            case query.above?: refusal = .coversItself
            case let id? where query.below == .directive(id): refusal = .coversItself
            case let id?:
                return visit.redirect(
                    to: query.changed {
                        $0.number = nil
                        if $0.above == nil { $0.above = id } else { $0.below = .directive(id) }
                    }.address)
            }
        }
        let page = CoverageChoicePage(messages: visit.messages, query: query, choices: choices)
        return visit.page(
            visit.messages("What is carried out"), PageOptions(status: refusal?.status ?? 200),
            page.html(problems: refusal.map { [FieldProblem($0, visit.messages)] } ?? []))
    }

    private func explain(_ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form, let query = Self.query(form),
            case .directive(let plan)? = query.below, let task = form["task"].flatMap({ Assignment.ID(segment: $0) })
        else { return nil }
        do {
            try visit.gate.perform(
                ExplainGap(assignment: task, plan: plan, reason: form["reason"] ?? "", caller: caller), as: caller)
        } catch let refusal as CoverageRefusal where refusal.field != nil {
            return try compare(query, visit, caller, problem: (task, refusal))
        }
        return visit.redirect(to: query.address, saying: visit.messages("The reason is kept."))
    }

    private func drop(_ id: GapReason.ID, _ visit: Visit, _ caller: Caller) throws -> Response? {
        guard let form = visit.request.form, let query = Self.query(form) else { return nil }
        try visit.gate.perform(DropGapReason(id: id, caller: caller), as: caller)
        return visit.redirect(to: query.address, saying: visit.messages("The reason was taken back."))
    }

    /// The comparison a form was sent from.
    private static func query(_ form: Form) -> CoverageQuery? {
        guard let above = form["above"].flatMap({ Directive.ID(segment: $0) }),
            let below = form["below"].flatMap({ Directive.ID(segment: $0) })
        else { return nil }
        return CoverageQuery(above: above, below: .directive(below))
    }
}
