/// A .docx whose automatic numbers are written into its paragraphs as text.
///
/// pandoc keeps neither the words of a number ("Điều 1.", "第一章", "1.2.") nor those of headings, so they are put into
/// the text before it reads the file.
enum WordDocument {
    /// The file with its numbers as text; the file as it was when it numbers nothing.
    static func numbered(_ bytes: [UInt8], limit: Int) -> [UInt8] {
        guard let directory = ZipDirectory(bytes) else { return bytes }
        var package = ZipPackage(directory, limit: limit)
        guard let numbering = package.part("word/numbering.xml"), let document = package.part("word/document.xml")
        else {
            return bytes
        }
        let styles = package.part("word/styles.xml") ?? []
        var writer = WordNumberWriter(document, WordNumbering(numbering: numbering, styles: styles))
        package.replace("word/document.xml", with: writer.written())
        return package.bytes
    }
}

/// Copies document.xml, with each paragraph's number put before its first run.
private struct WordNumberWriter {
    private struct Paragraph {
        var style: String?
        var number: String?
        var level: Int?
    }

    private var tokens: XMLTokens
    private let bytes: [UInt8]
    private var counters: WordCounters
    private var output: [UInt8] = []
    private var copied = 0
    private var paragraphs: [Paragraph] = []
    /// Inside the fallback of a drawing, whose words stand in the drawing once already.
    private var fallbackDepth = 0
    private var isPast = false

    init(_ document: [UInt8], _ numbering: WordNumbering) {
        tokens = XMLTokens(document)
        bytes = document
        counters = WordCounters(numbering)
        output.reserveCapacity(document.count + document.count / 8)
    }

    mutating func written() -> [UInt8] {
        while let token = tokens.next() { read(token) }
        copy(to: bytes.count)
        return output
    }

    private mutating func read(_ token: XMLTokens.Token) {
        // What a tracked change says the paragraph was before does not count.
        if token.name == "w:pPrChange", token.kind != .empty { isPast = token.kind == .start }
        guard !isPast else { return }
        switch (token.name, token.kind) {
        case ("mc:Fallback", .start): fallbackDepth += 1
        case ("mc:Fallback", .end): fallbackDepth -= 1
        case ("w:p", .start): paragraphs.append(Paragraph())
        case ("w:p", .end): _ = paragraphs.popLast()
        case ("w:pStyle", .empty): change(token) { $0.style = $1 }
        case ("w:numId", .empty):
            guard let (value, range) = tokens.attribute("w:val", of: token), !paragraphs.isEmpty else { return }
            paragraphs[paragraphs.count - 1].number = value
            // Number 0 means none, so pandoc makes no list of the paragraph.
            copy(to: range.lowerBound)
            output.append(UInt8(ascii: "0"))
            copied = range.upperBound
        case ("w:ilvl", .empty): change(token) { $0.level = number($1, within: 0...8) }
        case ("w:pPr", .end):
            guard fallbackDepth == 0, let paragraph = paragraphs.last,
                let label = counters.label(style: paragraph.style, number: paragraph.number, level: paragraph.level)
            else { return }
            copy(to: token.range.lowerBound)
            if paragraph.number == nil { output += Array("<w:numPr><w:numId w:val=\"0\"/></w:numPr>".utf8) }
            copy(to: token.range.upperBound)
            output += Array("<w:r><w:t xml:space=\"preserve\">\(escapedForXML(label))</w:t></w:r>".utf8)
        default: break
        }
    }

    private mutating func change(_ token: XMLTokens.Token, _ body: (inout Paragraph, String) -> Void) {
        guard !paragraphs.isEmpty, let (value, _) = tokens.attribute("w:val", of: token) else { return }
        body(&paragraphs[paragraphs.count - 1], value)
    }

    private mutating func copy(to end: Int) {
        output += bytes[copied..<end]
        copied = end
    }
}
