public import Database
public import WorkCalendar

/// A signed-in browser.
public struct Session: Sendable {
    public typealias ID = Identifier<Session>

    /// A long working day.
    static let length = Duration.seconds(12 * 3_600)

    public let id: ID
    public let began: Instant
    /// When it was last used, to the minute.
    public let seen: Instant
    public let expires: Instant
    /// What the browser calls itself.
    public let browser: String
    public let address: String
    /// Whether it is the one that asks.
    public let isThis: Bool
}

/// A program's key to the API, in the name of the person who made it.
public struct APIToken: Sendable {
    public typealias ID = Identifier<APIToken>

    public let id: ID
    public let name: String
    public let made: Instant
    public let grant: TokenGrant
    /// When it was last used, to the minute; `nil` where it never was.
    public let used: Instant?

    public var expires: Instant { grant.expires }

    /// In days.
    public static let longest = 366
}

extension Secret {
    /// What a secret opens: pages, by a cookie, or the API, by a header.
    public enum Kind: Sendable {
        case session, token
    }
}
