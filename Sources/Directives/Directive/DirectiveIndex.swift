package import Database

extension SearchIndex {
    /// The words of directives: number, title, issuer and text.
    package static let ofDirectives = SearchIndex("directive_search")
}
