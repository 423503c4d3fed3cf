/// Finds the tables of a text: those its format declared, and those its tabs, bars and spaces draw.
struct TableFinder<Language: Grammar> {
    let text: WorkingText
    let declared: [SourceTable]
    let grammar: Language

    /// Tables with the lines they take, in no order.
    ///
    /// - Parameter lines: The lines that hold words, in order.
    func tables(in lines: [Line]) -> [(lines: ClosedRange<Int>, table: Table)] {
        []
    }
}
