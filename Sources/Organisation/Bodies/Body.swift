public import Database
public import WorkCalendar

/// An organisation or unit in the tree of bodies; its group kind stands for many at once.
public struct Body: Sendable, Equatable {
    public typealias ID = Identifier<Body>

    public let id: ID
    public var parent: ID?
    /// The ids from the root to this body, each followed by "/": a subtree is a prefix.
    public var path: String
    public var name: String
    public var kind: Kind
    /// `nil` where it is not told.
    public var level: Level?
    /// Whose days off count; `nil` where no calendar is known: then Monday to Friday are working days.
    public var country: Country?
    /// The official identifier, where the body has one.
    public var identifier: String?
    /// The body exists from this day; `nil` when that is not known.
    public var begins: Day?
    /// The last day of its existence; `nil` while it exists.
    public var ends: Day?

    public init(
        id: ID, parent: ID?, path: String, name: String, kind: Kind, level: Level? = nil, country: Country?,
        identifier: String? = nil, begins: Day? = nil, ends: Day? = nil
    ) {
        self.id = id
        self.parent = parent
        self.path = path
        self.name = name
        self.kind = kind
        self.level = level
        self.country = country
        self.identifier = identifier
        self.begins = begins
        self.ends = ends
    }

    /// What a body is; the words are the field's, in any of the three languages.
    public enum Kind: String, Sendable, CaseIterable {
        /// A people's committee, a people's government.
        case government
        /// A department of a government: sở, phòng of a district, 局, 厅.
        case department
        /// An office or section within a body: văn phòng, phòng, 科, 处.
        case office
        case party
        /// A school, an enterprise, an association, a service unit.
        case organisation
        /// Many bodies under one name: "các sở, ngành", "各市（州）人民政府".
        case group
    }
}

extension Body {
    /// Whether the body exists on a day.
    public func exists(on day: Day) -> Bool {
        (begins.map { $0 <= day } ?? true) && (ends.map { day <= $0 } ?? true)
    }
}
