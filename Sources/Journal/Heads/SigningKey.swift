internal import CSodium
internal import Glibc

/// The secret key that signs the journal's heads.
public struct SigningKey: Sendable {
    public let verifying: VerifyingKey
    private let secret: [UInt8]

    init(seed: [UInt8]) {
        precondition(seed.count == 32, "A seed of Ed25519 has 32 bytes.")
        precondition(sodium_init() >= 0, "libsodium starts.")
        var (open, secret) = ([UInt8](repeating: 0, count: 32), [UInt8](repeating: 0, count: 64))
        let code = crypto_sign_seed_keypair(&open, &secret, seed)
        guard code == 0, let key = VerifyingKey(open) else { preconditionFailure("A seed always gives a key.") }
        verifying = key
        self.secret = secret
    }

    /// The 64 bytes of a signature.
    func sign(_ message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: 64)
        let code = crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        precondition(code == 0, "Signing has no way to fail.")
        return signature
    }
}

/// The file of a signing key: its seed as 64 hexadecimal digits, readable by its owner alone.
public struct SigningKeyFile: Sendable, Hashable {
    public let path: String

    public init(_ path: String) { self.path = path }

    /// Reads the key; `nil` where there is no file.
    /// - Throws: `SigningKeyError` when it cannot be read, is no key, or may be read by others.
    public func read() throws(SigningKeyError) -> SigningKey? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw SigningKeyError(path: path, cause: .unreadable(String(cString: strerror(errno))))
        }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & 0o077 == 0 else {
            throw SigningKeyError(path: path, cause: .open)
        }
        var bytes = [UInt8](repeating: 0, count: 128)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        let text = String(decoding: bytes.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        guard let seed = [UInt8](hexadecimal: text, count: 32) else {
            throw SigningKeyError(path: path, cause: .malformed)
        }
        return SigningKey(seed: seed)
    }

    /// Reads the key, and makes one of random bytes where there is none.
    public func readOrMake() throws(SigningKeyError) -> SigningKey {
        if let key = try read() { return key }
        try make()
        guard let key = try read() else { throw SigningKeyError(path: path, cause: .unreadable("it is gone again")) }
        return key
    }

    /// The file appears under its name whole; of several programs that make it, the first one's stays.
    private func make() throws(SigningKeyError) {
        precondition(sodium_init() >= 0, "libsodium starts.")
        var seed = [UInt8](repeating: 0, count: 32)
        randombytes_buf(&seed, seed.count)
        let part = "\(path).\(getpid()).\(randombytes_random())"
        let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw SigningKeyError(path: path, cause: .unwritable(String(cString: strerror(errno))))
        }
        defer { unlink(part) }
        let bytes = Array((seed.hexadecimal + "\n").utf8)
        let isWritten = write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
        close(descriptor)
        guard isWritten, link(part, path) == 0 || errno == EEXIST else {
            throw SigningKeyError(path: path, cause: .unwritable(String(cString: strerror(errno))))
        }
    }
}

/// Why a signing key cannot be used.
public struct SigningKeyError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Cause: Sendable, Hashable {
        case unreadable(String)
        case unwritable(String)
        /// Others than its owner may read it.
        case open
        case malformed
    }

    public let path: String
    public let cause: Cause

    public var description: String {
        switch cause {
        case .unreadable(let reason): "the signing key '\(path)' cannot be read: \(reason)"
        case .unwritable(let reason): "the signing key '\(path)' cannot be made: \(reason)"
        case .open: "the signing key '\(path)' may be read by others: run chmod 600 on it, or begin another key"
        case .malformed: "'\(path)' holds no signing key: put the right file there, or move it away to begin another"
        }
    }
}
