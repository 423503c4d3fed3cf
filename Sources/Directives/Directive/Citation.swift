public import Reading
import WorkCalendar

/// A document that a directive stands on or replaces.
public struct Citation: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case basis, replaces
    }

    public let kind: Kind
    public let number: String?
    public let issued: IssueDate?
    public let issuer: String?
    public let title: String?
    /// Where it is cited, in UTF-8 bytes of the directive's text; `nil` when a person added it.
    public let span: Span?
    /// The directive cited; `nil` while it is not here, or the caller may not read it.
    public let cited: Directive.ID?
}

/// A directive that amends another, or replaces it.
struct AmendingLink: Sendable, Equatable {
    let directive: Directive.ID
    let number: String?
    let title: String
    /// From which day on; `nil` where it says neither that nor when it was issued.
    let from: Day?
    /// Whether it replaces the whole.
    let isWhole: Bool
}

/// A citation between two directives that are both here.
public struct CitationLink: Sendable, Equatable {
    public let kind: Citation.Kind
    /// The other directive.
    public let directive: Directive.ID
    public let number: String?
    public let title: String
}
