extension VietnameseGrammar {
    /// Chosen words are read as a sentence first, whose words of limit say most, then as a time cell: "Quý II/2024".
    func due(chosen document: Document, of head: DraftDirective) -> DraftDue? {
        let tokens = Tokens(Passage(document.text, lines: document.text.lines))
        return (DueReader(tokens: tokens).due() ?? DueReader(tokens: tokens, isCell: true).due())?.due
    }
}
