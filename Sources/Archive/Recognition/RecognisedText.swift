import Reading

/// Pages of which some were recognised, put together to one text.
struct RecognisedText {
    /// Every page's text, with its layout where it was recognised.
    var pages: [(text: String, layout: PageLayout?)] = []

    /// The text without page numbers and running heads, and the words in it of which the recognition was not sure.
    func source(named name: String) -> Source {
        let text = PDFText(pages: pages.map(\.text)).text
        var uncertain: [UncertainWord] = []
        var start = 0
        for (page, shown) in text.split(separator: "\u{0C}", omittingEmptySubsequences: false).enumerated() {
            var place = start
            for (number, line) in shown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if !line.isEmpty, page < pages.count, let layout = pages[page].layout, number < layout.lines.count {
                    uncertain += Self.uncertain(layout.lines[number], at: place)
                }
                place += line.utf8.count + 1
            }
            start += shown.utf8.count + 1
        }
        return Source(name: name, text: text, uncertain: uncertain)
    }

    /// Tesseract gives nearly every word that is right more than this.
    private static let sure = 0.9

    private static func uncertain(_ line: PageLayout.Line, at place: Int) -> [UncertainWord] {
        line.words.filter { $0.confidence < sure }.map { word in
            UncertainWord(
                span: Span(start: place + word.bytes.lowerBound, end: place + word.bytes.upperBound),
                confidence: word.confidence)
        }
    }
}
