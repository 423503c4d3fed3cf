import FoundationEssentials
import HTML
import Reading
import TestSupport
import Testing

@testable import Directives

@Suite struct MarkRules {
    private func mark(_ field: String, _ start: Int, _ end: Int, card: Int = 1) -> TextMark {
        TextMark(card: card, field: field, span: Span(start: start, end: end))
    }

    @Test func `nested and crossing marks are cut at every end`() {
        let text = MarkedText([mark("text", 0, 20), mark("lead", 2, 8), mark("due", 6, 12), mark("lead", 30, 40)])
        let stretches = text.stretches(of: Span(start: 0, end: 25))
        #expect(
            stretches.map { [$0.span.start, $0.span.end] } == [
                [0, 2], [2, 6], [6, 8], [8, 12], [12, 20], [20, 25],
            ])
        #expect(
            stretches.map { $0.marks.map(\.field) } == [
                ["text"], ["text", "lead"], ["text", "lead", "due"], ["text", "due"], ["text"], [],
            ])
    }

    @Test func `whatever the marks, the stretches are the text`() {
        var random = SeededRandom()
        for _ in 0..<300 {
            let marks = (0..<Int.random(in: 0...12, using: &random)).map { _ -> TextMark in
                let start = Int.random(in: 0...60, using: &random)
                return mark("lead", start, start + Int.random(in: 0...30, using: &random))
            }
            let line = Span(start: 10, end: 50)
            let stretches = MarkedText(marks).stretches(of: line)
            #expect(stretches.first?.span.start == 10 && stretches.last?.span.end == 50)
            #expect(zip(stretches, stretches.dropFirst()).allSatisfy { $0.span.end == $1.span.start })
            for stretch in stretches {
                for mark in marks where mark.span.start < mark.span.end {
                    let covers = mark.span.start <= stretch.span.start && mark.span.end >= stretch.span.end
                    #expect(stretch.marks.contains(mark) == covers)
                }
            }
        }
    }

    /// What a script relies on: the words in an element stand in the text at the offset it names.
    @Test func `every line says where its words stand`() throws {
        let text = "CƠ QUAN\tCỘNG HÒA\n\nĐiều 1. <b>Sở & “Phòng”</b>\n责任单位\t时限\t分值\n规划科\t12月底前\t2\n科室\t9月\t1\n"
        let marks = [mark("text", 20, 40), mark("lead", 25, 32), mark("due", 30, 50)]
        let html = DocumentText(text, tables: [], marks: marks, headings: [], title: nil).html(Messages(.vi)).text
        #expect(!html.contains("<b>"))
        var count = 0
        let pieces = html.components(separatedBy: "data-o=\"")
        for (before, piece) in zip(pieces, pieces.dropFirst()) {
            let offset = try #require(Int(piece.prefix { $0.isNumber }))
            let inner = piece.drop { $0 != ">" }.dropFirst()
            let end = ["</p>", "</td>", "</th>", before.hasSuffix("<span ") ? "</span>" : "</p>"].compactMap {
                inner.firstRange(of: $0)?.lowerBound
            }.min()
            let element = String(inner[..<(end ?? inner.endIndex)])
            let words = plain(element)
            let span = Span(start: offset, end: offset + words.utf8.count)
            #expect(text.words(at: span).map(String.init) == words)
            count += 1
        }
        #expect(count == 12)
    }

    private func plain(_ markup: String) -> String {
        markup.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    @Test func `a passage must begin and end at letters of the text`() {
        let text = "Đề án"
        #expect(text.words(at: Span(start: 0, end: 2)) == "Đ")
        #expect(text.words(at: Span(start: 1, end: 2)) == nil)
        #expect(text.words(at: Span(start: 0, end: 99)) == nil)
        #expect("a\nb c".span(of: "a b c") == Span(start: 0, end: 5))
        #expect("abc".span(of: "abcd") == nil)
    }
}
