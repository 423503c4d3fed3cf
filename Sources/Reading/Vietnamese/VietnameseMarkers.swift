/// Numbering and bullets as Decree 30/2020 and Party texts write them.
enum VietnameseMarkers {
    static func marker(opening line: Passage) -> Marker? {
        // "nêu tại Thông báo số / 88-TB/TU ngày …": a line broken before a document's number.
        guard !line.isEmpty, !DocumentNumber.opens(line) else { return nil }
        if let soiled = behindSpecks(line) ?? hashed(line) { return soiled }
        return bullet(line) ?? VietnameseEnumeration.marker(opening: line) ?? division(line) ?? compound(line) ?? roman(
            line) ?? decimal(line) ?? scannedDecimal(line)
            ?? parenthesis(line) ?? letter(line)
    }

    /// What stands behind a scan's specks: "__ - Trình …", "_2 Giao …".
    private static func behindSpecks(_ line: Passage) -> Marker? {
        guard let first = line.letters.first, specks.contains(first) else { return nil }
        var start = 0
        while start < min(line.count, 5), specks.contains(line[start]) || line[start].isSpace { start += 1 }
        guard start < line.count, line[start] == 0x2D || line[start].isDigit,
            let marker = marker(opening: Passage(line, range: start..<line.count))
        else { return nil }
        return Marker(style: marker.style, label: marker.label, number: marker.number, length: start + marker.length)
    }

    /// Signs by which Markdown sets headings, before the text's own number or alone: "### Sở Nội vụ".
    private static func hashed(_ line: Passage) -> Marker? {
        let depth = line.letters.prefix { $0 == 0x23 }.count
        guard (1...6).contains(depth), depth + 1 < line.count, line[depth].isSpace else { return nil }
        if let inner = marker(opening: Passage(line, range: depth + 1..<line.count)) {
            return Marker(
                style: inner.style, label: inner.label, number: inner.number, length: depth + 1 + inner.length)
        }
        // "# NGHỊ QUYẾT", "## Ban hành Chương trình …", "## về chức năng …": the title, over the grounds.
        guard !line.isCapitals, line.capitals[depth + 1] || !line[depth + 1].isLatin,
            !titles.contains(where: { line.has($0, at: depth + 1) })
        else { return nil }
        let style: Marker.Style = depth == 1 ? .part : depth == 2 ? .chapter : depth == 3 ? .section : .subsection
        return Marker(style: style, label: "", number: nil, length: depth + 1)
    }

    private static let titles: [Phrase] = ["ban hanh", "ve viec", "phe duyet", "v/v", "ve ban hanh", "ve phe duyet"]

    private static let specks: Set<Letter> = Set("_'`~|\u{2018}\u{2019}\u{2014}".unicodeScalars.map(\.value))

    /// A sign that is followed by a space or directly by a word; a minus before a figure is no bullet.
    private static func bullet(_ line: Passage) -> Marker? {
        guard line.count > 1, isBullet(line[0]) else { return nil }
        let isSpaced = line[1].isSpace
        guard isSpaced || line[1].isLatin || line[1] == 0x22 || line[1] == 0x28 else { return nil }
        // "*(Kèm theo Kế hoạch số 12)*" is set in italics.
        if line[0] == 0x2A, line[1] == 0x28 { return nil }
        return Marker(style: .bullet(line[0]), label: "", number: nil, length: skipSpace(line, from: 1))
    }

    private static func isBullet(_ letter: Letter) -> Bool {
        switch letter {
        case 0x2D, 0x2B, 0x2A: true
        case ..<0x80: false
        default: otherBullets.contains(letter)
        }
    }

    private static let otherBullets: Set<Letter> = Set("•●○◦▪■□❖✓➢►·".unicodeScalars.map(\.value))

