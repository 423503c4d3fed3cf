/// A stretch of letters between spaces or bars in a line of a table that lost its lines.
struct LooseWord {
    /// What stands before it.
    enum Gap { case lineStart, space, wide, bar }

    /// Letters of the text, signs at its ends included.
    let range: Range<Int>
    /// Its letters and figures alone; figures within a word read as the letters they resemble.
    let letters: [Letter]
    /// The same for all words with the same letters.
    let id: Int
    /// The same for all words that most likely were one before a scan changed them.
    var kin: Int
    let gap: Gap
    let isCapital: Bool
    /// Figures with points, strokes or dashes between, or a small Roman numeral: "30/6/2021", "2023-", "II".
    let isNumber: Bool
    /// The sign that closes it.
    let closing: Letter?

    /// A word with which no cell ends: "phối hợp với", "do".
    var asksForMore = false

    /// The word with a sign behind it, after a space.
    func closed(by sign: Letter, at end: Int) -> LooseWord {
        LooseWord(
            range: range.lowerBound..<end, letters: letters, id: id, kin: kin, gap: gap, isCapital: isCapital,
            isNumber: isNumber, closing: sign)
    }

    /// A comma or a semicolon parts names in a cell.
    var isSeparator: Bool { closing == 0x2C || closing == 0x3B }
    var endsSentence: Bool { closing == 0x2E || closing == 0x3B }
}

/// Parts letters into words; words with the same letters get one number.
struct LooseWordReader {
    let isDamaged: Bool
    private(set) var ids: [[Letter]: Int] = [:]

    init(isDamaged: Bool) { self.isDamaged = isDamaged }

    mutating func id(of letters: [Letter]) -> Int {
        if let known = ids[letters] { return known }
        ids[letters] = ids.count
        return ids.count - 1
    }

    mutating func words(_ line: Line, of text: WorkingText) -> [LooseWord] { words(line.content, of: text) }

    mutating func words(_ range: Range<Int>, of text: WorkingText) -> [LooseWord] {
        words(in: range, letters: text.letters, capitals: text.capitals)
    }

    /// Those of a sound text, whose marks tell "của" from "cửa".
    mutating func marked(_ range: Range<Int>, of text: WorkingText) -> [LooseWord] {
        words(range, of: text).map { word in
            guard word.closing == nil, (2...5).contains(word.letters.count) else { return word }
            var word = word
            let bytes = text.bytes[Int(text.starts[word.range.lowerBound])..<Int(text.starts[word.range.upperBound])]
            word.asksForMore = Self.joining.contains { bytes.elementsEqual($0) }
            return word
        }
    }

    private static let joining = [
        "và", "với", "của", "do", "cho", "tại", "theo", "về", "các", "trong", "từ", "đến", "bởi", "để", "những",
        "không",
        "được", "phải", "là",
    ].map { Array($0.utf8) }

    mutating func words(of cell: Passage) -> [LooseWord] {
        words(in: cell.indices, letters: cell.letters, capitals: cell.capitals)
    }

    /// What has neither letters nor figures is left out.
    private mutating func words(in range: Range<Int>, letters: [Letter], capitals: [Bool]) -> [LooseWord] {
        var words: [LooseWord] = []
        var (index, spaces, hasBar) = (range.lowerBound, 0, false)
        while index < range.upperBound {
            let letter = letters[index]
            if letter.isSpace || letter == 0x7C {
                spaces += letter == 0x09 ? 4 : 1
                hasBar = hasBar || letter == 0x7C
                index += 1
                continue
            }
            var end = index
            while end < range.upperBound, !letters[end].isSpace, letters[end] != 0x7C { end += 1 }
            if isDamaged { end = numberEnd(index..<end, letters, capitals) ?? end }
            let gap: LooseWord.Gap = hasBar ? .bar : words.isEmpty ? .lineStart : spaces >= 3 ? .wide : .space
            if let word = word(index..<end, gap: gap, letters, capitals) {
                words.append(word)
                (spaces, hasBar) = (0, false)
            } else {
                // "Tư pháp -": the dash belongs to the word, wherever the line ends.
                if !hasBar, spaces < 2, let last = words.popLast() {
                    words.append(Self.dashes.contains(letters[index]) ? last.closed(by: letters[index], at: end) : last)
                }
                spaces += 1
            }
            index = end
        }
        return words
    }

    /// A number and the word behind it that the scan set without a space: "IInăm", "2021và".
    private func numberEnd(_ range: Range<Int>, _ letters: [Letter], _ capitals: [Bool]) -> Int? {
        let digits = letters[range].prefix(while: \.isDigit).count
        let roman = range.prefix { capitals[$0] && Self.numerals.contains(letters[$0]) }.count
        let end = range.lowerBound + (digits == 4 ? 4 : roman > 1 ? roman : 0)
        let rest = letters[end..<range.upperBound].prefix(while: \.isLatin)
        guard end > range.lowerBound, rest.count > 1, !capitals[end] else { return nil }
        return end
    }

    static let dashes: Set<Letter> = [0x2D, 0x2013, 0x2014]
    private static let numerals = Set(Folding.letters("iv"))

    private mutating func word(
        _ range: Range<Int>, gap: LooseWord.Gap, _ letters: [Letter], _ capitals: [Bool]
    ) -> LooseWord? {
        guard let first = letters[range].firstIndex(where: \.isWord),
            let last = letters[range].lastIndex(where: \.isWord)
        else { return percent(range, gap: gap, letters) }
        let core = letters[first...last]
        let hasLatin = core.contains { $0.isLatin && $0 != 0x78 }
        var own = core.compactMap { letter in
            letter.isWord ? isDamaged && hasLatin ? Damage.letter(letter) : letter : nil
        }
        // "x&": of a short word the sign is half.
        if isDamaged, own.count == 1, last + 1 < range.upperBound, Damage.isSign(letters[last + 1]) {
            own.append(Letter(ascii: "0"))
        }
        return LooseWord(
            range: range, letters: own, id: id(of: own), kin: id(of: own), gap: gap, isCapital: capitals[first],
            isNumber: isNumber(core, isCapital: capitals[first]),
            closing: last + 1 < range.upperBound ? letters[last + 1] : nil)
    }

    /// "%" alone is a unit.
    private mutating func percent(_ range: Range<Int>, gap: LooseWord.Gap, _ letters: [Letter]) -> LooseWord? {
        guard !isDamaged, range.count == 1, letters[range.lowerBound] == 0x25 else { return nil }
        let own = Array(letters[range])
        return LooseWord(
            range: range, letters: own, id: id(of: own), kin: id(of: own), gap: gap, isCapital: true, isNumber: false,
            closing: nil)
    }

    private func isNumber(_ core: ArraySlice<Letter>, isCapital: Bool) -> Bool {
        let signs: Set<Letter> = isDamaged ? [0x2F, 0x2D, 0x2E, 0x2013] : [0x2F, 0x2D, 0x2E, 0x2C, 0x2013]
        if core.allSatisfy({ $0.isDigit || signs.contains($0) }) { return true }
        let numeral = core.prefix { $0.isLatin }
        guard numeral.count <= 3, isCapital, Numerals.roman(numeral) != nil else { return false }
        return core.dropFirst(numeral.count).allSatisfy { $0.isDigit || signs.contains($0) }
    }
}
