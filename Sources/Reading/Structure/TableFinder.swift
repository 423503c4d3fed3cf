/// Finds the tables of a text: those its format declared, and those its tabs, bars and spaces draw.
struct TableFinder<Language: Grammar> {
    let text: WorkingText
    let declared: [SourceTable]
    let grammar: Language

    /// Tables with the lines they take, in no order; lines of a declared table are not looked at again.
    ///
    /// - Parameter lines: The lines that hold words, in order.
    func tables(in lines: [Line]) -> [(lines: ClosedRange<Int>, table: Table)] {
        var grids = declared.compactMap { DeclaredTables.grid($0, of: text) }
        var rest = free(lines, of: grids)
        grids += DrawnTables(text: text).grids(in: rest)
        rest = free(lines, of: grids)
        grids += AlignedTables(text: text, grammar: grammar).grids(in: rest)
        let tables = grids.compactMap { grid in
            TableReader(grammar: grammar).table(grid).map { (lines: grid.lines, table: $0) }
        }
        return tables + grammar.looseTables(in: free(lines, of: grids), of: text)
    }

    private func free(_ lines: [Line], of grids: [Grid]) -> [Line] {
        lines.filter { line in !grids.contains { $0.lines.contains(line.number) } }
    }
}
