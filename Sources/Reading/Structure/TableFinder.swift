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
        let loose = grammar.looseTables(in: free(lines, of: grids), of: text)
        let taken = loose.map(\.lines)
        grids += DrawnTables(text: text).grids(in: free(lines, of: grids, taken))
        grids += AlignedTables(text: text, grammar: grammar).grids(in: free(lines, of: grids, taken))
        grids += StackedGrids(text: text, grammar: grammar).grids(in: free(lines, of: grids, taken))
        return loose
            + grids.compactMap { grid in
                TableReader(grammar: grammar).table(grid).map { (lines: grid.lines, table: $0) }
            }
    }

    private func free(_ lines: [Line], of grids: [Grid], _ taken: [ClosedRange<Int>] = []) -> [Line] {
        lines.outside(grids.map(\.lines) + taken)
    }
}
