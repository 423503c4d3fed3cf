/// By what the ledger is sorted.
public enum LedgerSort: String, Sendable, CaseIterable {
    /// By the last day in time; what has no deadline comes last, in either direction.
    case due
    /// By document, in the order of its text.
    case directive
    /// By the first lead's name; what names none comes last.
    case lead
    /// By points; what has none comes last.
    case weight
    /// By the order in which it entered the ledger.
    case newest

    /// Whether the larger comes first unless a person asks otherwise.
    public var isNaturallyDescending: Bool {
        switch self {
        case .due, .lead: false
        case .directive, .weight, .newest: true
        }
    }
}

/// What the rows of a page stand under.
public enum LedgerGrouping: String, Sendable, CaseIterable {
    case none, directive, lead
}

/// The last row of a page, by the keys of the sort: the next page begins after it.
public enum LedgerCursor: Sendable, Equatable {
    case due(Int64, id: Int64)
    case directive(Int64, ordinal: Int64)
    case lead(String, due: Int64, id: Int64)
    case weight(Double, id: Int64)
    case newest(id: Int64)

    /// The cursor of a page sorted so, as `text` prints it; `nil` when the words do not end in a row's number.
    ///
    /// A key that is missing or no number counts as the smallest.
    public init?(_ text: String, sort: LedgerSort) {
        // The name of a lead may hold anything, so numbers are taken from the end.
        var parts = text.split(separator: ".", omittingEmptySubsequences: false)
        func number() -> Int64? { parts.popLast().flatMap { Int64($0) } }
        guard let id = number() else { return nil }
        switch sort {
        case .due: self = .due(number() ?? Int64(Int32.min), id: id)
        case .directive: self = .directive(number() ?? 0, ordinal: id)
        case .lead:
            let due = number() ?? Int64(Int32.min)
            self = .lead(parts.joined(separator: "."), due: due, id: id)
        case .weight:
            let weight = Double(parts.joined(separator: ".")) ?? LedgerKeys.noWeight
            self = .weight(weight.isFinite ? weight : LedgerKeys.noWeight, id: id)
        case .newest: self = .newest(id: id)
        }
    }

    public var text: String {
        switch self {
        case .due(let due, let id): "\(due).\(id)"
        case .directive(let directive, let ordinal): "\(directive).\(ordinal)"
        case .lead(let name, let due, let id): "\(name).\(due).\(id)"
        case .weight(let weight, let id): "\(weight).\(id)"
        case .newest(let id): "\(id)"
        }
    }
}
