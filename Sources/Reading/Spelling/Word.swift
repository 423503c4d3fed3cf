extension Spelling {
    /// A word of a text as it stands there, with the white space behind it.
    struct Word {
        enum Piece {
            case word(Word)
            case between(String)
        }

        let text: String
        /// In lower case.
        let letters: [Unicode.Scalar]
        var after = ""

        /// A capital first, and small letters behind it.
        var isTitled: Bool { text.first?.isUppercase == true && text.dropFirst().contains(where: \.isLowercase) }

        /// The text cut into words and what stands between them; figures and codes stand between.
        static func pieces(of text: String) -> [Piece] {
            var pieces: [Piece] = []
            var rest = text[...]
            while let first = rest.first {
                let isSpace = first.isWhitespace
                let run = rest.prefix { $0.isWhitespace == isSpace }
                rest = rest.dropFirst(run.count)
                if isSpace { pieces.append(.between(String(run))) } else { pieces += Self.pieces(ofRun: run) }
            }
            return pieces
        }

        /// Brackets and punctuation around a word are none of its letters; within it signs may stand for letters.
        private static func pieces(ofRun run: Substring) -> [Piece] {
            let head = run.prefix { !isWordly($0) }
            let tail = String(run.dropFirst(head.count).reversed().prefix { !isWordly($0) }.reversed())
            let core = run.dropFirst(head.count).dropLast(tail.count)
            var pieces: [Piece] = []
            if !head.isEmpty { pieces.append(.between(String(head))) }
            let letters = core.count(where: \.isLetter)
            let isCode = core.contains("/") || core.contains("-") || letters * 2 < core.count || core.count > 14
            if !core.isEmpty {
                pieces.append(
                    isCode || letters == 0
                        ? .between(String(core))
                        : .word(Word(text: String(core), letters: Array(core.lowercased().unicodeScalars))))
            }
            if !tail.isEmpty { pieces.append(.between(tail)) }
            return pieces
        }

        private static func isWordly(_ character: Character) -> Bool {
            character.isLetter || character.isNumber || "¢§&@".contains(character)
        }

        /// Most of its letters are capitals; of one or two letters that says nothing.
        var isShout: Bool {
            let letters = text.filter(\.isLetter)
            return letters.count > 2 && letters.count(where: \.isUppercase) * 2 > letters.count
        }

        /// Other syllables written as this word was: in capitals, with a first one, or small.
        ///
        /// - Parameter isAmongCapitals: Whether a word beside it is in capitals.
        func written(_ syllables: [String], isAmongCapitals: Bool) -> String {
            guard !syllables.isEmpty else { return text }
            let isCapitals = text.allSatisfy { !$0.isLowercase }
            let isShout = isShout || isCapitals && isAmongCapitals
            var words = isShout ? syllables.map { $0.uppercased() } : syllables
            if !isShout, text.first?.isUppercase == true, let first = words.first {
                words[0] = first.prefix(1).uppercased() + first.dropFirst()
            }
            return words.joined(separator: " ")
        }
    }
}
