import Testing

@testable import Reading

@Suite struct WorkingTexts {
    @Test(arguments: [
        ("Kế hoạch", "ke hoach"), ("Thành uỷ", "thanh uy"), ("Thành ủy", "thanh uy"), ("ĐẢNG", "dang"),
        ("Đa\u{0302}\u{0300}u tư", "dau tu"), ("（一）", "(一)"), ("ＡＢ１２", "ab12"), ("a\u{00A0}b", "a b"),
        ("“x” – y", "\"x\" - y"), ("Nguyễn Thị", "nguyen thi"), ("ƠƯ", "ou"),
    ])
    func `letters are folded however they were typed`(_ written: String, _ folded: String) {
        #expect(Folding.string(written) == folded)
    }

    @Test func `every letter knows its bytes`() {
        let text = WorkingText("Sở Y\u{0300} tế")
        for index in text.letters.indices {
            let span = text.span(index..<(index + 1))
            let bytes = Array(text.bytes[span.start..<span.end])
            #expect(Folding.letters(String(decoding: bytes, as: UTF8.self)) == [text.letters[index]])
        }
        #expect(text.span(0..<text.letters.count) == Span(start: 0, end: text.bytes.count))
    }

    @Test func `lines are counted at line feeds alone`() {
        let text = WorkingText("một\r\n\n  hai \u{000C}ba\n")
        #expect(text.lines.map(\.number) == [1, 2, 3])
        #expect(text.lines[1].isEmpty)
        #expect(Passage(text, lines: [text.lines[2]]).string(of: text) == "hai ba")
    }

    @Test(
        arguments: [
            [0xFF, 0x41], [0xC3], [0xE1, 0xBB], [0xF4, 0x90, 0x80, 0x80, 0x42], [0x80, 0x80], [0xC0, 0xAF], [],
        ] as [[UInt8]])
    func `broken bytes are letters of their own and lose nothing`(_ bytes: [UInt8]) {
        let text = WorkingText(bytes: bytes)
        #expect(text.starts.last == Int32(bytes.count))
        #expect(zip(text.starts, text.starts.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `a hyphen behind a word holds it together over the line's end`() {
        let text = WorkingText("Nghị quyết số 24-\nNQ/TW về kinh tế -\nxã hội")
        #expect(Passage(text, lines: text.lines).string(of: text) == "Nghị quyết số 24-NQ/TW về kinh tế - xã hội")
    }

    @Test func `Chinese lines are joined without a space`() {
        let text = WorkingText("推进政务公开法\n治化、标准化2021\n年")
        #expect(Passage(text, lines: text.lines).string(of: text) == "推进政务公开法治化、标准化2021年")
    }
}

@Suite struct Languages {
    @Test(arguments: [
        ("Ủy ban nhân dân huyện ban hành Kế hoạch", DraftLanguage.vi),
        ("Uy ban nhan dan huyen ban hanh Ke hoach thuc hien", .vi),
        ("各市人民政府要认真遵照执行", .zh), ("The office shall report to the board by June", .en), ("", .en),
    ])
    func `the language is told from letters and common words`(_ text: String, _ language: DraftLanguage) {
        #expect(LanguageDetection.language(of: WorkingText(text)) == language)
    }
}
