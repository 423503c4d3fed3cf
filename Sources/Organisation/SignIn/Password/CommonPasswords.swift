/// The pieces that passwords are most often made of, and how much of a password is left beside them.
///
/// A piece that everybody uses counts as one letter: a word of the list, the person's own words, a run ("12345",
/// "aaaa", "cba"), a year, a day written in digits. So "matkhau123" is worth two letters.
struct CommonPasswords: Sendable {
    /// What a password must be worth, in letters.
    static let fewest = 5
    /// Looking further would not change the answer.
    private static let looked = 128
    private static let longestWord = 24

    let words: Set<String>

    /// The list that is compiled in.
    static let shipped: CommonPasswords = {
        guard let file = Embedded.files.first(where: { $0.name.hasSuffix("common-passwords.txt") }) else {
            preconditionFailure("the list of common passwords is part of the program")
        }
        let lines = file.text.description.split(separator: "\n").filter { !$0.hasPrefix("#") }
        return CommonPasswords(words: Set(lines.flatMap { $0.split(separator: " ") }.map(String.init)))
    }()

    /// How many letters a password is worth beside what is common, and beside words that others know of the person.
    func worth(of password: String, beside own: Set<String> = []) -> Int {
        let plain = Self.unit(of: Array(PasswordFolding.folded(password).prefix(Self.looked)))
        let spoken = plain.map(PasswordFolding.spoken)
        var least = Array(0...plain.count)
        for start in plain.indices {
            least[start + 1] = min(least[start + 1], least[start] + 1)
            let run = PasswordFolding.run(in: plain, from: start)
            if run >= 3 {
                for length in 3...run { least[start + length] = min(least[start + length], least[start] + 1) }
            }
            for length in 2...Self.longestWord where start + length <= plain.count {
                let range = start..<(start + length)
                guard isCommon(plain[range], spoken[range], own) else { continue }
                least[range.upperBound] = min(least[range.upperBound], least[start] + 1)
            }
        }
        return least[plain.count]
    }

    private func isCommon(
        _ plain: ArraySlice<Unicode.Scalar>, _ spoken: ArraySlice<Unicode.Scalar>, _ own: Set<String>
    ) -> Bool {
        let written = PasswordFolding.text(plain), said = PasswordFolding.text(spoken)
        return words.contains(written) || words.contains(said) || own.contains(written) || own.contains(said)
            || PasswordFolding.isDay(plain)
    }

    /// What is repeated to make the whole: "abc" of "abcabcabc".
    private static func unit(of letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        for length in 1..<max(letters.count, 2) where letters.count.isMultiple(of: length) {
            if letters.indices.allSatisfy({ letters[$0] == letters[$0 % length] }) { return Array(letters[..<length]) }
        }
        return letters
    }
}
