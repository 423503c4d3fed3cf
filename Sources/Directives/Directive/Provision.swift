public import Database
public import Reading

/// A numbered passage of a directive.
public struct Provision: Sendable, Equatable {
    public typealias ID = Identifier<Provision>

    public let id: ID
    /// The document's own numbering path, such as "III.2"; unique in its directive.
    public let ref: String
    /// The passage it stands in; `nil` at the top.
    public let parent: ID?
    public let heading: String?
    /// UTF-8 bytes of the directive's text.
    public let span: Span
}
