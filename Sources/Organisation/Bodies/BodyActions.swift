public import Database
public import WorkCalendar
import Archive

/// A body that is to enter the directory.
public struct NewBody: Sendable {
    public var parent: Body.ID?
    public var name: String
    public var kind: Body.Kind
    public var level: Body.Level?
    public var country: Country?
    public var identifier: String?
    public var begins: Day?
    public var ends: Day?

    public init(
        parent: Body.ID?, name: String, kind: Body.Kind, level: Body.Level? = nil, country: Country?,
        identifier: String? = nil, begins: Day? = nil, ends: Day? = nil
    ) {
        self.parent = parent
        self.name = name
        self.kind = kind
        self.level = level
        self.country = country
        self.identifier = identifier
        self.begins = begins
        self.ends = ends
    }
}

/// Enters a body in the directory, with its own name as its first alias.
public struct AddBody: Action {
    public static let permission = Permission.keepBodies
    public static let verb = "add-body"

    public var body: NewBody
    public var aliases: [String]

    public init(_ body: NewBody, aliases: [String] = []) {
        self.body = body
        self.aliases = aliases
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        guard let parent = body.parent else { return "" }
        guard let found = try BodyStore(connection).body(parent) else { throw OrganisationRefusal.noSuchBody }
        return found.path
    }

    public func perform(in act: Act) throws -> Body {
        let store = BodyStore(act.connection)
        let checked = try body.checked(in: store, except: nil)
        let parentPath = try checked.parent.flatMap { try store.body($0)?.path } ?? ""
        let added = try store.insert(checked, parentPath: parentPath)
        _ = try store.add(alias: added.name, origin: .name, to: added.id)
        for alias in aliases { try store.learn(alias, for: added.id, origin: .given) }
        try act.record("body", added.id.rawValue, before: nil, after: BodyFacts(added))
        return added
    }
}

/// Changes what the directory says of a body; its place in the tree stays.
public struct ChangeBody: Action {
    public static let permission = Permission.keepBodies
    public static let verb = "change-body"

    public let id: Body.ID
    public var body: NewBody

    public init(_ id: Body.ID, to body: NewBody) {
        self.id = id
        self.body = body
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        guard let found = try BodyStore(connection).body(id) else { throw OrganisationRefusal.noSuchBody }
        return found.path
    }

    public func perform(in act: Act) throws -> Body {
        let store = BodyStore(act.connection)
        guard let before = try store.body(id) else { throw OrganisationRefusal.noSuchBody }
        let checked = try body.checked(in: store, except: id)
        var after = before
        (after.name, after.kind, after.country) = (checked.name, checked.kind, checked.country)
        after.level = checked.level
        (after.identifier, after.begins, after.ends) = (checked.identifier, checked.begins, checked.ends)
        guard after != before else { return before }
        try store.update(after)
        if after.name != before.name { try rename(before, to: after.name, in: store) }
        try act.record("body", id.rawValue, before: BodyFacts(before), after: BodyFacts(after))
        return after
    }

    /// The old name stays known: older texts go on using it.
    private func rename(_ before: Body, to name: String, in store: BodyStore) throws {
        try store.removeNameAlias(of: id)
        try store.learn(before.name, for: id, origin: .given)
        if let same = try store.aliases(of: id).first(where: { SearchText.folded($0.alias) == SearchText.folded(name) })
        {
            _ = try store.remove(alias: same.id, of: id)
        }
        _ = try store.add(alias: name, origin: .name, to: id)
    }
}

/// Teaches the directory another name of a body.
public struct AddAlias: Action {
    public static let permission = Permission.keepBodies
    public static let verb = "add-alias"

    public let body: Body.ID
    public let alias: String

    public init(_ alias: String, to body: Body.ID) {
        self.body = body
        self.alias = alias
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        guard let found = try BodyStore(connection).body(body) else { throw OrganisationRefusal.noSuchBody }
        return found.path
    }

