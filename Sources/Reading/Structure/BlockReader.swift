/// Joins rewrapped lines to paragraphs and finds the tables.
struct BlockReader<Language: Grammar> {
    let text: WorkingText
    let tables: [SourceTable]
    let grammar: Language

    func blocks() -> [Block] {
        var blocks: [Block] = []
        for line in text.lines where !line.isEmpty {
            let passage = Passage(text, lines: [line])
            blocks.append(.paragraph(Paragraph(passage: passage, marker: grammar.marker(opening: passage))))
        }
        return blocks
    }
}
