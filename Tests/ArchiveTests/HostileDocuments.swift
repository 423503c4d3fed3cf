import Testing

@testable import Archive

/// Documents made to read what they may not, to grow without end, or to keep a converter busy for ever.
@Suite struct HostileDocuments {
    private static let secret = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
    private static let laughs =
        "<!DOCTYPE x [<!ENTITY a0 \"ha\">"
        + (1...10).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined() + "]>"

    private static func refusal(_ name: String, _ bytes: [UInt8]) -> ConversionRefusal? {
        #expect(throws: ConversionRefusal.self) { try text(name, bytes) }
    }

    @Test func `a document that declares entities is refused by that sign`() throws {
        for type in [Self.secret, Self.laughs] {
            #expect(
                Self.refusal("a.docx", try wordFile(paragraph("a &e; &a10;"), type: type))
                    == .tampered(name: "a.docx", sign: "<!DOCTYPE"))
            #expect(
                Self.refusal("a.odt", try openFile("<text:p>a &e; &a10;</text:p>", type: type))
                    == .tampered(name: "a.odt", sign: "<!DOCTYPE"))
        }
        #expect(try text("a.docx", wordFile(paragraph("plain"))) == "plain\n")
        #expect(try text("a.odt", openFile("<text:p>plain</text:p>")) == "plain\n")
    }

    @Test(arguments: ["../../../../tmp/evil", "/etc/evil", "word/../../evil", "word\\..\\..\\evil"])
    func `an archive with names that lead out of its folder is refused by the name`(_ name: String) throws {
        #expect(
            Self.refusal("a.docx", try wordFile(paragraph("a"), with: [name])) == .tampered(name: "a.docx", sign: name))
    }

    @Test func `a web page that asks for other files gets none of them`() throws {
        let page =
            "<html><body><p>A</p><iframe src=\"file:///usr/lib/os-release\"></iframe>"
            + "<img src=\"file:///usr/lib/os-release\"><object data=\"file:///usr/lib/os-release\"></object><p>B</p>"
        #expect(try !text("a.html", Array(page.utf8)).contains("NAME="))
    }

    @Test func `an archive that unpacks to more than any document has is refused, whatever it says of its size`() throws
    {
        let small = Conversion(
            limits: ConversionLimits(fileBytes: 1 << 20, textBytes: 1 << 20, memoryBytes: 256 << 20),
            sandbox: conversion.sandbox)
        let spaces = String(repeating: " ", count: 5 << 20)
        let refusal = #expect(throws: ConversionRefusal.self) {
            try small.source(named: "a.docx", bytes: wordFile(paragraph("a") + spaces))
        }
        guard case .tooLarge(_, let bytes, 4_194_304) = refusal, bytes > 5 << 20 else {
            Issue.record("refused as \(String(describing: refusal))")
            return
        }
        let words = String(repeating: paragraph("word"), count: 100_000)
        #expect(throws: ConversionRefusal.self) {
            try small.source(named: "a.docx", bytes: wordFile(words, saying: 1_000))
        }
    }

    @Test func `markup nested without end is refused`() throws {
        let narrow = Conversion(limits: ConversionLimits(memoryBytes: 256 << 20), sandbox: conversion.sandbox)
        let depth = 100_000
        let open = String(repeating: "<w:sdt><w:sdtContent>", count: depth)
        let close = String(repeating: "</w:sdtContent></w:sdt>", count: depth)
        #expect(throws: ConversionRefusal.self) {
            try narrow.source(named: "a.docx", bytes: wordFile(open + paragraph("x") + close))
        }
        #expect(throws: ConversionRefusal.self) {
            let sections = String(repeating: "<text:section>", count: depth) + "<text:p>x</text:p>"
            return try narrow.source(
                named: "a.odt", bytes: openFile(sections + String(repeating: "</text:section>", count: depth)))
        }
        #expect(throws: ConversionRefusal.self) {
            let page = "<html><body>" + String(repeating: "<div>", count: depth) + "x"
            return try narrow.source(named: "a.html", bytes: Array(page.utf8))
        }
    }
}

/// PDFs that were made by hand to harm, or cut on the way.
@Suite struct HostilePages {
    private static let catalogue = "<< /Type /Catalog /Pages 2 0 R >>"
    private static let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    private static let words = stream("BT /F1 10 Tf 1 0 0 1 60 800 Tm (The office reports by June.) Tj ET")
    private static func page(_ resources: String = "/Font << /F1 5 0 R >>") -> String {
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << \(resources) >> >>"
    }
    private static func form(_ content: String, _ resources: String) -> String {
        stream(content, "/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << \(resources) >> ")
    }

    @Test func `objects without number do not hide the words, nor keep anybody waiting`() throws {
        let objects = [Self.catalogue, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", Self.page(), Self.words, Self.font]
        let many = portable(objects: objects + [String](repeating: "<< /A 1 >>", count: 300_000))
        #expect(try text("a.pdf", many).contains("The office reports by June."))
    }

    @Test func `a tree of pages that bites its tail is refused as damaged`() throws {
        for count in [3, 100_000] {
            let tree = "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count \(count) >>"
            let objects = [Self.catalogue, tree, Self.page(), Self.words, Self.font]
            do throws(ConversionRefusal) {
                #expect(try text("a.pdf", portable(objects: objects)).contains("by June"))
            } catch {
                guard case .damaged = error else {
                    Issue.record("refused as \(error)")
                    return
                }
            }
        }
    }

    @Test func `more pages than any directive has are refused by their number`() throws {
        let count = 6_000
        let kids = (1...count).map { "\($0 + 5) 0 R" }.joined(separator: " ")
        let tree = "<< /Type /Pages /Kids [\(kids)] /Count \(count) >>"
        let objects = [Self.catalogue, tree, Self.page(), Self.words, Self.font]
        let file = portable(objects: objects + [String](repeating: Self.page(), count: count))
        #expect(throws: ConversionRefusal.tooManyPages(name: "a.pdf", pages: count, limit: 5_000)) {
            try text("a.pdf", file)
        }
    }

    @Test func `drawings that call one another without end are stopped by the clock`() throws {
        // Each draws the next twice, forty deep: more than anybody can wait for.
        let depth = 40
        var objects = [
            Self.catalogue, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", Self.page("/XObject << /X 6 0 R >>"),
            stream("/X Do"), Self.font,
        ]
        objects += (0..<depth).map { Self.form("/X Do /X Do", "/XObject << /X \($0 + 7) 0 R >>") }
        objects.append(Self.form("BT /F1 10 Tf (ab) Tj ET", "/Font << /F1 5 0 R >>"))
        let hasty = Conversion(limits: ConversionLimits(seconds: 1), sandbox: conversion.sandbox)
        #expect(throws: ConversionRefusal.tooSlow(name: "a.pdf", seconds: 1)) {
            try hasty.source(named: "a.pdf", bytes: portable(objects: objects))
        }
    }

    @Test func `a PDF cut short is refused as damaged or read as far as it goes`() throws {
        let whole = portable([PortableDocuments.lines(of: 1), PortableDocuments.lines(of: 2)])
        for share in [1, 3, 5, 7, 9] {
            do throws(ConversionRefusal) {
                #expect(try text("a.pdf", Array(whole.prefix(whole.count * share / 10))).contains("of the plan"))
            } catch {
                switch error {
                case .damaged, .empty: break
                default: Issue.record("refused as \(error)")
                }
            }
        }
    }
}
