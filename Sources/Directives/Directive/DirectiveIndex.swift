import Database

/// What is looked for in the index of directives; Archive has a query of the same name for other uses.
typealias DirectiveWords = SearchQuery

extension SearchIndex {
    /// The words of directives: number, title, issuer and text.
    static let ofDirectives = SearchIndex("directive_search")
}
