import Testing

@testable import Archive

/// A ZIP archive of these parts, deflated; a part may say that it is of another size.
func zipped(_ parts: [(name: String, bytes: [UInt8])], saying size: Int? = nil) throws -> [UInt8] {
    var archive: [UInt8] = []
    var table: [UInt8] = []
    for (name, bytes) in parts {
        // gzip's own head and foot taken off, raw deflate is left (RFC 1952).
        let packed = try program(["/usr/bin/gzip", "-9nc"], bytes).output.dropFirst(10).dropLast(8)
        let sum = try program(["/usr/bin/gzip", "-1nc"], bytes).output.suffix(8).prefix(4)
        let sizes = little(packed.count, 4) + little(size ?? bytes.count, 4) + little(name.utf8.count, 2)
        let head = little(20, 2) + little(0, 2) + little(8, 2) + little(0, 4) + sum + sizes
        table += little(0x0201_4B50, 4) + little(20, 2) + head + little(0, 12) + little(archive.count, 4) + name.utf8
        archive += little(0x0403_4B50, 4) + head + little(0, 2) + name.utf8 + packed
    }
    let start = archive.count
    archive += table + little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
    return archive + little(table.count, 4) + little(start, 4) + little(0, 2)
}

func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
}

func big(_ number: Int, _ width: Int) -> [UInt8] { little(number, width).reversed() }

/// A .docx whose document.xml has this body, after this declaration of a document type.
func wordFile(_ body: String, type: String = "", saying size: Int? = nil, with others: [String] = []) throws -> [UInt8]
{
    let types = """
        <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """
    let relations = """
        <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
        Target="word/document.xml"/></Relationships>
        """
    let document = """
        <?xml version="1.0"?>\(type)\
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\(body)</w:body></w:document>
        """
    let parts = [("[Content_Types].xml", types), ("_rels/.rels", relations), ("word/document.xml", document)]
    return try zipped((parts + others.map { ($0, "x") }).map { ($0.0, Array($0.1.utf8)) }, saying: size)
}

func paragraph(_ words: String) -> String { "<w:p><w:r><w:t>\(words)</w:t></w:r></w:p>" }

/// An .odt whose content.xml has this text, after this declaration of a document type.
func openFile(_ text: String, type: String = "") throws -> [UInt8] {
    let spaces = "urn:oasis:names:tc:opendocument:xmlns"
    let content = """
        <?xml version="1.0"?>\(type)<office:document-content xmlns:office="\(spaces):office:1.0" \
        xmlns:text="\(spaces):text:1.0"><office:body><office:text>\(text)</office:text></office:body>\
        </office:document-content>
        """
    var package = ZipPackage(try #require(ZipDirectory(made("odt", "x"))), limit: 1 << 30)
    package.replace("content.xml", with: Array(content.utf8))
    return package.bytes
}

/// A PDF of these objects, of which the first is its catalogue.
func portable(objects: [String]) -> [UInt8] {
    var file = Array("%PDF-1.4\n".utf8)
    var table = Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    for (number, object) in objects.enumerated() {
        table += Array("\(String(repeating: "0", count: 10 - String(file.count).count))\(file.count) 00000 n \n".utf8)
        file += Array("\(number + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let place = file.count
    return file + table
        + Array("trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(place)\n%%EOF\n".utf8)
}

/// The first page of a PDF as a picture.
func picture(_ option: String, of file: [UInt8], dots: Int = 150) throws -> [UInt8] {
    try program(["/usr/bin/pdftoppm", option, "-gray", "-r", "\(dots)", "-f", "1", "-l", "1"], file).output
}

/// A TIFF of grey pages (TIFF 6.0), each of these bytes, which are rows of this width.
func tiff(_ pages: [[UInt8]], width: Int) -> [UInt8] {
    var file = little(0x002A_4949, 4) + little(0, 4)
    // Where the place of the next directory is written.
    var link = 4
    for pixels in pages {
        let strip = file.count
        file += pixels + (pixels.count.isMultiple(of: 2) ? [] : [0])
        file.replaceSubrange(link..<(link + 4), with: little(file.count, 4))
        let height = pixels.count / width
        let entries = [
            (256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, strip), (277, 3, 1),
            (278, 4, height), (279, 4, pixels.count),
        ]
        file += little(entries.count, 2)
        for (tag, type, value) in entries { file += little(tag, 2) + little(type, 2) + little(1, 4) + little(value, 4) }
        link = file.count
        file += little(0, 4)
    }
    return file
}

/// A PDF of pages that each show one JPEG, with a text over it that is not seen where one is given.
func scanned(_ pictures: [[UInt8]], width: Int, height: Int, over layer: [String] = []) -> [UInt8] {
    var objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    let kids = pictures.indices.map { "\(4 + $0 * 3) 0 R" }.joined(separator: " ")
    objects[1] = "<< /Type /Pages /Kids [\(kids)] /Count \(pictures.count) >>"
    let shown = layer.enumerated().map { "1 0 0 1 60 \(800 - $0 * 14) Tm (\($1)) Tj" }.joined(separator: "\n")
    for picture in pictures {
        let first = objects.count + 1
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(first + 1) 0 R "
                + "/Resources << /Font << /F1 3 0 R >> /XObject << /I \(first + 2) 0 R >> >> >>")
        objects.append(stream("q 595 0 0 842 0 0 cm /I Do Q BT /F1 10 Tf 3 Tr\n\(shown)\nET"))
        let digits = Array("0123456789abcdef".utf8)
        let hex = String(decoding: picture.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
        objects.append(
            stream(
                hex + ">",
                "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace /DeviceRGB "
                    + "/BitsPerComponent 8 /Filter [/ASCIIHexDecode /DCTDecode] "))
    }
    return portable(objects: objects)
}

func stream(_ words: String, _ head: String = "") -> String {
    "<< /Length \(words.utf8.count) \(head)>>\nstream\n\(words)\nendstream"
}
