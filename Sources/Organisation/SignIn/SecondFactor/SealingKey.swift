import CSodium
import Database
import Glibc

/// The key under which shared secrets are kept, in a file beside the database.
///
/// Who reads the database alone, or a copy of it, can compute nobody's codes. libsodium:
/// `crypto_aead_xchacha20poly1305_ietf`, with the person's number bound in.
public struct SealingKey: Sendable {
    private let bytes: [UInt8]

    /// The key file of a data folder; made on the first day, for its owner alone.
    public static let fileName = "sealing.key"

    private static let length = Int(crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
    private static let nonceLength = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    private static let tagLength = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

    /// A key that is kept nowhere.
    public static func random() -> SealingKey { SealingKey(bytes: randomBytes(length)) }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Reads the key of a data folder, or makes it; of several programs that begin at once, one makes it.
    public init(inFolder folder: String) throws(KeyFileError) {
        let path = folder + "/" + Self.fileName
        if access(path, F_OK) != 0 { try Self.make(at: path) }
        guard let file = fopen(path, "rb") else { throw KeyFileError(path: path, code: errno) }
        defer { fclose(file) }
        var read = [UInt8](repeating: 0, count: Self.length + 1)
        guard fread(&read, 1, read.count, file) == Self.length else { throw KeyFileError(path: path, code: EINVAL) }
        bytes = Array(read[..<Self.length])
    }

    func sealed(_ secret: SharedSecret, for person: Person.ID) -> [UInt8] {
        let nonce = Self.randomBytes(Self.nonceLength), bound = Self.bound(person)
        var out = [UInt8](repeating: 0, count: secret.bytes.count + Self.tagLength)
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            &out, nil, secret.bytes, UInt64(secret.bytes.count), bound, UInt64(bound.count), nil, nonce, bytes)
        return nonce + out
    }

    /// `nil` where it was sealed under another key or for somebody else.
    func opened(_ sealed: [UInt8], for person: Person.ID) -> SharedSecret? {
        guard sealed.count > Self.nonceLength + Self.tagLength else { return nil }
        let nonce = Array(sealed[..<Self.nonceLength]), box = Array(sealed[Self.nonceLength...])
        let bound = Self.bound(person)
        var out = [UInt8](repeating: 0, count: box.count - Self.tagLength)
        let code = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &out, nil, nil, box, UInt64(box.count), bound, UInt64(bound.count), nonce, bytes)
        return code == 0 ? SharedSecret(bytes: out) : nil
    }

    private static func bound(_ person: Person.ID) -> [UInt8] { Array("remit person \(person.rawValue)".utf8) }

    private static func randomBytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// Written whole under another name first, then linked: nobody reads half a key.
    private static func make(at path: String) throws(KeyFileError) {
        let draft = path + ".\(getpid())"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { throw KeyFileError(path: draft, code: errno) }
        let key = randomBytes(length)
        let isWritten = write(file, key, key.count) == key.count && fsync(file) == 0
        let code = errno
        close(file)
        defer { unlink(draft) }
        guard isWritten else { throw KeyFileError(path: draft, code: code) }
        guard link(draft, path) == 0 || errno == EEXIST else { throw KeyFileError(path: path, code: errno) }
    }
}

/// The key file could not be read or made.
public struct KeyFileError: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    public var description: String { "\(path): \(String(cString: strerror(code)))" }
}
