import Glibc

/// A file descriptor with the path it was opened by, closed when it goes.
final class OpenFile {
    let path: String
    private let descriptor: Int32

    init(_ path: String, _ flags: Int32) throws(BlobError) {
        descriptor = open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw BlobError(path, errno) }
        self.path = path
    }

    /// A new file of a name that no other has.
    init(temporaryIn directory: String) throws(BlobError) {
        var template = Array("\(directory)/XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw BlobError(directory, errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(descriptor) }

    /// The next piece of the file; `nil` at its end.
    func read() throws(BlobError) -> [UInt8]? {
        var failure: Int32?
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
            let length = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if length < 0 { failure = errno }
            count = max(0, length)
        }
        if let failure { throw BlobError(path, failure) }
        return piece.isEmpty ? nil : piece
    }

    func write(_ bytes: [UInt8]) throws(BlobError) {
        guard writeAll(bytes, to: descriptor) else { throw BlobError(path, errno) }
    }

    /// Returns when what was written would survive a loss of power.
    func sync() throws(BlobError) {
        guard fsync(descriptor) == 0 else { throw BlobError(path, errno) }
    }
}
