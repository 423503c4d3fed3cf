public import Archive
public import Database
public import Organisation
public import Reading
public import WorkCalendar

/// An issued document that assigns work, as a person confirmed it.
public struct Directive: Sendable, Equatable {
    public typealias ID = Identifier<Directive>

    public let id: ID
    /// The body that keeps it, and its path in the tree.
    public let body: Body.ID
    public let bodyPath: String
    /// As the text writes it; `nil` where the text does not say.
    public let number: String?
    public let type: DirectiveType
    public let language: DraftLanguage
    public let title: String
    /// As the text names it.
    public let issuer: String?
    /// The issuer in the directory, where it is there.
    public let issuerBody: Body.ID?
    public let issued: IssueDate?
    public let place: String?
    public let signatory: DraftDirective.Signatory?
    public let fileName: String
    public let file: BlobHash
    /// How many assignments were confirmed with it.
    public let assignmentCount: Int
    public let confirmedAt: Instant
    /// The first day it is in force, where its text says another than that of issue.
    public let effective: Day?
}
