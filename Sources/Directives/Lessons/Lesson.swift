public import Database
public import Organisation
public import Reading
public import WorkCalendar

/// What people of a keeping body taught by correcting a reading; the reader uses it for the body's next texts.
public struct Lesson: Sendable, Equatable {
    public typealias ID = Identifier<Lesson>

    public enum Meaning: Sendable, Equatable {
        /// A name stands for this body.
        case body(Body.ID)
        /// A name is no body of the directory.
        case words
        /// Words over a column or before a colon name this field.
        case role(RoleWord.Role)

        public var kind: Kind {
            switch self {
            case .body, .words: .name
            case .role: .role
            }
        }
    }

    public enum Kind: String, Sendable, CaseIterable { case name, role }

    public let id: ID
    /// Whose texts it is for.
    public let body: Body.ID
    public let words: String
    public let meaning: Meaning
    /// `nil` when the operator taught it.
    public let personName: String?
    public let at: Instant
    /// Whether it is kept only to be remembered again.
    public let isForgotten: Bool
}
