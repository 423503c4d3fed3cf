public import Database
import Archive

/// Puts a body, with all below it, under another body.
public struct MoveBody: Action {
    public static let permission = Permission.keepBodies
    public static let verb = "move-body"

    public let id: Body.ID
    /// `nil` makes it a root.
    public let parent: Body.ID?
    let work: any BodyWork

    public init(_ id: Body.ID, below parent: Body.ID?, work: any BodyWork) {
        (self.id, self.parent, self.work) = (id, parent, work)
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        guard let found = try BodyStore(connection).body(id) else { throw OrganisationRefusal.noSuchBody }
        return found.path
    }

    public func perform(in act: Act) throws -> Body {
        let store = BodyStore(act.connection)
        guard let before = try store.body(id) else { throw OrganisationRefusal.noSuchBody }
        let above = try parent.map { id in
            guard let above = try store.body(id) else { throw OrganisationRefusal.noSuchBody }
            return above
        }
        guard act.caller.may(.keepBodies, at: above?.path ?? "") else { throw GateRefusal.notAllowed }
        guard before.parent != parent else { return before }
        if let above, above.path.hasPrefix(before.path) { throw ReorganisationRefusal.belowItself }
        return try Self.move(before, below: above, work, act)
    }

    /// Moves it, its work with it, and records that.
    static func move(_ before: Body, below above: Body?, _ work: any BodyWork, _ act: Act) throws -> Body {
        let store = BodyStore(act.connection)
        if let above {
            let namesakes = try store.siblings(named: SearchText.folded(before.name), below: above.id)
            if namesakes.contains(where: { $0.id != before.id && $0.isMeanwhile(before) }) {
                throw ReorganisationRefusal.twoBelow(before.name)
            }
        }
        let path = (above?.path ?? "") + "\(before.id.rawValue)/"
        try work.follow(before, to: path, in: act.connection)
        try ReorganisationStore(act.connection).move(before, to: path, below: above?.id)
        guard let after = try store.body(before.id) else { throw OrganisationRefusal.noSuchBody }
        try act.record("body", before.id.rawValue, before: BodyFacts(before), after: BodyFacts(after))
        for below in try store.subtree(of: path) where below.id != after.id { act.touch("body", below.id.rawValue) }
        return after
    }
}

extension Body {
    /// Whether both exist on some day.
    func isMeanwhile(_ other: Body) -> Bool {
        if let ends, let begins = other.begins, ends < begins { return false }
        if let begins, let ends = other.ends, ends < begins { return false }
        return true
    }
}
