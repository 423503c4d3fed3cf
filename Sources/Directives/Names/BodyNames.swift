import Archive
public import Database
public import Organisation

/// The directory as one keeping body sees it: which body a name of a text means there.
public struct BodyNames: Sendable {
    /// A name of the directory with the body that goes by it.
    public struct Known: Sendable {
        public let body: Body
        /// Whether the name was learned from a correction.
        public let isLearned: Bool
    }

    private let known: [String: [Known]]
    private let learned: [String: Body.ID?]
    private let bodies: [Body.ID: Body]
    /// The path of the body that keeps the text.
    private let home: String

    /// - Parameters:
    ///   - known: Every name of the directory, folded.
    ///   - learned: What the keeping body's people said of names; a `nil` body means plain words.
    public init(known: [(folded: String, known: Known)], learned: [String: Body.ID?], home: String) {
        self.known = Dictionary(grouping: known, by: \.folded).mapValues { $0.map(\.known) }
        self.learned = learned
        bodies = Dictionary(known.map { ($0.known.body.id, $0.known.body) }, uniquingKeysWith: { first, _ in first })
        self.home = home
    }

    /// The form in which names are compared.
    public static func folded(_ name: String) -> String {
        let folded = SearchText.folded(name)
        return folded.isEmpty ? name.lowercased() : folded
    }

    public func body(_ id: Body.ID) -> Body? { bodies[id] }

    /// Bodies that go by exactly this name; those whose own name it is come alone.
    func bodies(named typed: String) -> [Body] {
        let found = known[Self.folded(typed), default: []].map(\.body)
        let own = found.filter { Self.folded($0.name) == Self.folded(typed) }
        return own.count == 1 ? own : found
    }

    /// Names of bodies to offer while one types, those near the keeping body first; at most 300.
    var suggestions: [String] {
        var seen = Set<String>()
        return bodies.values.sorted { (nearness($0), $1.path) > (nearness($1), $0.path) }
            .map(\.name).filter { seen.insert($0).inserted }.prefix(300).map { $0 }
    }

    /// Which body a name means, after what a person said of it on this desk.
    public func match(_ name: String, chosen: NameChoice? = nil) -> NameMatch {
        switch chosen {
        case .body(let id): return bodies[Body.ID(rawValue: id)].map { .chosen($0) } ?? .unknown(near: [])
        case .new(let parent, let kind):
            return .new(
                parent: parent.flatMap { bodies[Body.ID(rawValue: $0)] }, kind: Body.Kind(rawValue: kind) ?? .office)
        case .words: return .words(learned: false)
        case nil: break
        }
        let folded = Self.folded(name)
        if let meant = learned[folded] {
            guard let meant else { return .words(learned: true) }
            if let body = bodies[meant] { return .known(body, learned: true) }
        }
        return match(folded)
    }

    /// Exact names only: of several bodies the one near the keeping body; one that is far is only proposed.
    private func match(_ folded: String) -> NameMatch {
        let candidates = known[folded, default: []].sorted {
            (nearness($0.body), $1.body.path) > (nearness($1.body), $0.body.path)
        }
        let near = candidates.filter { nearness($0.body) > 0 }
        if let only = near.first, near.count == 1 || nearness(only.body) > nearness(near[1].body) {
            return .known(only.body, learned: only.isLearned)
        }
        if !candidates.isEmpty { return .ambiguous(candidates.map(\.body)) }
        return .unknown(near: resembling(folded))
    }

    /// 3 below the keeping body or itself, 2 above it, 1 beside those above it or itself, 0 elsewhere.
    private func nearness(_ body: Body) -> Int {
        if body.path.hasPrefix(home) { return 3 }
        if home.hasPrefix(body.path) { return 2 }
        guard let parent = body.parent, let path = bodies[parent]?.path else { return 0 }
        return home.hasPrefix(path) ? 1 : 0
    }

    /// Bodies of which one name holds the other, near ones first; at most five.
    private func resembling(_ folded: String) -> [Body] {
        guard folded.count >= 3 else { return [] }
        var found: [Body.ID: Body] = [:]
        for (name, bodies) in known where name.contains(folded) || (name.count >= 4 && folded.contains(name)) {
            for known in bodies { found[known.body.id] = known.body }
        }
        return found.values.sorted { (nearness($0), $1.path) > (nearness($1), $0.path) }.prefix(5).map { $0 }
    }
}

/// What a name of a text stands for.
public enum NameMatch: Sendable, Equatable {
    /// The directory knows it; learned when a person taught it that.
    case known(Body, learned: Bool)
    /// A person said so on this desk.
    case chosen(Body)
    /// It will enter the directory when the draft is confirmed.
    case new(parent: Body?, kind: Body.Kind)
    /// A person said that it is no body of the directory; learned when that was for an earlier text.
    case words(learned: Bool)
    /// Several bodies go by it, or one that is far from the keeping body: a person chooses.
    case ambiguous([Body])
    /// No body goes by it; those whose names resemble it.
    case unknown(near: [Body])

    /// The body it is linked to now.
    public var body: Body? {
        switch self {
        case .known(let body, _), .chosen(let body): body
        case .new, .words, .ambiguous, .unknown: nil
        }
    }

    /// Whether a person still has to say what it means.
    public var isOpen: Bool {
        switch self {
        case .ambiguous, .unknown: true
        case .known, .chosen, .new, .words: false
        }
    }
}
