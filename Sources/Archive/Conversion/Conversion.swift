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
    /// - Parameter name: The file's own name, without a path.
    public func source(named name: String, bytes: [UInt8]) throws(ConversionRefusal) -> Source {
        guard !bytes.isEmpty else { throw .empty(name: name) }
        return Source(name: name, text: String(decoding: bytes, as: UTF8.self))
    }
}
