/// Tells whether a scan changed the letters of a Vietnamese text.
enum Damage {
    /// Recognition without Vietnamese letters leaves other accents and signs within words ("Pé an", "d6i", "nhi¢m").
    static func isDamaged(_ text: WorkingText) -> Bool {
        var (words, odd) = (0, 0)
        var inWord = false
        var hasDigit = false
        var hasLetter = false
        var wordIsOdd = false
        for (index, letter) in text.letters.enumerated() {
            let isPart = letter.isWord || letter == 0xA2 || letter == 0xA3 || letter == 0xB0
            if isPart {
                inWord = true
                hasDigit = hasDigit || letter.isDigit
                hasLetter = hasLetter || letter.isLatin && !text.capitals[index]
                wordIsOdd = wordIsOdd || foreign.contains(letter)
                if letter == Letter(ascii: "w") || letter == Letter(ascii: "j") || letter == Letter(ascii: "f") {
                    wordIsOdd = true
                }
            } else if inWord {
                words += 1
                if wordIsOdd || hasDigit && hasLetter { odd += 1 }
                (inWord, hasDigit, hasLetter, wordIsOdd) = (false, false, false, false)
            }
        }
        return words > 50 && odd * 100 > words * 2
    }

    private static let foreign: Set<Letter> = [0xA2, 0xA3, 0xB0, 0xDF, 0xE6]
}
