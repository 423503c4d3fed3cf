import Reading
import Testing

@testable import Archive

/// A .docx with this numbering and body, zipped from pandoc's own empty document.
func word(numbering: String, styles: String = "", body: String) throws -> [UInt8] {
    let empty = try #require(ZipDirectory(made("docx", "- x")))
    var package = ZipPackage(empty, limit: 1 << 20)
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    package.replace(
        "word/numbering.xml",
        with: Array("<?xml version=\"1.0\"?><w:numbering \(space)>\(numbering)</w:numbering>".utf8))
    if !styles.isEmpty {
        package.replace(
            "word/styles.xml", with: Array("<?xml version=\"1.0\"?><w:styles \(space)>\(styles)</w:styles>".utf8))
    }
    let document = "<?xml version=\"1.0\"?><w:document \(space)><w:body>\(body)<w:sectPr/></w:body></w:document>"
    package.replace("word/document.xml", with: Array(document.utf8))
    return package.bytes
}

/// A paragraph of a list, or of a style.
func paragraph(_ words: String, number: Int? = nil, level: Int = 0, style: String? = nil) -> String {
    let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    let list = number.map { "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\($0)\"/></w:numPr>" } ?? ""
    return "<w:p><w:pPr>\(style)\(list)</w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
}

func level(_ level: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
}

@Suite struct WordNumbers {
    @Test func `Vietnamese numbering comes out as it was printed`() throws {
        let lists =
            "<w:abstractNum w:abstractNumId=\"0\">\(level(0, "upperRoman", "%1."))\(level(1, "decimal", "%2."))"
            + "\(level(2, "decimal", "%2.%3."))\(level(3, "lowerLetter", "%4)"))\(level(4, "bullet", "\u{F0B7}"))\(level(5, "bullet", "+"))</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\">\(level(0, "decimal", "Điều %1."))</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
        let body =
            paragraph("Mục đích", number: 1) + paragraph("Yêu cầu", number: 1, level: 1)
            + paragraph("Sở Nội vụ", number: 1, level: 2)
            + paragraph("chủ trì", number: 1, level: 3) + paragraph("phối hợp", number: 1, level: 3)
            + paragraph("gạch", number: 1, level: 4)
            + paragraph("cộng", number: 1, level: 5) + paragraph("Nhiệm vụ", number: 1)
            + paragraph("Một", number: 1, level: 1)
            + paragraph("thường") + paragraph("Hai", number: 1, level: 1)
            + paragraph("Phạm vi &amp; đối tượng", number: 2) + paragraph("Hiệu lực", number: 2)
        #expect(
            try lines(word(numbering: lists, body: body)) == [
                "I. Mục đích", "1. Yêu cầu", "1.1. Sở Nội vụ", "a) chủ trì", "b) phối hợp", "- gạch", "+ cộng",
                "II. Nhiệm vụ", "1. Một",
                "thường", "2. Hai", "Điều 1. Phạm vi & đối tượng", "Điều 2. Hiệu lực",
            ])
    }

    @Test func `Chinese numbering comes out as it was printed`() throws {
        let lists =
            "<w:abstractNum w:abstractNumId=\"0\">\(level(0, "chineseCountingThousand", "%1、", "<w:suff w:val=\"nothing\"/>"))"
            + "\(level(1, "chineseCounting", "（%2）", "<w:suff w:val=\"nothing\"/>"))\(level(2, "decimal", "%3．", "<w:suff w:val=\"space\"/>"))"
            + "\(level(3, "decimalEnclosedCircle", "%4"))</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let body =
            (1...12).map { paragraph("标题\($0)", number: 1) }.joined() + paragraph("内容", number: 1, level: 1)
            + paragraph("事项", number: 1, level: 2) + paragraph("细目", number: 1, level: 3)
        #expect(
            try lines(word(numbering: lists, body: body)).suffix(6) == [
                "十、标题10", "十一、标题11", "十二、标题12", "（一）内容", "1． 事项", "① 细目",
            ])
    }

    @Test func `headings and styles keep their numbers, and starts of a list's own hold`() throws {
        let lists =
            "<w:abstractNum w:abstractNumId=\"0\">\(level(0, "decimal", "Chương %1", "<w:pStyle w:val=\"Heading1\"/>"))"
            + "\(level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Heading2\"/>"))</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"
        let styles =
            style("Heading1", "heading 1", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
            + style("Heading2", "heading 2", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>")
            + style("Own", "own", "", basedOn: "Heading2")
        let body =
            paragraph("Một", style: "Heading1") + paragraph("Hai", style: "Heading2") + paragraph("Ba", style: "Own")
            + paragraph("Không", number: 0, style: "Heading2") + paragraph("Bốn", number: 2)
            + paragraph("Năm", number: 2)
        #expect(
            try lines(word(numbering: lists, styles: styles, body: body)) == [
                "Chương 1 Một", "1.1 Hai", "1.2 Ba", "Không", "Chương 7 Bốn", "Chương 8 Năm",
            ])
    }

    @Test func `rows numbered by themselves keep their numbers`() throws {
        let lists =
            "<w:abstractNum w:abstractNumId=\"0\">\(level(0, "decimal", "%1"))</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let row =
            "<w:tr><w:tc><w:tcPr/>\(paragraph("", number: 1))</w:tc><w:tc><w:tcPr/>\(paragraph("việc"))</w:tc></w:tr>"
        let table =
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"100\"/></w:tblGrid>\(row)\(row)</w:tbl>"
        #expect(try lines(word(numbering: lists, body: table)) == ["1\tviệc", "2\tviệc"])
    }

    private func style(_ id: String, _ name: String, _ properties: String, basedOn: String? = nil) -> String {
        let base = basedOn.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? ""
        return
            "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(base)<w:pPr>\(properties)</w:pPr></w:style>"
    }

    private func lines(_ document: [UInt8]) throws -> [String] {
        try text("a.docx", document).split(separator: "\n").map(String.init)
    }
}