    public func perform(in act: Act) throws {
        let alias = alias.trimmed
        guard !alias.isEmpty else { throw OrganisationRefusal.nameMissing }
        guard alias.utf8.count <= NewBody.longestName else { throw OrganisationRefusal.nameTooLong }
        guard try BodyStore(act.connection).learn(alias, for: body, origin: .given) else { return }
        try act.record("body", body.rawValue, before: nil, after: ["alias": alias])
    }
}

/// Makes the directory forget a name of a body; its own name stays.
public struct RemoveAlias: Action {
    public static let permission = Permission.keepBodies
    public static let verb = "remove-alias"

    public let body: Body.ID
    public let alias: BodyAlias.ID

    public init(_ alias: BodyAlias.ID, of body: Body.ID) {
        self.body = body
        self.alias = alias
    }

    public func bodyPath(in connection: Connection) throws -> String? {
        guard let found = try BodyStore(connection).body(body) else { throw OrganisationRefusal.noSuchBody }
        return found.path
    }

    public func perform(in act: Act) throws {
        let store = BodyStore(act.connection)
        guard let known = try store.aliases(of: body).first(where: { $0.id == alias }) else { return }
        guard try store.remove(alias: alias, of: body) else { throw OrganisationRefusal.ownNameStays }
        try act.record("body", body.rawValue, before: ["alias": known.alias], after: nil)
    }
}

extension BodyStore {
    /// Adds an alias unless the body is known by it already; says whether it was new.
    @discardableResult
    public func learn(_ alias: String, for body: Body.ID, origin: BodyAlias.Origin) throws -> Bool {
        let folded = SearchText.folded(alias)
        guard try !bodies(named: folded).contains(where: { $0.id == body }) else { return false }
        _ = try add(alias: alias, origin: origin, to: body)
        return true
    }
}

extension BodyStore {
    /// Removes an alias that a correction taught; one that was typed, or the own name, stays.
    public func forget(_ alias: String, of body: Body.ID) throws {
        let folded = SearchText.folded(alias)
        for known in try aliases(of: body)
        where known.origin == .learned && SearchText.folded(known.alias) == folded {
            _ = try remove(alias: known.id, of: body)
        }
    }
}

extension NewBody {
    /// In UTF-8 bytes; the longest official names seen are under 300.
    static let longestName = 600

    /// The same, with spaces trimmed and every rule kept.
    func checked(in store: BodyStore, except id: Body.ID?) throws -> NewBody {
        var body = self
        body.name = name.trimmed
        body.identifier = identifier?.trimmed.nonEmpty
        guard !body.name.isEmpty else { throw OrganisationRefusal.nameMissing }
        guard body.name.utf8.count <= Self.longestName else { throw OrganisationRefusal.nameTooLong }
        if let begins, let ends, ends < begins { throw OrganisationRefusal.endsBeforeItBegins }
        try LevelRules.check(self)
        let known = try id.flatMap { try store.body($0) }
        if let identifier = body.identifier, identifier != known?.identifier {
            let checked = try OfficialIdentifier(parsing: identifier, country: body.country).text
            body.identifier = checked
        }
        if let identifier = body.identifier,
            try store.bodies(bearing: identifier).contains(where: { $0.id != id && isMeanwhile($0) })
        {
            throw OrganisationRefusal.identifierTaken
        }
        let above = id == nil ? body.parent : known?.parent
        if let above,
            try store.siblings(named: SearchText.folded(body.name), below: above).contains(where: {
                $0.id != id && isMeanwhile($0)
            })
        {
            throw OrganisationRefusal.siblingNamedAlike
        }
        return body
    }

    /// Whether both exist on some day.
    private func isMeanwhile(_ other: Body) -> Bool {
        if let ends, let begins = other.begins, ends < begins { return false }
        if let begins, let ends = other.ends, ends < begins { return false }
        return true
    }
}
