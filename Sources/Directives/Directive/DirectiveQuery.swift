public import Database
public import Organisation
public import Reading

/// What a list of directives is asked for.
public struct DirectiveQuery: Sendable, Equatable {
    /// As typed; empty asks for all.
    public var words = ""
    public var type: DirectiveType?
    /// A part of the issuer's name, as typed.
    public var issuer = ""
    public var year: Int?

    public init(words: String = "", type: DirectiveType? = nil, issuer: String = "", year: Int? = nil) {
        self.words = words
        self.type = type
        self.issuer = issuer
        self.year = year
    }

    public var isEmpty: Bool { self == DirectiveQuery() }

    /// The place in the list after which a page begins: newest first, by issue day and number of the row.
    public struct Place: Sendable, Equatable {
        public let issuedOn: Int64
        public let id: Directive.ID

        public init(issuedOn: Int64, id: Directive.ID) {
            self.issuedOn = issuedOn
            self.id = id
        }

        /// `nil` where the cursor is of another list.
        public init?(_ cursor: Cursor) {
            guard let day = Int64(cursor.text), cursor.id > 0 else { return nil }
            self.init(issuedOn: day, id: Directive.ID(rawValue: cursor.id))
        }

        public var cursor: Cursor { Cursor(text: String(issuedOn), id: id.rawValue) }
    }
}
