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
    /// Lines end with line feeds alone; pages of a PDF are parted by form feeds. A call may wait for converters, at
    /// most `limits.seconds` for all together.
    /// - Parameter name: The file's own name, without a path.
    public func source(named name: String, bytes: [UInt8]) throws(ConversionRefusal) -> Source {
        guard !bytes.isEmpty else { throw .empty(name: name) }
        guard bytes.count <= limits.fileBytes else {
            throw .tooLarge(name: name, bytes: bytes.count, limit: limits.fileBytes)
        }
        let file = FileInHand(name: name, bytes: bytes, deadline: Deadline(in: limits.seconds))
        let source = try source(of: FileKind(bytes), file)
        guard source.text.utf8.count <= limits.textBytes else {
            throw .textTooLarge(name: name, limit: limits.textBytes)
        }
        guard source.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw .empty(name: name)
        }
        return source
    }

    private func source(of kind: FileKind, _ file: FileInHand) throws(ConversionRefusal) -> Source {
        let name = file.name
        switch kind {
        case .text: return Source(name: name, text: try plainText(file))
        case .html: return try pandoc("html", file, Array(plainText(file).utf8))
        case .docx: return try word(file)
        case .odt: return try openDocument(file)
        case .pdf: return try pdf(file)
        case .oldOffice: throw .oldOffice(name: name)
        case .encryptedOffice: throw .encrypted(name: name)
        case .notRunningText(let kind): throw .notRunningText(name: name, kind: kind)
        case .other(let kind):
            throw FileKind.isDocumentName(name)
                ? .wrongName(name: name, kind: kind) : .notADocument(name: name, kind: kind)
        }
    }

    private func plainText(_ file: FileInHand) throws(ConversionRefusal) -> String {
        let (name, bytes) = (file.name, file.bytes)
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

    func converter(_ program: String, for file: FileInHand) -> Converter {
        Converter(program: program, name: file.name, limits: limits, sandbox: sandbox, deadline: file.deadline)
    }
}

/// A file that is being converted.
struct FileInHand {
    /// Without a path.
    let name: String
    let bytes: [UInt8]
    let deadline: Deadline
}
