extension [Letter] {
    /// Where the letters stand in a row.
    func place(of wanted: [Letter]) -> Int? {
        guard let first = wanted.first, wanted.count <= count else { return nil }
        return (0...(count - wanted.count)).first { start in
            self[start] == first && (1..<Swift.max(1, wanted.count)).allSatisfy { self[start + $0] == wanted[$0] }
        }
    }

    /// Whether one of the phrases stands in them, be it within a word.
    func contains(anyOf phrases: [Phrase]) -> Bool { phrases.contains { place(of: $0.letters) != nil } }
}
