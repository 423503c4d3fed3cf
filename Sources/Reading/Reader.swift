/// Reads a document's text into a draft directive: text, blocks, outline, extraction, check.
///
/// Pure: the same source, lexicon and role words always give the same draft.
public struct Reader: Sendable {
    /// Names of bodies that are known beside those that the language's grammar finds by itself.
    public var lexicon: [String]
    /// Words by which the offices whose texts are read name a field, beside those that the grammar knows.
    public var roleWords: [RoleWord]
    /// The language to read in; `nil` where the text itself shall tell.
    public var language: DraftLanguage?

    public init(lexicon: [String] = [], roleWords: [RoleWord] = [], language: DraftLanguage? = nil) {
        self.lexicon = lexicon
        self.roleWords = roleWords
        self.language = language
    }

    /// Reads the whole text; the cost grows linearly with its length.
    public func read(_ source: Source) -> Draft {
        var text = WorkingText(source.text)
        let language = language ?? LanguageDetection.language(of: text)
        if language == .vi { text = GluedSyllables.parted(text) }
        let grammar = Self.grammar(for: language, taught: RoleWords(roleWords))
        guard language == .vi, Damage.isDamaged(text), source.tables.isEmpty else {
            return read(source, text, by: grammar)
        }
        return read(damaged: source, text, by: grammar)
    }

    private func read(damaged source: Source, _ text: WorkingText, by grammar: some Grammar) -> Draft {
        let tables = Document(source, text, grammar: grammar, lexicon: lexicon).flattenedTables
        let reading = DamagedReading(
            source, plain: tables.isEmpty ? nil : read(source, text, by: grammar), tables: tables)
        let spelled = reading.spelled
        var draft = reading.draft(of: read(spelled, WorkingText(spelled.text), by: grammar))
        draft.lower(by: source.uncertain)
        draft.restoreSpelling()
        return draft
    }

    private func read(_ source: Source, _ text: WorkingText, by grammar: some Grammar) -> Draft {
        let whole = Document(source, text, grammar: grammar, lexicon: lexicon)
        let read = readings(of: whole, by: grammar)
        guard let amending = AmendmentReading(of: whole, by: grammar, head: read.directive) else {
            return checked(Self.draft(read, of: whole, by: grammar), of: whole)
        }
        let document = amending.document
        let own = Self.draft(readings(of: document, by: grammar), of: document, by: grammar)
        var draft = amending.completing(checked(amending.withoutOrders(own), of: document))
        KnownNames(lexicon).settle(&draft.assignments, in: whole)
        draft.lower(by: source.uncertain)
        return draft
    }

    private func readings(of document: Document, by grammar: some Grammar) -> Readings {
        var read = grammar.readings(of: document)
        read.assignments.tellApart()
        TaughtLabels(document: document, language: grammar.language, directive: read.directive).fill(&read.assignments)
        KnownNames(lexicon).settle(&read.assignments, in: document)
        YearlySeries(grammar.language, issued: read.directive.issued).fill(&read.assignments)
        return read
    }

    private static func draft(_ read: Readings, of document: Document, by grammar: some Grammar) -> Draft {
        Draft(
            file: document.source.name, language: grammar.language, directive: read.directive,
            provisions: document.provisions, assignments: read.assignments, reporting: read.reporting, amendments: [],
            findings: [])
    }

    private func checked(_ draft: Draft, of document: Document) -> Draft {
        var draft = draft
        draft.findings = Check.findings(in: draft, of: document)
        draft.lower(by: document.source.uncertain)
        return draft
    }

    /// Whether a scan changed the letters of a Vietnamese text before it came here.
    public static func isDamaged(_ text: String) -> Bool { Damage.isDamaged(WorkingText(text)) }

    /// What words say that a person chose in a document as a time limit, by the grammar that reads its deadlines.
    ///
    /// - Parameter head: What the document says of itself: a date without a year is of the year it plans for, and days
    ///   are counted from its issue.
    /// - Returns: `nil` when the words name no time; else with the words, white space runs made one space.
    public static func due(in words: String, of head: DraftDirective, language: DraftLanguage) -> DraftDue? {
        let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let grammar = grammar(for: language)
        guard var due = due(Source(name: "", text: words), of: head, by: grammar), due.kind != .none else { return nil }
        due.text = words
        return due
    }

    private static func due(_ words: Source, of head: DraftDirective, by grammar: some Grammar) -> DraftDue? {
        grammar.due(chosen: Document(words, grammar: grammar), of: head)
    }

    static func grammar(for language: DraftLanguage, taught: RoleWords = RoleWords()) -> any Grammar {
        switch language {
        case .vi: VietnameseGrammar(taught: taught)
        case .zh: ChineseGrammar(taught: taught)
        case .en: EnglishGrammar(taught: taught)
        }
    }
}
