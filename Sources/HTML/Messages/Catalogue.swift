import Assets

/// The translations of one language.
struct Catalogue: Sendable {
    /// By English sentence: one form for each plural class, a single one where there is no plural.
    private(set) var translations: [String: [Template]] = [:]
    private(set) var plural = PluralRule.one
    /// Sentences that two files translate differently; the first holds, and a test refuses them.
    private(set) var conflicts: [String] = []

    init() {}

    init(parsing text: String) throws(CatalogueError) {
        try merge(text)
    }

    /// Adds the entries of another .po file of the same language.
    mutating func merge(_ text: String) throws(CatalogueError) {
        for entry in try parsePortableObject(text) {
            if entry.key.isEmpty {
                plural = try PluralRule(header: entry.forms.first ?? "", line: entry.line)
                continue
            }
            let forms = entry.forms.map(Template.init)
            if let earlier = translations[entry.key], earlier != forms { conflicts.append(entry.key) }
            translations[entry.key] = translations[entry.key] ?? forms
        }
    }

    /// The sentence in this language; the English one itself where there is no translation.
    func template(_ sentence: String, count: Int?) -> Template {
        guard let forms = translations[sentence], let first = forms.first else { return Template(sentence) }
        guard let count, forms.count > 1 else { return first }
        return forms[min(plural.form(count), forms.count - 1)]
    }

    /// The catalogue made of all files of a language in Assets/messages.
    static func shipped(_ language: Language) -> Catalogue {
        switch language {
        case .vi: vietnamese
        case .zh: chinese
        case .en: english
        }
    }

    private static let vietnamese = assembled(.vi)
    private static let chinese = assembled(.zh)
    private static let english = assembled(.en)

    private static func assembled(_ language: Language) -> Catalogue {
        var catalogue = Catalogue()
        for file in Assets.catalogues where file.name == language.code || file.name.hasSuffix("." + language.code) {
            do {
                try catalogue.merge(file.text.description)
            } catch {
                preconditionFailure("the catalogue \(file.name).po, line \(error.line): \(error.reason)")
            }
        }
        return catalogue
    }
}