    /// Phụ lục, Phần, Chương, Mục, Tiểu mục, Điều.
    private static func division(_ line: Passage) -> Marker? {
        if let task = task(line) { return task }
        for (phrase, style, prefix) in divisions where line.hasPrefix(phrase) && line.capitals[0] {
            var index = skipSpace(line, from: phrase.letters.count)
            let labelStart = index
            while index < line.count, line[index].isWord { index += 1 }
            let label = line.letters[labelStart..<index]
            let number = Numerals.integer(label) ?? Numerals.roman(label) ?? ordinal(label)
            if style == .annex {
                return annex(line, label: label, number: number, end: number == nil ? labelStart : index)
            }
            guard let number else { continue }
            let end = skipSeparator(line, from: index)
            // "Điều 5 của Nghị định…" cites an article; an article's own number is closed by a sign or the line's end.
            guard end == line.count || end > index + 1 || line.capitals[end] || line[index] == 0x2E else { continue }
            if style == .article, line[index].isSpace, cited.contains(where: { line.has($0, at: end) }) { continue }
            let shown = Numerals.integer(label) != nil ? "\(number)" : Folding.string(label).uppercased()
            return Marker(style: style, label: prefix + shown, number: number, length: end)
        }
        return nil
    }

    /// The first rank of the numbers with its word: "Nhiệm vụ 1." over "1.1.", also "Nhóm 2:", "Tiêu chí 3:".
    private static func task(_ line: Passage) -> Marker? {
        guard line.capitals[0], line.count > 14,
            let word = ranks.first(where: { line.hasPrefix($0) && line[$0.letters.count].isSpace })
        else { return nil }
        let digits = line.letters[(word.letters.count + 1)...].prefix { $0.isDigit }
        guard (1...2).contains(digits.count), let number = Numerals.integer(digits), digits.endIndex + 1 < line.count,
            [0x2E, 0x3A].contains(line[digits.endIndex]), line[digits.endIndex + 1].isSpace
        else { return nil }
        return Marker(
            style: .decimal(depth: 1), label: "\(number)", number: number,
            length: skipSeparator(line, from: digits.endIndex))
    }

    private static let ranks: [Phrase] = ["nhiem vu", "nhom", "nhom tieu chi", "tieu chi", "noi dung"]

    private static let divisions: [(phrase: Phrase, style: Marker.Style, prefix: String)] = [
        ("phu luc", .annex, ""), ("phan thu", .part, "Phần "), ("phan", .part, "Phần "), ("chuong", .chapter, ""),
        ("tieu muc", .subsection, ""), ("muc", .section, ""), ("dieu", .article, ""),
    ]

    /// What an article that a broken line begins with is one of: "Điều 27 Nghị định số 73/2017/NĐ-CP".
    private static let cited: [Phrase] = [
        "nghi dinh", "luat", "bo luat", "thong tu", "quyet dinh", "nghi quyet", "quy che", "quy dinh", "hien phap",
        "dieu le",
        "phap lenh",
    ]

    /// "Phụ lục" heads an annex where it stands alone or with a number; in a sentence it does not.
    private static func annex(_ line: Passage, label: ArraySlice<Letter>, number: Int?, end: Int) -> Marker? {
        let next = skipSeparator(line, from: end)
        guard next == line.count || (number != nil && line.capitals[next]) else { return nil }
        let suffix = number == nil ? "" : " " + Folding.string(label).uppercased()
        return Marker(style: .annex, label: "Phụ lục" + suffix, number: number ?? 1, length: next)
    }

    private static func ordinal(_ letters: ArraySlice<Letter>) -> Int? {
        let words = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"]
        return words.firstIndex(of: Folding.string(letters)).map { $0 + 1 }
    }

