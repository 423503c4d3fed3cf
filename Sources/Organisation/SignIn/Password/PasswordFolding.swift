import Archive

/// How passwords are compared: without marks, case and what only parts words.
enum PasswordFolding {
    /// Letters and digits folded; other signs as they are, those that only part words left out.
    static func folded(_ text: String) -> [Unicode.Scalar] {
        text.flatMap { character -> [Unicode.Scalar] in
            if character.isWhitespace || "-_.,".contains(character) { return [] }
            let word = SearchText.folded(String(character))
            return Array((word.isEmpty ? String(character) : word).unicodeScalars)
        }
    }

    /// The words of a text that somebody who knows the person would try: each word, and all of them together.
    static func words(of text: String) -> Set<String> {
        let parts = text.split { !$0.isLetter && !$0.isNumber }.map { self.text(folded(String($0))[...]) }
        return Set(parts + [parts.joined()]).filter { $0.unicodeScalars.count >= 2 }
    }

    /// The letter that a digit or sign often stands for.
    static func spoken(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "0": "o"
        case "1", "!": "i"
        case "3": "e"
        case "4", "@": "a"
        case "5", "$": "s"
        case "7": "t"
        default: scalar
        }
    }

    static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// How many letters from there go up by one, down by one, or stay: 5 in "12345x".
    static func run(in letters: [Unicode.Scalar], from start: Int) -> Int {
        guard start + 1 < letters.count else { return 1 }
        let step = Int(letters[start + 1].value) - Int(letters[start].value)
        guard abs(step) <= 1 else { return 1 }
        var end = start + 1
        while end < letters.count, Int(letters[end].value) - Int(letters[end - 1].value) == step { end += 1 }
        return end - start
    }

    /// Whether it is a year of the last and this century, or a day such as 02091945, 19450902, 020945.
    static func isDay(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        guard letters.allSatisfy({ ("0"..."9").contains($0) }) else { return false }
        let digits = letters.map { Int($0.value) - 48 }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        func isYear(_ range: Range<Int>) -> Bool { (1900...2099).contains(number(range)) }
        func isDayAndMonth(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
            let (one, other) = (number(one), number(other))
            return (1...31).contains(one) && (1...12).contains(other)
                || (1...12).contains(one) && (1...31).contains(other)
        }
        return switch digits.count {
        case 4: isYear(0..<4)
        case 6: isDayAndMonth(0..<2, 2..<4) || isDayAndMonth(2..<4, 4..<6)
        case 8: isYear(4..<8) && isDayAndMonth(0..<2, 2..<4) || isYear(0..<4) && isDayAndMonth(4..<6, 6..<8)
        default: false
        }
    }
}
