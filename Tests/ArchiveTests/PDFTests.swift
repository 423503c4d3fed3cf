import Reading
import Testing

@testable import Archive

/// A PDF whose pages show these lines of ASCII, or a picture where a page has none.
func portable(_ pages: [[String]], encrypted: Bool = false) -> [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = pages.indices.map { "\(5 + $0 * 2) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    let picture = "\u{1}"
    objects.append(
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\(picture)\nendstream"
    )
    for (number, lines) in pages.enumerated() {
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(6 + number * 2) 0 R "
                + "/Resources << /Font << /F1 3 0 R >> /XObject << /I 4 0 R >> >> >>")
        let shown = lines.enumerated().map { "1 0 0 1 60 \(800 - $0 * 14) Tm (\($1)) Tj" }.joined(separator: "\n")
        let content = lines.isEmpty ? "q 500 0 0 700 40 40 cm /I Do Q" : "BT /F1 10 Tf\n\(shown)\nET"
        objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (number, object) in objects.enumerated() {
        offsets.append(file.utf8.count)
        file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    let entries = offsets.map { String(repeating: "0", count: 10 - String($0).count) + "\($0) 00000 n \n" }.joined()
    let lock =
        encrypted
        ? "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(String(repeating: "41", count: 32))> /U <\(String(repeating: "42", count: 32))> >> /ID [<41> <41>]"
        : ""
    file +=
        "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(entries)trailer << /Size \(objects.count + 1) /Root 1 0 R \(lock) >>\n"
    return Array("\(file)startxref\n\(table)\n%%EOF\n".utf8)
}

@Suite struct PortableDocuments {
    static let page = lines(of: 1)

    /// Eight lines that no other page has.
    static func lines(of page: Int) -> [String] {
        (1...8).map { "Line \(page * 100 + $0) of the plan says what the department shall do by the end of June." }
    }

    @Test func `pages come in order, parted by form feeds, without their numbers`() throws {
        let pages = [Self.page, ["- 2 -"] + Self.lines(of: 2), Self.lines(of: 3) + ["3"]]
        let text = try text("kh.pdf", portable(pages))
        let read = text.split(separator: "\u{0C}", omittingEmptySubsequences: false)
        #expect(read.count == 3)
        for (number, page) in read.enumerated() {
            let lines = page.split(separator: "\n").map { String($0.drop { $0 == " " }) }
            #expect(lines == Self.lines(of: number + 1))
        }
    }

    @Test func `heads and feet that run through most pages are left out, and what only looks alike stays`() throws {
        let pages = (1...4).map { number in
            ["11/21/26, 7:58 AM  Plan"] + Self.lines(of: number) + [
                "task \(number * 7) of the table", "file:///plan.html \(number)/4",
            ]
        }
        let read = try text("kh.pdf", portable(pages))
        #expect(!read.contains("file://") && !read.contains("AM"))
        #expect(read.split(whereSeparator: \.isNewline).count == 4 * 9)
        let two = try text("kh.pdf", portable(Array(pages.prefix(2))))
        #expect(two.contains("task 14") && two.contains("11/21/26"))
        let plain = try text("kh.pdf", portable((1...4).map { Self.lines(of: $0) + ["always"] }))
        #expect(plain.split(separator: "\n").count == 4 * 9)
    }

    @Test func `columns keep their places`() throws {
        let lines = try text("a.pdf", portable([Self.page])).split(separator: "\n")
        #expect(
            lines.first?.hasSuffix("Line 101 of the plan says what the department shall do by the end of June.") == true
        )
    }

    @Test func `a short page of words is no scan, and a picture among pages of text does not make one`() throws {
        #expect(try text("a.pdf", portable([["Notice 5."]])).contains("Notice 5."))
        #expect(try text("a.pdf", portable([Self.page, [], Self.page])).contains("Line 108"))
    }

    @Test func `a locked or broken PDF is refused as such`() throws {
        #expect(throws: ConversionRefusal.encrypted(name: "a.pdf")) {
            try text("a.pdf", portable([Self.page], encrypted: true))
        }
        let refusal = #expect(throws: ConversionRefusal.self) {
            try text("a.pdf", Array("%PDF-1.7\nnothing of the kind".utf8))
        }
        guard case .damaged = refusal else {
            Issue.record("refused as \(String(describing: refusal))")
            return
        }
    }

    @Test func `a PDF under another name is read as what it is`() throws {
        #expect(try text("kh.docx", portable([Self.page])).contains("Line 101"))
    }
}
