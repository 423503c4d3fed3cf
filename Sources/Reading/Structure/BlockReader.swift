/// Joins rewrapped lines to paragraphs and finds the tables.
struct BlockReader<Language: Grammar> {
    let text: WorkingText
    let tables: [SourceTable]
    let grammar: Language

    /// Paragraphs and tables in order; what the grammar calls margins is left out and parts what stands around it.
    func blocks() -> [Block] {
        let noise = Noise.lines(of: text)
        let margins = grammar.margins(of: text)
        let lines = text.lines.filter { line in !line.isEmpty && !noise.contains(line.number) }
        let inside = lines.filter { line in !margins.contains { $0.contains(line.number) } }
        var found = TableFinder(text: text, declared: tables, grammar: grammar).tables(in: inside)
        found.sort { $0.lines.lowerBound < $1.lines.lowerBound }
        var joiner = ParagraphJoiner(text: text, layout: Layout(lines: lines), grammar: grammar)
        var blocks: [Block] = []
        var next = 0
        var last = 0
        for line in inside {
            while next < found.count, found[next].lines.upperBound < line.number { next += 1 }
            if next < found.count, found[next].lines.contains(line.number) {
                if found[next].lines.lowerBound == line.number || last < found[next].lines.lowerBound {
                    if let paragraph = joiner.finish() { blocks.append(.paragraph(paragraph)) }
                    blocks.append(.table(found[next].table))
                }
                last = line.number
                continue
            }
            let parted = margins.contains { $0.lowerBound > last && $0.upperBound < line.number }
            if let paragraph = joiner.add(line, opensPart: parted) { blocks.append(.paragraph(paragraph)) }
            last = line.number
        }
        if let paragraph = joiner.finish() { blocks.append(.paragraph(paragraph)) }
        return blocks
    }
}
