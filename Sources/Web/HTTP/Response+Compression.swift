import CZlib
import Synchronization

extension Response {
    /// Answers smaller than this are sent as they are: they fit in one packet.
    private static let compressionThreshold = 1400

    mutating func compress(for request: Request) {
        guard case .bytes(let bytes) = body, bytes.count >= Self.compressionThreshold,
            headers["Content-Encoding"] == nil, isCompressible(headers["Content-Type"] ?? "")
        else { return }
        headers.add("Vary", "Accept-Encoding")
        guard request.acceptsGzip, let packed = gzip(bytes, level: 1) else { return }
        body = .bytes(packed)
        headers.add("Content-Encoding", "gzip")
        if let tag = headers["ETag"], !tag.hasPrefix("W/") { headers.set("ETag", "W/" + tag) }
    }
}

extension Request {
    /// Whether `Accept-Encoding` allows gzip (RFC 9110 12.5.3).
    var acceptsGzip: Bool {
        guard let header = headers["Accept-Encoding"] else { return false }
        return header.split(separator: ",").contains { item in
            let parts = item.split(separator: ";")
            guard let name = parts.first?.filter({ $0 != " " }).lowercased(), name == "gzip" || name == "*" else {
                return false
            }
            let weight = parts.dropFirst().first?.filter { $0 != " " } ?? "q=1"
            return !(weight.hasPrefix("q=0") && weight.dropFirst(3).allSatisfy { $0 == "0" || $0 == "." })
        }
    }
}

private func isCompressible(_ type: String) -> Bool {
    type.hasPrefix("text/") && !type.hasPrefix("text/event-stream") || type.hasPrefix("application/json")
        || type.hasPrefix("application/problem+json") || type.hasPrefix("image/svg")
}

/// The bytes in gzip's form; nil when they do not get smaller.
func gzip(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
    var stream = z_stream()
    // 15 bits of window, and 16 for gzip's head and tail (zlib.h, deflateInit2).
    let code = deflateInit2_(
        &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let limit = bytes.count
    let packed = [UInt8](unsafeUninitializedCapacity: limit) { room, count in
        bytes.withUnsafeBufferPointer { source in
            stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            stream.avail_in = UInt32(source.count)
            stream.next_out = room.baseAddress
            stream.avail_out = UInt32(limit)
            count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
        }
    }
    return packed.isEmpty ? nil : packed
}

/// A tag that changes with the content: zlib's CRC-32 and the length.
func contentTag(_ bytes: [UInt8]) -> String {
    let sum = bytes.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
    return String(sum, radix: 16) + "-" + String(bytes.count, radix: 16)
}
