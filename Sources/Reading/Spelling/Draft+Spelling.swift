extension Draft {
    /// Puts the likely spelling beside the title and the words of each assignment that have none yet, where a scan changed
    /// the text's letters.
    mutating func restoreSpelling() {
        let words = [directive.title ?? ""] + assignments.map { $0.restored == nil ? $0.text : "" }
        let restored = zip(words, Spelling.vietnamese.restored(words)).map { $0 == $1 ? nil : $1 }
        directive.restored = directive.restored ?? restored[0]
        for index in assignments.indices where assignments[index].restored == nil {
            assignments[index].restored = restored[index + 1]
        }
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
