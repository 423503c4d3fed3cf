/// The parts of a subject that names several.
extension EnglishSubject {
    /// The stretches between commas; "the Department of Finance together with the Audit Unit" parts as commas would.
    func clauses(_ passage: Passage, _ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where passage[index] == 0x2C {
            guard index + 1 < range.upperBound, !passage[index + 1].isDigit,
                !EnglishBodies.holdsTitle(passage, passage.trimmed(start..<index), index + 1..<range.upperBound)
            else { continue }
            pieces.append(passage.trimmed(start..<index))
            start = index + 1
        }
        let last = passage.trimmed(start..<range.upperBound)
        // "Public Works, Fire and Environmental Health will each …"
        if !pieces.isEmpty, let and = EnglishBodies.lastOfRow(passage, last) {
            pieces.append(passage.trimmed(last.lowerBound..<and.lowerBound))
            pieces.append(passage.trimmed(and.upperBound..<last.upperBound))
        } else {
            pieces.append(last)
        }
        return pieces.map { passage.behind("and", in: $0) ?? $0 }.filter { !$0.isEmpty }.flatMap {
            piece -> [Range<Int>] in
            guard let help = passage.first(of: Self.helping, in: piece), help.range.lowerBound > piece.lowerBound else {
                return [piece]
            }
            return [
                passage.trimmed(piece.lowerBound..<help.range.lowerBound), help.range.lowerBound..<piece.upperBound,
            ]
        }
    }
}
