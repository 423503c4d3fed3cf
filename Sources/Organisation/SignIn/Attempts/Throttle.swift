import Database
import WorkCalendar

/// Slows those who guess without letting them lock anybody out.
///
/// A browser from which the person signed in before has a count of its own, which nobody else can use up. Other
/// browsers are counted by name and place together, by place, and by name over all places; this last count does not
/// bind a place from which the person signed in before.
struct Throttle {
    /// Failures within the window after which one must wait.
    static let perBrowser = 10
    static let perNameAndPlace = 10
    static let perPlace = 50
    static let perName = 100
    static let perCode = 10
    static let window = Duration.seconds(15 * 60)

    let store: AttemptStore
    let now: Instant

    /// Notes an attempt to give the password of a name.
    /// - Parameter person: whose name it is; `nil` where it is nobody's, which must not show.
    /// - Returns: what to take back when it succeeds.
    /// - Throws: `OrganisationRefusal.tooManyAttempts`.
    func enter(name: String, person: Person.ID?, from visitor: Visitor) throws -> [Int64] {
        let place = visitor.network
        if let browser = visitor.known, let person, try store.isKnown(browser, to: person) {
            return try note([("browser \(person.rawValue) \(browser.shortHash)", Self.perBrowser)])
        }
        let isKnownPlace = try person.map { try store.isKnown(network: place, to: $0) } ?? false
        let counted = [("\(name) \(place)", Self.perNameAndPlace), (place, Self.perPlace)]
        return try note(isKnownPlace ? counted : counted + [("name \(name)", Self.perName)])
    }

    /// Notes an attempt to give a one-time code; who comes so far has given the password.
    func enterCode(of person: Person.ID, from visitor: Visitor) throws -> [Int64] {
        if let browser = visitor.known, try store.isKnown(browser, to: person) {
            return try note([("code \(person.rawValue) \(browser.shortHash)", Self.perCode)])
        }
        return try note([("code \(person.rawValue)", Self.perCode)])
    }

    /// Notes an answer of a provider that has not been looked into yet.
    func enterAnswer(from visitor: Visitor) throws -> [Int64] {
        try note([("answer \(visitor.network)", Self.perPlace)])
    }

    /// Notes an attempt to give the own password again.
    func enterAgain(_ person: Person.ID) throws -> [Int64] {
        try note([("again \(person.rawValue)", Self.perBrowser)])
    }

    private func note(_ counted: [(subject: String, limit: Int)]) throws -> [Int64] {
        let since = now + (.zero - Self.window)
        for (subject, limit) in counted {
            guard try store.failures(of: subject, since: since) < limit else {
                throw OrganisationRefusal.tooManyAttempts
            }
        }
        return try store.note(counted.map(\.subject), at: now)
    }
}
