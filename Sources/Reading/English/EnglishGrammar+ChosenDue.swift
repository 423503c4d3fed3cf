import WorkCalendar

extension EnglishGrammar {
    /// Chosen words are read as a time cell; what a cell takes for guidance may be any words, and names no time.
    func due(chosen document: Document, of head: DraftDirective) -> DraftDue? {
        let passage = Passage(document.text, lines: document.text.lines)
        let calendar = EnglishCalendar(issued: head.issued.flatMap { try? Day(parsing: $0) })
        let due = EnglishDue.ofCell(passage, passage.indices, calendar, of: document)?.due
        return due?.kind == .guidance ? nil : due
    }
}
