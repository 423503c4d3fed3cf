/// Tells whether a scan changed the letters of a Vietnamese text.
enum Damage {
    /// Recognition without Vietnamese letters leaves other accents and signs within words ("Pé an", "d6i", "nhi¢m").
    ///
    /// A foreign word that comes again on every page counts three times at most.
    static func isDamaged(_ text: WorkingText) -> Bool {
        var (words, odd, start) = (0, [[Letter]: Int](), 0)
        var inWord = false
        var hasDigit = false
        var hasLetter = false
        var wordIsOdd = false
        for (index, letter) in text.letters.enumerated() {
            if !inWord { start = index }
            if letter.isLatin {
                inWord = true
                hasLetter = hasLetter || !text.capitals[index]
                wordIsOdd = wordIsOdd || isForeign(letter)
            } else if letter.isWord || letter == 0xA2 || letter == 0xA3 || letter == 0xB0 {
                inWord = true
                hasDigit = hasDigit || letter.isDigit
                wordIsOdd = wordIsOdd || isForeign(letter)
            } else if inWord {
                words += 1
                let isMixed = hasDigit && hasLetter && !isMeasure(text.letters[start..<index])
                if wordIsOdd || isMixed { odd[Array(text.letters[start..<index]), default: 0] += 1 }
                (inWord, hasDigit, hasLetter, wordIsOdd) = (false, false, false, false)
            }
        }
        let count = odd.values.reduce(0, { $0 + min($1, 3) })
        guard words > 50, count * 200 > words else { return false }
        return count * 50 > words || isMisspelled(text)
    }

    /// "7h30", "14h", "m2", "km2": figures beside letters as everybody writes them.
    private static func isMeasure(_ word: ArraySlice<Letter>) -> Bool {
        let figures = word.prefix(while: \.isDigit)
        if figures.isEmpty {
            guard word.last?.isDigit ?? false else { return false }
            return [Letter(ascii: "m"), Letter(ascii: "k"), Letter(ascii: "c"), Letter(ascii: "d")].contains(word.first)
                && word.dropLast().last == Letter(ascii: "m") && word.count <= 3
        }
        let rest = word.dropFirst(figures.count)
        return rest.first == Letter(ascii: "h") && rest.dropFirst().allSatisfy(\.isDigit)
    }

    /// Of a text with some odd words: whether one in sixteen of its small words is none that Vietnamese could have.
    private static func isMisspelled(_ text: WorkingText) -> Bool {
        var (words, strange, start) = (0, 0, 0)
        for index in text.letters.indices where words < 800 {
            guard !text.letters[index].isLatin else { continue }
            defer { start = index + 1 }
            guard (3...8).contains(index - start), !text.capitals[start] else { continue }
            words += 1
            if !SyllableForm.isSyllable(Array(text.letters[start..<index])) { strange += 1 }
        }
        return words > 50 && strange * 16 > words
    }

    /// Letters that Vietnamese does not write: f, j, w, and what recognition puts for its marked vowels.
    private static func isForeign(_ letter: Letter) -> Bool {
        switch letter {
        case 0x66, 0x6A, 0x77, 0xA2, 0xA3, 0xB0, 0xDF, 0xE6: true
        default: false
        }
    }

    /// A sign that stands for a letter within a word: "N§i vụ", "x& hội".
    static func isWordSign(_ passage: Passage, _ index: Int) -> Bool {
        guard isSign(passage[index]) else { return false }
        return index > 0 && passage[index - 1].isWord || index + 1 < passage.count && passage[index + 1].isLatin
    }

    /// A sign that recognition puts for a letter.
    static func isSign(_ letter: Letter) -> Bool {
        switch letter {
        case 0x26, 0xA7, 0xA2, 0xA3, 0xB0, 0xA4, 0x40, 0x23: true
        default: false
        }
    }

    /// The syllable with figures read as the letters they resemble ("x4" is "xã", "S6" is "Số") and with a sign
    /// that is no letter as an unknown one.
    static func syllable(_ word: ArraySlice<Letter>) -> Syllable {
        guard word.contains(where: { !$0.isDigit }) else { return Syllable(packing: word) }
        return Syllable(packing: word.map(letter)[...])
    }

    /// The letter that a figure or sign within a word stands for; "0" for one that stands for none.
    static func letter(_ letter: Letter) -> Letter {
        switch letter {
        case Letter(ascii: "4"): Letter(ascii: "a")
        case Letter(ascii: "6"), Letter(ascii: "0"): Letter(ascii: "o")
        case Letter(ascii: "1"): Letter(ascii: "i")
        case let letter where letter.isLatin || letter.isDigit: letter
        default: Letter(ascii: "0")
        }
    }
}
