/// A page copied into one line: title, head, items and foot with nothing but blanks between them.
///
/// Where such a line lists 一、, 二、 and 三、, its blanks stand where its lines ended, and stops before signs of
/// numbering do. Each part becomes a line that keeps the number of the whole.
enum ChineseFlatPage {
    /// The lines with those in parts that hold a whole page.
    static func parted(_ lines: [Line], of text: WorkingText) -> [Line] {
        guard lines.contains(where: { $0.content.count > least }) else { return lines }
        return lines.flatMap { line in
            guard line.content.count > least, holdsList(line, text) else { return [line] }
            return parts(line, text)
        }
    }

    private static let least = 400

    /// 一、 … 二、, each behind a blank, a stop or the end of a heading; else （一） … （三）.
    private static func holdsList(_ line: Line, _ text: WorkingText) -> Bool {
        var (next, bracketed) = (0, 0)
        for index in line.content.dropFirst() where index + 1 < line.content.upperBound {
            if next < 2, text.letters[index] == counts[next], text.letters[index + 1] == comma { next += 1 }
            if bracketed < 3, text.letters[index] == counts[bracketed], text.letters[index + 1] == closeBracket,
                text.letters[index - 1] == openBracket
            {
                bracketed += 1
            }
            if next == 2 || bracketed == 3 { return true }
        }
        return false
    }

    private static func parts(_ line: Line, _ text: WorkingText) -> [Line] {
        var found: [Line] = []
        var start = line.content.lowerBound
        var hasSentence = false
        func close(_ end: Int) {
            var end = end
            while end > start, text.letters[end - 1].isSpace { end -= 1 }
            if end > start { found.append(Line(number: line.number, full: start..<end, content: start..<end)) }
        }
        let seams = ChineseFlatSeams.all(in: line.content, text)
        for index in line.content.dropFirst() where index > start {
            let isBehindBlank = text.letters[index - 1].isSpace
            let opens = opensItem(text, index, line.content.upperBound)
            var last = index
            while last > start, text.letters[last - 1].isSpace { last -= 1 }
            guard last > start else { continue }
            let before = text.letters[last - 1]
            if before == fullStop { hasSentence = true }
            let isEnd = stops.contains(before)
            // Behind the first sentence a blank within words is a slip of the copy, and no end of a line.
            let isBreak =
                isBehindBlank && !text.letters[index].isSpace && isOfChinese(before) && isOfChinese(text.letters[index])
                && (!hasSentence || isEnd || opens || opensItem(text, start, last) && last - start <= 32
                    || isWhole(text, start..<last))
            guard isBreak || opens && (isEnd || isFirstBelow(text, start..<last, index)) || seams.contains(index)
            else { continue }
            if opens, before == colon, let stop = lastStop(text, start..<last) {
                // ……兼任。领导小组办公室职责：（一）……: what leads to the list stands on a line of its own.
                close(stop + 1)
                start = stop + 1
            }
            close(last)
            start = index
        }
        close(line.content.upperBound)
        return found
    }

    /// A sign of numbering such as 一、 or （一）, and no date or decimal.
    private static func opensItem(_ text: WorkingText, _ index: Int, _ limit: Int) -> Bool {
        var place = index
        let isBracketed = text.letters[place] == openBracket
        if isBracketed { place += 1 }
        let first = place
        while place < limit, place < first + 3, counts.contains(text.letters[place]) { place += 1 }
        let isCounted = place > first
        if !isCounted { while place < limit, place < first + 2, isDigit(text.letters[place]) { place += 1 } }
        guard place > first, place + 1 < limit else { return false }
        if isBracketed { return text.letters[place] == closeBracket }
        if isCounted { return text.letters[place] == comma }
        return (text.letters[place] == comma || text.letters[place] == dot)
            && !isDigit(text.letters[place + 1])
    }

    /// The last full stop of a part, not far before its end.
    private static func lastStop(_ text: WorkingText, _ part: Range<Int>) -> Int? {
        part.suffix(40).last { text.letters[$0] == fullStop }
    }

    /// 三、重点工作（一）……, （二）开展治理1.……: a list that opens right behind its heading.
    private static func isFirstBelow(_ text: WorkingText, _ heading: Range<Int>, _ index: Int) -> Bool {
        guard heading.count <= 40, opensItem(text, heading.lowerBound, heading.upperBound) else { return false }
        let isBracketed = text.letters[index] == openBracket
        let first = isBracketed ? index + 1 : index
        guard text.letters[first] == (isBracketed ? counts[0] : one), text.letters[heading.lowerBound] != one,
            !isBracketed || text.letters[heading.lowerBound] != openBracket
        else { return false }
        return !heading.dropFirst(3).contains { text.letters[$0] == fullStop || text.letters[$0] == openBracket }
            && !isDigit(text.letters[index - 1])
    }

    /// A title or a day: what a line of its own held.
    private static func isWhole(_ text: WorkingText, _ range: Range<Int>) -> Bool {
        if range.count > 4, text.letters[range.upperBound - 1] == day, isDigit(text.letters[range.upperBound - 2]) {
            return true
        }
        guard (6...60).contains(range.count) else { return false }
        let bytes = Int(text.starts[range.lowerBound])..<Int(text.starts[range.upperBound])
        return ChineseHead.isTitle(ChineseText(bytes: text.bytes, in: bytes))
    }

    private static func isDigit(_ letter: Letter) -> Bool { (0x30...0x39).contains(letter) }

    private static func isOfChinese(_ letter: Letter) -> Bool {
        letter >= 0x2E80 || stops.contains(letter) || letter == openBracket
    }

    private static let counts = "一二三四五六七八九十".unicodeScalars.map { Letter($0.value) }
    private static let comma = Letter(0x3001)
    private static let fullStop = Letter(0x3002)
    private static let day = Letter(0x65E5)
    private static let colon = Letter(0x3A)
    private static let dot = Letter(0x2E)
    private static let one = Letter(0x31)
    private static let openBracket = Letter(0x28)
    private static let closeBracket = Letter(0x29)
    /// As folding leaves them: 。；：）》”！？ and 〕.
    private static let stops = Set("。;:)》\"!?〕】".unicodeScalars.map { Letter($0.value) })
}
