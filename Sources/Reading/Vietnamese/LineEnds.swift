/// Ends of lines with which no paragraph ends.
enum LineEnds {
    /// Whether the last words ask for more: the kind of a body without its name, or a word that joins.
    static func areOpen(_ line: Passage) -> Bool {
        let tokens = Tokens(line, range: max(0, line.count - 24)..<line.count)
        return (1...3).contains { length in
            let start = tokens.count - length
            guard start >= 0 else { return false }
            if joining.match(tokens, at: start) == length { return true }
            // "các chi bộ cơ sở" and "Văn phòng Sở" are whole; "2. Sở" and "…; Thủ trưởng" are not.
            let stands = start == 0 && line.count <= 24 || tokens.sign(start - 1) != nil
            return stands && tokens.isCapital(start) && kinds.match(tokens, at: start) == length
        }
    }

    private static let joining = PhraseBook("yeu cau, de nghi, cua, va, cac, ve, theo, tai, voi, cho, doi voi")
    private static let kinds = PhraseBook("so, bo, thu truong, chu tich, giam doc, van, phong, ban")
}
