public import Reading

/// Turns a file into the text form that the reader takes.
///
/// Takes text (UTF-8, UTF-16, GB18030; Markdown with tables of HTML too), .docx, .odt, .html, .pdf, and pictures of pages.
/// What the file is, its content decides, not its name. Programs that convert see that one file and nothing else.
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
    /// most `limits.seconds` for all together, and where pages are recognised for `limits.recognitionSeconds`.
    /// - Parameter name: The file's own name, without a path.
    public func source(named name: String, bytes: [UInt8]) throws(ConversionRefusal) -> Source {
        try converted(named: name, bytes: bytes, wish: RecognitionWish()) { _ in true }.source
    }

    /// The text form of a file's bytes, and where its words come from.
    ///
    /// - Parameter goesOn: told before each page that is recognised; says whether the text is still wanted.
    public func converted(
        named name: String, bytes: [UInt8], wish: RecognitionWish, goesOn: (PageStep) -> Bool
    ) throws(ConversionRefusal) -> Converted {
        guard !bytes.isEmpty else { throw .empty(name: name) }
        guard bytes.count <= limits.fileBytes else {
            throw .tooLarge(name: name, bytes: bytes.count, limit: limits.fileBytes)
        }
        let file = FileInHand(name: name, bytes: bytes, deadline: Deadline(in: limits.seconds))
        let converted = try converted(FileKind(bytes), file, wish, goesOn)
        let text = converted.source.text
        guard text.utf8.count <= limits.textBytes else {
            throw .textTooLarge(name: name, limit: limits.textBytes)
        }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw .empty(name: name)
        }
        return converted
    }

    private func converted(
        _ kind: FileKind, _ file: FileInHand, _ wish: RecognitionWish, _ goesOn: (PageStep) -> Bool
    ) throws(ConversionRefusal) -> Converted {
        let name = file.name
        switch kind {
        case .text: return Converted(Source(name: name, text: try plainText(file)))
        case .html: return Converted(try pandoc("html", file, Array(plainText(file).utf8)))
        case .markdown: return Converted(try pandoc("html", file, try page(of: file)))
        case .docx: return Converted(try word(file))
        case .odt: return Converted(try openDocument(file))
        case .pdf: return try pdf(file, wish, goesOn)
        case .picture(let format): return try picture(file, format, wish, goesOn)
        case .oldOffice: throw .oldOffice(name: name)
        case .encryptedOffice: throw .encrypted(name: name)
        case .notRunningText(let kind): throw .notRunningText(name: name, kind: kind)
        case .other(let kind):
            throw FileKind.isDocumentName(name)
                ? .wrongName(name: name, kind: kind) : .notADocument(name: name, kind: kind)
        }
    }

    func plainText(_ file: FileInHand) throws(ConversionRefusal) -> String {
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
        Converter(
            program: program, name: file.name, limits: limits, sandbox: sandbox, deadline: file.deadline,
            memoryBytes: limits.memoryBytes)
    }
}

/// A file's text, and where its words come from.
public struct Converted: Sendable {
    public let source: Source
    public let origin: TextOrigin

    init(_ source: Source, _ origin: TextOrigin = .words) {
        self.source = source
        self.origin = origin
    }
}

/// Where the words of a text come from.
public enum TextOrigin: String, Sendable, Codable, CaseIterable {
    /// The file holds them, and nothing else.
    case words
    /// The file holds them beside its pages, which can be recognised anew.
    case layer
    /// They were recognised in pictures, some of them at least.
    case recognised
}

/// A file that is being converted.
struct FileInHand {
    /// Without a path.
    let name: String
    let bytes: [UInt8]
    let deadline: Deadline
}
