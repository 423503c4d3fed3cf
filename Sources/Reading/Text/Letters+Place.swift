extension [Letter] {
    /// Where the letters stand in a row.
    func place(of wanted: some RandomAccessCollection<Letter>) -> Int? {
        guard let first = wanted.first, wanted.count <= count else { return nil }
        return (0...(count - wanted.count)).first { start in
            self[start] == first && self[start..<start + wanted.count].elementsEqual(wanted)
        }
    }

    /// Whether one of the phrases stands in them, be it within a word.
    func contains(anyOf phrases: [Phrase]) -> Bool { phrases.contains { place(of: $0.letters) != nil } }
}