@Suite struct OpenDocumentNumbers {
    @Test func `lists, headings and tables of an OpenDocument keep their numbers, heads and spans`() throws {
        let styles =
            "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-prefix=\"Chương \" style:num-format=\"I\" style:num-suffix=\".\"/></text:outline-style>"
        let lists =
            "<text:list-style style:name=\"L1\">" + numbered(1, "1", ".")
            + numbered(2, "1", ".", "text:display-levels=\"2\"")
            + numbered(3, "一, 二, 三, ...", "、") + "</text:list-style>"
        let body =
            "<text:h text:outline-level=\"1\">Chung</text:h>"
            + list(
                "<text:list-item><text:p>Một</text:p>"
                    + "<text:list><text:list-item><text:p>con</text:p><text:list><text:list-item><text:p>三级</text:p></text:list-item></text:list></text:list-item></text:list></text:list-item>"
            )
            + "<text:p>giữa</text:p>"
            + list("<text:list-item><text:p>Hai</text:p></text:list-item>", "text:continue-numbering=\"true\"")
            + list("<text:list-item><text:p/></text:list-item>") + "<text:h text:outline-level=\"1\">Riêng</text:h>"
            + "<table:table><table:table-column table:number-columns-repeated=\"3\"/><table:table-header-rows><table:table-row>"
            + cell("A") + cell("B", "columns")
            + "<table:covered-table-cell/></table:table-row></table:table-header-rows>"
            + "<table:table-row>" + cell("1", "rows") + cell("2") + cell("3")
            + "</table:table-row><table:table-row><table:covered-table-cell/>" + cell("5") + cell("6")
            + "</table:table-row></table:table>"
        let source = try conversion.source(
            named: "a.odt", bytes: openDocument(styles: styles, lists: lists, body: body))
        #expect(
            source.text.split(separator: "\n") == [
                "Chương I. Chung", "1. Một", "1.1. con", "一、 三级", "giữa", "2. Hai", "1.", "Chương II. Riêng", "A\tB",
                "1\t2\t3", "5\t6",
            ])
        let table = try #require(source.tables.first)
        #expect(table.headerRows == 1)
        #expect(table.rows.map { $0.map(\.columns) } == [[1, 2], [1, 1, 1], [1, 1]])
        #expect(table.rows.map { $0.map(\.rows) } == [[1, 1], [2, 1, 1], [1, 1]])
    }

    private func numbered(_ level: Int, _ format: String, _ suffix: String, _ more: String = "") -> String {
        "<text:list-level-style-number text:level=\"\(level)\" style:num-format=\"\(format)\" style:num-suffix=\"\(suffix)\" \(more)/>"
    }

    private func list(_ items: String, _ more: String = "") -> String {
        "<text:list text:style-name=\"L1\" \(more)>\(items)</text:list>"
    }

    private func cell(_ words: String, _ span: String? = nil) -> String {
        let span = span.map { " table:number-\($0)-spanned=\"2\"" } ?? ""
        return "<table:table-cell\(span)><text:p>\(words)</text:p></table:table-cell>"
    }

    private func openDocument(styles: String, lists: String, body: String) throws -> [UInt8] {
        let spaces = ["office", "style", "text", "table"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }.joined(separator: " ")
        var package = ZipPackage(try #require(ZipDirectory(made("odt", "x"))), limit: 1 << 20)
        package.replace(
            "styles.xml",
            with: Array(
                "<office:document-styles \(spaces)><office:styles>\(styles)</office:styles></office:document-styles>"
                    .utf8))
        package.replace(
            "content.xml",
            with: Array(
                ("<office:document-content \(spaces)><office:automatic-styles>\(lists)</office:automatic-styles>"
                    + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>").utf8))
        return package.bytes
    }
}

@Suite struct Numerals {
    @Test(arguments: [
        (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (101, "一百零一"), (110, "一百一十"),
        (111, "一百一十一"),
        (1_001, "一千零一"), (1_010, "一千零一十"), (2_026, "二千零二十六"), (10_000, "10000"), (0, "0"),
    ])
    func `numbers are counted in Chinese`(_ number: Int, _ text: String) {
        #expect(Numeral.chinese(number) == text)
    }

    @Test(arguments: [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (1_994, "MCMXCIV"), (4_000, "4000"), (0, "0")])
    func `numbers are counted in Roman`(_ number: Int, _ text: String) {
        #expect(Numeral.roman(number) == text)
    }

    @Test(arguments: [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (0, "0")])
    func `numbers are counted in letters`(_ number: Int, _ text: String) {
        #expect(Numeral.letters(number) == text)
    }
}
