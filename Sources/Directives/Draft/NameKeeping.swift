import Database
import Organisation
import Reading

/// Turns the names on a desk into bodies, and keeps what people said of names.
struct NameKeeping {
    private let desk: Desk
    private let pending: PendingDraft
    private let act: Act
    private var names: BodyNames
    /// The bodies that entered the directory just now, by the folded name.
    private var entered: [String: Body.ID] = [:]

    init(_ desk: Desk, keptBy pending: PendingDraft, _ act: Act) throws {
        self.desk = desk
        self.pending = pending
        self.act = act
        names = try LessonStore(act.connection).names(for: pending, on: act.today)
    }

    /// The name with its body, as far as it is linked now.
    func named(_ name: String) -> NamedBody {
        let folded = BodyNames.folded(name)
        return NamedBody(name: name, body: entered[folded] ?? names.match(name, chosen: desk.names[folded]).body?.id)
    }

    /// Teaches the directory what people chose: other names, new bodies, words that are no body.
    ///
    /// A new body needs the permission to keep bodies; without it the name stays words, and is not learned as such.
    mutating func keepChoices() throws {
        let head = desk.head.directive
        let all = desk.namedBodies + desk.namedInReports + [head.issuer].compactMap { $0 } + head.recipients
        var seen = Set<String>()
        for name in all where seen.insert(BodyNames.folded(name)).inserted {
            switch desk.names[BodyNames.folded(name)] {
            case nil: continue
            case .body(let id):
                try teach(name, Body.ID(rawValue: id))
            case .new(let parent, let kind):
                guard let body = try enter(name, below: parent.map(Body.ID.init(rawValue:)), kind) else { continue }
                entered[BodyNames.folded(name)] = body.id
                try act.teach(name, .body(body.id), at: pending.body)
            case .words:
                try act.teach(name, .words, at: pending.body)
            }
        }
        names = try LessonStore(act.connection).names(for: pending, on: act.today)
    }

    private func teach(_ name: String, _ body: Body.ID) throws {
        try act.teach(name, .body(body), at: pending.body)
        // Only who keeps the directory changes what it says to all; for the keeping body it is learned either way.
        guard let path = try BodyStore(act.connection).body(body)?.path, act.caller.may(.keepBodies, at: path) else {
            return
        }
        guard try BodyStore(act.connection).learn(name, for: body, origin: .learned) else { return }
        try act.record("body", body.rawValue, before: nil, after: ["alias": name, "origin": "learned"])
    }

    private func enter(_ name: String, below parent: Body.ID?, _ kind: String) throws -> Body? {
        let path = try parent.flatMap { try BodyStore(act.connection).body($0)?.path } ?? ""
        guard act.caller.may(.keepBodies, at: path), let kind = Body.Kind(rawValue: kind) else { return nil }
        let country = try parent.flatMap { try BodyStore(act.connection).body($0)?.country }
        return try AddBody(NewBody(parent: parent, name: name, kind: kind, country: country)).perform(in: act)
    }
}
