import Reading

/// Documents that are made of pages.
extension Conversion {
    func pdf(_ file: FileInHand) throws(ConversionRefusal) -> Source {
        let name = file.name
        let outcome = try converter("/usr/bin/pdftotext", for: file).run(
            ["-layout", "-enc", "UTF-8", Sandbox.document, "-"], on: file.bytes, outputLimit: limits.textBytes)
        if outcome.errors.contains("Incorrect password") { throw .encrypted(name: name) }
        guard outcome.status == 0 else { throw .damaged(name: name, reason: outcome.reason) }
        let text = PDFText(String(decoding: outcome.output, as: UTF8.self))
        guard text.pages.count <= limits.pages else {
            throw .tooManyPages(name: name, pages: text.pages.count, limit: limits.pages)
        }
        if text.thinPages * 2 > text.pages.count, try pictures(file) * 2 > text.pages.count {
            throw .scan(name: name, pages: text.pages.count)
        }
        guard !text.isBlank else { throw .empty(name: name) }
        return Source(name: name, text: text.text)
    }

    /// How many pictures the PDF shows.
    private func pictures(_ file: FileInHand) throws(ConversionRefusal) -> Int {
        let outcome = try converter("/usr/bin/pdfimages", for: file).run(
            ["-list", Sandbox.document], on: file.bytes, outputLimit: 1 << 20)
        // Two lines of headings come first.
        return max(0, outcome.output.count { $0 == 0x0A } - 2)
    }
}
