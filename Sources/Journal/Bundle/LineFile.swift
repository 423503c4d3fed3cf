internal import Glibc

/// A text file, read or written line by line, so that one of any size fits.
final class LineFile {
    private let file: UnsafeMutablePointer<FILE>
    private let path: String

    enum Mode { case reading, writing }

    /// - Throws: `LineFileError` when it cannot be opened; one that is written must not be there yet.
    init(_ path: String, _ mode: Mode) throws(LineFileError) {
        guard let file = fopen(path, mode == .reading ? "re" : "wxe") else { throw LineFileError(path, errno) }
        self.file = file
        self.path = path
    }

    deinit { fclose(file) }

    /// The next line without its line feed; `nil` at the end.
    ///
    /// A last line without a line feed comes with a zero byte behind it, so that it is nothing that was written here.
    /// - Throws: `LineFileError` when reading fails.
    func line() throws(LineFileError) -> [UInt8]? {
        var buffer: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(buffer) }
        errno = 0
        let count = getline(&buffer, &capacity, file)
        guard count > 0, let buffer else {
            guard ferror(file) == 0 else { throw LineFileError(path, errno) }
            return nil
        }
        let bytes = UnsafeBufferPointer(start: buffer, count: count).map { UInt8(bitPattern: $0) }
        guard bytes.last == UInt8(ascii: "\n") else { return bytes + [0] }
        return Array(bytes.dropLast())
    }

    func write(line: [UInt8]) throws(LineFileError) {
        let bytes = line + [UInt8(ascii: "\n")]
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw LineFileError(path, errno) }
    }

    /// Brings what was written to the disk.
    func finish() throws(LineFileError) {
        guard fflush(file) == 0, fsync(fileno(file)) == 0 else { throw LineFileError(path, errno) }
    }
}

/// A file that cannot be read or written.
public struct LineFileError: Error, Sendable, Hashable, CustomStringConvertible {
    public let path: String
    public let reason: String

    init(_ path: String, _ code: Int32) {
        self.path = path
        reason = String(cString: strerror(code))
    }

    public var description: String { "'\(path)' cannot be used: \(reason)" }
}
