public import Database
public import HTML
public import WorkCalendar
public import Web

/// One request with what every page and every API answer needs: who asks, in what language, when.
public struct Visit: Sendable {
    public let request: Request
    /// `nil` before sign-in.
    public let caller: Caller?
    public let messages: Messages
    public let now: Instant
    public let gate: Gate
    /// The cookie's or header's secret; `nil` before sign-in.
    public let secret: Secret?
    /// Whether the caller came with an API token, so that no browser can be tricked into sending it.
    public let isByToken: Bool
    /// What every form carries; `nil` before sign-in and for programs, which have no forms.
    public let token: FormToken?
    /// Whether the site is reached by HTTPS.
    public let isSecure: Bool
    let navigation: [NavigationEntry]
    /// The past day that is looked at; `nil` is now.
    public let asAt: AsAt?

    public init(
        request: Request, caller: Caller?, messages: Messages, gate: Gate, secret: Secret? = nil,
        isByToken: Bool = false, isSecure: Bool = false, navigation: [NavigationEntry] = []
    ) {
        self.request = request
        self.caller = caller
        self.messages = messages
        self.gate = gate
        self.secret = secret
        self.isByToken = isByToken
        token = isByToken ? nil : secret.map { FormToken(sessionSecret: Array($0.text.utf8)) }
        self.isSecure = isSecure
        self.navigation = navigation
        now = gate.clock.now
        asAt = nil
    }

    /// Another's visit through a gate of its own.
    init(_ visit: Visit, as caller: Caller?, through gate: Gate, asAt: AsAt) {
        (request, messages, secret, token) = (visit.request, visit.messages, visit.secret, visit.token)
        (isByToken, isSecure, navigation) = (visit.isByToken, visit.isSecure, visit.navigation)
        self.caller = caller
        self.gate = gate
        self.asAt = asAt
        now = gate.clock.now
    }

    public var database: Database { gate.database }

    /// The time zone in which the caller's days are counted; before sign-in, that of Vietnam.
    public var offset: UTCOffset { caller?.offset ?? Country.vietnam.offset }

    /// The day it is where the caller works.
    public var today: Day { now.day(in: offset) }

    /// Who asks.
    /// - Throws: `SignInNeeded` before sign-in.
    public func signedIn() throws(SignInNeeded) -> Caller {
        guard let caller, caller.person != nil else { throw SignInNeeded() }
        return caller
    }

    /// Who asks, where one of the posts allows it, and the token by which somebody came.
    /// - Throws: `SignInNeeded`, or `GateRefusal.notAllowed`.
    @discardableResult
    public func caller(who permission: Permission) throws -> Caller {
        let caller = try signedIn()
        guard caller.may(permission) else { throw GateRefusal.notAllowed }
        return caller
    }

    /// A moment as it reads where the caller works.
    public func moment(_ instant: Instant) -> String {
        messages.moment(instant, minutesAheadOfUTC: offset.seconds / 60)
    }
}

/// The page or the API is for people who are signed in.
public struct SignInNeeded: Error {
    public init() {}
}

/// An entry of the main navigation, and who sees it.
public struct NavigationEntry: Sendable {
    let label: @Sendable (Messages) -> String
    let root: String
    private let roots: Set<String>
    /// Wanted a few times in years: it stands in the person's menu.
    let isSeldom: Bool
    let isFor: @Sendable (Caller) -> Bool

    /// - Parameters:
    ///   - root: The first segment of the page it leads to.
    ///   - others: The first segments of further pages it stands for.
    public init(
        root: String, others: Set<String> = [], isSeldom: Bool = false,
        isFor: @escaping @Sendable (Caller) -> Bool = { _ in true },
        label: @escaping @Sendable (Messages) -> String
    ) {
        self.label = label
        (self.root, self.isSeldom) = (root, isSeldom)
        roots = others.union([root])
        self.isFor = isFor
    }

    /// Whether a page is one of those it stands for.
    func standsFor(_ path: Path) -> Bool { path.first.map(roots.contains) ?? false }
}
