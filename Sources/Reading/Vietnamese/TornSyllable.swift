/// Syllables that a converter tore before a letter with marks: "k ế hoạch", "đ ơ n vị", "chủ tr ì".
///
/// No Vietnamese word is written without a vowel, so that consonants alone in small letters, or one capital, belong to
/// the vowels behind the next space.
enum TornSyllable {
    /// Where the syllable ends whose first piece stands at the letters; `nil` where it is whole.
    static func end(_ passage: Passage, _ first: Range<Int>, before limit: Int) -> Int? {
        guard first.count <= 3, first.allSatisfy({ isConsonant(passage[$0]) }),
            first.count == 1 || !first.contains(where: { passage.capitals[$0] }),
            first.lowerBound < 2 || !passage[first.lowerBound - 2].isDigit,
            let next = piece(passage, after: first.upperBound, before: limit),
            SyllableForm.isVowel(passage[next.lowerBound]), !passage.capitals[next.lowerBound], next.count <= 3
        else { return nil }
        // The vowels may be torn from the last consonants as well.
        guard next.allSatisfy({ SyllableForm.isVowel(passage[$0]) }),
            let last = piece(passage, after: next.upperBound, before: limit), last.count <= 2,
            last.allSatisfy({ isConsonant(passage[$0]) && !passage.capitals[$0] })
        else { return next.upperBound }
        return last.upperBound
    }

    /// The word behind one space.
    private static func piece(_ passage: Passage, after place: Int, before limit: Int) -> Range<Int>? {
        guard place + 1 < limit, passage[place].isSpace, passage[place + 1].isLatin else { return nil }
        var end = place + 1
        while end < limit, passage[end].isWord { end += 1 }
        return place + 1..<end
    }

    private static func isConsonant(_ letter: Letter) -> Bool { letter.isLatin && !SyllableForm.isVowel(letter) }
}
