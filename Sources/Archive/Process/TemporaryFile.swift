import Glibc

/// A file that only its owner can read, gone with this value.
public final class TemporaryFile: Sendable {
    public let path: String
    /// A directory of its own, where a program may put more that belongs to it.
    let directory: String

    /// Writes the bytes; `nil` when the machine's temporary directory takes none.
    init?(_ bytes: [UInt8]) {
        let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(root)/remit-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = directory + "/document"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard writeAll(bytes, to: descriptor) else { return nil }
    }

    deinit {
        unlink(path)
        rmdir(directory)
    }
}

/// Writes all the bytes; false, with `errno` set, when the system takes no more.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
        var done = 0
        while done < buffer.count {
            let written = write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
            if written < 0 {
                if errno == EINTR { continue }
                return false
            }
            done += written
        }
        return true
    }
}