    /// "IV." and "IV-", in capitals, and "A." of the first letters of the alphabet.
    private static func roman(_ line: Passage) -> Marker? {
        var index = 0
        while index < min(line.count, 6), line[index].isLatin, line.capitals[index] || isLowered(line, index) {
            index += 1
        }
        guard index > 0, index < line.count, [0x2E, 0x2D, 0x2F, 0x29].contains(line[index]) || isDashed(line, index)
        else { return nil }
        // "quý / IV/2024": a quarter that was broken over two lines.
        if line[index] == 0x2F, index + 1 < line.count, line[index + 1].isDigit { return nil }
        // "V/V BAN HÀNH …": the matter of a title, "về việc".
        if line[index] == 0x2F, line.hasPrefix("v/v") { return nil }
        let end = skipSeparator(line, from: index)
        guard end < line.count, end > index + 1 || line.capitals[end] else { return nil }
        var letters = line.letters[0..<index]
        // "Il." above words in capitals: a scan's small L.
        if line.isCapitals { letters = ArraySlice(letters.map { $0 == Letter(ascii: "l") ? Letter(ascii: "i") : $0 }) }
        if let number = Numerals.roman(letters) {
            return Marker(style: .roman, label: Folding.string(letters).uppercased(), number: number, length: end)
        }
        // "A/ MỤC TIÊU", "B - NHIỆM VỤ": other signs than the stop close a letter over a heading in capitals.
        guard index == 1, line[0] <= Letter(ascii: "h"),
            line[1] == 0x2E || line.isCapitals && line[end - 1].isSpace && line.count > 8
        else { return nil }
        return Marker(
            style: .capital, label: Folding.string(letters).uppercased(), number: Int(line[0] - Letter(ascii: "a")) + 1,
            length: end)
    }

    /// "9, Ban Dân vận": a scan's comma for the full stop behind the number of a short heading.
    private static func scannedDecimal(_ line: Passage) -> Marker? {
        let digits = line.letters.prefix { $0.isDigit }
        guard (1...2).contains(digits.count), (12...60).contains(line.count), line[digits.count] == 0x2C,
            line[digits.count + 1].isSpace, line.capitals[digits.count + 2], !line.endsSentence,
            !line.letters[(digits.count + 2)...].contains(0x2C), let number = Numerals.integer(digits)
        else { return nil }
        return Marker(style: .decimal(depth: 1), label: "\(number)", number: number, length: digits.count + 2)
    }

    /// The number with that of the division above it, as "I.1" or "B.2.1".
    private static func compound(_ line: Passage) -> Marker? {
        let above = line.letters.prefix(5).prefix { $0.isLatin }
        guard let first = above.indices.first, line.count > above.count + 4, line[above.endIndex] == 0x2E,
            line[above.endIndex + 1].isDigit, above.indices.allSatisfy({ line.capitals[$0] }),
            Numerals.roman(above) != nil || above.count == 1 && line[first] <= Letter(ascii: "h")
        else { return nil }
        var (index, parts): (Int, [Int]) = (above.endIndex, [])
        while index + 1 < line.count, line[index] == 0x2E, line[index + 1].isDigit {
            let digits = line.letters[(index + 1)...].prefix { $0.isDigit }
            guard digits.count <= 2, let part = Numerals.integer(digits) else { return nil }
            parts.append(part)
            index = digits.endIndex
        }
        let end = skipSeparator(line, from: index)
        guard end > index, end < line.count, line.capitals[end], line[end - 1].isSpace else { return nil }
        let label = ([Folding.string(above).uppercased()] + parts.map(String.init)).joined(separator: ".")
        return Marker(style: .decimal(depth: parts.count + 1), label: label, number: parts.last, length: end)
    }

    /// "I - ", "1 - ": blanks on both sides of the dash behind the number.
    private static func isDashed(_ line: Passage, _ index: Int) -> Bool {
        index + 3 < line.count && line[index].isSpace && line[index + 1] == 0x2D && line[index + 2].isSpace
    }

    /// "Ii.", "Iv.": titles set in small letters by a machine keep the first capital alone.
    private static func isLowered(_ line: Passage, _ index: Int) -> Bool {
        if index == 1, line[0] == Letter(ascii: "i"), line[index] == Letter(ascii: "l"), line.count > index + 2 {
            return line[index + 1] == 0x2E && line[index + 2].isSpace
        }
        guard index > 0, line[index] == Letter(ascii: "i") || line[index] == Letter(ascii: "v") else { return false }
        let word = line.letters[..<min(line.count, 6)].prefix { $0.isLatin }
        return word.endIndex < line.count && line[word.endIndex] == 0x2E && Numerals.roman(word) != nil
            && word.endIndex + 1 < line.count && line[word.endIndex + 1].isSpace
    }

