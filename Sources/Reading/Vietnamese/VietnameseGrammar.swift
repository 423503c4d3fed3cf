/// How Vietnamese administrative and Party texts assign work.
struct VietnameseGrammar: Grammar {
    let language = DraftLanguage.vi

    func marker(opening line: Passage) -> Marker? { VietnameseMarkers.marker(opening: line) }

    func margins(of text: WorkingText) -> [ClosedRange<Int>] { VietnameseMargins(text).ranges }

    func isParagraphStart(_ line: Passage, after previous: Passage) -> Bool { false }

    func role(ofColumn header: Passage) -> ColumnRole? { nil }

    func directive(of document: Document) -> DraftDirective { VietnameseHead(document).directive() }

    func assignments(in document: Document, of directive: DraftDirective) -> [DraftAssignment] {
        VietnameseAssignments(document, of: directive).assignments()
    }

    func reporting(
        in document: Document, of directive: DraftDirective, assignments: [DraftAssignment]
    ) -> [DraftReporting] {
        VietnameseReporting(document: document, assignments: assignments).reporting()
    }
}
