/// The unified social credit code of a Chinese body, 统一社会信用代码: eighteen characters, the last of which checks the rest.
///
/// Source: GB 32100-2015: authority 1, category 1, area 6 (GB/T 2260), body 9, check 1; the letters I, O, S, V and Z are
/// not used. The check is 31 − (Σ value × 3^(i−1) mod 31) mod 31, and 31 is written 0.
public enum CreditCode {
    static let length = 18
    /// The characters in the order of their values, 0 to 30.
    static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    /// - Throws: what is wrong first, from the left; the check character only where all else is right.
    static func check(_ text: String) throws(IdentifierRefusal) {
        let characters = Array(text)
        for (place, character) in characters.enumerated() where !alphabet.contains(character) {
            throw .creditCodeCharacter(String(character), place: place + 1)
        }
        guard characters.count == length else { throw .creditCodeLength(characters.count) }
        for place in 2..<8 where !("0"..."9").contains(characters[place]) {
            throw .creditCodeArea(String(characters[place]), place: place + 1)
        }
        let fitting = checkCharacter(of: characters.dropLast())
        guard let last = characters.last, last == fitting else {
            throw .creditCodeCheck(String(characters.suffix(1)), fitting: String(fitting))
        }
    }

    /// The character that fits the seventeen before it.
    static func checkCharacter(of characters: some Sequence<Character>) -> Character {
        var (sum, weight) = (0, 1)
        for character in characters {
            sum += (alphabet.firstIndex(of: character) ?? 0) * weight
            weight = weight * 3 % 31
        }
        return alphabet[(31 - sum % 31) % 31]
    }
}
