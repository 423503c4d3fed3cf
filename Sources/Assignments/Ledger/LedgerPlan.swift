import Database
import Organisation

/// By which way the rows of a filter are found, so that a page costs the same however long the ledger is.
enum LedgerPlan: Equatable {
    /// Along the sort's own index, leaving out what does not fit.
    case order
    /// Along what a body reaches, which is sorted by day and by age.
    case reach(Body.ID, roles: [Int64]?)
    /// Along the texts that hold the words, newest first: there are too many to sort.
    case walkWords
    /// By gathering what fits, of which there is little, and sorting it.
    case gather(Source)

    /// Where little is gathered from.
    enum Source: Equatable {
        case directive
        case person
        case words
        case bodies([Body.ID], roles: [Int64]?)
    }
}

extension LedgerFilter.Role {
    /// The values of `roles` that it matches; a body that only keeps the directive is named in no role.
    var roles: [Int64] {
        switch self {
        case .any: [1, 2, 3, 5, 6, 7]
        case .lead: [1, 3, 5, 7]
        case .support: [2, 3, 6, 7]
        }
    }

    /// The tally's scope.
    var scope: Int64 {
        switch self {
        case .lead: 1
        case .support: 2
        case .any: 3
        }
    }
}

/// What a caller may see of the ledger once the body asked for is taken into account.
enum LedgerView: Equatable {
    case nothing
    case everything
    /// One subtree holds all that may be seen; `roles` is `nil` where keeping counts too.
    case body(Body.ID, LedgerFilter.Role?)
    /// Several subtrees, which may overlap.
    case bodies([Body.ID])
    /// A body asked for, of which only what these subtrees reach may be seen.
    case both(Body.ID, LedgerFilter.Role, within: [Body.ID])

    /// - Parameter path: The path of the body asked for.
    init(_ visibility: Visibility, body: Body.ID?, path: String?, role: LedgerFilter.Role) {
        switch (visibility, body) {
        case (.nothing, _): self = .nothing
        case (.everything, nil): self = .everything
        case (.everything, let body?): self = .body(body, role)
        case (.subtrees(let paths), nil):
            let roots = paths.compactMap(Self.lastBody)
            self = roots.count == 1 ? .body(roots[0], nil) : roots.isEmpty ? .nothing : .bodies(roots)
        case (.subtrees(let paths), let body?):
            // Whoever may see a subtree may see all that names a body in it.
            if let path, paths.contains(where: path.hasPrefix) {
                self = .body(body, role)
            } else {
                let roots = paths.compactMap(Self.lastBody)
                self = roots.isEmpty ? .nothing : .both(body, role, within: roots)
            }
        }
    }

    /// The body that a path ends at: 7 of "1/5/7/".
    private static func lastBody(of path: String) -> Body.ID? {
        path.split(separator: "/").last.flatMap { Body.ID(parsing: $0) }
    }
}
