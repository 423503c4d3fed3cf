/// Syllables that a converter set together: "chủtrì", "Đảng uỷUBND", "nhiệm kỳ2025", "phốihợp".
///
/// Vietnamese writes every syllable apart, each with one group of vowels. Pages whose font makes letters with marks wide
/// leave no room that a converter takes for a blank. Where a word may be parted in several ways ("thực|hiện",
/// "thự|chiện"), the syllables count that the text has elsewhere by themselves.
struct GluedSyllables {
    private let text: WorkingText
    /// The syllables that stand by themselves, in small letters with their marks.
    private let known: Set<String>

    /// The text with the syllables apart, where it has more than a few of them.
    static func parted(_ text: WorkingText) -> WorkingText {
        var glued: [Range<Int>] = []
        words(of: text) { word, isGlued in if isGlued { glued.append(word) } }
        guard glued.count > 5 else { return text }
        var known: Set<String> = []
        words(of: text) { word, isGlued in if !isGlued, word.count > 1 { known.insert(text.small(word)) } }
        let syllables = GluedSyllables(text: text, known: known)
        return text.parted(before: glued.flatMap(syllables.places))
    }

    /// Runs of letters and figures, and whether one is more than a syllable, which has one group of vowels, no figure,
    /// and a capital only at its front.
    private static func words(of text: WorkingText, _ body: (_ word: Range<Int>, _ isGlued: Bool) -> Void) {
        var index = 0
        while index < text.letters.count {
            guard text.letters[index].isLatin else {
                index += 1
                continue
            }
            var (end, groups, isClear, isMarked, inVowels) = (index, 0, false, false, false)
            while end < text.letters.count, text.letters[end].isLatin || text.letters[end].isDigit {
                let isVowel = SyllableForm.isVowel(text.letters[end])
                if isVowel, !inVowels { groups += 1 }
                inVowels = isVowel
                isMarked = isMarked || text.isMarked(end)
                isClear = isClear || end > index && opensClearly(end, of: text)
                end += 1
            }
            body(index..<end, isClear || isMarked && groups > 1)
            index = end
        }
    }

    /// At capitals and figures behind a vowel with a mark, and else where all is syllables.
    private func places(in word: Range<Int>) -> [Int] {
        let clear = word.dropFirst().filter { Self.opensClearly($0, of: text) }
        let edges = [word.lowerBound] + clear + [word.upperBound]
        return zip(edges, edges.dropFirst()).flatMap { start, end in
            (start > word.lowerBound ? [start] : []) + starts(in: start..<end).dropFirst()
        }
    }

    /// Where the syllables begin that make up the letters, those that are known and few; none where they are no syllables.
    private func starts(in range: Range<Int>) -> [Int] {
        guard (4...48).contains(range.count) else { return [] }
        // For each letter the cheapest syllable that begins there, where what follows it is syllables too.
        var best = [(length: Int, cost: Int)?](repeating: nil, count: range.count) + [(0, 0)]
        for place in (0..<range.count).reversed() {
            let start = range.lowerBound + place
            for length in 2...7 where place + length <= range.count {
                guard let rest = best[place + length],
                    SyllableForm.isSyllable(Array(text.letters[start..<start + length]))
                else { continue }
                let cost = rest.cost + (known.contains(text.small(start..<start + length)) ? 1 : 4)
                if cost < best[place]?.cost ?? .max { best[place] = (length, cost) }
            }
        }
        var (found, place) = ([Int](), 0)
        while place < range.count {
            guard let length = best[place]?.length else { return [] }
            found.append(range.lowerBound + place)
            place += length
        }
        return found
    }

    private static func opensClearly(_ place: Int, of text: WorkingText) -> Bool {
        // "ủy" bears its mark on the first of two vowels.
        guard SyllableForm.isVowel(text.letters[place - 1]),
            text.isMarked(place - 1) || place > 1 && text.letters[place - 1] == 0x79 && text.isMarked(place - 2)
        else { return false }
        return text.letters[place].isDigit || text.capitals[place] && !text.capitals[place - 1]
    }
}

extension WorkingText {
    /// Written with more than one byte, as all letters with marks are.
    fileprivate func isMarked(_ index: Int) -> Bool { starts[index + 1] - starts[index] > 1 }

    fileprivate func small(_ range: Range<Int>) -> String {
        String(decoding: bytes[Int(starts[range.lowerBound])..<Int(starts[range.upperBound])], as: UTF8.self)
            .lowercased()
    }
}
