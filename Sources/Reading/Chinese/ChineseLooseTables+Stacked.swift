extension ChineseLooseTables {
    /// Tables every cell of which stands on a line of its own; looked for where short lines may name columns.
    func stackedTables(besides used: Set<Int>) -> [Region] {
        let filled = lines.filter { !$0.content.isEmpty && !used.contains($0.number) }
        guard mayHaveHeader(filled) else { return [] }
        let words = filled.map { (number: $0.number, text: folded($0)) }
        return ChineseStackedRows.tables(in: words).map { Region(form: .grid($0.grid), lines: $0.lines, isDrawn: true) }
    }

    /// Three short lines in a row, one of which ends as a column of offices does.
    private func mayHaveHeader(_ filled: [Line]) -> Bool {
        var run = 0
        var answers = false
        for line in filled {
            guard line.content.count <= 24 else {
                (run, answers) = (0, false)
                continue
            }
            run += 1
            answers = answers || ChineseText.endsAsOffices(text.letters[line.content])
            if run >= 3, answers { return true }
        }
        return false
    }
}

extension ChineseText {
    /// …单位, …部门, …科室, …处, with or without brackets behind.
    fileprivate static func endsAsOffices(_ letters: ArraySlice<Letter>) -> Bool {
        guard let last = letters.last, let scalar = Unicode.Scalar(last) else { return false }
        return ChineseSigns("位门室处)）").contains(scalar)
    }
}
