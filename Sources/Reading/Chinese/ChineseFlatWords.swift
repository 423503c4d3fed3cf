/// The characters of one line of a flat page, folded.
struct ChineseFlatWords {
    private let source: WorkingText
    private let line: Range<Int>

    init(_ source: WorkingText, _ line: Range<Int>) { (self.source, self.line) = (source, line) }

    var count: Int { line.count }

    subscript(index: Int) -> Unicode.Scalar {
        Unicode.Scalar(source.letters[line.lowerBound + index]) ?? " "
    }

    func isBlank(_ index: Int) -> Bool { source.letters[line.lowerBound + index].isSpace }

    func isDigit(_ index: Int) -> Bool { index >= 0 && (0x30...0x39).contains(source.letters[line.lowerBound + index]) }

    func first(_ scalar: Unicode.Scalar, in range: Range<Int>? = nil) -> Int? {
        (range ?? 0..<count).first { source.letters[line.lowerBound + $0] == scalar.value }
    }

    func indices(of scalar: Unicode.Scalar) -> [Int] {
        (0..<count).filter { source.letters[line.lowerBound + $0] == scalar.value }
    }

    func contains(_ scalar: Unicode.Scalar, in range: Range<Int>) -> Bool { first(scalar, in: range) != nil }

    /// How long the longest of the words is that stands there.
    func hasPrefix(_ words: [[Letter]], at index: Int) -> Int? {
        words.filter { isWord($0, at: index) }.map(\.count).max()
    }

    func hasSuffix(_ words: [[Letter]], before end: Int) -> Bool {
        words.contains { isWord($0, at: end - $0.count) }
    }

    private func isWord(_ word: [Letter], at index: Int) -> Bool {
        guard index >= 0, index + word.count <= count else { return false }
        let start = line.lowerBound + index
        return word.indices.allSatisfy { source.letters[start + $0] == word[$0] }
    }

    /// Words between blanks, each as its letters.
    static func list(_ words: String) -> [[Letter]] {
        words.split(whereSeparator: \.isWhitespace).map { word in word.unicodeScalars.map { Letter($0.value) } }
    }

    func text(_ range: Range<Int>) -> ChineseText {
        let (start, end) = (line.lowerBound + range.lowerBound, line.lowerBound + range.upperBound)
        return ChineseText(bytes: source.bytes, in: Int(source.starts[start])..<Int(source.starts[end]))
    }

    /// Where 2024年3月1日 begins that ends at the index.
    func startOfDay(_ end: Int) -> Int? {
        var index = end - 1
        for sign: Unicode.Scalar in ["月", "年"] {
            while isDigit(index) { index -= 1 }
            guard index > 4, self[index] == sign, isDigit(index - 1) else { return nil }
            index -= 1
        }
        let start = index - 3
        return start >= 0 && (start...index).allSatisfy(isDigit) && !isDigit(start - 1) ? start : nil
    }

    private static let papers = list("表 目录 清单 方案 办法 标准 名单 要点")

    /// Where the body's name begins that stands right before the day and behind a stop or a figure.
    func signature(before day: Int) -> Int? {
        var end = day
        while end > 0, isBlank(end - 1) { end -= 1 }
        var start = end
        while start > 0, end - start <= 60, !ChineseSigns("。;:!,)”》").contains(self[start - 1]), !isDigit(start - 1) {
            start -= 1
        }
        while start < end, isBlank(start) { start += 1 }
        // 附件：……联系表某某办公室: the last of the papers sent along stands before the name.
        if let paper = (start + 2..<max(start + 2, end - 5)).last(where: {
            hasSuffix(ChineseFlatWords.papers, before: $0)
        }),
            ChineseBodies.endsAsCertainName(text(paper..<end), text(paper..<end).all)
        {
            return paper
        }
        guard (5...60).contains(end - start) else { return nil }
        let name = text(start..<end)
        return ChineseHead.names(on: name).allSatisfy { ChineseBodies.endsAsCertainName(name, $0) } ? start : nil
    }
}
