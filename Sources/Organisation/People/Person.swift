public import Database
public import HTML
public import WorkCalendar

/// Somebody who works with Remit.
public struct Person: Sendable, Equatable {
    public typealias ID = Identifier<Person>

    public let id: ID
    public var name: String
    /// What is typed at sign-in; kept in lower case.
    public var signInName: String
    public var email: String?
    /// The language chosen; `nil` leaves the choice to the browser.
    public var language: Language?
    public var largeType: Bool
    /// The last day at work; `nil` for those who are here.
    public var left: Day?
}

/// A person's role at a body, for a time.
public struct Post: Sendable, Equatable {
    public typealias ID = Identifier<Post>

    public let id: ID
    public let person: Person.ID
    public let body: Body.ID
    /// Of the body: what the role allows, it allows in this subtree.
    public let bodyPath: String
    public let bodyName: String
    /// Of the body.
    public let country: Country?
    public let role: Role
    /// The post's name in the body's own words: "Phó Chánh Văn phòng".
    public let title: String?
    public let begins: Day
    /// The first day on which it is held no more; `nil` while it has no end.
    public let ends: Day?
}
