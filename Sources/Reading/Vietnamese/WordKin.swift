/// What the words of a damaged text most likely are: the word next to each misread one that the text has most often.
struct WordKin {
    private(set) var counts: [Int: Int] = [:]
    private var kin: [Int: Int] = [:]
    private var frequent: [[Letter]: Int] = [:]

    mutating func count(_ words: [LooseWord]) {
        for word in words { counts[word.id, default: 0] += 1 }
    }

    /// - Parameter ids: All words that were counted, by their letters.
    mutating func compare(_ ids: [[Letter]: Int]) {
        frequent = ids.mapValues { counts[$0] ?? 0 }
        let sound = ids.filter { SyllableForm.isSyllable($0.key) }
            .map {
                (letters: $0.key, syllable: Syllable(packing: $0.key[...]), id: $0.value, count: counts[$0.value] ?? 0)
            }
            .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
        for (letters, id) in ids where letters.count > 1 && letters.contains(where: \.isLatin) {
            guard !SyllableForm.isSyllable(letters), (counts[id] ?? 0) < 8 else { continue }
            let own = Syllable(packing: letters[...])
            if own != 0, let near = sound.first(where: { $0.count > 1 && own.isNear($0.syllable) }) {
                kin[id] = near.id
            } else if letters.count > 4 {
                kin[id] =
                    sound.first {
                        $0.count > 1 && $0.letters.count > 3 && $0.letters[0] == letters[0]
                            && $0.letters.distance(to: letters) <= 2
                    }?.id
            }
        }
    }

    /// The word's letters; in two where the scan set two frequent words without a space.
    func parts(_ word: LooseWord) -> [[Letter]] {
        guard word.letters.count > 4, !SyllableForm.isSyllable(word.letters) else { return [word.letters] }
        for cut in 2..<(word.letters.count - 1) {
            let (first, second) = (Array(word.letters[..<cut]), Array(word.letters[cut...]))
            if (frequent[first] ?? 0) > 2, (frequent[second] ?? 0) > 2 { return [first, second] }
        }
        return [word.letters]
    }

    func of(_ id: Int) -> Int { kin[id] ?? id }

    func reread(_ words: [LooseWord]) -> [LooseWord] {
        words.map { word in
            var word = word
            word.kin = of(word.id)
            return word
        }
    }
}
