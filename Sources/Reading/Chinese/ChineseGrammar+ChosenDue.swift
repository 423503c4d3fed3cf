import WorkCalendar

extension ChineseGrammar {
    /// Chosen words are read as a time cell: "12月底前" is of the year that the document plans for.
    func due(chosen document: Document, of head: DraftDirective) -> DraftDue? {
        let text = ChineseText(Passage(document.text, lines: document.text.lines), of: document.text)
        let issued = head.issued.flatMap { try? Day(parsing: $0) }
        let planned = head.title.flatMap { title in
            let title = ChineseText(title)
            return title.all.lazy.compactMap {
                ChinesePeriod.parse(title, at: $0, limit: title.all.upperBound, year: nil)?.from.year
            }.first
        }
        let base = ChineseDeadline.Reference(year: planned ?? issued?.year, issued: issued)
        return ChineseDeadline.ofCell(text, base: base)?.due
    }
}
