public import Database

/// What a caller may read: the one rule for every list, count, search, export and feed.
public enum Visibility: Sendable, Hashable {
    case nothing
    case everything
    /// What the bodies below these paths keep, and what names one of them as lead or support.
    case subtrees([String])

    /// - Note: A post at every root of the tree sees everything, so that no query need ask again.
    ///
    /// - Parameter permission: What a post must allow; reading the ledger unless it is said otherwise.
    public init(
        of caller: Caller?, to permission: Permission = .readLedger, in connection: Connection
    ) throws {
        guard let caller else { self = .nothing; return }
        guard !caller.isOperator else { self = .everything; return }
        let paths = caller.posts(for: permission).map(\.bodyPath)
        guard !paths.isEmpty else { self = .nothing; return }
        let roots = try BodyStore(connection).rootPaths()
        guard !Set(roots).isSubset(of: paths) else { self = .everything; return }
        // A subtree within another adds nothing.
        let outermost = Set(paths).filter { path in !paths.contains { $0 != path && path.hasPrefix($0) } }
        self = .subtrees(outermost.sorted())
    }
}
