import Glibc

/// A file being written in the temporary folder; it is removed unless it becomes a `SpooledFile`.
final class Spool {
    private let path: String
    private let descriptor: Int32
    private(set) var byteCount = 0
    private var isKept = false

    /// Nil when the folder cannot be written.
    init?(folder: String) {
        path = "\(folder)/remit-upload-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
    }

    deinit {
        close(descriptor)
        if !isKept { unlink(path) }
    }

    /// Appends bytes; false when the disk takes no more.
    func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest)
            let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        byteCount += bytes.count
        return true
    }

    func file(field: String, name: String, mediaType: String) -> SpooledFile {
        isKept = true
        return SpooledFile(field: field, name: name, mediaType: mediaType, path: path, byteCount: byteCount)
    }
}
