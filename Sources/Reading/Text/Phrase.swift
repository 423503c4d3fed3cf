/// Words to look for, folded; the first letter is no blank.
struct Phrase: Sendable, Equatable, ExpressibleByStringLiteral {
    let letters: Letters
    /// Whose words it may stand among.
    let key: WordKey

    init(_ words: String) { self.init(Letters(folded: Folding.letters(words))) }

    /// - Parameter words: Latin letters are small and without marks.
    init(stringLiteral words: StaticString) {
        guard words.isASCII else {
            self.init(words.description)
            return
        }
        let letters = Letters(plain: words)
        assert(letters.allSatisfy { !(0x41...0x5A).contains($0) }, "capitals are found nowhere")
        self.init(letters)
    }

    private init(_ letters: Letters) {
        assert(letters.first?.isSpace != true, "blanks are no part of a word")
        self.letters = letters
        key = letters.isEmpty ? WordKey(sign: 0, before: 0) : WordKey(letters, at: 0)
    }

    static func == (one: Phrase, other: Phrase) -> Bool { one.letters.elementsEqual(other.letters) }

    /// The letters of a phrase; of one written out in small Latin letters, as most are, those of the program's own text.
    ///
    /// So that a phrase may be named where it is looked for: nothing is folded, and no memory taken.
    struct Letters: Sendable, RandomAccessCollection {
        private let plain: StaticString?
        private let folded: [Letter]
        let endIndex: Int
        var startIndex: Int { 0 }

        init(plain: StaticString) {
            self.plain = plain.hasPointerRepresentation ? plain : nil
            folded = plain.hasPointerRepresentation ? [] : Folding.letters(plain.description)
            endIndex = plain.hasPointerRepresentation ? plain.utf8CodeUnitCount : folded.count
        }

        init(folded: [Letter]) {
            plain = nil
            self.folded = folded
            endIndex = folded.count
        }

        subscript(index: Int) -> Letter {
            precondition(indices.contains(index))
            return plain.map { Letter($0.utf8Start[index]) } ?? folded[index]
        }

        /// - Parameter letters: As many as these.
        func match(_ letters: ArraySlice<Letter>) -> Bool {
            guard let plain else { return letters.elementsEqual(folded) }
            var byte = plain.utf8Start
            for letter in letters {
                if letter != Letter(byte.pointee) { return false }
                byte += 1
            }
            return true
        }
    }
}
