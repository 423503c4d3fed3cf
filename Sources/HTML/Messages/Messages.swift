/// What the program says, in one language, with the English sentence as key.
///
///     messages("Sign in")
///     messages("Late by {days} working days", ["days": messages.number(3)])
///     messages("{count} assignments", count: 3)
///
/// Keys are `StaticString` so that a test can find each one in the sources and ask every catalogue for it.
public struct Messages: Sendable {
    public let language: Language
    private let catalogue: Catalogue

    /// The messages of the catalogues compiled into the program.
    public init(_ language: Language) {
        self.language = language
        catalogue = Catalogue.shipped(language)
    }

    init(_ language: Language, catalogue: Catalogue) {
        self.language = language
        self.catalogue = catalogue
    }

    /// Marks a sentence as a key where it is not used at once, as in a table; it stays as it is.
    public static func key(_ sentence: StaticString) -> StaticString { sentence }

    /// A sentence without anything to fill in.
    public func callAsFunction(_ sentence: StaticString) -> String {
        catalogue.template(sentence.description, count: nil).filled([:])
    }

    /// A sentence whose `{name}` places are filled with the values given.
    public func callAsFunction(_ sentence: StaticString, _ values: KeyValuePairs<String, String>) -> String {
        catalogue.template(sentence.description, count: nil).filled(values)
    }

    /// A sentence whose form depends on a number; `{count}` is that number as the language writes it.
    public func callAsFunction(
        _ sentence: StaticString, count: Int, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        catalogue.template(sentence.description, count: count).filled(values, count: number(count))
    }
}
