internal import CSodium
internal import Glibc

/// A file that is written or read from front to back while its SHA-256 is computed.
final class CheckedFile {
    private let file: UnsafeMutablePointer<FILE>
    private let path: String
    private var state = crypto_hash_sha256_state()
    private var isOpen = true

    init(_ path: String, writing: Bool) throws(DatabaseError) {
        guard let file = fopen(path, writing ? "wxe" : "re") else { throw Self.error(path, "could not be opened") }
        self.file = file
        self.path = path
        crypto_hash_sha256_init(&state)
    }

    deinit { if isOpen { fclose(file) } }

    func write(_ bytes: UnsafeRawBufferPointer) throws(DatabaseError) {
        guard fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count else {
            throw Self.error(path, "could not be written")
        }
        crypto_hash_sha256_update(&state, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
    }

    func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { buffer in try write(buffer) }
    }

    /// The next line without its line feed; `nil` at the end.
    ///
    /// A last line without a line feed was cut off.
    func line() throws(DatabaseError) -> [UInt8]? {
        var start: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(start) }
        let count = getline(&start, &capacity, file)
        guard count > 0, let start else {
            if ferror(file) != 0 { throw Self.error(path, "could not be read") }
            return nil
        }
        let bytes = UnsafeRawBufferPointer(start: start, count: count)
        crypto_hash_sha256_update(&state, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(count))
        guard bytes.last == CopyText.newline else { throw Self.error(path, "was cut off") }
        return Array(bytes.dropLast())
    }

    /// Brings what was written to the disk and gives the SHA-256 of all that was written or read.
    func finish() throws(DatabaseError) -> String {
        isOpen = false
        let isKept = fflush(file) == 0 && fsync(fileno(file)) == 0
        guard fclose(file) == 0, isKept else { throw Self.error(path, "could not be brought to the disk") }
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
        crypto_hash_sha256_final(&state, &hash)
        return Hexadecimal.text(hash)
    }

    private static func error(_ path: String, _ what: String) -> DatabaseError {
        let reason = errno == 0 ? "" : " (" + String(cString: strerror(errno)) + ")"
        return DatabaseError(.SQLITE_IOERR, "The file \(path) \(what)\(reason).")
    }
}
