import Database
import Directives
import HTML
import Organisation
import Web

/// The pages that compare a directive with the plan that carries it out.
enum CoverageRoute: Route {
    /// The query says which two: `above`, and `below` or `draft`.
    case compare
    case explain
    case drop(GapReason.ID)

    init?(_ method: Web.Method, _ path: Path) {
        let parts = path.segments
        guard parts.first == "coverage" else { return nil }
        switch (method, Array(parts.dropFirst())) {
        case (.get, []): self = .compare
        case (.post, ["reasons"]): self = .explain
        case (.post, let rest) where rest.count == 3 && rest[0] == "reasons" && rest[2] == "removal":
            guard let id = GapReason.ID(segment: rest[1]) else { return nil }
            self = .drop(id)
        default: return nil
        }
    }

    var method: Web.Method {
        switch self {
        case .compare: .get
        case .explain, .drop: .post
        }
    }

    var path: String {
        switch self {
        case .compare: "/coverage"
        case .explain: "/coverage/reasons"
        case .drop(let id): "/coverage/reasons/\(id)/removal"
        }
    }
}

/// Which two texts a page compares, and what of it is shown.
struct CoverageQuery: Sendable, Equatable {
    var above: Directive.ID?
    var below: Plan?
    /// Whether only tasks with a gap that nobody explained are shown.
    var isOnlyGaps = false
    /// A directive's number that was typed to choose the text that is missing.
    var number: String?

    /// The text that carries out: a directive, or a draft that is not issued yet.
    enum Plan: Sendable, Equatable {
        case directive(Directive.ID)
        case draft(PendingDraft.ID)
    }

    init(above: Directive.ID?, below: Plan?) { (self.above, self.below) = (above, below) }

    init(_ query: Query) {
        above = query["above"].flatMap { Directive.ID(segment: $0) }
        below =
            query["below"].flatMap { Directive.ID(segment: $0) }.map(Plan.directive)
            ?? query["draft"].flatMap { PendingDraft.ID(segment: $0) }.map(Plan.draft)
        isOnlyGaps = query["show"] == "gaps"
        number = query.filled("number")
    }

    var address: Address {
        var query: [String] = []
        if let above { query.append("above=\(above)") }
        switch below {
        case .directive(let id)?: query.append("below=\(id)")
        case .draft(let id)?: query.append("draft=\(id)")
        case nil: break
        }
        if isOnlyGaps { query.append("show=gaps") }
        return Address(target: query.isEmpty ? "/coverage" : "/coverage?" + query.joined(separator: "&"))
    }

    func changed(_ change: (inout CoverageQuery) -> Void) -> CoverageQuery {
        var other = self
        change(&other)
        return other
    }
}
