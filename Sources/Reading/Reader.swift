/// Reads a document's text into a draft directive: text, blocks, outline, extraction, check.
///
/// Pure: the same source and lexicon always give the same draft.
public struct Reader: Sendable {
    /// Names of bodies that are known beside those that the language's grammar finds by itself.
    public var lexicon: [String]

    public init(lexicon: [String] = []) {
        self.lexicon = lexicon
    }

    /// Reads the whole text; the cost grows linearly with its length.
    public func read(_ source: Source) -> Draft {
        let language = LanguageDetection.language(of: WorkingText(source.text))
        return read(source, by: Self.grammar(for: language))
    }

    private func read(_ source: Source, by grammar: some Grammar) -> Draft {
        let document = Document(source, grammar: grammar, lexicon: lexicon)
        let read = grammar.readings(of: document)
        var draft = Draft(
            file: source.name, language: grammar.language, directive: read.directive, provisions: document.provisions,
            assignments: read.assignments, reporting: read.reporting, findings: [])
        draft.findings = Check.findings(in: draft, of: document)
        return draft
    }

    private static func grammar(for language: DraftLanguage) -> any Grammar {
        switch language {
        case .vi: VietnameseGrammar()
        case .zh: ChineseGrammar()
        case .en: EnglishGrammar()
        }
    }
}
