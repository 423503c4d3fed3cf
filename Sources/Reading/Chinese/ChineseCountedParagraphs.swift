/// Paragraphs counted by their first words: 一是加强筛查。, 二是……, 三是……, each on a line of its own.
///
/// Within one paragraph the same words part its sentences; as paragraphs they are items below the heading above.
enum ChineseCountedParagraphs {
    static func marked(_ paragraphs: [ChineseParagraph]) -> [ChineseParagraph] {
        var marked = paragraphs
        var index = 0
        while index < paragraphs.count {
            guard let word = word(paragraphs[index], 1) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < paragraphs.count, self.word(paragraphs[end], end - index + 1) == word { end += 1 }
            if end - index >= 2 {
                for place in index..<end {
                    let number = place - index + 1
                    marked[place].marker = ChineseMarker(
                        level: .bracketedArabic, label: "\(number)", number: number, length: 2)
                }
            }
            index = end
        }
        return marked
    }

    /// 是 or 要 behind the figure that a paragraph without a number opens with.
    private static func word(_ paragraph: ChineseParagraph, _ number: Int) -> Unicode.Scalar? {
        let text = paragraph.text
        guard paragraph.marker == nil, text.count > 8, number <= figures.count, text[0] == figures[number - 1],
            text[1] == "是" || text[1] == "要"
        else { return nil }
        return text[1]
    }

    private static let figures = Array("一二三四五六七八九十".unicodeScalars)
}
