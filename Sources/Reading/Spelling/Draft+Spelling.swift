extension Draft {
    /// Puts the likely spelling beside the title and the words of each assignment, where a scan changed the text's letters.
    ///
    /// Apart from reading, for it takes about a millisecond for each word that is new in the text.
    public mutating func restoreSpelling(of source: Source) {
        guard language == .vi, Reader.isDamaged(source.text) else { return }
        let words = [directive.title ?? ""] + assignments.map(\.text)
        let restored = zip(words, Spelling.vietnamese.restored(words)).map { $0 == $1 ? nil : $1 }
        directive.restored = restored[0]
        for index in assignments.indices { assignments[index].restored = restored[index + 1] }
    }
}

extension Spelling {
    /// By phrases of our own writing: those of the samples, and lists of the field's usual terms.
    static let vietnamese: Spelling = {
        guard let file = Embedded.files.first(where: { $0.name.hasSuffix("phrases.txt") }) else {
            preconditionFailure("the phrases are not in the program")
        }
        return Spelling(SpellingModel(phrases: file.text.description))
    }()
}
