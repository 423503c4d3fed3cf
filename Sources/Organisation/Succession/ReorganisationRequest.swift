public import Database
import WorkCalendar

/// What a person types of a merger, a split, a renaming or an abolition; kept as typed so that nothing is lost.
public struct ReorganisationRequest: Sendable, Equatable {
    public var kind = Reorganisation.Kind.merged.rawValue
    public var day = ""
    public var ground = ""
    /// Other bodies that end with it.
    public var others: [String] = []
    /// Bodies of the directory that go on.
    public var into: [String] = []
    /// Bodies that begin, each with its identifier behind a bar where it has one; of a renaming the new name.
    public var begins: [String] = []
    public var posts = ReorganisationPlan.Posts.move.rawValue
    public var below = ReorganisationPlan.Below.follow.rawValue
    public var division = ReorganisationPlan.Division.first.rawValue
    /// By assignment, the place among those that go on, from 0.
    public var given: [Int64: Int] = [:]

    public init() {}

    /// What is to be done, with the bodies found that are named.
    /// - Throws: the refusal that names the field at fault.
    public func plan(for body: Body.ID, in connection: Connection) throws -> ReorganisationPlan {
        guard let from = try TypedDayRefusal.day(day, field: "day") else { throw ReorganisationRefusal.dayMissing }
        // Those that end are named as they were on their last day.
        let former = BodyLookup(connection, on: from.adding(days: -1))
        let lookup = BodyLookup(connection, on: from)
        return ReorganisationPlan(
            kind: Reorganisation.Kind(rawValue: kind) ?? .merged,
            former: [body] + (try others.map { try former.body($0, field: "others").id }),
            receivers: try into.map { .known(try lookup.body($0, field: "into").id) } + begins.map(Self.beginning),
            from: from, ground: ground, posts: ReorganisationPlan.Posts(rawValue: posts) ?? .move,
            below: ReorganisationPlan.Below(rawValue: below) ?? .follow,
            division: ReorganisationPlan.Division(rawValue: division) ?? .first, given: given)
    }

    private static func beginning(_ line: String) -> ReorganisationPlan.Receiver {
        let parts = line.split(separator: "|", maxSplits: 1).map { String($0).trimmed }
        return .new(name: parts.first ?? "", identifier: parts.count > 1 ? parts[1].nonEmpty : nil)
    }
}
