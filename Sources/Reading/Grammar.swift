/// How texts of one language assign work: a language is a value of this, in a folder of its own.
///
/// To add one: make a folder beside `Vietnamese`, conform a struct, add a case to `DraftLanguage`, name it in
/// `Reader.grammar(for:)` and tell `LanguageDetection` its letters. The shared stages ask only `marker` and
/// `role`; the rest is read by the grammar from the finished `Document`. Every member is a pure function.
protocol Grammar: Sendable {
    var language: DraftLanguage { get }
    /// Names of columns and labels that people taught.
    var taught: RoleWords { get }

    /// The numbering or bullet at the start of a line, or of a table's cell; `nil` when there is none.
    func marker(opening line: Passage) -> Marker?

    /// Letterheads, opening citations, signatures and lists of recipients: no assignments stand there, and what
    /// follows one begins a part of its own, such as an annexed regulation.
    ///
    /// - Parameter lines: The lines that hold words, in order.
    func margins(of text: WorkingText, lines: [Passage]) -> Margins

    /// Whether an unnumbered line begins a paragraph of its own although the line above ran on.
    ///
    /// Asked only where the layout leaves it open; a marker always begins one.
    func isParagraphStart(_ line: Passage, after previous: Passage) -> Bool

    /// Whether a line cannot end a paragraph: its last words ask for more, however short it is.
    func asksForMore(_ line: Passage) -> Bool

    /// Whether a number alone on its line takes the next line for its words, and a sentence cut off at a page's end goes
    /// on over the blank line.
    var joinsOverGaps: Bool { get }

    /// Whether lines right below each other are one paragraph in a text whose numbered paragraphs stand behind blank lines.
    var partsByBlankLines: Bool { get }

    /// Whether an unnumbered line opens with a label of its own, and is no title of the number above it.
    func opensLabel(_ line: Passage) -> Bool

    /// Whether a name may hold a dash between blanks, so that one in small letters may open a line and be no bullet.
    var breaksAtDashes: Bool { get }

    /// The paragraphs that were written in one, such as a heading with its first subsection behind it.
    func parts(of paragraph: Paragraph) -> [Paragraph]

    /// The blocks with the headings marked that bear no sign, and that only what stands below them tells.
    func headed(_ blocks: [Block]) -> [Block]

    /// What a column holds, told from its header's words; `nil` when they do not say.
    func role(ofColumn header: Passage) -> ColumnRole?

    /// The roles with those of columns whose headers do not say what they hold, told from the cells below.
    func roles(_ roles: [ColumnRole?], under header: [Passage], toldBy rows: ArraySlice<Grid.Row>) -> [ColumnRole?]

    /// Tables that lost their lines and spaces, as scans leave them: only the language's words part their cells.
    ///
    /// - Parameter lines: The lines that hold words and belong to no other table, in order.
    func looseTables(in lines: [Line], of text: WorkingText) -> [(lines: ClosedRange<Int>, table: Table)]

    /// Head and foot (number, kind, title, issuer, date, place, signatory, basis, replaced texts, recipients), what the
    /// document obliges bodies to do in the order of the text with `ref`s that are unique, and who reports to whom.
    func readings(of document: Document) -> Readings

    /// Whether a paragraph may order a change of another text; asked of each, so it looks at little.
    func mayAmend(_ paragraph: Paragraph) -> Bool

    /// What the document orders to be changed in other texts, in the order of the text.
    func amendingOrders(in document: Document, _ quotations: Quotations, of head: DraftDirective) -> [AmendingOrder]

    /// What a new wording obliges bodies to do, items included that leave the body to what stands around them in the
    /// amended text.
    ///
    /// - Parameters:
    ///   - wording: Made of the new wording alone.
    ///   - document: The one that orders it.
    func items(of wording: Document, in document: Document, of head: DraftDirective) -> [DraftAssignment]

    /// What words say that a person chose as a time limit; `nil` when they name no time.
    ///
    /// - Parameters:
    ///   - document: Made of the chosen words alone.
    ///   - head: What the words' own document says of itself.
    func due(chosen document: Document, of head: DraftDirective) -> DraftDue?
}

/// What a grammar reads from a document.
struct Readings: Sendable {
    var directive: DraftDirective
    var assignments: [DraftAssignment]
    var reporting: [DraftReporting]
}

extension Grammar {
    func asksForMore(_ line: Passage) -> Bool { false }

    var breaksAtDashes: Bool { true }

    var joinsOverGaps: Bool { false }

    var partsByBlankLines: Bool { false }

    func opensLabel(_ line: Passage) -> Bool { false }

    /// Each is one, unless the grammar knows better.
    func parts(of paragraph: Paragraph) -> [Paragraph] { [paragraph] }

    func headed(_ blocks: [Block]) -> [Block] { blocks }

    func roles(_ roles: [ColumnRole?], under header: [Passage], toldBy rows: ArraySlice<Grid.Row>) -> [ColumnRole?] {
        roles
    }

    /// No paragraph, unless the grammar knows how its texts amend each other.
    func mayAmend(_ paragraph: Paragraph) -> Bool { false }

    func amendingOrders(in document: Document, _ quotations: Quotations, of head: DraftDirective) -> [AmendingOrder] {
        []
    }

    func items(of wording: Document, in document: Document, of head: DraftDirective) -> [DraftAssignment] { [] }

    /// None, unless the grammar knows its letterheads.
    func margins(of text: WorkingText, lines: [Passage]) -> Margins { Margins() }

    /// None, unless the grammar knows how to part them.
    func looseTables(in lines: [Line], of text: WorkingText) -> [(lines: ClosedRange<Int>, table: Table)] { [] }
}
