/// The lines of a head, parted where a page, a table or a converter set side by side what stands below each other.
///
/// "| UBND TỈNH … SỞ Y TẾ ------- Số: 5/KH-SYT | CỘNG HÒA … Độc lập … Hà Nội, ngày … |" holds a letterhead's five lines.
struct HeadLines {
    let text: WorkingText

    /// The line's passages, without bars and rules, and without the signs that Markdown sets before and around words.
    func parted(_ line: Line) -> [Passage] {
        let letters = text.letters[line.content]
        guard letters.contains(where: \.isWord), line.content.count <= 500, !letters.starts(with: [Self.dash, 0x20])
        else {
            return [whole(line)]
        }
        let pieces = ranges(of: line).map { words(in: $0, of: line) }.filter { piece in
            piece.letters.contains(where: \.isWord)
        }
        return pieces.flatMap(beforeMottos)
    }

    /// The line in one piece.
    func whole(_ line: Line) -> Passage { words(in: line.content, of: line) }

    private func words(in range: Range<Int>, of line: Line) -> Passage {
        // "# NGHỊ QUYẾT": Markdown's sign of a heading.
        let signs = text.letters[range].prefix { $0 == Self.hash }.count
        let range =
            (signs > 0 ? min(range.lowerBound + signs + 1, range.upperBound) : range.lowerBound)..<range.upperBound
        guard text.letters[range].contains(Self.star) else { return Passage(text, range: range, line: line.number) }
        var words = Passage()
        for piece in text.letters[range].split(separator: Self.star) {
            words.append(piece.startIndex..<piece.endIndex, of: text, line: line.number)
        }
        return words.isEmpty ? Passage(text, range: range, line: line.number) : words
    }

    private static let matter = Folding.letters("v/v")
    private static let star: Letter = 0x2A
    private static let hash: Letter = 0x23
    private static let dash: Letter = 0x2D
    private static let bar: Letter = 0x7C
    private static let rules: [Letter] = [dash, star, 0x5F, 0x3D]

    /// What stands between bars, between rules of three signs, and around the gap before a place and date.
    private func ranges(of line: Line) -> [Range<Int>] {
        var (found, start, index) = ([Range<Int>](), line.content.lowerBound, line.content.lowerBound)
        while index < line.content.upperBound {
            let end = runEnd(index, within: line.content)
            if text.letters[index] == Self.bar || isRule(index..<end) || isGap(index..<end, from: start, in: line) {
                found.append(start..<index)
                start = end
            }
            index = end
        }
        return found + [start..<line.content.upperBound]
    }

    private func runEnd(_ index: Int, within range: Range<Int>) -> Int {
        var end = index + 1
        while end < range.upperBound, text.letters[end] == text.letters[index] { end += 1 }
        return end
    }

    private func isRule(_ run: Range<Int>) -> Bool {
        run.count >= 3 && Self.rules.contains(text.letters[run.lowerBound])
    }

    /// "ĐẢNG TỈNH          Hà Nội, ngày …": the letterhead's last line beside the day of the other column.
    private func isGap(_ run: Range<Int>, from start: Int, in line: Line) -> Bool {
        guard run.count >= 4, text.letters[run.lowerBound].isSpace, text.capitals[run.upperBound] else { return false }
        let (left, right) = (start..<run.lowerBound, run.upperBound..<line.content.upperBound)
        let isName =
            left.allSatisfy { text.capitals[$0] || !text.letters[$0].isLatin } && left.contains { text.capitals[$0] }
        // "V/v khắc phục hồ sơ trễ hạn          Hòa Lạc, ngày …": a letter's matter.
        let isMatter = text.letters[left].starts(with: Self.matter)
        return (isName || isMatter)
            && Passage(text, range: right, line: line.number).contains("ngay", in: 0..<min(40, right.count))
    }

    /// Letterhead and motto stand side by side, and the motto's two lines; text forms put them on one line.
    private func beforeMottos(_ piece: Passage) -> [Passage] {
        guard piece.count > 12 else { return [piece] }
        let tokens = Tokens(piece, isDamaged: true)
        var places: [Int] = []
        for motto in Self.mottos {
            guard let place = tokens.first(motto), place > 0, !places.contains(place) else { continue }
            places.append(place)
        }
        var (found, start) = ([Passage](), 0)
        for place in places.sorted() {
            var end = tokens[place].range.lowerBound
            while end > start, !piece[end - 1].isWord { end -= 1 }
            if end > start { found.append(Passage(piece, range: start..<end)) }
            start = tokens[place].range.lowerBound
        }
        return found + [Passage(piece, range: start..<piece.count)]
    }

    /// What the State's and the Party's papers bear over the date (Decree 30/2020, annex I); the union has its own.
    static let mottos: [Words] = [
        "cong hoa xa hoi chu nghia", "dang cong san viet nam", "doan tncs ho chi minh",
        "doan thanh nien cong san ho chi minh", "doc lap tu do", "doc lap", "doclap",
    ]
}
