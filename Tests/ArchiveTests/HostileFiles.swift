import TestSupport
import Testing

@testable import Archive

/// Files that somebody changed on purpose or a disk by accident.
@Suite struct HostileFiles {
    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "-1", "0", "99999999999999999999", "x", ""])
    func `numbers of any size count nothing over`(_ number: String) throws {
        let lists =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"\(number)\"/>"
            + "<w:numFmt w:val=\"decimal\"/><w:lvlRestart w:val=\"\(number)\"/><w:lvlText w:val=\"%1.%9.\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"\(number)\">"
            + "<w:startOverride w:val=\"\(number)\"/></w:lvlOverride></w:num>"
        let item =
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(number)\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
        #expect(try text("a.docx", word(numbering: lists, body: item + item)).contains("a"))
        let page =
            "<html><ol start=\"\(number)\"><li>a<li>b</ol><table><tr><td colspan=\"\(number)\" rowspan=\"\(number)\">c</table>"
        _ = try? text("a.html", Array(page.utf8))
        let open =
            "<office:document-content><text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"\(number)\""
            + " style:num-format=\"1\" text:start-value=\"\(number)\" text:display-levels=\"\(number)\"/></text:list-style>"
            + "<text:list text:style-name=\"L\"><text:list-item text:start-value=\"\(number)\"><text:p>a</text:p></text:list-item>"
            + "<text:list-item><text:p>b</text:p></text:list-item></text:list><text:h text:outline-level=\"\(number)\">c</text:h>"
        var package = ZipPackage(try #require(ZipDirectory(made("odt", "x"))), limit: 1 << 20)
        package.replace("content.xml", with: Array(open.utf8))
        package.replace("styles.xml", with: Array(open.replacing("list-style", with: "outline-style").utf8))
        #expect(!OpenDocument(package.bytes, limit: 1 << 20).bytes.isEmpty)
    }

    @Test func `changed bytes never stop the program`() throws {
        var random = SeededRandom()
        let whole = [try made("docx", Documents.markdown), try made("odt", Documents.markdown)]
        for round in 0..<200 {
            var bytes = whole[round % 2]
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if round % 5 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            _ = FileKind(bytes)
            _ = WordDocument.numbered(bytes, limit: 1 << 22)
            _ = OpenDocument(bytes, limit: 1 << 22)
        }
    }

    @Test func `changed markup never stops the program`() throws {
        var random = SeededRandom()
        for (format, name) in [
            ("docx", "word/document.xml"), ("docx", "word/numbering.xml"), ("odt", "content.xml"),
            ("odt", "styles.xml"),
        ] {
            let whole = try made(format, Documents.markdown)
            var package = ZipPackage(try #require(ZipDirectory(whole)), limit: 1 << 22)
            let part = try #require(package.part(name))
            for _ in 0..<40 {
                var changed = part
                for _ in 0..<Int.random(in: 1...30, using: &random) {
                    let place = Int.random(in: 0..<changed.count, using: &random)
                    changed[place] = try #require(Array("<>/\"'=& 9-w".utf8).randomElement(using: &random))
                }
                changed.removeLast(Int.random(in: 0...changed.count / 2, using: &random))
                package.replace(name, with: changed)
                _ = WordDocument.numbered(package.bytes, limit: 1 << 22)
                _ = OpenDocument(package.bytes, limit: 1 << 22)
            }
            // One of them goes the whole way.
            _ = try? text("a.\(format)", package.bytes)
        }
    }
}
