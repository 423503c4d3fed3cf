import Glibc

/// A file of the store that could not be written or read.
public struct BlobError: Error, Hashable, Sendable {
    /// The path.
    public let subject: String
    /// What the system said.
    public let cause: String

    init(subject: String, cause: String) {
        self.subject = subject
        self.cause = cause
    }

    init(_ subject: String, _ code: Int32) {
        self.init(subject: subject, cause: String(cString: strerror(code)))
    }
}
