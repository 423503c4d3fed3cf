import Database

extension SearchIndex {
    /// The words of assignments: text, numbering, bodies, people, product and targets.
    static let ofAssignments = SearchIndex("assignment_search")
}
