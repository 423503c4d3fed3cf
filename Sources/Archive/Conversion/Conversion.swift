public import Reading

/// Turns a file into the text form that the reader takes.
///
/// Takes text (UTF-8, UTF-16, GB18030), .docx, .odt, .html and .pdf with a text layer. What the file is, its content
/// decides, not its name. Programs that convert see that one file and nothing else.
public struct Conversion: Sendable {
    public let limits: ConversionLimits
    public let sandbox: Sandbox

    public init(limits: ConversionLimits = .standard, sandbox: Sandbox = .detected()) {
        self.limits = limits
        self.sandbox = sandbox
    }

    /// The text form of a file's bytes; the cost grows with them.
    ///
    /// Lines end with line feeds alone; pages of a PDF are parted by form feeds. A call may wait for a converter, at
    /// most `limits.seconds` for each of two.
    /// - Parameter name: The file's own name, without a path.
    public func source(named name: String, bytes: [UInt8]) throws(ConversionRefusal) -> Source {
        guard !bytes.isEmpty else { throw .empty(name: name) }
        guard bytes.count <= limits.fileBytes else {
            throw .tooLarge(name: name, bytes: bytes.count, limit: limits.fileBytes)
        }
        let source = try source(of: FileKind(bytes), name, bytes)
        guard source.text.utf8.count <= limits.textBytes else {
            throw .textTooLarge(name: name, limit: limits.textBytes)
        }
        guard source.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw .empty(name: name)
        }
        return source
    }

    private func source(of kind: FileKind, _ name: String, _ bytes: [UInt8]) throws(ConversionRefusal) -> Source {
        switch kind {
        case .text: return Source(name: name, text: try plainText(name, bytes))
        case .html: return try pandoc("html", name, Array(plainText(name, bytes).utf8))
        case .docx:
            let document = WordDocument.numbered(try checkedZip(name, bytes), limit: limits.fileBytes)
            return try pandoc("docx", name, document)
        case .odt:
            let document = OpenDocument(try checkedZip(name, bytes), limit: limits.fileBytes)
            return try pandoc("odt", name, document.bytes, grids: document.grids)
        case .pdf: return try pdf(name, bytes)
        case .oldOffice: throw .oldOffice(name: name)
        case .encryptedOffice: throw .encrypted(name: name)
        case .notRunningText(let kind): throw .notRunningText(name: name, kind: kind)
        case .other(let kind):
            throw FileKind.isDocumentName(name)
                ? .wrongName(name: name, kind: kind) : .notADocument(name: name, kind: kind)
        }
    }

    private func plainText(_ name: String, _ bytes: [UInt8]) throws(ConversionRefusal) -> String {
        guard bytes.count <= limits.textBytes else {
            throw .tooLarge(name: name, bytes: bytes.count, limit: limits.textBytes)
        }
        guard let text = TextDecoder.text(of: bytes) else {
            // Bytes that are no text at all are a file of some other kind; letters in a rare encoding are not.
            let isBinary = bytes.prefix(4096).contains { $0 < 9 || (14..<27).contains($0) || (28..<32).contains($0) }
            throw isBinary
                ? .notADocument(name: name, kind: "application/octet-stream") : .unknownEncoding(name: name)
        }
        return text
    }

    /// The archive, unless it is locked or would unpack to more than any document has.
    private func checkedZip(_ name: String, _ bytes: [UInt8]) throws(ConversionRefusal) -> [UInt8] {
        guard let zip = ZipDirectory(bytes) else { throw .damaged(name: name, reason: "the archive is cut short") }
        if zip.entries.contains(where: \.isEncrypted) { throw .encrypted(name: name) }
        guard zip.unpackedSize <= limits.fileBytes * 4 else {
            throw .tooLarge(name: name, bytes: zip.unpackedSize, limit: limits.fileBytes * 4)
        }
        return bytes
    }

    private func pandoc(
        _ format: String, _ name: String, _ bytes: [UInt8], grids: [TableGrid] = []
    ) throws(ConversionRefusal) -> Source {
        let converter = Converter(program: "/usr/bin/pandoc", name: name, limits: limits, sandbox: sandbox)
        // pandoc's tree takes about ten times the room of its text.
        let outcome = try converter.run(
            ["--sandbox", "-f", format, "-t", "json", Sandbox.document], on: bytes, outputLimit: limits.textBytes * 12)
        // 251 is GHC's word for a full heap.
        guard outcome.status != 251 else { throw .tooHeavy(name: name) }
        guard outcome.status == 0, let tree = try? PandocTree(json: outcome.output) else {
            throw .damaged(name: name, reason: outcome.status == 0 ? "its parts are nested too deeply" : outcome.reason)
        }
        let form = TextForm(tree.blocks, grids: grids)
        return Source(name: name, text: String(decoding: form.bytes, as: UTF8.self), tables: form.tables)
    }

    private func pdf(_ name: String, _ bytes: [UInt8]) throws(ConversionRefusal) -> Source {
        let converter = Converter(program: "/usr/bin/pdftotext", name: name, limits: limits, sandbox: sandbox)
        let outcome = try converter.run(
            ["-layout", "-enc", "UTF-8", Sandbox.document, "-"], on: bytes, outputLimit: limits.textBytes)
        if outcome.errors.contains("Incorrect password") { throw .encrypted(name: name) }
        guard outcome.status == 0 else { throw .damaged(name: name, reason: outcome.reason) }
        let text = PDFText(String(decoding: outcome.output, as: UTF8.self))
        if text.thinPages * 2 > text.pages.count, try pictures(name, bytes) * 2 > text.pages.count {
            throw .scan(name: name, pages: text.pages.count)
        }
        guard !text.isBlank else { throw .empty(name: name) }
        return Source(name: name, text: text.text)
    }

    /// How many pictures the PDF shows.
    private func pictures(_ name: String, _ bytes: [UInt8]) throws(ConversionRefusal) -> Int {
        let converter = Converter(program: "/usr/bin/pdfimages", name: name, limits: limits, sandbox: sandbox)
        let outcome = try converter.run(["-list", Sandbox.document], on: bytes, outputLimit: 1 << 20)
        // Two lines of headings come first.
        return max(0, outcome.output.count { $0 == 0x0A } - 2)
    }
}