    /// "1.", "1)", "1/", "1.2.", "1.2 "; not "1.200" and not "01/7/2025".
    private static func decimal(_ line: Passage) -> Marker? {
        var (index, parts): (Int, [Int]) = (0, [])
        while index < line.count, line[index].isDigit {
            let start = index
            while index < line.count, line[index].isDigit { index += 1 }
            guard index - start <= 2, let part = Numerals.integer(line.letters[start..<index]) else { return nil }
            parts.append(part)
            guard index + 1 < line.count, line[index] == 0x2E, line[index + 1].isDigit else { break }
            index += 1
        }
        guard !parts.isEmpty, index < line.count, !line.letters.contains(0x5C) else { return nil }
        let end = skipSeparator(line, from: index)
        let hasSign =
            [0x2E, 0x29, 0x2F, 0x2D].contains(line[index]) || isDashed(line, index) && line.capitals[end]
        guard end < line.count, !line[end].isDigit || line[end - 1] == 0x20 else { return nil }
        guard
            hasSign
                ? (end > index + 1 || line.capitals[end] || line[end].isLatin) : parts.count > 1 && line.capitals[end]
        else { return nil }
        let label = parts.map(String.init).joined(separator: ".")
        return Marker(style: .decimal(depth: parts.count), label: label, number: parts.last, length: end)
    }

    /// "(1)", "(a)".
    private static func parenthesis(_ line: Passage) -> Marker? {
        guard line.count > 3, line[0] == 0x28, let close = line.letters.prefix(5).firstIndex(of: 0x29), close > 1
        else { return nil }
        let letters = line.letters[1..<close]
        guard let number = Numerals.integer(letters) ?? Numerals.roman(letters) ?? single(letters) else { return nil }
        return Marker(
            style: .parenthesis, label: Folding.string(letters), number: number,
            length: skipSpace(line, from: close + 1))
    }

    /// "a)", "đ)" and "a." before a capital.
    private static func letter(_ line: Passage) -> Marker? {
        // A scan's "©)" is the "c)" between "b)" and "d)".
        let isCopyright = line.letters.first == 0xA9
        guard line.count > 2, line[0].isLatin || isCopyright, !line.capitals[0] else { return nil }
        let end = skipSpace(line, from: line[1].isSpace && line[2] == 0x29 ? 3 : 2)
        guard end < line.count,
            end > 2 && line[2] == 0x29 && line.capitals[end] || line[1] == 0x29
                || ([0x2E, 0x2F].contains(line[1]) && end > 2 && line.capitals[end])
        else { return nil }
        // `đ` folds to `d`, but takes two bytes.
        let isBarred = line[0] == Letter(ascii: "d") && line.ends[0] - line.starts[0] == 2
        let label = isBarred ? "đ" : isCopyright ? "c" : Folding.string(line.letters[0..<1])
        return Marker(style: .letter, label: label, number: order[label], length: end)
    }

    private static func single(_ letters: ArraySlice<Letter>) -> Int? {
        letters.count == 1 ? order[Folding.string(letters)] : nil
    }

    private static let order: [String: Int] = {
        let alphabet = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t"]
        return Dictionary(uniqueKeysWithValues: zip(alphabet, 1...))
    }()

    private static func skipSpace(_ line: Passage, from index: Int) -> Int {
        var index = index
        while index < line.count, line[index].isSpace { index += 1 }
        return index
    }

    /// Past one or two closing signs ("1.", "1/-", "I-") and the space after them.
    private static func skipSeparator(_ line: Passage, from index: Int) -> Int {
        var index = index
        if index < line.count, line[index] == 0x20, index + 1 < line.count, isSeparator(line[index + 1]) {
            index += 1
        }
        var signs = 0
        while index < line.count, signs < 2, isSeparator(line[index]) {
            index += 1
            signs += 1
        }
        return skipSpace(line, from: index)
    }

    private static func isSeparator(_ letter: Letter) -> Bool {
        switch letter {
        case 0x2E, 0x3A, 0x29, 0x2D, 0x2F: true
        default: false
        }
    }
}
