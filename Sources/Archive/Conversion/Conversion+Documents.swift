import Reading

/// Documents of word processors and web pages, by way of pandoc.
extension Conversion {
    func word(_ file: FileInHand) throws(ConversionRefusal) -> Source {
        let bytes = try checkedZip(file, root: "word/document.xml")
        return try pandoc("docx", file, WordDocument.numbered(bytes, limit: limits.fileBytes))
    }

    func openDocument(_ file: FileInHand) throws(ConversionRefusal) -> Source {
        let document = OpenDocument(try checkedZip(file, root: "content.xml"), limit: limits.fileBytes)
        return try pandoc("odt", file, document.bytes, grids: document.grids)
    }

    /// The archive, unless it is locked, would unpack to more than any document has, or was made to do harm.
    ///
    /// - Parameter root: The part that holds the document's words.
    private func checkedZip(_ file: FileInHand, root: String) throws(ConversionRefusal) -> [UInt8] {
        let name = file.name
        guard let zip = ZipDirectory(file.bytes) else { throw .damaged(name: name, reason: "the archive is cut short") }
        if zip.entries.contains(where: \.isEncrypted) { throw .encrypted(name: name) }
        guard zip.unpackedSize <= limits.fileBytes * 4 else {
            throw .tooLarge(name: name, bytes: zip.unpackedSize, limit: limits.fileBytes * 4)
        }
        if let sign = zip.signOfHarm(root: root, limit: limits.fileBytes) { throw .tampered(name: name, sign: sign) }
        return file.bytes
    }

    /// Markdown as a web page; tables of HTML within it stay as they are, and lines end where they ended.
    func page(of file: FileInHand) throws(ConversionRefusal) -> [UInt8] {
        let bytes = Array(try plainText(file).utf8)
        let outcome = try converter("/usr/bin/pandoc", for: file).run(
            ["--sandbox", "-f", "gfm+hard_line_breaks", "-t", "html", Sandbox.document], on: bytes,
            outputLimit: limits.textBytes * 2)
        guard outcome.status == 0 else { throw .damaged(name: file.name, reason: outcome.reason) }
        return outcome.output
    }

    func pandoc(
        _ format: String, _ file: FileInHand, _ bytes: [UInt8], grids: [TableGrid] = []
    ) throws(ConversionRefusal) -> Source {
        let name = file.name
        // pandoc's tree takes about ten times the room of its text.
        let outcome = try converter("/usr/bin/pandoc", for: file).run(
            ["--sandbox", "-f", format, "-t", "json", Sandbox.document], on: bytes, outputLimit: limits.textBytes * 12)
        // 251 is GHC's word for a full heap.
        guard outcome.status != 251 else { throw .tooHeavy(name: name) }
        guard outcome.status == 0, let tree = try? PandocTree(json: outcome.output) else {
            throw .damaged(name: name, reason: outcome.status == 0 ? "its parts are nested too deeply" : outcome.reason)
        }
        let form = TextForm(tree.blocks, grids: grids)
        return Source(name: name, text: String(decoding: form.bytes, as: UTF8.self), tables: form.tables)
    }
}
