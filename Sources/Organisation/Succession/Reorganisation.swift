public import Database
public import WorkCalendar

/// That bodies merged, were split, renamed or abolished, on a day and by a decision.
public struct Reorganisation: Sendable, Equatable {
    public typealias ID = Identifier<Reorganisation>

    public enum Kind: String, Sendable, CaseIterable, Codable { case merged, split, renamed, abolished }

    /// A body that took part, under the name it bore then.
    public struct Party: Sendable, Equatable {
        public let body: Body.ID
        public let name: String
    }

    public let id: ID
    public let kind: Kind
    /// The first day of what is now; bodies that ended had their last day before it.
    public let from: Day
    /// The decision, as it was named.
    public let ground: String
    public let former: [Party]
    public let successors: [Party]
}

/// What is to happen to bodies: the plan that a person looks at before it is carried out.
public struct ReorganisationPlan: Sendable, Equatable {
    /// Who goes on: a body of the directory, or one that begins.
    public enum Receiver: Sendable, Equatable {
        case known(Body.ID)
        case new(name: String, identifier: String?)
    }

    /// Who gets the open assignments, where several bodies go on.
    public enum Division: String, Sendable, CaseIterable, Codable {
        /// The first of them, but for those given to another by name.
        case first
        /// All of them together, but for those given to one by name.
        case each
    }

    /// What becomes of the posts at a body that ends.
    public enum Posts: String, Sendable, CaseIterable, Codable { case move, end }

    /// Where the bodies right below one that ends go.
    public enum Below: String, Sendable, CaseIterable, Codable {
        /// Below the first body that goes on.
        case follow
        /// Below the body above: as communes went below the province when districts ceased.
        case rise
    }

    public var kind: Reorganisation.Kind
    /// Those that end, the one whose page was opened first; of a renaming the one renamed.
    public var former: [Body.ID]
    public var receivers: [Receiver]
    public var from: Day
    public var ground: String
    public var posts: Posts
    public var below: Below
    public var division: Division
    /// Assignments given to one receiver, by its place among them.
    public var given: [Int64: Int]

    public init(
        kind: Reorganisation.Kind, former: [Body.ID], receivers: [Receiver], from: Day, ground: String,
        posts: Posts = .move, below: Below = .follow, division: Division = .first, given: [Int64: Int] = [:]
    ) {
        (self.kind, self.former, self.receivers) = (kind, former, receivers)
        (self.from, self.ground, self.posts, self.below) = (from, ground, posts, below)
        (self.division, self.given) = (division, given)
    }

    static let longestGround = 500
    static let mostBodies = 100

    /// The same with the ground trimmed, when it can be carried out on the day.
    func checked(today: Day) throws(ReorganisationRefusal) -> ReorganisationPlan {
        var plan = self
        plan.ground = ground.trimmed
        guard !plan.ground.isEmpty else { throw .groundMissing }
        guard plan.ground.count <= Self.longestGround else { throw .groundTooLong }
        guard from <= today else { throw .dayToCome }
        guard Set(former).count == former.count, former.count + receivers.count <= Self.mostBodies else {
            throw .namedTwice
        }
        for case .known(let body) in receivers where former.contains(body) { throw .namedTwice }
        let isExisting = receivers.contains { if case .known = $0 { true } else { false } }
        switch kind {
        case .merged:
            guard receivers.count == 1 else { throw .oneReceiver }
            guard isExisting || former.count > 1 else { throw .nothingToMerge }
        case .split: guard receivers.count > 1 else { throw .severalReceivers }
        case .renamed: guard receivers.count == 1, !isExisting else { throw .newNameMissing }
        case .abolished: guard receivers.isEmpty || receivers.count == 1 && isExisting else { throw .heirMustExist }
        }
        guard kind == .merged || former.count == 1 else { throw .oneFormer }
        guard given.values.allSatisfy(receivers.indices.contains) else { throw .noSuchReceiver }
        return plan
    }
}
