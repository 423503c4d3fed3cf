import Database

/// What is looked for in the index of assignments.
typealias LedgerWords = SearchQuery

extension SearchIndex {
    /// The words of assignments: text, numbering, bodies, people, product and targets.
    static let ofAssignments = SearchIndex("assignment_search")
}
