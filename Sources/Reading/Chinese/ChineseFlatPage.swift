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

    /// 一、 … 二、, each behind a blank, a stop or the end of a heading.
    private static func holdsList(_ line: Line, _ text: WorkingText) -> Bool {
        var next = 0
        for index in line.content.dropFirst() where next < 2 && text.letters[index] == counts[next] {
            if index + 1 < line.content.upperBound, text.letters[index + 1] == comma { next += 1 }
        }
        return next == 2
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
            guard isBreak || opens && isEnd else { continue }
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
    private static let dot = Letter(0x2E)
    private static let openBracket = Letter(0x28)
    private static let closeBracket = Letter(0x29)
    /// As folding leaves them: 。；：）》”！？ and 〕.
    private static let stops = Set("。;:)》\"!?〕】".unicodeScalars.map { Letter($0.value) })
}
