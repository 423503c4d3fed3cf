/// Joins rewrapped lines to paragraphs and finds the tables.
struct BlockReader<Language: Grammar> {
    let text: WorkingText
    let tables: [SourceTable]
    let grammar: Language
    /// Whether it is a part of a document, without margins.
    var isPart = false

    /// Paragraphs and tables in order; what the grammar calls margins is left out and parts what stands around it.
    func blocks() -> (blocks: [Block], margins: Margins) {
        let noise = Noise.lines(of: text)
        let filled = text.lines.filter { !$0.isEmpty }
        let passages = filled.map { Passage(text, lines: CollectionOfOne($0)) }
        let margins = isPart ? Margins() : grammar.margins(of: text, lines: passages)
        let lines = filled.filter { !noise.contains($0.number) }
        let inside = lines.outside(margins.ranges)
        let found = TableFinder(text: text, declared: tables, grammar: grammar).tables(in: inside)
            .sorted { $0.lines.lowerBound < $1.lines.lowerBound }
        // The rows of a table are as long as they are; they say nothing of how the text was broken.
        let running = lines.outside(found.map(\.lines))
        let layout = Layout(lines: running.isEmpty ? lines : running, of: text) { line in
            grammar.partsByBlankLines && !margins.ranges.contains { $0.contains(line.number) }
                && grammar.marker(opening: Passage(text, lines: CollectionOfOne(line))) != nil
        }
        let pageEnds = filled.filter { noise.contains($0.number) && PageMark.stands(in: text.letters[$0.content]) }
            .map(\.number)
        var joiner = ParagraphJoiner(text: text, layout: layout, grammar: grammar, pageEnds: pageEnds)
        var blocks: [Block] = []
        func add(_ paragraph: Paragraph) { blocks += grammar.parts(of: paragraph).map { .paragraph($0) } }
        var (next, last, index) = (0, 0, 0)
        var (before, above) = (LineRanges(margins.ranges), 0)
        for line in inside {
            while next < found.count, found[next].lines.upperBound < line.number { next += 1 }
            let passed = before.passed(before: line.number)
            defer { (last, above) = (line.number, passed) }
            if next < found.count, found[next].lines.contains(line.number) {
                if found[next].lines.lowerBound == line.number || last < found[next].lines.lowerBound {
                    if let paragraph = joiner.finish() { add(paragraph) }
                    blocks.append(.table(found[next].table))
                }
                continue
            }
            while passages[index].line < line.number { index += 1 }
            if let paragraph = joiner.add(line, passages[index], opensPart: passed > above) {
                add(paragraph)
            }
        }
        if let paragraph = joiner.finish() { add(paragraph) }
        return (blocks, margins)
    }
}
