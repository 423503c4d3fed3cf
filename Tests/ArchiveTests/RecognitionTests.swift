import Glibc
import Reading
import Testing

@testable import Archive

/// A word of letters ten dots wide and twenty high, at a place counted in letters and lines.
private func word(_ text: String, at column: Int, _ row: Double, line: Int, sure: Double = 0.96) -> WordBox {
    let wide = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    return WordBox(
        text: text, confidence: sure, left: 100 + column * 10, top: 100 + Int(row * 40), width: wide * 10, height: 20,
        line: line)
}

@Suite struct LayoutOfRecognisedPages {
    private func text(_ words: [WordBox]) -> String { PageLayout(RecognisedPage(words: words)).text }

    @Test func `words of one line stand a space apart, cells of a row in their columns`() {
        let page = [
            word("Văn", at: 0, 0, line: 0), word("phòng", at: 4, 0, line: 0), word("Quý", at: 30, 0, line: 1),
            word("II", at: 34, 0, line: 1), word("Công", at: 0, 1, line: 2), word("an", at: 5, 1, line: 2),
            word("Tháng", at: 30, 1, line: 3),
        ]
        #expect(
            text(page) == "Văn phòng                     Quý II\nCông an                       Tháng\n")
    }

    @Test func `a rule between cells parts them however near they are, and is no word`() {
        let page = [
            word("chủ", at: 0, 0, line: 0), word("|", at: 4, 0, line: 0), word("phối", at: 5, 0, line: 0),
            word("[—", at: 10, 0, line: 0), word("|hợp", at: 12, 0, line: 0),
        ]
        #expect(text(page) == "chủ  phối   hợp\n")
    }

    @Test func `Chinese characters stand without spaces, two columns wide`() {
        let page = [
            word("任务", at: 0, 0, line: 0), word("分工", at: 5, 0, line: 0), word("市", at: 20, 0, line: 1),
            word("1.", at: 0, 1, line: 2), word("公开", at: 3, 1, line: 2),
        ]
        #expect(text(page) == "任务分工            市\n1. 公开\n")
    }

    @Test func `a page laid askew keeps its lines`() {
        // Over eighty letters the line sinks by more than its own height.
        let lines = (0..<6).flatMap { row in
            (0..<10).map { column in
                var box = word("chữ\(row)", at: column * 8, Double(row), line: row * 2 + column / 6)
                box.top += box.left / 20
                return box
            }
        }
        let read = text(lines).split(separator: "\n")
        #expect(read.count == 6)
        for (row, line) in read.enumerated() { #expect(line.split(separator: " ").allSatisfy { $0 == "chữ\(row)" }) }
    }

    @Test(arguments: [1, 2, 3])
    func `a page that lay on its side or its head reads upright`(_ quarters: Int) {
        let page = (0..<4).flatMap { row in
            (0..<5).map { word("r\(row)w\($0)", at: $0 * 6, Double(row), line: row) }
        }
        let straight = text(page)
        let turned = page.map { box in
            var moved = box
            for _ in 0..<quarters {
                (moved.left, moved.top) = (2_000 - moved.top - moved.height, moved.left)
                (moved.width, moved.height) = (moved.height, moved.width)
            }
            return moved
        }
        #expect(text(turned) == straight)
    }

    @Test func `white between paragraphs is kept as an empty line`() {
        let page = [0, 1, 2, 5, 6].map { word("dòng", at: 0, Double($0), line: $0) }
        #expect(text(page) == "dòng\ndòng\ndòng\n\ndòng\ndòng\n")
    }

    @Test func `dirt is left out, and a page without words is empty`() {
        #expect(text([word("§", at: 0, 0, line: 0, sure: 0.2), word("chữ", at: 3, 0, line: 0)]) == "chữ\n")
        #expect(text([]).isEmpty)
    }

    @Test func `a word that may be misread is found again in the text, beyond numbers of pages that are left out`() {
        var text = RecognisedText()
        for page in 1...2 {
            let layout = PageLayout(
                RecognisedPage(words: [
                    word("\(page)", at: 20, 0, line: 0), word("trước", at: 0, 1, line: 1),
                    word("ngày", at: 6, 1, line: 1), word("3\(page)/6", at: 11, 1, line: 1, sure: 0.5),
                ]))
            text.pages.append((layout.text, layout))
        }
        let source = text.source(named: "a.pdf")
        let words = source.uncertain.map { word in
            String(decoding: Array(source.text.utf8)[word.span.start..<word.span.end], as: UTF8.self)
        }
        #expect(words == ["31/6", "32/6"])
        #expect(!source.text.split(separator: "\n").contains { $0.allSatisfy { "12 ".contains($0) } })
    }

    @Test func `what the program prints is read by its columns`() {
        let table = """
            level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
            1\t1\t0\t0\t0\t0\t0\t0\t800\t600\t-1\t
            5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t96.5\tKẾ
            5\t1\t1\t1\t1\t2\t50\t20\t30\t40\t51\tHOẠCH
            5\t1\t1\t1\t2\t1\t50\t80\t30\t40\t95\t \n5\tcut
            """
        let page = RecognisedPage(table: Array(table.utf8))
        #expect(page.words.map(\.text) == ["KẾ", "HOẠCH"])
        #expect(page.words.map(\.line) == [0, 0])
        #expect(page.words[0].left == 10 && page.words[0].height == 40)
        #expect(abs((page.confidence ?? 0) - (0.965 * 2 + 0.51 * 5) / 7) < 0.0001)
    }
}
