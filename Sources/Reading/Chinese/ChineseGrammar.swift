/// How Chinese directives assign work.
struct ChineseGrammar: Grammar {
    let language = DraftLanguage.zh

    func marker(opening line: Passage) -> Marker? { nil }

    func isParagraphStart(_ line: Passage, after previous: Passage) -> Bool { false }

    func role(ofColumn header: Passage) -> ColumnRole? { nil }

    func directive(of document: Document) -> DraftDirective {
        DraftDirective(type: .other, basis: [], replaces: [], recipients: [], fields: [:])
    }

    func assignments(in document: Document, of directive: DraftDirective) -> [DraftAssignment] { [] }

    func reporting(
        in document: Document, of directive: DraftDirective, assignments: [DraftAssignment]
    ) -> [DraftReporting] { [] }
}
