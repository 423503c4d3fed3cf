import Glibc

/// A file that was sent, kept in the temporary folder until the last one who holds it lets go.
public final class SpooledFile: Sendable {
    /// The field of the form it came in.
    public let field: String
    /// The name its sender gave, the last part of a path only; a claim, not a path here.
    public let name: String
    /// The kind its sender said it is; a claim.
    public let mediaType: String
    /// Where it lies now.
    public let path: String
    public let byteCount: Int

    public init(field: String, name: String, mediaType: String, path: String, byteCount: Int) {
        self.field = field
        self.name = name
        self.mediaType = mediaType
        self.path = path
        self.byteCount = byteCount
    }

    deinit {
        unlink(path)
    }
}
