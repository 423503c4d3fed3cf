/// Numbers as texts write them.
enum Numerals {
    /// The value of a Roman numeral in folded letters, 1…89; `nil` for anything else.
    static func roman(_ letters: ArraySlice<Letter>) -> Int? {
        guard !letters.isEmpty, letters.count <= 8 else { return nil }
        var (total, last) = (0, 0)
        for letter in letters.reversed() {
            let value: Int
            switch letter {
            case Letter(ascii: "i"): value = 1
            case Letter(ascii: "v"): value = 5
            case Letter(ascii: "x"): value = 10
            case Letter(ascii: "l"): value = 50
            default: return nil
            }
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total > 0 && roman(total).elementsEqual(letters) ? total : nil
    }

    /// The folded letters of a number as a Roman numeral.
    private static func roman(_ number: Int) -> [Letter] {
        let tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"]
        let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
        guard number > 0, number / 10 < tens.count else { return [] }
        return Folding.letters(tens[number / 10] + ones[number % 10])
    }

    /// The value of a run of digits; `nil` when it is empty, holds another sign or is longer than 15 figures.
    static func integer(_ letters: ArraySlice<Letter>) -> Int? {
        guard !letters.isEmpty, letters.count <= 15 else { return nil }
        var value = 0
        for letter in letters {
            guard let digit = letter.digit else { return nil }
            value = value * 10 + digit
        }
        return value
    }
}
